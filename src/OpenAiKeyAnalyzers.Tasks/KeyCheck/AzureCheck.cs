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

/// <summary>Checks a key with the Azure OpenAI resource that the project names, and the deployments that the code names.</summary>
internal sealed class AzureCheck(ProjectUsage usage, ProjectSources sources, KeyCheckRunner runner)
{
    private const string EndpointVariable = "AZURE_OPENAI_ENDPOINT";
    private const string Pattern = "https://NAME.openai.azure.com";

    // Models - List (learn.microsoft.com/rest/api/azureopenai/models/list, read 2026-11-28).
    private const string ModelsPath = "/openai/models?api-version=2024-10-21";

    // The last version whose data plane lists deployments; resources that no longer answer it say nothing about them (openai-python#460;
    // langflow#14509, 2026-08-11).
    private const string DeploymentsPath = "/openai/deployments?api-version=2023-03-15-preview";

    internal async Task<CheckEntry> RunAsync(KeyUse use, FoundValue value, CancellationToken cancellation)
    {
        if (FindEndpoint(out UsageFact? read, out string source) is not { } endpoint)
        {
            object place = read is { Line: > 0 } ? usage.GetPlace(read) : new Message(CheckMessageKey.Place_Project);
            CheckDiagnostic missing =
                CheckDiagnostic.Create(CheckMessageKey.OAK9008_NoEndpoint, place, read?.Name ?? EndpointVariable, Pattern);
            var entry = new CheckEntry(value.DisplayName, use.Reads) { Result = new CheckResult(missing) };
            entry.Add(new LocatedDiagnostic(missing, read?.Path ?? string.Empty, read?.Line ?? 0));
            return entry;
        }

        if (CheckBaseUrl.Read(GetResource(endpoint), source, isAskedFor: false, ModelsPath, out CheckBaseUrl address) is { } noAddress)
        {
            return ProjectCheck.Create(value.DisplayName, use, new CheckResult(noAddress), use.Reads[0]);
        }

        // A gateway has its own keys, and no property names it for this check.
        if (address.Destination is not (Destination.AzureOpenAI or Destination.Loopback))
        {
            return new CheckEntry(value.DisplayName, use.Reads);
        }

        CheckResult result = await runner.RunAzureAsync(value.DisplayName, value.Text, address, cancellation).ConfigureAwait(false);
        CheckEntry checkedKey = ProjectCheck.Create(value.DisplayName, use, result, use.Reads[0]);
        if (checkedKey.IsAccepted)
        {
            await AddDeploymentsAsync(checkedKey, cancellation).ConfigureAwait(false);
        }

        return checkedKey;
    }

    private async Task AddDeploymentsAsync(CheckEntry entry, CancellationToken cancellation)
    {
        ServerResponse? answer = await runner.FindResponseAsync(entry.Result!, isAzure: true, DeploymentsPath, body: null, cancellation)
            .ConfigureAwait(false);
        var names = new WireNames(entry.Result!.Key!.Traces);
        if (answer is not { Status: 200 } || JsonBody.Read(answer) is not { } json
            || ModelList.TryParse(json, names) is not { } deployments)
        {
            return;
        }

        foreach (UsageFact fact in usage.Find(UsageKind.Deployment, UsageKind.DeploymentVariable, UsageKind.DeploymentSetting))
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

    // Whatever path an endpoint has, the lists are below the host.
    private static string GetResource(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) ? uri.GetLeftPart(UriPartial.Authority) : endpoint;
}
