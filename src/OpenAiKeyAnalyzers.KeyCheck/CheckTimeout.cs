using System.Globalization;

namespace OpenAiKeyAnalyzers.KeyCheck;

/// <summary>The property <c>OpenAiKeyCheckTimeoutSeconds</c>.</summary>
internal static class CheckTimeout
{
    internal const string Property = "OpenAiKeyCheckTimeoutSeconds";

    internal static readonly TimeSpan Default = TimeSpan.FromSeconds(10);

    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(300);

    /// <summary>The time that <paramref name="text"/> says, the default for nothing; <see langword="null"/> if it is no whole number from 1 to 300.</summary>
    internal static TimeSpan? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Default;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int seconds) && seconds >= 1 && seconds <= Longest.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }
}
