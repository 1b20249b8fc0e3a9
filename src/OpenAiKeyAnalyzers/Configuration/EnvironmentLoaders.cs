using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Specifies which environment variables a statement sets.</summary>
internal enum LoadedVariables
{
    /// <summary>No known variable.</summary>
    None,

    /// <summary>One variable with a constant name.</summary>
    One,

    /// <summary>The variables of a <c>.env</c> file.</summary>
    File,

    /// <summary>The variables that a method of the program reads from a file.</summary>
    OwnFile,
}

/// <summary>Recognizes the calls that set environment variables of the process.</summary>
internal static class EnvironmentLoaders
{
    // The assembly names of DotNetEnv 3.0.0, dotenv.net 4.2.0 and DotEnv.Core 3.1.0 (read and run 2026-11-27).
    private static readonly string[] Assemblies = ["DotNetEnv", "dotenv.net", "dotenv.core"];

    /// <summary>Determines whether the program references a library that loads <c>.env</c> files.</summary>
    internal static bool IsReferenced(Compilation program) => program.ReferencedAssemblyNames.Any(static assembly =>
        assembly.Name.IndexOf("dotenv", StringComparison.OrdinalIgnoreCase) >= 0
        || Array.Exists(Assemblies, name => name.Equals(assembly.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Determines which variables a statement sets.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="model">The semantic model of its file.</param>
    /// <param name="cancellation">The token that cancels the search.</param>
    /// <param name="variable">The name of the only variable; empty if there is none, or if it is unknown.</param>
    internal static LoadedVariables Classify(ExpressionStatementSyntax statement, SemanticModel model, CancellationToken cancellation,
        out string variable)
    {
        variable = string.Empty;
        if (statement.Expression is not InvocationExpressionSyntax call
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return LoadedVariables.None;
        }

        if (method is { Name: "SetEnvironmentVariable", ContainingType.Name: "Environment", ContainingNamespace.Name: "System" })
        {
            variable = call.ArgumentList.Arguments.Count == 2
                ? model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellation).Value as string ?? string.Empty
                : string.Empty;
            return variable.Length > 0 ? LoadedVariables.One : LoadedVariables.None;
        }

        bool isLoader = method.ContainingAssembly is { } assembly
            && Array.Exists(Assemblies, name => name.Equals(assembly.Name, StringComparison.OrdinalIgnoreCase));
        return isLoader && method.Name == "Load" ? LoadedVariables.File
            : HasLoop(method, cancellation) ? LoadedVariables.OwnFile : LoadedVariables.None;
    }

    // The program's own loader sets variables whose names it reads line by line.
    private static bool HasLoop(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.Length == 1
        && method.DeclaringSyntaxReferences[0].GetSyntax(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(static call => call is
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetEnvironmentVariable" },
                    ArgumentList.Arguments: { Count: 2 } arguments,
                } && arguments[0].Expression is not LiteralExpressionSyntax
                && call.Ancestors().Any(static node => node is CommonForEachStatementSyntax or WhileStatementSyntax or ForStatementSyntax));
}
