using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>Editors analyze code while it is typed: whatever stands there, no analyzer may throw.</summary>
public class IncompleteCodeTests
{
    // A fixed number keeps the time short; the steps are chosen so that every kind of change and every part of the sources has its turn.
    private const int MostVariants = 3000;
    private const int LongestSource = 4000;
    private static readonly string[] Insertions = ["\"", "{", "\0", "\uD800", "\uDC00", "\\", "'", "\"\"\"", "$\"", "\r"];

    [Fact]
    public void SourceCorpus_ContainsTestSources() =>
        Assert.InRange(SourceCorpus.Collect().Length, 200, int.MaxValue);

    [Fact]
    public async Task IncompleteCode_DoesNotThrow()
    {
        ImmutableArray<string> variants =
            [.. SourceCorpus.Collect().Where(static source => source.Length <= LongestSource).SelectMany(GetVariants)];
        int step = Math.Max(1, variants.Length / (MostVariants * TestScale.Factor));
        // A step that shares no factor with the number of changes per token meets each of them.
        step += step % 2 == 0 ? 1 : 0;
        var sample = Enumerable.Range(0, variants.Length / step).Select(i => variants[i * step]);
        await Parallel.ForEachAsync(sample, async (variant, _) => await AnalyzerRun.GetDiagnosticsInBrokenCodeAsync(variant));
    }

    private static IEnumerable<string> GetVariants(string source)
    {
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot()
            .DescendantTokens())
        {
            int start = token.SpanStart;
            int end = token.Span.End;
            yield return source[..start];
            yield return source[..(start + (token.Span.Length / 2))];
            yield return source.Remove(start, token.Span.Length);
            foreach (string insertion in Insertions)
            {
                yield return source.Insert(start, insertion);
                yield return source.Insert(end, insertion);
            }
        }
    }
}
