using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Texts;
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

    /// <summary>Gets the kind of key that belongs at the position.</summary>
    internal ApiKeyKind KindNeeded { get; init; } = ApiKeyKind.User;

    /// <summary>Whether an intact key is left when the offending characters are taken away.</summary>
    internal bool IsWrapping => Reading.Verdict == CredentialVerdict.Malformed && Reading.KeyLength > 0;

    /// <summary>Where the offending characters are written: the wrapping in front of the key and behind it, or the whole credential.</summary>
    internal IReadOnlyList<TextSpan> Spans()
    {
        int start = Offset + Reading.Start;
        int end = start + Reading.Length;
        if (!IsWrapping)
        {
            return [.. Span(start, end)];
        }

        // White space outside the wrapping would be left at the key's edge.
        while (start > Offset && StrayCharacters.At(Text.Value, start - 1) != StrayCharacter.None)
        {
            start--;
        }

        while (end < Text.Value.Length && StrayCharacters.At(Text.Value, end) != StrayCharacter.None)
        {
            end++;
        }

        int keyStart = Offset + Reading.KeyStart;
        // In half-typed code a token may be known as a whole only: then both places are the same.
        return [.. Span(start, keyStart).Concat(Span(keyStart + Reading.KeyLength, end)).Distinct()];
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
