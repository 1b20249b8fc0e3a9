using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Represents how a string is used, as far as all its sinks agree.</summary>
/// <param name="kind">The kind of the sinks; <see cref="SinkKind.Unknown"/> if they differ.</param>
/// <param name="effect">What the client does with characters that do not belong to the value.</param>
/// <param name="call">The first call to which the string is passed.</param>
internal readonly struct SinkUse(SinkKind kind, SinkEffect effect, SyntaxNode? call)
{
    internal SinkKind Kind { get; } = kind;

    internal SinkEffect Effect { get; } = effect;

    internal SyntaxNode? Call { get; } = call;

    /// <summary>Gets a value indicating whether the string is the name by which a key is looked up.</summary>
    internal bool IsName => Kind is SinkKind.VariableName or SinkKind.ConfigurationKey or SinkKind.ConnectionStringName;

    /// <summary>Finds how a string is used, directly or through variables.</summary>
    internal static SinkUse Find(ExpressionSyntax text, StringDataFlow flow, SemanticModel model, CancellationToken cancellation)
    {
        SinkKind? common = null;
        SinkEffect effect = SinkEffect.Unknown;
        bool effectsDiffer = false;
        SyntaxNode? call = null;
        foreach (Sink sink in flow.FindSinks(text))
        {
            SinkRow? row = SinkClassifier.FindRow(sink.Symbol);
            SinkKind kind = row?.Kind ?? SinkKind.Unknown;
            common = common is null || common == kind ? kind : SinkKind.Unknown;
            SinkEffect next = GetEffect(row, sink, model, cancellation);
            effectsDiffer |= effect != SinkEffect.Unknown && next != SinkEffect.Unknown && next != effect;
            effect = next == SinkEffect.Unknown ? effect : next;
            call ??= sink.Call;
        }

        return new SinkUse(common ?? SinkKind.Unknown, effectsDiffer ? SinkEffect.Unknown : effect, call);
    }

    // .NET parses the value of Authorization and sends the values of unknown headers unchanged.
    private static SinkEffect GetEffect(SinkRow? row, Sink sink, SemanticModel model, CancellationToken cancellation) =>
        row is { Effect: SinkEffect.ParsedHeader } && !HeaderSinks.IsAuthorizationValue(sink, model, cancellation)
        ? SinkEffect.CustomHeader : row?.Effect ?? SinkEffect.Unknown;
}
