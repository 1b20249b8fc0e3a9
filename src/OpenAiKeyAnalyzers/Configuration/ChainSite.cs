using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Represents a chain of configuration providers, and the code that adds each of them.</summary>
/// <param name="chain">The providers.</param>
/// <param name="calls">The calls that add the providers, one for each.</param>
/// <param name="variables">The variables that contain the builder or the configuration.</param>
/// <param name="origin">The expression that creates the builder.</param>
internal sealed class ChainSite(ConfigurationChain chain, IReadOnlyList<ExpressionSyntax> calls, IReadOnlyList<ISymbol> variables,
    ExpressionSyntax origin)
{
    internal ExpressionSyntax Origin { get; } = origin;

    /// <summary>
    /// Gets the position at which the configuration is built; <see langword="null"/> if each provider is loaded when it is added.
    /// </summary>
    internal int? BuiltAt { get; init; }

    internal ConfigurationChain Chain { get; } = chain;

    internal IReadOnlyList<ExpressionSyntax> Calls { get; } = calls;

    internal IReadOnlyList<ISymbol> Variables { get; } = variables;
}
