using System.Resources;
using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>
/// Provides the messages of <c>Strings.resx</c> and its translations; the language is determined when a message is shown.
/// </summary>
internal static class RuleResources
{
    internal static ResourceManager Manager { get; } = new("OpenAiKeyAnalyzers.Descriptors.Strings", typeof(RuleResources).Assembly);

    /// <summary>Gets a title, a message format or a description of a rule.</summary>
    internal static LocalizableString GetRuleString(MessageKey key) =>
        new LocalizableResourceString(key.ToString(), Manager, typeof(RuleResources));

    /// <summary>Gets a message with the given arguments.</summary>
    internal static LocalizableString GetString(MessageKey key, params string[] arguments) =>
        new ComposedText(key, Array.ConvertAll(arguments, static argument => (object)argument));

    /// <summary>Gets a message, some of whose arguments are other messages.</summary>
    internal static LocalizableString Compose(MessageKey key, params object[] arguments) => new ComposedText(key, arguments);
}
