using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CodeFixes;
using OpenAiKeyAnalyzers.CodeFixes.Headers;
using OpenAiKeyAnalyzers.CodeFixes.Keys;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies that Fix All results in the same text as the single fixes, and compiles only once.</summary>
public class FixAllTests
{
    // One by one, the work grows with the square of the sources in a file.
    private const int SourcesPerFile = 5;
    private const int Files = 10;

    /// <summary>Gets the sources of the other tests, several of them in one file, so that a file has many findings of a rule.</summary>
    public static TheoryData<int> Parts => [.. Enumerable.Range(0, Files * TestScale.Factor)];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task FixAll_EqualsOneByOne(int part)
    {
        string[] sources = [.. SourceCorpus.Collect().Select(ToNamespace).OfType<string>()];
        int step = Math.Max(1, sources.Length / (Files * SourcesPerFile));
        string source = string.Concat(Enumerable.Range(0, SourcesPerFile)
            .Select(i => sources[((((i * Files) + part) * step) + (part / Files)) % sources.Length])
            .Select(static (text, i) => text.Replace("namespace N ", $"namespace N{i} ", StringComparison.Ordinal)));
        Document document = FixRun.Open(source);
        foreach (string rule in (await FixRun.FindingsAsync(document)).Select(static finding => finding.Id).Distinct())
        {
            string together = (await (await FixRun.FixAllAsync(document, rule)).GetTextAsync()).ToString();
            string oneByOne = (await (await FixOneByOneAsync(document, rule)).GetTextAsync()).ToString();
            Assert.Equal(oneByOne, together);
        }
    }

    [Theory]
    [InlineData("OAK1001", "static object M#() => new OpenAIClient(\"@\");")]
    [InlineData("OAK1001", "const string Key# = \"@\"; static object M#() => new OpenAIClient(Key#);")]
    [InlineData("OAK1001", "static object M#() { const string key = \"@\"; return new OpenAIClient(key); }")]
    [InlineData("OAK1002", "static object M#() => new OpenAIClient(\" @\");")]
    [InlineData("OAK1004", "static object M#() => new OpenAIClient(\"'@'\");")]
    [InlineData("OAK1005", "static object M#() => new OpenAIClient(\"YOUR_API_KEY\");")]
    [InlineData("OAK2003", "static object M#() => new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_KEY\")!);")]
    [InlineData("OAK3001", "static object M#(string key) => new AuthenticationHeaderValue(\"Bearer \" + key);")]
    [InlineData("OAK4001", "static object M#(HttpClient client) => client.GetAsync(\"https://api.openai.com/v1/engines\");")]
    public async Task ManyFindings_AskTheCompilerOnce(string rule, string member)
    {
        int count = Math.Min(1000, 50 * TestScale.Factor);
        Document document = FixRun.Open(Source(member, count));
        Diagnostic[] findings = [.. (await FixRun.FindingsAsync(document)).Where(finding => finding.Id == rule)];
        Assert.Equal(count, findings.Length);
        CodeFixProvider fix = FixRun.Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(rule));
        var run = new FixAllRun(GetProposer(fix));

        Document changed = await run.FixAsync(document, OpenFinding.CreateAll(findings), CancellationToken.None);

        Assert.Equal(1, run.ComparisonCount);
        Assert.DoesNotContain(await FixRun.FindingsAsync(changed), finding => finding.Id == rule);
        Assert.Equal((await (await FixOneByOneAsync(FixRun.Open(Source(member, 3)), rule)).GetTextAsync()).ToString(),
            (await (await FixRun.FixAllAsync(FixRun.Open(Source(member, 3)), rule)).GetTextAsync()).ToString());
    }

    /// <summary>Verifies that one fix that does not compile does not prevent the others.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(31)]
    public async Task FixThatFails_IsLeftOut(int failing)
    {
        const int Count = 32;
        // A throw expression is not allowed in an expression tree, and no statement precedes this one.
        string source = Source("static object M#() => new OpenAIClient(\"@\");", Count)
            .Replace($"static object M{failing}() =>", $"static System.Linq.Expressions.Expression<Func<object>> M{failing}() => () =>",
                StringComparison.Ordinal);
        Document document = FixRun.Open(source);
        var run = new FixAllRun(GetProposer(new ReadKeyCodeFixProvider()));
        List<OpenFinding> findings = OpenFinding.CreateAll(await FixRun.FindingsAsync(document));
        Assert.Equal(Count, findings.Count);

        Document changed = await run.FixAsync(document, findings, CancellationToken.None);

        Diagnostic left = Assert.Single(await FixRun.FindingsAsync(changed));
        Assert.Equal(failing, (await changed.GetTextAsync()).Lines.GetLineFromPosition(left.Location.SourceSpan.Start).ToString()
            .Split("M").Skip(1).Select(static rest => int.Parse(rest[..rest.IndexOf('(', StringComparison.Ordinal)],
                CultureInfo.InvariantCulture)).First());
        Assert.InRange(run.ComparisonCount, 2, 3 * (1 + (int)Math.Log2(Count)));
    }

    [Fact]
    public async Task RuleThatIsNotChosen_IsNotFixed()
    {
        Document document = FixRun.Open(Source(
            "static object M#(string key, HttpRequestMessage r) { r.Headers.Add(\"Authorisation\", \"Bearer \" + key); return new AuthenticationHeaderValue(\"Bearer \" + key); }", 2));
        ImmutableArray<Diagnostic> findings = await FixRun.FindingsAsync(document);
        Assert.Equal(["OAK3001", "OAK3002"], findings.Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal));
        var fix = new HeaderCodeFixProvider();

        Document changed = await FixRun.FixAllAsync(document, fix, nameof(HeaderCodeFixProvider) + "OAK3001", ["OAK3001"], findings);

        Assert.Equal(["OAK3002", "OAK3002"], (await FixRun.FindingsAsync(changed)).Select(static finding => finding.Id));

        // An editor that selects both findings fixes both, regardless of the equivalence key of the action.
        changed = await FixRun.FixAllAsync(document, fix, nameof(HeaderCodeFixProvider) + "OAK3001", ["OAK3001", "OAK3002"], findings);
        Assert.Empty(await FixRun.FindingsAsync(changed));
    }

    private static async Task<Document> FixOneByOneAsync(Document document, string rule)
    {
        int skipped = 0;
        while (true)
        {
            Diagnostic[] findings = [.. (await FixRun.FindingsAsync(document)).Where(finding => finding.Id == rule)];
            if (findings.Length <= skipped)
            {
                return document;
            }

            Document changed = await FixRun.FixAllAsync(document, rule, [findings[findings.Length - 1 - skipped]]);
            bool isFixed = (await changed.GetTextAsync()).ToString() != (await document.GetTextAsync()).ToString();
            skipped += isFixed ? 0 : 1;
            document = changed;
        }
    }

    private static FixProposer GetProposer(CodeFixProvider fix) => fix switch
    {
        ReadKeyCodeFixProvider => static (document, finding, isBatch, cancellation) =>
            ReadKeyCodeFixProvider.ProposeAllAsync(document, finding, KeyRetrievalKind.Environment, isBatch, cancellation),
        SingleActionCodeFixProvider single => (document, finding, _, cancellation) =>
            single.ProposeAsync(document, finding.Spans, finding.Id, isBulk: true, cancellation),
        _ => throw new InvalidOperationException(fix.ToString()),
    };

    /// <summary>Moves a source into a namespace; <see langword="null"/> if a namespace cannot contain it.</summary>
    private static string? ToNamespace(string source)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        bool canMove = !root.ContainsDiagnostics && !root.ContainsDirectives && root.Externs.Count == 0 && root.AttributeLists.Count == 0
            && root.Usings.All(static directive => !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            && root.Members.All(static member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        return canMove ? $"namespace N {{\n{source}\n}}\n" : null;
    }

    private static string Source(string member, int count) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using OpenAI;

        static class C
        {
            {{string.Join("\n    ", Enumerable.Range(0, count).Select(i => member
                .Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("@", SyntheticKey.Project(), StringComparison.Ordinal)))}}
        }
        """;
}
