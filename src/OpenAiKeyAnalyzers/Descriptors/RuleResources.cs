using System.Resources;
using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>The sentences of <c>Strings.resx</c> and its translations; the language is chosen when a message is shown.</summary>
internal static class RuleResources
{
    internal static ResourceManager Manager { get; } = new("OpenAiKeyAnalyzers.Descriptors.Strings", typeof(RuleResources).Assembly);

    /// <summary>The sentence called <paramref name="name"/>, with its placeholders filled.</summary>
    internal static LocalizableString GetString(string name, params string[] arguments) =>
        new LocalizableResourceString(name, Manager, typeof(RuleResources), arguments);

    /// <summary>The sentence called <paramref name="name"/>, some of whose placeholders are filled with other sentences.</summary>
    internal static LocalizableString Compose(string name, params object[] arguments) => new ComposedText(name, arguments);
}
