using System.Globalization;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>The server that is asked, and how it came to be that one.</summary>
internal sealed class CheckBaseUrl
{
    /// <summary>The variable by which OpenAI's own clients in other languages are pointed at another server; the one for .NET does not read
    /// it (2.15.0).</summary>
    internal const string Variable = "OPENAI_BASE_URL";

    internal const string Property = "OpenAiKeyCheckBaseUrl";

    /// <summary>The list of models, which costs nothing.</summary>
    internal const string ModelsPath = "/models";

    internal const string DefaultUrl = "https://api.openai.com/v1";

    /// <summary>The URL of an Azure OpenAI resource, as the portal shows it.</summary>
    internal const string AzureResourcePattern = "https://NAME.openai.azure.com";

    private const string AzurePattern = AzureResourcePattern + "/openai/v1";

    private const string Version = "/v1";

    // A key may have slipped into the path or, in lower case, into the host: no name of a server or a path is that long.
    private const int MaxDisplayedSegmentLength = 24;
    private const int MaxDisplayedLabelLength = 40;

    // The check adds /models, as clients add their operations.
    private static readonly SinkContext Sink = new(SinkKind.ClientEndpoint, ValueOrigin.KeyVariable);

    private readonly Uri _base;

    private CheckBaseUrl(Uri baseAddress, string asciiHost, bool isAskedFor, string list = ModelsPath)
    {
        IsSetByProperty = isAskedFor;
        Kind = OpenAiHosts.Classify(asciiHost, static _ => false);
        Path = baseAddress.AbsolutePath.TrimEnd('/');
        _base = baseAddress;
        ModelsUrl = GetUrl(list);
        DisplayHost = Redact(baseAddress);
        Defect = UrlRule.Find(baseAddress.GetLeftPart(UriPartial.Path), Sink, static _ => true)
            .FirstOrDefault(static reading => reading.Rule == Rule.WrongUrl)?.Defect;
        DisplayUrl = baseAddress.Scheme + "://" + DisplayHost + (Path.Split('/').All(IsPlain) ? Path : "/…");
    }

    /// <summary>The URL of what is asked for: a list that costs nothing, mostly that of models.</summary>
    internal Uri ModelsUrl { get; }

    internal HostKind Kind { get; }

    internal Destination Destination => HostDestination.Get(Kind);

    /// <summary>Whether the property names it, and not the environment, nor is it the default.</summary>
    internal bool IsSetByProperty { get; }

    /// <summary>What the rules on URLs report for it (OAK4004), at whatever host; <see langword="null"/> if nothing.</summary>
    internal UrlDefect? Defect { get; }

    /// <summary>Gets a value indicating whether the path lacks the version: with OpenAI's own host by the rules, elsewhere if there is
    /// no path at all, as in the URL of a local server.</summary>
    internal bool LacksVersion => Defect == UrlDefect.MissingVersion || Path.Length == 0;

    // Without a slash at its end.
    private string Path { get; }

    /// <summary>The host as messages may show it.</summary>
    internal string DisplayHost { get; }

    /// <summary>The base address as messages may show it: neither user, password, query nor anything that may be a key.</summary>
    internal string DisplayUrl { get; }

    /// <summary>Gets the base URL at the same server that clients append operations to, as messages may show it.</summary>
    internal string SuggestedUrl
    {
        get
        {
            int version = (DisplayUrl + "/").LastIndexOf(Version + "/", StringComparison.Ordinal);
            return version >= 0 ? DisplayUrl.Substring(0, version + Version.Length) : _base.Scheme + "://" + DisplayHost + Version;
        }
    }

    /// <summary>The host of a URL in ASCII (Punycode), with its port if that is not the usual one, as messages may show it.</summary>
    internal static string Redact(Uri address)
    {
        if (!TryGetAsciiHost(address, out string host) || host.Split('.').Any(static label => label.Length > MaxDisplayedLabelLength)
            || !host.All(IsHostCharacter))
        {
            return "…";
        }

        string shown = address.HostNameType == UriHostNameType.IPv6 ? $"[{host}]" : host;
        return address.IsDefaultPort ? shown : shown + ":" + address.Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Chooses the URL: the property, the variable, the public API. The reason if it cannot be used (OAK9008).</summary>
    internal static CheckDiagnostic? Read(string? property, Func<string, string?> variable, out CheckBaseUrl address,
        string list = ModelsPath)
    {
        string text = Choose(property, variable, out string source);
        return Read(text, source, source == Property, list, out address);
    }

    /// <summary>Reads a URL. The reason if it cannot be used (OAK9008).</summary>
    /// <param name="text">The URL.</param>
    /// <param name="source">The property, variable or setting that holds it.</param>
    /// <param name="isAskedFor">Whether a person named it for this check.</param>
    /// <param name="list">The path and query of the list that is asked for.</param>
    /// <param name="address">What may be asked.</param>
    /// <param name="example">The URL that messages recommend.</param>
    internal static CheckDiagnostic? Read(string text, string source, bool isAskedFor, string list, out CheckBaseUrl address,
        string example = DefaultUrl)
    {
        address = new CheckBaseUrl(new Uri(DefaultUrl), OpenAiHosts.Api, isAskedFor: false, list);

        // .NET drops invisible characters from a host without an error, and other clients do not.
        if (InvisibleCharacters.Find(text) is { } codePoints)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9008_InvisibleCharacter, source, codePoints);
        }

        // In the syntax of URLs "api.openai.com:443" has the scheme "api.openai.com".
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || !IsHttp(uri) || !TryGetAsciiHost(uri, out string host)
            || host.Length == 0)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9008_NoAddress, source, example);
        }

        address = new CheckBaseUrl(uri, host.EndsWith(".", StringComparison.Ordinal)
            ? host.Substring(0, host.Length - 1) : host, isAskedFor, list);
        return address.JudgeHost(uri, source, example)
            ?? (uri.Scheme == Uri.UriSchemeHttps || address.Destination == Destination.Loopback
                ? null : CheckDiagnostic.Create(CheckMessageKey.OAK9008_NotEncrypted, source, address.DisplayHost));
    }

    /// <summary>Gets the URL of an operation: its path, below that of the URL, and its query.</summary>
    internal Uri GetUrl(string path)
    {
        int query = path.IndexOf('?');
        var url = new UriBuilder(_base)
        {
            UserName = string.Empty, Password = string.Empty, Fragment = string.Empty,
            Path = Path + (query < 0 ? path : path.Substring(0, query)),
        };
        if (query >= 0)
        {
            url.Query = path.Substring(query + 1);
        }

        return url.Uri;
    }

    /// <summary>Chooses the text of the URL, and returns its source.</summary>
    internal static string Choose(string? property, Func<string, string?> variable, out string source)
    {
        bool isAskedFor = !string.IsNullOrWhiteSpace(property);
        source = isAskedFor ? Property : Variable;
        string? text = isAskedFor ? property : variable(Variable);
        return string.IsNullOrWhiteSpace(text) ? DefaultUrl : text!.Trim();
    }

    private CheckDiagnostic? JudgeHost(Uri uri, string source, string example)
    {
        if (HostValidator.IsSpelledUnusually(uri.Host))
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9008_UnusualSpelling, source, DisplayHost);
        }

        HostDefect defect = Kind switch
        {
            HostKind.Website or HostKind.ConsumerApp => HostDefect.None,
            HostKind.Misspelled => HostDefect.OpenAiLookAlike,
            _ => HostValidator.Validate(uri, Kind, uri.IdnHost.TrimEnd('.')),
        };
        return defect switch
        {
            HostDefect.OpenAiLookAlike =>
                CheckDiagnostic.Create(CheckMessageKey.OAK9008_Misspelled, source, DisplayHost, DefaultUrl, "OpenAI"),
            HostDefect.AzureLookAlike =>
                CheckDiagnostic.Create(CheckMessageKey.OAK9008_Misspelled, source, DisplayHost,
                    example == DefaultUrl ? AzurePattern : example, "Azure OpenAI"),
            HostDefect.MixedAlphabets => CheckDiagnostic.Create(CheckMessageKey.OAK9008_MixedAlphabets, source, DisplayHost),
            HostDefect.HostAsUserName => CheckDiagnostic.Create(CheckMessageKey.OAK9008_HostAsUserName, source, DisplayHost, example),
            _ when Kind is HostKind.Website or HostKind.ConsumerApp =>
                CheckDiagnostic.Create(CheckMessageKey.OAK9008_Page, source, DisplayHost, example),
            _ => null,
        };
    }

    // Some hosts are refused by .NET only when they are sent (measured: a full-width solidus, .NET 10.0).
    private static bool TryGetAsciiHost(Uri uri, out string host)
    {
        try
        {
            host = uri.IdnHost;
            return true;
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException)
        {
            host = string.Empty;
            return false;
        }
    }

    private static bool IsPlain(string segment) =>
        segment.Length <= MaxDisplayedSegmentLength
        && segment.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~');

    private static bool IsHostCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or ':';

    private static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;
}
