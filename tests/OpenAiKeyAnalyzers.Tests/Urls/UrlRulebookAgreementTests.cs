using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>
/// Verifies that code, settings files and the key check agree with <see cref="UrlRule"/> for every kind of URL at every kind of sink.
/// </summary>
public class UrlRulebookAgreementTests
{
    private static readonly string[] Urls =
    [
        "https://api.openai.com/v1",
        "https://api.openai.com/v1/models",
        "https://api.openai.com",
        "https://api.openai.com/v1/edits",
        "https://api.openai.com/v1/assistants",
        "https://api.openai.com/v1/completions",
        "http://api.openai.com/v1/models",
        "https:/api.openai.com/v1/models",
        "api.openai.com/v1/models",
        "https://api.openai.com /v1/models",
        "https://platform.openai.com/v1/models",
        "https://platform.openai.com",
        "https://platform.openai.com/account/api-keys",
        "https://chat.openai.com/v1/models",
        "https://api.openia.com/v1/models",
        "https://api.openai.com/models",
        "https://api.openai.com/v1/v1/models",
        "https://api.openai.com/v2/models",
        "https://api.openai.com/v1/chat/completion",
        "https://api.openai.com/openai/deployments/gpt-4o/chat/completions",
        "https://name.openai.azure.com/v1/chat/completions",
        "https://name.openai.azure.com/openai/deployments/x/completions?api-version=2022-12-01",
        "https://name.openai.azure.com",
        "https://name.openai.azure.com/openai/deployments/x/chat/completions",
        "https://name.openai.azure.com/openai/deployments/chat/completions?api-version=2024-10-21",
        "https://https://api.openai.com/v1/models",
        "wss://api.openai.com/v1/models",
        "https://openrouter.ai/api/v1/chat/completions",
        "https://api.openai.com/v1/models?api_key=1",
        "https://api.groq.com/openai/v1/edits",
        "http://localhost:11434/v1/edits",
    ];

    /// <summary>A statement of C#, or an entry of a settings file, for each kind of sink; <c>|</c> represents the URL.</summary>
    private static readonly (SinkKind Kind, string Path, string Text)[] Places =
    [
        (SinkKind.RequestUrl, "Program.cs", "await http.GetAsync(|);"),
        (SinkKind.RequestUrl, "Program.cs", "using var request = new HttpRequestMessage(HttpMethod.Get, |);"),
        (SinkKind.AbsoluteUrl, "Program.cs", "var address = new Uri(|);"),
        (SinkKind.BaseUrl, "Program.cs", "http.BaseAddress = new Uri(|);"),
        (SinkKind.UrlSetting, "Program.cs", "var settings = new Settings { BaseUrl = | };"),
        (SinkKind.Url, "Program.cs", "var settings = new Settings { Page = | };"),
        (SinkKind.ClientEndpoint, "Program.cs", "var options = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(|) };"),
        (SinkKind.AzureClientEndpoint, "Program.cs",
            "var client = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(|), new System.ClientModel.ApiKeyCredential(http.ToString()));"),
        (SinkKind.WebSocketUrl, "Program.cs",
            "await new System.Net.WebSockets.ClientWebSocket().ConnectAsync(new Uri(|), default);"),
        (SinkKind.DisplayedUrl, "Program.cs", "Console.WriteLine(|);"),
        (SinkKind.RequestUrl, "requests.http", "GET |\n"),
        (SinkKind.UrlSetting, "appsettings.json", "{ \"OpenAI\": { \"BaseUrl\": \"|\" } }"),
        (SinkKind.EndpointSetting, "appsettings.json", "{ \"OpenAI\": { \"Url\": \"|\" } }"),
        (SinkKind.Url, "appsettings.json", "{ \"OpenAI\": { \"Start\": \"|\" } }"),
        (SinkKind.ListedUrl, "appsettings.json", "{ \"Retired\": [ \"|\" ] }"),
        (SinkKind.BaseUrlVariable, ".env", "OPENAI_BASE_URL=|\n"),
    ];

    public static TheoryData<string, string> PlacesAndPaths { get; } = Create();

    [Theory]
    [MemberData(nameof(PlacesAndPaths))]
    public async Task UrlAtSink_IsJudgedByRulebook(string path, string text)
    {
        SinkKind kind = Places.Single(place => place.Path == path && place.Text == text).Kind;
        bool isCode = path == "Program.cs";
        var sink = new SinkContext(kind, isCode ? ValueOrigin.Code : ValueOrigin.SettingsFile);
        ImmutableArray<Diagnostic>[] inCode = !isCode ? [] : await AnalyzerRun.GetDiagnosticsInProgramsAsync(
            [.. Urls.Select(url => CreateProgram(text.Replace("|", Quote(url), StringComparison.Ordinal)))]);
        for (int i = 0; i < Urls.Length; i++)
        {
            string url = Urls[i];
            string[] expected = [.. UrlRule.Find(url, sink).Select(static result => result.Rule.GetId()).Distinct().Order()];
            IEnumerable<Diagnostic> findings = isCode
                ? inCode[i]
                : await SettingsVerifier.FindingsAsync([(path, text.Replace("|", url, StringComparison.Ordinal))]);
            Assert.True(expected.SequenceEqual(GetUrlRules(findings)),
                $"{text} {url}: {string.Join(' ', expected)} is reported as {string.Join(' ', GetUrlRules(findings))}");
        }
    }

    /// <summary>Tests pass wrong URLs to code that must reject them; a retired endpoint is retired there, too.</summary>
    [Fact]
    public async Task UrlInTest_IsJudgedByRulebook()
    {
        var sink = new SinkContext(SinkKind.RequestUrl, ValueOrigin.Code) { IsTest = true };
        foreach (string url in Urls)
        {
            string[] expected = [.. UrlRule.Find(url, sink).Select(static result => result.Rule.GetId()).Distinct().Order()];
            Assert.Equal(expected, GetUrlRules(await AnalyzerRun.GetDiagnosticsAsync($$"""
                class FactAttribute : System.Attribute;
                class OpenAITests
                {
                    [Fact] object M() => new System.Net.Http.HttpClient().GetAsync({{Quote(url)}});
                }
                """)));
            Assert.DoesNotContain(expected, static id => id is "OAK4003" or "OAK4004" or "OAK4007");
        }
    }

    /// <summary>The check appends <c>/models</c> to its base URL, as the official client appends its operations.</summary>
    [Fact]
    public void BaseUrlOfKeyCheck_IsJudgedByRulebook()
    {
        var sink = new SinkContext(SinkKind.ClientEndpoint, ValueOrigin.KeyVariable);
        foreach (string url in Urls.Where(static url => Uri.TryCreate(url, UriKind.Absolute, out _)))
        {
            string path = new Uri(url).GetLeftPart(UriPartial.Path);
            UrlDefect? expected =
                UrlRule.Find(path, sink, static _ => true).FirstOrDefault(static result => result.Rule == Rule.WrongUrl)?.Defect;
            if (CheckBaseUrl.Read(url, static _ => null, out CheckBaseUrl address) is null)
            {
                Assert.Equal(expected, address.Defect);
            }
        }
    }

    private static TheoryData<string, string> Create()
    {
        var data = new TheoryData<string, string>();
        foreach ((SinkKind _, string path, string text) in Places)
        {
            data.Add(path, text);
        }

        return data;
    }

    private static string CreateProgram(string statement) => $$"""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        class OpenAIProgram
        {
            static async Task Main()
            {
                await Task.Yield();
                using var http = new HttpClient();
                {{statement}}
            }
        }

        class Settings
        {
            public string BaseUrl { get; set; } = "";

            public string Page { get; set; } = "";
        }
        """;

    private static string[] GetUrlRules(IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(static finding => finding.Id).Where(static id => id.StartsWith("OAK4", StringComparison.Ordinal)).Distinct()
            .Order()];

    private static string Quote(string url) => SymbolDisplay.FormatLiteral(url, quote: true);
}
