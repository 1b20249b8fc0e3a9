using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Tests.Performance;

/// <summary>
/// Counts the uses of the semantic model by the rules: the files for which a model is created, and the members that are bound. Counts do
/// not depend on the machine, so that a change that makes the rules slow fails here.
/// </summary>
public class QuestionCountTests
{
    private const int Calls = 20;

    private const string Silent = """
        using System.Collections.Generic;
        class Books
        {
            public string Compute(IReadOnlyList<string> items, string prefix)
            {
                var totals = new Dictionary<string, int> { ["first"] = 1 };
                totals.Add("second", items.Count);
                return $"{prefix}: {totals["first"]}" + string.Join(", ", items);
            }
        }
        """;

    [Fact]
    public void SilentFile_AsksNothing()
    {
        CSharpCompilation program = TreeRun.Create(Silent);
        program = program.RemoveReferences(program.References.Where(static reference =>
            reference.Display!.Contains("OpenAI", StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(TreeRun.Analyze(program));
        Assert.Equal(0, ProgramFiles.Get(program).ModelCount);
    }

    [Fact]
    public void PlainCalls_BindsNoMember()
    {
        CSharpCompilation program = TreeRun.Create(CreatePlainCalls(Calls));
        Assert.Empty(program.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error));
        Assert.Empty(TreeRun.Analyze(program));
        Assert.Equal(1, ProgramFiles.Get(program).ModelCount);
        Assert.Equal(0, CountBoundMembers(program));
    }

    [Fact]
    public void SilentFileOfClient_BindsNoMember()
    {
        CSharpCompilation program = TreeRun.Create(Silent);
        Assert.Empty(TreeRun.Analyze(program));
        Assert.Equal(0, CountBoundMembers(program));
    }

    [Fact]
    public void SharedModel_IsTheSameForAllRules()
    {
        CSharpCompilation program = TreeRun.Create(CreatePlainCalls(1));
        SyntaxTree tree = program.SyntaxTrees[0];
        Assert.Same(ProgramFiles.Get(program).GetModel(tree), ProgramFiles.Get(program).GetModel(tree));
    }

    /// <summary>Gets the number of bound members: the compiler keeps a model for each of them.</summary>
    private static int CountBoundMembers(Compilation program)
    {
        SemanticModel model = ProgramFiles.Get(program).GetModel(program.SyntaxTrees.First());
        FieldInfo? members = model.GetType().GetField("_memberModels", BindingFlags.Instance | BindingFlags.NonPublic);
        Assert.NotNull(members);
        return ((ICollection)members.GetValue(model)!).Count;
    }

    private static string CreatePlainCalls(int count) => $$"""
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using OpenAI;
        using OpenAI.Chat;
        public sealed class Assistant
        {
            private const string Model = "gpt-5.4-mini";
            private static readonly Uri Address = new("https://api.openai.com/v1/chat/completions");
            private readonly HttpClient _http = new();
            private readonly string _key = Environment.GetEnvironmentVariable("OPENAI_API_KEY")
                ?? throw new InvalidOperationException("No key.");
            {{string.Concat(Enumerable.Range(0, count).Select(static i => CreateCall(i.ToString(CultureInfo.InvariantCulture))))}}
        }
        """;

    private static string CreateCall(string i) => $$"""

            public async Task<string> Ask{{i}}(string question)
            {
                var options = new OpenAIClientOptions { Endpoint = new Uri("https://api.openai.com/v1") };
                var client = new ChatClient("gpt-5.4-mini", new ApiKeyCredential(_key), options);
                ChatCompletion completion = await client.CompleteChatAsync(new UserChatMessage(question));
                string answer = completion.Content.Count > 0 ? completion.Content[0].Text : "(no answer)";
                Console.WriteLine($"[{{i}}] {answer}, {completion.Usage.TotalTokenCount} tokens");
                return answer.Trim();
            }

            public async Task<string> Post{{i}}(string question)
            {
                string key{{i}} = _key;
                using var request = new HttpRequestMessage(HttpMethod.Post, Address);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key{{i}});
                request.Headers.Add("OpenAI-Organization", Environment.GetEnvironmentVariable("OPENAI_ORG_ID"));
                var body = new Dictionary<string, object> { ["model"] = Model, ["input"] = question };
                request.Content = JsonContent.Create(body);
                using HttpResponseMessage response = await _http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }

        """;
}
