using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Verifies that the output of the analyzers contains no part of a key: diagnostics are written to logs, SARIF files and error lists.
/// </summary>
internal static partial class KeyLeaks
{
    private const int SliceLength = 8;
    private static readonly CultureInfo[] Languages =
        [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("ja"), CultureInfo.InvariantCulture];

    /// <summary>Fails if one of several diagnostics shows a part of a key in one of the sources.</summary>
    public static void AssertNone(IReadOnlyCollection<Diagnostic> diagnostics, IEnumerable<string> sources)
    {
        if (diagnostics.Count > 0)
        {
            HashSet<string> slices = [.. sources.Concat(diagnostics.Select(static diagnostic => diagnostic.Location.SourceTree)
                .OfType<SyntaxTree>().Distinct().Select(static tree => tree.ToString())).Distinct().SelectMany(GetKeySlices)];
            HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = slices.GetAlternateLookup<ReadOnlySpan<char>>();
            Assert.All(diagnostics, diagnostic => AssertNone(diagnostic, lookup));
        }
    }

    private static void AssertNone(Diagnostic diagnostic, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> slices)
    {
        foreach (string shown in GetTexts(diagnostic).Concat(GetLocationTexts(diagnostic)))
        {
            for (int i = 0; i + SliceLength <= shown.Length; i++)
            {
                Assert.False(slices.Contains(shown.AsSpan(i, SliceLength)), $"{diagnostic.Id} shows a part of a key.");
            }
        }
    }

    /// <summary>
    /// Gets every slice of the random-looking parts of a source: whole keys, their parts, and the lines into which they are wrapped.
    /// </summary>
    private static IEnumerable<string> GetKeySlices(string source)
    {
        foreach (Match run in KeyCharacters().Matches(source))
        {
            // The letter of an escape may be before the prefix.
            string body = Prefix().Replace(run.Value, string.Empty);
            if (body.Any(char.IsAsciiDigit) && body.Any(char.IsAsciiLetterUpper) && body.Any(char.IsAsciiLetterLower)
                && !body.StartsWith("OAK", StringComparison.Ordinal) && !body.StartsWith("OAuth2", StringComparison.Ordinal))
            {
                for (int i = 0; i + SliceLength <= body.Length; i++)
                {
                    yield return body.Substring(i, SliceLength);
                }
            }
        }
    }

    private static IEnumerable<string> GetTexts(Diagnostic diagnostic)
    {
        DiagnosticDescriptor rule = diagnostic.Descriptor;
        foreach (CultureInfo language in Languages)
        {
            yield return diagnostic.GetMessage(language);
            yield return rule.Title.ToString(language);
            yield return rule.Description.ToString(language);
            yield return rule.MessageFormat.ToString(language);
        }

        yield return diagnostic.ToString();
        yield return rule.HelpLinkUri + rule.Category + string.Concat(rule.CustomTags);
        foreach ((string name, string? value) in diagnostic.Properties)
        {
            yield return name + " " + value;
        }
    }

    private static IEnumerable<string> GetLocationTexts(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Select(static location => location.SourceTree?.GetText().ToString(location.SourceSpan)
            ?? string.Empty);

    [GeneratedRegex("[A-Za-z0-9_-]{12,}")]
    private static partial Regex KeyCharacters();

    [GeneratedRegex("^.{0,9}sk-((proj|svcacct|admin|None|service-[a-z]+)-)?")]
    private static partial Regex Prefix();
}
