using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>
/// Recognizes the only forms in which a part of a response may be logged: names of models and of hosts. They are words of letters and
/// digits, of limited length, with single separators between them: neither control characters nor pipeline commands (<c>##vso[…]</c>,
/// <c>::set-output</c>) match, and a name must not contain a part of the key.
/// </summary>
/// <param name="traces">Detects parts of the sent key.</param>
internal sealed class WireNames(KeyTraceDetector traces)
{
    // The longest names are those of fine-tuned models: ft:gpt-4o-mini-2024-07-18:organization:suffix:7p4lURel.
    private const int MaxModelLength = 80;
    private const int MaxHostLength = 64;
    private const int MaxWordLength = 24;

    internal bool IsModel(string name) => name.Length <= MaxModelLength && IsChain(name, "-._:/") && !traces.HasTrace(name);

    /// <summary>
    /// Determines whether a name in the project itself may be repeated: a fine-tuned model may lack a suffix
    /// (<c>ft:gpt-4o-mini-2024-07-18:organization::7p4lURel</c>).
    /// </summary>
    internal bool IsOwnModel(string name) => IsModel(name.Replace("::", ":"));

    /// <summary>Determines whether <paramref name="host"/> is the name of a host, or an IPv4 address, with or without a port.</summary>
    internal bool IsHost(string host) => host.Length <= MaxHostLength && IsChain(host, "-.:") && !traces.HasTrace(host);

    /// <summary>
    /// Determines whether names that may be shown separately may also be shown together: parts of a key could be distributed among them.
    /// </summary>
    internal bool CanStandTogether(IEnumerable<string> names) => !traces.HasTrace(string.Concat(names));

    private static bool IsChain(string name, string separators)
    {
        int word = 0;
        foreach (char c in name)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                word++;
            }
            else if (word == 0 || separators.IndexOf(c) < 0)
            {
                return false;
            }
            else
            {
                word = 0;
            }

            if (word > MaxWordLength)
            {
                return false;
            }
        }

        return word > 0;
    }
}
