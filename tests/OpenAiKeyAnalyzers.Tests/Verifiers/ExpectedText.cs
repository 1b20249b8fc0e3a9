using System.Globalization;
using System.Resources;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Represents a message by its resource name and its arguments; arguments that are messages themselves are nested.</summary>
/// <param name="Name">The name in <c>Strings.resx</c>.</param>
/// <param name="Arguments">Texts, or nested messages.</param>
public sealed record TextKey(string Name, params object[] Arguments);

/// <summary>
/// Renders the expected messages from the resource files: tests compare resource names and arguments, so that rewording a message breaks no
/// test.
/// </summary>
internal static class ExpectedText
{
    internal static CultureInfo EnglishCulture { get; } = CultureInfo.GetCultureInfo("en");

    internal static CultureInfo JapaneseCulture { get; } = CultureInfo.GetCultureInfo("ja");

    internal static ResourceManager[] Managers { get; } = [RuleResources.Manager, FixTitles.Manager];

    internal static string English(string name, params object[] arguments) =>
        Render(RuleResources.Manager, EnglishCulture, new TextKey(name, arguments));

    internal static string Japanese(string name, params object[] arguments) =>
        Render(RuleResources.Manager, JapaneseCulture, new TextKey(name, arguments));

    /// <summary>Gets the title of a code fix, in the language of the test run.</summary>
    internal static string Title(string name, params object[] arguments) =>
        Render(FixTitles.Manager, CultureInfo.CurrentUICulture, new TextKey(name, arguments));

    /// <summary>Asserts that a diagnostic shows a message, in both languages.</summary>
    internal static void AssertMessage(Diagnostic finding, string name, params object[] arguments)
    {
        Assert.Equal(MessageReader.Show(new TextKey(name, arguments)), MessageReader.Show(MessageReader.Read(finding)));
        Assert.Equal(English(name, arguments), finding.GetMessage(EnglishCulture));
        Assert.Equal(Japanese(name, arguments), finding.GetMessage(JapaneseCulture));
        Assert.NotEqual(finding.GetMessage(EnglishCulture), finding.GetMessage(JapaneseCulture));
    }

    /// <summary>Gets all names in a resource file.</summary>
    internal static IReadOnlyList<string> Names(ResourceManager manager) =>
    [
        .. manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<System.Collections.DictionaryEntry>().Select(static entry => (string)entry.Key).Order(StringComparer.Ordinal),
    ];

    private static string Render(ResourceManager manager, CultureInfo culture, TextKey key)
    {
        string text = manager.GetString(key.Name, culture) ?? throw new ArgumentException("There is no text of this name: " + key.Name);

        // As in Roslyn, braces are literal if there are no arguments.
        return key.Arguments.Length == 0 ? text
            : string.Format(culture, text,
                [.. key.Arguments.Select(argument => argument is TextKey inner ? Render(manager, culture, inner) : argument)]);
    }
}
