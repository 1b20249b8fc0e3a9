using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Finds the uses of a URL: directly, through a variable that is assigned once, or through the project's own methods and types.
/// </summary>
internal sealed class UrlSinkFinder(EndpointContext context)
{
    // Limits the search: a method that calls a method that calls the client. Longer chains do not occur in practice.
    private const int MaxHelpers = 3;

    // The uses of the values of the project's own parameters and properties. An entry is empty while it is computed.
    private readonly Dictionary<ISymbol, IReadOnlyCollection<UrlSinkKind>> _helpers = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Finds the uses of a string; empty if it is only compared, listed, or a part of larger strings, which are checked themselves.
    /// </summary>
    /// <param name="text">The whole string.</param>
    /// <param name="sharing">The requirements of its other uses.</param>
    internal IReadOnlyCollection<UrlSinkKind> FindSinkKinds(ExpressionSyntax text, out UrlSharing sharing)
    {
        var uses = new HashSet<UrlSinkKind>();
        var places = context.Flow.FindUses(text).ToList();
        bool isShown = false;
        foreach (ExpressionSyntax place in places)
        {
            if (!IsPart(place))
            {
                List<UrlSinkKind> kinds = ClassifyUse(place, 0);
                isShown |= kinds.TrueForAll(static kind => kind is UrlSinkKind.DisplayOnly or UrlSinkKind.Unknown);
                uses.UnionWith(kinds);
            }
        }

        sharing = places.Count <= 1 ? default : new UrlSharing(true, places.Exists(IsPart),
            places.Exists(place => IsDissected(place) && ClassifyExtended(place) is null), isShown);
        return uses;
    }

    // Matches url.Substring(7) and url[8..].
    private static bool IsDissected(ExpressionSyntax place) => place.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == place,
        ElementAccessExpressionSyntax element => element.Expression == place,
        _ => false,
    };

    /// <summary>Determines whether a use of a variable is one operand of a larger string.</summary>
    private static bool IsPart(ExpressionSyntax place)
    {
        ExpressionSyntax whole = ConstantStringReader.GetOutermost(place);
        while (whole != place)
        {
            switch (whole)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    whole = parenthesized.Expression;
                    continue;
                case CastExpressionSyntax cast:
                    whole = cast.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax suppressed:
                    whole = suppressed.Operand;
                    continue;
                default:
                    return true;
            }
        }

        return false;
    }

    private List<UrlSinkKind> ClassifyUse(ExpressionSyntax place, int helpers)
    {
        if (ClassifyExtended(place) is { } extended)
        {
            return [extended];
        }

        // Matches string.Format(Urls.Completions, engine).
        if (place.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } formatted,
            Parent: InvocationExpressionSyntax 
                { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" } } format } }
            && formatted[0].Expression == place && context.FindSymbol(format) is { ContainingType.SpecialType: SpecialType.System_String })
        {
            return ClassifyUse(format, helpers);
        }

        // The use of a value takes precedence over the name of the method that uses it.
        var sinks = context.Flow.FindSinks(place).ToList();
        var sent = sinks.SelectMany(sink => FindSent(sink, helpers)).ToList();
        return sent.Count > 0 ? sent
            : NonUseContexts.IsNonUse(place) ? []
            : sinks.Count == 0 ? [ClassifyDeclaration(place)]
            : [.. sinks.Where(static sink => !NonUseContexts.IsNonUse(sink.Value)).SelectMany(ClassifySink)];
    }

    /// <summary>Finds how the project's own code sends the value that is passed to one of its parameters or properties.</summary>
    private IReadOnlyCollection<UrlSinkKind> FindSent(Sink sink, int helpers)
    {
        ISymbol symbol = sink.Symbol.OriginalDefinition;
        if (helpers == MaxHelpers || !SinkClassifier.IsDeclaredInSource(symbol) || SinkClassifier.FindRow(symbol) is not null)
        {
            return [];
        }

        if (!_helpers.TryGetValue(symbol, out IReadOnlyCollection<UrlSinkKind>? kinds))
        {
            _helpers[symbol] = [];
            kinds = new HashSet<UrlSinkKind>(FindValues(symbol).Where(static use => !IsPart(use))
                .SelectMany(use => ClassifyUse(use, helpers + 1)).Where(UrlSinks.IsSent));
            _helpers[symbol] = kinds;
        }

        return kinds;
    }

    /// <summary>
    /// Finds the expressions of this file that have the value of a parameter or property; for a parameter of a record, also that of its
    /// property.
    /// </summary>
    private IEnumerable<ExpressionSyntax> FindValues(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingType: { IsRecord: true } type }
        ? type.GetMembers(symbol.Name).Prepend(symbol).SelectMany(context.Flow.FindReferences)
        : context.Flow.FindReferences(symbol);

    private IEnumerable<UrlSinkKind> ClassifySink(Sink receiver)
    {
        if (!UrlSinks.IsUri(receiver.Symbol))
        {
            return [UrlSinks.Classify(receiver.Symbol)];
        }

        if (receiver.Call is not BaseObjectCreationExpressionSyntax creation)
        {
            return [UrlSinkKind.Uri];
        }

        if (NonUseContexts.IsNonUse(creation))
        {
            return [];
        }

        // A Uri is a URL for every sink.
        var uses = context.Flow.FindSinks(creation)
            .Select(static next => UrlSinks.Classify(next.Symbol) is var use and not (UrlSinkKind.DisplayOnly or UrlSinkKind.Unknown)
                ? use : UrlSinkKind.Uri).ToList();
        return uses.Count > 0 ? uses : [UrlSinkKind.Uri];
    }

    /// <summary>Classifies calls of Flurl's methods, which extend the URL itself: <c>"https://…".PostJsonAsync(…)</c>.</summary>
    private UrlSinkKind? ClassifyExtended(ExpressionSyntax place)
    {
        if (place.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
            || member.Expression != place
            || context.FindSymbol(call) is not IMethodSymbol { ReducedFrom.Parameters: { Length: > 0 } parameters }
            || SinkClassifier.FindRow(parameters[0]) is null)
        {
            return null;
        }

        for (SyntaxNode? node = call; node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax name } link; node =
            link.Parent?.Parent)
        {
            if (name.Name.Identifier.ValueText.StartsWith("AppendPath", StringComparison.Ordinal))
            {
                return UrlSinkKind.BaseAddress;
            }
        }

        return UrlSinkKind.Request;
    }

    /// <summary>Classifies a property with an initial value by its name.</summary>
    private static UrlSinkKind ClassifyDeclaration(ExpressionSyntax place) =>
        place.Parent?.Parent is PropertyDeclarationSyntax { Identifier.ValueText: var name } && SinkShapes.IsApiName(name)
        ? UrlSinkKind.Setting : UrlSinkKind.Unknown;
}
