using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Finds strings that are only a part of the value that reaches a sink: <c>Prefix + rest</c>. In that case, an apparent placeholder may be
/// the beginning of a key whose rest is known only at run time.
/// </summary>
internal static class JoinedTextDetector
{
    /// <summary>
    /// Determines whether the string is joined with an unknown value, or with the rest of a key, before it reaches the sink.
    /// </summary>
    /// <param name="text">The string.</param>
    /// <param name="received">The value that is passed to the sink: the string itself, a name that refers to it, or a
    /// concatenation.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="getSchemeLength">Gets the length of the scheme at the start of a value; the scheme is not part of the key.</param>
    /// <param name="cancellation">The token that cancels the search.</param>
    internal static bool IsJoined(ConstantString text, ExpressionSyntax received, SemanticModel model, Func<string, int> getSchemeLength,
        CancellationToken cancellation)
    {
        if (received == text.Expression
            || received is not (BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax))
        {
            return false;
        }

        string value = ConstantStringReader.Read(received, model, cancellation).Value;
        string credential = value.Substring(getSchemeLength(value)).Trim();
        if (credential.IndexOf(ConstantString.Hole) < 0)
        {
            // In "sk-proj-" + rest, the rest completes the key.
            return credential.Length > text.Value.Trim().Length
                && CredentialValidator.Validate(credential).Kind != CredentialKind.Placeholder;
        }

        // In $"Bearer {key}", the data flow may follow a variable whose value cannot be determined here; that value is the whole key.
        return credential.Length > 1 || (text.Value.Trim().Length == 0 && ContainsEmptyName(received, model, cancellation));
    }

    private static bool ContainsEmptyName(ExpressionSyntax received, SemanticModel model, CancellationToken cancellation) =>
        received.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(static part => part is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            .Any(part => ConstantStringReader.Read(part, model, cancellation).Value.Trim().Length == 0);
}
