namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

/// <summary>
/// Determines when a request is sent again: once, after the time that the server requires, and not at all if that is long.
/// </summary>
internal static class RetryPolicy
{
    private const int TooManyRequests = 429;

    internal static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(1);

    // The delay is short because the user is waiting.
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(20);

    /// <summary>Gets the delay before the retry; <see langword="null"/> if there should be none.</summary>
    internal static TimeSpan? FindDelay(ServerResponse answer)
    {
        if (answer.Status is not (TooManyRequests or (>= 500 and <= 599)))
        {
            return null;
        }

        TimeSpan delay = answer.RetryAfter ?? DefaultDelay;
        return delay > MaxDelay ? null : delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
