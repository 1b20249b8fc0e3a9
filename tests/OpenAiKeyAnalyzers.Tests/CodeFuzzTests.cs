using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests;

/// <summary>
/// Changes the sources of the other tests in many ways: parts are removed, doubled, swapped and truncated, literals come from other
/// sources, <c>#if</c> surrounds lines, and every language version is used. All analyzers run on them, many in one compilation; nothing may
/// throw, and no message may show a part of a key. Some of the findings are fixed.
/// </summary>
/// <remarks><c>OAK_FUZZ_ITERATIONS</c> sets the number of inputs; <c>OAK_FUZZ_SEED</c> selects other inputs.</remarks>
public class CodeFuzzTests
{
    private const int UsualInputs = 6_000;
    private const int InputsPerCompilation = 100;
    private const int MaxSourceLength = 2500;

    // Only one of this many findings is fixed: a fix compiles the file several times.
    private const int FindingsPerFix = 400;

    private static readonly LanguageVersion[] Versions =
    [
        LanguageVersion.CSharp5, LanguageVersion.CSharp6, LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9,
        LanguageVersion.CSharp10, LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Latest,
        LanguageVersion.Preview,
    ];

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Fuzz", references: TestReferences.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable));

    [Fact]
    public async Task MutatedCode_DoesNotThrow()
    {
        string[] sources = [.. SourceCorpus.Collect().Where(static source => source.Length <= MaxSourceLength)];
        int inputs = Number("OAK_FUZZ_ITERATIONS", UsualInputs);
        int seed = Number("OAK_FUZZ_SEED", 1);
        int findings = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, (inputs + InputsPerCompilation - 1) / InputsPerCompilation), async (batch, _) =>
        {
            var random = new Random(unchecked((seed * 1_000_003) + batch));
            LanguageVersion version = Versions[batch % Versions.Length];
            var options = new CSharpParseOptions(version, preprocessorSymbols: batch % 2 == 0 ? [] : ["DEBUG", "A"]);
            string[] texts = [.. Enumerable.Range(0, InputsPerCompilation).Select(_ => CodeMutation.Apply(sources, random))];
            CSharpCompilation compilation = Empty.AddSyntaxTrees(texts.Select((text, i) =>
                CSharpSyntaxTree.ParseText(text, options, string.Create(CultureInfo.InvariantCulture, $"/Test{i}.cs"))));
            ImmutableArray<Diagnostic> found = await AnalyzeAsync(compilation, texts);
            Interlocked.Add(ref findings, found.Length);
            foreach (Diagnostic finding in found.Where(_ => random.Next(FindingsPerFix) == 0))
            {
                await FixAsync(finding, options);
            }
        });

        // Mutations that leave no finding would verify nothing.
        Assert.InRange(findings, inputs / 20, int.MaxValue);
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, string[] texts)
    {
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => failure = exception,
            concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(AnalyzerRun.Analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.True(failure is null, failure + "\n" + string.Join("\n----\n", failure is null ? [] : texts));
        Assert.All(found, static finding => Assert.DoesNotContain(SyntheticKey.Watermark,
            finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return found;
    }

    private static async Task FixAsync(Diagnostic finding, CSharpParseOptions options)
    {
        SyntaxTree tree = finding.Location.SourceTree!;
        Project project = FixRun.Open(tree.ToString()).Project.WithParseOptions(options);
        Document document = project.Documents.Single();
        SyntaxTree here = (await document.GetSyntaxTreeAsync())!;
        Diagnostic moved = Diagnostic.Create(finding.Descriptor, Location.Create(here, finding.Location.SourceSpan),
            finding.AdditionalLocations.Where(location => location.SourceTree == tree)
                .Select(location => Location.Create(here, location.SourceSpan)));
        foreach (CodeAction action in await FixRun.GetActionsAsync(document, moved))
        {
            Assert.DoesNotContain(SyntheticKey.Watermark, action.Title, StringComparison.Ordinal);
            Document changed = await FixRun.ApplyAsync(document, action);
            Assert.True(await ErrorsAsync(changed) <= await ErrorsAsync(document),
                $"{finding}: {action.Title}\n{tree}\n----\n{await changed.GetTextAsync()}");
        }
    }

    private static async Task<int> ErrorsAsync(Document document) =>
        (await document.WithText(await document.GetTextAsync()).GetSemanticModelAsync())!.GetDiagnostics()
            .Count(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number : usual;
}
