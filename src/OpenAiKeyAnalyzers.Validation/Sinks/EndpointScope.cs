namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies the kind of OpenAI's endpoints to which requests are sent. Each kind accepts its own keys.</summary>
internal enum EndpointScope
{
    /// <summary>The endpoints are unknown, or of both kinds.</summary>
    Unknown,

    /// <summary>Models, files, and all other endpoints for project keys.</summary>
    Ordinary,

    /// <summary>The endpoints that require an admin key (<c>Data/administration-endpoints.tsv</c>).</summary>
    Administration,
}

/// <summary>Combines scopes.</summary>
internal static class EndpointScopes
{
    /// <summary>
    /// Gets the common scope of <paramref name="scopes"/>; <see cref="EndpointScope.Unknown"/> if they differ or there are none.
    /// </summary>
    internal static EndpointScope GetCommon(IEnumerable<EndpointScope> scopes)
    {
        EndpointScope? common = null;
        foreach (EndpointScope scope in scopes)
        {
            if (common is not null && common != scope)
            {
                return EndpointScope.Unknown;
            }

            common = scope;
        }

        return common ?? EndpointScope.Unknown;
    }
}
