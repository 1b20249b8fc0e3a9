using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OpenAiKeyAnalyzers.Tests.Repository.Guide;

/// <summary>Verifies that a search of the guide for the text of a message finds it.</summary>
public partial class TroubleshootingTests
{
    private const string Analyzers = "src/OpenAiKeyAnalyzers/Descriptors/Strings.resx";
    private const string KeyCheck = "src/OpenAiKeyAnalyzers.Tasks/KeyCheck/Diagnostics/Strings";

    private static readonly string[] Guides = ["docs/troubleshooting.md", "docs/troubleshooting.ja.md"];

    public static TheoryData<int> SampleNumbers => [.. Enumerable.Range(0, ExceptionSamples.All.Length)];

    [Theory]
    [MemberData(nameof(SampleNumbers))]
    public async Task ExceptionMessage_IsInGuide(int number)
    {
        (string text, Func<Task> act) = ExceptionSamples.All[number];

        Exception? exception = await Record.ExceptionAsync(act);

        Assert.NotNull(exception);
        string[] messages = [.. GetExceptionChain(exception).Select(static inner => inner.Message)];
        Assert.True(messages.Any(message => ContainsInOrder(message, text)), $"Expected: {text}\nGot: {string.Join('\n', messages)}");
        Assert.All(Guides, guide => Assert.All(text.Split('\n'), line => AssertContains(guide, "`" + line.TrimEnd('…', ' '))));
        Assert.All(Guides, guide => AssertContains(guide, exception.GetType().Name));
    }

    /// <summary>Verifies the texts of servers and clients that the messages of the rules quote.</summary>
    [Fact]
    public void QuotedError_IsInGuide()
    {
        // A quotation that contains the word Bearer is a header, not an error.
        string[] quotes =
        [
            .. Read(Analyzers).Values.SelectMany(static sentence => Quote().Matches(sentence).Select(static match => match.Groups[1].Value))
                .Distinct()
                .Where(static quote => quote.Contains(' ', StringComparison.Ordinal) && !quote.Contains("Bearer", StringComparison.Ordinal)
                    && !quote.StartsWith("Authorization", StringComparison.Ordinal)),
        ];

        Assert.Contains("Incorrect API key provided", quotes);
        Assert.All(Guides,
            guide => Assert.All(quotes, quote => Assert.All(quote.Split('…'), piece => AssertContains(guide, piece.Trim()))));
    }

    [Theory]
    [InlineData("docs/troubleshooting.md", ".resx", ". ", ": ", "; ")]
    [InlineData("docs/troubleshooting.ja.md", ".ja.resx", "。", ": ", "\n")]
    public void KeyCheckMessage_IsInGuide(string guide, string language, params string[] ends)
    {
        string[] sentences =
            [.. Read(KeyCheck + language)
                .Where(static sentence => sentence.Key.StartsWith("OAK9", StringComparison.Ordinal)
                    || sentence.Key.StartsWith("Value_", StringComparison.Ordinal))
                        .Select(static sentence => FormatAsShown(sentence.Value))];
        string[] beginnings = [.. sentences.Select(sentence => GetBeginning(sentence, sentences, ends))];

        Assert.True(beginnings.Length > 70);
        Assert.All(beginnings, beginning => AssertContains(guide, beginning));
    }

    /// <summary>Verifies the responses that the key check distinguishes, by their codes and texts.</summary>
    [Fact]
    public void KnownServerResponse_IsInGuide()
    {
        string table =
            string.Join('\n',
                RepositoryFiles.Read("src/OpenAiKeyAnalyzers.Tasks/KeyCheck/Responses/ErrorTable.cs").Split('\n')
                    .Where(static line => !line.Contains("//", StringComparison.Ordinal)));
        string[] known =
            [.. Literal().Matches(table).Select(static match => match.Groups[1].Value)
                .Where(static text => !text.StartsWith("OAK", StringComparison.Ordinal) && !Unseen.Contains(text))];

        Assert.Contains("invalid_api_key", known);
        Assert.All(Guides, guide => Assert.All(known, text => AssertContains(guide, text)));
    }

    // These are accepted in case a server returns them, although no report is known.
    private static readonly string[] Unseen =
        ["ip_not_authorized", "IP address", "insufficient_permissions", "No such organization",
            "billing_hard_limit_reached", "billing_not_active", "PermissionDenied"];

    // The user sees a name or a number instead of the placeholder.
    private static string FormatAsShown(string sentence) =>
        Placeholder().Replace(sentence, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    /// <summary>Gets the first sentence; if other messages start with the same words, only the words before the difference.</summary>
    private static string GetBeginning(string sentence, string[] all, string[] ends)
    {
        int end = 0;
        do
        {
            end = ends.Select(mark => sentence.IndexOf(mark, end + 1, StringComparison.Ordinal)).Where(static index => index >= 0)
                .DefaultIfEmpty(sentence.Length).Min();
        }
        while (end < sentence.Length && all.Count(other => other.StartsWith(sentence[..end], StringComparison.Ordinal)) > 1);
        return sentence[..end].TrimEnd('.', '。');
    }

    private static bool ContainsInOrder(string message, string text)
    {
        int from = 0;
        foreach (string piece in text.Split('…'))
        {
            from = message.ReplaceLineEndings("\n").IndexOf(piece, from, StringComparison.Ordinal);
            if (from < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void AssertContains(string guide, string text) =>
        Assert.True(RepositoryFiles.Read(guide).Contains(text, StringComparison.OrdinalIgnoreCase), $"{guide} does not have: {text}");

    private static IEnumerable<Exception> GetExceptionChain(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Parse(RepositoryFiles.Read(path)).Root!.Elements("data")
            .ToDictionary(static data => data.Attribute("name")!.Value, static data => data.Element("value")!.Value,
                StringComparer.Ordinal);

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quote();

    [GeneratedRegex("\"([A-Za-z][^\"]{4,})\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?<!\{)\{[0-9]+\}")]
    private static partial Regex Placeholder();
}
