using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Tests.Repository;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>Verifies that each title of a code fix is used and exists in both languages.</summary>
public partial class TitleTests
{
    private static readonly string[] Sources = [.. RepositoryFiles.ReadSources("src/OpenAiKeyAnalyzers.CodeFixes")];

    [Fact]
    public void Keys_MatchTitles() =>
        Assert.Equal(ExpectedText.Names(FixTitles.Manager), Enum.GetNames<FixTitleKey>().Order(StringComparer.Ordinal));

    [Fact]
    public void ExistingTitles_AreUsed() => Assert.Empty(Enum.GetNames<FixTitleKey>()
        .Except(Sources.SelectMany(static source => Keys().Matches(source)).Select(static match => match.Groups[1].Value)));

    [Fact]
    public void Fixes_HaveTitlesOfTheirOwn()
    {
        FixTitleKey[] titles = [.. Enum.GetValues<FixKind>().Select(FixTitles.GetKey)];
        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public void Titles_ExistInBothLanguagesWithTheSameArguments() => Assert.All(ExpectedText.Names(FixTitles.Manager), static name =>
    {
        string english = FixTitles.Manager.GetString(name, ExpectedText.EnglishCulture)!;
        string? japanese =
            FixTitles.Manager.GetResourceSet(ExpectedText.JapaneseCulture, createIfNotExists: true, tryParents: false)!.GetString(name);
        Assert.NotNull(japanese);
        Assert.NotEqual(english, japanese);
        Assert.Equal(Arguments(english), Arguments(japanese));
        Assert.False(english.EndsWith('.') || japanese.EndsWith('。'), name);
        Assert.DoesNotContain("削除してください", japanese, StringComparison.Ordinal);
    });

    private static string[] Arguments(string title) =>
        [.. Argument().Matches(title).Select(static match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\bFixTitleKey\.([A-Za-z]+)")]
    private static partial Regex Keys();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}
