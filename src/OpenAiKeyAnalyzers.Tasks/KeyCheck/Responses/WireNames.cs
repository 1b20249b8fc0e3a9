using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>
/// The only forms in which something that came over the wire may reach a log: names of models and of hosts. Words of letters and digits,
/// none longer than such names have, and single separators between them: neither control characters nor commands of a pipeline
/// (<c>##vso[…]</c>, <c>::set-output</c>) fit, and a name that contains a piece of the key is none.
/// </summary>
/// <param name="traces">Knows the key that was sent.</param>
internal sealed class WireNames(KeyTraceDetector traces)
{
    // The longest are those of tuned models: ft:gpt-4o-mini-2024-07-18:organization:suffix:7p4lURel.
    private const int MaxModelLength = 80;
    private const int MaxHostLength = 64;
    private const int MaxWordLength = 24;

    internal bool IsModel(string name) => name.Length <= MaxModelLength && IsChain(name, "-._:/") && !traces.HasTrace(name);

    /// <summary>Determines whether a text that the project itself names may be repeated: a tuned model may lack a suffix
    /// (<c>ft:gpt-4o-mini-2024-07-18:organization::7p4lURel</c>).</summary>
    internal bool IsOwnModel(string name) => IsModel(name.Replace("::", ":"));

    /// <summary>Determines whether <paramref name="host"/> is a name of a host, or an IPv4 address, perhaps with a port.</summary>
    internal bool IsHost(string host) => host.Length <= MaxHostLength && IsChain(host, "-.:") && !traces.HasTrace(host);

    /// <summary>Determines whether names that may be alone may be beside each other: pieces of a key could be handed out among
    /// them.</summary>
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
