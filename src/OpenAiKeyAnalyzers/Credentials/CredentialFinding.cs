using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>Represents a string that is passed as a key and is not a key, or is an enclosed key.</summary>
/// <param name="text">The string that contains the credential, including the scheme.</param>
/// <param name="reading">The result of the validation, with indexes relative to <paramref name="offset"/>.</param>
/// <param name="offset">The index in the string at which the credential starts.</param>
/// <param name="rule">The rule that is violated.</param>
/// <param name="message">The message, which names the defect and its effect.</param>
internal sealed class CredentialFinding(ConstantString text, CredentialResult reading, int offset, DiagnosticDescriptor rule,
    LocalizableString message)
{
    internal ConstantString Text { get; } = text;

    internal CredentialResult Result { get; } = reading;

    internal int Offset { get; } = offset;

    internal DiagnosticDescriptor Rule { get; } = rule;

    /// <summary>Gets the kind of key that is required at the position.</summary>
    internal ApiKeyKind KindNeeded { get; init; } = ApiKeyKind.User;

    /// <summary>
    /// Gets a value indicating whether the string is also passed to another sink, for which it is or may be correct, so that a change for
    /// one would break the other.
    /// </summary>
    internal bool IsRightElsewhere { get; init; }

    /// <summary>Gets a value indicating whether an intact key is left if the offending characters are removed.</summary>
    internal bool IsEnclosedKey => Result.Kind == CredentialKind.Malformed && Result.KeyLength > 0;

    /// <summary>Gets the index of the first character of the key inside the delimiters.</summary>
    internal int KeyStart => Offset + Result.KeyStart;

    /// <summary>Gets the exclusive end index of the key inside the delimiters.</summary>
    internal int KeyEnd => KeyStart + Result.KeyLength;

    /// <summary>
    /// Gets a value indicating whether the delimiters that are not written here come from the same name as the key. In that case the
    /// declaration of that name has its own finding, and this finding covers only what is written here.
    /// </summary>
    internal bool IsPartlyNamed =>
        IsEnclosedKey && Wrapping().Any(part => Text.FindName(part.Start, part.End) is { } name && name == Text.FindName(KeyStart, KeyEnd));

    /// <summary>Gets the start and end indexes of the delimiters: before the key, and after it.</summary>
    internal IEnumerable<(int Start, int End)> Wrapping()
    {
        int start = Offset + Result.Start;
        int end = start + Result.Length;

        // Whitespace outside the delimiters would remain at the edge of the key.
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
    /// Gets the edits of the string that restore the key, if the edited characters are written here and the result is certainly the whole
    /// key; otherwise <see langword="null"/>.
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

    /// <summary>Gets the spans of the offending characters: the delimiters before and after the key, or the whole credential.</summary>
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
                // Adjacent spans are reported as one.
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

        // In incomplete code, a token may have only one known span, so that both spans are equal.
        return [.. spans.Distinct()];
    }

    /// <summary>Creates the diagnostic; <see langword="null"/> if the string is written in another file.</summary>
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
            // An empty string has no characters to report, so the literal is reported.
            yield return Text.Expression.Span;
        }
    }
}
