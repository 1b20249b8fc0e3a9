using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Finds the host in a string, and normalizes hosts.</summary>
internal static class UrlHost
{
    /// <summary>Represents the host of a URL that is known only at run time.</summary>
    internal const string Unknown = "?";

    private const int MinSchemeLength = 2;
    private const int MaxSchemeLength = 5;

    /// <summary>Finds the host of an absolute URL, without port and user.</summary>
    /// <param name="text">The string; further text may follow after whitespace.</param>
    /// <param name="mayContinue">Whether further characters follow that are known only at run time.</param>
    /// <returns>The host; <see cref="Unknown"/> if it is known only at run time; <see langword="null"/> if the string is not an absolute
    /// URL.</returns>
    internal static string? Find(string text, bool mayContinue = false)
    {
        if (text.IndexOf(':') < MinSchemeLength || ParsedUrl.Parse(CutAtWhitespace(text)) is not { HasWellFormedScheme: true } url
            || url.Scheme.Length is < MinSchemeLength or > MaxSchemeLength)
        {
            return null;
        }

        string host = ReadHost(url);
        bool continues = host.Length == url.Host.Length ? mayContinue && url.HostEnd == url.End : IsReference(url.Host[host.Length]);

        // The text after a period determines the owner of the host.
        return host.Length > 0 && !(continues && host[host.Length - 1] == '.') ? host
            : mayContinue || url.End > url.AuthorityStart ? Unknown : null;
    }

    /// <summary>Finds the host of a URL whose scheme may be missing, as in settings.</summary>
    /// <returns>The host, or <see langword="null"/> if the string contains none.</returns>
    internal static string? FindOptionalScheme(string text)
    {
        if (ParsedUrl.Parse(text) is not { } url || (url.Scheme.Length > 0 && !url.HasWellFormedScheme)

            // The string is an email address.
            || (url.Scheme.Length == 0 && url.HostStart > url.AuthorityStart))
        {
            return null;
        }

        string host = ReadHost(url);
        bool isBare = url.Scheme.Length == 0;
        bool isWhole = host.Length == url.Host.Length || IsReference(url.Host[host.Length]);
        bool continues = host.Length < url.Host.Length && host.Length > 0 && host[host.Length - 1] == '.';
        bool isWord = isBare && host.IndexOf('.') < 0 && !OpenAiHosts.IsLoopback(host);
        return !isWhole || continues || host.Length == 0 || isWord ? null : host;
    }

    /// <summary>
    /// Determines whether a character may be part of a written host, including invisible characters, which must not truncate it.
    /// </summary>
    internal static bool IsHostCharacter(string text, int index) =>
        char.IsLetterOrDigit(text[index]) || text[index] is '.' or '-' or '\u3002' or '\uFF0E' or '\uFF61'
        || (StrayCharacterClassifier.GetAt(text, index) == StrayCharacter.NonAscii && !StrayCharacterClassifier.IsWhitespace(text, index));

    /// <summary>
    /// Gets the name that is resolved: without the brackets of an IPv6 address, the trailing period (RFC 1034 section 3.1) and Punycode
    /// (RFC 3492); full-width characters result in the same name (UTS #46; measured: <c>Uri.IdnHost</c>, .NET 10.0).
    /// </summary>
    internal static string Normalize(string host)
    {
        string name = host.Length > 2 && host[0] == '[' && host[host.Length - 1] == ']' ? host.Substring(1, host.Length - 2) : host;
        name = Decode(FoldFullWidth(name));
        return name.Length > 1 && name[name.Length - 1] == '.' ? name.Substring(0, name.Length - 1) : name;
    }

    /// <summary>Decodes the Punycode labels of a host; an invalid label is kept unchanged.</summary>
    internal static string Decode(string host)
    {
        if (host.IndexOf("xn--", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return host;
        }

        try
        {
            return new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    private static string FoldFullWidth(string host)
    {
        if (host.All(static c => c < '\u3002'))
        {
            return host;
        }

        var folded = new StringBuilder(host.Length);
        foreach (char c in host)
        {
            folded.Append(c is '\u3002' or '\uFF61' ? '.' : c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - '\uFF01' + '!') : c);
        }

        return folded.ToString();
    }

    private static string ReadHost(ParsedUrl url)
    {
        string host = url.Host;
        if (host.Length > 0 && host[0] == '[')
        {
            return host[host.Length - 1] == ']' ? host : string.Empty;
        }

        int end = 0;
        while (end < host.Length && IsHostCharacter(host, end))
        {
            end++;
        }

        return host.Substring(0, end);
    }

    // A sentence may continue after a URL, and an at sign in the sentence does not make the text before it a user name.
    private static string CutAtWhitespace(string text)
    {
        string trimmed = text.Trim();
        int end = 0;
        while (end < trimmed.Length && end < ParsedUrl.MaxLength && !ParsedUrl.IsTrimmed(trimmed[end]))
        {
            end++;
        }

        return trimmed.Substring(0, end);
    }

    private static bool IsReference(char c) => c is ParsedUrl.Hole or '{' or '$' or '%' or '<';
}
