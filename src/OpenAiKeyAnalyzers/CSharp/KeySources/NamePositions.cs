using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.CSharp.KeySources;

/// <summary>What a name is looked up in.</summary>
internal enum NamePositionKind
{
    None,
    EnvironmentVariable,
    Setting,
}

/// <summary>Recognises the members that look a key up by name.</summary>
internal static class NamePositions
{
    internal static NamePositionKind Of(ISymbol receiver)
    {
        ISymbol? member = receiver is IParameterSymbol ? receiver.ContainingSymbol : receiver;
        string type = member?.ContainingType?.Name ?? string.Empty;
        string space = member?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return (space, type, member?.Name) switch
        {
            ("System", "Environment", "GetEnvironmentVariable") when receiver.Name == "variable" => NamePositionKind.EnvironmentVariable,
            ("Microsoft.Extensions.Configuration", _, "this[]" or "GetValue" or "GetSection" or "GetRequiredSection") when receiver is not IParameterSymbol { Name: not "key" } => NamePositionKind.Setting,
            _ => NamePositionKind.None,
        };
    }
}
