using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

/// <summary>Writes the operations in the tables, and the models that client libraries name.</summary>
internal static class ModelsPage
{
    internal static string Write(TablesPageText words)
    {
        var page = new StringBuilder();
        page.Append("\n## ").Append(words.OperationsTitle).Append("\n\n").Append(words.OperationColumns).Append("\n|---|---|---|---|\n");
        foreach (var rows in ModelOperationTable.All.GroupBy(static row => (row.Operations, row.Denied, row.Source.Name)))
        {
            ModelOperations unknown = ModelOperations.Certain & ~(rows.Key.Operations | rows.Key.Denied);
            page.Append(CultureInfo.InvariantCulture,
                $"| {Join(rows.Select(static row => row.Model))} | {Describe(rows.Key.Operations)} | {((unknown & (unknown - 1)) == ModelOperations.None ? Describe(unknown) : "*")} | [{rows.Key.Name}](#{words.SourcesAnchor}) |\n");
        }

        page.Append("\n## ").Append(words.LibrariesTitle).Append("\n\n").Append(words.LibraryColumns).Append("\n|---|---|---|\n");
        foreach (var rows in SdkModelTable.All.GroupBy(static row => (row.Type, row.Source.Name)))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| `{rows.Key.Type}` | {Join(rows.Select(static row => row.Member).Distinct())} | [{rows.Key.Name}](#{words.SourcesAnchor}) |\n");
        }

        page.Append("\n## ").Append(words.DefaultsTitle).Append("\n\n").Append(words.DefaultColumns).Append("\n|---|---|---|---|\n");
        foreach (SdkDefaultRow row in SdkDefaultTable.All)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| `{row.Type}` | {Join(row.Members.Select(static member => member switch { ".ctor" => "new", ".ctor(*)" => "new(…)", _ => member }))} | `{row.Model}` | {row.Versions.First?.ToString() ?? string.Empty} – {row.Versions.Last?.ToString() ?? string.Empty} |\n");
        }

        return page.ToString();
    }

    private static string Describe(ModelOperations operations) =>
        OperationNames.Describe(operations & ModelOperations.All) is { Length: > 0 } text ? text : "–";

    private static string Join(IEnumerable<string> names) =>
        string.Join(", ", names.Select(static name => "`" + name.Replace("|", "\\|", StringComparison.Ordinal) + "`"));
}
