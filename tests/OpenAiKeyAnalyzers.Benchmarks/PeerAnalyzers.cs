using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Loads the analyzers of this package and those with which it is compared.</summary>
internal static class PeerAnalyzers
{
    private const string Metadata = "Peer:";

    /// <summary>The compiler version whose analyzer folder is used if a package has several.</summary>
    private static readonly Version Compiler = new(5, 0);

    /// <summary>Creates all C# analyzers of this package.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> CreateOwn() => Create(typeof(AnchoredAnalyzer).Assembly);

    /// <summary>Gets the packages and their analyzers.</summary>
    internal static IEnumerable<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> LoadAll()
    {
        foreach (AssemblyMetadataAttribute entry in typeof(PeerAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (entry.Key.StartsWith(Metadata, StringComparison.Ordinal) && Directory.Exists(entry.Value))
            {
                string name = entry.Key[Metadata.Length..] + " " + Path.GetFileName(Path.TrimEndingDirectorySeparator(entry.Value));
                yield return (name, Load(FindFolder(Path.Combine(entry.Value, "analyzers"))));
            }
        }
    }

    /// <summary>Finds the folder of the newest analyzers that the compiler can load.</summary>
    private static string FindFolder(string root) =>
        Directory.EnumerateFiles(root, "*.dll", SearchOption.AllDirectories)
            .Select(static file => Path.GetDirectoryName(file)!)
            .Where(static folder => Path.GetFileName(folder) != "vb" && GetCompiler(folder) <= Compiler)
            .Distinct().OrderByDescending(GetCompiler).ThenBy(static folder => folder.Length).First();

    private static Version GetCompiler(string folder) =>
        folder.Split(Path.DirectorySeparatorChar).FirstOrDefault(static part => part.StartsWith("roslyn", StringComparison.Ordinal))
            is { } part && Version.TryParse(part["roslyn".Length..], out Version? version) ? version : new Version(0, 0);

    private static ImmutableArray<DiagnosticAnalyzer> Load(string folder)
    {
        var context = new AssemblyLoadContext(folder);
        context.Resolving += (loader, name) =>
            Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? loader.LoadFromAssemblyPath(file) : null;
        return
        [
            .. Directory.EnumerateFiles(folder, "*.dll").Where(static file => !file.Contains("CodeFix", StringComparison.Ordinal))
                .SelectMany(file => Create(context.LoadFromAssemblyPath(file))),
        ];
    }

    private static ImmutableArray<DiagnosticAnalyzer> Create(Assembly assembly) =>
    [
        .. GetTypes(assembly).Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
                && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute
                && attribute.Languages.Contains(LanguageNames.CSharp, StringComparer.Ordinal)
                && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(
                type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, null, CultureInfo.InvariantCulture)!),
    ];

    // A type that requires an assembly of another host is not an analyzer that runs here.
    private static IEnumerable<Type> GetTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
