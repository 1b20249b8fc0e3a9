using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Creates a compilation of each project of a directory, with the references of this program.</summary>
internal static class SourceDirectory
{
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>Gets the libraries with which this program runs, and the clients that it references.</summary>
    internal static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !IsOwn(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Reads the projects in a directory. A directory without a project file is a project itself.</summary>
    /// <param name="root">The directory.</param>
    /// <param name="part">The sampling interval: 1 reads every file, 2 every second file, and so on.</param>
    /// <param name="hasClients"><see langword="false"/> for programs that reference no OpenAI client, as most programs do.</param>
    internal static IEnumerable<(string Name, CSharpCompilation Program)> ReadAll(string root, int part = 1, bool hasClients = true)
    {
        ImmutableArray<MetadataReference> references =
            hasClients ? References : [.. References.Where(static reference => !IsClient(reference))];
        string[] projects = [.. Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            .Select(static file => Path.GetDirectoryName(file)!).Distinct().OrderByDescending(static folder => folder.Length)];
        foreach (IGrouping<string, string> files in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(static file => !IsOutput(file)).Order(StringComparer.Ordinal)
            .Where((_, index) => index % part == 0).GroupBy(file => Array.Find(projects, folder => IsIn(file, folder)) ?? root))
        {
            CSharpCompilation program = Create(files.Key, files.Select(File.ReadAllText), files).WithReferences(references);
            yield return (Path.GetRelativePath(root, files.Key), program);
        }
    }

    /// <summary>Creates a program from sources.</summary>
    internal static CSharpCompilation Create(string name, IEnumerable<string> sources, IEnumerable<string> paths) =>
        CSharpCompilation.Create(
            Path.GetFileName(name) + ".Benchmark",
            [
                .. sources.Zip(paths, static (source, path) => CSharpSyntaxTree.ParseText(SourceText.From(source), Options, path)),
                CSharpSyntaxTree.ParseText(GlobalUsings, Options, "/GlobalUsings.cs"),
            ],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Creates the same program from new texts, so that no cached results are used.</summary>
    internal static CSharpCompilation Renew(CSharpCompilation program) => CSharpCompilation.Create(
        program.AssemblyName,
        program.SyntaxTrees.Select(static tree =>
            CSharpSyntaxTree.ParseText(SourceText.From(tree.GetText().ToString()), (CSharpParseOptions)tree.Options, tree.FilePath)),
        program.References,
        program.Options);

    private static bool IsOwn(string assembly) =>
        assembly.StartsWith("OpenAiKeyAnalyzers", StringComparison.Ordinal)
        || assembly.StartsWith("BenchmarkDotNet", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);

    private static bool IsClient(MetadataReference reference) =>
        Path.GetFileName(reference.Display ?? "").Contains("OpenAI", StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(string file, string folder) => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsOutput(string file) =>
        file.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin");
}
