using System.IO.Enumeration;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Repository;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>
/// Verifies the samples of the rows of <c>settings-formats.tsv</c>, and that every decision about a format uses the rows.
/// </summary>
public class SettingsFormatTableTests
{
    private const string Variable = "OPENAI_API_KEY";

    private const string NewRow =
        "Yaml\tsecretfile|*.secretfile\t**/*.secretfile\t\tDotEnv\t\tPercent\tShell\tlocal.secretfile\tCode\tVariable\tNamed|Layered\tSingleUnderscore\tmade up\t2026-11-28\ta.secretfile\tOPENAI_API_KEY=~\\n";

    private static readonly string Key = SyntheticKey.Project();

    // A sample reference of each kind.
    private static readonly (VariableReferenceKind Kind, string Text)[] References =
    [
        (VariableReferenceKind.Dollar, "$MY_SECRET"), (VariableReferenceKind.DollarBraces, "${MY_SECRET}"),
        (VariableReferenceKind.Percent, "%MY_SECRET%"), (VariableReferenceKind.PowerShell, "$env:MY_SECRET"),
    ];

    public static TheoryData<string> Kinds { get; } = [.. SettingsFormatTable.Instance.All.Select(static row => row.Kind.ToString())];

    [Fact]
    public void EveryKind_HasOneRow() =>
        Assert.Equal(Enum.GetValues<SettingsFileKind>().Except([SettingsFileKind.None]).Order(),
            SettingsFormatTable.Instance.All.Select(static row => row.Kind).Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sample_HasKindAndGlob(string kind)
    {
        SettingsFormat row = GetRow(kind);
        Assert.Equal(row.Kind, SettingsFile.FromPath("/project/" + row.SamplePath).Kind);
        Assert.True(row.Globs.Count == 0 || row.Globs.Any(glob => FileSystemName.MatchesSimpleExpression(
            glob.Replace("**/", "*", StringComparison.Ordinal), row.SamplePath)));
        Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _));
        Assert.NotEmpty(row.Source);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sample_ReportsHardCodedKey(string kind)
    {
        SettingsFormat row = GetRow(kind);
        var file = SettingsFile.FromPath(row.SamplePath);
        SettingsFinding finding = Assert.Single(Check(row, Key));
        Assert.Equal(SettingsRule.HardCodedKey, finding.Rule);
        Assert.Equal(file.IsLocal, finding.IsInfo);
        Assert.Equal(file.IsLocal ? KeyAdvice.Local : row.GetAdvice(finding.Entry.Role == SettingsRole.Variable),
            SettingsAdvice.For(finding.Entry, file, Variable, isForClients: false).Kind);
        Assert.Equal(row.Has(SettingsTraits.ReadByProgram),
            SettingsAdvice.For(finding.Entry, file, Variable, isForClients: true).Kind == KeyAdvice.Client);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ReferenceInSample_IsReportedUnlessExpanded(string kind)
    {
        SettingsFormat row = GetRow(kind);
        foreach ((VariableReferenceKind reference, string text) in References)
        {
            bool isReported = Check(row, text).Exists(static finding => finding.Rule == SettingsRule.Unexpanded);
            Assert.True(isReported != row.Expands(reference), $"{kind}: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TemplateOfSample_IsNotLocal(string kind)
    {
        SettingsFormat row = GetRow(kind);
        var template = SettingsFile.FromPath(row.SamplePath + ".example");
        Assert.Equal((row.Kind, true, false), (template.Kind, template.IsTemplate, template.IsLocal));
    }

    [Fact]
    public void NewRow_DecidesEverything()
    {
        SettingsFormat row = SettingsFormatTable.Parse(NewRow);
        var table = new SettingsFormatTable([row, .. SettingsFormatTable.Instance.All]);
        Assert.Same(row, table.Find("/a/", "My.SecretFile"));
        Assert.Same(row, table.Find("/a/", "secretfile"));
        Assert.NotSame(row, SettingsFormatTable.Instance.Find("/a/", "secretfile"));
        Assert.Equal((SettingsReader.DotEnv, NameReferenceSyntax.Shell), (row.Reader, row.NameReferences));
        Assert.True(row.Expands(VariableReferenceKind.Percent) && !row.Expands(VariableReferenceKind.Dollar));
        Assert.True(row.IsLocalName("LOCAL.secretfile") && !row.IsLocalName("a.secretfile"));
        Assert.Equal((KeyAdvice.Code, KeyAdvice.Variable), (row.GetAdvice(isVariable: false), row.GetAdvice(isVariable: true)));
        Assert.True(row.Has(SettingsTraits.Layered) && !row.Has(SettingsTraits.Clearable));
        Assert.True(row.HasRule(Validation.Rule.SingleUnderscore) && !row.HasRule(Validation.Rule.UnloadedFile));
    }

    [Theory]
    [InlineData("Yml\t*.x", "SettingsFileKind")]
    [InlineData("Yaml\t*.x\t\t\tNotepad", "SettingsReader")]
    [InlineData("Yaml\t*.x\t\t\tYaml\t\tDollars", "VariableReferenceKind")]
    [InlineData("Yaml\t*.x\t\t\tYaml\t\t\t\t\tYaml\t\tNamed|Red", "SettingsTraits")]
    [InlineData("a\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\tb", "columns")]
    public void WrongRow_NamesColumn(string line, string words)
    {
        string message = Assert.Throws<InvalidOperationException>(() => SettingsFormatTable.Parse(line)).Message;
        Assert.StartsWith("settings-formats.tsv(", message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
    }

    /// <summary>Verifies names that match several patterns.</summary>
    [Theory]
    [InlineData("Dockerfile.env", nameof(SettingsFileKind.DotEnv))]
    [InlineData("Dockerfile.env.dev", nameof(SettingsFileKind.Dockerfile))]
    [InlineData("Dockerfile.json", nameof(SettingsFileKind.OtherJson))]
    [InlineData(".env.sh", nameof(SettingsFileKind.PosixScript))]
    [InlineData("api.env.dev", nameof(SettingsFileKind.DotEnv))]
    [InlineData("appsettings.postman_collection.json", nameof(SettingsFileKind.AppSettings))]
    [InlineData(".github/workflows/azure-pipelines.yml", nameof(SettingsFileKind.Workflow))]
    [InlineData("azure-pipelines-compose.yml", nameof(SettingsFileKind.Pipeline))]
    [InlineData("C:\\repo\\.github\\workflows\\compose.yaml", nameof(SettingsFileKind.Workflow))]
    [InlineData("workflows/build.yml", nameof(SettingsFileKind.Yaml))]
    [InlineData("LOCAL.SETTINGS.JSON", nameof(SettingsFileKind.LocalSettings))]
    [InlineData("notes.txt", nameof(SettingsFileKind.None))]
    public void AmbiguousName_HasFirstFormat(string path, string kind) =>
        Assert.Equal(kind, SettingsFile.FromPath(path).Kind.ToString());

    [Fact]
    public void Decisions_AskTheRow() =>
        Assert.DoesNotContain(RepositoryFiles.ReadSources("src").SelectMany(static text => text.Split('\n')),
            static line => line.Contains("SettingsFileKind.", StringComparison.Ordinal)
                && !line.Contains("SettingsFileKind.None", StringComparison.Ordinal));

    private static SettingsFormat GetRow(string kind) =>
        SettingsFormatTable.Instance.All.Single(row => row.Kind.ToString() == kind);

    private static List<SettingsFinding> Check(SettingsFormat row, string value) =>
        [.. SettingsChecker.Check(SettingsDocument.Read(SettingsFile.FromPath(row.SamplePath),
            row.Sample.Replace("~", value, StringComparison.Ordinal)), new SettingsOptions())];
}
