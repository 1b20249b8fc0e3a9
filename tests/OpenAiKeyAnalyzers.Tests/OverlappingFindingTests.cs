using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>
/// Verifies that one cause has one finding: each pair of rules that may report the same characters is listed, with the reason why these are
/// two defects.
/// </summary>
public class OverlappingFindingTests
{
    private static readonly string Key = SyntheticKey.Project();

    /// <summary>A key in the source code is a separate defect, regardless of its other defects and of its sink.</summary>
    private const string HardCoded = "OAK1001";

    /// <summary>The first rule, the second one, and the reason why these are two defects.</summary>
    private static readonly (string First, string Second, string Reason)[] Allowed =
    [
        ("OAK1002", "OAK1004", "quotes around a key, and whitespace between them and the key"),
        ("OAK1002", "OAK3001", "a key as the scheme, or after a scheme too many, with whitespace of its own"),
        ("OAK1002", "OAK3004", "a key as the ID of an organization"),
        ("OAK1003", "OAK3001", "a key as the scheme, with whitespace inside"),
        ("OAK1003", "OAK3004", "a key as the ID of an organization"),
        ("OAK1004", "OAK3001", "a key in quotes as the scheme, or in quotes after a scheme too many"),
        ("OAK1004", "OAK3004", "a key in quotes as the ID of an organization"),
        ("OAK1005", "OAK3001", "a scheme too many, and a placeholder after it"),
    ];

    private static readonly string[] Values =
    [
        Key, " " + Key, Key + " ", Key + "\\n", "\\n" + Key, "\\u200B" + Key, Key[..40] + " " + Key[40..], Key[..^5], "'" + Key + "'",
        "<" + Key + ">", "sk-proj-****", "YOUR_API_KEY", "<your-api-key>", "", "Bearer " + Key, "Bearer: " + Key, "Bearer=" + Key,
        "Bearer", "Bearer:", Key + ".", "my key " + Key, SyntheticKey.Other("gsk_", 52), SyntheticKey.Other("org-", 24),
        "https://api.openai.com/v1", Key[..^10] + " is my key",
    ];

    private static readonly string[] Separators =
        [" ", "  ", "", "\\n", "\\n ", "\\r\\n ", ":", ": ", "=", "\\t", "\\u00A0 ", " Bearer ", " Bearer: ", " '", " {"];

    private static readonly string[] ValueSinks =
    [
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", #)",
        "_ = new OpenAI.OpenAIClient(#)",
        "request.Headers.Add(\"api-key\", #)",
        "Environment.SetEnvironmentVariable(\"OPENAI_API_KEY\", #)",
        "_ = new AuthenticationHeaderValue(#)",
        "_ = new AuthenticationHeaderValue(#, apiKey)",
    ];

    private static readonly string[] HeaderSinks =
    [
        "request.Headers.Add(\"Authorization\", #)",
        "_ = AuthenticationHeaderValue.Parse(#)",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", #)",
    ];

    [Fact]
    public async Task SameCharacters_AreReportedOnce()
    {
        string[] statements = [.. GetStatements().Distinct()];
        var source = new StringBuilder("using System; using System.Net.Http; using System.Net.Http.Headers;\nstatic class C\n{\n");
        source.Append("    const string Models = \"https://api.openai.com/v1/models\";\n");
        for (int i = 0; i < statements.Length; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"    static void M{i}(HttpRequestMessage request, string apiKey)\n    {{\n")
                .Append("        request.RequestUri = new Uri(Models);\n        ").Append(statements[i]).Append(";\n    }\n");
        }

        Document document = FixRun.Open(source.Append("}\n").ToString());
        ImmutableArray<Diagnostic> findings = await FixRun.FindingsAsync(document);
        SourceText text = await document.GetTextAsync();
        var wrong = new List<string>();
        var seen = new HashSet<string>();
        foreach (Diagnostic[] line in findings.GroupBy(static finding => finding.Location.GetLineSpan().StartLinePosition.Line)
            .Select(static line => line.Where(static finding => finding.Id != HardCoded).ToArray()))
        {
            foreach ((Diagnostic first, Diagnostic second) in line
                .SelectMany((first, i) => line.Skip(i + 1).Select(second => (first, second)))
                .Where(static pair => pair.first.Location.SourceSpan.OverlapsWith(pair.second.Location.SourceSpan)))
            {
                string[] ids = [.. new[] { first.Id, second.Id }.Order(StringComparer.Ordinal)];
                bool isAllowed = Allowed.Any(pair => pair.First == ids[0] && pair.Second == ids[1])
                    && first.Location.SourceSpan != second.Location.SourceSpan;
                seen.Add(ids[0] + ids[1]);
                if (!isAllowed)
                {
                    wrong.Add($"{ids[0]} and {ids[1]}: {text.Lines.GetLineFromPosition(first.Location.SourceSpan.Start)}"
                        .Replace(Key, "~", StringComparison.Ordinal));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.InRange(findings.Length, 500, int.MaxValue);
        Assert.All(Allowed, pair => Assert.True(seen.Contains(pair.First + pair.Second), pair.Reason));
    }

    private static IEnumerable<string> GetStatements()
    {
        foreach (string value in Values)
        {
            foreach (string sink in ValueSinks)
            {
                yield return Fill(sink, "\"" + value + "\"");
                yield return Fill(sink, "@\"" + value + "\"");
            }
        }

        foreach (string header in new[] { Key, Key + " ", "\\n" + Key, "\\u200B" + Key, "'" + Key + "'", "YOUR_API_KEY", "" }
            .SelectMany(static value => Separators.Select(separator => "Bearer" + separator + value)))
        {
            // Every message contains text that the leak check of this test would report as a key.
            if (!header.Contains("Bearer" + Key, StringComparison.Ordinal) && !header.Contains("BearerBearer", StringComparison.Ordinal))
            {
                foreach (string sink in HeaderSinks)
                {
                    yield return Fill(sink, "\"" + header + "\"");
                    yield return Fill(sink, (header.Contains('\\', StringComparison.Ordinal) ? "@\"" : "\"") + header + "\"");
                }
            }
        }

        foreach (string separator in Separators)
        {
            foreach (string sink in HeaderSinks)
            {
                yield return Fill(sink, $"\"Bearer{separator}\" + apiKey");
                yield return Fill(sink, $"@\"Bearer{separator}\" + apiKey");
                yield return Fill(sink, $"$\"Bearer{separator.Replace("{", "{{", StringComparison.Ordinal)}{{apiKey}}\"");
            }
        }

        foreach (string name in new[] { "OpenAI-Organization", "OpenAI-Beta", "Authorisation", "X-API-Key", "Content-Type" })
        {
            foreach (string value in Values)
            {
                yield return $"request.Headers.Add(\"{name}\", \"{value}\")";
            }
        }
    }

    private static string Fill(string sink, string value) => sink.Replace("#", value, StringComparison.Ordinal);
}
