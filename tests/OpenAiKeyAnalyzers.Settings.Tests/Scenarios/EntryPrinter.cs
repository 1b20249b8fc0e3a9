using System.Text;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Tests.Scenarios;

/// <summary>Describes the entries of a settings file, one per line, and its requests.</summary>
internal sealed class EntryPrinter(SettingsDocument document)
{
    private readonly List<SettingsRequest> _requests = [];

    public string Print()
    {
        string entries = string.Concat(document.Entries.Select(entry => Print(entry) + "\n"));
        return entries + string.Concat(_requests.Select(static (request, index) =>
            $"request {index + 1}: {Scenario.Encode(string.Join(" or ", request.Urls))}\n"));
    }

    private string Print(SettingsEntry entry)
    {
        string path = Print(entry.Path);
        var line = new StringBuilder($"{entry.Role} {path} = {Print(entry.Value)}");
        Add(" | of ", entry.Setting == entry.Path ? null : Print(entry.Setting));
        Add(" | name ", entry.Name is null ? null : Print(entry.Name));
        Add(" | line ", entry.Line is { } whole ? Scenario.Encode(document.Text[whole.Start..whole.End]) : null);
        Add(" | url ", entry.Url is { } url ? Scenario.Encode(url.Value.Insert(entry.UrlStart, "|")) + " " + Print(url) : null);
        Add(" | request ", entry.Request is { } request ? Number(request).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        Add(" | part", entry.IsPart ? "" : null);
        Add(" | null", entry.IsNull ? "" : null);
        Add(" | credential", entry.IsCredential ? "" : null);
        Add(" | opposed", entry.HasOpposedUses ? "" : null);
        Add(" | authorization", entry.IsAuthorization ? "" : null);
        Add(" | base url", entry.IsUrl ? "" : null);
        Add(" | no colon", entry.LacksColon ? "" : null);
        Add(" | bare", entry.IsBare ? "" : null);
        Add(" | literal", entry.IsLiteral ? "" : null);
        Add(" | expanded", entry.IsExpanded ? "" : null);
        return line.ToString();

        void Add(string label, string? text) => line.Append(text is null ? text : label + text);
    }

    private int Number(SettingsRequest request)
    {
        if (!_requests.Contains(request))
        {
            _requests.Add(request);
        }

        return _requests.IndexOf(request) + 1;
    }

    private static string Print(SettingsPath path) =>
        Scenario.Encode(string.Join(" > ", path.Ancestors().Reverse().Skip(1).Select(static node => node.Name)));

    /// <summary>
    /// Gets the string and, if some of its characters are written differently in the file, their original form: in brackets, the characters
    /// that represent a single one.
    /// </summary>
    private string Print(MappedText text)
    {
        var written = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            string part = document.Text[text.GetPosition(i)..text.GetPosition(i + 1)];
            written.Append(part.Length == 1 ? part : $"[{part}]");
        }

        return written.ToString() == text.Value ? $"«{Scenario.Encode(text.Value)}»"
            : $"«{Scenario.Encode(text.Value)}» written «{Scenario.Encode(written.ToString())}»";
    }
}
