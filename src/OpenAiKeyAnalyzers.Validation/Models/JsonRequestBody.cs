namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>
/// Finds the model in a string that is the JSON body of a request to OpenAI. The string may be an interpolation with holes, or malformed:
/// it is not parsed; only strings and brackets are tracked. Runs in linear time and never throws.
/// </summary>
internal sealed class JsonRequestBody
{
    /// <summary>The names that a request contains in addition to its model, but neither a response nor a list of models.</summary>
    private static readonly HashSet<string> RequestKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "messages", "input", "prompt", "instruction", "file", "image", "voice", "training_file", "trainingfile",
    };

    /// <summary>The names that responses, price lists and usage reports contain in addition to a model.</summary>
    private static readonly HashSet<string> OtherKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "output", "completion", "choices", "usage", "object", "created", "price", "cost", "total_tokens", "totaltokens",
    };

    private JsonRequestBody(int modelStart, int modelLength, bool isSession = false)
    {
        ModelStart = modelStart;
        ModelLength = modelLength;
        IsSession = isSession;
    }

    /// <summary>Gets a value indicating whether the model is that of a realtime session: <c>{ "session": { "model": … } }</c>.</summary>
    internal bool IsSession { get; }

    /// <summary>Gets the index of the first character of the model's name.</summary>
    internal int ModelStart { get; }

    /// <summary>Gets the length of the model's name, which is positive.</summary>
    internal int ModelLength { get; }

    internal static bool IsRequestKey(string name) => RequestKeys.Contains(name);

    /// <summary>Determines whether a name shows that the adjacent model is not requested.</summary>
    internal static bool IsOtherKey(string name) => OtherKeys.Contains(name);

    /// <returns>The body, or <see langword="null"/> if the string is not a request body, or contains no model.</returns>
    internal static JsonRequestBody? Parse(string? text)
    {
        if (text is null || text.IndexOf("\"model\"", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        int start = SkipWhitespace(text, 0);
        if (text[start] != '{')
        {
            return null;
        }

        int depth = 0;
        bool isRequest = false;
        bool isOther = false;
        JsonRequestBody? model = null;
        JsonRequestBody? session = null;
        string parent = string.Empty;
        for (int i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case '"':
                    int end = IndexOfClosingQuote(text, i + 1);
                    int colon = SkipWhitespace(text, end + 1);
                    if (depth == 1 && colon < text.Length && text[colon] == ':')
                    {
                        string name = text.Substring(i + 1, end - i - 1);
                        int value = SkipWhitespace(text, colon + 1);
                        isRequest |= IsRequestKey(name) && !(value < text.Length && text[value] is '-' or (>= '0' and <= '9'));
                        isOther |= IsOtherKey(name);
                        model = name == "model" ? ParseValue(text, value) ?? model : model;
                        parent = name;
                    }
                    else if (depth == 2 && parent == "session" && colon < text.Length && text[colon] == ':'
                        && end - i == "model".Length + 1 && string.CompareOrdinal(text, i + 1, "model", 0, "model".Length) == 0
                        && ParseValue(text, SkipWhitespace(text, colon + 1)) is { } named)
                    {
                        session = new JsonRequestBody(named.ModelStart, named.ModelLength, isSession: true);
                    }

                    i = end;
                    break;
            }
        }

        return isOther ? null : isRequest ? model : session;
    }

    private static JsonRequestBody? ParseValue(string text, int quote)
    {
        if (quote >= text.Length || text[quote] != '"')
        {
            return null;
        }

        int end = IndexOfClosingQuote(text, quote + 1);
        return end < text.Length && end > quote + 1 ? new JsonRequestBody(quote + 1, end - quote - 1) : null;
    }

    /// <summary>Gets the index of the closing quotation mark; the length of the string if there is none.</summary>
    private static int IndexOfClosingQuote(string text, int start)
    {
        int i = start;
        while (i < text.Length && text[i] != '"')
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return Math.Min(i, text.Length);
    }

    private static int SkipWhitespace(string text, int start)
    {
        int i = start;
        while (i < text.Length && text[i] is ' ' or '\t' or '\r' or '\n')
        {
            i++;
        }

        return i;
    }
}
