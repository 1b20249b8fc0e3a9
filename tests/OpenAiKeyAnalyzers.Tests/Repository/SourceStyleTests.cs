using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Verifies the size of files and lines, the language of comments, and the names of tests.</summary>
public partial class SourceStyleTests
{
    private const int MaxLines = 300;
    private const int MaxMedian = 80;
    private const int MaxColumns = 140;

    // The length of a data table depends on the number of its rows.
    private static readonly string[] DataFiles = ["HeaderRunTimeData.cs"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void File_IsShort(string folder) =>
        Assert.DoesNotContain(RepositoryFiles.FindSources(folder), static path =>
            !DataFiles.Contains(Path.GetFileName(path)) && File.ReadLines(path).Count() > MaxLines);

    [Fact]
    public void SourceFiles_AreUsuallyVeryShort()
    {
        int[] lengths = [.. RepositoryFiles.ReadSources("src").Select(static text => text.Count(static c => c == '\n')).Order()];
        Assert.InRange(lengths[lengths.Length / 2], 1, MaxMedian);
    }

    [Fact]
    public void SourceLine_FitsScreen() => Assert.Empty(RepositoryFiles.FindSources("src").SelectMany(static path =>
        File.ReadLines(path).Where(static line => line.Length > MaxColumns).Select(line => $"{path}: {line}")));

    [Fact]
    public void TestLineWithoutText_FitsScreen() => Assert.Empty(RepositoryFiles.FindSources("tests").SelectMany(FindLongLines));

    /// <summary>Verifies that comments use plain language, without metaphors, and the terms of the standards for characters.</summary>
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("samples")]
    public void Comment_IsPlainLanguage(string folder) => Assert.Empty(RepositoryFiles.FindSources(folder).SelectMany(static path =>
        FindComments(File.ReadAllText(path)).Where(static comment => RetiredWords().IsMatch(WithoutCode().Replace(comment, " ")))
            .Select(comment => $"{path}: {comment.Trim()}")));

    [Theory]
    [InlineData("// What stands behind the blank.", true)]
    [InlineData("/// <summary>The judgement of nobody.</summary>", true)]
    [InlineData("/// <summary>Ends with <c>stands behind</c>.</summary>", false)]
    [InlineData("// Quotes after the space, and a standard.", false)]
    public void Comment_IsMatchedByWords(string comment, bool isRetired) =>
        Assert.Equal(isRetired, FindComments(comment + "\nclass C { }").Any(static text =>
            RetiredWords().IsMatch(WithoutCode().Replace(text, " "))));

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Summary_HasDotNetForm(string folder) => Assert.Empty(RepositoryFiles.FindSources(folder).SelectMany(static path =>
        FindDocumentation(File.ReadAllText(path)).Where(static comment => QuestionWord().IsMatch(comment))
            .Select(comment => $"{path}: {comment.Trim()}")));

    [Theory]
    [InlineData("/// <summary>Whether it is valid.</summary>", true)]
    [InlineData("/// <summary>\n/// What is passed.\n/// </summary>", true)]
    [InlineData("/// <summary>Determines whether it is valid.</summary>", false)]
    [InlineData("/// <summary>Gets it.</summary>\n/// <returns>Whether it is valid.</returns>", false)]
    public void Summary_IsMatchedByFirstWord(string comment, bool isQuestion) =>
        Assert.Equal(isQuestion, FindDocumentation(comment + "\nclass C { }").Any(QuestionWord().IsMatch));

    [Fact]
    public void TestName_IsScenarioAndOutcome()
    {
        List<string> names = [.. RepositoryFiles.ReadSources("tests").SelectMany(FindTests)];
        Assert.InRange(names.Count, 500, int.MaxValue);
        Assert.All(names, static name => Assert.Matches(TestName(), name));
    }

    private static IEnumerable<string> FindComments(string source) =>
        Parse(source).DescendantTrivia().Where(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia)
            .SelectMany(static trivia => trivia.ToFullString().Split('\n'));

    private static IEnumerable<string> FindDocumentation(string source) =>
        Parse(source).DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .Select(static trivia => trivia.ToFullString());

    private static IEnumerable<string> FindLongLines(string path)
    {
        var text = SourceText.From(File.ReadAllText(path));
        List<TextLine> lines = [.. text.Lines.Where(static line => line.Span.Length > MaxColumns)];
        if (lines.Count == 0)
        {
            yield break;
        }

        SyntaxNode root = Parse(text.ToString());
        foreach (TextLine line in lines.Where(line => !root.DescendantTokens(line.Span).Any(IsText)))
        {
            yield return $"{path}({line.LineNumber + 1})";
        }
    }

    // Sources and messages under test are not wrapped.
    private static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken;

    private static IEnumerable<string> FindTests(string source) =>
        !source.Contains("[Fact", StringComparison.Ordinal) && !source.Contains("[Theory", StringComparison.Ordinal) ? []
        : Parse(source).DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(static method => method.AttributeLists.SelectMany(static list => list.Attributes)
                .Any(static attribute => attribute.Name.ToString() is "Fact" or "Theory"))
            .Select(static method => method.Identifier.ValueText);

    private static SyntaxNode Parse(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();

    // Names of members and quoted texts are excluded.
    [GeneratedRegex("<c>.*?</c>|<[^>]*>|\"[^\"]*\"|`[^`]*`")]
    private static partial Regex WithoutCode();

    [GeneratedRegex(@"\b(stands?|hand(s|ed|ing)? (over|out|back)|half-typed|light bulb|anew|speaks?|cut short|behind|blanks?|white space|line ends?|put right|made anew|parted|gone or going|silent|judg\w+|tells?|telling|told|says?|saying|said|nobody('s)?|somebody('s)?|anybody('s)?|everybody('s)?|whoever|slips? of the keyboard|in front|on the way|run time knows)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RetiredWords();

    [GeneratedRegex(@"<summary>\s*(///\s*)?(Whether|What|Where|Who|Whose|How|Which|Why)\b")]
    private static partial Regex QuestionWord();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Z][A-Za-z0-9]*$")]
    private static partial Regex TestName();
}
