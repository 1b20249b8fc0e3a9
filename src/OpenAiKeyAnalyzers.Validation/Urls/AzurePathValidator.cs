namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Judges the path of an address at an Azure OpenAI resource: <c>/openai/v1/…</c> or <c>/openai/deployments/{name}/…?api-version=…</c>.
/// Source: learn.microsoft.com, API version lifecycle (read 2026-11-23).
/// </summary>
internal static class AzurePathValidator
{
    internal static UrlResult? Validate(ParsedUrl url, UrlUsage position)
    {
        IReadOnlyList<UrlSegment> path = url.Segments;
        if (path.Count == 0 || path[0].IsUnknown)
        {
            return null;
        }

        if (position == UrlUsage.AzureClientEndpoint)
        {
            return path[0].Text.Equals("openai", StringComparison.OrdinalIgnoreCase)
                ? new UrlResult(UrlDefect.OperationPath, path[0].Start - 1, path[path.Count - 1].End - path[0].Start + 1, string.Empty)
                : null;
        }

        // Other resources of Azure have services of their own below /v1.
        if (IsVersion(path[0]) && url.Host.IndexOf(".openai.azure.", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return path.Count == 1
                ? (position == UrlUsage.ClientEndpoint ? CreateMissingPathResult(path) : null)
                : EndpointMatcher.IsKnown(PathValidator.GetSegmentNames(path, 1), 2) ? CreateMissingPathResult(path) : null;
        }

        bool addsOperation = position == UrlUsage.ClientEndpoint && path.Count > 2
            && path[0].Text.Equals("openai", StringComparison.OrdinalIgnoreCase) && IsVersion(path[1]);
        return addsOperation ? PathValidator.DetectOperation(path, 2) : null;
    }

    private static UrlResult CreateMissingPathResult(IReadOnlyList<UrlSegment> path) =>
        new(UrlDefect.OpenAiPath, path[0].Start, path[0].Text.Length, "openai/v1");

    private static bool IsVersion(UrlSegment segment) => segment.Text.Equals("v1", StringComparison.OrdinalIgnoreCase);
}
