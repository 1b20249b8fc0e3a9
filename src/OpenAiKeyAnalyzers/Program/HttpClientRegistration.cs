using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Represents one <c>AddHttpClient(…)</c> call with all calls that are chained to it.</summary>
/// <param name="client">The type into which the client is injected; <see langword="null"/> if it is registered by name only.</param>
/// <param name="name">The name of the client; <see langword="null"/> if it has none, or its name is known only at run time.</param>
/// <param name="setup">The base addresses that the calls set.</param>
/// <param name="handlers">The types of the message handlers that the calls add.</param>
internal sealed class HttpClientRegistration(ITypeSymbol? client, string? name, HttpClientSetup setup, IReadOnlyList<ITypeSymbol> handlers)
{
    internal ITypeSymbol? Client { get; } = client;

    internal string? Name { get; } = name;

    internal HttpClientSetup Setup { get; } = setup;

    internal IReadOnlyList<ITypeSymbol> Handlers { get; } = handlers;
}

/// <summary>Represents the base addresses of all clients that one expression may refer to.</summary>
/// <param name="baseAddresses">The values of <c>BaseAddress</c>.</param>
/// <param name="isComplete">Whether the program shows every client that the expression may refer to.</param>
internal readonly struct HttpClientSetup(IReadOnlyList<ExpressionSyntax> baseAddresses, bool isComplete)
{
    internal static readonly HttpClientSetup Unknown = new([], false);
    internal static readonly HttpClientSetup WithoutBaseAddress = new([], true);

    internal IReadOnlyList<ExpressionSyntax> BaseAddresses { get; } = baseAddresses;

    internal bool IsComplete { get; } = isComplete;

    internal static HttpClientSetup Merge(IReadOnlyList<HttpClientSetup> setups) => setups.Count switch
    {
        0 => Unknown,
        1 => setups[0],
        _ => new([.. setups.SelectMany(static setup => setup.BaseAddresses).Distinct()],
            setups.All(static setup => setup.IsComplete)),
    };
}
