using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the uses of a symbol in one file: by the scopes of the file where they decide, else by asking the compiler.</summary>
internal static class SymbolReferences
{
    /// <summary>Finds the uses of a symbol: <c>x</c>, or <c>this.x</c> and <c>C.x</c> as a whole.</summary>
    internal static IEnumerable<ExpressionSyntax> Find(ISymbol symbol, SyntaxTree tree, Func<ISymbol?, bool> isSame, SemanticModel model,
        CancellationToken cancellation)
    {
        ImmutableArray<SyntaxNode> declarations = symbol.DeclaringSyntaxReferences.Where(reference => reference.SyntaxTree == tree)
            .Select(reference => reference.GetSyntax(cancellation)).ToImmutableArray();
        TextSpan? scope = declarations.Length == 1 ? FindScope(symbol, declarations[0]) : null;
        IEnumerable<SimpleNameSyntax> names = scope is { } part
            ? ProgramFiles.FindNames(tree, symbol.Name, part, cancellation) : ProgramFiles.FindNames(tree, symbol.Name, cancellation);
        foreach (SimpleNameSyntax name in names)
        {
            ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
            SyntaxNode? declared = use == name ? NameDeclarations.Find(name) : null;
            bool isUse = declared is null || IsOfType(declared) ? isSame(model.GetSymbolInfo(use, cancellation).Symbol)
                : declarations.Contains(declared);
            if (isUse)
            {
                yield return use;
            }
        }
    }

    // What a parameter of a type declares may also be a property.
    private static bool IsOfType(SyntaxNode declaration) =>
        declaration is ParameterSyntax { Parent: ParameterListSyntax { Parent: TypeDeclarationSyntax } };

    /// <summary>The part of a file in which a local or parameter can be named; <see langword="null"/> for everything else.</summary>
    private static TextSpan? FindScope(ISymbol symbol, SyntaxNode declaration)
    {
        bool isLocal = symbol is ILocalSymbol or IRangeVariableSymbol
            || symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } };
        return isLocal && declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
            ? member.Span : null;
    }
}
