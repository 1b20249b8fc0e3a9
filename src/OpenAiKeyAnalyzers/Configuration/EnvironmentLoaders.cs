using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Recognizes the calls that set environment variables of the process.</summary>
internal static class EnvironmentLoaders
{
    // DotNetEnv 3.0.0, dotenv.net 4.2.0, DotEnv.Core 3.1.0: names of their assemblies (read and run 2026-11-27).
    private static readonly string[] Assemblies = ["DotNetEnv", "dotenv.net", "dotenv.core"];

    /// <summary>Determines whether the program references a library that loads <c>.env</c> files.</summary>
    internal static bool IsReferenced(Compilation program) => program.ReferencedAssemblyNames.Any(static assembly =>
        assembly.Name.IndexOf("dotenv", StringComparison.OrdinalIgnoreCase) >= 0
        || Array.Exists(Assemblies, name => name.Equals(assembly.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Finds the key that a statement sets a variable for: a certain one, or the first that the program reads if it loads a
    /// file; <see langword="null"/> if it does neither.</summary>
    internal static string? FindLoadedKey(ExpressionStatementSyntax statement, IReadOnlyList<string> keys, SemanticModel model,
        CancellationToken cancellation)
    {
        if (statement.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
            || member.Name.Identifier.ValueText is not ("Load" or "SetEnvironmentVariable")
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        if (method is { Name: "SetEnvironmentVariable", ContainingType.Name: "Environment", ContainingNamespace.Name: "System" })
        {
            string? name = call.ArgumentList.Arguments.Count == 2
                ? model.GetConstantValue(call.ArgumentList.Arguments[0].Expression, cancellation).Value as string : null;
            return name is null ? null : keys.FirstOrDefault(key =>
                string.Equals(key, ConfigurationVariables.GetKey(name), StringComparison.OrdinalIgnoreCase));
        }

        bool isLoader = method.ContainingAssembly is { } assembly
            && Array.Exists(Assemblies, name => name.Equals(assembly.Name, StringComparison.OrdinalIgnoreCase));
        return isLoader ? keys[0] : null;
    }
}
