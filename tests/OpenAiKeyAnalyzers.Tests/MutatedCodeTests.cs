using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>
/// The sources of the other tests, changed at random: pieces of texts in another order, characters inside texts, words of the code.
/// Whatever comes of that, nothing throws; and whatever fix is offered, it adds no complaint of the compiler, and what it is offered for is
/// gone.
/// </summary>
public class MutatedCodeTests
{
    private const int VariantsPerRun = 240;
    private const int MaxSourceLength = 4000;

    // A fix replaces a value, its declaration or a statement, and adds a directive; multi-line texts have more lines.
    private const int MaxChangedLines = 8;

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
            CheckedSource before = await AnalyzerRun.CheckAsync(source);
            foreach (Diagnostic finding in before.Findings)
            {
                Interlocked.Add(ref applied, await ApplyAsync(source, before, finding));
            }
        });
        Assert.InRange(applied, count / 20, int.MaxValue);
    }

    private static async Task<int> ApplyAsync(string source, CheckedSource before, Diagnostic finding)
    {
        Document document = FixRun.Open(source);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic here =
            Diagnostic.Create(finding.Descriptor, Location.Create(tree, finding.Location.SourceSpan),
                finding.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)));
        List<CodeAction> actions = await FixRun.GetActionsAsync(document, here);
        foreach (CodeAction action in actions)
        {
            var operation = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
            string result = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
            string context = $"{finding}: {action.Title}\n{source}\n----\n{result}";
            Assert.DoesNotContain(Testing.SyntheticKey.Watermark, action.Title, StringComparison.Ordinal);
            CheckedSource after = await AnalyzerRun.CheckAsync(result);
            Assert.True(after.Complaints <= before.Complaints, context);
            Assert.True(Count(after, finding) < Count(before, finding), context);
            Assert.True(source.Split('\n').Except(result.Split('\n')).Count() <= MaxChangedLines, context);
        }

        return actions.Count;
    }

    // Two things may be wrong with one text: then the other one is reported next, under the same rule.
    private static int Count(CheckedSource source, Diagnostic finding) =>
        source.Findings.Count(other => other.Id == finding.Id
            && other.GetMessage(CultureInfo.InvariantCulture) == finding.GetMessage(CultureInfo.InvariantCulture));
}
