using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>What the code under test is compiled against: the runtime's own assemblies and the packages that this project restores. Nothing is downloaded.</summary>
internal static class TestReferences
{
    private static readonly string[] Prefixes = ["System.", "Microsoft.Extensions.", "Microsoft.Win32.", "OpenAI.", "mscorlib.", "netstandard."];

    public static ReferenceAssemblies Framework { get; } = new("net10.0");

    public static ImmutableArray<MetadataReference> Assemblies { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Prefixes.Any(prefix => Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
