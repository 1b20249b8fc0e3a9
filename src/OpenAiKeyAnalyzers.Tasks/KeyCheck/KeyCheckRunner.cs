using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck;

/// <summary>What is to be checked.</summary>
/// <param name="environmentVariable">The variable that holds the key; <see cref="KeyVariableReader.Documented"/> if empty.</param>
/// <param name="baseUrl">The address that the person asked for; may be empty.</param>
/// <param name="timeout">How long each request may take.</param>
internal sealed class KeyCheckOptions(string? environmentVariable, string? baseUrl, TimeSpan timeout)
{
    internal string EnvironmentVariable { get; } = string.IsNullOrWhiteSpace(environmentVariable)
        ? KeyVariableReader.Documented : environmentVariable!.Trim();

    internal string? BaseUrl { get; } = baseUrl;

    internal TimeSpan Timeout { get; } = timeout;
}

/// <summary>The check from the variable to the diagnosis. Whatever can be told without sending the key is told first.</summary>
internal sealed class KeyCheckRunner(MachineEnvironment surroundings, KeyCheckOptions request)
{
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    internal async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        string name = request.EnvironmentVariable;
        if (KeyVariableReader.Read(name, surroundings, out string text) is { } missing)
        {
            return new CheckResult(missing);
        }

        if (KeySendPolicy.JudgeUrl(name, text, request.BaseUrl, surroundings.Variable) is { } keyInUrl)
        {
            return new CheckResult(keyInUrl);
        }

        if (CheckBaseUrl.Read(request.BaseUrl, surroundings.Variable, out CheckBaseUrl address) is { } noAddress)
        {
            return new CheckResult(noAddress);
        }

        if ((KeyValueValidator.Validate(name, text, address, out ValidatedKey key) ?? KeySendPolicy.Check(key, address)) is { } noKey)
        {
            return new CheckResult(noKey);
        }

        if (OrganizationHeaders.Read(address, surroundings.Variable, out OrganizationHeaders owner) is { } noOwner)
        {
            return new CheckResult(noOwner);
        }

        return await SendRequestAsync(key, address, owner, cancellation).ConfigureAwait(false);
    }

    private async Task<CheckResult> SendRequestAsync(ValidatedKey key, CheckBaseUrl address, OrganizationHeaders owner,
        CancellationToken cancellation)
    {
        using var exchange = new ModelsRequest(address, key, owner, request.Timeout, surroundings);
        try
        {
            ServerResponse answer = await exchange.SendAsync(cancellation).ConfigureAwait(false);
            bool isOutdated = KeyVariableReader.IsOutdated(key.Variable, key.Text, surroundings);
            return new ResponseInterpreter(key, address, owner, isOutdated, surroundings.Today()).Interpret(answer);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && failure is not OutOfMemoryException)
        {
            string detail = NetworkFailure.Describe(failure);
            if (!NetworkFailure.IsNetworkFailure(failure))
            {
                // A defect of ours. MSBuild prints the whole exception, and its text may quote the server.
                throw new InvalidOperationException($"The key check failed: {detail}{Environment.NewLine}{failure.StackTrace}");
            }

            return new CheckResult(NetworkFailure.CreateDiagnostic(failure, address, exchange.ProxyInUse, request.Timeout), detail: detail);
        }
    }
}
