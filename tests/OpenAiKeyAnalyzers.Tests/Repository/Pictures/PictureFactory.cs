using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.Settings;
using OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using KeyCheckMessages = OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics.Messages;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pictures;

/// <summary>Creates the pictures of the pages from the actual output of analyzers, code fixes, and build tasks.</summary>
internal static class PictureFactory
{
    private const string Sample = "samples/ThreeMistakes";
    private const string Program = Sample + "/Program.cs";
    private const string Host = "api.openai.com";
    private const string Variable = "OPENAI_API_KEY";
    private const int ModelCount = 62;

    private const string Requests = """
        GET https://api.openai.com/models
        Authorization: Bearer{{$dotenv OPENAI_API_KEY}}

        """;

    /// <summary>Gets the pictures by their paths in the repository.</summary>
    public static async Task<SortedDictionary<string, string>> CreateAsync()
    {
        var pictures = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["docs/pictures/badge-version.svg"] = Badge.Create("version", Pages.RuleRow.ReadVersion()),
            ["docs/pictures/badge-license.svg"] = Badge.Create("license", "MIT"),
            ["docs/pictures/badge-compiler.svg"] = Badge.Create("compiler", "Roslyn 4.3+"),
        };
        foreach (PictureTexts texts in PictureTexts.All)
        {
            pictures[$"docs/pictures/build-{texts.Culture}.svg"] = await CreateBuildAsync(texts);
            pictures[$"docs/pictures/light-bulb-{texts.Culture}.svg"] = await CreateLightBulbAsync(texts);
            pictures[$"docs/pictures/settings-{texts.Culture}.svg"] = CreateSettings(texts);
            pictures[$"docs/pictures/key-check-{texts.Culture}.svg"] = CreateKeyCheck(texts);
        }

        return pictures;
    }

    private static async Task<string> CreateBuildAsync(PictureTexts texts)
    {
        var picture = new Picture(texts.Build.Title, texts.Build.Description);
        AddPrompt(picture, "dotnet build " + Sample);
        ImmutableArray<Diagnostic> findings =
            await AnalyzerRun.GetDiagnosticsInProgramAsync(("/" + Program, RepositoryFiles.Read(Program)));
        foreach (Diagnostic finding in findings.OrderBy(static finding => finding.Location.SourceSpan.Start))
        {
            LinePosition start = finding.Location.GetLineSpan().StartLinePosition;
            picture.Add(new TextLine(
            [
                new TextRun($"{Program}({start.Line + 1},{start.Character + 1}): ", "dim"), new TextRun($"warning {finding.Id}", "warning"),
                new TextRun(": " + finding.GetMessage(CultureInfo.GetCultureInfo(texts.Culture))),
            ]));
        }

        picture.Add(string.Empty);
        foreach (string line in texts.Summary)
        {
            picture.Add(line, line == texts.Summary[0] ? "ok" : "text");
        }

        return picture.ToSvg();
    }

    private static async Task<string> CreateLightBulbAsync(PictureTexts texts)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(texts.Culture);
            string source = "using System;\nusing System.Net.Http;\nclass Program\n{\n    static async System.Threading.Tasks.Task Main()\n    {\n"
                + string.Concat(RepositoryFiles.Read(Program).ReplaceLineEndings("\n").Split('\n').Skip(1)
                    .Select(static line => line.Length == 0 ? "\n" : $"        {line}\n")) + "    }\n}\n";
            Document document = FixRun.Open(source);
            Diagnostic finding = (await FixRun.FindingsAsync(document)).Single(static finding => finding.Id == "OAK3001");
            List<CodeAction> actions = await FixRun.GetActionsAsync(document, finding);
            SourceText before = await document.GetTextAsync();
            SourceText after = await (await FixRun.ApplyAsync(document, actions[0])).GetTextAsync();

            var picture = new Picture(texts.Bulb.Title, texts.Bulb.Description);
            int changed = before.Lines.GetLinePosition(finding.Location.SourceSpan.Start).Line;
            AddLine(picture, before, changed - 1, " ", string.Empty);
            AddLine(picture, before, changed, "-", "removed");
            picture.Add($"    {finding.Id}: {finding.GetMessage(CultureInfo.GetCultureInfo(texts.Culture))}", "warning");
            picture.Add(string.Empty);
            foreach (CodeAction action in actions)
            {
                picture.Add(new TextLine([new TextRun("  ▸ ", "prompt"), new TextRun(action.Title, "text")], "menu"));
            }

            picture.Add(string.Empty);
            AddLine(picture, after, changed, "+", "added");
            AddLine(picture, after, changed + 1, " ", string.Empty);
            return picture.ToSvg();
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    private static string CreateSettings(PictureTexts texts)
    {
        string folder = Directory.CreateTempSubdirectory("oak-").FullName;
        try
        {
            string file = Path.Combine(folder, "requests.http");
            File.WriteAllText(file, Requests);
            var build = new RecordingBuild();
            var task = new FixOpenAiSettings
            {
                BuildEngine = build,
                Files = [new TaskItem(file)],
                Language = texts.Culture,
                ProjectFile = Path.Combine(folder, "App.csproj"),
            };
            Assert.True(task.Execute());

            var picture = new Picture(texts.Settings.Title, texts.Settings.Description);
            AddPrompt(picture, "dotnet build -t:FixOpenAiSettings");
            foreach (string line in build.Text.ReplaceLineEndings("\n").Split('\n'))
            {
                picture.Add(line.Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal));
            }

            picture.Add(string.Empty);
            picture.Add("requests.http", "dim");
            AddDifference(picture, Requests.ReplaceLineEndings("\n").Split('\n'), File.ReadAllLines(file));
            return picture.ToSvg();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string CreateKeyCheck(PictureTexts texts)
    {
        var messages = new KeyCheckMessages(texts.Culture);
        var picture = new Picture(texts.KeyCheck.Title, texts.KeyCheck.Description);
        var failure = CheckDiagnostic.Create(CheckMessageKey.OAK9002_NoKey, Variable, new Message(CheckMessageKey.Value_InDoubleQuotes));
        AddPrompt(picture, "dotnet build -t:CheckOpenAiKey");
        picture.Add(new TextLine(
        [
            new TextRun("App.csproj : ", "dim"), new TextRun($"{failure.Severity.ToString().ToLowerInvariant()} {failure.Code}", "error"),
            new TextRun(": " + messages.Format(failure.Message)),
        ]));
        picture.Add(string.Empty);
        AddPrompt(picture, "dotnet build -t:CheckOpenAiKey");
        picture.Add(new TextLine(
        [
            new TextRun("  App -> ", "dim"),
            new TextRun(
                messages.Format(CheckMessageKey.Success, Variable, Host, new Message(CheckMessageKey.Kind_Project, "sk-proj-…"), ModelCount),
                "ok"),
        ]));
        return picture.ToSvg();
    }

    private static void AddPrompt(Picture picture, string command) =>
        picture.Add(new TextLine([new TextRun("$ ", "prompt"), new TextRun(command)]));

    private static void AddLine(Picture picture, SourceText text, int line, string sign, string background) =>
        picture.Add(new TextLine([new TextRun(sign + " ", "dim"), new TextRun(text.Lines[line].ToString().Trim())], background));

    private static void AddDifference(Picture picture, string[] before, string[] after)
    {
        foreach ((string old, string changed) in before.Zip(after))
        {
            picture.Add("- " + old, "text", old == changed ? string.Empty : "removed");
            picture.Add("+ " + changed, "text", old == changed ? string.Empty : "added");
        }
    }
}
