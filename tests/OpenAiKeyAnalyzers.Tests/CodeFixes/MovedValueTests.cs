using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies changes that belong together: arguments that are swapped through variables, keys for the client to which they are passed,
/// variables that are written and read.
/// </summary>
public class MovedValueTests
{
    private static readonly string Key = SyntheticKey.Project();

    [Theory]
    [InlineData("const string Model = \"gpt-6.1-sol\";", "new ChatClient(k, Model)", "new ChatClient(Model, k)")]
    [InlineData("static readonly string Model = \"gpt-6.1-sol\";", "new ChatClient(apiKey: Model, model: k)",
        "new ChatClient(apiKey: k, model: Model)")]
    [InlineData("const string Model = \"gpt-6.1-sol\";", "new ChatClient(\"KEY\", Model)", "new ChatClient(Model, READ)")]
    [InlineData("const string Model = \"gpt-6.1-sol\";", "new OpenAIClient(Model)", "new OpenAIClient(Model)")]
    public async Task ValueInTheWrongPlace_IsMovedAndItsDeclarationStays(string member, string before, string after)
    {
        string source = Source(member, before);
        var fixes = new FixOrder();
        Assert.Contains(await FixOrder.FindingsAsync(source), static finding => finding.Id == "OAK1007");
        string end = await fixes.SettleAsync(source, static rules => rules);
        Assert.Equal(Source(member, after), end);
        Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
    }

    [Theory]
    [InlineData("new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://x.openai.azure.com\"), new ApiKeyCredential(\"KEY\"))",
        "AZURE_OPENAI_API_KEY")]
    [InlineData("new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://x.openai.azure.com\"), new ApiKeyCredential(\"'KEY'\"))",
        "AZURE_OPENAI_API_KEY")]
    [InlineData("new OpenAIClient(\"ADMIN\")", "OPENAI_API_KEY")]
    public async Task KeyOfAnotherClient_IsReadFromTheVariableOfThatClientInEveryOrder(string expression, string variable)
    {
        string source = Source(string.Empty, expression);
        var fixes = new FixOrder();
        string end = await fixes.SettleAsync(source, static rules => rules);
        Assert.Contains($"Environment.GetEnvironmentVariable(\"{variable}\")", end, StringComparison.Ordinal);
        Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
    }

    [Fact]
    public async Task VariableThatTheProgramSets_IsRenamedWhereItIsSetAndRead()
    {
        string source =
            Source("void Set(string k) => Environment.SetEnvironmentVariable(\"OPENAI_KEY\", k);",
                "new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_KEY\"))");
        string end = await new FixOrder().SettleAsync(source, static rules => rules);
        Assert.Equal(source.Replace("OPENAI_KEY", "OPENAI_API_KEY", StringComparison.Ordinal), end);
    }

    [Theory]
    [InlineData("SetEnvironmentVariable", 0)]
    [InlineData("GetEnvironmentVariable", 1)]
    public async Task VariableThatAnotherFileSets_IsNotRenamedHere(string method, int fixes)
    {
        string source = Source(string.Empty, "new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_KEY\"))");
        Document document = FixRun.Open(source);
        string arguments = method == "SetEnvironmentVariable" ? "\"OPENAI_KEY\", \"\"" : "\"OPENAI_KEY\"";
        document = document.Project.AddDocument("Other.cs",
            $"class D {{ void M() => System.Environment.{method}({arguments}); }}").Project.GetDocument(document.Id)!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> findings = await AnalyzerRun.GetDiagnosticsAsync((await document.Project.GetCompilationAsync())!);
        Diagnostic finding = findings.Single(candidate => candidate.Id == "OAK2003" && candidate.Location.SourceTree == tree);
        List<CodeAction> actions = await FixRun.GetActionsAsync(document, finding);
        Assert.Equal(fixes, actions.Count);
    }

    private static string Source(string member, string expression) => $$"""
        using System;
        using System.ClientModel;
        using OpenAI;
        using OpenAI.Chat;

        class C
        {
            {{member}}
            object M(string k) => {{expression}};
        }
        """
        .Replace("KEY\"", Key + "\"", StringComparison.Ordinal).Replace("KEY'", Key + "'", StringComparison.Ordinal)
        .Replace("OPENAI_" + Key, "OPENAI_KEY", StringComparison.Ordinal)
        .Replace("ADMIN", SyntheticKey.Admin(), StringComparison.Ordinal)
        .Replace("READ",
            "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable OPENAI_API_KEY.\")", StringComparison.Ordinal);
}
