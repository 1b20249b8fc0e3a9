namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Which kind of OpenAI's endpoints the requests go to: each kind takes keys of its own.</summary>
internal enum EndpointScope
{
    /// <summary>The endpoints are not known, or there are some of either kind.</summary>
    Unknown,

    /// <summary>Models, files, and everything else that a project key is for.</summary>
    Ordinary,

    /// <summary>The endpoints that only an admin key opens (<c>Data/administration-endpoints.tsv</c>).</summary>
    Administration,
}

/// <summary>Combines scopes.</summary>
internal static class EndpointScopes
{
    /// <summary>Gets the scope that all of <paramref name="scopes"/> share; <see cref="EndpointScope.Unknown"/> if they differ or there
    /// are none.</summary>
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
