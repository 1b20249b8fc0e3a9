namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>
/// Weighs whether a piece of text is a word of a sentence or random characters of a key. The weight is the logarithm of the ratio of both
/// probabilities in tenths of a bit, so that the weights of several pieces add up.
/// </summary>
internal static class WordLikelihood
{
    /// <summary>A piece of a key is random: each of 64 characters has the same probability.</summary>
    private const int RandomCharacter = 60;

    /// <summary>A frequent word: about one in a hundred words of a sentence is this word.</summary>
    private const int FrequentWord = 70;

    /// <summary>Another word in lowercase letters: its length, and that it is not one of the frequent words.</summary>
    private const int OtherWord = 30;

    /// <summary>One word of four starts with an uppercase letter, one of thirty is an abbreviation.</summary>
    private const int Capitalized = 20;
    private const int Abbreviation = 50;

    /// <summary>A number: one word in thirty is one; and one of ten digits.</summary>
    private const int Number = 50;
    private const int Digit = 33;

    /// <summary>Names like <c>v2</c> and <c>gpt-4o</c> are rare in sentences, and their characters are no more regular than random
    /// ones.</summary>
    private const int OtherName = -80;

    private const int MaxFrequentWordLength = 10;

    /// <summary>Names like <c>OpenAI</c> have capitals in the middle, but no short word has.</summary>
    private const int MaxRegularWordLength = 4;

    /// <summary>
    /// The bits of the letters from a to z, by their frequency in English texts (Wikipedia, "Letter frequency", read 2026-11-28).
    /// </summary>
    private static readonly int[] LetterBits =
        [36, 61, 52, 45, 30, 55, 56, 40, 38, 94, 70, 46, 54, 39, 37, 57, 100, 41, 40, 35, 52, 67, 54, 94, 56, 104];

    /// <summary>
    /// Short words whose letters alone show too little: function words of English, and words about keys. Capitals do not matter,
    /// but short words have none in the middle.
    /// </summary>
    private static readonly HashSet<string> FrequentWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "ok", "on", "or", "so", "to",
        "up", "us", "we",
        "all", "and", "any", "api", "app", "are", "bad", "big", "bot", "but", "can", "dev", "did", "end", "env", "etc", "few", "for", "get",
        "got", "gpt", "had", "has", "her", "him", "his", "how", "its", "key", "let", "may", "new", "nor", "not", "now", "old", "one", "org",
        "our", "out", "own", "put", "raw", "run", "say", "sdk", "see", "set", "she", "ssh", "the", "tmp", "too", "two", "use", "via", "was",
        "way", "web", "who", "why", "yes", "yet", "you",
        "also", "azure", "been", "code", "copy", "dead", "demo", "does", "dont", "each", "else", "fake", "file", "free", "from", "full",
        "good", "have", "here", "into", "just", "keep", "keys", "know", "last", "left", "like", "live", "made", "main", "make", "many",
        "mine", "more", "most", "much", "must", "name", "need", "only", "open", "openai", "over", "paid", "part", "paste", "prod", "rest",
        "same", "save", "some", "such", "team", "test", "than", "that", "them", "then", "they", "this", "todo", "true", "used", "user",
        "very", "want", "were", "what", "when", "will", "with", "work", "your",
        "chatgpt", "github", "works", "local", "project", "token", "which", "would",
    };

    /// <summary>Gets the weight of a piece, which hyphens and underscores divide: above zero, it is more likely a word.</summary>
    internal static int GetWeight(char[] characters, int start, int end)
    {
        int weight = 0;
        for (int i = start; i < end; i++)
        {
            int partStart = i;
            while (i < end && characters[i] is not ('-' or '_'))
            {
                i++;
            }

            weight += i > partStart ? GetPartWeight(characters, partStart, i) : 0;
        }

        return weight;
    }

    private static int GetPartWeight(char[] characters, int start, int end)
    {
        int length = end - start;
        int digits = 0;
        int capitals = 0;
        int bits = 0;
        for (int i = start; i < end; i++)
        {
            bool isLetter = characters[i] is not (>= '0' and <= '9');
            digits += isLetter ? 0 : 1;
            capitals += characters[i] is >= 'A' and <= 'Z' ? 1 : 0;
            bits += isLetter ? LetterBits[(characters[i] | 0x20) - 'a'] : Digit;
        }

        bool isCapitalized = capitals == 1 && characters[start] is >= 'A' and <= 'Z';
        bool hasRegularCase = capitals == 0 || capitals == length || isCapitalized;
        if (length <= MaxFrequentWordLength && (hasRegularCase || length > MaxRegularWordLength)
            && (length > 2 || characters[start + length - 1] is >= 'a' and <= 'z')
            && FrequentWords.Contains(new string(characters, start, length)))
        {
            return (length * RandomCharacter) - FrequentWord;
        }

        if (length <= 2 && digits < length)
        {
            return 0;
        }

        bool isWord = digits == length || (digits == 0 && hasRegularCase);
        int prior = digits == length ? Number
            : capitals == 0 ? OtherWord
            : isCapitalized ? OtherWord + Capitalized
            : OtherWord + Abbreviation;
        return isWord ? (length * RandomCharacter) - bits - prior : OtherName;
    }
}
