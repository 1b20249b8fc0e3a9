using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Represents a call that registers a service, according to its syntax.</summary>
/// <param name="call">The call.</param>
/// <param name="row">The table row of the method; <see langword="null"/> if it registers services of any type.</param>
internal sealed class ServiceRegistration(InvocationExpressionSyntax call, ClientRegistrationRow? row)
{
    private static readonly string[] Methods =
        ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton",
            "AddKeyedScoped", "AddKeyedTransient"];

    internal InvocationExpressionSyntax Call { get; } = call;

    internal ClientRegistrationRow? Row { get; } = row;

    /// <summary>
    /// Gets the expression of the service, or of the factory's result; <see langword="null"/> if the container creates the service.
    /// </summary>
    internal ExpressionSyntax? Value { get; } = FindValue(call);

    internal static IEnumerable<ServiceRegistration> FindAll(Compilation program, CancellationToken cancellation)
    {
        var files = ProgramFiles.Get(program);
        return Methods.SelectMany(method => Find(files, method, null, cancellation))
            .Concat(ClientRegistrationTable.All.SelectMany(row => Find(files, row.Method, row, cancellation)));
    }

    /// <summary>Determines whether the service may be of a type. Only candidates are bound.</summary>
    internal bool IsOf(ITypeSymbol type, Compilation program, CancellationToken cancellation)
    {
        if (Row is not null)
        {
            return Row.Services.Contains(type.ToDisplayString(NameOnly));
        }

        SemanticModel model = ProgramFiles.Get(program).GetModel(Call.SyntaxTree);
        if (Call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: var types } })
        {
            return types.Any(argument => argument.GetLastToken().ValueText is var last && (last == type.Name || last == ">"))
                && types.Any(argument => IsOrDerives(model.GetTypeInfo(argument, cancellation).Type, type));
        }

        return Value is not null && IsOrDerives(model.GetTypeInfo(Value, cancellation).Type, type);
    }

    /// <summary>Determines whether a type equals another one, derives from it, or implements it. Type arguments are ignored.</summary>
    internal static bool IsOrDerives(ITypeSymbol? type, ITypeSymbol expected)
    {
        for (ITypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, expected.OriginalDefinition))
            {
                return true;
            }
        }

        return expected.TypeKind == TypeKind.Interface && type is not null && type.AllInterfaces.Any(implemented =>
            SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, expected.OriginalDefinition));
    }

    private static readonly SymbolDisplayFormat NameOnly = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.None);

    private static IEnumerable<ServiceRegistration> Find(ProgramFiles files, string method, ClientRegistrationRow? row,
        CancellationToken cancellation) => files.FindNames(method, cancellation)
            .Select(static name => name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } ? call : null)
            .OfType<InvocationExpressionSyntax>().Select(call => new ServiceRegistration(call, row));

    private static ExpressionSyntax? FindValue(InvocationExpressionSyntax call)
    {
        ExpressionSyntax? last = call.ArgumentList.Arguments
            .LastOrDefault(static argument => argument.NameColon is not { Name.Identifier.ValueText: "lifetime" }
                && argument.Expression is not MemberAccessExpressionSyntax
                    { Expression: IdentifierNameSyntax { Identifier.ValueText: "ServiceLifetime" } })
            ?.Expression;
        return last is LambdaExpressionSyntax lambda ? HttpClientRegistrations.FindResult(lambda) : last;
    }
}
