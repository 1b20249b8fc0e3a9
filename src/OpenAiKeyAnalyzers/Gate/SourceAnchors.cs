using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Represents the positions in a source text where a key may start, found by plain text search. A text without anchors costs only this
/// search: no token is visited, and nothing is allocated.
/// </summary>
internal sealed class SourceAnchors
{
    private const int BlockLength = 16 * 1024;

    // At least one less than the length of the longest anchor, so that no anchor is split between two blocks.
    private const int Overlap = MisspelledAnchors.MaxLength;

    // Words that occur wherever an OpenAI client is created, even if its namespace comes from a global using.
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

    /// <summary>Gets the provider that computes the anchors of a text once for all analyzers.</summary>
    internal static SourceTextValueProvider<SourceAnchors> Provider { get; } = new(Get);

    /// <summary>Gets the positions of the anchors in the source text, in ascending order.</summary>
    internal ImmutableArray<int> Keys { get; }

    /// <summary>Gets a value indicating whether the text contains <c>openai</c>, in any case, or an OpenAI key.</summary>
    internal bool ContainsOpenAi { get; }

    /// <summary>
    /// Gets a value indicating whether the text may create a client without naming OpenAI. The search runs on first use, in programs that
    /// reference a client.
    /// </summary>
    internal bool ContainsClient => ContainsOpenAi || _containsClient?.Value == true;

    /// <summary>Determines how the text uses the clients that a program references, without naming OpenAI.</summary>
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

    /// <summary>Gets the anchors of a text. Each text is searched once for all analyzers.</summary>
    internal static SourceAnchors Get(SourceText text) => Known.GetValue(text, static text => Find(text) is var found
        && found.ContainsOpenAi ? found : new SourceAnchors(found.Keys, false, text));

    /// <summary>Gets the same anchors for a file that another file links to OpenAI.</summary>
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

                // An OpenAI key counts as naming OpenAI: its watermark is "OpenAI" in Base64.
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
