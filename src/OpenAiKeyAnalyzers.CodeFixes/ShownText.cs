using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Recognizes members that show a text to a person: the console, logs, and the messages of exceptions. A key in such a text must not be
/// replaced with the one that is in use.
/// </summary>
internal static class ShownText
{
    private static readonly string[] Types =
    [
        "System.Console", "System.IO.TextWriter", "System.Diagnostics.Debug", "System.Diagnostics.Trace",
        "System.Windows.Forms.MessageBox", "System.Windows.MessageBox",
    ];

    private static readonly string[] Namespaces = ["Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net"];

    /// <summary>Determines whether a member, or the member that has a parameter, shows what is passed to it.</summary>
    internal static bool IsShownBy(ISymbol? member)
    {
        INamedTypeSymbol? type = member is IParameterSymbol parameter ? parameter.ContainingSymbol?.ContainingType : member?.ContainingType;
        string name = type?.ToDisplayString() ?? string.Empty;
        return Array.IndexOf(Types, name) >= 0
            || Array.IndexOf(Namespaces, type?.ContainingNamespace?.ToDisplayString() ?? string.Empty) >= 0
            || IsException(type);
    }

    private static bool IsException(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System),
                ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
