namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Represents a pattern for paths as in MSBuild: <c>**</c> represents any folders, <c>*</c> and <c>?</c> characters of a name.
/// </summary>
internal sealed class PathPattern
{
    private static readonly char[] Separators = ['/', '\\'];

    private static readonly char[] Wildcards = ['*', '?'];

    private readonly string[] _segments;

    // The characters with which every matching name ends: they exclude most names of a folder.
    private readonly string _tail;

    internal PathPattern(string pattern)
    {
        _segments = [.. pattern.Trim().Split(Separators).Where(static segment => segment is not ("" or "."))];
        string name = _segments.Length == 0 ? string.Empty : _segments[_segments.Length - 1];
        _tail = name.Substring(name.LastIndexOfAny(Wildcards) + 1);
    }

    /// <summary>Gets a value indicating whether the pattern names whole folders: <c>**/bin/**</c>.</summary>
    internal bool IsFolder => _segments.Length > 1 && _segments[_segments.Length - 1] == "**";

    /// <summary>
    /// Gets the last character of all matching names, in upper case; <see langword="null"/> if the names end differently.
    /// </summary>
    internal char? End => _tail.Length == 0 ? null : char.ToUpperInvariant(_tail[_tail.Length - 1]);

    /// <summary>Gets the fixed folder of a pattern that is not recursive; <see langword="null"/> for the others.</summary>
    internal string? FixedFolder => _segments.Length == 0 || _segments.Any(static segment => segment == "**") ? null
        : string.Join("/", _segments, 0, _segments.Length - 1);

    /// <summary>Splits a property of MSBuild into its patterns.</summary>
    internal static List<PathPattern> Split(string? patterns) =>
        [.. (patterns ?? string.Empty).Split(';').Select(static pattern => new PathPattern(pattern))
            .Where(static pattern => pattern._segments.Length > 0)];

    /// <summary>Determines whether the pattern matches a relative path, ignoring case.</summary>
    internal bool Matches(string[] path) =>
        path[path.Length - 1].EndsWith(_tail, StringComparison.OrdinalIgnoreCase) && Matches(path, _segments.Length);

    /// <summary>Determines whether the pattern matches everything in a folder.</summary>
    internal bool MatchesFolder(string[] folder) => IsFolder && Matches(folder, _segments.Length - 1);

    private bool Matches(string[] path, int count)
    {
        // The usual pattern is **/name, for which only the name has to be compared.
        if (count == 2 && _segments[0] == "**" && _segments[1] != "**")
        {
            return MatchesName(_segments[1], path[path.Length - 1]);
        }

        (int index, int part, int star, int after) = (0, 0, -1, 0);
        while (part < path.Length)
        {
            if (index < count && _segments[index] == "**")
            {
                (star, after) = (index++, part);
            }
            else if (index < count && MatchesName(_segments[index], path[part]))
            {
                index++;
                part++;
            }
            else if (star >= 0)
            {
                index = star + 1;
                part = ++after;
            }
            else
            {
                return false;
            }
        }

        while (index < count && _segments[index] == "**")
        {
            index++;
        }

        return index == count;
    }

    private static bool MatchesName(string pattern, string name)
    {
        (int index, int at, int star, int after) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (index < pattern.Length && pattern[index] == '*')
            {
                (star, after) = (index++, at);
            }
            else if (index < pattern.Length && (pattern[index] == '?' || AreEqual(pattern[index], name[at])))
            {
                index++;
                at++;
            }
            else if (star >= 0)
            {
                index = star + 1;
                at = ++after;
            }
            else
            {
                return false;
            }
        }

        while (index < pattern.Length && pattern[index] == '*')
        {
            index++;
        }

        return index == pattern.Length;
    }

    private static bool AreEqual(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
