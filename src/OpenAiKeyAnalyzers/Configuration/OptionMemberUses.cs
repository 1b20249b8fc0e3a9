using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Finds how a program uses a member of an options type. The search is by name, in all files, and only for a member that the binder cannot
/// set.
/// </summary>
internal sealed class OptionMemberUses
{
    internal OptionMemberUses(ISymbol member, Compilation program, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in program.SyntaxTrees)
        {
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                switch (node)
                {
                    // Decided by name: another member with the same name can suppress a report, but cannot cause a wrong one.
                    case AssignmentExpressionSyntax assignment when RequestUrls.GetName(assignment.Left) == member.Name:
                    case IdentifierNameSyntax { Identifier.ValueText: "BindNonPublicProperties" }:
                        IsAssigned = true;
                        break;
                    case MemberAccessExpressionSyntax access when access.Name.Identifier.ValueText == member.Name:
                        IsPassedAsKey = IsPassedAsKey || IsPassed(access, member, program, cancellation);
                        break;
                }
            }
        }
    }

    /// <summary>Gets a value indicating whether code other than the binder may set the member.</summary>
    internal bool IsAssigned { get; }

    /// <summary>Gets a value indicating whether the member is passed to a client as its API key.</summary>
    internal bool IsPassedAsKey { get; }

    private static bool IsPassed(MemberAccessExpressionSyntax access, ISymbol member, Compilation program, CancellationToken cancellation)
    {
        // RS1030: few names are those of a member that cannot be bound.
#pragma warning disable RS1030
        SemanticModel model = program.GetSemanticModel(access.SyntaxTree);
#pragma warning restore RS1030
        return SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(access, cancellation).Symbol, member)
            && new StringDataFlow(model, cancellation).FindSinks(access).Any(FileReads.IsKeySink);
    }
}
