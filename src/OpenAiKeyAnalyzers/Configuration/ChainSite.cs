using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>A chain of configuration providers, and where the code adds each.</summary>
/// <param name="chain">The providers.</param>
/// <param name="calls">The call that adds each of them.</param>
/// <param name="variables">The variables that hold the builder or the configuration.</param>
/// <param name="origin">The expression that creates the builder.</param>
internal sealed class ChainSite(ConfigurationChain chain, IReadOnlyList<ExpressionSyntax> calls, IReadOnlyList<ISymbol> variables,
    ExpressionSyntax origin)
{
    internal ExpressionSyntax Origin { get; } = origin;

    /// <summary>Gets the position at which the configuration is built; <see langword="null"/> if every provider is loaded when it is
    /// added.</summary>
    internal int? BuiltAt { get; init; }

    internal ConfigurationChain Chain { get; } = chain;

    internal IReadOnlyList<ExpressionSyntax> Calls { get; } = calls;

    internal IReadOnlyList<ISymbol> Variables { get; } = variables;
}
