namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Validates the path of a URL of an Azure OpenAI resource: <c>/openai/v1/…</c> or <c>/openai/deployments/{name}/…?api-version=…</c>.
/// Source: learn.microsoft.com, API version lifecycle (read 2026-11-23).
/// </summary>
internal static class AzurePathValidator
{
    private const string RightPath = "openai/v1";
    private const string Root = "openai";
    private const string Deployments = "deployments";
    private const string ApiVersion = "api-version=";

    internal static UrlResult? Validate(ParsedUrl url, UrlUsage usage)
    {
        IReadOnlyList<UrlSegment> path = url.Segments;
        if (path.Count == 0)
        {
            return usage == UrlUsage.ClientEndpoint ? DetectBareHost(url) : null;
        }

        return path[0].IsUnknown ? null : usage switch
        {
            UrlUsage.AzureClientEndpoint => ValidateAzureClientEndpoint(url, path),
            UrlUsage.ClientEndpoint => ValidateClientEndpoint(url, path),
            _ => ValidateUrl(url, path, usage),
        };
    }

    /// <summary>Validates the endpoint of the Azure client, which always appends <c>/openai/deployments/…?api-version=…</c>.</summary>
    private static UrlResult? ValidateAzureClientEndpoint(ParsedUrl url, IReadOnlyList<UrlSegment> path)
    {
        bool isAppended = Is(path[0], Root) || Is(path[0], Deployments) || Is(path[0], "v1") || Is(path[0], "models")
            || ClientEndpointValidator.IsOperation(PathValidator.GetSegmentNames(path, 0));
        return isAppended ? CreateResult(UrlDefect.OperationPath, url, path[0].Start - 1, string.Empty) : null;
    }

    /// <summary>Validates the endpoint of OpenAI's client, which appends only operations such as <c>/chat/completions</c>.</summary>
    private static UrlResult? ValidateClientEndpoint(ParsedUrl url, IReadOnlyList<UrlSegment> path)
    {
        if (!Is(path[0], Root))
        {
            // Other Azure resources have their own services below /v1.
            return IsOpenAiResource(url) && Is(path[0], "v1") && (path.Count == 1 || IsKnownAfterVersion(path))
                ? new UrlResult(UrlDefect.OpenAiPath, path[0].Start, path[path.Count - 1].End - path[0].Start, RightPath)
                : IsOpenAiResource(url) && ClientEndpointValidator.IsOperation(PathValidator.GetSegmentNames(path, 0))
                ? CreateResult(UrlDefect.AzureEndpoint, url, path[0].Start, RightPath)
                : ClientEndpointValidator.DetectOperation(url);
        }

        return path.Count == 1 || ClientEndpointValidator.IsOperation(PathValidator.GetSegmentNames(path, 1))
            ? CreateResult(UrlDefect.AzureEndpoint, url, path[0].Start, RightPath)
            : Is(path[1], Deployments) ? ValidateDeploymentEndpoint(url, path)
            : Is(path[1], "v1") && path.Count > 2 ? PathValidator.DetectOperation(path, 2)
            : null;
    }

    /// <summary>
    /// Validates the endpoint of a deployment. With <c>api-version</c>, the client's requests reach it: the client keeps the query
    /// (measured with OpenAI 2.15.0).
    /// </summary>
    private static UrlResult? ValidateDeploymentEndpoint(ParsedUrl url, IReadOnlyList<UrlSegment> path) =>
        LacksApiVersion(url) || (path.Count > 3 && !path[3].IsUnknown)
            ? CreateResult(UrlDefect.DeploymentEndpoint, url, path[0].Start, RightPath) : null;

    private static UrlResult? ValidateUrl(ParsedUrl url, IReadOnlyList<UrlSegment> path, UrlUsage usage)
    {
        if (Is(path[0], "v1"))
        {
            return IsOpenAiResource(url) && IsKnownAfterVersion(path)
                ? new UrlResult(UrlDefect.OpenAiPath, path[0].Start, path[0].Text.Length, RightPath) : null;
        }

        if (path.Count < 3 || !Is(path[0], Root) || !Is(path[1], Deployments))
        {
            return null;
        }

        // A deployment may be named "embeddings", but a deployment that only completes text is not named "chat".
        if (path[2].Text.Length == 0 || ClientEndpointValidator.IsOperation(PathValidator.GetSegmentNames(path, 2)))
        {
            int start = path[2].Text.Length == 0 ? path[1].Start : path[2].Start;
            return new UrlResult(UrlDefect.MissingDeployment, start, path[path.Count - 1].End - start, replacement: null);
        }

        return usage == UrlUsage.Request && LacksApiVersion(url)
            && ClientEndpointValidator.IsOperation(PathValidator.GetSegmentNames(path, 3))
            ? new UrlResult(UrlDefect.MissingApiVersion, path[3].Start, path[path.Count - 1].End - path[3].Start, replacement: null)
            : null;
    }

    /// <summary>
    /// Detects a host without a path, to which the path is appended. Only the text after the last unknown part is replaced.
    /// </summary>
    private static UrlResult? DetectBareHost(ParsedUrl url)
    {
        int start = Math.Max(url.HostStart, url.Text.LastIndexOfAny([ParsedUrl.Hole, '}'], url.PathStart - 1) + 1);
        return url.QueryEnd > url.PathEnd || start >= url.PathStart ? null
            : new UrlResult(UrlDefect.AzureEndpoint, start, url.PathStart - start,
                url.Text.Substring(start, url.PathStart - start) + "/" + RightPath);
    }

    /// <summary>Creates a result for the rest of a URL: the query belongs to the replaced path.</summary>
    private static UrlResult CreateResult(UrlDefect defect, ParsedUrl url, int start, string replacement)
    {
        int end = url.QueryEnd > url.PathEnd ? url.QueryEnd : url.Segments[url.Segments.Count - 1].End;
        return new UrlResult(defect, start, end - start, replacement);
    }

    private static bool LacksApiVersion(ParsedUrl url)
    {
        string query = url.Text.Substring(url.PathEnd, url.QueryEnd - url.PathEnd);
        return query.IndexOf(ApiVersion, StringComparison.OrdinalIgnoreCase) < 0 && !ParsedUrl.HasUnknown(query);
    }

    private static bool IsKnownAfterVersion(IReadOnlyList<UrlSegment> path) =>
        EndpointMatcher.IsKnown(PathValidator.GetSegmentNames(path, 1), 2);

    private static bool IsOpenAiResource(ParsedUrl url) => url.Host.IndexOf(".openai.azure.", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Is(UrlSegment segment, string word) => segment.Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
