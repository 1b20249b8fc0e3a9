using OpenAiKeyAnalyzers.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.KeyCheck.Answers;
using OpenAiKeyAnalyzers.KeyCheck.Exchange;
using OpenAiKeyAnalyzers.KeyCheck.Keys;

namespace OpenAiKeyAnalyzers.KeyCheck;

/// <summary>What is to be checked.</summary>
/// <param name="environmentVariable">The variable that holds the key; <see cref="KeyVariable.Documented"/> if empty.</param>
/// <param name="baseUrl">The address that the person asked for; may be empty.</param>
/// <param name="timeout">How long each request may take.</param>
internal sealed class CheckRequest(string? environmentVariable, string? baseUrl, TimeSpan timeout)
{
    internal string EnvironmentVariable { get; } = string.IsNullOrWhiteSpace(environmentVariable) ? KeyVariable.Documented : environmentVariable!.Trim();

    internal string? BaseUrl { get; } = baseUrl;

    internal TimeSpan Timeout { get; } = timeout;
}

/// <summary>The check from the variable to the diagnosis. Whatever can be told without sending the key is told first.</summary>
internal sealed class Check(Surroundings surroundings, CheckRequest request)
{
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        string name = request.EnvironmentVariable;
        if (KeyVariable.Read(name, surroundings, out string text) is { } missing)
        {
            return new CheckResult(missing);
        }

        if (KeyRelease.JudgeUrl(name, text, request.BaseUrl, surroundings.Variable) is { } keyInUrl)
        {
            return new CheckResult(keyInUrl);
        }

        if (ServerAddress.Read(request.BaseUrl, surroundings.Variable, out ServerAddress address) is { } noAddress)
        {
            return new CheckResult(noAddress);
        }

        if ((KeyJudge.Judge(name, text, address, out CheckedKey key) ?? KeyRelease.Judge(key, address)) is { } noKey)
        {
            return new CheckResult(noKey);
        }

        if (OwnerHeaders.Read(address, surroundings.Variable, out OwnerHeaders owner) is { } noOwner)
        {
            return new CheckResult(noOwner);
        }

        return await AskAsync(key, address, owner, cancellation).ConfigureAwait(false);
    }

    private async Task<CheckResult> AskAsync(CheckedKey key, ServerAddress address, OwnerHeaders owner, CancellationToken cancellation)
    {
        using var exchange = new ModelsExchange(address, key, owner, request.Timeout, surroundings);
        try
        {
            Answer answer = await exchange.AskAsync(cancellation).ConfigureAwait(false);
            bool isOutdated = KeyVariable.IsOutdated(key.Variable, key.Text, surroundings);
            return new AnswerReader(key, address, owner, isOutdated, surroundings.Today()).Read(answer);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && failure is not OutOfMemoryException)
        {
            string detail = NetworkFailure.Describe(failure);
            if (!NetworkFailure.IsOne(failure))
            {
                // A defect of ours. MSBuild prints the whole exception, and its text may quote the server.
                throw new InvalidOperationException($"The key check failed: {detail}{Environment.NewLine}{failure.StackTrace}");
            }

            return new CheckResult(NetworkFailure.Diagnose(failure, address, exchange.ProxyInUse, request.Timeout), detail: detail);
        }
    }
}
