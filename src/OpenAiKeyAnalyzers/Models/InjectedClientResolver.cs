using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Finds the host of a client that a container provides under an interface of its library: the registration is a method of the same
/// assembly that is named after the interface, such as <c>AddOpenAIService(o => o.ApiKey = …)</c> for <c>IOpenAIService</c>.
/// </summary>
internal sealed class InjectedClientResolver(EndpointContext context)
{
    /// <summary>Gets the host that all registrations in the program name; that of another provider if one of them is not
    /// understood.</summary>
    internal Destination Resolve(ITypeSymbol type)
    {
        bool isLibraryInterface = type is { TypeKind: TypeKind.Interface, Name.Length: > 1 }
            && !SinkClassifier.IsDeclaredInSource(type) && (ClientTypes.IsOfOpenAi(type) || SinkClassifier.IsOfOpenAi(type));
        InvocationExpressionSyntax[] registrations = isLibraryInterface
            ? [.. ProgramFiles.Get(context.Model.Compilation).FindNames("Add" + type.Name.Substring(1), context.Cancellation)
                .Select(static name => name.FirstAncestorOrSelf<InvocationExpressionSyntax>()).OfType<InvocationExpressionSyntax>()]
            : [];
        return registrations.Length > 0 && Array.TrueForAll(registrations, call => IsForOpenAi(call, type))
            ? Destination.OpenAI : Destination.OtherProvider;
    }

    // Without options in the code, a section of the configuration may name another provider.
    private bool IsForOpenAi(InvocationExpressionSyntax call, ITypeSymbol type) =>
        context.FindSymbol(call) is IMethodSymbol method
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, type.ContainingAssembly)
        && call.ArgumentList.Arguments is { Count: 1 } arguments
        && arguments[0].Expression is SimpleLambdaExpressionSyntax { Parameter.Identifier.ValueText: var options } lambda
        && lambda.Body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == options).All(KeepsDestination);

    /// <summary>Determines whether an options object is only assigned properties that do not decide where requests go.</summary>
    internal static bool KeepsDestination(ExpressionSyntax options) =>
        options.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax, Name.Identifier.ValueText: var property }
        && property != "ProviderType" && !SinkClassifier.IsEndpoint(property);
}
