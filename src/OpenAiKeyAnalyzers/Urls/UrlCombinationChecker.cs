using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>OAK4005, and what else is wrong with an address that is put together from a base and a relative one.</summary>
internal sealed class UrlCombinationChecker(EndpointContext context, UrlChecker addresses)
{
    private readonly HttpClientUrls _clients = new(context);

    /// <summary>The pairs of all clients in the file.</summary>
    internal IEnumerable<Finding> GetFindings() =>
        from client in _clients.FindAll()
        from relative in client.Relatives
        from finding in Check(client.Base, relative, client.Relatives)
        select finding;

    /// <summary><c>new Uri(new Uri("…"), "…")</c></summary>
    internal IEnumerable<Finding> CheckUri(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList is { Arguments: { Count: 2 } arguments }
        && ArgumentParameter.Find(arguments[1], context.Model, context.Cancellation)
        is { Name: "relativeUri", Type.SpecialType: SpecialType.System_String }
        && _clients.FindUrlExpression(arguments[0].Expression) is { } address
            ? Check(address, arguments[1].Expression, [arguments[1].Expression])
            : [];

    /// <param name="address">The base address.</param>
    /// <param name="relativeAddress">What is added to it.</param>
    /// <param name="all">Everything that is added to it somewhere.</param>
    private IEnumerable<Finding> Check(ExpressionSyntax address, ExpressionSyntax relativeAddress, IReadOnlyList<ExpressionSyntax> all)
    {
        ConstantString text = context.Read(address);
        ConstantString relative = context.Read(relativeAddress);
        if (UrlCombination.Create(text.Value, relative.Value, context.Options.IsOpenAiHost) is not { } pair)
        {
            yield break;
        }

        SinkContext sink = addresses.CreateSink(SinkKind.RequestUrl, relativeAddress);
        if (pair.Defect != UrlCombinationDefect.None && relative.FindSpanWithHoles(pair.Start, pair.Start + pair.Length) is { } span)
        {
            if (UrlRule.Check(pair.Defect, sink) is not { } rule)
            {
                yield break;
            }

            bool loses = rule == Rule.LostVersion;
            yield return new Finding(RuleDescriptors.Get(rule), span,
                RuleResources.GetString(loses ? MessageKey.OAK4005_DroppedPath : MessageKey.OAK4004_DuplicateVersion))
            {
                AdditionalSpan = text.FindWrittenSpan(0, text.Value.Length) ?? address.Span,
                TextChanges = IsUnshared(text) && IsUnshared(relative) && IsCorrectForAll(pair.CorrectedBase, relative.Value, all)
                    ? CreateTextChanges(text, pair.CorrectedBase, relative, pair.CorrectedRelative) : [],
                Fix = loses ? FixKind.KeepPath : FixKind.RemoveFromUrl,
            };
        }

        foreach (UrlResult reading in pair.RelativeResults)
        {
            if (UrlRule.Check(reading, sink) is not null
                && UrlChecker.CreateFinding(reading, relative, UrlSinkKind.Request) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Whether nobody else uses a text: it is written where it stands, or under a name that stands here only.</summary>
    private bool IsUnshared(ConstantString text)
    {
        if (text.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            && text.GetPieces(0, text.Value.Length).All(piece => piece.IsElsewhere || piece.IsWrittenIn(text.Expression)))
        {
            return true;
        }

        return context.FindSymbol(text.Expression) is { } name
            && (name is ILocalSymbol || name.DeclaredAccessibility == Accessibility.Private)
            && context.Flow.FindReferences(name).Count() == 1;
    }

    /// <summary>Whether a new base address leaves those requests alone that were right before.</summary>
    private bool IsCorrectForAll(string newBase, string repaired, IReadOnlyList<ExpressionSyntax> all) => all.All(other =>
    {
        string relative = context.Read(other).Value;
        return relative == repaired
            || UrlCombination.Create(newBase, relative, context.Options.IsOpenAiHost)
            is not { Defect: UrlCombinationDefect.DuplicateVersion };
    });

    private static List<TextChange> CreateTextChanges(ConstantString text, string newText, ConstantString relative, string newRelative)
    {
        var changes = new List<TextChange>();
        foreach ((ConstantString old, string value) in new[] { (text, newText), (relative, newRelative) })
        {
            if (TextEdit.FindDifference(old.Value, value) is { } edit)
            {
                IReadOnlyList<TextChange> change = old.CreateTextChanges(edit);
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
