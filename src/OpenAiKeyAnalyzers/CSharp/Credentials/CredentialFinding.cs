using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Values;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.CSharp.Credentials;

/// <summary>A text that stands where a key belongs and is none, or is one in a wrapping.</summary>
/// <param name="text">The text that holds it, scheme included.</param>
/// <param name="reading">What is wrong, with indices counted from <paramref name="offset"/>.</param>
/// <param name="offset">Index in the text at which the credential begins.</param>
/// <param name="rule">The rule that is broken.</param>
/// <param name="message">Names the defect and its effect.</param>
internal sealed class CredentialFinding(ConstantText text, CredentialReading reading, int offset, DiagnosticDescriptor rule, LocalizableString message)
{
    internal ConstantText Text { get; } = text;

    internal CredentialReading Reading { get; } = reading;

    internal int Offset { get; } = offset;

    internal DiagnosticDescriptor Rule { get; } = rule;

    /// <summary>Whether the client behind the position is one of Azure OpenAI.</summary>
    internal bool IsForAzure { get; init; }

    /// <summary>Whether an intact key is left when the offending characters are taken away.</summary>
    internal bool IsWrapping => Reading.Verdict == CredentialVerdict.Malformed && Reading.KeyLength > 0;

    /// <summary>Index of the first character of the key within the wrapping.</summary>
    internal int KeyStart => Offset + Reading.KeyStart;

    /// <summary>Index after the last character of the key within the wrapping.</summary>
    internal int KeyEnd => KeyStart + Reading.KeyLength;

    /// <summary>
    /// Whether the wrapping comes through the same name as the key, as far as it is not written here: then the declaration of that name has a
    /// finding of its own, and this one is about what is written here.
    /// </summary>
    internal bool IsPartlyNamed => IsWrapping && Wrapping().Any(part => Text.NameOf(part.Start, part.End) is { } name && name == Text.NameOf(KeyStart, KeyEnd));

    /// <summary>The indexes between which the wrapping stands, piece by piece: before the key, and after it.</summary>
    internal IEnumerable<(int Start, int End)> Wrapping()
    {
        int start = Offset + Reading.Start;
        int end = start + Reading.Length;

        // White space outside the wrapping would be left at the key's edge.
        while (start > Offset && StrayCharacters.At(Text.Value, start - 1) != StrayCharacter.None)
        {
            start--;
        }

        while (end < Text.Value.Length && StrayCharacters.At(Text.Value, end) != StrayCharacter.None)
        {
            end++;
        }

        return PartsOf(start, KeyStart).Concat(PartsOf(KeyEnd, end));
    }

    private IEnumerable<(int Start, int End)> PartsOf(int start, int end) => start >= end
        ? []
        : Text.PiecesOf(start, end).Select(piece => (Math.Max(start, piece.Start), Math.Min(end, piece.End)));

    /// <summary>
    /// The edits of the text that restore the key, where what they change is written here and the result is certain to be the whole key;
    /// <see langword="null"/> if it is not, or a change elsewhere would be needed.
    /// </summary>
    internal IReadOnlyList<TextEdit>? Restoration()
    {
        if (Reading.Repair.Count > 0)
        {
            var escapes = Reading.Repair.Select(edit => new TextEdit(Offset + edit.Start, edit.Length, edit.Text)).ToList();
            return escapes.TrueForAll(edit => Text.WrittenHere(edit.Start, edit.End) is not null) ? escapes : null;
        }

        return IsWrapping ? Unwrapping() : null;
    }

    private List<TextEdit>? Unwrapping()
    {
        SyntaxNode? keyName = Text.NameOf(KeyStart, KeyEnd);
        var edits = new List<TextEdit>();
        foreach ((int start, int end) in Wrapping())
        {
            if (Text.WrittenHere(start, end) is not null)
            {
                edits.Add(new TextEdit(start, end - start, string.Empty));
            }
            else if (keyName is null || Text.NameOf(start, end) != keyName)
            {
                return null;
            }
        }

        return edits.Count > 0 ? edits : null;
    }

    /// <summary>Where the offending characters are written: the wrapping in front of the key and behind it, or the whole credential.</summary>
    internal IReadOnlyList<TextSpan> Spans()
    {
        int start = Offset + Reading.Start;
        if (!IsWrapping)
        {
            return [.. Span(start, start + Reading.Length)];
        }

        bool isPartlyNamed = IsPartlyNamed;
        var spans = new List<TextSpan>();
        int previousEnd = -1;
        foreach ((int partStart, int partEnd) in Wrapping().Where(part => !isPartlyNamed || Text.NameOf(part.Start, part.End) is null))
        {
            foreach (TextSpan span in Span(partStart, partEnd))
            {
                // What stands side by side is one place.
                if (partStart == previousEnd && spans[spans.Count - 1].End <= span.Start)
                {
                    spans[spans.Count - 1] = TextSpan.FromBounds(spans[spans.Count - 1].Start, span.End);
                }
                else
                {
                    spans.Add(span);
                }

                previousEnd = partEnd;
            }
        }

        // In half-typed code a token may be known as a whole only: then both places are the same.
        return [.. spans.Distinct()];
    }

    /// <summary>The diagnostic; <see langword="null"/> if the text is written in another file.</summary>
    internal Diagnostic? ToDiagnostic()
    {
        IReadOnlyList<TextSpan> spans = Spans();
        if (spans.Count == 0)
        {
            return null;
        }

        SyntaxTree tree = Text.Expression.SyntaxTree;
        return Diagnostic.Create(Rule, Location.Create(tree, spans[0]), spans.Skip(1).Select(span => Location.Create(tree, span)), message);
    }

    private IEnumerable<TextSpan> Span(int start, int end)
    {
        if (start < end && Text.SpanOf(start, end) is { } span)
        {
            yield return span;
        }
        else if (start == end && Text.Value.Length == 0)
        {
            // An empty text has no characters to point at: the literal stands for it.
            yield return Text.Expression.Span;
        }
    }
}
