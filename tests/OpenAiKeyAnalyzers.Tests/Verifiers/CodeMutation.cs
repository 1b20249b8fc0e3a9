using System.Text;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Changes the text of a source at random, without parsing it, which allows many changes per second.</summary>
internal static class CodeMutation
{
    private const int MaxChanges = 6;

    private static readonly string[] Pieces =
    [
        "\"", "\"\"\"", "$\"", "$$\"\"\"", "@\"", "'", "{", "}", "(", ")", "[", "]", ";", ",", "=>", "??", "?.", "is", "not", "with",
        "\\u0041", "\\x", "\\", "\0", "\uD800", "\u200B", "\r\n", "/*", "*/", "//", "#if A", "#endif", "#region", "#line 1 \"a\"",
        "#nullable disable", "extension(string text) { }", "field", "partial", "file class", "required", "scoped ref", "u8",
        "nameof(List<>)", "a?.b = c;", "[.. x]", "params Span<string> s", "static abstract", "async await", "unsafe", "goto",
        "global::", "record struct R(string Key);", "\"sk-\"", "\"Bearer \"", "\"https://api.openai.com/v1\"", "\"OPENAI_API_KEY\"",
        "\"YOUR_API_KEY\"", "\"Authorization\"", "throw", "yield return",
    ];

    internal static string Apply(string[] sources, Random random)
    {
        string source = sources[random.Next(sources.Length)];
        for (int changes = random.Next(1, MaxChanges); changes > 0 && source.Length > 2; changes--)
        {
            int at = random.Next(source.Length);
            int length = Math.Min(source.Length - at, 1 + random.Next(random.Next(2) == 0 ? 4 : 40));
            source = random.Next(8) switch
            {
                0 => source.Remove(at, length),
                1 => source.Insert(at, source.Substring(at, length)),
                2 => Swap(source, at, length, random),
                3 => random.Next(4) == 0 ? source[..at] : source,
                4 => source.Insert(at, Pieces[random.Next(Pieces.Length)]),
                5 => Splice(source, sources[random.Next(sources.Length)], random),
                6 => EncloseLines(source, at, random),
                _ => source.Insert(at, random.Next(2) == 0 ? ((char)random.Next(0x20, 0x7F)).ToString() : " "),
            };
        }

        return source;
    }

    private static string Swap(string source, int at, int length, Random random)
    {
        int other = random.Next(source.Length);
        (int first, int second) = (Math.Min(at, other), Math.Max(at, other));
        length = Math.Min(length, Math.Min(second - first, source.Length - second));
        return length <= 0 ? source : new StringBuilder(source).Remove(second, length).Insert(second, source.AsSpan(first, length))
            .Remove(first, length).Insert(first, source.AsSpan(second, length)).ToString();
    }

    /// <summary>Replaces a literal of this source with one of another source.</summary>
    private static string Splice(string source, string other, Random random)
    {
        string[] mine = source.Split('"');
        string[] others = other.Split('"');
        if (mine.Length < 3 || others.Length < 3)
        {
            return source;
        }

        mine[1 + (2 * random.Next((mine.Length - 1) / 2))] = others[1 + (2 * random.Next((others.Length - 1) / 2))];
        return string.Join('"', mine);
    }

    private static string EncloseLines(string source, int at, Random random)
    {
        List<string> lines = [.. source.Split('\n')];
        int line = source.AsSpan(0, at).Count('\n');
        lines.Insert(line, random.Next(3) switch { 0 => "#if A", 1 => "#if !A && DEBUG", _ => "#if A\n#else" });
        lines.Insert(Math.Min(lines.Count, line + 1 + random.Next(4)), random.Next(5) == 0 ? "#elif B" : "#endif");
        return string.Join('\n', lines);
    }
}
