using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies that a fix keeps the comments, the line breaks and the format of the code that it does not change.</summary>
public class KeptTextTests
{
    private const string Head = "using System;\nusing System.Linq;\nusing System.Linq.Expressions;\nusing System.Net.Http;\nusing OpenAI;\nclass C\n{\n";

    [Fact]
    public Task DefaultParameter_KeepsFormatOfTheBody() => PartFixes.Expect("OAK1001", Head,
    [
        ("    object A(string key = \"§\")\n    {\n        // Numbers\n        int  x=1;\n        if(x==1){ x ++; }\n        return key; }",
            "    object A(string? key = null)\n    {\n        key ??= READ;\n        // Numbers\n        int  x=1;\n        if(x==1){ x ++; }\n        return key; }"),
        ("\tobject B(string key = \"§\")\n\t{ // start\n\t\treturn key;\n\t}",
            "\tobject B(string? key = null)\n\t{ // start\n\t\tkey ??= READ;\n\t\treturn key;\n\t}"),
        ("    object D(string key = \"§\") { return key; }", "    object D(string? key = null) { key ??= READ; return key; }"),
        ("    void E(string key = \"§\") { }", "    void E(string? key = null) { key ??= READ; }"),
        ("    void F(string key = \"§\")\n    {\n    }", "    void F(string? key = null)\n    {\n        key ??= READ;\n    }"),
        ("    object G(string key = \"§\") {\n        #region x\n        return key;\n        #endregion\n    }",
            "    object G(string? key = null) {\n        key ??= READ;\n        #region x\n        return key;\n        #endregion\n    }"),
    ]);

    [Fact]
    public Task DefaultParameter_KeepsLineBreaks() => PartFixes.Expect("OAK1001", Head.Replace("\n", "\r\n", StringComparison.Ordinal),
    [
        ("    object A(string key = \"§\")\r\n    {\r\n        return key;\r\n    }\r",
            "    object A(string? key = null)\r\n    {\r\n        key ??= READ;\r\n        return key;\r\n    }\r"),
    ], "}\r\n");

    [Fact]
    public Task Concatenation_KeepsCommentsAroundTheKey() => PartFixes.Expect("OAK1001", Head,
    [
        ("    string A = \"Bearer \" + // scheme\n        \"§1\" +\n        \"§2\" + // key\n        \" end\";",
            "    string A = \"Bearer \" + // scheme\n        (READ) + // key\n        \" end\";"),
        ("    string B = \"a \"\n        + \"b §1\"\n        + \"§2 c\" /* key */\n        + \" d\";",
            "    string B = \"a \"\n        + \"b \" + (READ) + \" c\" /* key */\n        + \" d\";"),
        ("    string D = @\"a §1\" + @\"§2\" + 1   +   2;", "    string D = @\"a \" + (READ) + 1   +   2;"),
    ]);

    [Fact]
    public Task StatementBefore_DoesNotRepeatComments() => PartFixes.Expect("OAK1001", Head,
    [
        ("    object A(IQueryable<string> q)\n    {\n        // Mine\n        return q.Select(x => x + new OpenAIClient(\"§\"));\n    }",
            "    object A(IQueryable<string> q)\n    {\n        // Mine\n        var apiKey = READ;\n        return q.Select(x => x + new OpenAIClient(apiKey));\n    }"),
    ]);

    [Fact]
    public Task RemovedTarget_KeepsLinesAndComments() => PartFixes.Expect("OAK2005", Head,
    [
        ("    object A() => new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\", EnvironmentVariableTarget.User)!);",
            "    object A() => new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")!);"),
        ("    object B() => new OpenAIClient(Environment.GetEnvironmentVariable(\n        \"OPENAI_API_KEY\",\n        EnvironmentVariableTarget.User)!);",
            "    object B() => new OpenAIClient(Environment.GetEnvironmentVariable(\n        \"OPENAI_API_KEY\")!);"),
        ("    object D() => new OpenAIClient(Environment.GetEnvironmentVariable(target: EnvironmentVariableTarget.User, variable: \"OPENAI_API_KEY\")!);",
            "    object D() => new OpenAIClient(Environment.GetEnvironmentVariable(variable: \"OPENAI_API_KEY\")!);"),
        ("    object E() => new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\", // name\n        EnvironmentVariableTarget.User)!);",
            null),
    ]);

    [Fact]
    public Task LabeledPart_NoFix() => PartFixes.Expect("OAK1001", Head,
    [
        ("    object A(bool b)\n    {\n        x: var p = \"§1\";\n        var q = \"§2\";\n        if (b) goto x;\n        return new OpenAIClient(p + q);\n    }",
            null),
    ]);

    /// <summary>A file header stays at the top, and a comment about a type stays with it.</summary>
    [Theory]
    [InlineData("", "/// <summary>Docs.</summary>\nclass C")]
    [InlineData("", "// About C.\nclass C")]
    [InlineData("// Header\n\n", "// About C.\n[System.Obsolete]\nclass C")]
    [InlineData("// Header\n\n#nullable enable\n", "/// <summary>Docs.</summary>\nclass C")]
    [InlineData("// Header\n", "namespace N; class C")]
    [InlineData("// Header\n\n", "class C")]
    public async Task AddedUsing_IsBetweenHeaderAndType(string header, string type)
    {
        string members = " { object M() => new OpenAI.OpenAIClient(\"" + SyntheticKey.Project() + "\"); }\n";
        Document document = FixRun.Open(header + type + members);
        Diagnostic finding = Assert.Single(await FixRun.FindingsAsync(document), static finding => finding.Id == "OAK1001");
        CodeAction action = Assert.Single(await FixRun.GetActionsAsync(document, finding));
        Assert.StartsWith(header + "using System;\n\n" + type + " {",
            (await (await FixRun.ApplyAsync(document, action)).GetTextAsync()).ToString(), StringComparison.Ordinal);
    }
}
