using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies OAK4007: retired models in requests to OpenAI.</summary>
[VerifiesSources]
public class ModelTests
{
    [Theory]
    [InlineData("new ChatClient(\"{|OAK4007:gpt-3.5-turbo-0613|}\", key)")]
    [InlineData("new ChatClient(credential: new ApiKeyCredential(key), model: \"{|OAK4007:gpt-4-32k|}\")")]
    [InlineData("new ChatClient(choice ?? \"{|OAK4007:gpt-4|}\", key)")]
    [InlineData("new ChatClient(choice == null ? \"{|OAK4007:gpt-4|}\" : choice, key)")]
    [InlineData("new ChatClient(Environment.GetEnvironmentVariable(\"OPENAI_MODEL\") ?? \"{|OAK4007:o1-mini|}\", key)")]
    [InlineData("new ChatClient(Named, key)")]
    [InlineData("new OpenAI.Images.ImageClient(\"{|OAK4007:dall-e-2|}\", new ApiKeyCredential(key))")]
    [InlineData("new OpenAIClient(key).GetChatClient(\"{|OAK4007:gpt-4-turbo|}\")")]
    [InlineData("_client.GetChatClient(\"{|OAK4007:gpt-3.5-turbo|}\")")]
    [InlineData("services.AddOpenAIChatCompletion(\"{|OAK4007:gpt-3.5-turbo|}\", key)")]
    [InlineData("services.AddOpenAIChatCompletion(modelId: \"{|OAK4007:text-davinci-003|}\", apiKey: key)")]
    [InlineData("new ChatClient(\"{|OAK4007:ft:gpt-3.5-turbo:acme::id|}\", key)")]
    public Task ModelInClient_ReportsDiagnostic(string expression) => Expect($"var client = {expression};");

    [Theory]
    [InlineData("new { model = \"{|OAK4007:gpt-3.5-turbo-0613|}\", messages = new object[0] }")]
    [InlineData("new { model = Named, input = choice }")]
    [InlineData("new { stream = true, prompt = \"x\", model = choice ?? \"{|OAK4007:text-davinci-003|}\" }")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = \"{|OAK4007:gpt-4|}\", [\"messages\"] = new object[0] }")]
    [InlineData("new Dictionary<string, object> { { \"model\", \"{|OAK4007:gpt-4|}\" }, { \"prompt\", \"x\" } }")]
    [InlineData("new System.Text.Json.Nodes.JsonObject { [\"model\"] = \"{|OAK4007:gpt-4|}\", [\"input\"] = \"x\" }")]
    [InlineData("new Request { Model = \"{|OAK4007:gpt-4|}\", Messages = new object[0] }")]
    [InlineData("\"{ \\\"model\\\": \\\"{|OAK4007:gpt-4|}\\\", \\\"messages\\\": [] }\"")]
    [InlineData("@\"{ \"\"model\"\" : \"\"{|OAK4007:gpt-4|}\"\", \"\"input\"\": \"\"x\"\" }\"")]
    [InlineData("$$\"\"\"{ \"input\": \"{{choice}}\", \"model\": \"{|OAK4007:gpt-4|}\" }\"\"\"")]
    [InlineData("\"{\\\"prompt\\\":\\\"\" + choice + \"\\\",\\\"model\\\":\\\"{|OAK4007:text-davinci-003|}\\\"}\"")]
    public Task ModelInRequestBody_ReportsDiagnostic(string body) =>
    Expect($"var body = {body}; client.PostAsJsonAsync(\"https://api.openai.com/v1/chat/completions\", body);");

    [Fact]
    public Task ModelInFormContent_ReportsDiagnostic() =>
    Expect("var form = new MultipartFormDataContent(); form.Add(new StringContent(\"{|OAK4007:dall-e-2|}\"), \"model\"); client.PostAsync(\"https://api.openai.com/v1/images/edits\", form);");

    [Theory]
    // Current models, and names of other providers.
    [InlineData("var client = new ChatClient(\"gpt-6-luna\", key);")]
    [InlineData("var client = new ChatClient(\"my-model\", key);")]
    [InlineData("var client = new ChatClient(choice, key);")]
    // Other hosts.
    [InlineData("var client = new ChatClient(\"gpt-4\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"https://openrouter.ai/api/v1\") });")]
    [InlineData("var client = new ChatClient(\"gpt-4\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(choice) });")]
    [InlineData("var client = new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com/\"), new ApiKeyCredential(key)).GetChatClient(\"gpt-4\");")]
    [InlineData("OpenAIClient azure = new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com/\"), new ApiKeyCredential(key)); var client = azure.GetChatClient(\"gpt-4\");")]
    [InlineData("var client = given.GetChatClient(\"gpt-4\");")]
    [InlineData("services.AddOpenAIChatCompletion(\"gpt-4\", given);")]
    [InlineData("services.AddOpenAIChatCompletion(\"gpt-4\");")]
    [InlineData("services.AddOpenAIChatCompletion(\"gpt-4\", new Uri(\"http://localhost:1234/v1\"), key);")]
    [InlineData("var body = new { model = \"gpt-4\", messages = new object[0] }; client.PostAsJsonAsync(\"http://localhost:11434/v1/chat/completions\", body);")]
    [InlineData("var body = new { model = \"gpt-4\", messages = new object[0] }; client.PostAsJsonAsync(\"https://acme.openai.azure.com/openai/v1/chat/completions\", body);")]
    [InlineData("var body = new { model = \"gpt-4\", messages = new object[0] }; client.PostAsJsonAsync(choice + \"/v1/chat/completions\", body);")]
    [InlineData("var body = \"{ \\\"model\\\": \\\"gpt-4\\\", \\\"messages\\\": [] }\"; client.PostAsync(choice, new StringContent(body));")]
    // Catalogs, comparisons, prices, responses.
    [InlineData("string[] models = [\"gpt-4\", \"gpt-3.5-turbo\"]; client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("var models = new List<string> { \"gpt-4\" }; client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("var prices = new Dictionary<string, int> { [\"gpt-4\"] = 30, [\"gpt-3.5-turbo\"] = 1 }; client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("var models = new[] { new { model = \"gpt-4\", name = \"GPT-4\" } }; client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("if (choice == \"gpt-4\" || choice.StartsWith(\"gpt-4\")) client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("var size = choice switch { \"gpt-4\" => 8192, _ => 4096 }; client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("var next = choice switch { \"gpt-4\" => \"gpt-4-turbo\", _ => choice }; client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("var answer = \"{\\\"id\\\":\\\"x\\\",\\\"object\\\":\\\"chat.completion\\\",\\\"model\\\":\\\"gpt-4\\\",\\\"choices\\\":[]}\"; client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("var nested = \"{\\\"messages\\\":[{\\\"model\\\":\\\"gpt-4\\\"}]}\"; client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("const string old = \"gpt-4\"; Console.WriteLine(old);")]
    [InlineData("var settings = new OpenAIPromptExecutionSettings { ModelId = \"gpt-4\" };")]
    public Task CurrentModelOrOtherUsage_NoDiagnostic(string statements) => Expect(statements, named: "gpt-6-luna");

    [Theory]
    [InlineData("gpt-3.5-turbo-0613", DiagnosticSeverity.Warning)]
    [InlineData("gpt-4o", DiagnosticSeverity.Info)]
    [InlineData("gpt-3.5-turbo-16k", DiagnosticSeverity.Info)]
    [InlineData("gpt-4-0999", DiagnosticSeverity.Info)]
    public async Task AnnouncedOrPresumedShutdown_ReportsInfo(string name, DiagnosticSeverity severity)
    {
        if (!SourceCorpus.TryTake([]))
        {
            Diagnostic finding =
                Assert.Single(
                    await AnalyzerRun.GetDiagnosticsAsync(
                        $"class C {{ object M(string key) => new OpenAI.Chat.ChatClient(\"{name}\", key); }}"));
            Assert.Equal(("OAK4007", severity), (finding.Id, finding.Severity));
        }
    }

    [Fact]
    public Task TestType_NoDiagnostic() => AnalyzerVerifier<EndpointAnalyzer>.Expect("""
        class FactAttribute : System.Attribute;
        class C { [Fact] object M(string key) => new OpenAI.Chat.ChatClient("gpt-4", key); }
        """);

    private static Task Expect(string statements, string named = "{|OAK4007:gpt-4-vision-preview|}") =>
        AnalyzerVerifier<EndpointAnalyzer>.Expect($$"""
        #pragma warning disable OPENAI001, SKEXP0010, SKEXP0001
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using Azure.AI.OpenAI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        using OpenAI;
        using OpenAI.Chat;

        class C
        {
            private const string Named = "{{(statements.Contains("Named", StringComparison.Ordinal) ? named : "gpt-6-luna")}}";

            private static readonly OpenAIClient _client = new(Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

            void M(HttpClient client, IServiceCollection services, OpenAIClient given, string choice, string key)
            {
                {{statements.Replace("var client =", "var made =", StringComparison.Ordinal)}}
            }
        }

        class Request
        {
            public string Model { get; set; }

            public object[] Messages { get; set; }
        }
        """);
}
