using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>Verifies that no analyzer throws for incomplete code, which editors analyze while it is typed.</summary>
public class IncompleteCodeTests
{
    // A fixed number keeps the time short; the steps are chosen so that every kind of change and every part of the sources is included.
    private const int MostVariants = 3000;
    private const int LongestSource = 4000;
    private const int VariantsPerCompilation = 25;
    private static readonly string[] Insertions = ["\"", "{", "\0", "\uD800", "\uDC00", "\\", "'", "\"\"\"", "$\"", "\r"];

    // The text ends before or in the token, or the token is removed.
    private const int Cuts = 3;

    // The number is 23, a prime number.
    private static readonly int VariantsPerToken = Cuts + (2 * Insertions.Length);

    [Fact]
    public void SourceCorpus_ContainsTestSources() =>
        Assert.InRange(SourceCorpus.Collect().Length, 200, int.MaxValue);

    [Fact]
    public async Task IncompleteCode_DoesNotThrow()
    {
        // The variants of all sources would require gigabytes, so only those of the sample are created.
        (string Source, TextSpan Token)[] tokens = [.. SourceCorpus.Collect().Where(static source => source.Length <= LongestSource)
            .SelectMany(static source => GetTokens(source), static (source, token) => (source, token))];
        int count = tokens.Length * VariantsPerToken;
        int step = Math.Max(1, count / (MostVariants * TestScale.Factor));
        // A step that has no common factor with the number of changes per token includes each of them.
        step += step % VariantsPerToken == 0 ? 1 : 0;
        IEnumerable<string> sample = Enumerable.Range(0, count / step).Select(i => i * step)
            .Select(i => GetVariant(tokens[i / VariantsPerToken].Source, tokens[i / VariantsPerToken].Token, i % VariantsPerToken));

        // Several variants are in one compilation: the references and the start of the analyzers cost more than such a small file. With
        // more of them, the work for the members of the types that they all declare costs more than that.
        await Parallel.ForEachAsync(sample.Chunk(VariantsPerCompilation),
            async (some, _) => await AnalyzerRun.GetDiagnosticsInBrokenCodeAsync(some));
    }

    private static IEnumerable<TextSpan> GetTokens(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantTokens()
            .Select(static token => token.Span);

    private static string GetVariant(string source, TextSpan token, int change) => change switch
    {
        0 => source[..token.Start],
        1 => source[..(token.Start + (token.Length / 2))],
        2 => source.Remove(token.Start, token.Length),
        _ when change - Cuts < Insertions.Length => source.Insert(token.Start, Insertions[change - Cuts]),
        _ => source.Insert(token.End, Insertions[change - Cuts - Insertions.Length]),
    };
}
