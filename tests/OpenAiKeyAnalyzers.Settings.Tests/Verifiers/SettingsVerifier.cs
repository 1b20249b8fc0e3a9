using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Options;

// The analyzer's tests, which are linked into this project, use this class under the same name as the analyzer's verifier.
namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Verifies the findings of the rules in settings files without the compiler, which takes a hundred times as long. Locations are compared
/// exactly, and the fixes keep the watermark of each key.
/// </summary>
internal static class SettingsVerifier
{
    // Rules about entries that do not reach the code require the code.
    private const string RulesOfCode = "OAK21";

    /// <summary>Verifies one file.</summary>
    public static Task Expect(string path, string markup) => Expect([(path, markup)]);

    /// <summary>Verifies the files of a folder.</summary>
    public static Task Expect((string Path, string Markup)[] files, string? editorConfig = null)
    {
        var expected = new List<string>();
        var texts = new Dictionary<string, string>();
        foreach ((string path, string markup) in files)
        {
            texts.Add(path, SettingsMarkup.Parse(markup, out List<(string Id, int Start, int End)> places));
            expected.AddRange(places.Where(static place => !place.Id.StartsWith(RulesOfCode, StringComparison.Ordinal))
                .Select(place => $"{path} {place.Id} {place.Start}..{place.End}"));
        }

        SettingsProjectFacts facts = CreateFacts(texts, editorConfig);
        var actual = new List<string>();
        foreach ((string path, string text) in texts)
        {
            var file = SettingsFile.FromPath(path);
            SettingsOptions options = facts.OptionsFor(path, file);
            foreach (SettingsFinding finding in Find(file, text, options))
            {
                actual.AddRange(finding.Spans.Select(span => $"{path} {finding.Rule.GetId()} {span.Start}..{span.End}"));
            }

            string repaired = SettingsFixer.Apply(file, text, options, out List<SettingsFixResult> changes);
            Assert.Equal(changes.Count == 0, ReferenceEquals(text, repaired));
            Assert.True(Count(repaired) >= Count(text));
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        return Task.CompletedTask;
    }

    private static IEnumerable<SettingsFinding> Find(SettingsFile file, string text, SettingsOptions options) =>
        SettingsDocument.CanHaveFindings(text) ? SettingsChecker.Check(SettingsDocument.Read(file, text), options) : [];

    private static SettingsProjectFacts CreateFacts(Dictionary<string, string> texts, string? editorConfig)
    {
        var options = (editorConfig ?? string.Empty).Split('\n').Select(static line => line.Split(" = "))
            .Where(static parts => parts.Length == 2).ToDictionary(static parts => parts[0], static parts => parts[1]);
        return new SettingsProjectFacts(static _ => null, static () => [])
        {
            Paths = [.. texts.Keys],
            Read = path => SettingsDocument.Read(SettingsFile.FromPath(path), texts[path]),
            OptionsOf = _ => new ConfiguredOptions(options.GetValueOrDefault),
        };
    }

    private static int Count(string text) => text.Split(SyntheticKey.Watermark).Length;
}
