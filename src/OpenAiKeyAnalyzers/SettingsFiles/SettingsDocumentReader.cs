using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.SettingsFiles;

/// <summary>Reads the files that a project hands to the compiler.</summary>
internal static class SettingsDocumentReader
{
    /// <summary>A settings file that may matter; <see langword="null"/> for any other, and for one that cannot be read.</summary>
    internal static (SourceText Text, SettingsDocument Document)? Read(AdditionalText additional, CancellationToken cancellation)
    {
        var file = SettingsFile.FromPath(additional.Path);
        return file.Kind != SettingsFileKind.None && additional.GetText(cancellation) is { } text && Read(file, text) is { } document
            ? (text, document) : null;
    }

    /// <summary>The values of a text; <see langword="null"/> if no value can matter.</summary>
    internal static SettingsDocument? Read(SettingsFile file, SourceText text)
    {
        // One character more shows that there are more.
        string known = text.ToString(new TextSpan(0, Math.Min(text.Length, SettingsDocument.MaxLength + 1)));
        return SettingsDocument.CanHaveFindings(known) ? SettingsDocument.Read(file, known) : null;
    }
}
