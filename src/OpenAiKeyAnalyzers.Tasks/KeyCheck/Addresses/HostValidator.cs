using System.Text;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>
/// Finds hosts that resemble OpenAI's or Azure's. A key that is sent to one of them is compromised, so this class is stricter than the
/// rules for URLs in code: for another server, the user can choose any other name.
/// </summary>
internal static class HostValidator
{
    private const string Api = OpenAiHosts.Api;
    private const string OpenAiDomain = "openai.com";

    // The name of a resource precedes these suffixes.
    private static readonly Lazy<string[]> AzureSuffixes = new(static () =>
        [.. HostTable.Instance.All.Where(static row => row.Kind == HostKind.Azure).Select(static row => row.Suffix!.TrimStart('.'))]);

    /// <summary>Checks a host.</summary>
    /// <param name="address">The URL.</param>
    /// <param name="kind">The kind of the host: those of OpenAI, Azure and this machine resemble no other.</param>
    /// <param name="asciiHost">The host as it is sent (RFC 5891), without a trailing period.</param>
    internal static HostDefect Validate(Uri address, HostKind kind, string asciiHost)
    {
        if (kind is HostKind.OpenAi or HostKind.Azure)
        {
            return HostDefect.None;
        }

        string host = UrlHost.Decode(asciiHost);
        string skeleton = HostSkeleton.Of(host);
        return HostSkeleton.Of(Uri.UnescapeDataString(address.UserInfo)).Contains("openai") ? HostDefect.HostAsUserName
            : kind == HostKind.Loopback ? HostDefect.None
            : IsOpenAiLookAlike(asciiHost, skeleton) ? HostDefect.OpenAiLookAlike
            : AzureSuffixes.Value.Any(suffix => IsLookAlike(asciiHost, skeleton, suffix)) ? HostDefect.AzureLookAlike
            : host.Split('.').Any(HostSkeleton.MixesAlphabets) ? HostDefect.MixedAlphabets
            : HostDefect.None;
    }

    /// <summary>
    /// Determines whether a host contains characters that IDNA replaces with ASCII ones (UTS #46), which users do not enter in a URL
    /// intentionally.
    /// </summary>
    internal static bool IsSpelledUnusually(string host) => host.IndexOfAny(['\u3002', '\uFF0E', '\uFF61']) >= 0
        || host.Split('.').Any(static label => !IsAscii(label) && IsAscii(label.Normalize(NormalizationForm.FormKC)));

    private static bool IsOpenAiLookAlike(string asciiHost, string skeleton)
    {
        // The domain belongs to OpenAI, regardless of the ASCII name before it.
        bool isPunycode = asciiHost.IndexOf("xn--", StringComparison.OrdinalIgnoreCase) >= 0;
        if (!isPunycode && Suffix(asciiHost, 2).Equals(OpenAiDomain, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string domain = Suffix(skeleton, 2);
        return domain == OpenAiDomain || EqualsButUnknown(domain, OpenAiDomain) || Continues(skeleton, OpenAiDomain)
            || IsLookAlike(asciiHost, skeleton, Api) || IsLookAlike(asciiHost, skeleton, Api + "v1");
    }

    /// <summary>
    /// Determines whether the end of a host looks like <paramref name="official"/>, differs from it by one typo, or contains it with more
    /// text after it.
    /// </summary>
    private static bool IsLookAlike(string asciiHost, string skeleton, string official)
    {
        int labels = official.Count(static c => c == '.') + 1;
        if (Suffix(asciiHost, labels).Equals(official, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A period may be missing or added.
        return Continues(skeleton, official) || Enumerable.Range(labels - 1, 3).Any(count => IsNear(Suffix(skeleton, count), official));
    }

    private static bool IsNear(string written, string official) =>
        written == official || Typo.IsSingleEdit(written, official, StringComparison.Ordinal) || EqualsButUnknown(written, official);

    /// <summary>
    /// Determines whether a host continues after <paramref name="name"/>, as in <c>api.openai.com.example</c>, also after a hyphen or a
    /// look-alike of a slash.
    /// </summary>
    private static bool Continues(string skeleton, string name)
    {
        for (int start = 0; (start = skeleton.IndexOf(name, start, StringComparison.Ordinal)) >= 0; start++)
        {
            int end = start + name.Length;
            if (end < skeleton.Length && skeleton[end] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Determines whether two strings differ only in a few letters, all of which are letters of other alphabets that are in no table.
    /// </summary>
    private static bool EqualsButUnknown(string skeleton, string official)
    {
        int unknown = skeleton.Count(static c => c > '\x7F');
        return unknown > 0 && unknown * 3 <= official.Length && skeleton.Length == official.Length
            && !skeleton.Where((c, index) => c <= '\x7F' && c != official[index]).Any();
    }

    private static string Suffix(string host, int labels)
    {
        int start = host.Length;
        for (int count = 0; count < labels && start > 0; count++)
        {
            start = host.LastIndexOf('.', start - 1);
            if (start < 0)
            {
                return host;
            }
        }

        return host.Substring(start + 1);
    }

    private static bool IsAscii(string text) => text.All(static c => c < '\x80');
}
