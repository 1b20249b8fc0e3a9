namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>A span of a file, in UTF-16 units, and what a fix puts there.</summary>
/// <param name="start">Index of the first character.</param>
/// <param name="end">The exclusive end index.</param>
/// <param name="replacement">What is to be there instead.</param>
internal readonly struct FileEdit(int start, int end, string replacement = "")
{
    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal string Replacement { get; } = replacement;
}
