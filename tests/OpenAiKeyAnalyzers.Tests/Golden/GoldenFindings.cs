using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Repository;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Golden;

/// <summary>
/// Runs all analyzers on the samples, on the sources of the tests, and on the corpora of settings files. A text is identified by its
/// content, so that new tests do not change the order.
/// </summary>
internal static class GoldenFindings
{
    /// <summary>The content of the golden file for a text without findings.</summary>
    internal const string None = "-";

    private const int HashLength = 10;

    /// <summary>Gets each text with its findings, one line each: rule, line, message and its arguments.</summary>
    internal static async Task<SortedDictionary<string, (string Text, string[] Findings)>> CollectAsync()
    {
        var all = new SortedDictionary<string, (string, string[])>(StringComparer.Ordinal);
        foreach (string path in RepositoryFiles.FindSources("samples"))
        {
            string name = Path.GetRelativePath(RepositoryFiles.GetPath(string.Empty), path).Replace('\\', '/');
            string text = await File.ReadAllTextAsync(path);
            all[name] = (text, Show(await AnalyzerRun.GetDiagnosticsInProgramAsync(("/" + name, text))));
        }

        foreach (CheckedCorpusEntry entry in await CheckedCorpus.GetAsync())
        {
            all[GetName("Test.cs", entry.Source)] = (entry.Source, Show(entry.Result.Findings));
        }

        foreach ((string path, string text) in SettingsTexts())
        {
            // Other tests verify that the code fixes and the build task agree; here, only the analyzer runs.
            string name = path.TrimStart('/');
            all[GetName(name, text)] = (text, Show(await SettingsVerifier.FindingsAsync([("/" + name, text)], more: [])));
        }

        return all;
    }

    private static IEnumerable<(string Path, string Text)> SettingsTexts() =>
        SettingsCorpus.Repairs.Select(static row => ((string)row[0], (string)row[1]))
            .Concat(SettingsCorpus.LeftAlone.Select(static row => ((string)row[0], (string)row[1])))
            .Concat(typeof(GoldenFindings).Assembly.GetTypes()
                .Where(static type => type.Namespace == typeof(SettingsFiles.SettingsAnalyzerTests).Namespace)
                .SelectMany(static type => new[] { "Defects", "Clean" }.Select(name => type.GetProperty(name)))
                .OfType<PropertyInfo>().Where(static data => data.PropertyType == typeof(TheoryData<string, string>))
                .SelectMany(static data => (TheoryData<string, string>)data.GetValue(null)!)
                .Select(static row => ((string)row[0], SettingsVerifier.GetText((string)row[1]))));

    private static string[] Show(ImmutableArray<Diagnostic> findings) =>
    [
        .. findings.OrderBy(static finding => finding.Location.SourceSpan.Start)
            .ThenBy(static finding => finding.Id, StringComparer.Ordinal)
            .Select(static finding => $"{finding.Id}\t{finding.Location.GetLineSpan().StartLinePosition.Line + 1}\t"
                + Escape(MessageReader.Show(MessageReader.Read(finding)))).DefaultIfEmpty(None),
    ];

    private static string GetName(string path, string text) => path + "#"
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..HashLength];

    // An argument is a name in the program, which may contain any character.
    private static string Escape(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? $"\\u{(int)c:X4}" : $"{c}"));
}
