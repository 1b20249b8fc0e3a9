using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>Names for an OpenAI key, without regard to case and separators.</summary>
internal static class KnownKeyNames
{
    /// <summary>The variable that OpenAI documents and its own clients read (openai-python, <c>_client.py</c>, 2026-08-23; the .NET
    /// client's samples).</summary>
    internal const string Documented = "OPENAI_API_KEY";

    /// <summary>
    /// Seen in public C# code (read 2026-11-23): OPENAI_KEY, OPEN_AI_KEY, OPENAI_APIKEY, OPEN_AI_API_KEY, OPENAI_TOKEN, OPENAI_SECRET,
    /// OPENAI_SECRET_KEY, OpenAIKey, OpenAiApiKey, OpenAI__ApiKey, OpenAI:ApiKey, OPENAPI_KEY, ChatGptApiKey, GptKey; and their obvious
    /// relatives.
    /// </summary>
    private static readonly HashSet<string> Letters = new(StringComparer.Ordinal)
    {
        "openaikey", "openaiapikey", "openaiaikey", "openaitoken", "openaiapitoken", "openaisecret", "openaiapisecret", "openaisecretkey",
        "openaiapisecretkey",
        "openaiaccesstoken", "openaiaccesskey", "chatgptkey", "chatgptapikey", "chatgpttoken", "gptkey", "gptapikey", "gpttoken",
    };

    // "OPEN_API_KEY" has the same letters, but an open API is not OpenAI.
    private static readonly HashSet<string> Exact = new(StringComparer.OrdinalIgnoreCase) { "OPENAPI_KEY" };

    // Seen in public C# code that sends the value to api.openai.com (read 2026-11-28). Another program may mean another open API.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal) { "OPEN_API_KEY" };

    /// <summary>Determines whether a name is a misspelling of OpenAI's variable if its value is sent to OpenAI, and only then.</summary>
    internal static bool IsAmbiguous(string name) => Ambiguous.Contains(name);

    internal static bool IsKnown(string name) => Letters.Contains(Normalize(name)) || Exact.Contains(name);

    /// <summary>Letters and digits in lower case; a name with any character but these and separators has none.</summary>
    internal static string Normalize(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            switch (c)
            {
                case (>= 'a' and <= 'z') or (>= '0' and <= '9'):
                    letters.Append(c);
                    break;
                case >= 'A' and <= 'Z':
                    letters.Append((char)(c | 0x20));
                    break;
                case '_' or '-' or ':' or '.':
                    break;
                default:
                    return string.Empty;
            }
        }

        return letters.ToString();
    }
}
