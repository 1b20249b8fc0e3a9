using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>
/// Replaces every part of a string that a tool or a shell expands with one character, <see cref="HeaderSyntax.Hole"/>: <c>{{name}}</c>,
/// <c>$NAME</c>, <c>${NAME}</c>, <c>$env:NAME</c>, <c>$(command)</c>, <c>%NAME%</c>, <c>#{name}#</c>, <c>__name__</c>.
/// </summary>
internal static class VariableReferenceMasker
{
    private const char Hole = HeaderSyntax.Hole;

    private static readonly char[] Anchors = ['{', '$', '%', '`', '_'];
    private static readonly (string Open, string Close)[] Pairs =
        [("${{", "}}"), ("{{", "}}"), ("${", "}"), ("#{", "}#"), ("#{", "}"), ("`", "`")];

    /// <summary>Masks a string. Each character keeps its position; a hole has the position of its first character.</summary>
    internal static MappedText Mask(MappedText text)
    {
        string value = text.Value;
        if (value.IndexOfAny(Anchors) < 0)
        {
            return text;
        }

        var builder = new MappedTextBuilder();
        int backtick = value.LastIndexOf('`');
        for (int i = 0; i < value.Length;)
        {
            int end = SkipReference(value, i, backtick);
            builder.Append(end > i ? Hole : value[i], text.GetPosition(i));
            i = Math.Max(end, i + 1);
        }

        return builder.Build(text.End);
    }

    /// <summary>Determines whether the string starts with a variable reference.</summary>
    internal static bool StartsWithReference(string text) => text.Length > 0 && SkipReference(text, 0, text.LastIndexOf('`')) > 0;

    /// <summary>
    /// Gets the exclusive end index of the reference that starts at <paramref name="start"/>; the index itself if there is none.
    /// </summary>
    private static int SkipReference(string text, int start, int lastBacktick)
    {
        if (text[start] is not ('{' or '$' or '%' or '#' or '`' or '_') || (text[start] == '`' && start >= lastBacktick))
        {
            return start;
        }

        foreach ((string open, string close) in Pairs)
        {
            if (string.CompareOrdinal(text, start, open, 0, open.Length) == 0
                && IndexOf(text, close, start + open.Length) is > 0 and int end)
            {
                return end + close.Length;
            }
        }

        return text[start] switch
        {
            '$' => SkipDollarReference(text, start),
            '%' => SkipName(text, start + 1) is var end && end > start + 2 && end < text.Length && text[end] == '%' ? end + 1 : start,
            '_' when string.CompareOrdinal(text, start, "__", 0, 2) == 0 && IndexOf(text, "__", start + 2) is > 0 and int close
                && SkipName(text, start) >= close + 2 => close + 2,
            _ => start,
        };
    }

    // Limits the search: unclosed delimiters would otherwise make it quadratic.
    private static int IndexOf(string text, string close, int from) =>
        text.IndexOf(close, from, Math.Min(256, text.Length - from), StringComparison.Ordinal);

    private static int SkipDollarReference(string text, int dollar)
    {
        int next = dollar + 1;
        if (next < text.Length && text[next] == '(')
        {
            int depth = 0;
            for (int i = next; i < text.Length && i < next + 256; i++)
            {
                depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
                if (depth == 0)
                {
                    return i + 1;
                }
            }

            return dollar;
        }

        int end = SkipName(text, next);
        bool isEnvironment = end < text.Length && text[end] == ':'
            && string.Compare(text, next, "env", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 && end == next + 3;
        return isEnvironment && SkipName(text, end + 1) is var name && name > end + 1 ? name : end > next ? end : dollar;
    }

    private static int SkipName(string text, int start)
    {
        int end = start;
        while (end < text.Length
            && (text[end] is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (end > start && text[end] is >= '0' and <= '9')))
        {
            end++;
        }

        return end;
    }
}
