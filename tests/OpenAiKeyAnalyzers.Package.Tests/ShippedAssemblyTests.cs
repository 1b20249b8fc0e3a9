using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>
/// Verifies the references of the shipped assemblies: if one is newer than the minimum supported compiler provides, the rules do not run
/// there, with no more than a warning (CS8032), while they run on every machine with a current compiler.
/// </summary>
public sealed class ShippedAssemblyTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string Analyzers = "analyzers/dotnet/cs";
    private const string Tasks = "tasks/netstandard2.0";

    private static readonly Dictionary<string, Version> Own = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["OpenAiKeyAnalyzers"] = new(99, 0, 0, 0),
        ["OpenAiKeyAnalyzers.Validation"] = new(99, 0, 0, 0),
        ["OpenAiKeyAnalyzers.Settings"] = new(99, 0, 0, 0),
    };

    // The assemblies of Roslyn 4.3 (.NET SDK 6.0.400).
    private static readonly Dictionary<string, Version> CompilerFloor = new(Own)
    {
        ["Microsoft.CodeAnalysis"] = new(4, 3, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 3, 0, 0),
        // Microsoft.CodeAnalysis 4.3.1 depends on this version.
        ["System.Reflection.Metadata"] = new(5, 0, 0, 0),
        ["System.Collections.Immutable"] = new(6, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 1),
        ["System.Buffers"] = new(4, 0, 3, 0),
    };

    // The assemblies of Roslyn 4.8 with its workspaces (.NET SDK 8.0.100).
    private static readonly Dictionary<string, Version> EditorFloor = new(Own)
    {
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 1),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
    };

    // The assemblies of MSBuild keep their version. Everything else that a task needs is in the standard library; otherwise it would have
    // to be shipped, and another version of it might be loaded in the same process.
    private static readonly Dictionary<string, Version> MSBuild = new(Own)
    {
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new(15, 1, 0, 0),
    };

    [Fact]
    public void ValidationAssembly_ReferencesOnlyNetStandard() =>
        AssertOlderThan(new Dictionary<string, Version> { ["netstandard"] = new(2, 0, 0, 0) }, "OpenAiKeyAnalyzers.Validation.dll");

    [Fact]
    public void AnalyzerAssembly_LoadsInMinimumCompiler() => AssertOlderThan(CompilerFloor, "OpenAiKeyAnalyzers.dll");

    [Fact]
    public void CodeFixAssembly_LoadsInMinimumEditor() => AssertOlderThan(EditorFloor, "OpenAiKeyAnalyzers.CodeFixes.dll");

    [Fact]
    public void ResourceAssemblies_ReferenceOnlyNetStandard()
    {
        AssertOlderThan(Own, "ja/OpenAiKeyAnalyzers.resources.dll");
        AssertOlderThan(Own, "ja/OpenAiKeyAnalyzers.CodeFixes.resources.dll");
        AssertOlderThan(Own, "ja/OpenAiKeyAnalyzers.Tasks.resources.dll", Tasks);
    }

    [Fact]
    public void TaskAssembly_ReferencesOnlyMSBuild() => AssertOlderThan(MSBuild, "OpenAiKeyAnalyzers.Tasks.dll", Tasks);

    private void AssertOlderThan(Dictionary<string, Version> floor, string assembly, string folder = Analyzers)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(packed.Content, folder, assembly)));
        MetadataReader metadata = file.GetMetadataReader();

        Assert.All(metadata.AssemblyReferences, handle =>
        {
            AssemblyReference reference = metadata.GetAssemblyReference(handle);
            string name = metadata.GetString(reference.Name);
            Assert.True(floor.TryGetValue(name, out Version? newest), $"{assembly} references {name}, which its host may not have.");
            Assert.True(reference.Version <= newest, $"{assembly} references {name} {reference.Version}, its oldest host has {newest}.");
        });
    }
}
