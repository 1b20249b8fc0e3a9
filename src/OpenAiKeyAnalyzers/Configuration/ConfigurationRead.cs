using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Represents code that reads a configuration key.</summary>
/// <param name="key">The full key, including its sections.</param>
/// <param name="node">The whole expression.</param>
/// <param name="name">The argument that names the last part of the key.</param>
internal sealed class ConfigurationRead(string key, ExpressionSyntax node, ExpressionSyntax name)
{
    internal string Key { get; } = key;

    internal ExpressionSyntax Node { get; } = node;

    internal ExpressionSyntax Name { get; } = name;

    /// <summary>Gets a value indicating whether the value is passed to a client as its API key.</summary>
    internal bool IsPassedAsKey { get; init; }
}
