using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Razor;
using OpenAiKeyAnalyzers.SettingsFiles;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Verifies the obligations of each analyzer to the compiler that hosts it.</summary>
public class AnalyzerContractTests
{
    private static readonly Assembly Product = typeof(AnchoredAnalyzer).Assembly;

    /// <summary>The registrations that make a host walk every node, or bind every body, of the user's program.</summary>
    private static readonly string[] ExpensiveActions =
    [
        "RegisterSyntaxNodeAction", "RegisterOperationAction", "RegisterOperationBlockAction", "RegisterOperationBlockStartAction",
        "RegisterCodeBlockAction", "RegisterCodeBlockStartAction",
        "RegisterSemanticModelAction", "RegisterSymbolAction", "RegisterSymbolStartAction", "RegisterCompilationAction",
        "RegisterCompilationEndAction",
    ];

    [Fact]
    public void Analyzers_RegisterNoExpensiveActions()
    {
        using var file = new PEReader(File.OpenRead(Product.Location));
        MetadataReader metadata = file.GetMetadataReader();
        IEnumerable<string> called =
            metadata.MemberReferences.Select(handle => metadata.GetString(metadata.GetMemberReference(handle).Name));
        Assert.Empty(called.Intersect(ExpensiveActions));
    }

    [Fact]
    public void Rules_AreSupportedByAnalyzers() => Assert.Equal(
        RuleDescriptors.All.Select(static rule => rule.Id).Order(),
        AnalyzerRun.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct()
            .Order());

    [Fact]
    public void Analyzers_UseSharedDescriptors() => Assert.All(
        AnalyzerRun.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics),
        static rule => Assert.Contains(RuleDescriptors.All, known => ReferenceEquals(known, rule)));

    [Fact]
    public void Analyzers_AreSealedAndAnchored() => Assert.All(AnalyzerRun.Analyzers, static analyzer =>
    {
        Assert.True(analyzer.GetType().IsSealed, analyzer.GetType().Name);
        // Settings files have no syntax tree and are searched as text; the Razor analyzer runs the anchored analyzers.
        Assert.True(analyzer is AnchoredAnalyzer or SettingsAnalyzer or RazorAnalyzer, analyzer.GetType().Name);
        ImmutableArray<string> languages = [.. analyzer.GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages ?? []];
        Assert.Equal([LanguageNames.CSharp], languages.AsEnumerable());
    });

    [Fact]
    public void PublicTypes_AreAnalyzers() => Assert.All(
        Product.GetExportedTypes(),
        static type => Assert.True(type.IsSubclassOf(typeof(DiagnosticAnalyzer)), type.FullName));
}
