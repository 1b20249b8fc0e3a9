using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>The usual way to write such an analyzer: look at every string literal. Only here, to compare with.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SyntaxNodeReferenceAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("REFERENCE", "Key", "Key", "Reference", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                if (ApiKeyScanner.Scan(((LiteralExpressionSyntax)node.Node).Token.ValueText).Count > 0)
                {
                    node.ReportDiagnostic(Diagnostic.Create(Rule, node.Node.GetLocation()));
                }
            },
            SyntaxKind.StringLiteralExpression);
    }
}

/// <summary>Does nothing: what the compiler itself takes to call an analyzer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("IDLE", "Idle", "Idle", "Reference", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(static _ => { });
    }
}
