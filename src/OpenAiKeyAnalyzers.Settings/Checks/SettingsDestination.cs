using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Finds the destinations that the URLs of settings files name.</summary>
internal static class SettingsDestinations
{
    /// <summary>Gets who is meant to receive requests to a URL. One that begins with a variable may belong to any service.</summary>
    internal static Destination Classify(string url, SettingsOptions options) => UrlHost.FindOptionalScheme(url) is { } host
        ? HostDestination.GetIntended(OpenAiHosts.Classify(host, options.IsOpenAiHost)) : Destination.Unresolved;

    /// <summary>Determines whether a URL is that of a portal of Azure, to which no client sends requests.</summary>
    internal static bool IsAzurePortal(string url, SettingsOptions options) =>
        UrlHost.FindOptionalScheme(url) is { } host && OpenAiHosts.Classify(host, options.IsOpenAiHost) == HostKind.AzurePortal;

    /// <summary>Gets who receives a request, if all of its URLs agree.</summary>
    internal static Destination Classify(SettingsRequest request, SettingsOptions options)
    {
        Destination? common = null;
        foreach (string url in request.Urls)
        {
            Destination next = Classify(url, options);
            common = common is null || common == next ? next : Destination.Unresolved;
        }

        return common ?? Destination.Unknown;
    }

    /// <summary>Gets the destination of settings that name two. Azure's settings are beside OpenAI's in many programs, and only they
    /// name Azure.</summary>
    internal static Destination Combine(Destination first, Destination second) =>
        first == second ? first
        : first is Destination.OpenAI or Destination.AzureOpenAI && second is Destination.OpenAI or Destination.AzureOpenAI
            ? Destination.AzureOpenAI
        : Destination.Unresolved;
}
