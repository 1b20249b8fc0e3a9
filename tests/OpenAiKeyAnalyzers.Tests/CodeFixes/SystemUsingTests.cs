using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies that the directive that a fix adds changes no other line.</summary>
public class SystemUsingTests
{
    [Theory]
    [InlineData("namespace N\n{\n    using OpenAI;\n    using System.IO;\n", "}\n")]
    [InlineData("namespace N\r\n{\r\n    // Clients\r\n    using OpenAI;\r\n", "}\r\n")]
    [InlineData("namespace N\n{\n\tusing OpenAI;\n", "}\n")]
    [InlineData("using OpenAI;\n", "")]
    public async Task AddedUsing_KeepsOtherLines(string head, string end)
    {
        string source = head + "    class C\n    {\n        object M() => new OpenAIClient(\"" + SyntheticKey.Project() + "\");\n    }\n" + end;
        Document document = FixRun.Open(source);
        Diagnostic finding = Assert.Single(await FixRun.FindingsAsync(document), static finding => finding.Id == "OAK1001");
        Document changed = await FixRun.ApplyAsync(document, (await FixRun.GetActionsAsync(document, finding))[0]);
        string result = (await changed.GetTextAsync()).ToString();

        Assert.Contains("using System;", result, StringComparison.Ordinal);
        Assert.Equal(head.Split('\n')[..^1], result.Split('\n').Where(static line => line.Trim() != "using System;")
            .Take(head.Split('\n').Length - 1));
    }
}
