using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Represents the words of a file that may be parameters of its requests: identifiers, and words in strings. An unrelated word can only
/// prevent a fix; a request is often built far from the code that names its model.
/// </summary>
internal sealed class RequestWords(EndpointContext context)
{
    private readonly Lazy<HashSet<string>> _words = new(() =>
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxToken token in context.Root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken)
                || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                || token.Text.StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                Add(words, token.ValueText);
            }
        }

        return words;
    });

    /// <summary>Determines whether the file contains a word, in the form that <see cref="ModelLimitTable.Normalize"/> returns.</summary>
    internal bool Contains(string word) => _words.Value.Contains(word);

    private static void Add(HashSet<string> words, string text)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !(char.IsLetterOrDigit(text[i]) || text[i] == '_'))
            {
                if (i > start)
                {
                    words.Add(ModelLimitTable.Normalize(text.Substring(start, i - start)));
                }

                start = i + 1;
            }
        }
    }
}
