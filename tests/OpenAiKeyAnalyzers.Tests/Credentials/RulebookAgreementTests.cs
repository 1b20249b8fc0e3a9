using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>
/// Verifies that code, settings files and the key check agree with the shared rules for every kind of value at every kind of sink.
/// </summary>
public class RulebookAgreementTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["project key"] = SyntheticKey.Project(),
        ["admin key"] = SyntheticKey.Admin(),
        ["service account key"] = SyntheticKey.ServiceAccount(),
        ["client secret"] = SyntheticKey.ClientSecret(),
        ["truncated key"] = SyntheticKey.Project()[..100],
        ["corrupted prefix"] = "SK" + SyntheticKey.Project()[2..],
        ["placeholder"] = "YOUR_API_KEY",
        ["filler"] = "sk-xxxxxxxxxxxxxxxxxxxxxxxx",
        ["vendor key"] = SyntheticKey.Other("gsk_", 52),
        ["Azure key"] = SyntheticKey.Azure(),
        ["32 hexadecimal digits"] = SyntheticKey.Other("", 32, hex: true),
        ["organization ID"] = SyntheticKey.Other("org-", 24),
        ["session token"] = SyntheticKey.Other("sess-", 40),
        ["model name"] = "gpt-4o-mini",
        ["unknown text"] = "correct-horse-battery",
    };

    private static readonly (string Url, Destination Destination, EndpointScope Endpoints)[] Requests =
    [
        ("https://api.openai.com/v1/models", Destination.OpenAI, EndpointScope.Ordinary),
        ("https://eu.api.openai.com/v1/files", Destination.OpenAI, EndpointScope.Ordinary),
        ("https://api.openai.com/v1/organization/users", Destination.OpenAI, EndpointScope.Administration),
        ("https://api.openai.com/v1/projects/proj_1/roles", Destination.OpenAI, EndpointScope.Administration),
        ("https://name.openai.azure.com/openai/v1/models", Destination.AzureOpenAI, EndpointScope.Ordinary),
        ("https://llm.example.test/v1/models", Destination.OtherProvider, EndpointScope.Ordinary),
    ];

    private static readonly (string Url, Destination Destination)[] Servers =
    [
        ("https://api.openai.com/v1", Destination.OpenAI),
        ("https://name.openai.azure.com/openai/v1", Destination.AzureOpenAI),
        ("https://llm.example.test/v1", Destination.OtherProvider),
        ("http://localhost:11434/v1", Destination.Loopback),
    ];

    // All values at all requests, in the order of their numbers.
    private static readonly Lazy<Task<ImmutableArray<Diagnostic>[]>> RequestsInCode = new(static () =>
        AnalyzerRun.GetDiagnosticsInProgramsAsync(
            [.. Requests.SelectMany(static request => Values.Values.Select(value => CreateRequest(request.Url, value)))]));

    public static TheoryData<string, string> ValuesAtRequests => Combine(Requests.Select(static request => request.Url));

    public static TheoryData<string, string> ValuesAtServers => Combine(Servers.Select(static server => server.Url));

    public static TheoryData<string> ValueNames => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(ValuesAtRequests))]
    public async Task Request_IsJudgedAlikeInCodeAndInFile(string name, string url)
    {
        (_, Destination destination, EndpointScope endpoints) = Requests.Single(request => request.Url == url);
        string value = Values[name];

        Assert.Equal(
            GetExpected(value, ValueOrigin.Code, destination, endpoints, isCertain: true),
            GetCredentialRules((await RequestsInCode.Value)[GetRequestNumber(name, url)]));
        Assert.Equal(
            GetExpected(value, ValueOrigin.SettingsFile, destination, endpoints, isCertain: true),
            GetCredentialRules(await SettingsVerifier.FindingsAsync([("requests.http", $"GET {url}\nAuthorization: Bearer {value}\n")])));
    }

    [Theory]
    [MemberData(nameof(ValueNames))]
    public async Task ClientAndSetting_AreJudgedAlike(string name)
    {
        string value = Values[name];

        Assert.Equal(
            GetExpected(value, ValueOrigin.Code, Destination.OpenAI, EndpointScope.Ordinary, isCertain: true),
            GetCredentialRules(await AnalyzerRun.GetDiagnosticsAsync(
                $$"""class Program { static void Main() => _ = new OpenAI.OpenAIClient({{Quote(value)}}); }""")));
        Assert.Equal(
            GetExpected(value, ValueOrigin.SettingsFile, Destination.OpenAI, EndpointScope.Ordinary),
            await GetSettingRulesAsync("appsettings.json", "ApiKey", value));
        Assert.Equal(
            GetExpected(value, ValueOrigin.SettingsFile, Destination.OpenAI, EndpointScope.Administration),
            await GetSettingRulesAsync("appsettings.json", "AdminKey", value));
        Assert.Equal(
            GetExpected(value, ValueOrigin.SettingsTemplate, Destination.OpenAI, EndpointScope.Ordinary),
            await GetSettingRulesAsync("appsettings.example.json", "ApiKey", value));
    }

    /// <summary>In settings, an empty string means that the value comes from another source; in code, it is the key.</summary>
    [Fact]
    public async Task EmptyText_IsJudgedByOrigin()
    {
        Assert.Equal(["OAK1005"], GetExpected("", ValueOrigin.Code, Destination.OpenAI, EndpointScope.Ordinary));
        Assert.Equal(["OAK1005"], GetCredentialRules(await AnalyzerRun.GetDiagnosticsAsync(
            """class Program { static void Main() => _ = new OpenAI.OpenAIClient(""); }""")));
        Assert.Empty(GetExpected("", ValueOrigin.SettingsFile, Destination.OpenAI, EndpointScope.Ordinary));
        Assert.Empty(await GetSettingRulesAsync("appsettings.json", "ApiKey", ""));
    }

    [Theory]
    [MemberData(nameof(ValuesAtServers))]
    public void KeyVariable_IsJudgedByRulebook(string name, string url)
    {
        string value = Values[name];
        Assert.Null(CheckBaseUrl.Read(url, static _ => null, out CheckBaseUrl address));

        bool isRefused = KeyValueValidator.Validate("OPENAI_API_KEY", value, address, out _) is not null;

        Destination destination = Servers.Single(server => server.Url == url).Destination;
        Assert.Equal(GetExpected(value, ValueOrigin.KeyVariable, destination, EndpointScope.Ordinary).Length > 0, isRefused);
    }

    private static int GetRequestNumber(string name, string url) =>
        (Array.FindIndex(Requests, request => request.Url == url) * Values.Count) + Values.Keys.ToList().IndexOf(name);

    private static string CreateRequest(string url, string value) => $$"""
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        class Program
        {
            static async Task Main()
            {
                using var openai = new HttpClient();
                openai.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {{Quote(value)}});
                await openai.GetStringAsync("{{url}}");
            }
        }
        """;

    private static TheoryData<string, string> Combine(IEnumerable<string> urls)
    {
        var pairs = new TheoryData<string, string>();
        foreach (string url in urls)
        {
            foreach (string name in Values.Keys)
            {
                pairs.Add(name, url);
            }
        }

        return pairs;
    }

    private static async Task<string[]> GetSettingRulesAsync(string path, string name, string value) =>
        GetCredentialRules(
            await SettingsVerifier.FindingsAsync([(path, $$"""{ "OpenAI": { "{{name}}": "{{value}}" } }""")]));

    private static string[] GetExpected(string value, ValueOrigin origin, Destination destination, EndpointScope endpoints,
        bool isCertain = false)
    {
        var sink = new SinkContext(SinkKind.ApiKey, origin, destination, endpoints) { IsCertain = isCertain };
        CredentialViolation? atSink = CredentialRule.Check(CredentialValidator.Validate(value), sink);

        // A value that is allowed for the sink, such as a template, may still be wrong wherever it is written.
        CredentialViolation? everywhere = MalformedKeyDetector.Detect(value) is { } malformed
            ? CredentialRule.Check(malformed, new SinkContext(SinkKind.Unknown, origin)) : null;
        return (atSink ?? everywhere) is { } violation ? [violation.GetRule().GetId()] : [];
    }

    private static string[] GetCredentialRules(ImmutableArray<Diagnostic> findings) =>
        [.. findings.Select(static finding => finding.Id).Where(static id => id is "OAK1004" or "OAK1005" or "OAK1006" or "OAK1007")];

    private static string Quote(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
