using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Analyzes the call that adds one provider.</summary>
internal sealed class ChainCalls(SemanticModel model, CancellationToken cancellation)
{
    private readonly ChainFileNames _files = new(model, cancellation);

    /// <summary>Gets the provider that a call adds to a configuration builder.</summary>
    internal ConfigurationSource CreateSource(InvocationExpressionSyntax call, IMethodSymbol method, bool isConditional) =>
        (GetDeclaringType(method), method.Name) switch
        {
            ("JsonConfigurationExtensions", "AddJsonFile") => CreateJsonFile(call, method, isConditional),
            ("UserSecretsConfigurationExtensions", "AddUserSecrets") => CreateUserSecrets(call, method, isConditional),
            ("EnvironmentVariablesExtensions", "AddEnvironmentVariables") => CreateVariables(call, method, isConditional),
            _ => new ConfigurationSource(ConfigurationSourceKind.Unknown),
        };

    /// <summary>Gets the directory that a call of <c>SetBasePath</c> sets.</summary>
    internal ConfigurationDirectory GetDirectory(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count == 1
            ? _files.GetDirectory(call.ArgumentList.Arguments[0].Expression) : ConfigurationDirectory.Other;

    private static string GetDeclaringType(IMethodSymbol method) =>
        method.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Configuration"
        ? SinkClassifier.GetOutermostType(method.ContainingType).Name : string.Empty;

    private ConfigurationSource CreateJsonFile(InvocationExpressionSyntax call, IMethodSymbol method, bool isConditional)
    {
        bool isByName = method.Parameters.Any(static parameter => parameter.Name == "path")
            && !method.Parameters.Any(static parameter => parameter.Name == "provider");
        ExpressionSyntax? path = isByName ? FindArgument(call, "path") : null;
        return new ConfigurationSource(ConfigurationSourceKind.JsonFile)
        {
            FileName = path is null ? null : _files.FindName(path),
            Pattern = path is null ? null : _files.FindPattern(path),
            Directory = path is null ? null : _files.FindDirectory(path),
            IsOptional = FindFlag(call, method, "optional", ifOmitted: false),
            IsConditional = isConditional,
        };
    }

    private ConfigurationSource CreateVariables(InvocationExpressionSyntax call, IMethodSymbol method, bool isConditional) =>
        new(ConfigurationSourceKind.EnvironmentVariables)
        {
            Prefix = method.Parameters.Any(static parameter => parameter.Name == "prefix") ? FindText(call, "prefix")
                : method.Parameters.Length == 0 ? string.Empty : FindAssignedPrefix(call),
            IsConditional = isConditional,
        };

    // Matches AddEnvironmentVariables(source => source.Prefix = "…").
    private string? FindAssignedPrefix(InvocationExpressionSyntax call) =>
        FindArgument(call, "configureSource") is LambdaExpressionSyntax
        {
            Body: AssignmentExpressionSyntax
            {
                Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Prefix" }, Right: var text,
            },
        }
        && model.GetConstantValue(text, cancellation) is { Value: string prefix } ? prefix : null;

    private ConfigurationSource CreateUserSecrets(InvocationExpressionSyntax call, IMethodSymbol method, bool isConditional)
    {
        IAssemblySymbol? assembly = method.TypeArguments.Length == 1
            ? (method.TypeArguments[0] as INamedTypeSymbol)?.ContainingAssembly
            : FindArgument(call, "assembly") is { } argument ? FindAssembly(argument) : null;
        return new ConfigurationSource(ConfigurationSourceKind.UserSecrets)
        {
            // Neither AddUserSecrets<T>() nor AddUserSecrets(assembly) requires an ID (measured with 10.0.0, 2026-11-27).
            IsOptional = FindFlag(call, method, "optional", ifOmitted: true),
            AssemblyWithoutId = assembly is not null && !HasId(assembly) ? assembly.Name : null,
            IsConditional = isConditional,
        };
    }

    private IAssemblySymbol? FindAssembly(ExpressionSyntax expression) => _files.FindValue(expression) switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Assembly", Expression: var owner } => FindAssemblyOf(owner),
        InvocationExpressionSyntax call when ChainFileNames.IsMember(call.Expression.ToString(), "Assembly.GetExecutingAssembly")
            || (IsProgram && ChainFileNames.IsMember(call.Expression.ToString(), "Assembly.GetEntryAssembly")) =>
            model.Compilation.Assembly,
        _ => null,
    };

    // Matches typeof(Program).Assembly and typeof(Program).GetTypeInfo().Assembly.
    private IAssemblySymbol? FindAssemblyOf(ExpressionSyntax owner) => owner switch
    {
        TypeOfExpressionSyntax type => model.GetTypeInfo(type.Type, cancellation).Type?.ContainingAssembly,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetTypeInfo", Expression: var inner },
        } => FindAssemblyOf(inner),
        _ => null,
    };

    private bool IsProgram => model.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;

    private static bool HasId(IAssemblySymbol assembly) => assembly.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name is null or "UserSecretsIdAttribute" or "UserSecretsId");

    private ExpressionSyntax? FindArgument(InvocationExpressionSyntax call, string parameter) =>
        call.ArgumentList.Arguments.FirstOrDefault(argument =>
            ArgumentParameter.Find(argument, model, cancellation)?.Name == parameter)?.Expression;

    private string? FindText(InvocationExpressionSyntax call, string parameter) =>
        FindArgument(call, parameter) is { } argument && model.GetConstantValue(argument, cancellation) is { Value: string text }
        ? text : null;

    private bool? FindFlag(InvocationExpressionSyntax call, IMethodSymbol method, string parameter, bool ifOmitted)
    {
        if (!method.Parameters.Any(candidate => candidate.Name == parameter))
        {
            return ifOmitted;
        }

        return FindArgument(call, parameter) is { } argument && model.GetConstantValue(argument, cancellation) is { Value: bool flag }
            ? flag : null;
    }
}
