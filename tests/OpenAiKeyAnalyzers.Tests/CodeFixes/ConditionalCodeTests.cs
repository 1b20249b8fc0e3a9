using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Keys.ReadKeyCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies that the result of a fix compiles in every configuration and for every target framework, not only in the current one.
/// </summary>
public class ConditionalCodeTests
{
    private const string Read =
        "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable OPENAI_API_KEY.\")";
    private static readonly string Key = SyntheticKey.Project();
    private static readonly string Found = "{|OAK1001:" + Key + "|}";

    [Theory]
    [InlineData("const string Key = \"§\";\n#if LEGACY\nconst string Header = \"Bearer \" + Key;\n#endif")]
    [InlineData("const string Key = \"§\";\n#if LEGACY\n[Obsolete(Key)]\n#endif\nvoid M() { }")]
    [InlineData("string Key =\n#if LEGACY\n\"x\" +\n#endif\n\"§\" + \"\";")]
    [InlineData("void M()\n{\n#if LEGACY\nconst string a = key;\n#else\nconst string key = \"§\";\n#endif\n#if ALSO\nconst string b = key;\n#endif\n}")]
    public Task DisabledCodeThatNeedsConstant_HasNoFix(string members) => Verify.ExpectNone(Wrap(members));

    [Theory]
    [InlineData("const string Key = \"§\";\n#if LEGACY\nstatic string Header => \"Bearer \" + Key;\n#endif",
        "static readonly string Key = READ;\n#if LEGACY\nstatic string Header => \"Bearer \" + Key;\n#endif")]
    [InlineData("#if LEGACY\nconst string Key = \"\";\n#else\nconst string Key = \"§\";\n#endif",
        "#if LEGACY\nconst string Key = \"\";\n#else\nstatic readonly string Key = READ;\n#endif")]
    [InlineData("string Key =\n#pragma warning disable CS0168\n\"§\";", "string Key =\n#pragma warning disable CS0168\nREAD;")]
    [InlineData("#region Keys\nstring Key = \"§\";\n#endregion", "#region Keys\nstring Key = READ;\n#endregion")]
    public Task DisabledCodeThatCompilesAsBefore_IsFixed(string before, string after) =>
    Verify.Expect(Wrap(before), Wrap(after), "Environment");

    [Theory]
    [InlineData("string Header => \"Bearer \" + Key;", true)]
    [InlineData("const string Header = \"Bearer \" + Key;", false)]
    public async Task FileOfTwoProjects_IsFixedIfBothCompile(string member, bool isFixed)
    {
        string source = $"using System;\n\nclass C\n{{\n    const string Key = \"{Key}\";\n#if OLD\n    {member}\n#endif\n}}\n";
        Document document = FixRun.Open(source);
        Solution solution = document.Project.Solution;
        var old = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
                old, VersionStamp.Default, "Test(old)", "Test", LanguageNames.CSharp,
                compilationOptions: document.Project.CompilationOptions,
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["OLD"]),
                metadataReferences: TestReferences.All))
            .AddDocument(DocumentId.CreateNewId(old), "Test.cs", SourceText.From(source), filePath: "/Test.cs");
        document = solution.GetDocument(document.Id)!;
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic finding =
            (await AnalyzerRun.GetDiagnosticsAsync((await document.Project.GetCompilationAsync())!)).Single(
                static finding => finding.Id == "OAK1001");
        List<CodeAction> actions =
            await FixRun.GetActionsAsync(document,
                Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan)));
        Assert.Equal(isFixed, actions.Count > 0);
    }

    private static string Wrap(string members) =>
        "using System;\n\nclass C\n{\n    " + members.Replace("\n", "\n    ", StringComparison.Ordinal)
            .Replace("    #", "#", StringComparison.Ordinal).Replace("§", Found, StringComparison.Ordinal)
            .Replace("READ", Read, StringComparison.Ordinal) + "\n}\n";
}
