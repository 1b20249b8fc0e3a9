using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>Provides the names of an OpenAI key, ignoring case and separators.</summary>
internal static class KnownKeyNames
{
    /// <summary>
    /// The environment variable that OpenAI documents and its own clients read (openai-python, <c>_client.py</c>, 2026-08-23; the .NET
    /// client's samples).
    /// </summary>
    internal const string Documented = "OPENAI_API_KEY";

    private static readonly Lazy<HashSet<string>> Letters = new(static () => Find(KeyNameComparison.Letters, StringComparer.Ordinal));

    private static readonly Lazy<HashSet<string>> Exact = new(static () => Find(KeyNameComparison.Exact, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<HashSet<string>> Ambiguous = new(static () => Find(KeyNameComparison.Ambiguous, StringComparer.Ordinal));

    /// <summary>Determines whether a name is a misspelling of OpenAI's environment variable only if its value is sent to OpenAI.</summary>
    internal static bool IsAmbiguous(string name) => Ambiguous.Value.Contains(name);

    internal static bool IsKnown(string name) => Letters.Value.Contains(Normalize(name)) || Exact.Value.Contains(name);

    /// <summary>Gets the letters and digits in lower case; empty if a name contains other characters than these and separators.</summary>
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

    private static HashSet<string> Find(KeyNameComparison comparison, StringComparer comparer) =>
        new(KeyNameTable.All.Where(row => row.Comparison == comparison).Select(static row => row.Name), comparer);
}
