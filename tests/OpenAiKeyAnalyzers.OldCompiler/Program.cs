// OldCompiler SOURCE ANALYZER... [FILE...]: compiles SOURCE as C# 10 with the analyzers (*.dll), passes them the other files, and prints
// the diagnostics, one per line. Exit code 2: an analyzer could not be loaded or threw an exception.
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

string source = args[0];
bool failed = false;
var loader = new AnalyzerLoader();
var analyzers = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
string[] assemblies = [.. args.Skip(1).Where(static path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))];
foreach (string path in assemblies)
{
    loader.AddDependencyLocation(path);
}

foreach (string path in assemblies)
{
    var reference = new AnalyzerFileReference(path, loader);
    reference.AnalyzerLoadFailed += (_, failure) =>
    {
        // An assembly without analyzers is not an error: the compiler also loads the assemblies of the values and the code fixes.
        if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
        {
            failed = true;
            Console.WriteLine($"{failure.ErrorCode}: {failure.Message}");
        }
    };
    analyzers.AddRange(reference.GetAnalyzers(LanguageNames.CSharp));
}

var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
    .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
    .Select(path => MetadataReference.CreateFromFile(path));
SyntaxTree tree = CSharpSyntaxTree.ParseText(await File.ReadAllTextAsync(source), new CSharpParseOptions(LanguageVersion.CSharp10), source);
var compilation = CSharpCompilation.Create("Old", [tree], framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
var options = new CompilationWithAnalyzersOptions(
    new AnalyzerOptions([.. args.Skip(1).Except(assemblies).Select(static path => new AdditionalFile(path))]),
    (exception, _, _) =>
    {
        failed = true;
        Console.WriteLine(exception);
    },
    concurrentAnalysis: true,
    logAnalyzerExecutionTime: false);

Console.WriteLine($"Compiler {typeof(CSharpCompilation).Assembly.GetName().Version}, {analyzers.Count} analyzers");
foreach (Diagnostic diagnostic in await compilation.WithAnalyzers(analyzers.ToImmutable(), options).GetAllDiagnosticsAsync())
{
    Console.WriteLine(diagnostic);
}

return failed ? 2 : 0;

/// <summary>Represents a file that the analyzers may read.</summary>
internal sealed class AdditionalFile(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
}

/// <summary>Loads analyzers and adjacent assemblies into the compiler's own load context, as the compilers of that time did.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    internal AnalyzerLoader() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        _paths.TryGetValue(name.Name ?? string.Empty, out string? path) ? context.LoadFromAssemblyPath(path) : null;

    public void AddDependencyLocation(string fullPath) => _paths[Path.GetFileNameWithoutExtension(fullPath)] = fullPath;

    public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
}
