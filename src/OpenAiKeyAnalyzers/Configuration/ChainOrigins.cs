using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Recognizes the expressions that create a configuration builder, or a host builder with its configuration.</summary>
internal static class ChainOrigins
{
    // Members as of Microsoft.Extensions.Hosting 10.0.0 and ASP.NET Core 10.0 (read 2026-11-27). Those with null add no provider.
    private static readonly Dictionary<string, ConfigurationSourceKind?> Factories = new(StringComparer.Ordinal)
    {
        ["CreateBuilder"] = ConfigurationSourceKind.HostDefaults,
        ["CreateSlimBuilder"] = ConfigurationSourceKind.HostDefaults,
        ["CreateApplicationBuilder"] = ConfigurationSourceKind.HostDefaults,
        ["CreateDefaultBuilder"] = ConfigurationSourceKind.HostDefaults,
        ["CreateEmptyBuilder"] = null,
        ["CreateEmptyApplicationBuilder"] = null,
    };

    private static readonly HashSet<string> Hosts = new(StringComparer.Ordinal)
    {
        "Microsoft.Extensions.Hosting.Host", "Microsoft.AspNetCore.Builder.WebApplication", "Microsoft.AspNetCore.WebHost",
    };

    /// <summary>Determines whether an expression creates a builder.</summary>
    /// <param name="node">A node of the file.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="cancellation">The token that cancels the search.</param>
    /// <param name="source">The provider that the builder has initially; <see langword="null"/> if it has none.</param>
    internal static bool IsOrigin(SyntaxNode node, SemanticModel model, CancellationToken cancellation, out ConfigurationSource? source)
    {
        source = null;
        switch (node)
        {
            case ObjectCreationExpressionSyntax { Type: var type } creation when IsBuilderName(type.GetLastToken().ValueText):
                return IsBuilder(model.GetTypeInfo(creation, cancellation).Type, creation.ArgumentList, out source);
            case ImplicitObjectCreationExpressionSyntax { Parent.Parent.Parent: VariableDeclarationSyntax { Type: var type } } creation
                when IsBuilderName(type.GetLastToken().ValueText):
                return IsBuilder(model.GetTypeInfo(creation, cancellation).Type, creation.ArgumentList, out source);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call
                when Factories.TryGetValue(name, out ConfigurationSourceKind? kind):
                if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { IsStatic: true } method
                    || !Hosts.Contains(method.ContainingType.ToDisplayString()))
                {
                    return false;
                }

                source = kind is null ? null : CreateDefaults(method, call.ArgumentList);
                return true;
            default:
                return false;
        }
    }

    private static bool IsBuilderName(string type) =>
        type.EndsWith("ConfigurationBuilder", StringComparison.Ordinal) || type.EndsWith("ConfigurationManager", StringComparison.Ordinal)
        || type.EndsWith("HostApplicationBuilder", StringComparison.Ordinal) || type.EndsWith("HostBuilder", StringComparison.Ordinal);

    private static bool IsBuilder(ITypeSymbol? type, ArgumentListSyntax? arguments, out ConfigurationSource? source)
    {
        source = null;
        switch (type?.ToDisplayString())
        {
            case "Microsoft.Extensions.Configuration.ConfigurationBuilder" or "Microsoft.Extensions.Configuration.ConfigurationManager"
                or "Microsoft.Extensions.Hosting.HostBuilder":
                return true;
            case "Microsoft.Extensions.Hosting.HostApplicationBuilder":
                bool hasSettings = arguments?.Arguments.Count > 0 && arguments.Arguments[0].Expression is not IdentifierNameSyntax;
                source = CreateDefaults(!hasSettings || KeepDefaults(arguments!));
                return true;
            default:
                return false;
        }
    }

    private static ConfigurationSource CreateDefaults(IMethodSymbol method, ArgumentListSyntax arguments) => CreateDefaults(
        method.Parameters.Length == 0 || method.Parameters[0].Type is IArrayTypeSymbol || KeepDefaults(arguments));

    private static ConfigurationSource CreateDefaults(bool isKnown) =>
        new(isKnown ? ConfigurationSourceKind.HostDefaults : ConfigurationSourceKind.Unknown);

    // The options of a host can change its content root, or disable the defaults.
    private static bool KeepDefaults(ArgumentListSyntax arguments) =>
        arguments.Arguments.Count == 1
        && arguments.Arguments[0].Expression is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } options
        && (options.Initializer is null || options.Initializer.Expressions.All(static setting => setting is AssignmentExpressionSyntax
            { Left: IdentifierNameSyntax { Identifier.ValueText: "Args" or "ApplicationName" or "EnvironmentName" or "WebRootPath" } }));
}
