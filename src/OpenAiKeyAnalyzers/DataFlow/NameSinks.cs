using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>What a name is looked up in.</summary>
internal enum NameSinkKind
{
    None,
    EnvironmentVariable,
    Setting,
}

/// <summary>Recognises the members that look a key up by name.</summary>
internal static class NameSinks
{
    internal static NameSinkKind Classify(ISymbol receiver)
    {
        ISymbol? member = receiver is IParameterSymbol ? receiver.ContainingSymbol : receiver;
        string type = member?.ContainingType?.Name ?? string.Empty;
        string space = member?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return (space, type, member?.Name) switch
        {
            ("System", "Environment", "GetEnvironmentVariable") when receiver.Name == "variable" => NameSinkKind.EnvironmentVariable,
            ("Microsoft.Extensions.Configuration", _, "this[]" or "GetValue" or "GetSection" or "GetRequiredSection")
                when receiver is not IParameterSymbol { Name: not "key" } => NameSinkKind.Setting,
            _ => NameSinkKind.None,
        };
    }
}
