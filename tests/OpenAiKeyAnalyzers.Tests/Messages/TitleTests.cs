using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Tests.Repository;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>The titles of code fixes: every name that the code uses exists, in both languages, and no other.</summary>
public partial class TitleTests
{
    /// <summary>Names by which the code asks for titles: literally, or through a finding.</summary>
    private static readonly HashSet<string> Used =
    [
        .. RepositoryFiles.ReadSources("src/OpenAiKeyAnalyzers").Concat(RepositoryFiles.ReadSources("src/OpenAiKeyAnalyzers.CodeFixes"))
            .SelectMany(static source => Lines(source)).SelectMany(static line => Literal().Matches(line))
            .Select(static match => match.Groups[1].Value),
    ];

    [Fact]
    public void UsedTitles_Exist()
    {
        Assert.True(Used.Count > 20);
        Assert.Empty(Used.Except(ExpectedText.Names(FixTitles.Manager)));
    }

    [Fact]
    public void ExistingTitles_AreUsed() => Assert.Empty(ExpectedText.Names(FixTitles.Manager).Except(Used));

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

    // A line that ends with what asks for a title goes on in the next one.
    private static IEnumerable<string> Lines(string source)
    {
        string[] lines = source.Split('\n');
        return lines.Where((line, index) => Asks().IsMatch((index > 0 ? lines[index - 1].Trim() : string.Empty) + " " + line.Trim()));
    }

    private static string[] Arguments(string title) =>
        [.. Argument().Matches(title).Select(static match => match.Value).Order(StringComparer.Ordinal)];

    // A line that asks for a title: the fixes themselves, the property of a finding, the methods that choose a title, and their arms.
    [GeneratedRegex(@"Titles\.Get\(|\bFixTitle = |RemoveAsync\(|=> \(?(reading\.[A-Za-z]+( == [A-Za-z.]+)? \? )?""[A-Z]|\(context, document, text, diagnostic, ")]
    private static partial Regex Asks();

    [GeneratedRegex("\"([A-Z][a-z]+(?:[A-Z][a-z]+)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}
