namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>
/// The names that lead to a value, from the outermost to the value's own. Every object, element or block of a file has a node of its own,
/// so that two values with the same parent are side by side.
/// </summary>
internal sealed class SettingsPath(SettingsPath? parent, string name)
{
    internal SettingsPath? Parent { get; } = parent;

    /// <summary>The name as it is written, separators included; a number for an element of a list.</summary>
    internal string Name { get; } = name;

    internal static SettingsPath Root { get; } = new(null, string.Empty);

    /// <summary>This node and those above it, from the innermost to the outermost.</summary>
    internal IEnumerable<SettingsPath> Ancestors()
    {
        for (SettingsPath? node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>All names in reading order. The .NET configuration parts names at <c>:</c>, in variables at <c>__</c>; so does
    /// this.</summary>
    internal List<string> GetNames()
    {
        var names = new List<string>();
        foreach (SettingsPath node in Ancestors())
        {
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
