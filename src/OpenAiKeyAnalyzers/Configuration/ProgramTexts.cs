using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Represents the string literals and identifiers of a program, in all of its files, by which it may read values in its own way.
/// </summary>
internal sealed class ProgramTexts
{
    private static readonly ConditionalWeakTable<Compilation, ProgramTexts> Programs = new();

    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);

    private ProgramTexts(Compilation program, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in program.SyntaxTrees)
        {
            foreach (SyntaxToken token in tree.GetRoot(cancellation).DescendantTokens())
            {
                if (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                    or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
                {
                    _texts.Add(token.ValueText);
                }
                else if (token.IsKind(SyntaxKind.IdentifierToken))
                {
                    _identifiers.Add(token.ValueText);
                }
            }
        }
    }

    internal static ProgramTexts Get(Compilation program, CancellationToken cancellation)
    {
        if (!Programs.TryGetValue(program, out ProgramTexts? texts))
        {
            var found = new ProgramTexts(program, cancellation);
            texts = Programs.GetValue(program, _ => found);
        }

        return texts;
    }

    /// <summary>Determines whether the program contains a name as a string, or a prefix of the name that ends with an underscore.</summary>
    internal bool IsNamed(string name) => _texts.Any(text => text.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (text.Length > 1 && text[text.Length - 1] == '_' && name.StartsWith(text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Determines whether the program contains an identifier.</summary>
    internal bool HasIdentifier(string name) => _identifiers.Contains(name);

    /// <summary>Determines whether one of the strings contains another one.</summary>
    internal bool ContainsPart(string part) => _texts.Any(text => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
}
