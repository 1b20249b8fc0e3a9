namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Reads settings files once, though several others may ask for them; only regular files of a bounded size that hold text.
/// </summary>
internal sealed class SettingsTexts
{
    private readonly Dictionary<string, EncodedTextFile?> _texts = new(StringComparer.Ordinal);

    /// <summary>The text of a file; <see langword="null"/> if it has none that can be written back.</summary>
    internal EncodedTextFile? Of(string path)
    {
        if (!_texts.TryGetValue(path, out EncodedTextFile? text))
        {
            text = SelectSettingsFiles.ReadText(path) is { } content ? EncodedTextFile.Read(content) : null;
            _texts.Add(path, text);
        }

        return text;
    }

    /// <summary>Reads a file again when it is asked for the next time.</summary>
    internal void Forget(string path) => _texts.Remove(path);
}
