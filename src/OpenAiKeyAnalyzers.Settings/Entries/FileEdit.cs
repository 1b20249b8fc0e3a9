namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Represents a replacement of a span of a file, in UTF-16 code units.</summary>
/// <param name="start">The index of the first character.</param>
/// <param name="end">The exclusive end index.</param>
/// <param name="replacement">The text that replaces the span.</param>
internal readonly struct FileEdit(int start, int end, string replacement = "")
{
    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal string Replacement { get; } = replacement;
}
