using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Provides the references of the code under test: the runtime's own assemblies and the packages that this project restores. Nothing is
/// downloaded.
/// </summary>
internal static class TestReferences
{
    private static readonly string[] Prefixes =
        ["System.", "Microsoft.Extensions.", "Microsoft.Win32.", "OpenAI.", "mscorlib.", "netstandard."];

    private static readonly string[] ClientPrefixes =
        ["Azure.", "Betalgo.", "Microsoft.SemanticKernel.", "RestSharp.", "Refit.", "Flurl.", "DotNetEnv.",
            "dotenv.net."];

    public static ReferenceAssemblies Framework { get; } = new("net10.0");

    public static ImmutableArray<MetadataReference> Assemblies { get; } = Platform(Prefixes);

    /// <summary>Gets the other client libraries that can be referenced together.</summary>
    public static ImmutableArray<MetadataReference> Clients { get; } = Platform(ClientPrefixes);

    /// <summary>Gets all references that the sources under test may use.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = Assemblies.AddRange(Clients);

    /// <summary>Gets one assembly of a package in a version that the test project itself does not use.</summary>
    public static MetadataReference Package(string path) =>
        MetadataReference.CreateFromFile(Path.Combine(
            typeof(TestReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(static attribute => attribute.Key == "PackageRoot").Value!,
            path.Replace('/', Path.DirectorySeparatorChar)));

    private static ImmutableArray<MetadataReference> Platform(string[] prefixes) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => prefixes.Any(prefix => Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
