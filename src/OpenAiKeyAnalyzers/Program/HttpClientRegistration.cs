using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Represents one <c>AddHttpClient(…)</c> with everything that is chained to it.</summary>
/// <param name="client">The type that receives the client; <see langword="null"/> if it is registered by name only.</param>
/// <param name="name">The name of the client; <see langword="null"/> if it has none, or it is known only at run time.</param>
/// <param name="setup">The base addresses that it sets.</param>
/// <param name="handlers">The types of the message handlers that are added to it.</param>
internal sealed class HttpClientRegistration(ITypeSymbol? client, string? name, HttpClientSetup setup, IReadOnlyList<ITypeSymbol> handlers)
{
    internal ITypeSymbol? Client { get; } = client;

    internal string? Name { get; } = name;

    internal HttpClientSetup Setup { get; } = setup;

    internal IReadOnlyList<ITypeSymbol> Handlers { get; } = handlers;
}

/// <summary>What the program sets up clients with that one expression may represent.</summary>
/// <param name="baseAddresses">The values of <c>BaseAddress</c>.</param>
/// <param name="isComplete">Whether no other client is possible, as far as the program shows.</param>
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
