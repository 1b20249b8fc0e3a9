using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the parameter to which an argument is bound.</summary>
internal static class ArgumentParameter
{
    internal static IParameterSymbol? Find(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        model = model.For(argument);
        if (model.For(argument).GetOperation(argument, cancellation) is IArgumentOperation operation)
        {
            return operation.Parameter;
        }

        // The compiler has no operation for an argument that ends with "!".
        if (argument.Parent is not BaseArgumentListSyntax { Parent: { } call } list)
        {
            return null;
        }

        ImmutableArray<IParameterSymbol> parameters = model.For(call).GetSymbolInfo(call, cancellation).Symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };
        int index = list.Arguments.IndexOf(argument);
        return argument.NameColon is { Name.Identifier.ValueText: var name }
            ? parameters.FirstOrDefault(parameter => parameter.Name == name)
            : index < parameters.Length ? parameters[index] : null;
    }
}
