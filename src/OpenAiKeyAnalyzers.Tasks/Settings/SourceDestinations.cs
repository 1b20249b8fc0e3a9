using System.Text;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Finds the hosts in the C# files of a project, by text search: a task has no compiler. It finds more hosts than the analyzers do, so that
/// fewer findings are fixed, never more.
/// </summary>
/// <param name="paths">The C# files.</param>
internal sealed class SourceDestinations(IEnumerable<string> paths)
{
    // Longer files are generated.
    private const int LongestSource = 4 * 1024 * 1024;

    private const string Separator = "://";

    /// <summary>
    /// Finds the destination of a program that contains another provider's server but not OpenAI's; <see langword="null"/> if it contains
    /// none, or both.
    /// </summary>
    internal Destination? FindForeign(Func<string, bool> isOpenAiHost)
    {
        var found = new HashSet<Destination>();
        foreach (string path in paths)
        {
            string text = RegularFiles.Read(path, LongestSource) is { } content ? Encoding.UTF8.GetString(content) : string.Empty;
            if (text.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                found.UnionWith(FindHosts(text).Select(host => HostDestination.Get(OpenAiHosts.Classify(host, isOpenAiHost))));
            }
        }

        bool isForeign = found.Contains(Destination.OtherProvider) || found.Contains(Destination.Loopback)
            || found.Contains(Destination.AzureOpenAI);
        return !isForeign || found.Contains(Destination.OpenAI) ? null
            : found.Contains(Destination.OtherProvider) || found.Contains(Destination.Loopback) ? Destination.OtherProvider
            : Destination.AzureOpenAI;
    }

    private static IEnumerable<string> FindHosts(string text)
    {
        for (int at = text.IndexOf(Separator, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(Separator, at + 1, StringComparison.Ordinal))
        {
            int start = at + Separator.Length;
            int end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            {
                end++;
            }

            if (end > start)
            {
                yield return text.Substring(start, end - start);
            }
        }
    }
}
