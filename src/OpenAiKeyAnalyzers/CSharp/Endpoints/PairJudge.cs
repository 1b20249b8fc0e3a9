using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values;
using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>OAK4005, and what else is wrong with an address that is put together from a base and a relative one.</summary>
internal sealed class PairJudge(EndpointContext context, AddressJudge addresses)
{
    private readonly HttpClientAddresses _clients = new(context);

    /// <summary>The pairs of all clients in the file.</summary>
    internal IEnumerable<Finding> Findings() =>
        from client in _clients.All()
        from relative in client.Relatives
        from finding in Judge(client.Base, relative, client.Relatives)
        select finding;

    /// <summary><c>new Uri(new Uri("…"), "…")</c></summary>
    internal IEnumerable<Finding> OfUri(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList is { Arguments: { Count: 2 } arguments }
        && ArgumentParameter.Of(arguments[1], context.Model, context.Cancellation) is { Name: "relativeUri", Type.SpecialType: SpecialType.System_String }
        && _clients.TextOf(arguments[0].Expression) is { } address
            ? Judge(address, arguments[1].Expression, [arguments[1].Expression])
            : [];

    /// <param name="address">The base address.</param>
    /// <param name="relativeAddress">What is added to it.</param>
    /// <param name="all">Everything that is added to it somewhere.</param>
    private IEnumerable<Finding> Judge(ExpressionSyntax address, ExpressionSyntax relativeAddress, IReadOnlyList<ExpressionSyntax> all)
    {
        ConstantText text = context.Read(address);
        ConstantText relative = context.Read(relativeAddress);
        if (AddressPair.Read(text.Value, relative.Value, context.Options.IsOpenAiHost) is not { } pair)
        {
            yield break;
        }

        if (pair.Defect != PairDefect.None && AddressJudge.SpanOf(relative, pair.Start, pair.Start + pair.Length) is { } span)
        {
            bool loses = pair.Defect == PairDefect.LosesPath;
            if (!loses && addresses.IsMadeUp(EndpointRule.NotTheAddress, relativeAddress))
            {
                yield break;
            }

            yield return new Finding(loses ? RuleTable.LostVersion : RuleTable.WrongAddress, span, Text.Of(loses ? "OAK4005_LosesPath" : "OAK4004_DoubledVersion"))
            {
                Other = text.WrittenAt(0, text.Value.Length) ?? address.Span,
                Changes = IsOwn(text) && IsOwn(relative) && IsRightForAll(pair.Base, relative.Value, all) ? ChangesOf(text, pair.Base, relative, pair.Relative) : [],
                Title = loses ? "KeepPath" : "RemoveFromAddress",
            };
        }

        foreach (EndpointReading reading in pair.InRelative)
        {
            if (!addresses.IsMadeUp(reading.Rule, relativeAddress) && AddressJudge.FindingOf(reading, relative, UrlUse.Request) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Whether nobody else uses a text: it is written where it stands, or under a name that stands here only.</summary>
    private bool IsOwn(ConstantText text)
    {
        if (text.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) && text.PiecesOf(0, text.Value.Length).All(piece => piece.IsElsewhere || piece.IsWrittenIn(text.Expression)))
        {
            return true;
        }

        return context.SymbolOf(text.Expression) is { } name
            && (name is ILocalSymbol || name.DeclaredAccessibility == Accessibility.Private)
            && context.Flow.UsesOf(name).Count() == 1;
    }

    /// <summary>Whether a new base address leaves those requests alone that were right before.</summary>
    private bool IsRightForAll(string newBase, string repaired, IReadOnlyList<ExpressionSyntax> all) => all.All(other =>
    {
        string relative = context.Read(other).Value;
        return relative == repaired || AddressPair.Read(newBase, relative, context.Options.IsOpenAiHost) is not { Defect: PairDefect.DoubledVersion };
    });

    private static List<TextChange> ChangesOf(ConstantText text, string newText, ConstantText relative, string newRelative)
    {
        var changes = new List<TextChange>();
        foreach ((ConstantText old, string value) in new[] { (text, newText), (relative, newRelative) })
        {
            if (TextEdit.Between(old.Value, value) is { } edit)
            {
                IReadOnlyList<TextChange> change = AddressJudge.ChangesOf(old, edit);
                if (change.Count == 0)
                {
                    return [];
                }

                changes.AddRange(change);
            }
        }

        return changes;
    }
}
