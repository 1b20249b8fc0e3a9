using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Names;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Razor;

/// <summary>Runs the C# rules on the code in <c>.razor</c> and <c>.cshtml</c> files: <c>@code</c>, <c>@{ }</c> and expressions.</summary>
/// <remarks>
/// The Razor compiler converts such files to generated C#, which the other analyzers ignore. Diagnostics are reported in the generated
/// tree; the compiler maps them to the line of the Razor file. Code that the Razor compiler itself added is not reported.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<AnchoredAnalyzer> Analyzers = ImmutableArray.Create<AnchoredAnalyzer>(
        new KeyAnalyzer(), new CredentialAnalyzer(), new KeySourceAnalyzer(), new ConfigurationAnalyzer(), new HeaderAnalyzer(),
        new EndpointAnalyzer());

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct().ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageRun.IsUsageRun(start.Options))
            {
                return;
            }

            var project = new CompilationInfo(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterSyntaxTreeAction(file =>
            {
                if (RazorSource.IsGenerated(file.Tree.FilePath))
                {
                    AnalyzeTree(file, start.Compilation, project);
                }
            });
        });
    }

    private static void AnalyzeTree(SyntaxTreeAnalysisContext file, Compilation compilation, CompilationInfo project)
    {
        var anchors = SourceAnchors.Get(file.Tree.GetText(file.CancellationToken));
        var razor = new SyntaxTreeAnalysisContext(file.Tree, file.Options, diagnostic => ReportIfWritten(file, diagnostic),
            static _ => true, file.CancellationToken);
        foreach (AnchoredAnalyzer analyzer in Analyzers)
        {
            analyzer.AnalyzeTree(razor, anchors, compilation, project);
        }
    }

    private static void ReportIfWritten(SyntaxTreeAnalysisContext file, Diagnostic diagnostic)
    {
        if (RazorSource.IsWrittenInRazor(diagnostic.Location, file.CancellationToken))
        {
            file.ReportDiagnostic(diagnostic);
        }
    }
}
