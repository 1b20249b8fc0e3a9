using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Repository;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Xunit.Abstractions;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies defects that are inserted into methods of real code. Each offered fix removes its finding, causes no new finding and no
/// compiler diagnostic, and changes only the inserted line and the usings; Fix All has the same result as the single fixes.
/// </summary>
/// <remarks>
/// <c>OAK_CORPUS</c> sets a folder with C# files, such as clones of repositories; by default, the code of this repository is used.
/// <c>OAK_SEEDS</c> sets the number of defects.
/// </remarks>
public class SeededCodeTests(ITestOutputHelper output)
{
    private const int UsualSeeds = 16;
    private const int SeedsPerFile = 8;
    private const int MaxFileLength = 60_000;
    private const string Mark = "oakSeed";

    /// <summary>The inserted statements; <c>@</c> represents a key, <c>#</c> a number.</summary>
    private static readonly string[] Seeds =
    [
        "var oakSeed# = new global::OpenAI.OpenAIClient(\"@\");",
        "var oakSeed# = new global::OpenAI.OpenAIClient(\" @\");",
        "var oakSeed# = new global::OpenAI.OpenAIClient(\"'@'\");",
        "var oakSeed# = new global::OpenAI.OpenAIClient(\"Bearer @\");",
        "var oakSeed# = new global::OpenAI.OpenAIClient(\"YOUR_API_KEY\");",
        "var oakSeed# = new global::OpenAI.OpenAIClient(\"{@}\\n\");",
        "const string oakSeed# = \"<@>\"; _ = new global::OpenAI.OpenAIClient(oakSeed#);",
        "var oakSeed# = new global::OpenAI.Chat.ChatClient(\"gpt-4-32k\", \"@\");",
        "var oakSeed# = new global::OpenAI.Chat.ChatClient(\"text-davinci-003\", global::System.Environment.GetEnvironmentVariable(\"OPENAI_KEY\"));",
        "var oakSeed# = new global::OpenAI.OpenAIClient(global::System.Environment.GetEnvironmentVariable(\"OPENAI_APIKEY\")!);",
        "var oakSeed# = new global::System.Net.Http.Headers.AuthenticationHeaderValue(\"Bearer \" + \"@\");",
        "var oakSeed# = new global::System.Net.Http.HttpRequestMessage(); oakSeed#.Headers.Add(\"Authorisation\", \"Bearer @\");",
        "var oakSeed# = new global::System.Net.Http.HttpClient().GetAsync(\"http://api.openai.com/v1/models\");",
        "var oakSeed# = new global::System.Net.Http.HttpClient().GetAsync(\"https://api.openai.com/v1/engines\");",
        "var oakSeed# = new global::System.Net.Http.HttpClient().GetAsync(\"https://api.openia.com/v1/models\");",
        "var oakSeed# = new global::System.Net.Http.HttpClient().GetAsync(\"https://api.openai.com/v1/chat/completion\");",
        "var oakSeed# = new global::System.Net.Http.HttpClient { BaseAddress = new global::System.Uri(\"https://api.openai.com/v1\") }.GetAsync(\"models\");",
        "var oakSeed# = new global::OpenAI.OpenAIClient(global::System.IO.File.ReadAllText(\"openai.key\"));",
    ];

    [Fact]
    public async Task SeededDefects_AreFixedAndNothingElse()
    {
        int wanted = int.TryParse(Environment.GetEnvironmentVariable("OAK_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int number) ? number : UsualSeeds;
        string[] files = [.. FindFiles().Where(static path => new FileInfo(path).Length < MaxFileLength).Order(StringComparer.Ordinal)];
        int count = Math.Min(files.Length, (wanted + SeedsPerFile - 1) / SeedsPerFile);
        int seeds = 0;
        int fixes = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, count), async (i, _) =>
        {
            string text = await File.ReadAllTextAsync(files[i * files.Length / count], CancellationToken.None);
            (string source, int inserted) = Seed(text, i);
            if (inserted > 0)
            {
                Interlocked.Add(ref seeds, inserted);
                Interlocked.Add(ref fixes, await CheckAsync(source));
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds} seeds in {count} files, {fixes} fixes applied"));
        Assert.InRange(fixes, seeds / 4, int.MaxValue);
    }

    private static IEnumerable<string> FindFiles() => Environment.GetEnvironmentVariable("OAK_CORPUS") is { Length: > 0 } corpus
        ? Directory.EnumerateFiles(corpus, "*.cs", SearchOption.AllDirectories).Where(static path => HasMethod(File.ReadAllText(path)))
        : RepositoryFiles.FindSources("src").Where(static path => HasMethod(File.ReadAllText(path)));

    private static bool HasMethod(string text) => text.Contains(")\n    {", StringComparison.Ordinal)
        || text.Contains(")\r\n    {", StringComparison.Ordinal) || text.Contains(")\n        {", StringComparison.Ordinal)
        || text.Contains(")\r\n        {", StringComparison.Ordinal);

    /// <summary>Inserts defects at the beginning of methods, each on a separate line.</summary>
    private static (string Source, int Count) Seed(string source, int file)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        int[] places = [.. root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(static method => method.Body).OfType<BlockSyntax>()
            .Where(static body => !body.ContainsDirectives && !body.ContainsDiagnostics).Take(SeedsPerFile)
            .Select(static body => body.OpenBraceToken.Span.End)];
        for (int i = places.Length - 1; i >= 0; i--)
        {
            string seed = Seeds[((file * SeedsPerFile) + i) % Seeds.Length]
                .Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("@", SyntheticKey.Project(seed: file + 1), StringComparison.Ordinal);
            source = source.Insert(places[i], "\n" + seed + "\n");
        }

        return (source, places.Length);
    }

    private static async Task<int> CheckAsync(string source)
    {
        Document document = FixRun.Open(source);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        ImmutableArray<Diagnostic> findings = [.. (await FindAsync(source))
            .Select(finding => Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan),
                finding.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan))))];
        int complaints = await FixOrder.ComplaintsAsync(source);
        int applied = 0;
        foreach (Diagnostic finding in findings.Where(finding => LineOf(source, finding).Contains(Mark, StringComparison.Ordinal)))
        {
            foreach (CodeAction action in await FixRun.GetActionsAsync(document, finding))
            {
                string result = (await (await FixRun.ApplyAsync(document, action)).GetTextAsync()).ToString();
                string context = $"{finding}: {action.Title}\n{source}\n----\n{result}";
                Assert.True(await FixOrder.ComplaintsAsync(result) <= complaints, context);
                Assert.All(source.Split('\n').Except(result.Split('\n')), line => Assert.True(
                    line.Contains(Mark, StringComparison.Ordinal) || line.StartsWith("using ", StringComparison.Ordinal), context));
                Diagnostic[] left = [.. await FindAsync(result)];
                // After the fix of delimiters or of a header name, a defect of the value is reported.
                Assert.True(left.Length <= findings.Length, context);
                Assert.True(left.Count(other => other.Id == finding.Id) < findings.Count(other => other.Id == finding.Id), context);
                applied++;
            }
        }

        foreach (string rule in findings.Select(static finding => finding.Id).Distinct())
        {
            Assert.Equal(await FixOneByOneAsync(document, rule), (await (await FixRun.FixAllAsync(document, rule,
                [.. findings.Where(finding => finding.Id == rule)])).GetTextAsync()).ToString());
        }

        return applied;
    }

    private static async Task<string> FixOneByOneAsync(Document document, string rule)
    {
        string source = (await document.GetTextAsync()).ToString();
        int skipped = 0;
        while (true)
        {
            Document current = FixRun.Open(source);
            SyntaxTree tree = (await current.GetSyntaxTreeAsync())!;
            Diagnostic[] findings = [.. (await FindAsync(source)).Where(finding => finding.Id == rule)];
            if (findings.Length <= skipped)
            {
                return source;
            }

            Diagnostic last = findings[findings.Length - 1 - skipped];
            Document changed = await FixRun.FixAllAsync(current, rule, [Diagnostic.Create(last.Descriptor,
                Location.Create(tree, last.Location.SourceSpan), last.AdditionalLocations.Select(location =>
                    Location.Create(tree, location.SourceSpan)))]);
            string result = (await changed.GetTextAsync()).ToString();
            skipped += result == source ? 1 : 0;
            source = result;
        }
    }

    // Real code contains made-up keys that are words.
    private static async Task<Diagnostic[]> FindAsync(string source) =>
        [.. (await AnalyzerRun.GetDiagnosticsInBrokenCodeAsync(source, isRandom: true))
            .OrderBy(static finding => finding.Location.SourceSpan.Start).ThenBy(static finding => finding.Id, StringComparer.Ordinal)];

    private static string LineOf(string source, Diagnostic finding)
    {
        int start = source.LastIndexOf('\n', finding.Location.SourceSpan.Start) + 1;
        int end = source.IndexOf('\n', finding.Location.SourceSpan.Start);
        return source[start..(end < 0 ? source.Length : end)];
    }
}
