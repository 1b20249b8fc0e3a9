using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Names;

/// <summary>
/// Reports OAK2004: an environment variable or setting that by convention contains the key of another service is the only key of a client
/// that sends its requests to OpenAI. Not reported if the value is one of several, or is also passed to another client.
/// </summary>
internal static class OtherVendorNameChecker
{
    internal static void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, StringDataFlow flow, KeyOptions options,
        LiteralExpressionSyntax literal)
    {
        string name = literal.Token.ValueText;
        if (VendorVariableTable.Find(name) is not { } known || TestCodeDetector.IsInTestType(literal)
            || known.Name == options.EnvironmentVariable || known.Name == options.ConfigurationKey)
        {
            return;
        }

        // A constant with the name may be used for several reads, one of which may be correct.
        var lookups = flow.FindSinks(literal).Where(lookup => IsWhole(lookup, literal) && IsLookup(lookup, name)).ToList();
        if (lookups.Count > 0 && lookups.TrueForAll(lookup => lookup.Call is ExpressionSyntax read && !IsAlternative(read)
            && IsOnlyForOpenAi(read, model, flow, options, context.CancellationToken)))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.OtherVendorVariable, literal.GetLocation(),
                known.Name, known.Vendor, options.EnvironmentVariable));
        }
    }

    // The name itself is looked up, also as a constant, and not as a part of a longer string.
    private static bool IsWhole(Sink lookup, LiteralExpressionSyntax literal) =>
        lookup.Text == literal || lookup.Text is IdentifierNameSyntax or MemberAccessExpressionSyntax;

    /// <summary>Determines whether an environment variable is read whose value is sent to OpenAI and to no other provider.</summary>
    internal static bool IsReadForOpenAi(LiteralExpressionSyntax literal, SemanticModel model, StringDataFlow flow, KeyOptions options,
        CancellationToken cancellation) => flow.FindSinks(literal).Any(lookup =>
            lookup.Text is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax
            && SinkClassifier.FindRow(lookup.Symbol)?.Kind == SinkKind.VariableName
            && lookup.Call is ExpressionSyntax read && !IsAlternative(read) && IsOnlyForOpenAi(read, model, flow, options, cancellation));

    private static bool IsLookup(Sink lookup, string name) => SinkClassifier.FindRow(lookup.Symbol) is { } row
        && (row.Kind != SinkKind.ConfigurationKey || lookup.Call is ElementAccessExpressionSyntax or InvocationExpressionSyntax)
        && KeyNameRule.FindVendor(name, new SinkContext(row.Kind, ValueOrigin.Code, Destination.OpenAI)) is not null;

    // In a ?? b, condition ? a : b, and the arms of a switch, other values of the program can replace it.
    private static bool IsAlternative(ExpressionSyntax read) => read.Ancestors().TakeWhile(static node => node is not StatementSyntax)
        .Any(static node => node is ConditionalExpressionSyntax or SwitchExpressionArmSyntax
            || (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: not ThrowExpressionSyntax }));

    private static bool IsOnlyForOpenAi(ExpressionSyntax read, SemanticModel model, StringDataFlow flow, KeyOptions options,
        CancellationToken cancellation)
    {
        var destinations = new DestinationResolver(model, flow, options, cancellation);
        bool isForOpenAi = false;
        foreach (Sink sink in flow.FindSinks(read))
        {
            SinkKind kind = SinkClassifier.ClassifyCredential(sink.Symbol);
            bool isRequest = kind == SinkKind.BearerToken || HeaderSinks.IsBearerParameter(sink, model, cancellation)
                || HeaderSinks.IsAuthorizationValue(sink, model, cancellation);
            if (!isRequest && kind is not (SinkKind.ApiKey or SinkKind.Credential))
            {
                // The uses of the program's own parameters are also found.
                if (SinkClassifier.IsDeclaredInSource(sink.Symbol))
                {
                    continue;
                }

                return false;
            }

            Destination destination = isRequest ? destinations.ResolveRequests(sink.Call) : destinations.Resolve(sink, kind);
            if (destination != Destination.OpenAI)
            {
                return false;
            }

            isForOpenAi = true;
        }

        return isForOpenAi;
    }
}
