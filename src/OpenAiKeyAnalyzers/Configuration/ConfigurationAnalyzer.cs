using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Reports OAK2101 to OAK2109, except for those in settings files: the code, the settings files and the project file together show that the
/// configured key does not reach the code.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RuleDescriptors.MissingUserSecretsId, RuleDescriptors.MissingOutputFile, RuleDescriptors.HiddenKey, RuleDescriptors.UnboundProperty,
        RuleDescriptors.SectionAsValue, RuleDescriptors.PrefixedKey, RuleDescriptors.LateLoad);

    private protected override bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project) =>
        (anchors.ContainsOpenAi || project.ReferencesOpenAi) && !project.IsTestProject;

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var project = new ConfigurationInputs(context.Options, model, context.CancellationToken);
        if (project.IsTestProject)
        {
            return;
        }

        if (anchors.ContainsClient)
        {
            Report(context, OptionPropertyChecker.Check(model, project, context.CancellationToken));
        }

        if (!ConfigurationWords.IsFound(model.SyntaxTree.GetText(context.CancellationToken)))
        {
            return;
        }

        IReadOnlyList<ChainSite> sites = [.. ChainReader.FindAll(model, context.CancellationToken)];
        if (project.Files.Count > 0)
        {
            Report(context, SectionReadChecker.Check(model.SyntaxTree, project));
        }

        if (sites.Count == 0)
        {
            return;
        }

        Report(context, PrefixedReadChecker.Check(model, sites, project, context.CancellationToken));
        Report(context, LateLoadChecker.Check(model, sites, project, context.CancellationToken));
        Report(context, sites.SelectMany(site => project.Check(site.Chain)
            .Select(violation => CreateDiagnostic(violation, site, project))));
    }

    private static void Report(SyntaxTreeAnalysisContext context, IEnumerable<Diagnostic> findings)
    {
        foreach (Diagnostic finding in findings)
        {
            SyntaxNode root = context.Tree.GetRoot(context.CancellationToken);
            if (!TestCodeDetector.IsInTestType(root.FindNode(finding.Location.SourceSpan)))
            {
                context.ReportDiagnostic(finding);
            }
        }
    }

    private static Diagnostic CreateDiagnostic(ConfigurationViolation violation, ChainSite site, ConfigurationInputs project)
    {
        DiagnosticDescriptor rule = RuleDescriptors.Get(violation.Rule);
        return Diagnostic.Create(
            rule,
            GetLocation(site.Calls[violation.Source]),
            violation.IsInfo ? DiagnosticSeverity.Info : rule.DefaultSeverity,
            violation.File is { } file ? [project.GetLocation(file, violation.Key)] : [],
            ConfigurationMessages.FindEdit(violation, site.Chain, project)?.Properties.ToImmutableDictionary(),
            ConfigurationMessages.Create(violation, site.Chain, project));
    }

    // In a fluent chain, the location excludes the receiver of the call.
    private static Location GetLocation(ExpressionSyntax call) => call is InvocationExpressionSyntax
        { Expression: MemberAccessExpressionSyntax { Name: var name } }
        ? Location.Create(call.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(name.SpanStart, call.Span.End))
        : call.GetLocation();
}
