using OpenAiKeyAnalyzers.Tests.Repository;

namespace OpenAiKeyAnalyzers.Tests.Golden;

/// <summary>
/// Verifies that the findings in samples and corpora have not changed: rule, line, message and arguments. <c>UPDATE_GOLDEN=1 dotnet test
/// tests/OpenAiKeyAnalyzers.Tests --filter GoldenFindingsTests</c> writes the file again; its diff shows the effect of a change.
/// </summary>
public class GoldenFindingsTests
{
    private const string GoldenFile = "tests/OpenAiKeyAnalyzers.Tests/Golden/findings.tsv";

    // New texts need not be added immediately, but a file that lacks many of them verifies little.
    private const double MinShareOfKnownTexts = 0.9;

    [Fact]
    public async Task Findings_AreThoseOfTheGoldenFile()
    {
        SortedDictionary<string, (string Text, string[] Findings)> actual = await GoldenFindings.CollectAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllLinesAsync(RepositoryFiles.GetPath(GoldenFile),
                actual.SelectMany(static text => text.Value.Findings.Select(finding => text.Key + "\t" + finding)));
        }

        ILookup<string, string> expected = RepositoryFiles.Read(GoldenFile).ReplaceLineEndings("\n").Split('\n')
            .Where(static line => line.Length > 0).Select(static line => line.Split('\t', 2))
            .ToLookup(static parts => parts[0], static parts => parts[1], StringComparer.Ordinal);
        string[] changes =
        [
            .. actual.Where(text => expected.Contains(text.Key) && !text.Value.Findings.SequenceEqual(expected[text.Key]))
                .Select(text => string.Join("\n",
                    expected[text.Key].Except(text.Value.Findings).Select(static finding => "- " + finding)
                        .Concat(text.Value.Findings.Except(expected[text.Key]).Select(static finding => "+ " + finding))
                        .Prepend(text.Key).Append(text.Value.Text))),
        ];
        Assert.True(changes.Length == 0,
            "If these changes are meant, write the golden file anew (UPDATE_GOLDEN=1):\n" + string.Join('\n', changes));
        Assert.InRange(actual.Keys.Count(expected.Contains), (int)(actual.Count * MinShareOfKnownTexts), actual.Count);
    }
}
