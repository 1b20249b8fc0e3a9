namespace OpenAiKeyAnalyzers.Validation.Options;

/// <summary>Represents the configuration files of a project, for build tasks: the compiler passes only the values to analyzers.</summary>
internal sealed class ConfigFiles
{
    private readonly List<ConfigFile> _local;
    private readonly List<ConfigFile> _global;

    /// <param name="files">The path and the text of each file, in any order.</param>
    internal ConfigFiles(IEnumerable<(string Path, string Text)> files)
    {
        List<ConfigFile> all = [.. files.Select(static file => ConfigFile.Parse(file.Path, file.Text))];
        _global = [.. all.Where(static file => file.IsGlobal)];

        // The nearest file takes precedence.
        _local = [.. all.Where(static file => !file.IsGlobal).OrderBy(static file => file.Folder.Length)];
    }

    /// <summary>Finds the value of a key for a file; <see langword="null"/> if it is not set.</summary>
    internal string? Find(string path, string key)
    {
        string normalized = path.Replace('\\', '/');
        string? found = null;
        foreach (ConfigFile file in _local)
        {
            if (normalized.StartsWith(file.Folder, StringComparison.Ordinal))
            {
                found = file.Find(normalized, key) ?? (file.IsRoot ? null : found);
            }
        }

        return found ?? FindGlobal(file => file.Find(normalized, key))
            ?? FindGlobal(file => file.Preamble.TryGetValue(key, out string? value) ? value : null);
    }

    /// <summary>Finds the value of the highest level; files of one level that contradict each other set no value.</summary>
    private string? FindGlobal(Func<ConfigFile, string?> read)
    {
        foreach (IGrouping<int, ConfigFile> level in _global.GroupBy(static file => file.GlobalLevel)
            .OrderByDescending(static level => level.Key))
        {
            List<string> values = [.. level.Select(read).OfType<string>()];
            if (values.Count > 0)
            {
                return values.TrueForAll(value => value == values[0]) ? values[0] : null;
            }
        }

        return null;
    }
}
