using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Finds the host that a text names, and brings hosts into one form.</summary>
internal static class UrlHost
{
    /// <summary>The host of a URL known only at run time.</summary>
    internal const string Unknown = "?";

    private const int MinSchemeLength = 2;
    private const int MaxSchemeLength = 5;

    /// <summary>Finds the host of an absolute URL, without port and user.</summary>
    /// <param name="text">The text; more may follow after whitespace.</param>
    /// <param name="mayContinue">Whether more characters follow known only at run time.</param>
    /// <returns><see cref="Unknown"/> if the host is known only at run time; <see langword="null"/> if the text is no absolute
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

        // What follows a full stop decides whose host it is.
        return host.Length > 0 && !(continues && host[host.Length - 1] == '.') ? host
            : mayContinue || url.End > url.AuthorityStart ? Unknown : null;
    }

    /// <summary>Finds the host of a URL whose scheme may be missing, as settings hold them.</summary>
    /// <returns><see langword="null"/> if the text names no host.</returns>
    internal static string? FindOptionalScheme(string text)
    {
        if (ParsedUrl.Parse(text) is not { } url || (url.Scheme.Length > 0 && !url.HasWellFormedScheme)

            // An email address.
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

    /// <summary>Determines whether a character may be part of a host as people write one, invisible ones included: they must not cut it
    /// short.</summary>
    internal static bool IsHostCharacter(string text, int index) =>
        char.IsLetterOrDigit(text[index]) || text[index] is '.' or '-' or '\u3002' or '\uFF0E' or '\uFF61'
        || (StrayCharacterClassifier.GetAt(text, index) == StrayCharacter.NonAscii && !StrayCharacterClassifier.IsWhitespace(text, index));

    /// <summary>Gets the name that is looked up: without the brackets of an IPv6 address, the full stop at its end (RFC 1034 section 3.1)
    /// and Punycode (RFC 3492); full-width characters are the same name (UTS #46; measured: <c>Uri.IdnHost</c>, .NET 10.0).</summary>
    internal static string Normalize(string host)
    {
        string name = host.Length > 2 && host[0] == '[' && host[host.Length - 1] == ']' ? host.Substring(1, host.Length - 2) : host;
        name = Decode(FoldFullWidth(name));
        return name.Length > 1 && name[name.Length - 1] == '.' ? name.Substring(0, name.Length - 1) : name;
    }

    /// <summary>Gets the labels of a host as a person types them; a label that is no valid Punycode stays as it is.</summary>
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

    // A sentence may go on after a URL, and an at sign in it does not make what precedes it a user.
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
