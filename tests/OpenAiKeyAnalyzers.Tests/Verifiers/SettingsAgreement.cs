using OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Settings;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Tasks.Settings;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Asserts for the settings files of a project that analyzer, code fixes and build task have the same findings, and that the task writes
/// the result of all automatic code fixes.
/// </summary>
internal static class SettingsAgreement
{
    private const int MostFixes = 256;

    // The projects without settings files, one for each compilation.
    private static readonly ConditionalWeakTable<Compilation, Project> Projects = [];

    internal static async Task AssertAsync(
        (string Path, string Text)[] files, string? editorConfig, Compilation project, ImmutableDictionary<string, string> properties,
        ImmutableArray<Diagnostic> analyzed)
    {
        // Files that contain no text, or cannot be written to a disk, are never passed to the compiler.
        if (files.Any(static file => file.Text.Length == 0 || file.Text.Contains("\0\0", StringComparison.Ordinal)
            || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file.Text)) != file.Text))
        {
            return;
        }

        Solution solution = Open(files, editorConfig, project, properties);
        List<string> bulb = await FindingsAsync(solution);
        string[] analyzer =
            [.. analyzed.Select(static finding => Show(finding.Location.GetLineSpan().Path, finding.Id, finding.Location.SourceSpan))
                .Order(StringComparer.Ordinal)];
        bool hasSeverities = editorConfig?.Contains(".severity", StringComparison.Ordinal) == true;
        Assert.Equal(analyzer, hasSeverities ? bulb.Intersect(analyzer) : bulb);

        string folder = Directory.CreateTempSubdirectory("oak-").FullName;
        try
        {
            AssertTask(folder, files, editorConfig, project, properties, bulb, await FixAllAsync(solution));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Solution Open((string Path, string Text)[] files, string? editorConfig, Compilation compilation,
        ImmutableDictionary<string, string> properties)
    {
        Project project = Projects.GetValue(compilation, CreateProject);
        Solution solution = project.Solution;
        solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(project.Id), ".editorconfig",
            SourceText.From("root = true\n" + editorConfig), filePath: "/.editorconfig");
        string global = "is_global = true\n"
            + string.Concat(properties.Select(static property => $"build_property.{property.Key} = {property.Value}\n"));
        solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(project.Id), ".globalconfig", SourceText.From(global),
            filePath: "/.globalconfig");
        foreach ((string path, string text) in files)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), path, SourceText.From(text), filePath: path);
        }

        return solution;
    }

    private static Project CreateProject(Compilation compilation)
    {
        Project project = new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp).WithMetadataReferences(compilation.References);

        // Settings files do not change the compilation, so that all solutions with other files share it.
        Assert.NotNull(project.GetCompilationAsync().GetAwaiter().GetResult());
        return project;
    }

    private static async Task<List<string>> FindingsAsync(Solution solution)
    {
        var shown = new List<string>();
        foreach (TextDocument document in solution.Projects.Single().AdditionalDocuments)
        {
            if (await SettingsCodeFixes.ReadAsync(document, CancellationToken.None) is (_, var findings))
            {
                shown.AddRange(findings.Select(finding => Show(document.FilePath!, finding)));
            }
        }

        shown.Sort(StringComparer.Ordinal);
        return shown;
    }

    /// <summary>Gets the texts after all automatic fixes, each of which is applied to the result of the previous ones.</summary>
    private static async Task<Dictionary<string, string>> FixAllAsync(Solution solution)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DocumentId id in solution.Projects.Single().AdditionalDocumentIds)
        {
            for (int i = 0; i < MostFixes && await FirstAutomaticAsync(solution.GetAdditionalDocument(id)!) is { } action; i++)
            {
                ApplyChangesOperation change =
                    Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
                solution = change.ChangedSolution;
            }

            TextDocument document = solution.GetAdditionalDocument(id)!;
            texts[document.FilePath!] = (await document.GetTextAsync()).ToString();
        }

        return texts;
    }

    private static async Task<CodeAction?> FirstAutomaticAsync(TextDocument document)
    {
        if (await SettingsCodeFixes.ReadAsync(document, CancellationToken.None) is not (var text, var findings))
        {
            return null;
        }

        foreach (SettingsFinding finding in findings)
        {
            TextSpan span = TextSpan.FromBounds(finding.Spans[0].Start, finding.Spans[0].End);
            var diagnostic =
                Diagnostic.Create(Descriptors.RuleDescriptors.All.Single(rule => rule.Id == finding.Rule.GetId()),
                    Location.Create(document.FilePath!, span, text.Lines.GetLinePositionSpan(span)));
            foreach (CodeFixProvider provider in FixRun.Fixes.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                CodeAction? automatic = null;
                await provider.RegisterCodeFixesAsync(new CodeFixContext(
                    document, span, [diagnostic],
                    (action, _) =>
                    automatic ??= action.EquivalenceKey!.Contains("_" + SettingsCodeFixes.AutomaticKey, StringComparison.Ordinal)
                    ? action : null, CancellationToken.None));
                if (automatic is not null)
                {
                    return automatic;
                }
            }
        }

        return null;
    }

    private static void AssertTask(
        string folder,
        (string Path, string Text)[] files,
        string? editorConfig,
        Compilation project,
        ImmutableDictionary<string, string> properties,
        List<string> bulb,
        Dictionary<string, string> expected)
    {
        string config = Path.Combine(folder, ".editorconfig");
        File.WriteAllText(config, "root = true\n" + editorConfig);
        foreach ((string path, string text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(On(path))!);
            File.WriteAllText(On(path), text);
        }

        var task = new FixOpenAiSettings
        {
            BuildEngine = new RecordingBuild(),
            Files = [.. files.Select(file => new TaskItem(On(file.Path)))],
            ConfigFiles = [new TaskItem(config)],
            References = [.. project.ReferencedAssemblyNames.Select(static reference => new TaskItem(reference.Name + ".dll"))],
            ProjectProperties =
                [.. properties.Select(property => property.Key + "="
                    + (property.Key == "ProjectDir" ? On(property.Value) : property.Value))],
            ProjectFile = Path.Combine(folder, "Test.csproj"),
        };

        List<string> paths = [.. files.Select(file => On(file.Path))];
        SettingsProjectFacts facts =
            ProjectReader.Read(paths, new SettingsTexts(), task.ConfigFiles, task.References, task.ProjectProperties, []);
        IEnumerable<string> found =
            files.SelectMany(file => SettingsDocument.CanHaveFindings(file.Text)
                && SettingsFile.FromPath(file.Path).Kind != SettingsFileKind.None
            ? SettingsChecker.Check(SettingsDocument.Read(SettingsFile.FromPath(On(file.Path)), file.Text),
                facts.OptionsFor(On(file.Path), SettingsFile.FromPath(On(file.Path)))).Select(finding => Show(file.Path, finding))
            : []);
        Assert.Equal(bulb, found.Order(StringComparer.Ordinal));

        Assert.True(task.Execute());
        Assert.All(files, file => Assert.Equal(expected[file.Path], File.ReadAllText(On(file.Path))));

        string On(string path) => Path.Combine(folder, path.Replace('\\', '/').TrimStart('/').Replace(':', '_'));
    }

    private static string Show(string path, SettingsFinding finding) =>
        Show(path, finding.Rule.GetId(), TextSpan.FromBounds(finding.Spans[0].Start, finding.Spans[0].End));

    private static string Show(string path, string id, TextSpan span) => $"{path} {id} {span}";
}
