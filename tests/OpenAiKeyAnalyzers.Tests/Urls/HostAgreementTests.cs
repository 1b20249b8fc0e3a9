using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies that code, settings files, the key check and the credential rules agree on the destination of a URL.</summary>
public class HostAgreementTests
{
    private static readonly string VendorKey = SyntheticKey.Other("gsk_", 52);

    private static readonly string OpenAiKey = SyntheticKey.Project();

    private static readonly string Punycode = new IdnMapping().GetAscii("api.opena\u0456.com");

    public static TheoryData<string, string> Urls { get; } = new()
    {
        { "https://api.openai.com/v1", "OpenAi" },
        { "HTTPS://API.OpenAI.com/v1", "OpenAi" },
        { "https://api.openai.com./v1", "OpenAi" },
        { "https://api.openai.com:443/v1", "OpenAi" },
        { "https://user:password@api.openai.com/v1", "OpenAi" },
        { "https://eu.api.openai.com:8443/v1", "OpenAi" },
        { "https://\uFF41pi.openai.com/v1", "OpenAi" },
        { "https://api\u3002openai.com/v1", "OpenAi" },
        { "https://api.openai.com@example.test/v1", "Other" },
        { "https://api.openai.com:443@example.test/v1", "Other" },
        { "https://llm.example.test/v1", "Other" },
        { "https://b\u00FCcher.example/v1", "Other" },
        { "https://192.168.0.7/v1", "Other" },
        { "https://[2001:db8::1]:8443/v1", "Other" },
        { "https://127.0.0.1.example.test/v1", "Other" },
        { "https://localhost.example.test/v1", "Other" },
        { "https://api.groq.com/openai/v1", "OtherProvider" },
        { "https://sandbox.openai.com/v1", "OpenAiDomain" },
        { "https://name.openai.azure.com/openai/v1", "Azure" },
        { "https://Name.OpenAI.Azure.com.:443/openai/v1", "Azure" },
        { "https://name.openai.azure.us/openai/v1", "Azure" },
        { "https://name.openai.azure.cn/openai/v1", "Azure" },
        { "https://name.cognitiveservices.azure.com/openai/v1", "Azure" },
        { "https://name.services.ai.azure.com/openai/v1", "Azure" },
        { "https://name.eastus.inference.ml.azure.com/v1", "AzureService" },
        { "https://oai.azure.com/v1", "AzurePortal" },
        { "http://localhost:11434/v1", "Loopback" },
        { "http://LOCALHOST.:11434/v1", "Loopback" },
        { "http://127.0.0.1:1234/v1", "Loopback" },
        { "http://[::1]:8080/v1", "Loopback" },
        { "https://api.openia.com/v1", "Misspelled" },
        { "https://api.open.ai:443/v1", "Misspelled" },
        { "https://api.opena\u0456.com/v1", "Misspelled" },
        { "https://" + Punycode + "/v1", "Misspelled" },
        { "https://platform.openai.com/v1", "Website" },
        { "https://Platform.OpenAI.com.:443/v1", "Website" },
        { "https://chat.openai.com/v1", "ConsumerApp" },
    };

    // Both keys at all URLs.
    private static readonly (string Url, string Key)[] Programs =
        [.. Urls.SelectMany(static row => new[] { ((string)row[0], VendorKey), ((string)row[0], OpenAiKey) })];

    private static readonly Lazy<Task<ImmutableArray<Diagnostic>[]>> InCode = new(static () =>
        AnalyzerRun.GetDiagnosticsInProgramsAsync([.. Programs.Select(static program => CreateProgram(program.Url, program.Key))]));

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Url_HasSameDestinationEverywhere(string url, string kindName)
    {
        HostKind kind = Enum.Parse<HostKind>(kindName);
        Assert.Equal(kind, Classify(UrlHost.Find(url)));
        Assert.Equal(kind, Classify(UrlHost.FindOptionalScheme(url)));

        // Another provider's key is wrong for OpenAI, and OpenAI's is wrong for Azure.
        foreach ((string key, Destination refused) in new[]
            { (VendorKey, Destination.OpenAI), (OpenAiKey, Destination.AzureOpenAI) })
        {
            Assert.Equal(HostDestination.Get(kind) == refused, HasOtherVendorKey(
                (await InCode.Value)[Array.IndexOf(Programs, (url, key))]));
            Assert.Equal(HostDestination.GetIntended(kind) == refused, HasOtherVendorKey(
                await SettingsVerifier.FindingsAsync([("requests.http", $"GET {url}/models\nAuthorization: Bearer {key}\n")])));
            Assert.Equal(HostDestination.GetIntended(kind) == refused, HasOtherVendorKey(
                await SettingsVerifier.FindingsAsync(
                    [("appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{key}}", "BaseUrl": "{{url}}" } }""")])));
        }

        // A URL that the key check rejects is not requested; for all others, the destination agrees with the other rules.
        bool isRefused = CheckBaseUrl.Read(url, static _ => null, out CheckBaseUrl checkedUrl) is not null;
        Assert.Equal(IsRefused(url, kind), isRefused);
        Assert.True(isRefused || checkedUrl.Kind == kind, checkedUrl.Kind.ToString());

        Assert.Equal(CredentialDefect.Url, CredentialValidator.Validate(url).Defect);
    }

    private static string CreateProgram(string url, string key) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        class Program
        {
            static void Main()
            {
                using var openai = new HttpClient { BaseAddress = new Uri({{SymbolDisplay.FormatLiteral(url, quote: true)}}) };
                openai.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "{{key}}");
            }
        }
        """;

    private static bool IsRefused(string url, HostKind kind) =>
        kind is HostKind.Misspelled or HostKind.Website or HostKind.ConsumerApp
        || url.Contains('@', StringComparison.Ordinal) && kind == HostKind.Other
        || url.Any(static c => c is '\u3002' or '\uFF41');

    private static HostKind Classify(string? host) => OpenAiHosts.Classify(host ?? UrlHost.Unknown, static _ => false);

    private static bool HasOtherVendorKey(IEnumerable<Diagnostic> findings) => findings.Any(static finding => finding.Id == "OAK1006");
}
