using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CSharp.Texts;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>Finds out what becomes of a text that is an address, directly or as a variable that is set once.</summary>
internal sealed class UrlPlaces(EndpointContext context)
{
    /// <summary>What becomes of a text; nothing if it is only compared, listed, or a part of larger ones, which are judged themselves.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="isShared">Whether it is used in several places.</param>
    internal IReadOnlyCollection<UrlUse> UsesOf(ExpressionSyntax text, out bool isShared)
    {
        var uses = new HashSet<UrlUse>();
        var places = context.Flow.PlacesOf(text).ToList();
        isShared = places.Count > 1;
        foreach (ExpressionSyntax place in places)
        {
            if (!IsPart(place) && !SilentPlaces.IsSilent(place))
            {
                uses.UnionWith(At(place));
            }
        }

        return uses;
    }

    /// <summary>Whether a use of a variable is one operand of a larger text.</summary>
    private static bool IsPart(ExpressionSyntax place)
    {
        ExpressionSyntax whole = ConstantTextReader.Outermost(place);
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

    private List<UrlUse> At(ExpressionSyntax place)
    {
        if (OfFlurl(place) is { } flurl)
        {
            return [flurl];
        }

        var receivers = context.Flow.Receivers(place).ToList();
        return receivers.Count == 0 ? [DeclaredAs(place)] : [.. receivers.Where(static receiver => !SilentPlaces.IsSilent(receiver.Value)).SelectMany(Of)];
    }

    private IEnumerable<UrlUse> Of(TextReceiver receiver)
    {
        if (!IsUri(receiver.Symbol))
        {
            return [UrlReceivers.Of(receiver.Symbol)];
        }

        if (receiver.Call is not BaseObjectCreationExpressionSyntax creation)
        {
            return [UrlUse.Uri];
        }

        if (SilentPlaces.IsSilent(creation))
        {
            return [];
        }

        // What is a Uri is an address, whoever gets it.
        var uses = context.Flow.Receivers(creation).Select(static next => UrlReceivers.Of(next.Symbol) is var use and not (UrlUse.Mention or UrlUse.Text) ? use : UrlUse.Uri).ToList();
        return uses.Count > 0 ? uses : [UrlUse.Uri];
    }

    private static bool IsUri(ISymbol receiver) =>
        receiver is IParameterSymbol { Type.SpecialType: SpecialType.System_String, ContainingSymbol.ContainingType: { Name: "Uri" or "UriBuilder", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Flurl's methods extend the address itself: <c>"https://…".PostJsonAsync(…)</c>.</summary>
    private UrlUse? OfFlurl(ExpressionSyntax place)
    {
        if (place.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member || member.Expression != place
            || context.SymbolOf(call)?.ContainingNamespace?.ToDisplayString() is not ("Flurl" or "Flurl.Http"))
        {
            return null;
        }

        for (SyntaxNode? node = call; node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax name } link; node = link.Parent?.Parent)
        {
            if (name.Name.Identifier.ValueText.StartsWith("AppendPath", StringComparison.Ordinal))
            {
                return UrlUse.BaseAddress;
            }
        }

        return UrlUse.Request;
    }

    /// <summary>A property with an initial value says by its name what it is for.</summary>
    private static UrlUse DeclaredAs(ExpressionSyntax place) =>
        place.Parent?.Parent is PropertyDeclarationSyntax { Identifier.ValueText: var name } && UrlReceivers.SaysApi(name) ? UrlUse.Setting : UrlUse.Text;
}
