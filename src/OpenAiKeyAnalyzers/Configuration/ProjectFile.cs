using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Represents a JSON settings file of the project, and the positions of its values.</summary>
internal sealed class ProjectFile
{
    // A text is parsed once for all compilations; an edited file has a new text.
    private static readonly ConditionalWeakTable<SourceText, SettingsDocument> Documents = new();

    private readonly Dictionary<string, SettingsEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;
    private readonly SourceText _text;

    private ProjectFile(string name, string path, SourceText text, SettingsDocument document)
    {
        _path = path;
        _text = text;
        var values = new List<KeyValuePair<string, string>>();
        foreach (SettingsEntry entry in document.Entries)
        {
            string key = GetKey(entry);
            if (key.Length > 0 && (entry.Role == SettingsRole.Setting || entry.IsNull))
            {
                _entries[key] = entry;
                values.Add(new(key, entry.IsNull ? string.Empty : entry.Value.Value));
            }
        }

        Configuration = new ConfigurationFile(name, values);
    }

    internal ConfigurationFile Configuration { get; }

    /// <summary>Finds the JSON files of the project that are passed to the compiler.</summary>
    internal static IReadOnlyList<ProjectFile> FindAll(IEnumerable<AdditionalText> files, string? projectDirectory,
        CancellationToken cancellation)
    {
        var found = new List<ProjectFile>();
        foreach (AdditionalText file in files)
        {
            var settings = SettingsFile.FromPath(file.Path);
            if (settings.Format.Has(SettingsTraits.JsonConfiguration)
                && ConfigurationFileName.GetRelative(file.Path, projectDirectory) is { } name
                && file.GetText(cancellation) is { } text)
            {
                SettingsDocument document = Documents.GetValue(text, text => SettingsDocument.Read(settings, text.ToString()));
                found.Add(new ProjectFile(name, file.Path, text, document));
            }
        }

        return found;
    }

    /// <summary>Gets the full configuration key of an entry. In JSON, only a colon separates sections.</summary>
    internal static string GetKey(SettingsEntry entry) => string.Join(":",
        entry.Setting.Ancestors().Select(static node => node.Name).Where(static part => part.Length > 0).Reverse());

    /// <summary>Gets the location of a value; that of the first character if the file does not contain the key.</summary>
    internal Location GetLocation(string key)
    {
        TextSpan span = _entries.TryGetValue(key, out SettingsEntry? entry)
            ? TextSpan.FromBounds(entry.Value.Start, Math.Min(entry.Value.End, _text.Length)) : default;
        return Location.Create(_path, span, _text.Lines.GetLinePositionSpan(span));
    }
}
