using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.CSharp.Headers;
using OpenAiKeyAnalyzers.CSharp.Keys;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.Names;

namespace OpenAiKeyAnalyzers.CSharp.KeySources;

/// <summary>OAK2001 to OAK2003: files that are read with their line end, and names under which no key is found.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeySourceAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleTable.UntrimmedFile, RuleTable.ImpossibleName, RuleTable.UnusualName);

    private protected override bool IsConcerned(SourceAnchors anchors, ProjectFacts project) => project.IsOpenAiFile(anchors);

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var options = KeyOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        var flow = new TextFlow(model, context.CancellationToken);
        bool isTest = TestCode.IsTestProject(model.Compilation);
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when NameOf(invocation) is "ReadAllText" or "ReadAllTextAsync":
                    AnalyzeFile(context, model, flow, options, invocation);
                    break;
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal when !isTest:
                    AnalyzeName(context, flow, options, literal);
                    break;
            }
        }
    }

    private static string? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static void AnalyzeFile(SyntaxTreeAnalysisContext context, SemanticModel model, TextFlow flow, KeyOptions options, InvocationExpressionSyntax call)
    {
        if (FileReading.Untrimmed(call) is not { } value
            || model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: { Name: "File", ContainingNamespace.Name: "IO" } })
        {
            return;
        }

        var host = new ClientHost(model, flow, options, context.CancellationToken);
        TextReceiver? receiver = flow.Receivers(value).FirstOrDefault(candidate => TakesKey(candidate, host, model, context.CancellationToken));
        if (receiver is not null)
        {
            bool isSdk = receiver.Symbol.ContainingAssembly?.Name is "OpenAI" or "System.ClientModel" or "Azure.AI.OpenAI";
            context.ReportDiagnostic(Diagnostic.Create(RuleTable.UntrimmedFile, value.GetLocation(), Text.Of(isSdk ? "Effect_LineEnd_OpenAiSdk" : "Effect_LineEnd")));
        }
    }

    private static bool TakesKey(TextReceiver receiver, ClientHost host, SemanticModel model, CancellationToken cancellation)
    {
        KeyPositionKind position = receiver.Symbol switch
        {
            IParameterSymbol parameter => KeyPositions.Of(parameter),
            IPropertySymbol property => KeyPositions.Of(property),
            _ => KeyPositionKind.None,
        };
        return position is KeyPositionKind.Key or KeyPositionKind.AzureKey or KeyPositionKind.Credential
            || ((position == KeyPositionKind.BearerToken || HeaderValues.IsBearerParameter(receiver, model, cancellation) || HeaderValues.IsAuthorizationValue(receiver, model, cancellation))
                && host.OfRequests(receiver.Call) is ClientHostKind.OpenAi or ClientHostKind.Azure);
    }

    private static void AnalyzeName(SyntaxTreeAnalysisContext context, TextFlow flow, KeyOptions options, LiteralExpressionSyntax literal)
    {
        if (Judge(literal, flow, options) is ({ } reading, var position) && !TestCode.IsInTestType(literal))
        {
            Report(context, literal, position, reading);
        }
    }

    /// <summary>What is wrong with a name that a key is looked up by, and where; <see langword="null"/> if nothing is.</summary>
    internal static (NameReading Reading, NamePositionKind Position)? Judge(LiteralExpressionSyntax literal, TextFlow flow, KeyOptions options)
    {
        string name = literal.Token.ValueText;
        NameReading variable = VariableNameReader.Read(name, options.EnvironmentVariable);
        NameReading setting = SettingNameReader.Read(name, options.ConfigurationKey);
        if ((!IsDefect(variable) && !IsDefect(setting)) || KeyMarks.AreIn(name))
        {
            // A key that stands as a name is the business of the rules for keys; no message may repeat it.
            return null;
        }

        foreach (TextReceiver receiver in flow.Receivers(literal))
        {
            // The name as a whole, not a piece that something is appended to.
            bool isWhole = receiver.Text is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;
            NamePositionKind position = isWhole ? NamePositions.Of(receiver.Symbol) : NamePositionKind.None;
            NameReading reading = position == NamePositionKind.Setting ? setting : variable;
            if (position != NamePositionKind.None && IsDefect(reading) && !HasRightFallback(literal, receiver.Call, reading.Verdict, flow, options))
            {
                return (reading, position);
            }
        }

        return null;
    }

    private static bool IsDefect(NameReading reading) => reading.Verdict is NameVerdict.Impossible or NameVerdict.Misspelt or NameVerdict.WrongCase or NameVerdict.Unusual;

    /// <summary>
    /// Whether the right name is read too, so that the odd one is a courtesy to other set-ups: in the same choice (<c>a ?? b</c>), and for a
    /// name that is only unusual, anywhere in the same member.
    /// </summary>
    private static bool HasRightFallback(LiteralExpressionSyntax judged, SyntaxNode call, NameVerdict verdict, TextFlow flow, KeyOptions options)
    {
        SyntaxNode choice = call.AncestorsAndSelf().OfType<ExpressionSyntax>().LastOrDefault(static node => node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }) ?? call;
        SyntaxNode scope = verdict == NameVerdict.Unusual && call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? member : choice;
        return scope.DescendantNodes().OfType<ArgumentSyntax>().Any(argument =>
            argument.Expression != judged
            && argument.Expression is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax
            && flow.ValueOf(argument.Expression) is var text && (text == options.EnvironmentVariable || text == options.ConfigurationKey));
    }

    private static void Report(SyntaxTreeAnalysisContext context, LiteralExpressionSyntax literal, NamePositionKind position, NameReading reading)
    {
        if (position == NamePositionKind.EnvironmentVariable && reading.Verdict == NameVerdict.Unusual)
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleTable.UnusualName, literal.GetLocation(), literal.Token.ValueText, reading.Replacement));
            return;
        }

        int[]? positions = LiteralReader.Positions(literal.Token);
        TextSpan span = positions is not null && reading.Length > 0 && reading.Start + reading.Length < positions.Length
            ? TextSpan.FromBounds(positions[reading.Start], positions[reading.Start + reading.Length])
            : literal.Span;
        string effect = (position, reading.Verdict) switch
        {
            (NamePositionKind.Setting, _) => "OAK2002_Setting",
            (_, NameVerdict.WrongCase) => "OAK2002_WrongCase",
            (_, NameVerdict.Misspelt) => "OAK2002_Misspelt",
            _ => "OAK2002_Impossible",
        };
        context.ReportDiagnostic(Diagnostic.Create(
            RuleTable.ImpossibleName, Location.Create(literal.SyntaxTree, span), Text.Of(effect, reading.Replacement ?? string.Empty)));
    }
}
