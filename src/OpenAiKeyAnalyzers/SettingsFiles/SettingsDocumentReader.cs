using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.SettingsFiles;

/// <summary>Reads the files that a project passes to the compiler.</summary>
internal static class SettingsDocumentReader
{
    /// <summary>
    /// Reads a settings file that a rule may report; <see langword="null"/> for any other file, and for one that cannot be read.
    /// </summary>
    internal static (SourceText Text, SettingsDocument Document)? Read(AdditionalText additional, CancellationToken cancellation)
    {
        var file = SettingsFile.FromPath(additional.Path);
        return file.Kind != SettingsFileKind.None && additional.GetText(cancellation) is { } text && Read(file, text) is { } document
            ? (text, document) : null;
    }

    /// <summary>Reads the values of a text; <see langword="null"/> if no rule can report one of them.</summary>
    internal static SettingsDocument? Read(SettingsFile file, SourceText text)
    {
        // One additional character shows that the text is longer.
        string known = text.ToString(new TextSpan(0, Math.Min(text.Length, SettingsDocument.MaxLength + 1)));
        return SettingsDocument.CanHaveFindings(known) ? SettingsDocument.Read(file, known) : null;
    }
}
