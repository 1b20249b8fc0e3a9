using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Models;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck;

/// <summary>Checks a key with the project's Azure OpenAI resource, and the deployments in the code.</summary>
internal sealed class AzureCheck(ProjectUsage usage, ProjectSources sources, KeyCheckRunner runner)
{
    private const string EndpointVariable = "AZURE_OPENAI_ENDPOINT";

    // The operation Models - List (learn.microsoft.com/rest/api/azureopenai/models/list, read 2026-11-28).
    private const string ModelsPath = "/openai/models?api-version=";
    private const string Version = "2024-10-21";

    // The last version whose data plane lists deployments; resources that no longer support it do not list them (openai-python#460;
    // langflow#14509, 2026-08-11).
    private const string DeploymentsPath = "/openai/deployments?api-version=2023-03-15-preview";

    internal async Task<CheckEntry> RunAsync(KeyUse use, FoundValue value, CancellationToken cancellation)
    {
        if (FindEndpoint(out UsageFact? read, out string source) is not { } endpoint)
        {
            object place = read is { Line: > 0 } ? usage.GetPlace(read) : new Message(CheckMessageKey.Place_Project);
            CheckDiagnostic missing =
                CheckDiagnostic.Create(CheckMessageKey.OAK9008_NoEndpoint, place, read?.Name ?? EndpointVariable,
                    CheckBaseUrl.AzureResourcePattern);
            var entry = new CheckEntry(value.DisplayName, use.Reads) { Result = new CheckResult(missing) };
            entry.Add(new LocatedDiagnostic(missing, read?.Path ?? string.Empty, read?.Line ?? 0));
            return entry;
        }

        if (CheckBaseUrl.Read(GetResource(endpoint), source, isAskedFor: false, ModelsPath + Version, out CheckBaseUrl address,
            CheckBaseUrl.AzureResourcePattern) is { } noAddress)
        {
            return ProjectCheck.Create(value.DisplayName, use, new CheckResult(noAddress), use.Reads[0]);
        }

        // A gateway has its own keys, and no property sets it for this check.
        if (address.Destination is not (Destination.AzureOpenAI or Destination.Loopback))
        {
            return new CheckEntry(value.DisplayName, use.Reads);
        }

        CheckResult result = await runner.RunAzureAsync(value.DisplayName, value.Text, address, cancellation).ConfigureAwait(false);
        CheckEntry checkedKey = ProjectCheck.Create(value.DisplayName, use, result, use.Reads[0]);
        if (checkedKey.IsAccepted)
        {
            await AddVersionsAsync(checkedKey, cancellation).ConfigureAwait(false);
            await AddDeploymentsAsync(checkedKey, cancellation).ConfigureAwait(false);
        }

        return checkedKey;
    }

    // The same list is requested in the version that the code names. Known responses to a version that a resource does not support: 400
    // "API version not supported" (aider-desk#460, 2025-11-01), 404 "Resource not found" (langchain#13284, 2024-05-03;
    // Azure-Samples/openai#73, 2023-11-17). The latter does not name the version, so it is reported as a warning.
    private async Task AddVersionsAsync(CheckEntry entry, CancellationToken cancellation)
    {
        foreach (IGrouping<string, UsageFact> version in usage.Find(UsageKind.ApiVersion).GroupBy(static fact => fact.Name))
        {
            ServerResponse? answer = AzureApiVersion.IsVersion(version.Key) && version.Key != Version
                ? await runner.FindResponseAsync(entry.Result!, isAzure: true, ModelsPath + version.Key, body: null, cancellation)
                    .ConfigureAwait(false) : null;
            if (answer is { Status: 400 or 404 } && JsonBody.Read(answer) is { } json)
            {
                UsageFact fact = version.First();
                CheckDiagnostic rejected = CheckDiagnostic.Create(CheckMessageKey.OAK9008_ApiVersion, usage.GetPlace(fact), version.Key,
                    entry.Result!.Address!.DisplayHost, answer.Status, Version);
                bool isNamed = ErrorBody.Parse(json).ContainsWords("api version");
                entry.Add(new LocatedDiagnostic(isNamed ? rejected : rejected.ToWarning(), fact.Path, fact.Line));
            }
        }
    }

    private async Task AddDeploymentsAsync(CheckEntry entry, CancellationToken cancellation)
    {
        UsageFact[] facts =
            [.. usage.Find(UsageKind.Deployment, UsageKind.DeploymentVariable, UsageKind.DeploymentSetting)];
        if (facts.Length == 0)
        {
            return;
        }

        ServerResponse? answer = await runner.FindResponseAsync(entry.Result!, isAzure: true, DeploymentsPath, body: null, cancellation)
            .ConfigureAwait(false);
        var names = new WireNames(entry.Result!.Key!.Traces);
        if (answer is not { Status: 200 } || JsonBody.Read(answer) is not { } json
            || ModelList.TryParse(json, names) is not { } deployments)
        {
            return;
        }

        foreach (UsageFact fact in facts)
        {
            FoundValue? found = fact.Kind == UsageKind.Deployment ? null : sources.Find(fact);
            string? name = fact.Kind == UsageKind.Deployment ? fact.Name : found?.Text.Trim();
            bool isMissing = name is { Length: > 0 } && names.IsOwnModel(name)
                && !deployments.Names.Contains(name, StringComparer.OrdinalIgnoreCase);
            if (isMissing)
            {
                (string path, int line) = found is { Line: > 0 } ? (found.Path, found.Line) : (fact.Path, fact.Line);
                string place = FormattableString.Invariant($"{usage.GetRelativePath(path)}({line})");
                string host = entry.Result.Address!.DisplayHost;
                string nearest = string.Join(", ", FindNearest(name!, deployments, names));
                entry.Add(new LocatedDiagnostic(nearest.Length > 0
                    ? CheckDiagnostic.Create(CheckMessageKey.OAK9009_DeploymentNear, place, name!, host, nearest)
                    : CheckDiagnostic.Create(CheckMessageKey.OAK9009_Deployment, place, name!, host), path, line));
            }
        }
    }

    private static string[] FindNearest(string name, ModelList deployments, WireNames names)
    {
        string[] nearest = [.. deployments.Names.Where(names.IsModel).OrderBy(other => EditDistance.Get(name, other)).Take(3)];
        return names.CanStandTogether(nearest) ? nearest : [];
    }

    private string? FindEndpoint(out UsageFact? read, out string source)
    {
        read = usage.Find(UsageKind.Endpoint).FirstOrDefault();
        if (read is not null)
        {
            source = usage.GetPlace(read);
            return read.Name;
        }

        read = usage.Find(UsageKind.EndpointVariable, UsageKind.EndpointSetting).FirstOrDefault();
        FoundValue? found = read is not null ? sources.Find(read) : sources.FindVariable(EndpointVariable);
        source = found?.DisplayName ?? EndpointVariable;
        return found is { IsEmpty: false } ? found.Text.Trim() : null;
    }

    // Regardless of the endpoint's path, the lists are at the root of the host.
    private static string GetResource(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) ? uri.GetLeftPart(UriPartial.Authority) : endpoint;
}
