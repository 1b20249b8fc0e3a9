using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Determines from the names around a URL that it is correct for all its possible uses. A URL that is wrong as an endpoint may be correct
/// in a request, and most URLs are written where they are used.
/// </summary>
internal sealed class UrlPlaces(EndpointContext context)
{
    private const string Endpoint = "Endpoint";

    private static readonly UrlSinkKind[] Always = [UrlSinkKind.DisplayOnly, UrlSinkKind.Unknown, UrlSinkKind.Uri];

    private static readonly Lazy<ILookup<string, UrlSinkKind>> KindsByName = new(static () => SinkTable.All
        .Where(static row => UrlSinks.GetKind(row.Kind) != UrlSinkKind.DisplayOnly)
        .SelectMany(static row => new[] { row.Member, row.TypeName }.Select(name => (Name: name, Kind: UrlSinks.GetKind(row.Kind))))
        .Distinct().ToLookup(static entry => entry.Name, static entry => entry.Kind, StringComparer.Ordinal));

    private readonly Dictionary<(string, UrlSinkKind), bool> _known = [];
    private readonly WrittenSinks _sinks = new(context.Model.Compilation, followsTexts: false, context.Cancellation);

    // Clients whose methods all accept base URLs.
    private readonly Lazy<bool> _hasBaseUrlClient = new(() => SinkTable.All.Any(row =>
        row is { Kind: SinkKind.BaseUrl, Member: SinkRow.Any }
        && context.Model.Compilation.ReferencedAssemblyNames.Any(assembly => assembly.Name == row.Client)));

    internal bool CanBeWrong(ExpressionSyntax expression, string text)
    {
        var kinds = new HashSet<UrlSinkKind>(Always);
        return !AddKinds(expression, kinds) || kinds.Any(kind => IsWrong(text, kind));
    }

    private bool IsWrong(string text, UrlSinkKind kind)
    {
        if (!_known.TryGetValue((text, kind), out bool isWrong))
        {
            var sink = new SinkContext(UrlChecker.GetSinkKind(kind), ValueOrigin.Code);
            isWrong = UrlRule.Find(text, sink, context.Options.IsOpenAiHost).Count > 0;
            _known.Add((text, kind), isWrong);
        }

        return isWrong;
    }

    private bool AddKinds(ExpressionSyntax expression, HashSet<UrlSinkKind> kinds) =>
        _sinks.Find(expression) is { } sinks && sinks.All(sink => AddKinds(sink, kinds));

    private bool AddKinds(WrittenSink sink, HashSet<UrlSinkKind> kinds)
    {
        switch (sink.Kind)
        {
            case WrittenSinkKind.Receiver:
                return false;
            case WrittenSinkKind.Element:
                return true;
            case WrittenSinkKind.Constructor when sink.Name is "Uri" or "UriBuilder":
                return AddKinds((ExpressionSyntax)sink.Value.Parent!.Parent!.Parent!, kinds);
            case WrittenSinkKind.Property:
                return AddProperty(sink, kinds);
            default:
                kinds.Add(UrlSinkKind.Request);
                AddRows(sink.Name, kinds);
                return !_hasBaseUrlClient.Value
                    && !LibraryParameters.MayTake(context.Model.Compilation, sink.Name, sink.Position, SinkClassifier.IsEndpoint);
        }
    }

    private static bool AddProperty(WrittenSink sink, HashSet<UrlSinkKind> kinds)
    {
        AddRows(sink.Name, kinds);

        // The options of Azure clients have a property with the same name.
        kinds.Remove(UrlSinkKind.AzureClientEndpoint);
        if (SinkClassifier.IsEndpoint(sink.Name))
        {
            kinds.Add(UrlSinkKind.Setting);
            bool isEndpoint = sink.Name.Equals(Endpoint, StringComparison.OrdinalIgnoreCase);
            kinds.UnionWith(!isEndpoint ? [] : IsOfAzure(sink.Value) ? [UrlSinkKind.ClientEndpoint, UrlSinkKind.AzureClientEndpoint]
                : [UrlSinkKind.ClientEndpoint]);
        }

        return true;
    }

    /// <summary>Determines whether an initializer may be that of an Azure client.</summary>
    private static bool IsOfAzure(ExpressionSyntax value) =>
        value.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax
            { Parent: BaseObjectCreationExpressionSyntax creation } }
        || CreatedTypes.FindName(creation) is not { } name || IdentifierWords.ContainsWord(name, IdentifierWordUse.AzureMember);

    private static void AddRows(string name, HashSet<UrlSinkKind> kinds) => kinds.UnionWith(KindsByName.Value[name]);
}
