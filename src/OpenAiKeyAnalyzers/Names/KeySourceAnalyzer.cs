using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Names;

/// <summary>Reports OAK2001 to OAK2005: texts that are read with their line break, and names under which no key is found.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeySourceAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleDescriptors.UntrimmedFile, RuleDescriptors.InvalidName, RuleDescriptors.UnconventionalName,
            RuleDescriptors.OtherVendorVariable, RuleDescriptors.NonProcessVariable);

    private protected override bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project) => project.IsOpenAiFile(anchors);

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var options = KeyOptions.FromTree(context.Options, model.SyntaxTree);
        var flow = new StringDataFlow(model, context.CancellationToken);
        bool isTest = TestCodeDetector.IsTestProject(model.Compilation, options);

        // The results are kept, because programs repeat their strings.
        var names = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (SyntaxNode node in FileNodes.Get(model.SyntaxTree, context.CancellationToken).Candidates)
        {
            switch (node)
            {
                case InvocationExpressionSyntax invocation when WholeTextSource.IsCandidate(RequestUrls.GetName(invocation.Expression)):
                    AnalyzeWholeText(context, model, flow, options, invocation);
                    break;
                case InvocationExpressionSyntax invocation when !isTest && VariableTargetChecker.IsCandidate(invocation):
                    VariableTargetChecker.Analyze(context, model, options, invocation);
                    break;
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal when !isTest:
                    string name = literal.Token.ValueText;
                    if (!names.TryGetValue(name, out bool canBeWrong))
                    {
                        names.Add(name, canBeWrong = CanBeWrong(name, options));
                    }

                    if (canBeWrong)
                    {
                        AnalyzeName(context, flow, options, literal);
                    }

                    AnalyzeAmbiguousName(context, model, flow, options, literal);
                    OtherVendorNameChecker.Analyze(context, model, flow, options, literal);
                    break;
            }
        }
    }

    private static void AnalyzeWholeText(SyntaxTreeAnalysisContext context, SemanticModel model, StringDataFlow flow, KeyOptions options,
        InvocationExpressionSyntax call)
    {
        if (FileContentFlow.FindUntrimmedUse(call) is not { } value
            || new WholeTextSource(model, context.CancellationToken).Classify(call) is var source && source == WholeTextKind.None)
        {
            return;
        }

        var host = new DestinationResolver(model, flow, options, context.CancellationToken);
        Sink? receiver = flow.FindSinks(value).FirstOrDefault(candidate => IsKeySink(candidate, host, model, context.CancellationToken));
        if (receiver is not null)
        {
            bool isSdk = receiver.Symbol.ContainingAssembly?.Name is "OpenAI" or "System.ClientModel" or "Azure.AI.OpenAI";
            context.ReportDiagnostic(
                Diagnostic.Create(RuleDescriptors.UntrimmedFile, value.GetLocation(),
                    RuleResources.GetString(GetSentence(source)),
                    RuleResources.GetString(isSdk ? MessageKey.Effect_LineBreak_OpenAiSdk : MessageKey.Effect_LineBreak)));
        }
    }

    private static MessageKey GetSentence(WholeTextKind source) => source switch
    {
        WholeTextKind.ProcessOutput => MessageKey.WholeText_ProcessOutput,
        WholeTextKind.ConsoleInput => MessageKey.WholeText_ConsoleInput,
        _ => MessageKey.WholeText_File,
    };

    private static bool IsKeySink(Sink receiver, DestinationResolver host, SemanticModel model, CancellationToken cancellation)
    {
        SinkKind position = SinkClassifier.ClassifyCredential(receiver.Symbol);
        return SinkClassifier.IsClientCredential(position)
            || ((position == SinkKind.BearerToken || HeaderSinks.IsBearerParameter(receiver, model, cancellation)
                || HeaderSinks.IsAuthorizationValue(receiver, model, cancellation))
                && host.ResolveRequests(receiver.Call) is Destination.OpenAI or Destination.AzureOpenAI);
    }

    private static void AnalyzeName(SyntaxTreeAnalysisContext context, StringDataFlow flow, KeyOptions options,
        LiteralExpressionSyntax literal)
    {
        if (Check(literal, flow, options) is ({ } reading, var position) && !TestCodeDetector.IsInTestType(literal))
        {
            Report(context, literal, position, reading);
        }
    }

    private static void AnalyzeAmbiguousName(SyntaxTreeAnalysisContext context, SemanticModel model, StringDataFlow flow,
        KeyOptions options, LiteralExpressionSyntax literal)
    {
        string name = literal.Token.ValueText;
        if (KnownKeyNames.IsAmbiguous(name) && name != options.EnvironmentVariable && !TestCodeDetector.IsInTestType(literal)
            && OtherVendorNameChecker.IsReadForOpenAi(literal, model, flow, options, context.CancellationToken))
        {
            Report(context, literal, SinkKind.VariableName,
                new KeyNameResult(KeyNameKind.Misspelled, 0, name.Length, options.EnvironmentVariable));
        }
    }

    /// <summary>Checks a name by which a key is looked up; <see langword="null"/> if it is correct.</summary>
    internal static (KeyNameResult Reading, SinkKind Position)? Check(LiteralExpressionSyntax literal, StringDataFlow flow,
        KeyOptions options)
    {
        string name = literal.Token.ValueText;
        KeyNameResult variable = EnvironmentVariableNameValidator.Validate(name, options.EnvironmentVariable);
        KeyNameResult setting = ConfigurationKeyValidator.Validate(name, options.ConfigurationKey);
        if (!IsWrong(variable, setting) || KeyAnchors.HasAnchor(name))
        {
            // The key rules report a key that is used as a name; no message may repeat it.
            return null;
        }

        foreach (Sink receiver in flow.FindSinks(literal))
        {
            // The whole name is checked, not a part to which something is appended.
            bool isWhole = receiver.Text is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;
            SinkKind? position = isWhole ? SinkClassifier.FindRow(receiver.Symbol)?.Kind : null;
            if (position is not (SinkKind.VariableName or SinkKind.ConfigurationKey))
            {
                continue;
            }

            KeyNameResult reading = position == SinkKind.ConfigurationKey ? setting : variable;
            if (FindRule(reading, position.Value) is not null
                && !(reading.Kind == KeyNameKind.Unconventional && IsPassedOn(literal, receiver))
                && !HasCorrectFallback(literal, literal, reading.Kind, flow, options)
                && !HasCorrectFallback(literal, receiver.Call, reading.Kind, flow, options))
            {
                return (reading, position.Value);
            }
        }

        return null;
    }

    private static bool CanBeWrong(string name, KeyOptions options) => IsWrong(
        EnvironmentVariableNameValidator.Validate(name, options.EnvironmentVariable),
        ConfigurationKeyValidator.Validate(name, options.ConfigurationKey));

    private static bool IsWrong(KeyNameResult variable, KeyNameResult setting) =>
        FindRule(variable, SinkKind.VariableName) is not null || FindRule(setting, SinkKind.ConfigurationKey) is not null;

    private static Rule? FindRule(KeyNameResult reading, SinkKind position) =>
        KeyNameRule.Check(reading, new SinkContext(position, ValueOrigin.Code));
    // A helper accepts any name: its callers may have reasons for unusual ones.
    private static bool IsPassedOn(LiteralExpressionSyntax literal, Sink receiver) =>
        literal.Parent is ArgumentSyntax && receiver.Text != literal;

    /// <summary>
    /// Determines whether the correct name is also read, so that the other one only supports other setups: in the same choice (<c>a ??
    /// b</c>), and for an unconventional name, anywhere in the same member.
    /// </summary>
    private static bool HasCorrectFallback(LiteralExpressionSyntax name, SyntaxNode call, KeyNameKind kind, StringDataFlow flow,
        KeyOptions options)
    {
        SyntaxNode choice = call.AncestorsAndSelf().OfType<ExpressionSyntax>()
            .LastOrDefault(static node => node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }) ?? call;
        SyntaxNode scope = kind == KeyNameKind.Unconventional && call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ? member : choice;
        return flow.GetArgumentTexts(scope).Any(argument => argument.Expression != name
            && (argument.Text == options.EnvironmentVariable || argument.Text == options.ConfigurationKey));
    }

    private static void Report(SyntaxTreeAnalysisContext context, LiteralExpressionSyntax literal, SinkKind position,
        KeyNameResult reading)
    {
        if (FindRule(reading, position) == Rule.UnconventionalName)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(RuleDescriptors.UnconventionalName, literal.GetLocation(), literal.Token.ValueText, reading.Replacement));
            return;
        }

        int[]? positions = LiteralReader.FindPositions(literal.Token);
        TextSpan span = positions is not null && reading.Length > 0 && reading.Start + reading.Length < positions.Length
            ? TextSpan.FromBounds(positions[reading.Start], positions[reading.Start + reading.Length])
            : literal.Span;
        MessageKey message = (position, reading.Kind) switch
        {
            (SinkKind.ConfigurationKey, _) => MessageKey.OAK2002_Setting,
            (_, KeyNameKind.WrongCase) => MessageKey.OAK2002_WrongCase,
            (_, KeyNameKind.Misspelled) => MessageKey.OAK2002_Misspelled,
            _ => MessageKey.OAK2002_Invalid,
        };
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.InvalidName, Location.Create(literal.SyntaxTree, span),
            RuleResources.GetString(message, reading.Replacement ?? string.Empty)));
    }
}
