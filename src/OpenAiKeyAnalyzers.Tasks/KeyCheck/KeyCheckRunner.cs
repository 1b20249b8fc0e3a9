using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck;

/// <summary>Represents the options of a check.</summary>
/// <param name="environmentVariable">The environment variable that contains the key; <see cref="KeyVariableReader.Documented"/> if
/// empty.</param>
/// <param name="baseUrl">The URL that the user set for the check; may be empty.</param>
/// <param name="timeout">The timeout of each request.</param>
internal sealed class KeyCheckOptions(string? environmentVariable, string? baseUrl, TimeSpan timeout)
{
    /// <summary>Gets a value indicating whether the user named the environment variable.</summary>
    internal bool IsVariableGiven { get; } = !string.IsNullOrWhiteSpace(environmentVariable);

    /// <summary>Gets a value indicating whether the operations of the project are tried.</summary>
    internal bool ChecksOperations { get; init; }

    /// <summary>Gets a value indicating whether operations without documented responses are also tried.</summary>
    internal bool ChecksAllOperations { get; init; }

    internal string EnvironmentVariable { get; } = string.IsNullOrWhiteSpace(environmentVariable)
        ? KeyVariableReader.Documented : environmentVariable!.Trim();

    internal string? BaseUrl { get; } = baseUrl;

    internal TimeSpan Timeout { get; } = timeout;
}

/// <summary>
/// Checks one key, from its value to the diagnostic. All conditions that do not require sending the key are checked first.
/// </summary>
internal sealed class KeyCheckRunner(MachineEnvironment surroundings, KeyCheckOptions request)
{
    private const string ProjectsPath = "/organization/projects?limit=1";

    /// <summary>Gets a function that finds the IDs in the project's usage if the environment variables contain none.</summary>
    internal Func<string, FoundId?> FindOwner { get; init; } =
        name => surroundings.Variable(name) is { } text ? new FoundId(text, name) : null;

    /// <summary>Checks the environment variable in the options.</summary>
    /// <exception cref="OperationCanceledException">The build was canceled.</exception>
    internal async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        string name = request.EnvironmentVariable;
        return KeyVariableReader.Read(name, surroundings, out string text) is { } missing
            ? new CheckResult(missing)
            : await RunAsync(name, text, EndpointScope.Ordinary, KeyVariableReader.IsOutdated(name, text, surroundings), cancellation)
                .ConfigureAwait(false);
    }

    /// <summary>Checks a key that was found.</summary>
    /// <param name="name">The source of the key as messages describe it.</param>
    /// <param name="text">The value.</param>
    /// <param name="scope">The endpoints for which the key is used.</param>
    /// <param name="isOutdated">Whether the environment variable was changed after this process had started.</param>
    /// <param name="cancellation">The token that cancels the check.</param>
    internal async Task<CheckResult> RunAsync(string name, string text, EndpointScope scope, bool isOutdated,
        CancellationToken cancellation)
    {
        if (KeySendPolicy.JudgeUrl(name, text, request.BaseUrl, surroundings.Variable) is { } keyInUrl)
        {
            return new CheckResult(keyInUrl);
        }

        string list = scope == EndpointScope.Administration ? ProjectsPath : CheckBaseUrl.ModelsPath;
        if (CheckBaseUrl.Read(request.BaseUrl, surroundings.Variable, out CheckBaseUrl address, list) is { } noAddress)
        {
            return new CheckResult(noAddress);
        }

        if ((KeyValueValidator.Validate(name, text, address, out ValidatedKey key, scope) ?? KeySendPolicy.Check(key, address))
            is { } noKey)
        {
            return new CheckResult(noKey) { Key = key, Address = address };
        }

        if (OrganizationHeaders.Read(address, FindOwner, out OrganizationHeaders owner) is { } noOwner)
        {
            return new CheckResult(noOwner) { Key = key, Address = address };
        }

        using var exchange = new ModelsRequest(address, key, owner, request.Timeout, surroundings);
        return await SendRequestAsync(exchange, key, address, owner, isOutdated, cancellation).ConfigureAwait(false);
    }

    /// <summary>Checks the key of an Azure OpenAI resource.</summary>
    /// <param name="name">The source of the key as messages describe it.</param>
    /// <param name="text">The value.</param>
    /// <param name="address">The base URL of the resource.</param>
    /// <param name="cancellation">The token that cancels the check.</param>
    internal async Task<CheckResult> RunAzureAsync(string name, string text, CheckBaseUrl address, CancellationToken cancellation)
    {
        if (KeyValueValidator.Validate(name, text, address, out ValidatedKey key) is { } noKey)
        {
            return new CheckResult(noKey) { Key = key, Address = address };
        }

        using ModelsRequest exchange = CreateAzureRequest(address, key);
        return await SendRequestAsync(exchange, key, address, default, isOutdated: false, cancellation).ConfigureAwait(false);
    }

    /// <summary>Sends another request with an accepted key.</summary>
    /// <returns>The response, or <see langword="null"/> if the server did not respond.</returns>
    internal async Task<ServerResponse?> FindResponseAsync(CheckResult checkedKey, bool isAzure, string path, string? body,
        CancellationToken cancellation)
    {
        using ModelsRequest exchange = isAzure ? CreateAzureRequest(checkedKey.Address!, checkedKey.Key!)
            : new ModelsRequest(checkedKey.Address!, checkedKey.Key!, checkedKey.Owner, request.Timeout, surroundings);
        try
        {
            return await exchange.SendAsync(path, body, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && NetworkFailure.IsNetworkFailure(failure))
        {
            return null;
        }
    }

    private ModelsRequest CreateAzureRequest(CheckBaseUrl address, ValidatedKey key) =>
        new(address, key, default, request.Timeout, surroundings) { UsesApiKeyHeader = true };

    private async Task<CheckResult> SendRequestAsync(ModelsRequest exchange, ValidatedKey key, CheckBaseUrl address,
        OrganizationHeaders owner, bool isOutdated, CancellationToken cancellation)
    {
        CheckResult result;
        try
        {
            ServerResponse answer = await exchange.SendAsync(cancellation).ConfigureAwait(false);
            bool isAdministration = address.ModelsUrl.AbsolutePath.EndsWith("/organization/projects", StringComparison.Ordinal);
            result = new ResponseInterpreter(key, address, owner, isOutdated, surroundings.Today())
            {
                IsAdministration = isAdministration, IsAzure = exchange.UsesApiKeyHeader,
            }.Interpret(answer);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && failure is not OutOfMemoryException)
        {
            string detail = NetworkFailure.Describe(failure);
            if (!NetworkFailure.IsNetworkFailure(failure))
            {
                // This is a defect of the check. MSBuild prints the whole exception, whose message may quote the server.
                throw new InvalidOperationException($"The key check failed: {detail}{Environment.NewLine}{failure.StackTrace}");
            }

            result = new CheckResult(
                NetworkFailure.CreateDiagnostic(failure, address, exchange.ProxyInUse, request.Timeout), detail: detail);
        }

        (result.Key, result.Address, result.Owner) = (key, address, owner);
        return result;
    }
}
