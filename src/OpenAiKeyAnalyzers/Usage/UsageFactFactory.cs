using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Usage;

/// <summary>Creates facts with their locations in the source.</summary>
internal static class UsageFactFactory
{
    internal static UsageFact Create(UsageKind kind, string name, Location? location, ModelOperations operations = ModelOperations.None) =>
        Create(kind, name, location, string.Empty, Destination.OpenAI, EndpointScope.Ordinary, operations);

    internal static UsageFact CreateKey(UsageKind kind, string name, Location? location, string group, Destination destination,
        EndpointScope scope) => Create(kind, name, location, group, destination, scope, ModelOperations.None);

    private static UsageFact Create(UsageKind kind, string name, Location? location, string group, Destination destination,
        EndpointScope scope, ModelOperations operations)
    {
        FileLinePositionSpan? position = location?.GetMappedLineSpan();
        return new UsageFact(kind, name)
        {
            Path = position?.Path ?? string.Empty,
            Line = (position?.StartLinePosition.Line ?? -1) + 1,
            Column = (position?.StartLinePosition.Character ?? -1) + 1,
            Group = group,
            Destination = destination,
            Scope = scope,
            Operations = operations,
        };
    }
}
