using System.Globalization;

namespace OpenAiKeyAnalyzers.Validation.Options;

/// <summary>
/// Represents the header of an <c>.editorconfig</c> section (editorconfig.org, "Glob Expressions"), as the C# compiler interprets it:
/// without a slash, it matches in all subfolders.
/// </summary>
internal sealed class SectionGlob
{
    // A header with a few nested choices has some dozen alternatives.
    private const int MostAlternatives = 1024;

    private readonly List<List<Step>> _alternatives;

    private SectionGlob(List<List<Step>> alternatives) => _alternatives = alternatives;

    private enum StepKind
    {
        Character,
        AnyCharacter,
        AnyName,
        AnyPath,
        Class,
        Number,
    }

    /// <summary>Parses a header; <see langword="null"/> if it is malformed, in which case it matches nothing.</summary>
    internal static SectionGlob? Parse(string header)
    {
        List<List<Step>> alternatives = [[]];
        if (header.IndexOf('/') < 0)
        {
            alternatives[0].Add(new Step(StepKind.AnyPath));
            alternatives[0].Add(new Step(StepKind.Character) { Text = "/" });
        }
        else if (header[0] != '/')
        {
            alternatives[0].Add(new Step(StepKind.Character) { Text = "/" });
        }

        int index = 0;
        List<List<Step>>? read = ReadSequence(header, ref index);
        return read is not null && index == header.Length && Combine(alternatives, read) is { } all ? new SectionGlob(all) : null;
    }

    /// <summary>
    /// Determines whether a path, which starts with a slash and is relative to the file's folder, belongs to the section.
    /// </summary>
    internal bool IsMatch(string path) => _alternatives.Exists(steps => IsMatch(steps, path));

    private static bool IsMatch(List<Step> steps, string path)
    {
        bool[] reached = new bool[path.Length + 1];
        reached[0] = true;
        foreach (Step step in steps)
        {
            bool[] next = new bool[path.Length + 1];
            for (int i = 0; i <= path.Length; i++)
            {
                if (reached[i])
                {
                    step.Advance(path, i, next);
                }
            }

            reached = next;
        }

        return reached[path.Length];
    }

    /// <summary>Parses up to the end, or to the comma or brace that ends a choice inside braces.</summary>
    private static List<List<Step>>? ReadSequence(string header, ref int index)
    {
        List<List<Step>>? all = [[]];
        while (all is not null && index < header.Length && header[index] is not (',' or '}'))
        {
            List<List<Step>>? part = header[index] == '{' ? ReadBraces(header, ref index)
                : ReadStep(header, ref index) is { } step ? [[step]]
                : null;
            all = part is null ? null : Combine(all, part);
        }

        return all;
    }

    private static Step? ReadStep(string header, ref int index)
    {
        char c = header[index++];
        switch (c)
        {
            case '*' when index < header.Length && header[index] == '*':
                index++;
                return new Step(StepKind.AnyPath);
            case '*':
                return new Step(StepKind.AnyName);
            case '?':
                return new Step(StepKind.AnyCharacter);
            case '[':
                return ReadClass(header, ref index);
            case '\\':
                return index < header.Length ? new Step(StepKind.Character) { Text = header[index++].ToString() } : null;
            default:
                return new Step(StepKind.Character) { Text = c.ToString() };
        }
    }

    private static Step ReadClass(string header, ref int index)
    {
        bool isNegated = index < header.Length && header[index] == '!';
        index += isNegated ? 1 : 0;
        var ranges = new List<(char First, char Last)>();
        bool isRange = false;
        while (index < header.Length && header[index] != ']')
        {
            bool isEscaped = header[index] == '\\';
            index += isEscaped ? 1 : 0;
            bool mayBeRange = !isEscaped && ranges.Count > 0 && !isRange && index + 1 < header.Length && header[index + 1] != ']';
            if (mayBeRange && header[index] == '-')
            {
                isRange = true;
            }
            else if (index < header.Length)
            {
                char first = isRange ? ranges[ranges.Count - 1].First : header[index];
                ranges.Add((first, header[index]));
                isRange = false;
            }

            index++;
        }

        // Without its bracket, the class ends after the header, which makes the header malformed.
        index++;
        return new Step(StepKind.Class) { Ranges = ranges, IsNegated = isNegated };
    }

    private static List<List<Step>>? ReadBraces(string header, ref int index)
    {
        if (ReadNumbers(header, ref index) is { } numbers)
        {
            return [[numbers]];
        }

        var choices = new List<List<Step>>();
        do
        {
            index++;
            List<List<Step>>? choice = ReadSequence(header, ref index);
            if (choice is null || index >= header.Length || choices.Count + choice.Count > MostAlternatives)
            {
                return null;
            }

            choices.AddRange(choice);
        }
        while (header[index] == ',');
        index++;
        return choices;
    }

    /// <summary>Parses <c>{1..3}</c>.</summary>
    private static Step? ReadNumbers(string header, ref int index)
    {
        int close = header.IndexOf('}', index);
        int dots = close < 0 ? -1 : header.IndexOf("..", index, close - index, StringComparison.Ordinal);
        if (dots < 0
            || !IsNumber(header.Substring(index + 1, dots - index - 1), out int first)
            || !IsNumber(header.Substring(dots + 2, close - dots - 2), out int last))
        {
            return null;
        }

        index = close + 1;
        return new Step(StepKind.Number) { First = Math.Min(first, last), Last = Math.Max(first, last) };
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static List<List<Step>>? Combine(List<List<Step>> before, List<List<Step>> after)
    {
        if ((long)before.Count * after.Count > MostAlternatives)
        {
            return null;
        }

        return [.. before.SelectMany(first => after.Select(second => (List<Step>)[.. first, .. second]))];
    }

    private sealed class Step(StepKind kind)
    {
        internal string Text { get; init; } = string.Empty;

        internal IReadOnlyList<(char First, char Last)> Ranges { get; init; } = [];

        internal bool IsNegated { get; init; }

        internal int First { get; init; }

        internal int Last { get; init; }

        /// <summary>Marks the positions that can be reached from <paramref name="start"/>.</summary>
        internal void Advance(string path, int start, bool[] next)
        {
            switch (kind)
            {
                case StepKind.AnyName or StepKind.AnyPath:
                    int end = start;
                    next[end] = true;
                    while (end < path.Length && !(kind == StepKind.AnyName && path[end] == '/') && !next[end + 1])
                    {
                        next[++end] = true;
                    }

                    break;
                case StepKind.Number:
                    int digits = start < path.Length && path[start] == '-' ? start + 1 : start;
                    for (int i = digits; i < path.Length && path[i] is >= '0' and <= '9'; i++)
                    {
                        next[i + 1] |= IsNumber(path.Substring(start, i + 1 - start), out int number) && number >= First && number <= Last;
                    }

                    break;
                default:
                    bool matches = start < path.Length && kind switch
                    {
                        StepKind.Character => path[start] == Text[0],
                        StepKind.Class => Ranges.Any(range => path[start] >= range.First && path[start] <= range.Last) != IsNegated,
                        _ => true,
                    };
                    next[Math.Min(start + 1, path.Length)] |= matches;
                    break;
            }
        }
    }
}
