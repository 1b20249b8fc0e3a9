using System.Globalization;
using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.KeyCheck.Addresses;

/// <summary>The server that is asked, and how it came to be that one.</summary>
internal sealed class ServerAddress
{
    /// <summary>The variable by which OpenAI's own clients in other languages are pointed at another server; the one for .NET does not read it (2.15.0).</summary>
    internal const string Variable = "OPENAI_BASE_URL";

    internal const string Property = "OpenAiKeyCheckBaseUrl";

    internal const string Public = "https://api.openai.com/v1";

    private const string AzurePattern = "https://NAME.openai.azure.com/openai/v1";

    // A key may have slipped into the path or, in lower case, into the host: no name of a server or a path is that long.
    private const int LongestShownSegment = 24;
    private const int LongestShownLabel = 40;

    private ServerAddress(Uri baseAddress, string asciiHost, bool isAskedFor)
    {
        IsAskedFor = isAskedFor;
        Host = HostKinds.Of(baseAddress, asciiHost);
        Path = baseAddress.AbsolutePath.TrimEnd('/');
        Models = new UriBuilder(baseAddress) { UserName = string.Empty, Password = string.Empty, Fragment = string.Empty, Path = Path + "/models" }.Uri;
        ShownHost = Show(baseAddress);
        Defect = EndpointReader.Read(baseAddress.GetLeftPart(UriPartial.Path), UrlPosition.ClientEndpoint, static _ => true).FirstOrDefault(static reading => reading.Rule == EndpointRule.NotTheAddress)?.Defect;
        Shown = baseAddress.Scheme + "://" + ShownHost + (Path.Split('/').All(IsPlain) ? Path : "/…");
    }

    /// <summary>The address of the list of models.</summary>
    internal Uri Models { get; }

    internal HostKind Host { get; }

    /// <summary>Whether the property names it, and not the environment or nobody.</summary>
    internal bool IsAskedFor { get; }

    /// <summary>What the rules on addresses say of it (OAK4004), at whatever host; <see langword="null"/> if nothing.</summary>
    internal EndpointDefect? Defect { get; }

    // Without a slash at its end.
    private string Path { get; }

    /// <summary>The host as messages may show it.</summary>
    internal string ShownHost { get; }

    /// <summary>The base address as messages may show it: neither user, password, query nor anything that may be a key.</summary>
    internal string Shown { get; }

    /// <summary>The host of an address in ASCII (Punycode), with its port if that is not the usual one, as messages may show it.</summary>
    internal static string Show(Uri address)
    {
        if (!TryGetAsciiHost(address, out string host) || host.Split('.').Any(static label => label.Length > LongestShownLabel) || !host.All(IsHostCharacter))
        {
            return "…";
        }

        string shown = address.HostNameType == UriHostNameType.IPv6 ? $"[{host}]" : host;
        return address.IsDefaultPort ? shown : shown + ":" + address.Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Chooses the address: the property, the variable, the public API. The reason if it cannot be used (OAK9008).</summary>
    internal static Diagnosis? Read(string? property, Func<string, string?> variable, out ServerAddress address)
    {
        string text = Choose(property, variable, out string source);
        bool isAskedFor = source == Property;
        address = new ServerAddress(new Uri(Public), OpenAiHosts.Api, isAskedFor: false);

        // .NET drops invisible characters from a host without a word, and other clients do not.
        if (InvisibleCharacters.Find(text) is { } codePoints)
        {
            return Diagnosis.Of("OAK9008_InvisibleCharacter", source, codePoints);
        }

        // In the syntax of URLs "api.openai.com:443" has the scheme "api.openai.com".
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || !IsHttp(uri) || !TryGetAsciiHost(uri, out string host) || host.Length == 0)
        {
            return Diagnosis.Of("OAK9008_NoAddress", source, Public);
        }

        address = new ServerAddress(uri, host.EndsWith(".", StringComparison.Ordinal) ? host.Substring(0, host.Length - 1) : host, isAskedFor);
        return address.JudgeHost(uri, source)
            ?? (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback ? null : Diagnosis.Of("OAK9008_NotEncrypted", source, address.ShownHost));
    }

    /// <summary>Chooses the text of the address, and tells where it stands.</summary>
    internal static string Choose(string? property, Func<string, string?> variable, out string source)
    {
        bool isAskedFor = !string.IsNullOrWhiteSpace(property);
        source = isAskedFor ? Property : Variable;
        string? text = isAskedFor ? property : variable(Variable);
        return string.IsNullOrWhiteSpace(text) ? Public : text!.Trim();
    }

    private Diagnosis? JudgeHost(Uri uri, string source)
    {
        if (HostValidator.IsSpelledUnusually(uri.Host))
        {
            return Diagnosis.Of("OAK9008_UnusualSpelling", source, ShownHost);
        }

        HostDefect defect = Host switch
        {
            HostKind.Page => HostDefect.None,
            HostKind.Misspelt => HostDefect.OpenAiLookAlike,
            _ => HostValidator.Validate(uri, Host, uri.IdnHost.TrimEnd('.')),
        };
        return defect switch
        {
            HostDefect.OpenAiLookAlike => Diagnosis.Of("OAK9008_Misspelt", source, ShownHost, Public, "OpenAI"),
            HostDefect.AzureLookAlike => Diagnosis.Of("OAK9008_Misspelt", source, ShownHost, AzurePattern, "Azure OpenAI"),
            HostDefect.MixedAlphabets => Diagnosis.Of("OAK9008_MixedAlphabets", source, ShownHost),
            HostDefect.HostAsUserName => Diagnosis.Of("OAK9008_HostAsUserName", source, ShownHost, Public),
            _ when Host == HostKind.Page => Diagnosis.Of("OAK9008_Page", source, ShownHost, Public),
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
        segment.Length <= LongestShownSegment && segment.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~');

    private static bool IsHostCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or ':';

    private static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;
}
