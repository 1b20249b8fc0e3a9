using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies that a string that is wrong for one of its uses and correct for another one is reported, and that no fix changes it.
/// </summary>
public class OtherUseTests
{
    private const string Groq = "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";

    private const string Local = "new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1234/v1\") }";

    /// <summary>Gets a constant, its rule, a wrong use, and a correct one.</summary>
    public static TheoryData<string, string, string, string> Texts => new()
    {
        { "api.openai.com/v1", "OAK4004", "new Uri(Text)", "http.GetAsync(\"https://\" + Text + \"/models\")" },
        { "api.openai.com/v1", "OAK4004", "http.GetAsync(Text)", "$\"https://{Text}/models\"" },
        { "https://platform.openai.com/v1", "OAK4004", "new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Text) })", "System.Diagnostics.Process.Start(Text)" },
        { "http://api.openai.com/v1/models", "OAK4003", "http.GetAsync(Text)", "http.GetAsync(\"https://\" + Text.Substring(7))" },
        { "http://api.openai.com/v1/models", "OAK4003", "http.GetAsync(Text)", "http.GetAsync(\"https://\" + Text[7..])" },
        { "Bearer ", "OAK3001", "new AuthenticationHeaderValue(Text, key)", "Add(http, Text + key)" },
        { "Bearer <KEY>", "OAK1004", "new OpenAIClient(Text)", "Add(http, Text)" },
        { "Bearer <KEY>", "OAK1001", "new OpenAIClient(Text)", "Add(http, Text)" },
        { Groq, "OAK1006", "new OpenAIClient(Text)", "new OpenAIClient(new ApiKeyCredential(Text), new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") })" },
        { "YOUR_API_KEY", "OAK1005", "new OpenAIClient(Text)", $"new OpenAIClient(new ApiKeyCredential(Text), {Local})" },
        { "gpt-4-0314", "OAK4007", "new ChatClient(Text, key)", "new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://me.openai.azure.com\"), new ApiKeyCredential(key)).GetChatClient(Text)" },
        { "gpt-4-0314", "OAK4007", "new ChatClient(Text, key)", $"new ChatClient(Text, new ApiKeyCredential(key), {Local})" },
        { "gpt-4-0314", "OAK4007", "new ChatClient(Text, key)", "http.PostAsJsonAsync(\"https://api.groq.com/openai/v1/chat/completions\", new { model = Text, messages = new object[0] })" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task RightUse_NoFix(string text, string rule, string wrong, string right) =>
        Assert.Empty(await GetActionsAsync(text, rule, wrong, right));

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task WrongUsesOnly_OffersFix(string text, string rule, string wrong, string right)
    {
        Assert.NotEmpty(right);
        Assert.NotEmpty(await GetActionsAsync(text, rule, wrong, wrong));
        Assert.NotEmpty(await GetActionsAsync(text, rule, wrong, "key"));
    }

    /// <summary>
    /// A space or a quotation mark that is joined with a key is not a placeholder, and neither is the beginning of a key.
    /// </summary>
    [Theory]
    [InlineData("var s = \" \"; new OpenAIClient(s + \"<KEY>\" + s)")]
    [InlineData("var q = \"\\\"\"; new OpenAIClient(q + \"<KEY>\" + q)")]
    [InlineData("const string A = \"sk-proj-\"; new OpenAIClient(A + \"<REST>\")")]
    [InlineData("const string A = \"sk-proj-\"; const string B = \"<REST>\"; new OpenAIClient($\"{A}{B}\")")]
    public async Task PartOfKey_NoPlaceholder(string statements)
    {
        string key = SyntheticKey.Project();
        string code = Create(statements.Replace("<KEY>", key, StringComparison.Ordinal)
            .Replace("<REST>", key["sk-proj-".Length..], StringComparison.Ordinal) + ";");
        Assert.DoesNotContain(await FixRun.FindingsAsync(FixRun.Open(code)), static finding => finding.Id == "OAK1005");
    }

    /// <summary>A fallback after another condition keeps the other branch.</summary>
    [Theory]
    [InlineData("key ?? (flag ? other : \"YOUR_API_KEY\")", "key ?? (flag ? other : throw ")]
    [InlineData("key ?? (other ?? \"YOUR_API_KEY\")", "key ?? (other ?? throw ")]
    [InlineData("key ?? other switch { \"a\" => other, _ => \"YOUR_API_KEY\" }", "key ?? other switch { \"a\" => other, _ => throw ")]
    [InlineData("key ?? (\"YOUR_API_KEY\")", "key ?? throw ")]
    public async Task NestedFallback_KeepsOtherBranch(string expression, string start)
    {
        Document document = FixRun.Open($$"""
            using System;
            using OpenAI;
            class C
            {
                object M(bool flag, string other)
                {
                    string? key = Environment.GetEnvironmentVariable("MY_OPENAI_KEY");
                    return new OpenAIClient({{expression}});
                }
            }
            """);
        Diagnostic finding = Assert.Single(await FixRun.FindingsAsync(document), static finding => finding.Id == "OAK1005");
        List<CodeAction> actions = await FixRun.GetActionsAsync(document, finding);
        string text = (await (await FixRun.ApplyAsync(document, actions[0])).GetTextAsync()).ToString();
        Assert.Contains("new OpenAIClient(" + start, text, StringComparison.Ordinal);
    }

    private static async Task<List<CodeAction>> GetActionsAsync(string text, string rule, string first, string second)
    {
        string value = text.Replace("<KEY>", SyntheticKey.Project(), StringComparison.Ordinal);
        Document document = FixRun.Open(Create($"_ = {first}; _ = {second};", $"private const string Text = \"{value}\";"));
        Diagnostic finding = Assert.Single(await FixRun.FindingsAsync(document), finding => finding.Id == rule);
        return await FixRun.GetActionsAsync(document, finding);
    }

    private static string Create(string statements, string members = "") => $$"""
        #pragma warning disable CS8604
        using System;
        using System.ClientModel;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using OpenAI;
        using OpenAI.Chat;

        class C
        {
            {{members}}

            static bool Add(HttpClient http, string value) => true;

            void M(HttpClient http, string key)
            {
                {{statements.Replace("Add(http, ", "http.DefaultRequestHeaders.TryAddWithoutValidation(\"Authorization\", ", StringComparison.Ordinal)}}
                http.GetAsync("https://api.openai.com/v1/models");
            }
        }
        """;
}
