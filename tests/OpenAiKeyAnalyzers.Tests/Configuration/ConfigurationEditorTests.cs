using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.SettingsFiles;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies that, in an editor, the findings of a file follow unsaved edits of the files on which they depend.</summary>
public sealed class ConfigurationEditorTests : IDisposable
{
    private const string Shown = "Program.cs";
    private const string Settings = "appsettings.json";
    private const string Host = "var host = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args); host.Configuration.AddJsonFile(\"appsettings.json\"); Show(host.Configuration[\"OpenAI:ApiKey\"]);";

    private readonly AdhocWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(Host, """{ "OpenAI": { "ApiKey": "" } }""", "OAK2103", """{ "OpenAI": { "Model": "gpt-5" } }""")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build(); Show(config[\"OpenAI\"]);",
        """{ "OpenAI": { "ApiKey": "K1" } }""", "OAK2107", """{ "OpenAI": "K1" }""")]
    public async Task EditOfSettingsFile_RefreshesCode(string statements, string before, string expected, string after)
    {
        Project project = Open(new ConfiguredProject(statements).Source, "class Other;", before);

        Assert.Equal([expected], await FindAsync(project, Shown));
        Assert.Empty(await FindAsync(Edit(project, Settings, after), Shown));
        Assert.Equal([expected], await FindAsync(Edit(Edit(project, Settings, after), Settings, before), Shown));
    }

    [Fact]
    public async Task EditOfCode_RefreshesSettingsFile()
    {
        const string Build = "var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();";
        string before = new ConfiguredProject(Build + "Show(config[\"OpenAI:ApiKey\"]);").Source;
        string after = new ConfiguredProject(Build + "Show(config[\"OpenAI:Key\"]);").Source;
        Project project = Open(before, "class Other;", """{ "OpenAI": { "Key": "K1" } }""");

        Assert.Equal(["OAK2104"], await FindAsync(project, Settings));
        Assert.Empty(await FindAsync(Edit(project, Shown, after), Settings));
        Assert.Equal(["OAK2104"], await FindAsync(Edit(Edit(project, Shown, after), Shown, before), Settings));
    }

    [Fact]
    public async Task EditOfOtherFile_RefreshesCode()
    {
        const string Options = "public class AiOptions { public string? ApiKey { get; } }";
        const string Bound = "using Microsoft.Extensions.Configuration; class Other { object? Read(IConfiguration c) => c.GetSection(\"OpenAI\").Get<AiOptions>(); }";
        string shown = new ConfiguredProject("var client = new OpenAIClient(new AiOptions().ApiKey!);") { Types = Options }.Source;
        Project project = Open(shown, Bound, "{ }");

        Assert.Equal(["OAK2106"], await FindAsync(project, Shown));
        Assert.Empty(await FindAsync(Edit(project, "Other.cs", "class Other;"), Shown));
    }

    private Project Open(string shown, string other, string settings) => _workspace.AddProject("Test", LanguageNames.CSharp)
        .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview)).WithMetadataReferences(TestReferences.All)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
        .AddDocument(Shown, shown, filePath: "/project/" + Shown).Project
        .AddDocument("Other.cs", other, filePath: "/project/Other.cs").Project
        .AddAdditionalDocument(Settings, settings, filePath: "/project/" + Settings).Project
        .AddAnalyzerConfigDocument(".globalconfig", SourceText.From("""
            is_global = true
            build_property.ProjectDir = /project/
            build_property.OutputType = Exe
            build_property.UserSecretsId =
            build_property.OpenAiCopiedFiles = appsettings.json
            """), filePath: "/project/.globalconfig").Project;

    private static Project Edit(Project project, string name, string text)
    {
        Solution solution = project.Solution;
        return (project.AdditionalDocuments.FirstOrDefault(document => document.Name == name) is { } settings
            ? solution.WithAdditionalDocumentText(settings.Id, SourceText.From(text))
            : solution.WithDocumentText(project.Documents.Single(document => document.Name == name).Id, SourceText.From(text)))
            .GetProject(project.Id)!;
    }

    private static async Task<IReadOnlyList<string>> FindAsync(Project project, string name)
    {
        Compilation program = (await project.GetCompilationAsync())!;
        CompilationWithAnalyzers analysis =
            program.WithAnalyzers([new ConfigurationAnalyzer(), new SettingsAnalyzer()], project.AnalyzerOptions);
        SyntaxTree? tree = program.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == "/project/" + name);
        if (tree is not null)
        {
            return GetIds(await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None));
        }

        AdditionalText settings = Assert.Single(project.AnalyzerOptions.AdditionalFiles);
        return GetIds((await analysis.GetAnalysisResultAsync(settings, CancellationToken.None)).GetAllDiagnostics());
    }

    private static IReadOnlyList<string> GetIds(ImmutableArray<Diagnostic> findings)
    {
        return [.. findings.Select(static finding => finding.Id).Where(static id => id.StartsWith("OAK21", StringComparison.Ordinal))];
    }
}
