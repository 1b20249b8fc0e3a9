using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the calls of the program's own methods.</summary>
internal static class MethodCalls
{
    // Limits the search: a method with more calls is a helper that does not belong to one client.
    private const int MaxCalls = 64;

    internal static IEnumerable<InvocationExpressionSyntax> Find(IMethodSymbol method, Compilation program, CancellationToken cancellation)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.MethodKind is not (MethodKind.Ordinary
            or MethodKind.LocalFunction))
        {
            return [];
        }

        var files = ProgramFiles.Get(program);
        return files.FindNames(method.Name, cancellation).Select(FindCall).OfType<InvocationExpressionSyntax>().Take(MaxCalls)
            .Where(call => SymbolEqualityComparer.Default.Equals(
                files.GetModel(call.SyntaxTree).GetSymbolInfo(call, cancellation).Symbol?.OriginalDefinition, method.OriginalDefinition));
    }

    private static InvocationExpressionSyntax? FindCall(SimpleNameSyntax name)
    {
        ExpressionSyntax called = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? call : null;
    }
}
