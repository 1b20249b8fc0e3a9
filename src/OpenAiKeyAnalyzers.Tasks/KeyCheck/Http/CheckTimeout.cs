using System.Globalization;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

/// <summary>Parses the property <c>OpenAiKeyCheckTimeoutSeconds</c>.</summary>
internal static class CheckTimeout
{
    internal const string Property = "OpenAiKeyCheckTimeoutSeconds";

    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    internal static readonly TimeSpan MaxTimeout = TimeSpan.FromSeconds(300);

    /// <summary>
    /// Gets the timeout that <paramref name="text"/> specifies, or the default if it is empty; <see langword="null"/> if it is not an
    /// integer from 1 to 300.
    /// </summary>
    internal static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return DefaultTimeout;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture,
            out int seconds) && seconds >= 1 && seconds <= MaxTimeout.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }
}
