using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// The places of a source text at which a key may stand, found by plain text search. A text without any costs this search and nothing
/// else: no token is looked at, nothing is allocated.
/// </summary>
internal sealed class SourceAnchors
{
    private const int BlockLength = 16 * 1024;

    // One less than the longest mark, so that none is cut in two.
    private const int Overlap = MisspelledAnchors.MaxLength;

    // Words that stand wherever a client of OpenAI is made, even if its namespace comes from a global using.
    private static readonly string[] ClientAnchors = ["Client", "ApiKey", "apiKey", "Kernel"];

    private static readonly ConditionalWeakTable<SourceText, SourceAnchors> Known = new();

    private static readonly SourceAnchors None = new(ImmutableArray<int>.Empty, false);
    private static readonly SourceAnchors OpenAiOnly = new(ImmutableArray<int>.Empty, true);

    private readonly SourceText? _text;
    private readonly Lazy<bool>? _containsClient;
    private Tuple<ClientWords, ClientUse>? _use;

    private SourceAnchors(ImmutableArray<int> keys, bool mentionsOpenAi, SourceText? text = null)
    {
        Keys = keys;
        ContainsOpenAi = mentionsOpenAi;
        _text = text;
        _containsClient = text is null ? null : new(() => Array.Exists(ClientAnchors, mark => SourceSearch.Search(text, mark)));
    }

    /// <summary>Computes the anchors of a text once, however many analyzers ask.</summary>
    internal static SourceTextValueProvider<SourceAnchors> Provider { get; } = new(Get);

    /// <summary>Positions in the source text, ascending.</summary>
    internal ImmutableArray<int> Keys { get; }

    /// <summary>Whether <c>openai</c> stands somewhere in the text, in upper or lower case, or a key of OpenAI.</summary>
    internal bool ContainsOpenAi { get; }

    /// <summary>Whether the text may make a client without naming OpenAI; searched for when it is first asked for, in programs that
    /// reference a client.</summary>
    internal bool ContainsClient => ContainsOpenAi || _containsClient?.Value == true;

    /// <summary>Finds out how the text uses the clients that a program references, without naming OpenAI.</summary>
    internal ClientUse FindUse(ClientWords clients)
    {
        if (_text is null || !ContainsClient)
        {
            return ClientUse.None;
        }

        Tuple<ClientWords, ClientUse>? known = _use;
        if (known?.Item1 != clients)
        {
            _use = known = Tuple.Create(clients, clients.FindUse(_text));
        }

        return known.Item2;
    }

    /// <summary>Gets the anchors of a text; each text is searched once for all analyzers.</summary>
    internal static SourceAnchors Get(SourceText text) => Known.GetValue(text, static text => Find(text) is var found
        && found.ContainsOpenAi ? found : new SourceAnchors(found.Keys, false, text));

    /// <summary>Gets the same anchors for a file that another one links to OpenAI.</summary>
    internal SourceAnchors AsOpenAi() =>
        ContainsOpenAi ? this : Keys.Length == 0 ? OpenAiOnly : new SourceAnchors(Keys, true);

    internal static SourceAnchors Find(SourceText text)
    {
        List<int>? keys = null;
        bool mentionsOpenAi = false;
        char[] block = ArrayPool<char>.Shared.Rent(BlockLength);
        try
        {
            for (int start = 0; start < text.Length; start += BlockLength - Overlap)
            {
                int length = Math.Min(BlockLength, text.Length - start);
                text.CopyTo(start, block, 0, length);
                ReadOnlySpan<char> part = block.AsSpan(0, length);
                foreach (string mark in KeyAnchors.All)
                {
                    FindAll(part, mark, start, ref keys);
                }

                // A key of OpenAI names it, too: its middle is "OpenAI" in Base64.
                mentionsOpenAi = mentionsOpenAi || part.IndexOf(ApiKeyBody.Watermark.AsSpan()) >= 0;
                mentionsOpenAi = mentionsOpenAi || part.IndexOf("openai".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;
                mentionsOpenAi = mentionsOpenAi || MisspelledAnchors.Contains(part);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(block);
        }

        if (keys is null)
        {
            return mentionsOpenAi ? OpenAiOnly : None;
        }

        keys.Sort();
        return new SourceAnchors(keys.ToImmutableArray(), mentionsOpenAi);
    }

    private static void FindAll(ReadOnlySpan<char> block, string mark, int offset, ref List<int>? positions)
    {
        int from = 0;
        int found;
        while ((found = block.Slice(from).IndexOf(mark.AsSpan())) >= 0)
        {
            int end = from + found + mark.Length;
            if (offset == 0 || end > Overlap)
            {
                (positions ??= []).Add(offset + from + found);
            }

            from = end;
        }
    }
}
