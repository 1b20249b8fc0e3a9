using System.Globalization;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>Represents the base URL of the checked server, and its source.</summary>
internal sealed class CheckBaseUrl
{
    /// <summary>
    /// The environment variable that sets the server for OpenAI's own clients in other languages; the client for .NET does not read it
    /// (2.15.0).
    /// </summary>
    internal const string Variable = "OPENAI_BASE_URL";

    internal const string Property = "OpenAiKeyCheckBaseUrl";

    /// <summary>The path of the list of models, which is free of charge.</summary>
    internal const string ModelsPath = "/models";

    internal const string DefaultUrl = "https://api.openai.com/v1";

    /// <summary>The URL of an Azure OpenAI resource, as the portal shows it.</summary>
    internal const string AzureResourcePattern = "https://NAME.openai.azure.com";

    private const string AzurePattern = AzureResourcePattern + "/openai/v1";

    private const string Version = "/v1";

    // The path, or in lower case the host, may accidentally contain a key: no server name or path segment is that long.
    private const int MaxDisplayedSegmentLength = 24;
    private const int MaxDisplayedLabelLength = 40;

    // The check appends /models, as clients append their operations.
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

    /// <summary>Gets the requested URL: a list that is free of charge, usually that of models.</summary>
    internal Uri ModelsUrl { get; }

    internal HostKind Kind { get; }

    internal Destination Destination => HostDestination.Get(Kind);

    /// <summary>Gets a value indicating whether the property sets the URL, and not the environment or the default.</summary>
    internal bool IsSetByProperty { get; }

    /// <summary>Gets the defect that the URL rules report (OAK4004), for any host; <see langword="null"/> if there is none.</summary>
    internal UrlDefect? Defect { get; }

    /// <summary>
    /// Gets a value indicating whether the path lacks the version: for OpenAI's own host according to the rules, for other hosts if there
    /// is no path, as in the URL of a local server.
    /// </summary>
    internal bool LacksVersion => Defect == UrlDefect.MissingVersion || Path.Length == 0;

    // The path has no trailing slash.
    private string Path { get; }

    /// <summary>Gets the host in a form that messages may show.</summary>
    internal string DisplayHost { get; }

    /// <summary>Gets the base URL in a form that messages may show: without user name, password, query and possible keys.</summary>
    internal string DisplayUrl { get; }

    /// <summary>Gets the base URL of the same server to which clients append operations, in a form that messages may show.</summary>
    internal string SuggestedUrl
    {
        get
        {
            int version = (DisplayUrl + "/").LastIndexOf(Version + "/", StringComparison.Ordinal);
            return version >= 0 ? DisplayUrl.Substring(0, version + Version.Length) : _base.Scheme + "://" + DisplayHost + Version;
        }
    }

    /// <summary>
    /// Gets the host of a URL in ASCII (Punycode), with its port if that is not the default, in a form that messages may show.
    /// </summary>
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

    /// <summary>
    /// Selects the URL: the property, the environment variable, the public API. Returns the reason if it cannot be used (OAK9008).
    /// </summary>
    internal static CheckDiagnostic? Read(string? property, Func<string, string?> variable, out CheckBaseUrl address,
        string list = ModelsPath)
    {
        string text = Choose(property, variable, out string source);
        return Read(text, source, source == Property, list, out address);
    }

    /// <summary>Parses a URL. Returns the reason if it cannot be used (OAK9008).</summary>
    /// <param name="text">The URL.</param>
    /// <param name="source">The property, environment variable or setting that contains the URL.</param>
    /// <param name="isAskedFor">Whether the user set it for this check.</param>
    /// <param name="list">The path and query of the requested list.</param>
    /// <param name="address">The parsed URL.</param>
    /// <param name="example">The URL that messages recommend.</param>
    internal static CheckDiagnostic? Read(string text, string source, bool isAskedFor, string list, out CheckBaseUrl address,
        string example = DefaultUrl)
    {
        address = new CheckBaseUrl(new Uri(DefaultUrl), OpenAiHosts.Api, isAskedFor: false, list);

        // .NET silently drops invisible characters from a host, but other clients do not.
        if (InvisibleCharacters.Find(text) is { } codePoints)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9008_InvisibleCharacter, source, codePoints);
        }

        // According to the syntax of URLs, "api.openai.com:443" has the scheme "api.openai.com".
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

    /// <summary>Gets the URL of an operation: its path, appended to that of the URL, and its query.</summary>
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

    /// <summary>Selects the text of the URL, and returns its source.</summary>
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

    // .NET rejects some hosts only when the request is sent (measured: a full-width solidus, .NET 10.0).
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
