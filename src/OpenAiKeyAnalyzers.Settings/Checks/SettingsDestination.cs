using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Determines the destinations of the URLs in settings files.</summary>
internal static class SettingsDestinations
{
    /// <summary>Gets the intended destination of requests to a URL. A URL that starts with a variable may belong to any service.</summary>
    internal static Destination Classify(string url, SettingsOptions options) => UrlHost.FindOptionalScheme(url) is { } host
        ? HostDestination.GetIntended(OpenAiHosts.Classify(host, options.IsOpenAiHost)) : Destination.Unresolved;

    /// <summary>Determines whether a URL is that of an Azure portal, to which no client sends requests.</summary>
    internal static bool IsAzurePortal(string url, SettingsOptions options) =>
        UrlHost.FindOptionalScheme(url) is { } host && OpenAiHosts.Classify(host, options.IsOpenAiHost) == HostKind.AzurePortal;

    /// <summary>Gets the common destination of a request's URLs.</summary>
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

    /// <summary>
    /// Combines the destinations of settings. Many programs have Azure's settings next to OpenAI's, and only the former name Azure.
    /// </summary>
    internal static Destination Combine(Destination first, Destination second) =>
        first == second ? first
        : first is Destination.OpenAI or Destination.AzureOpenAI && second is Destination.OpenAI or Destination.AzureOpenAI
            ? Destination.AzureOpenAI
        : Destination.Unresolved;
}
