using System.Globalization;
using OpenAiKeyAnalyzers.Settings.Checks;

namespace OpenAiKeyAnalyzers.Settings.Tests.Checks;

/// <summary>Verifies the edits that the compiler's report passes to the build.</summary>
public class ReportedEditTests
{
    private const string Text = "{ \"A\": \"\", \"B\": \"b\" }";

    [Fact]
    public void Report_HasEditsOfItsResults()
    {
        ReportedEdit[] edits =
        [
            .. Read(Result("OAK2106", "Remove", "A", "", "3", "file:///p/appsettings.json") + ", "
                + Result("OAK2105", "Rename", "B", "C", "12", "file:///p/a%20b.json")),
        ];

        Assert.Equal(["OAK2106 Remove A  3 /p/appsettings.json False", "OAK2105 Rename B C 12 /p/a b.json False"], edits.Select(Show));
        Assert.Equal("{ \"B\": \"b\" }", Apply(edits[0], Text));
        Assert.Equal("{ \"A\": \"\", \"C\": \"b\" }", Apply(edits[1], Text));
    }

    [Theory]
    [InlineData("UserSecretsId")]
    [InlineData("Copy")]
    public void EditOfProject_NeedsNoFile(string kind) => Assert.Equal($"OAK2107 {kind}  x.json 0  True",
        Show(Assert.Single(Read(Result("OAK2107", kind, "", "x.json", "0", "file:///p/Program.cs")))));

    [Theory]
    [InlineData("Rename", "0", "appsettings.json")]
    [InlineData("Rename", "0", "https://example.com/appsettings.json")]
    [InlineData("Rename", "-1", "file:///p/appsettings.json")]
    [InlineData("Rename", "x", "file:///p/appsettings.json")]
    [InlineData("Rename", "", "file:///p/appsettings.json")]
    [InlineData("Other", "0", "file:///p/appsettings.json")]
    public void UnknownEdit_IsNone(string kind, string position, string uri) =>
        Assert.Empty(Read(Result("OAK2105", kind, "A", "B", position, uri)));

    [Fact]
    public void SuppressedResult_IsNone() => Assert.Empty(Read(Result("OAK2105", "Rename", "A", "B", "3", "file:///p/a.json")
        .Insert(1, """ "suppressions": [ { "kind": "inSource" } ], """)));

    [Fact]
    public void TextOutsideOfResults_IsNone() =>
        Assert.Empty(ReportedEdit.ReadAll(Result("OAK2105", "Rename", "A", "B", "3", "file:///p/a.json")));

    [Theory]
    [InlineData("Rename", "A", 3, "{ \"New\": \"\", \"B\": \"b\" }")]
    [InlineData("Rename", "A", 2, null)]
    [InlineData("Rename", "", 3, null)]
    [InlineData("Rename", "}", 20, "{ \"A\": \"\", \"B\": \"b\" New")]
    [InlineData("Rename", "}}", 20, null)]
    [InlineData("Rename", "A", 21, null)]
    [InlineData("Remove", "B", 12, null)]
    [InlineData("Remove", "A", 3, "{ \"B\": \"b\" }")]
    public void ChangedFile_IsNotEdited(string kind, string old, int position, string? expected) => Assert.Equal(expected,
        Apply(new ReportedEdit("OAK2105", Enum.Parse<ReportedEditKind>(kind), old, "New", position), Text));

    [Fact]
    public void Properties_AreThoseOfDiagnostic() => Assert.Equal(
        ["edit=Rename", "oldName=A", "newName=B", "position=3"],
        new ReportedEdit("OAK2105", ReportedEditKind.Rename, "A", "B", 3).Properties.Select(static pair => pair.Key + "=" + pair.Value));

    private static IReadOnlyList<ReportedEdit> Read(string results) =>
        ReportedEdit.ReadAll($$"""{ "runs": [ { "results": [ {{results}} ] } ] }""");

    private static string Show(ReportedEdit edit) => string.Create(CultureInfo.InvariantCulture,
        $"{edit.Rule} {edit.Kind} {edit.Old} {edit.Text} {edit.Position} {edit.Path} {edit.IsProject}");

    private static string? Apply(ReportedEdit edit, string text) =>
        edit.FindFileEdit(text) is { } found ? SettingsFixer.Apply(text, [found]) : null;

    private static string Result(string rule, string kind, string old, string name, string position, string uri) =>
        $$"""
        { "ruleId": "{{rule}}", "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{uri}}" } } } ],
          "properties": { "edit": "{{kind}}", "oldName": "{{old}}", "newName": "{{name}}", "position": "{{position}}" } }
        """;
}
