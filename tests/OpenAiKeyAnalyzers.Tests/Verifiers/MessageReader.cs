using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Gets the message of a diagnostic by its name and arguments, regardless of the wording.</summary>
internal static class MessageReader
{
    // Roslyn exposes the arguments of a message only to its own tests.
    private static readonly PropertyInfo Arguments =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new InvalidOperationException("Diagnostic.Arguments has another name in this version of Roslyn.");

    /// <summary>Gets the name of the message, with its arguments.</summary>
    internal static TextKey Read(Diagnostic finding)
    {
        object[] arguments = [.. ((IReadOnlyList<object?>)Arguments.GetValue(finding)!).Select(GetArgument)];
        string format = RuleResources.Manager.GetString(finding.Id + "_Message", ExpectedText.EnglishCulture)!;
        return format == "{0}" && arguments is [TextKey message] ? message : new TextKey(finding.Id + "_Message", arguments);
    }

    /// <summary>Shows a message in one line: <c>OAK1001_InFile(sk-proj-…, Advice_Remove)</c>.</summary>
    internal static string Show(TextKey message) => message.Arguments.Length == 0 ? message.Name
        : $"{message.Name}({string.Join(", ", message.Arguments.Select(static part => part is TextKey inner ? Show(inner) : part))})";

    private static object GetArgument(object? argument) => argument switch
    {
        ComposedText text => new TextKey(text.Key.ToString(), [.. text.Arguments.Select(GetArgument)]),
        null => string.Empty,
        _ => argument,
    };
}
