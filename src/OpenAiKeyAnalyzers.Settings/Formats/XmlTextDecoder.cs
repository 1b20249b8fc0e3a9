using System.Globalization;
using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>Decodes parts of XML: character references, attributes, whitespace around a text (XML 1.0, §2.4, §3.1, §4.6).</summary>
internal static class XmlTextDecoder
{
    private const int MaxReferenceLength = 10;

    private static readonly (string Name, char Character)[] Entities =
        [("lt", '<'), ("gt", '>'), ("amp", '&'), ("quot", '"'), ("apos", '\'')];

    /// <summary>Gets the text between two positions, with its references decoded.</summary>
    internal static MappedText Decode(string text, int start, int end)
    {
        if (text.IndexOf('&', start, end - start) < 0)
        {
            return MappedText.FromFile(text, start, end);
        }

        var builder = new MappedTextBuilder();
        for (int i = start; i < end;)
        {
            int length = text[i] == '&' ? ReadReference(text, i, end, builder) : 0;
            if (length == 0)
            {
                builder.Append(text[i], i);
            }

            i += Math.Max(1, length);
        }

        return builder.Build(end);
    }

    /// <summary>Reads the attributes from <paramref name="i"/> on, and moves it to the end of the tag.</summary>
    internal static List<(string Name, MappedText Value)> ReadAttributes(string text, ref int i)
    {
        var attributes = new List<(string, MappedText)>();
        while (i < text.Length && text[i] is not ('>' or '<') && !(text[i] == '/' && i + 1 < text.Length && text[i + 1] == '>'))
        {
            int start = i;
            while (i < text.Length && XmlSettingsReader.IsNameCharacter(text[i]))
            {
                i++;
            }

            if (i == start)
            {
                i++;
                continue;
            }

            string name = text.Substring(start, i - start);
            int equals = SkipWhitespace(text, i);
            int quote = equals < text.Length && text[equals] == '=' ? SkipWhitespace(text, equals + 1) : text.Length;
            if (quote < text.Length && text[quote] is '"' or '\'')
            {
                // An attribute value contains no '<': if its closing quote is missing, only this value is lost, and not the rest of the
                // file.
                int end = text.IndexOfAny([text[quote], '<'], quote + 1);
                end = end < 0 ? text.Length : end;
                attributes.Add((name, Decode(text, quote + 1, end)));
                i = end < text.Length && text[end] != '<' ? end + 1 : end;
            }
        }

        return attributes;
    }

    /// <summary>
    /// Removes the indentation of a text on separate lines, which its readers trim. Spaces on the text's own line are kept.
    /// </summary>
    internal static MappedText StripIndentation(MappedText text)
    {
        string value = text.Value;
        int from = value.Length - value.TrimStart().Length;
        int to = value.TrimEnd().Length;
        bool isIndented = value.IndexOf('\n', 0, from) >= 0;
        bool hasLineEnd = value.IndexOf('\n', to) >= 0;
        return text.Slice(isIndented ? from : 0, hasLineEnd ? to : value.Length);
    }

    private static int SkipWhitespace(string text, int i)
    {
        while (i < text.Length && MappedText.IsAsciiSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int ReadReference(string text, int start, int end, MappedTextBuilder builder)
    {
        int semicolon = text.IndexOf(';', start, Math.Min(MaxReferenceLength, end - start));
        if (semicolon < start + 2)
        {
            return 0;
        }

        string name = text.Substring(start + 1, semicolon - start - 1);
        bool isHex = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        if (name[0] == '#'
            && int.TryParse(name.Substring(isHex ? 2 : 1), isHex
                ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            builder.AppendCodePoint(code, start);
            return name.Length + 2;
        }

        foreach ((string entity, char character) in Entities)
        {
            if (entity == name)
            {
                builder.Append(character, start);
                return name.Length + 2;
            }
        }

        return 0;
    }
}
