using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Determines how a URL is used, from the parameter or property to which it is passed.</summary>
internal static class UrlSinks
{
    internal static UrlSinkKind Classify(ISymbol sink)
    {
        ISymbol member = sink is IParameterSymbol { ContainingSymbol: { } method } ? method : sink;
        if (member is IPropertySymbol { IsIndexer: true } || member.ContainingType is null)
        {
            return UrlSinkKind.DisplayOnly;
        }

        return SinkClassifier.FindRow(sink) is { } row ? GetKind(row.Kind) : SinkShapes.ClassifyUrl(sink, member);
    }

    /// <summary>
    /// Determines whether a sink converts a string to a <see cref="System.Uri"/>. In that case the sink of the <see cref="System.Uri"/>
    /// decides.
    /// </summary>
    internal static bool IsUri(ISymbol sink) =>
        sink is IParameterSymbol { Type.SpecialType: SpecialType.System_String }
        && SinkClassifier.FindRow(sink) is { Kind: SinkKind.AbsoluteUrl or SinkKind.RelativeUrl };

    /// <summary>Determines whether requests are sent to a URL that is used in this way, or to URLs below it.</summary>
    internal static bool IsSent(UrlSinkKind kind) =>
        kind is UrlSinkKind.Request or UrlSinkKind.WebSocket or UrlSinkKind.BaseAddress or UrlSinkKind.ClientEndpoint
            or UrlSinkKind.AzureClientEndpoint or UrlSinkKind.AzureResourceName;

    /// <summary>Gets how a sink that the table lists uses a URL.</summary>
    internal static UrlSinkKind GetKind(SinkKind kind) => kind switch
    {
        SinkKind.RequestUrl => UrlSinkKind.Request,
        SinkKind.WebSocketUrl => UrlSinkKind.WebSocket,
        SinkKind.AzureResourceName => UrlSinkKind.AzureResourceName,
        SinkKind.BaseUrl => UrlSinkKind.BaseAddress,
        SinkKind.AbsoluteUrl or SinkKind.RelativeUrl => UrlSinkKind.Uri,
        SinkKind.ClientEndpoint => UrlSinkKind.ClientEndpoint,
        SinkKind.AzureClientEndpoint => UrlSinkKind.AzureClientEndpoint,
        _ => UrlSinkKind.DisplayOnly,
    };
}
