using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Usage;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Runs all analyzers and returns their findings, for tests that check more than locations.</summary>
internal static class AnalyzerRun
{
    /// <summary>The path of a source that is the only one.</summary>
    public const string DefaultPath = "/Test.cs";

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Test",
        references: TestReferences.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable));

    private static readonly ConcurrentDictionary<string, Lazy<Task<CheckedSource>>> Checked = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Source, bool IsRandom), Lazy<Task<ImmutableArray<Diagnostic>>>> Found = new();

    /// <summary>Gets one instance of each analyzer in the product that reports rules.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(KeyAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type != typeof(UsageAnalyzer))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Gets the findings in one file, which must compile, in the order of the source, except suppressed ones.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(string source)
    {
        CheckedSource result = await CheckAsync(source);
        Assert.Empty(result.Errors);
        return [.. result.Findings.OrderBy(static finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>Fails if any rule reports a finding. While sources are collected, it only returns this one.</summary>
    public static async Task ExpectNoneAsync(string source)
    {
        if (!SourceCorpus.TryTake([source]))
        {
            Assert.Empty(await GetDiagnosticsAsync(source));
        }
    }

    /// <summary>
    /// Gets the findings in several files with <c>.editorconfig</c> files, in the order of the sources, except suppressed ones.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync((string Path, string Text)[] sources,
        (string Path, string Text)[] editorConfigs, bool mustCompile = true)
    {
        var configs =
            AnalyzerConfigSet.Create(editorConfigs.Select(static config => AnalyzerConfig.Parse(config.Text, config.Path)).ToList());
        ImmutableArray<Diagnostic> findings =
            await GetDiagnosticsAsync(Compile(sources), new AnalyzerOptions([], new ConfigOptionsProvider(configs)),
                mustCompile: mustCompile);
        return [.. findings.OrderBy(static finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>Fails unless one analyzer reports exactly the findings in the markup of the sources.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="sources">The paths and the sources with markup: <c>{|OAK1001:text|}</c>.</param>
    /// <param name="editorConfigs">The paths and texts of <c>.editorconfig</c> files.</param>
    /// <param name="output">The kind of output that is compiled.</param>
    /// <param name="mustCompile">Whether compiler errors also cause a failure.</param>
    public static async Task ExpectAsync(DiagnosticAnalyzer analyzer, (string Path, string Markup)[] sources,
        (string Path, string Text)[] editorConfigs, OutputKind output, bool mustCompile)
    {
        (string Path, MarkedText Marked)[] parsed = [.. sources.Select(static source => (source.Path, MarkedText.Parse(source.Markup)))];
        (string Path, string Text)[] texts = [.. parsed.Select(static source => (source.Path, source.Marked.Text))];
        if (texts is [{ Path: DefaultPath, Text: var only }] && editorConfigs.Length == 0 && output == OutputKind.DynamicallyLinkedLibrary)
        {
            // Each rule belongs to one of these analyzers, so that the findings of one analyzer are those of its rules.
            CheckedSource result = await CheckAsync(only);
            Assert.True(!mustCompile || result.Errors.IsEmpty, string.Join('\n', result.Errors));
            AssertMarked(parsed, [.. result.Findings.Where(finding => analyzer.SupportedDiagnostics.Contains(finding.Descriptor))]);
            return;
        }

        CSharpCompilation compilation = Compile(texts);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(output));
        Exception? failure = null;
        AnalyzerOptions options = new([], new ConfigOptionsProvider(AnalyzerConfigSet.Create(
            editorConfigs.Select(static config => AnalyzerConfig.Parse(config.Text, config.Path)).ToList())));
        ImmutableArray<Diagnostic> all = await compilation
            .WithAnalyzers([analyzer], CreateOptions(options, exception => failure = exception)).GetAllDiagnosticsAsync();
        Assert.Null(failure);
        if (mustCompile)
        {
            Assert.DoesNotContain(all, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsFinding(diagnostic));
        }

        Diagnostic[] findings = [.. all.Where(IsFinding)];
        AssertMarked(parsed, findings);
        KeyLeaks.AssertNone(findings, texts.Select(static source => source.Text));
    }

    private static void AssertMarked((string Path, MarkedText Marked)[] sources, Diagnostic[] findings) =>
        Assert.Equal(
            sources.SelectMany(static source => source.Marked.Marks.Select(mark => $"{source.Path} {mark.Span} {mark.Id}"))
                .Order(StringComparer.Ordinal),
            findings.Select(static finding => $"{finding.Location.SourceTree!.FilePath} {finding.Location.SourceSpan} {finding.Id}")
                .Order(StringComparer.Ordinal));

    /// <summary>Runs all analyzers on code that need not compile; fails if one throws. Each text is analyzed once for all tests.</summary>
    /// <param name="source">The code.</param>
    /// <param name="isRandom">Whether the source is changed at random, so that its own words may resemble parts of keys.</param>
    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsInBrokenCodeAsync(string source, bool isRandom = false) =>
        Found.GetOrAdd((source, isRandom), static key => new(() =>
            GetDiagnosticsAsync(Compile([(DefaultPath, key.Source)]), new AnalyzerOptions([]), key.IsRandom))).Value;

    /// <summary>Runs all analyzers on files of one compilation that need not compile; fails if one throws.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsInBrokenCodeAsync(string[] sources) =>
        await GetDiagnosticsAsync(Compile([.. sources.Select(static (source, i) => ($"/Test{i}.cs", source))]), new AnalyzerOptions([]));

    /// <summary>Gets the findings in a compilation, except suppressed ones.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Compilation compilation, bool mustCompile = false) =>
        GetDiagnosticsAsync(compilation, new AnalyzerOptions([]), mustCompile: mustCompile);

    /// <summary>
    /// Gets the findings in each of several independent programs, which must compile. Each is a file and a namespace of one compilation,
    /// because a compilation costs more than a small program.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>[]> GetDiagnosticsInProgramsAsync(IReadOnlyList<string> programs)
    {
        (string Path, string Text)[] files =
            [.. programs.Select(static (program, i) => ($"/Test{i}.cs", CreateNamespace(program, i)))];
        ILookup<string, Diagnostic> findings = (await GetDiagnosticsAsync(files, []))
            .ToLookup(static finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal);
        return [.. files.Select(file => findings[file.Path].ToImmutableArray())];
    }

    /// <summary>Moves a program into a namespace with its number.</summary>
    public static string CreateNamespace(string program, int number) => $"namespace Program{number}\n{{\n{program}\n}}\n";

    /// <summary>Gets the position at which a program starts in the namespace with its number.</summary>
    public static int GetStart(int number) => CreateNamespace(string.Empty, number).IndexOf('{', StringComparison.Ordinal) + 2;

    /// <summary>Gets the findings in a program with top-level statements, compiled as by the SDK: with its usings.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsInProgramAsync(params (string Path, string Text)[] sources)
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO;"
            + " global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        CSharpCompilation compilation = Compile([.. sources, ("/Usings.cs", Usings)]);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        return GetDiagnosticsAsync(compilation, new AnalyzerOptions([]), mustCompile: true);
    }

    /// <summary>
    /// Gets the findings of all analyzers and the complaints of the compiler about one file. Each text is compiled once for all tests.
    /// </summary>
    public static Task<CheckedSource> CheckAsync(string source) =>
        Checked.GetOrAdd(source, static text => new(() => CheckOnceAsync(text))).Value;

    private static async Task<CheckedSource> CheckOnceAsync(string source)
    {
        CSharpCompilation compilation = Compile([(DefaultPath, source)]);
        Exception? failure = null;
        CompilationWithAnalyzersOptions options = CreateOptions(new AnalyzerOptions([]), exception => failure = exception);

        // The compiler's own diagnostics from the same run: on its own, the compiler would bind everything a second time.
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers(Analyzers, options).GetAllDiagnosticsAsync();
        Assert.True(failure is null, failure + "\n" + source);
        ImmutableArray<Diagnostic> findings = [.. all.Where(IsFinding)];
        KeyLeaks.AssertNone(findings, [source]);
        Diagnostic[] complaints =
            [.. all.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsFinding(diagnostic))];
        return new CheckedSource(
            findings,
            [.. complaints.Where(static complaint => complaint.Severity == DiagnosticSeverity.Error)
                .Select(static error => error.ToString())],
            [.. complaints.Select(static complaint => complaint.Id)]);
    }

    private static bool IsFinding(Diagnostic diagnostic) => diagnostic.Id.StartsWith("OAK", StringComparison.Ordinal);

    private static CompilationWithAnalyzersOptions CreateOptions(AnalyzerOptions options, Action<Exception> onFailure) => new(
        options,
        (exception, _, _) => onFailure(exception),
        concurrentAnalysis: false,
        logAnalyzerExecutionTime: false,
        reportSuppressedDiagnostics: false);

    private static CSharpCompilation Compile((string Path, string Text)[] sources) =>
        Empty.AddSyntaxTrees(
            sources.Select(
                static source => CSharpSyntaxTree.ParseText(source.Text, new CSharpParseOptions(LanguageVersion.Preview), source.Path)));

    private static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Compilation compilation, AnalyzerOptions analyzerOptions,
        bool isRandom = false, bool mustCompile = false)
    {
        Exception? failure = null;
        CompilationWithAnalyzers run =
            compilation.WithAnalyzers(Analyzers, CreateOptions(analyzerOptions, exception => failure = exception));

        // The compiler's own diagnostics from the same run: on its own, the compiler would bind everything a second time.
        ImmutableArray<Diagnostic> all = mustCompile ? await run.GetAllDiagnosticsAsync() : await run.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(all, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsFinding(diagnostic));
        ImmutableArray<Diagnostic> findings = mustCompile ? [.. all.Where(IsFinding)] : all;
        Assert.True(failure is null, failure + "\n" + string.Join("\n----\n", failure is null ? [] : compilation.SyntaxTrees));
        if (!isRandom)
        {
            KeyLeaks.AssertNone(findings, compilation.SyntaxTrees.Select(static tree => tree.ToString()));
        }

        return findings;
    }

    private sealed class ConfigOptionsProvider(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(configs.GlobalConfigOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(configs.GetOptionsForSourcePath(tree.FilePath));

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(configs.GetOptionsForSourcePath(textFile.Path));
    }

    private sealed class Options(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            result.AnalyzerOptions.TryGetValue(key, out value);
    }
}

/// <summary>Represents the findings in one source.</summary>
/// <param name="Findings">The findings of the analyzers, except suppressed ones.</param>
/// <param name="Errors">The errors of the compiler.</param>
/// <param name="Complaints">The identifiers of the errors and warnings of the compiler.</param>
internal sealed record CheckedSource(ImmutableArray<Diagnostic> Findings, ImmutableArray<string> Errors, ImmutableArray<string> Complaints);
