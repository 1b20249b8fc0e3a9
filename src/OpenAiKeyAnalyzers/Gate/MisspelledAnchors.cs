using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Finds hosts and environment variables of OpenAI whose misspelling removes the word that the gate searches for. Two searches find the
/// candidates; the tables of the rules decide.
/// </summary>
internal static class MisspelledAnchors
{
    /// <summary>The maximum length of a candidate. Hosts and environment variables of OpenAI are shorter.</summary>
    internal const int MaxLength = 31;

    private const string Host = "//api.";
    private const string Variable = "_API";

    internal static bool Contains(ReadOnlySpan<char> text) => ContainsHost(text) || ContainsVariable(text);

    private static bool ContainsHost(ReadOnlySpan<char> text)
    {
        for (int from = 0; text.Slice(from).IndexOf(Host.AsSpan()) is var found and >= 0; from += found + Host.Length)
        {
            int start = from + found + 2;
            int end = start;
            while (end < text.Length && end - start < MaxLength && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            {
                end++;
            }

            if (OpenAiHosts.Classify(text.Slice(start, end - start).ToString(), static _ => false) == HostKind.Misspelled)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsVariable(ReadOnlySpan<char> text)
    {
        for (int from = 0; text.Slice(from).IndexOf(Variable.AsSpan()) is var found and >= 0; from += found + Variable.Length)
        {
            int end = from + found;
            int start = end;
            while (start > 0 && end - start < MaxLength && text[start - 1] is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            {
                start--;
            }

            // The rest of the name may be misspelled, too; the caller checks all of it.
            if (NameTypo.IsTypoOf(text.Slice(start, end - start).ToString() + "_API_KEY", KnownKeyNames.Documented))
            {
                return true;
            }
        }

        return false;
    }
}
