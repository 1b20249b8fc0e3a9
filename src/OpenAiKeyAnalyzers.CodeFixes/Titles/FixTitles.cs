using System.Globalization;
using System.Resources;

namespace OpenAiKeyAnalyzers.CodeFixes.Titles;

/// <summary>What the light bulb offers, from <c>Titles.resx</c> and its translations, in the language of the editor.</summary>
internal static class FixTitles
{
    internal static ResourceManager Manager { get; } = new("OpenAiKeyAnalyzers.CodeFixes.Titles.Titles", typeof(FixTitles).Assembly);

    /// <summary>The title called <paramref name="name"/>, with its placeholders filled. No culture is named: the editor sets the
    /// thread's.</summary>
    internal static string Get(string name, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Manager.GetString(name, culture: null) ?? name, arguments);
}
