using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies that URLs are not reported if they are correct, belong to other services, or are not requested.</summary>
[VerifiesSources]
public class UnreportedUrlTests
{
    [Theory]
    // Correct URLs.
    [InlineData("await client.PostAsync(\"https://api.openai.com/v1/chat/completions\", null);")]
    [InlineData("await client.PostAsync(\"https://api.openai.com/v1/responses\", null);")]
    [InlineData("await client.GetAsync($\"https://api.openai.com/v1/models/{model}\");")]
    [InlineData("await client.GetAsync($\"https://api.openai.com/v1/{model}\");")]
    [InlineData("await client.GetAsync($\"https://api.openai.com{model}\");")]
    [InlineData("await client.GetAsync(model + \"/v1/engines\");")]
    [InlineData("await client.GetAsync(\" https://api.openai.com/v1/models \");")]
    [InlineData("await client.GetAsync(\"https://eu.api.openai.com/v1/models\");")]
    [InlineData("await client.GetAsync(\"https://api.openai.com/v1/organization/costs\");")]
    [InlineData("await client.GetAsync(\"https://api.openai.com/v1/something/new\");")]
    [InlineData("await new ClientWebSocket().ConnectAsync(new Uri(\"wss://api.openai.com/v1/realtime?model=gpt-live\"), default);")]
    [InlineData("client.BaseAddress = new Uri(\"https://api.openai.com\");")]
    [InlineData("client.BaseAddress = new Uri(\"https://api.openai.com/v1\");")]
    [InlineData("client.BaseAddress = new Uri(\"https://api.openai.com/v1/chat/completions\");")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1/\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(model) };")]
    [InlineData("var options = new Betalgo.Ranul.OpenAI.OpenAIOptions { BaseDomain = \"https://api.openai.com/\" };")]
    [InlineData("const string host = \"https://api.openai.com\"; var options = new OpenAIClientOptions { Endpoint = new Uri(host + \"/v1\") };")]
    // The code that reads the setting may add the scheme.
    [InlineData("var page = new Page { ApiUrl = \"api.openai.com/v1\" };")]
    [InlineData("var page = new Page { ApiUrl = \"api.openai.com/v1/chat/completions\" };")]
    // Other hosts.
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://openrouter.ai/api/v1\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:11434\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://models.github.ai/inference\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://api.deepseek.com\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://acme.openai.azure.com/openai/v1/\") };")]
    [InlineData("var azure = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com/\"), new System.ClientModel.ApiKeyCredential(model));")]
    [InlineData("await client.GetAsync(\"http://localhost:1234/v1/engines\");")]
    [InlineData("await client.GetAsync(\"https://acme.openai.azure.com/openai/deployments/x/completions?api-version=2024-10-21\");")]
    [InlineData("await client.GetAsync(\"https://openrouter.ai/api/v1/completions\");")]
    [InlineData("await client.GetAsync($\"{model}/v1/engines/davinci/completions\");")]
    [InlineData("await client.GetAsync(\"https://api.openai-proxy.com/v1/engines\");")]
    // URLs of web pages.
    [InlineData("Console.WriteLine(\"https://platform.openai.com/docs/api-reference/engines\");")]
    [InlineData("System.Diagnostics.Process.Start(\"https://platform.openai.com/\");")]
    [InlineData("var uri = new Uri(\"https://platform.openai.com\");")]
    [InlineData("await client.GetAsync(\"https://status.openai.com\");")]
    [InlineData("var page = new Page { HelpUrl = \"https://platform.openai.com\", KeysUrl = \"https://platform.openai.com/settings/organization/api-keys\" };")]
    [InlineData("Console.WriteLine(\"https://chat.openai.com/\");")]
    // Sentences, prompts, log messages.
    [InlineData("Console.WriteLine(\"Get your key from https://platform.openai.com/account/api-keys\");")]
    [InlineData("Console.WriteLine(\"https://api.openai.com/v1/engines was shut down in 2022.\");")]
    [InlineData("Console.WriteLine(\"https://api.openai.com/v1/engines\");")]
    [InlineData("var message = new OpenAI.Chat.UserChatMessage(\"https://api.openai.com/v1/engines\");")]
    [InlineData("throw new InvalidOperationException(\"http://api.openai.com/v1/edits\");")]
    [InlineData("var prompt = $\"Rewrite this for https://api.openai.com/v1/responses: POST https://api.openai.com/v1/engines/{model}/completions\";")]
    [InlineData("var script = \"curl http://api.openai.com/v1/engines -H 'Authorization: Bearer $OPENAI_API_KEY'\";")]
    // Comparisons, tables, validators.
    [InlineData("if (model == \"https://api.openai.com/v1/engines\") return;")]
    [InlineData("if (model != (\"http://api.openai.com\")) return;")]
    [InlineData("if (model is \"https://api.openai.com/v1/engines\" or \"https://api.openai.com/v1/edits\") return;")]
    [InlineData("switch (model) { case \"https://api.openai.com/v1/engines\": break; }")]
    [InlineData("var next = model switch { \"https://api.openai.com/v1/engines\" => \"https://api.openai.com/v1/models\", _ => model };")]
    [InlineData("if (model.Equals(\"https://api.openai.com/v1/engines\")) return;")]
    [InlineData("if (\"https://api.openai.com/v1/engines\".Equals(model)) return;")]
    [InlineData("if (model.StartsWith(\"https://api.openai.com/v1/engines\", StringComparison.Ordinal)) return;")]
    [InlineData("if (model.Contains(\"api.openai.com/v1/engines\")) return;")]
    [InlineData("const string old = \"https://api.openai.com/v1/engines\"; if (model == old) return;")]
    [InlineData("const string old = \"https://api.openai.com/v1/engines\"; model = model.Replace(old, \"https://api.openai.com/v1/models\");")]
    [InlineData("if (new Uri(model) == new Uri(\"https://api.openai.com/v1/engines\")) return;")]
    [InlineData("if (new Uri(\"https://api.openai.com/v1/engines\").Equals(model)) return;")]
    [InlineData("var moved = new Dictionary<string, string> { [\"https://api.openai.com/v1/engines\"] = \"https://api.openai.com/v1/models\" };")]
    [InlineData("var moved = new Dictionary<string, string> { { \"https://api.openai.com/v1/engines\", \"https://api.openai.com/v1/models\" } };")]
    [InlineData("var moved = new Dictionary<string, string> { { \"/v1/models\", \"https://api.openai.com/v1/engines\" } };")]
    [InlineData("var moved = new[] { (\"https://api.openai.com/v1/engines\", \"https://api.openai.com/v1/models\") };")]
    [InlineData("string[] gone = [\"https://api.openai.com/v1/engines\", \"https://api.openai.com/v1/edits\"];")]
    [InlineData("var gone = new[] { \"https://api.openai.com/v1/engines\" };")]
    [InlineData("var gone = new List<string> { \"https://api.openai.com/v1/engines\" };")]
    [InlineData("var gone = new HashSet<string>(); if (gone.Contains(\"https://api.openai.com/v1/engines\")) return;")]
    [InlineData("var isValid = Uri.TryCreate(\"http://api.openai.com/v1\", UriKind.Absolute, out var uri) && uri.Scheme == \"https\";")]
    [InlineData("Uri.IsWellFormedUriString(\"https:/api.openai.com/v1\", UriKind.Absolute);")]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(model, \"https://api.openai.com/v1/engines\");")]
    public Task ValidOrUnusedUrl_NoDiagnostic(string statements) => AnalyzerRun.ExpectNoneAsync($$"""
        #pragma warning disable OPENAI001
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.WebSockets;
        using System.Threading.Tasks;
        using OpenAI;

        class C
        {
            static async Task M(HttpClient client, string model)
            {
                await Task.Yield();
                {{statements}}
            }
        }

        class Page
        {
            public string HelpUrl { get; set; }

            public string KeysUrl { get; set; }

            public string ApiUrl { get; set; }
        }
        """);

    [Theory]
    [InlineData("[System.Obsolete(\"https://api.openai.com/v1/engines\")] class C;")]
    [InlineData("class C { [System.ComponentModel.DefaultValue(\"https://api.openai.com/v1/engines\")] public string Url { get; set; } }")]
    [InlineData("/// <summary>https://api.openai.com/v1/engines</summary>\nclass C { /* https://api.openai.com/v1/engines */ }")]
    // Paths of another API.
    [InlineData("interface IShop { [Refit.Get(\"/v1/engines\")] System.Threading.Tasks.Task<string> Openai(); }")]
    [InlineData("interface IOpenAiApi { [Refit.Get(\"/models\")] System.Threading.Tasks.Task<string> B(); }")]
    [InlineData("interface IOpenAiApi { [Own(\"/v1/engines\")] void A(); } class OwnAttribute(string path) : System.Attribute { public string Path => path; }")]
    public Task UrlInMemberOrRoute_NoDiagnostic(string source) => AnalyzerRun.ExpectNoneAsync(source);

    [Theory]
    [InlineData("new System.Uri(\"http://api.openai.com/v1\")")]
    [InlineData("new System.Net.Http.HttpClient().GetAsync(\"http://api.openai.com/v1/models\")")]
    [InlineData("new System.Net.Http.HttpClient().GetAsync(\"https://api.openai.com/v1/v1/models\")")]
    public Task UrlInTestType_NoDiagnostic(string expression) => AnalyzerRun.ExpectNoneAsync($$"""
        class FactAttribute : System.Attribute;
        class C { [Fact] object M() => {{expression}}; }
        """);

    [Fact]
    public Task FileWithoutOpenAi_NoDiagnostic() =>
    AnalyzerRun.ExpectNoneAsync("class C { string M() => \"https://api.openaq.org/v1/engines\"; }");
}
