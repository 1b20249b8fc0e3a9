using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>Finds out what becomes of a URL: directly, as a variable that is set once, or through the project's own methods and
/// types.</summary>
internal sealed class UrlSinkFinder(EndpointContext context)
{
    // A method that calls a method that calls the client: longer chains are not what people write.
    private const int MaxHelpers = 3;

    // What becomes of the values of the project's own parameters and properties. Empty while it is being found out.
    private readonly Dictionary<ISymbol, IReadOnlyCollection<UrlSinkKind>> _helpers = new(SymbolEqualityComparer.Default);

    /// <summary>What becomes of a text; nothing if it is only compared, listed, or a part of larger ones, which are judged
    /// themselves.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="sharing">What its other places need it for.</param>
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

    // url.Substring(7), url[8..]
    private static bool IsDissected(ExpressionSyntax place) => place.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == place,
        ElementAccessExpressionSyntax element => element.Expression == place,
        _ => false,
    };

    /// <summary>Whether a use of a variable is one operand of a larger text.</summary>
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

        // string.Format(Urls.Completions, engine)
        if (place.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } formatted,
            Parent: InvocationExpressionSyntax 
                { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" } } format } }
            && formatted[0].Expression == place && context.FindSymbol(format) is { ContainingType.SpecialType: SpecialType.System_String })
        {
            return ClassifyUse(format, helpers);
        }

        // What the code does with a value counts for more than the name of the method that does it.
        var sinks = context.Flow.FindSinks(place).ToList();
        var sent = sinks.SelectMany(sink => FindSent(sink, helpers)).ToList();
        return sent.Count > 0 ? sent
            : NonUseContexts.IsNonUse(place) ? []
            : sinks.Count == 0 ? [ClassifyDeclaration(place)]
            : [.. sinks.Where(static sink => !NonUseContexts.IsNonUse(sink.Value)).SelectMany(ClassifySink)];
    }

    /// <summary>Finds how the project's own code sends the value that one of its parameters or properties receives.</summary>
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

    /// <summary>Finds the expressions of this file that have the value of a parameter or property; that of a record's parameter is its
    /// property's, too.</summary>
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

        // A Uri is a URL at every sink.
        var uses = context.Flow.FindSinks(creation)
            .Select(static next => UrlSinks.Classify(next.Symbol) is var use and not (UrlSinkKind.DisplayOnly or UrlSinkKind.Unknown)
                ? use : UrlSinkKind.Uri).ToList();
        return uses.Count > 0 ? uses : [UrlSinkKind.Uri];
    }

    /// <summary>Flurl's methods extend the URL itself: <c>"https://…".PostJsonAsync(…)</c>.</summary>
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

    /// <summary>A property with an initial value says by its name what it is for.</summary>
    private static UrlSinkKind ClassifyDeclaration(ExpressionSyntax place) =>
        place.Parent?.Parent is PropertyDeclarationSyntax { Identifier.ValueText: var name } && SinkShapes.IsApiName(name)
        ? UrlSinkKind.Setting : UrlSinkKind.Unknown;
}
