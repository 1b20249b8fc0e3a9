using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.KeyCheck.Addresses;

/// <summary>The server that is asked, and how it came to be that one.</summary>
internal sealed class ServerAddress
{
    /// <summary>The variable by which OpenAI's own clients in other languages are pointed at another server; the one for .NET does not read it (2.15.0).</summary>
    internal const string Variable = "OPENAI_BASE_URL";

    internal const string Property = "OpenAiKeyCheckBaseUrl";

    internal const string Public = "https://api.openai.com/v1";

    // A key may have slipped into the path or, in lower case, into the host: no name of a server or a path is that long.
    private const int LongestShownSegment = 24;
    private const int LongestShownLabel = 40;

    private ServerAddress(Uri baseAddress, bool isAskedFor)
    {
        IsAskedFor = isAskedFor;
        Host = HostKinds.Of(baseAddress);
        Path = baseAddress.AbsolutePath.TrimEnd('/');
        Models = new UriBuilder(baseAddress) { UserName = string.Empty, Password = string.Empty, Fragment = string.Empty, Path = Path + "/models" }.Uri;
        ShownHost = Show(baseAddress);
        Defect = EndpointReader.Read(baseAddress.GetLeftPart(UriPartial.Path), UrlPosition.ClientEndpoint, static _ => true).FirstOrDefault(static reading => reading.Rule == EndpointRule.NotTheAddress)?.Defect;
        bool isPlain = Path.Split('/').All(static segment => segment.Length <= LongestShownSegment);
        Shown = baseAddress.Scheme + "://" + ShownHost + (isPlain ? Path : "/…");
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

    /// <summary>The host of an address, with its port if that is not the usual one, as messages may show it.</summary>
    internal static string Show(Uri address) =>
        address.IdnHost.Split('.').Any(static label => label.Length > LongestShownLabel) ? "…" : address.IsDefaultPort ? address.Host : address.Authority;

    /// <summary>Chooses the address: the property, the variable, the public API. The reason if it cannot be used (OAK9008).</summary>
    internal static Diagnosis? Read(string? property, Func<string, string?> variable, out ServerAddress address)
    {
        bool isAskedFor = !string.IsNullOrWhiteSpace(property);
        string? inVariable = variable(Variable);
        string text = isAskedFor ? property! : string.IsNullOrWhiteSpace(inVariable) ? Public : inVariable!;
        string source = isAskedFor ? Property : Variable;

        // In the syntax of URLs "api.openai.com:443" has the scheme "api.openai.com".
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? uri) || !IsHttp(uri) || uri.Host.Length == 0)
        {
            address = new ServerAddress(new Uri(Public), isAskedFor: false);
            return Diagnosis.Of("OAK9008_NoAddress", source, Public);
        }

        address = new ServerAddress(uri, isAskedFor);
        return address.Host == HostKind.Page ? Diagnosis.Of("OAK9008_Page", source, address.ShownHost, Public)
            : address.Host == HostKind.Misspelt ? Diagnosis.Of("OAK9008_Misspelt", source, address.ShownHost, Public)
            : uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback ? null
            : Diagnosis.Of("OAK9008_NotEncrypted", source, address.ShownHost);
    }

    private static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;
}
