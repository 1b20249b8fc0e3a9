using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>A text that stands where a key belongs and is none, or is one in a wrapping.</summary>
/// <param name="text">The text that holds it, scheme included.</param>
/// <param name="reading">What is wrong, with indices counted from <paramref name="offset"/>.</param>
/// <param name="offset">Index in the text at which the credential begins.</param>
/// <param name="rule">The rule that is broken.</param>
/// <param name="message">Names the defect and its effect.</param>
internal sealed class CredentialFinding(ConstantString text, CredentialResult reading, int offset, DiagnosticDescriptor rule,
    LocalizableString message)
{
    internal ConstantString Text { get; } = text;

    internal CredentialResult Result { get; } = reading;

    internal int Offset { get; } = offset;

    internal DiagnosticDescriptor Rule { get; } = rule;

    /// <summary>Gets the kind of key that belongs at the position.</summary>
    internal ApiKeyKind KindNeeded { get; init; } = ApiKeyKind.User;

    /// <summary>Gets whether another sink takes the same text, where it is right or may be: a change for one breaks the other.</summary>
    internal bool IsRightElsewhere { get; init; }

    /// <summary>Whether an intact key is left when the offending characters are taken away.</summary>
    internal bool IsEnclosedKey => Result.Kind == CredentialKind.Malformed && Result.KeyLength > 0;

    /// <summary>Index of the first character of the key within the wrapping.</summary>
    internal int KeyStart => Offset + Result.KeyStart;

    /// <summary>Index after the last character of the key within the wrapping.</summary>
    internal int KeyEnd => KeyStart + Result.KeyLength;

    /// <summary>
    /// Whether the wrapping comes through the same name as the key, as far as it is not written here: then the declaration of that name has
    /// a finding of its own, and this one is about what is written here.
    /// </summary>
    internal bool IsPartlyNamed =>
        IsEnclosedKey && Wrapping().Any(part => Text.FindName(part.Start, part.End) is { } name && name == Text.FindName(KeyStart, KeyEnd));

    /// <summary>The indexes between which the wrapping stands, piece by piece: before the key, and after it.</summary>
    internal IEnumerable<(int Start, int End)> Wrapping()
    {
        int start = Offset + Result.Start;
        int end = start + Result.Length;

        // White space outside the wrapping would be left at the key's edge.
        while (start > Offset && StrayCharacterClassifier.GetAt(Text.Value, start - 1) != StrayCharacter.None)
        {
            start--;
        }

        while (end < Text.Value.Length && StrayCharacterClassifier.GetAt(Text.Value, end) != StrayCharacter.None)
        {
            end++;
        }

        return PartsOf(start, KeyStart).Concat(PartsOf(KeyEnd, end));
    }

    private IEnumerable<(int Start, int End)> PartsOf(int start, int end) => start >= end
        ? []
        : Text.GetPieces(start, end).Select(piece => (Math.Max(start, piece.Start), Math.Min(end, piece.End)));

    /// <summary>
    /// The edits of the text that restore the key, where what they change is written here and the result is certain to be the whole key;
    /// <see langword="null"/> if it is not, or a change elsewhere would be needed.
    /// </summary>
    internal IReadOnlyList<TextEdit>? Restoration()
    {
        if (IsRightElsewhere)
        {
            return null;
        }

        if (Result.Repair.Count > 0)
        {
            var escapes = Result.Repair.Select(edit => new TextEdit(Offset + edit.Start, edit.Length, edit.Text)).ToList();
            return escapes.TrueForAll(edit => Text.WrittenHere(edit.Start, edit.End) is not null) ? escapes : null;
        }

        return IsEnclosedKey ? Unwrapping() : null;
    }

    private List<TextEdit>? Unwrapping()
    {
        SyntaxNode? keyName = Text.FindName(KeyStart, KeyEnd);
        var edits = new List<TextEdit>();
        foreach ((int start, int end) in Wrapping())
        {
            if (Text.WrittenHere(start, end) is not null)
            {
                edits.Add(new TextEdit(start, end - start, string.Empty));
            }
            else if (keyName is null || Text.FindName(start, end) != keyName)
            {
                return null;
            }
        }

        return edits.Count > 0 ? edits : null;
    }

    /// <summary>Where the offending characters are written: the wrapping in front of the key and behind it, or the whole
    /// credential.</summary>
    internal IReadOnlyList<TextSpan> GetSpans()
    {
        int start = Offset + Result.Start;
        if (!IsEnclosedKey)
        {
            return [.. FindSpan(start, start + Result.Length)];
        }

        bool isPartlyNamed = IsPartlyNamed;
        var spans = new List<TextSpan>();
        int previousEnd = -1;
        foreach ((int partStart, int partEnd) in Wrapping().Where(part => !isPartlyNamed || Text.FindName(part.Start, part.End) is null))
        {
            foreach (TextSpan span in FindSpan(partStart, partEnd))
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
        IReadOnlyList<TextSpan> spans = GetSpans();
        if (spans.Count == 0)
        {
            return null;
        }

        SyntaxTree tree = Text.Expression.SyntaxTree;
        return Diagnostic.Create(Rule, Location.Create(tree, spans[0]), spans.Skip(1).Select(span => Location.Create(tree, span)), message);
    }

    private IEnumerable<TextSpan> FindSpan(int start, int end)
    {
        if (start < end && Text.FindSpan(start, end) is { } span)
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
