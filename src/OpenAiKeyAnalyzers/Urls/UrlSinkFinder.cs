using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>Finds out what becomes of a text that is an address, directly or as a variable that is set once.</summary>
internal sealed class UrlSinkFinder(EndpointContext context)
{
    /// <summary>What becomes of a text; nothing if it is only compared, listed, or a part of larger ones, which are judged
    /// themselves.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="isShared">Whether it is used in several places.</param>
    internal IReadOnlyCollection<UrlSinkKind> FindSinkKinds(ExpressionSyntax text, out bool isShared)
    {
        var uses = new HashSet<UrlSinkKind>();
        var places = context.Flow.FindUses(text).ToList();
        isShared = places.Count > 1;
        foreach (ExpressionSyntax place in places)
        {
            if (!IsPart(place) && !NonUseContexts.IsNonUse(place))
            {
                uses.UnionWith(ClassifyUse(place));
            }
        }

        return uses;
    }

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

    private List<UrlSinkKind> ClassifyUse(ExpressionSyntax place)
    {
        if (ClassifyFlurl(place) is { } flurl)
        {
            return [flurl];
        }

        var receivers = context.Flow.FindSinks(place).ToList();
        return receivers.Count == 0
            ? [ClassifyDeclaration(place)]
            : [.. receivers.Where(static receiver => !NonUseContexts.IsNonUse(receiver.Value)).SelectMany(ClassifySink)];
    }

    private IEnumerable<UrlSinkKind> ClassifySink(Sink receiver)
    {
        if (!IsUri(receiver.Symbol))
        {
            return [UrlSinkTable.Classify(receiver.Symbol)];
        }

        if (receiver.Call is not BaseObjectCreationExpressionSyntax creation)
        {
            return [UrlSinkKind.Uri];
        }

        if (NonUseContexts.IsNonUse(creation))
        {
            return [];
        }

        // What is a Uri is an address, whoever gets it.
        var uses = context.Flow.FindSinks(creation)
            .Select(static next => UrlSinkTable.Classify(next.Symbol) is var use and not (UrlSinkKind.DisplayOnly or UrlSinkKind.Unknown)
                ? use : UrlSinkKind.Uri).ToList();
        return uses.Count > 0 ? uses : [UrlSinkKind.Uri];
    }

    private static bool IsUri(ISymbol receiver) =>
        receiver is IParameterSymbol { Type.SpecialType: SpecialType.System_String,
            ContainingSymbol.ContainingType: { Name: "Uri" or "UriBuilder",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Flurl's methods extend the address itself: <c>"https://…".PostJsonAsync(…)</c>.</summary>
    private UrlSinkKind? ClassifyFlurl(ExpressionSyntax place)
    {
        if (place.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
            || member.Expression != place
            || context.FindSymbol(call)?.ContainingNamespace?.ToDisplayString() is not ("Flurl" or "Flurl.Http"))
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
        place.Parent?.Parent is PropertyDeclarationSyntax { Identifier.ValueText: var name } && UrlSinkTable.IsApiName(name)
        ? UrlSinkKind.Setting : UrlSinkKind.Unknown;
}
