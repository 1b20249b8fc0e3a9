using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies OAK4004 for connection strings and look-alike hosts in C# and in settings.</summary>
public class ConnectionStringInCodeTests
{
    [Theory]
    [InlineData("var text = \"Endpoint=https://api.openai.com/v1Key=~\"; System.Console.WriteLine(text.Length);",
        "var text = \"Endpoint=https://api.openai.com/v1;Key=~\"; System.Console.WriteLine(text.Length);")]
    [InlineData("configuration[\"ConnectionStrings:openai\"] = \"Endpoint=https://api.openai.com/v1Key=~\";",
        "configuration[\"ConnectionStrings:openai\"] = \"Endpoint=https://api.openai.com/v1;Key=~\";")]
    [InlineData("configuration[\"ConnectionStrings:openai\"] = $\"Endpoint=https://api.openai.com/v1Key={System.Environment.MachineName}\";", "configuration[\"ConnectionStrings:openai\"] = $\"Endpoint=https://api.openai.com/v1;Key={System.Environment.MachineName}\";")]
    public async Task MissingSemicolon_IsNoKeyInUrl(string broken, string repaired)
    {
        Document document = FixRun.Open(Source(broken));
        ImmutableArray<Diagnostic> findings = await FixRun.FindingsAsync(document);
        Diagnostic finding = Assert.Single(findings, static finding => finding.Id.StartsWith("OAK4", StringComparison.Ordinal));
        Assert.Equal("OAK4004", finding.Id);
        Assert.Contains("Key=", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        CodeAction action = Assert.Single(await FixRun.GetActionsAsync(document, finding));
        Document changed = await FixRun.ApplyAsync(document, action);
        Assert.Equal(Source(repaired), (await changed.GetTextAsync()).ToString());
        Assert.DoesNotContain(await FixRun.FindingsAsync(changed),
            static finding => finding.Id.StartsWith("OAK4", StringComparison.Ordinal));
    }

    /// <summary>A connection string that is passed as a key is wrong, but its endpoint is not misplaced.</summary>
    [Theory]
    [InlineData("new OpenAI.Chat.ChatClient(\"m\", new System.ClientModel.ApiKeyCredential(\"Endpoint=https://a.example.com/v1;Key=~\"))")]
    [InlineData("new OpenAI.Chat.ChatClient(\"m\", new System.ClientModel.ApiKeyCredential(\"Endpoint=https://api.openai.com/v1Key=~\"))")]
    [InlineData("new OpenAI.Chat.ChatClient(\"m\", \"Key=~;Endpoint=https://a.example.com/v1\")")]
    [InlineData("configuration[\"ConnectionStrings:openai\"] = \"Endpoint=https://api.openai.com/v1Key=~\"")]
    public async Task NoFix_RemovesEndpoint(string expression)
    {
        Document document = FixRun.Open(Source("_ = " + expression + ";"));
        ImmutableArray<Diagnostic> findings = await FixRun.FindingsAsync(document);
        Assert.Contains(findings, static finding => finding.Id == "OAK1001");
        foreach (Diagnostic finding in findings)
        {
            foreach (CodeAction action in await FixRun.GetActionsAsync(document, finding))
            {
                string changed = (await (await FixRun.ApplyAsync(document, action)).GetTextAsync()).ToString();
                Assert.Contains("Endpoint=https://a", changed, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task UrlAsKey_ReportsDiagnostic() => Assert.Equal(["OAK4004"],
        (await FixRun.FindingsAsync(FixRun.Open(Source(
            "configuration[\"ConnectionStrings:openai\"] = \"Endpoint=\" + configuration[\"x\"] + \";Key=https://api.openai.com/v1\";"))))
        .Select(static finding => finding.Id));

    [Theory]
    [InlineData("configuration[\"ConnectionStrings:openai\"] = \"Endpoint=https://api.openai.com/v1;Key=\" + configuration[\"x\"];")]
    [InlineData("if (configuration[\"x\"] == \"Endpoint=https://api.openai.com/v1Key=\") { }")]
    public async Task OtherTexts_NoDiagnostic(string statement)
    {
        Assert.DoesNotContain(await FixRun.FindingsAsync(FixRun.Open(Source(statement))),
            static finding => finding.Id.StartsWith("OAK4", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"ConnectionStrings\": { \"openai\": \"Endpoint=https://api.openai.com/v1{|OAK4004:Key=|}{|OAK1001:~|}\" } }")]
    [InlineData("{ \"ConnectionStrings\": { \"openai\": \"Endpoint=https://api.openai.com/v1;Key={|OAK1001:~|}\" } }")]
    public Task InSettings_ReportsDiagnostic(string markup) =>
    SettingsVerifier.Expect("appsettings.json", markup.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal));

    [Theory]
    [InlineData("https://api.openai.com\u200B/v1/models", "https://api.openai.com/v1/models")]
    [InlineData("https://api.opena\u0456.com/v1/models", "https://api.openai.com/v1/models")]
    [InlineData("https://\u0430pi.\u043Epenai.com/v1/models", "https://api.openai.com/v1/models")]
    public async Task LookAlikeHost_IsCorrected(string url, string corrected)
    {
        string Statement(string address) =>
            "var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, \"" + address + "\");";
        Document document = FixRun.Open(Source(Statement(url)));
        Diagnostic finding = Assert.Single(await FixRun.FindingsAsync(document));
        Assert.Equal("OAK4004", finding.Id);
        Document changed = await FixRun.ApplyAsync(document, Assert.Single(await FixRun.GetActionsAsync(document, finding)));
        Assert.Equal(Source(Statement(corrected)), (await changed.GetTextAsync()).ToString());
    }

    /// <summary>
    /// A key is reported regardless of the host: the findings are the same as for the intended host, and the URL is reported, too.
    /// </summary>
    [Theory]
    [InlineData("https://api.openai.com\u200B/v1/models", "Bearer 'KEY'", "OAK1001", "OAK1004", "OAK4004")]
    [InlineData("https://api.opena\u0456.com/v1/models", "Bearer 'KEY'", "OAK1001", "OAK1004", "OAK4004")]
    [InlineData("https://api.openai.com\u200B/v1/models", "Bearer'KEY'", "OAK1001", "OAK3001", "OAK4004")]
    [InlineData("https://api.opena\u0456.com/v1/models", "Bearer'KEY'", "OAK1001", "OAK3001", "OAK4004")]
    [InlineData("https://api.openai.com\u200B/v1/models", "Bearer KEY ", "OAK1001", "OAK1002", "OAK4004")]
    public async Task LookAlikeHost_SilencesNoKeyRule(string url, string value, params string[] expected)
    {
        Assert.Equal(expected, await IdsAsync(url, value));
        Assert.Equal(expected.Except(["OAK4004"]), await IdsAsync("https://api.openai.com/v1/models", value));
    }

    private static async Task<string[]> IdsAsync(string url, string value)
    {
        string statements = "var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, \"" + url
            + "\"); request.Headers.Add(\"Authorization\", \"" + value.Replace("KEY", SyntheticKey.Project(), StringComparison.Ordinal)
            + "\");";
        return [.. (await FixRun.FindingsAsync(FixRun.Open(Source(statements)))).Select(static finding => finding.Id)
            .Order(StringComparer.Ordinal)];
    }

    private static string Source(string statements) => $$"""
        using Microsoft.Extensions.Configuration;
        using OpenAI;

        class C
        {
            void M(IConfiguration configuration)
            {
                {{statements.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal)}}
            }
        }
        """;
}
