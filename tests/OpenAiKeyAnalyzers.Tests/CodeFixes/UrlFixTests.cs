using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using OpenAiKeyAnalyzers.CodeFixes.Urls;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies the results of the OAK4001 to OAK4007 fixes, one by one and by Fix All.</summary>
public class UrlFixTests
{
    [Theory]
    [InlineData("\"https://platform.openai.com/{|OAK4002:account/api-keys|}\"",
        "\"https://platform.openai.com/settings/organization/api-keys\"")]
    [InlineData("\"https:{|OAK4004: |}//api.openai.com/v1/models\"", "\"https://api.openai.com/v1/models\"")]
    [InlineData("\"https://api.openai.com/v1/{|OAK4004:\\u200B|}models\"", "\"https://api.openai.com/v1/models\"")]
    [InlineData("\"https://{|OAK4004:api.openai.comv1|}/models\"", "\"https://api.openai.com/v1/models\"")]
    [InlineData("\"https://api.openai.com/{|OAK4004:chat|}/completions\"", "\"https://api.openai.com/v1/chat/completions\"")]
    public Task UrlInAnyLiteral_IsFixed(string before, string after) => Expect("Use(" + before + ");", "Use(" + after + ");");

    /// <summary>A URL that requires more changes is fixed one at a time: Fix All and <c>dotnet format</c> do not change it.</summary>
    [Theory]
    [InlineData("\"https://api.openai.com/v1/{|OAK4001:edits|}\"", "\"https://api.openai.com/v1/chat/completions\"")]
    [InlineData("@\"https://api.openai.com/v1/{|OAK4001:edits|}\"", "@\"https://api.openai.com/v1/chat/completions\"")]
    [InlineData("\"\"\"https://api.openai.com/v1/{|OAK4001:edits|}\"\"\"", "\"\"\"https://api.openai.com/v1/chat/completions\"\"\"")]
    [InlineData("\"https:\\u002F\\u002Fapi.openai.com\\x2Fv1/{|OAK4001:\\u0065dits|}\"",
        "\"https:\\u002F\\u002Fapi.openai.com\\x2Fv1/chat/completions\"")]
    [InlineData("$\"https://api.openai.com/v1/{|OAK4001:engines/{model}|}/completions\"",
        "$\"https://api.openai.com/v1/chat/completions\"")]
    [InlineData("$@\"https://api.openai.com/v1/{|OAK4001:engines/{model}|}/completions\"",
        "$@\"https://api.openai.com/v1/chat/completions\"")]
    [InlineData("$\"\"\"https://api.openai.com/v1/{|OAK4001:engines/{model}|}/completions\"\"\"",
        "$\"\"\"https://api.openai.com/v1/chat/completions\"\"\"")]
    [InlineData("$\"https://api.openai.com/v1/{|OAK4001:engines/{model}/|}embeddings?x={model}\"",
        "$\"https://api.openai.com/v1/embeddings?x={model}\"")]
    [InlineData("$\"https://api.openai.com/v1/{|OAK4001:engines|}/{model}\"", "$\"https://api.openai.com/v1/models/{model}\"")]
    [InlineData("\"https://api.openai.com/v1/{|OAK4001:engines/\" + model|} + \"/completions\"",
        "\"https://api.openai.com/v1/chat/completions\"")]
    [InlineData("\"https://api.openai.com/v1/\" + \"{|OAK4001:edits|}\"", "\"https://api.openai.com/v1/\" + \"chat/completions\"")]
    [InlineData("\"https://api.openai.com/v1/{|OAK4001:completions|}\"", "\"https://api.openai.com/v1/responses\"")]
    [InlineData("\"https://api.openai.com/v1/models{|OAK4004:Authorization: Bearer YOUR_API_KEY|}\"",
        "\"https://api.openai.com/v1/models\"")]
    public Task ChangeOfMoreThanTheUrl_IsNoBulkFix(string before, string after) =>
    ExpectSingle("Use(" + before + ");", "Use(" + after + ");");

    [Theory]
    [InlineData("$\"https://api.openai.com/v1/{|OAK4001:engines|}/{model}\"", "$\"https://api.openai.com/v1/models/{model}\"")]
    [InlineData("$\"https://api.openai.com/v1/{|OAK4001:fine-tunes|}/{model}/events\"",
        "$\"https://api.openai.com/v1/fine_tuning/jobs/{model}/events\"")]
    public Task RequestToPathWithCompatibleSuccessor_IsFixedInBulk(string before, string after) =>
        Expect("await client.GetAsync(" + before + ");", "await client.GetAsync(" + after + ");");

    [Theory]
    [InlineData("await client.GetAsync(\"{|OAK4003:http|}://api.openai.com/v1/models\");",
        "await client.GetAsync(\"https://api.openai.com/v1/models\");")]
    [InlineData("const string url = \"{|OAK4003:HTTP|}://api.openai.com/v1/models\"; await client.GetAsync(url);",
        "const string url = \"https://api.openai.com/v1/models\"; await client.GetAsync(url);")]
    [InlineData("_ = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://{|OAK4004:api.openai.com|}/\") };",
        "_ = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1/\") };")]
    [InlineData("_ = new OpenAI.Chat.ChatClient(\"{|OAK4007:gpt-3.5-turbo|}\", model);",
        "_ = new OpenAI.Chat.ChatClient(\"gpt-5.6-terra\", model);")]
    [InlineData("const string old = \"{|OAK4007:gpt-4|}\"; _ = new OpenAI.Chat.ChatClient(old, model);",
        "const string old = \"gpt-5.6-sol\"; _ = new OpenAI.Chat.ChatClient(old, model);")]
    public Task UrlInAnySink_IsFixed(string before, string after) => Expect(before, after);

    [Theory]
    [InlineData("/v1", "chat/completions", "chat/completions", "{|OAK4005:chat/completions|}")]
    [InlineData("/v1", "/chat/completions", "chat/completions", "{|OAK4005:/|}chat/completions")]
    [InlineData("/v1/", "/chat/completions", "chat/completions", "{|OAK4005:/|}chat/completions")]
    public Task BaseAddressAndRelativeUrl_AreFixedTogether(string address, string relative, string repaired, string found)
    {
        Assert.Contains(relative.TrimStart('/'), found, StringComparison.Ordinal);
        return Expect(
            $"client.BaseAddress = new Uri(\"https://api.openai.com{address}\"); await client.GetAsync(\"{found}\");",
            $"client.BaseAddress = new Uri(\"https://api.openai.com/v1/\"); await client.GetAsync(\"{repaired}\");");
    }

    [Fact]
    public Task FixAll_ChangesAllRequestsOfBaseAddress() => Expect(
        """
        client.BaseAddress = new Uri("https://api.openai.com/v1");
                await client.GetAsync("{|OAK4005:models|}");
                await client.GetAsync("{|OAK4005:/|}files");
                await client.GetAsync("/v1/models");
                await client.GetAsync($"{|OAK4005:/|}models/{model}");
        """,
        """
        client.BaseAddress = new Uri("https://api.openai.com/v1/");
                await client.GetAsync("models");
                await client.GetAsync("files");
                await client.GetAsync("/v1/models");
                await client.GetAsync($"models/{model}");
        """,
        iterations: 3);

    [Theory]
    // Another request is correct by coincidence, and would be wrong with a slash.
    [InlineData("client.BaseAddress = new Uri(\"https://api.openai.com/v1\"); await client.GetAsync(\"v1/models\"); await client.GetAsync(\"{|OAK4005:models|}\");")]
    // The same constant is a base address and an endpoint.
    [InlineData("const string host = \"https://{|OAK4004:api.openai.com|}\"; client.BaseAddress = new Uri(host); _ = new OpenAI.OpenAIClientOptions { Endpoint = new Uri(host) };")]
    // No text corrects the URL.
    [InlineData("Use($\"https://api.openai.com/v1/{|OAK4001:threads/{model}/runs|}\");")]
    [InlineData("Use(\"https://api.openai.com/v1/{|OAK4001:videos|}\");")]
    [InlineData("Use($\"https://api.openai.com/v1/models?{|OAK4006:api_key={model}|}\");")]
    // The path is concatenated from names.
    [InlineData("const string engines = \"engines\"; Use($\"https://api.openai.com/v1/{|OAK4001:{engines}/{model}|}/completions\");")]
    [InlineData("Use((\"https://api.openai.com/v1/{|OAK4001:engines/\" + model|}) + \"/completions\");")]
    [InlineData("Use(\"https://api.openai.com/v1/{|OAK4001:engines/\" + model|} + @\"/completions\");")]
    [InlineData("_ = new OpenAI.Chat.ChatClient(\"{|OAK4007:sora-2|}\", model);")]
    public Task UnsafeChange_NoFix(string statements) => Expect(statements, statements);

    [Fact]
    public Task DuplicateVersionInRelativeUrl_IsRemoved() => Expect(
        "client.BaseAddress = new Uri(\"https://api.openai.com/v1/\"); await client.GetAsync(\"{|OAK4004:v1/|}models\");",
        "client.BaseAddress = new Uri(\"https://api.openai.com/v1/\"); await client.GetAsync(\"models\");");

    [Theory]
    [InlineData("client.BaseAddress = new Uri(\"https://api.openai.com/v1/{|OAK4001:engines|}/\"); await client.PostAsync(\"text-davinci-002/completions\", null);")]
    [InlineData("client.BaseAddress = new Uri(\"https://api.openai.com/v1/{|OAK4001:engines|}\"); await client.GetAsync(\"\");")]
    [InlineData("await client.GetAsync(\"https://api.openai.com/v1/{|OAK4001:engines/davinci|}\");")]
    [InlineData("await client.GetAsync(\"https://api.openai.com/v1/{|OAK4001:fine-tunes|}\");")]
    [InlineData("await client.GetAsync(\"https://api.openai.com/v1/{|OAK4004:fine_tunes|}\");")]
    [InlineData("await client.GetAsync(\"https://api.openai.com/v1/{|OAK4004:completion|}\");")]
    public Task UrlThatWouldStillFail_HasNoFix(string statements) => Expect(statements, statements);

    private static async Task ExpectSingle(string before, string after)
    {
        var test = new FixVerifier<EndpointAnalyzer, UrlCodeFixProvider>
            { TestCode = CreateSource(before), FixedCode = CreateSource(after),
                CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck };
        await test.RunAsync();
        string source = SettingsVerifier.GetText(CreateSource(before));
        Document document = FixRun.Open(source);
        foreach (string id in (await FixRun.FindingsAsync(document)).Select(static finding => finding.Id).Distinct())
        {
            Assert.Equal(source, (await (await FixRun.FixAllAsync(document, id)).GetTextAsync()).ToString());
        }
    }

    private static Task Expect(string before, string after, int iterations = 1)
    {
        var test = new FixVerifier<EndpointAnalyzer, UrlCodeFixProvider>
            { TestCode = CreateSource(before), FixedCode = CreateSource(after) };
        if (iterations != 1)
        {
            test.NumberOfIncrementalIterations = iterations;
        }

        return test.RunAsync();
    }

    private static string CreateSource(string statements) => $$"""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        class C
        {
            void Use(string text) { }

            async Task M(HttpClient client, string model)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}
