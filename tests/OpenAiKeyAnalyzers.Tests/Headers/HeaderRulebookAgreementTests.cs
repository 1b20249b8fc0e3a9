using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>
/// Verifies that code and settings files agree with <see cref="HeaderRule"/> for every kind of header at every destination.
/// </summary>
public class HeaderRulebookAgreementTests
{
    private static readonly string Key = SyntheticKey.Project(seed: 71);

    private static readonly string[] Values =
    [
        "Bearer " + Key, "bearer " + Key, "Bearer" + Key, "Bearer: " + Key, "Bearer=" + Key, "Bearer Bearer " + Key, Key, "Bearer",
        "Basic " + Key, "Basic dXNlcjpwYXNz", "Token " + Key, "Token abc-123", "Barer abc-123", "Negotiate abc",
        "Authorization: Bearer " + Key, "abc-123", "Basic", "Bearer \u00A0" + Key,
    ];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Authorisation", "Bearer " + Key), ("Authorisation", Key), ("Authorisation", "abc"), ("Authentication", "Bearer " + Key),
        ("Bearer", Key), ("Bearer", "Bearer " + Key), ("api-key", Key), ("x-api-key", "abc"), ("OpenAI-Org", "org-abc"),
        ("X-Request-Id", "1"), ("OpenAI-Beta", "assistants=v1"), ("OpenAI-Beta", "assistants=v2"),
        ("OpenAI-Beta", "responses=v1"), ("OpenAI-Organization", "My Company"),
        ("OpenAI-Organization", "org-abc"), ("OpenAI-Project", "test"), ("OpenAI-Project", "proj_abc"),
    ];

    private static readonly (string Url, Destination Destination)[] Requests =
    [
        ("https://api.openai.com/v1/models", Destination.OpenAI),
        ("https://name.openai.azure.com/openai/v1/models", Destination.AzureOpenAI),
        ("https://llm.example.test/v1/models", Destination.OtherProvider),
        ("http://localhost:11434/v1/models", Destination.Loopback),
        ("", Destination.Unknown),
    ];

    public static TheoryData<string> Urls { get; } = new(Requests.Select(static request => request.Url));

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Authorization_IsJudgedByRulebook(string url)
    {
        Destination destination = Requests.Single(request => request.Url == url).Destination;
        ImmutableArray<Diagnostic>[] code = await FindInCodeAsync(url, Values.Select(static value => (HeaderSyntax.Name, value)));
        foreach ((int index, string value) in Values.Index())
        {
            AuthorizationResult result = AuthorizationValidator.Validate(value);
            await AssertAsync(url, HeaderSyntax.Name, value, "OAK3001", code[index],
                HeaderRule.Check(result, value, holdsKey: false, CreateSink(SinkKind.AuthorizationValue, ValueOrigin.Code, destination)),
                HeaderRule.Check(result, value, ApiKeyScanner.Scan(value).Count > 0,
                    CreateSink(SinkKind.AuthorizationValue, ValueOrigin.SettingsFile, destination)));
        }
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Name_IsJudgedByRulebook(string url)
    {
        Destination destination = Requests.Single(request => request.Url == url).Destination;
        ImmutableArray<Diagnostic>[] code = await FindInCodeAsync(url, Headers);
        foreach ((int index, (string name, string value)) in Headers.Index())
        {
            HeaderNameResult result = HeaderNameValidator.Validate(name);
            HeaderValueKind kind = value.StartsWith("Bearer", StringComparison.Ordinal) ? HeaderValueKind.Bearer
                : value == Key ? HeaderValueKind.Key : HeaderValueKind.Other;
            await AssertAsync(url, name, value, "OAK3002", code[index],
                HeaderRule.Check(result, kind, CreateSink(SinkKind.HeaderName, ValueOrigin.Code, destination)),
                HeaderRule.Check(result, kind, CreateSink(SinkKind.HeaderName, ValueOrigin.SettingsFile, destination)));
        }
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task OpenAiHeader_IsJudgedByRulebook(string url)
    {
        Destination destination = Requests.Single(request => request.Url == url).Destination;
        ImmutableArray<Diagnostic>[] code = await FindInCodeAsync(url, Headers);
        foreach ((int index, (string name, string value)) in Headers.Index())
        {
            OpenAiHeaderDefect defect = OpenAiHeaderValidator.Validate(name, value);
            await AssertAsync(url, name, value, "OAK3004", code[index],
                HeaderRule.Check(defect, CreateSink(SinkKind.HeaderValue, ValueOrigin.Code, destination)),
                HeaderRule.Check(defect, CreateSink(SinkKind.HeaderValue, ValueOrigin.SettingsFile, destination)));
        }
    }

    private static SinkContext CreateSink(SinkKind kind, ValueOrigin origin, Destination destination) => new(kind, origin, destination);

    /// <summary>Gets the findings in the programs that send one header each.</summary>
    private static Task<ImmutableArray<Diagnostic>[]> FindInCodeAsync(string url, IEnumerable<(string Name, string Value)> headers) =>
        AnalyzerRun.GetDiagnosticsInProgramsAsync([.. headers.Select(header => CreateProgram(url, header.Name, header.Value))]);

    private static string CreateProgram(string url, string name, string value) => $$"""
        using System.Net.Http;
        using System.Threading.Tasks;
        class Program
        {
            static async Task Main()
            {
                await Task.Yield();
                using var openai = new HttpClient();
                openai.DefaultRequestHeaders.Add({{Quote(name)}}, {{Quote(value)}});
                {{(url.Length == 0 ? string.Empty : $"await openai.GetStringAsync({Quote(url)});")}}
            }
        }
        """;

    private static async Task AssertAsync(string url, string name, string value, string rule, ImmutableArray<Diagnostic> code, Rule? inCode,
        Rule? inFile)
    {
        AssertReported(inCode, code, rule, $"{name}: {value} in code at {url}");

        // Each request in a file names a host.
        if (url.Length > 0)
        {
            IEnumerable<Diagnostic> file = await SettingsVerifier.FindingsAsync([("requests.http", $"GET {url}\n{name}: {value}\n")]);
            AssertReported(inFile, file, rule, $"{name}: {value} in a file at {url}");
        }
    }

    private static void AssertReported(Rule? expected, IEnumerable<Diagnostic> findings, string rule, string what) =>
        Assert.True((expected?.GetId() == rule) == findings.Any(finding => finding.Id == rule),
            $"{what.Replace(Key, "KEY", StringComparison.Ordinal)}: {expected?.GetId()} is reported as "
            + string.Join(' ', findings.Select(static finding => finding.Id)));

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
