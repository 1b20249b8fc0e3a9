namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>
/// Recognizes OpenAI's model names by their grammar: a family, then parts from a closed list, versions and dates. Source: the vendor's
/// model and deprecation pages (2026-11-23) and the names in its API description (2026-08-21); a table of names would be outdated at the
/// next release.
/// </summary>
internal static class ModelNameGrammar
{
    private const int MaxNameLength = 64;

    /// <summary>
    /// The families that are complete names of models. If one family starts with another one, the longer one comes first.
    /// </summary>
    private static readonly string[] Complete =
    [
        "gpt-3.5", "gpt-35", "gpt-image", "gpt-audio", "gpt-realtime", "gpt-live", "gpt-transcribe", "gpt-oss",
        "davinci", "curie", "babbage", "ada",
    ];

    /// <summary>The families that are also ordinary words: at least one part must follow.</summary>
    private static readonly string[] Incomplete =
    [
        "chatgpt", "codex", "computer-use", "dall-e", "whisper", "tts", "sora", "omni-moderation", "text-moderation", "text-embedding",
        "text-davinci", "text-curie", "text-babbage", "text-ada", "code-davinci", "code-cushman", "text-search", "text-similarity",
        "code-search",
    ];

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "turbo", "mini", "nano", "pro", "max", "preview", "latest", "vision", "instruct", "chat", "codex", "audio", "realtime",
        "transcribe", "translate",
        "diarize", "tts", "search", "deep", "research", "hd", "high", "image", "edit", "stable", "doc", "query", "code", "text", "cyber",
        "whisper",
        "large", "small", "ada", "babbage", "curie", "davinci", "api", "4o", "completions", "sol", "terra", "luna", "sunburst", "flare",
        "live",
    };

    /// <summary>
    /// Determines whether <paramref name="text"/> is the name of a model, ignoring case; fine-tuned models (<c>ft:…</c>) are included.
    /// </summary>
    internal static bool IsModel(string text)
    {
        if (text.Length > MaxNameLength)
        {
            return IsFineTuned(text.ToLowerInvariant());
        }

        string name = text.ToLowerInvariant();
        return IsBaseModel(name) || IsFineTuned(name);
    }

    // Matches ft:gpt-4o-mini-2024-07-18:acme::id, and the older davinci:ft-acme-2023-01-01.
    private static bool IsFineTuned(string name)
    {
        string[] parts = name.Split(':');
        return (parts.Length >= 3 && parts[0] == "ft" && IsBaseModel(parts[1]))
            || (parts.Length == 2 && parts[1].StartsWith("ft-", StringComparison.Ordinal) && IsBaseModel(parts[0]));
    }

    private static bool IsBaseModel(string name)
    {
        foreach (string family in Complete)
        {
            if (IsFamily(name, family))
            {
                return AreParts(name, family.Length);
            }
        }

        foreach (string family in Incomplete)
        {
            if (IsFamily(name, family))
            {
                return name.Length > family.Length && AreParts(name, family.Length);
            }
        }

        int end = SkipNumberedModel(name);
        return end > 0 && AreParts(name, end);
    }

    private static bool IsFamily(string name, string family) =>
        name.StartsWith(family, StringComparison.Ordinal) && (name.Length == family.Length || name[family.Length] == '-');

    /// <summary>Skips names such as gpt-4, gpt-4o, gpt-4.1, gpt-5.2, o1, o3: one digit, optionally followed by a version or an o.</summary>
    private static int SkipNumberedModel(string name)
    {
        int i = name.StartsWith("gpt-", StringComparison.Ordinal) ? 4 : name.StartsWith("o", StringComparison.Ordinal) ? 1 : name.Length;
        if (i >= name.Length || name[i] is < '1' or > '9')
        {
            return 0;
        }

        i++;
        if (name[0] == 'g' && i < name.Length && name[i] == 'o')
        {
            i++;
        }
        else if (name[0] == 'g' && i + 1 < name.Length && name[i] == '.' && name[i + 1] is >= '0' and <= '9')
        {
            i += 2;
        }

        return i == name.Length || name[i] == '-' ? i : 0;
    }

    private static bool AreParts(string name, int start)
    {
        if (start == name.Length)
        {
            return true;
        }

        foreach (string part in name.Substring(start + 1).Split('-'))
        {
            if (!Parts.Contains(part) && !IsNumber(part))
            {
                return false;
            }
        }

        return true;
    }

    // Matches 0613, 2024, 08, 06, 001, 1.5, 16k and 120b.
    private static bool IsNumber(string part)
    {
        int end = part.Length > 0 && part[part.Length - 1] is 'k' or 'b' ? part.Length - 1 : part.Length;
        for (int i = 0; i < end; i++)
        {
            if (part[i] is (< '0' or > '9') && !(part[i] == '.' && i > 0 && i + 1 < end))
            {
                return false;
            }
        }

        return end is > 0 and <= 4;
    }
}
