using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the uses of a symbol in one file: by scope if that is sufficient, otherwise with the semantic model.</summary>
internal static class SymbolReferences
{
    /// <summary>Finds the uses of a symbol: <c>x</c>, or the whole of <c>this.x</c> and <c>C.x</c>.</summary>
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

    // A parameter of a type may also declare a property.
    private static bool IsOfType(SyntaxNode declaration) =>
        declaration is ParameterSyntax { Parent: ParameterListSyntax { Parent: TypeDeclarationSyntax } };

    /// <summary>Finds the part of a file in which a local or parameter is in scope; <see langword="null"/> for other symbols.</summary>
    private static TextSpan? FindScope(ISymbol symbol, SyntaxNode declaration)
    {
        bool isLocal = symbol is ILocalSymbol or IRangeVariableSymbol
            || symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } };
        return isLocal && declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
            ? member.Span : null;
    }
}
