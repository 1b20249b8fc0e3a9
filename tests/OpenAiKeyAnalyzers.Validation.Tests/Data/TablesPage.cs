using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

/// <summary>Writes <c>docs/endpoints.md</c> and its Japanese version from the tables.</summary>
internal static class TablesPage
{
    internal static string Write(TablesPageText words)
    {
        var page = new StringBuilder();
        page.Append(words.Title).Append("\n\n").Append(words.Languages).Append("\n\n")
            .Append("<!-- Generated from the tables in src/OpenAiKeyAnalyzers.Validation/Data. Do not edit: see refresh.md. -->\n\n")
            .Append(words.Introduction(DataSources.AsOf)).Append('\n');

        foreach ((EndpointKind kind, EndpointStatus status, string title) in words.Sections)
        {
            page.Append("\n## ").Append(title).Append("\n\n").Append(words.EndpointColumns).Append("\n|---|---|---|---|---|---|\n");
            foreach (EndpointRow row in EndpointTable.All
                .Where(row => (row.Kind == EndpointKind.Unserved ? EndpointKind.Endpoint : row.Kind) == kind
                    && (kind != EndpointKind.Endpoint || row.Status == status)))
            {
                page.Append(CultureInfo.InvariantCulture,
                    $"| {Code(row.Path)} | {OrDash(row.Shutdown)} | {Code(row.Successor)} | {OrDash(words.Change(row.Change))} | {words.Confidence(row.Confidence)} | [{row.Source.Name}](#{words.SourcesAnchor}) |\n");
            }
        }

        foreach ((bool isShutDown, string title) in words.ModelSections)
        {
            page.Append("\n## ").Append(title).Append("\n\n").Append(words.ModelColumns).Append("\n|---|---|---|---|---|\n");
            foreach (var rows in ModelTable.All.Where(row => row.IsShutDown == isShutDown)
                .GroupBy(static row => (row.Shutdown, Successors: string.Join("|", row.Successors), row.Confidence)))
            {
                ModelRow first = rows.First();
                string today = ModelTable.FindSuccessor(first) is { } successor && successor != first.Successors[0] ? Code(successor) : "–";
                page.Append(CultureInfo.InvariantCulture,
                    $"| {rows.Key.Shutdown} | {string.Join(", ", rows.Select(static row => Code(row.Name)))} | {(first.Successors.Count == 0 ? "–" : string.Join(", ", first.Successors.Select(Code)))} | {today} | {words.Confidence(rows.Key.Confidence)} |\n");
            }
        }

        page.Append(ModelsPage.Write(words));
        page.Append("\n## ").Append(words.CurrentTitle).Append("\n\n");
        foreach (var rows in EndpointTable.Endpoints.Where(static row => row.Status == EndpointStatus.Current)
            .GroupBy(static row => row.Segments[1]))
        {
            page.Append("- ").AppendJoin(", ", rows.Select(static row => Code(row.Path))).Append('\n');
        }

        page.Append("\n## ").Append(words.SourcesTitle).Append("\n\n").Append(words.SourceColumns).Append("\n|---|---|---|\n");
        foreach (DataSource source in DataSources.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {source.Name} | {source.Date} | {source.Url} |\n");
        }

        return page.ToString();
    }

    private static string Code(string text) => text.Length == 0 ? "–" : "`" + text + "`";

    private static string OrDash(string text) => text.Length == 0 ? "–" : text;
}
