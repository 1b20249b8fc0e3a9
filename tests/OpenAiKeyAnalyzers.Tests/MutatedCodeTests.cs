using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>
/// Changes the sources of the other tests at random: pieces of strings in another order, characters inside strings, words of the code.
/// Nothing throws for the result; each offered fix causes no new compiler diagnostic, and removes its finding.
/// </summary>
public class MutatedCodeTests
{
    private const int VariantsPerRun = 240;
    private const int MaxSourceLength = 4000;

    // A fix replaces a value, its declaration or a statement, and adds a directive; multiline strings have more lines.
    private const int MaxChangedLines = 8;
    private const int ContextLength = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task EveryVariant_IsAnalyzedAndFixedWithoutException(int seed)
    {
        ImmutableArray<string> sources = [.. SourceCorpus.Collect().Where(static source => source.Length <= MaxSourceLength)];
        int count = VariantsPerRun / 2 * TestScale.Factor;
        int applied = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, count), async (index, _) =>
        {
            var random = new Random((seed * 1_000_003) + index);
            string source = SourceMutation.Apply(sources[random.Next(sources.Length)], random);
            foreach (Diagnostic finding in await AnalyzerRun.GetDiagnosticsInBrokenCodeAsync(source, isRandom: true))
            {
                Assert.DoesNotContain(
                    Testing.SyntheticKey.Watermark, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                Interlocked.Add(ref applied, await ApplyAsync(source, finding));
            }
        });
        Assert.InRange(applied, count / 20, int.MaxValue);
    }

    private static async Task<int> ApplyAsync(string source, Diagnostic finding)
    {
        Document document = FixRun.Open(source);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic here =
            Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan),
                finding.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)));
        List<CodeAction> actions = await FixRun.GetActionsAsync(document, here);
        int before = await CountAsync(source, finding, source);
        foreach (CodeAction action in actions)
        {
            var operation = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
            string result = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
            string context = $"{finding}: {action.Title}\n{source}\n----\n{result}";
            Assert.DoesNotContain(Testing.SyntheticKey.Watermark, action.Title, StringComparison.Ordinal);
            Assert.True(await FixOrder.ComplaintsAsync(result) <= await FixOrder.ComplaintsAsync(source), context);
            Assert.True(await CountAsync(result, finding, source) < before, context);
            Assert.True(source.Split('\n').Except(result.Split('\n')).Count() <= MaxChangedLines, context);
        }

        return actions.Count;
    }

    // A string may have two defects. In that case, the other one is reported after the fix, under the same rule, and possibly with another
    // message or location.
    private static async Task<int> CountAsync(string source, Diagnostic finding, string original) =>
        (await AnalyzerRun.GetDiagnosticsInBrokenCodeAsync(source, isRandom: true)).Count(other =>
            other.Id == finding.Id
            && other.GetMessage(CultureInfo.InvariantCulture) == finding.GetMessage(CultureInfo.InvariantCulture)
            && Around(source, other) == Around(original, finding));

    private static string Around(string source, Diagnostic finding)
    {
        int start = Math.Max(0, finding.Location.SourceSpan.Start - ContextLength);
        return source[start..Math.Min(source.Length, finding.Location.SourceSpan.End + ContextLength)];
    }
}
