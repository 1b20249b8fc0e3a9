namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Reads settings files once, even if they are used for several others; only regular files of a limited size that contain text.
/// </summary>
internal sealed class SettingsTexts
{
    private readonly Dictionary<string, EncodedTextFile?> _texts = new(StringComparer.Ordinal);

    /// <summary>Gets the text of a file; <see langword="null"/> if it has none that can be written back.</summary>
    internal EncodedTextFile? Of(string path)
    {
        if (!_texts.TryGetValue(path, out EncodedTextFile? text))
        {
            text = SelectSettingsFiles.ReadText(path) is { } content ? EncodedTextFile.Read(content) : null;
            _texts.Add(path, text);
        }

        return text;
    }

    /// <summary>Removes a file from the cache, so that it is read again.</summary>
    internal void Forget(string path) => _texts.Remove(path);
}
