namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

/// <summary>When to ask a second time: once, after the time that the server asks for, and not at all if that is long.</summary>
internal static class RetryPolicy
{
    private const int TooManyRequests = 429;

    internal static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(1);

    // A person is waiting.
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(20);

    /// <summary>How long to wait before asking again; <see langword="null"/>: do not.</summary>
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
