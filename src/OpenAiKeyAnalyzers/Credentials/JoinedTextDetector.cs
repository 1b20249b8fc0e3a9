using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Finds texts that are only a part of what a sink receives: <c>Prefix + rest</c>. What looks like a placeholder may then be the beginning
/// of a key whose rest only run time knows.
/// </summary>
internal static class JoinedTextDetector
{
    /// <summary>Determines whether the sink receives the text joined with a value that is not known, or with the rest of a key.</summary>
    /// <param name="text">The text.</param>
    /// <param name="received">What the sink receives: the text itself, a name for it, or texts that are joined.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="getSchemeLength">Gets the length of the scheme at the start of a value; it is no part of the key.</param>
    /// <param name="cancellation">Cancels the search.</param>
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
            // "sk-proj-" + rest: the rest makes a key of it.
            return credential.Length > text.Value.Trim().Length
                && CredentialValidator.Validate(credential).Kind != CredentialKind.Placeholder;
        }

        // $"Bearer {key}": the data flow may follow a variable whose text cannot be read here, and that one is the whole key.
        return credential.Length > 1 || (text.Value.Trim().Length == 0 && ContainsEmptyName(received, model, cancellation));
    }

    private static bool ContainsEmptyName(ExpressionSyntax received, SemanticModel model, CancellationToken cancellation) =>
        received.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(static part => part is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            .Any(part => ConstantStringReader.Read(part, model, cancellation).Value.Trim().Length == 0);
}
