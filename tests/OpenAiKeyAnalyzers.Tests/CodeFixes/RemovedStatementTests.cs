using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies that a fix that removes a statement keeps the control flow, the comments and the code of other configurations.
/// </summary>
public class RemovedStatementTests
{
    private const string Header = "request.Headers.Add(\"OpenAI-Beta\", \"assistants=v2\");";

    public static TheoryData<string, string> Statements { get; } = new()
    {
        { "if (flag) ~\n        Next();", "if (flag) { }\n        Next();" },
        { "if (flag)\n            ~\n        Next();", "if (flag)\n            { }\n        Next();" },
        { "if (flag) Next(); else ~\n        Next();", "if (flag) Next(); else { }\n        Next();" },
        { "if (flag) Next();\n        else if (!flag)\n            ~\n        Next();",
            "if (flag) Next();\n        else if (!flag)\n            { }\n        Next();" },
        { "for (int i = 0; i < 2; i++)\n            ~\n        Next();", "for (int i = 0; i < 2; i++)\n            { }\n        Next();" },
        { "foreach (char c in \"ab\") ~\n        Next();", "foreach (char c in \"ab\") { }\n        Next();" },
        { "while (flag) ~\n        Next();", "while (flag) { }\n        Next();" },
        { "do ~ while (flag);\n        Next();", "do { } while (flag);\n        Next();" },
        { "using (request) ~\n        Next();", "using (request) { }\n        Next();" },
        { "lock (this) ~\n        Next();", "lock (this) { }\n        Next();" },
        { "if (flag) goto end; Next();\n        end: ~", "if (flag) goto end; Next();\n        end: { }" },
        { "System.Action act = () => ~1;\n        act();", "System.Action act = () => { };\n        act();" },
        { "{ ~ }\n        Next();", "{  }\n        Next();" },
        { "switch (flag) { case true: ~ break; default: Next(); break; }", "switch (flag) { case true:  break; default: Next(); break; }" },
        { "Next();\n        ~\n        Next();", "Next();\n        Next();" },
        { "Next();\n        // Why\n        ~ // How\n        Next();", "Next();\n        // Why\n         // How\n        Next();" },
        { "request?.Headers.Add(\"OpenAI-Beta\", \"assistants=v2\");\n        Next();", "Next();" },
        { "#if FLAG\n        Next();\n#endif\n        ~\n        Next();", "#if FLAG\n        Next();\n#endif\n        Next();" },
        { "if (flag)\n#if !FLAG\n            ~\n#else\n            Next();\n#endif\n        Next();",
            "if (flag)\n#if !FLAG\n            { }\n#else\n            Next();\n#endif\n        Next();" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task RemovedStatement_KeepsControlFlow(string before, string after)
    {
        string statements = before.Replace("~1;", Header, StringComparison.Ordinal).Replace("~", Header, StringComparison.Ordinal);
        Document document = FixRun.Open(Source(statements));
        Diagnostic finding = Assert.Single(await FixRun.FindingsAsync(document));
        Assert.Equal("OAK3004", finding.Id);
        Document changed = await FixRun.ApplyAsync(document, Assert.Single(await FixRun.GetActionsAsync(document, finding)));
        Assert.Equal(Source(after), (await changed.GetTextAsync()).ToString());
        foreach (string[] symbols in new[] { Array.Empty<string>(), ["FLAG"] })
        {
            var tree = CSharpSyntaxTree.ParseText(Source(after),
                new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols));
            Assert.DoesNotContain(tree.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    [Theory]
    // The removed code has other effects, or contains comments or directives.
    [InlineData("Make().Headers.Add(\"OpenAI-Beta\", \"assistants=v2\");")]
    [InlineData("request.Headers.Add(\"OpenAI-Beta\", /* v2 */ \"assistants=v2\");")]
    [InlineData("request.Headers.Add(\"OpenAI-Beta\",\n            // v2\n            \"assistants=v2\");")]
    [InlineData("request.Headers.Add(\"OpenAI-Beta\",\n#if FLAG\n            \"x\"\n#else\n            \"assistants=v2\"\n#endif\n            );")]
    // The second header is the only one of another configuration.
    [InlineData("#if !FLAG\n        request.Headers.Add(\"Authorization\", text);\n#endif\n        request.Headers.Add(\"Authorization\", text);")]
    // Base and relative URL belong to different configurations.
    [InlineData("#if !FLAG\n        client.BaseAddress = new System.Uri(\"https://api.openai.com/v1\");\n#else\n        client.BaseAddress = new System.Uri(\"https://gateway.example.com/v1/\");\n#endif\n        client.GetAsync(\"/models\");")]
    public async Task FixThatLosesMore_IsNotOffered(string statements)
    {
        Document document = FixRun.Open(Source(statements));
        foreach (Diagnostic finding in await FixRun.FindingsAsync(document))
        {
            List<CodeAction> actions = await FixRun.GetActionsAsync(document, finding);
            Assert.True(actions.Count == 0, finding.ToString());
        }
    }

    private static string Source(string statements) => $$"""
        using System.Net.Http;

        class C
        {
            const string Url = "https://api.openai.com/v1/models";

            void Next() { }

            HttpRequestMessage Make() => new();

            void M(HttpRequestMessage request, HttpClient client, bool flag, string text)
            {
                {{statements}}
            }
        }
        """;
}
