using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.CSharp;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Settings;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>What every analyzer owes the compiler that hosts it.</summary>
public class AnalyzerContractTests
{
    private static readonly Assembly Product = typeof(AnchoredAnalyzer).Assembly;

    /// <summary>Registering one of these makes a host walk every node, or bind every body, of the user's program.</summary>
    private static readonly string[] ExpensiveActions =
    [
        "RegisterSyntaxNodeAction", "RegisterOperationAction", "RegisterOperationBlockAction", "RegisterOperationBlockStartAction", "RegisterCodeBlockAction", "RegisterCodeBlockStartAction",
        "RegisterSemanticModelAction", "RegisterSymbolAction", "RegisterSymbolStartAction", "RegisterCompilationAction", "RegisterCompilationEndAction",
    ];

    [Fact]
    public void No_action_runs_over_the_whole_program()
    {
        using var file = new PEReader(File.OpenRead(Product.Location));
        MetadataReader metadata = file.GetMetadataReader();
        IEnumerable<string> called = metadata.MemberReferences.Select(handle => metadata.GetString(metadata.GetMemberReference(handle).Name));
        Assert.Empty(called.Intersect(ExpensiveActions));
    }

    [Fact]
    public void Every_rule_is_supported_by_an_analyzer() => Assert.Equal(
        RuleTable.All.Select(static rule => rule.Id).Order(),
        AnalyzerRun.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id).Distinct().Order());

    [Fact]
    public void Analyzers_use_the_descriptors_of_the_table() => Assert.All(
        AnalyzerRun.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics),
        static rule => Assert.Contains(RuleTable.All, known => ReferenceEquals(known, rule)));

    [Fact]
    public void Every_analyzer_is_sealed_and_stands_behind_the_gate() => Assert.All(AnalyzerRun.Analyzers, static analyzer =>
    {
        Assert.True(analyzer.GetType().IsSealed, analyzer.GetType().Name);
        // Settings files have no syntax tree; their gate is a text search of its own.
        Assert.True(analyzer is AnchoredAnalyzer or SettingsAnalyzer, analyzer.GetType().Name);
        ImmutableArray<string> languages = [.. analyzer.GetType().GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages ?? []];
        Assert.Equal([LanguageNames.CSharp], languages.AsEnumerable());
    });

    [Fact]
    public void Nothing_but_analyzers_is_public() => Assert.All(
        Product.GetExportedTypes(),
        static type => Assert.True(type.IsSubclassOf(typeof(DiagnosticAnalyzer)), type.FullName));
}
