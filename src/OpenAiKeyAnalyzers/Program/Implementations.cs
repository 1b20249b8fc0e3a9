using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the implementations of interface members in the program.</summary>
internal static class Implementations
{
    /// <summary>
    /// Finds the members of the program's classes that implement an interface member; for any other member, the member itself.
    /// </summary>
    internal static IEnumerable<ISymbol> Find(ISymbol member, SemanticModel model, CancellationToken cancellation)
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Interface } contract || !SinkClassifier.IsDeclaredInSource(contract))
        {
            return [member];
        }

        return ProgramFiles.Get(model.Compilation).FindNames(contract.Name, cancellation)
            .Select(static name => name.Parent is BaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } ? type : null)
            .OfType<TypeDeclarationSyntax>()
            .Select(type => (model.For(type).GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol)
                ?.FindImplementationForInterfaceMember(member))
            .OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default);
    }
}
