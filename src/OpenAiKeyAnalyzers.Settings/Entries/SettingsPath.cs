namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>
/// Represents the names that lead to a value, from the outermost to the value's own. Each object, element or block of a file has a separate
/// node, so that two values with the same parent are next to each other.
/// </summary>
internal sealed class SettingsPath(SettingsPath? parent, string name)
{
    internal SettingsPath? Parent { get; } = parent;

    /// <summary>Gets the name as it is written, including separators; a number for an element of a list.</summary>
    internal string Name { get; } = name;

    internal static SettingsPath Root { get; } = new(null, string.Empty);

    /// <summary>Gets this node and its ancestors, from the innermost to the outermost.</summary>
    internal IEnumerable<SettingsPath> Ancestors()
    {
        for (SettingsPath? node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>
    /// Gets all names in reading order. As in the .NET configuration, names are split at <c>:</c>, and those of environment variables at
    /// <c>__</c>.
    /// </summary>
    internal List<string> GetNames()
    {
        var names = new List<string>();
        foreach (SettingsPath node in Ancestors())
        {
            if (node.Name.IndexOf(':') < 0 && node.Name.IndexOf("__", StringComparison.Ordinal) < 0)
            {
                if (node.Name.Length > 0)
                {
                    names.Add(node.Name);
                }

                continue;
            }

            string[] parts = node.Name.Replace("__", ":").Split(':');
            for (int i = parts.Length - 1; i >= 0; i--)
            {
                if (parts[i].Length > 0)
                {
                    names.Add(parts[i]);
                }
            }
        }

        names.Reverse();
        return names;
    }
}
