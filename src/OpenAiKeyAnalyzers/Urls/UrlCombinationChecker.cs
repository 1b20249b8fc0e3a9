using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

/// <summary>Reports OAK4005, and other defects of a URL that is combined from a base URL and a relative one.</summary>
internal sealed class UrlCombinationChecker(EndpointContext context, UrlChecker addresses)
{
    private readonly HttpClientUrls _clients = new(context);

    // client.BaseAddress + "/models" is correct only if the base address does not end with a slash.
    private readonly Lazy<bool> _isBaseAddressRead = new(() =>
        ProgramFiles.Get(context.Model.Compilation).FindNames("BaseAddress", context.Cancellation).Any(IsRead));

    /// <summary>Gets the findings about the combined URLs of all clients in the file.</summary>
    internal IEnumerable<Finding> GetFindings() =>
        !ProgramFiles.Get(context.Model.Compilation).MayContain("BaseAddress") ? [] :
        from request in _clients.FindAll()
        from finding in Check(request.Bases, request.Relative, () => [.. _clients.FindRelatives(request.Bases[0])])
        select finding;

    /// <summary>Checks <c>new Uri(new Uri("…"), "…")</c>.</summary>
    internal IEnumerable<Finding> CheckUri(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList is { Arguments: { Count: 2 } arguments } && CreatedTypes.FindName(creation) is null or "Uri"
        && ArgumentParameter.Find(arguments[1], context.Model, context.Cancellation)
        is { Name: "relativeUri", Type.SpecialType: SpecialType.System_String }
        && _clients.FindUrlExpression(arguments[0].Expression) is { } address
            ? Check([address], arguments[1].Expression, () => [arguments[1].Expression])
            : [];

    /// <param name="bases">The base addresses that the client may have.</param>
    /// <param name="relativeAddress">The relative URL.</param>
    /// <param name="findAll">Finds all relative URLs that are combined with the base address.</param>
    private IEnumerable<Finding> Check(IReadOnlyList<ExpressionSyntax> bases, ExpressionSyntax relativeAddress,
        Func<IReadOnlyList<ExpressionSyntax>> findAll)
    {
        ExpressionSyntax address = bases[0];
        ConstantString text = context.Read(address);
        ConstantString relative = context.Read(relativeAddress);
        if (UrlCombination.Create(text.Value, relative.Value, context.Options.IsOpenAiHost) is not { } pair
            || !bases.Skip(1).All(other => IsSameDefect(context.Read(other).Value, relative.Value, pair)))
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
            bool isFixable = bases.Count == 1 && IsUnshared(text) && IsUnshared(relative) && !_isBaseAddressRead.Value
                && IsCorrectForAll(pair.CorrectedBase, relative.Value, findAll());
            IReadOnlyList<TextChange>? ofBase = isFixable ? FindChanges(text, pair.CorrectedBase) : null;
            IReadOnlyList<TextChange>? ofRelative = isFixable ? FindChanges(relative, pair.CorrectedRelative) : null;
            bool isInOneFile = address.SyntaxTree == relativeAddress.SyntaxTree;
            bool isComplete = ofBase is not null && ofRelative is not null;
            yield return new Finding(RuleDescriptors.Get(rule), span,
                RuleResources.GetString(loses ? MessageKey.OAK4005_DroppedPath : MessageKey.OAK4004_DuplicateVersion))
            {
                AdditionalLocation = text.FindWrittenLocation() ?? address.GetLocation(),
                TextChanges = !isComplete ? [] : isInOneFile ? [.. ofBase!.Concat(ofRelative!)] : ofRelative!,
                OtherChanges = isComplete && !isInOneFile ? [.. ofBase!.Select(change => (address.SyntaxTree, change))] : [],
                Fix = loses ? FixKind.KeepPath : FixKind.RemoveFromUrl,
            };
        }

        foreach (UrlResult reading in pair.RelativeResults)
        {
            if (UrlRule.Check(reading, sink) is not null && !addresses.IsVersionAddedElsewhere(reading, relative.Value)
                && UrlChecker.CreateFinding(reading, relative, UrlSinkKind.Request) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static bool IsRead(SimpleNameSyntax name)
    {
        ExpressionSyntax value = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return value.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left != value,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
                or IsPatternExpressionSyntax => false,
            _ => true,
        };
    }

    private bool IsSameDefect(string baseAddress, string relative, UrlCombination pair) =>
        UrlCombination.Create(baseAddress, relative, context.Options.IsOpenAiHost) is { } other
        && other.Defect == pair.Defect && other.Start == pair.Start && other.Length == pair.Length;

    /// <summary>
    /// Determines whether a string has no other use: it is written in the expression, or in a declaration with one reference.
    /// </summary>
    private bool IsUnshared(ConstantString text)
    {
        if (text.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            && text.GetPieces(0, text.Value.Length).All(piece => piece.IsElsewhere || piece.IsWrittenIn(text.Expression)))
        {
            return true;
        }

        return context.FindSymbol(text.Expression) is { } name
            && (name is ILocalSymbol || name.DeclaredAccessibility == Accessibility.Private)
            && context.Flow.FindAllReferences(name).Count() == 1;
    }

    /// <summary>Determines whether a new base address keeps the requests correct that were correct before.</summary>
    private bool IsCorrectForAll(string newBase, string repaired, IReadOnlyList<ExpressionSyntax> all) => all.All(other =>
    {
        string relative = context.Read(other).Value;
        return relative == repaired
            || UrlCombination.Create(newBase, relative, context.Options.IsOpenAiHost)
            is not { Defect: UrlCombinationDefect.DuplicateVersion };
    });

    /// <summary>
    /// Finds the text changes that replace a string with another one; <see langword="null"/> if the source has no single position for them.
    /// </summary>
    private static IReadOnlyList<TextChange>? FindChanges(ConstantString text, string newText)
    {
        if (TextEdit.FindDifference(text.Value, newText) is not { } edit)
        {
            return [];
        }

        IReadOnlyList<TextChange> changes = text.CreateTextChanges(edit);
        return changes.Count > 0 ? changes : null;
    }
}
