using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Models;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Operations;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck;

/// <summary>Checks every key of the project with the service for which it is used, and the operations and models of the project.</summary>
internal sealed class ProjectCheck
{
    private readonly MachineEnvironment _machine;
    private readonly KeyCheckOptions _options;
    private readonly ProjectUsage _usage;
    private readonly ProjectSources _sources;
    private readonly KeyCheckRunner _runner;
    private readonly AzureCheck _azure;

    internal ProjectCheck(MachineEnvironment machine, KeyCheckOptions options, ProjectUsage usage)
    {
        (_machine, _options, _usage) = (machine, options, usage);
        _sources = new ProjectSources(machine, usage);
        _runner = new KeyCheckRunner(machine, options) { FindOwner = FindOwner };
        _azure = new AzureCheck(usage, _sources, _runner);
    }

    /// <summary>Checks the keys one after the other.</summary>
    /// <exception cref="OperationCanceledException">The build was canceled.</exception>
    internal async Task<IReadOnlyList<CheckEntry>> RunAsync(CancellationToken cancellation)
    {
        var entries = new List<CheckEntry>();
        if (_options.IsVariableGiven && KeyVariableReader.CheckName(_options.EnvironmentVariable) is { } keyAsName)
        {
            var entry = new CheckEntry("…", []) { Result = new CheckResult(keyAsName) };
            entry.Add(new LocatedDiagnostic(keyAsName, string.Empty, 0));
            return [entry];
        }

        string variable = _options.IsVariableGiven ? _options.EnvironmentVariable : string.Empty;
        foreach (KeyUse use in SelectUses(KeyUse.CreateAll(_usage, variable)))
        {
            cancellation.ThrowIfCancellationRequested();
            CheckEntry entry = await CheckAsync(use, cancellation).ConfigureAwait(false);
            bool isRepeated = entry.Result is not null && entries.Exists(other => other.Source == entry.Source
                && other.Result?.Address?.DisplayUrl == entry.Result.Address?.DisplayUrl && other.Status == entry.Status);
            if (!isRepeated)
            {
                entries.Add(entry);
            }
        }

        RelaxMissing(entries);
        AddModels(entries);
        if (_options.ChecksOperations)
        {
            await AddOperationsAsync(entries, cancellation).ConfigureAwait(false);
        }

        return entries;
    }

    /// <summary>
    /// Selects the reads to check. Reads that are identified as keys only by their names can replace each other: a variable that is
    /// assigned in several branches hides that. If any of them has a value, those without a value are omitted; otherwise they are reported
    /// as one.
    /// </summary>
    private List<KeyUse> SelectUses(IReadOnlyList<KeyUse> uses)
    {
        var byName = uses.Where(static use => use.IsByName).ToList();
        var selected = uses.Where(use => !use.IsByName || HasValue(use)).ToList();
        if (selected.Count == 0 && byName.Count > 0)
        {
            selected.Add(new KeyUse([.. byName.SelectMany(static use => use.Reads)], Destination.Unknown, byName[0].Scope));
        }

        return selected;
    }

    private bool HasValue(KeyUse use) => use.Reads.Any(read => _sources.Find(read) is { IsEmpty: false });

    // Keys of two services are usually two ways to run a program. Nothing shows that a second key of the same service is optional.
    private static void RelaxMissing(List<CheckEntry> entries)
    {
        foreach (CheckEntry missing in entries)
        {
            if (entries.Exists(other => other.IsUsable && other.Destination != missing.Destination))
            {
                missing.RelaxMissing();
            }
        }
    }

    private async Task<CheckEntry> CheckAsync(KeyUse use, CancellationToken cancellation)
    {
        if (!MayBeSent(use))
        {
            return new CheckEntry(use.Reads[0].Name, use.Reads);
        }

        FoundValue? value = use.Reads.Select(_sources.Find).FirstOrDefault(static found => found is { IsEmpty: false });
        if (value is null)
        {
            CheckDiagnostic missing = new MissingKeyDiagnosis(_machine, _usage, _sources).Explain(use.Reads, out UsageFact read);
            return Create(read.Line > 0 ? read.Name : KeyVariableReader.Truncate(read.Name), use, new CheckResult(missing), read);
        }

        bool isAskedFor = _options.IsVariableGiven && !string.IsNullOrWhiteSpace(_options.BaseUrl);
        if (use.Destination == Destination.AzureOpenAI && !isAskedFor)
        {
            return await _azure.RunAsync(use, value, cancellation).ConfigureAwait(false);
        }

        bool isOutdated = value.File.Length == 0 && KeyVariableReader.IsOutdated(value.Name, value.Text, _machine);
        CheckResult result = await _runner.RunAsync(value.DisplayName, value.Text, use.Scope, isOutdated, cancellation)
            .ConfigureAwait(false);
        return Create(value.DisplayName, use, result, use.Reads[0]);
    }

    /// <summary>
    /// Determines whether a key that no property names may be checked: not if the program sends it to another provider, and an admin key
    /// only with OpenAI or on this machine, regardless of the URL that is set for the other keys.
    /// </summary>
    private bool MayBeSent(KeyUse use)
    {
        if (_options.IsVariableGiven)
        {
            return true;
        }

        bool isOwnServer = CheckBaseUrl.Read(_options.BaseUrl, _machine.Variable, out CheckBaseUrl address) is not null
            || address.Destination is Destination.OpenAI or Destination.Loopback;
        return !use.IsOfOtherProvider && (use.Scope == EndpointScope.Ordinary || isOwnServer);
    }

    internal static CheckEntry Create(string source, KeyUse use, CheckResult result, UsageFact read)
    {
        var entry = new CheckEntry(source, use.Reads) { Result = result };
        if (result.Diagnostic.Severity != CheckSeverity.Success)
        {
            bool isAboutCode = result.Diagnostic.Code == "OAK9001";
            entry.Add(new LocatedDiagnostic(result.Diagnostic, isAboutCode ? read.Path : string.Empty, isAboutCode ? read.Line : 0));
        }

        return entry;
    }

    // A key that cannot list models may still use them, which OAK9005 reports.
    private void AddModels(List<CheckEntry> entries)
    {
        CheckEntry[] ordinary = [.. entries.Where(static entry => entry.Result is { } result && !IsAdministration(result)
            && result.Address?.Destination is not Destination.AzureOpenAI)];
        bool areListed = ordinary.Length > 0 && ordinary.All(static entry => entry.Result!.Models is { Count: > 0 }
            && entry.Result.Address!.Destination is Destination.OpenAI or Destination.Loopback);
        if (!areListed)
        {
            return;
        }

        var lists = ordinary.Select(static entry => entry.Result!.Models!).ToList();
        var availability = new ModelAvailability(_usage, ordinary[0].Result!, lists, _machine.Today());
        foreach (LocatedDiagnostic diagnostic in availability.Check(ModelReferences.Find(_usage, _sources)))
        {
            ordinary[0].Add(diagnostic);
        }
    }

    private async Task AddOperationsAsync(List<CheckEntry> entries, CancellationToken cancellation)
    {
        CheckEntry[] known = [.. entries.Where(static entry => entry.Result is { Key: not null, Address: not null } result
            && (entry.IsAccepted || result.Diagnostic.Code == "OAK9005") && !IsAdministration(result)
            && result.Address.Destination is Destination.OpenAI or Destination.Loopback)];
        foreach ((OperationProbe probe, UsageFact fact) in OperationChecker.FindProbes(
            _usage.Facts, _options.ChecksAllOperations))
        {
            var denied = new List<(CheckEntry Entry, ServerResponse Answer)>();
            foreach (CheckEntry entry in known)
            {
                ServerResponse? answer = await _runner.FindResponseAsync(
                    entry.Result!, isAzure: false, probe.Path, OperationProbes.Body, cancellation).ConfigureAwait(false);
                OperationAccess access = OperationChecker.Interpret(answer);
                entry.Operations.Add(("/v1" + probe.Path, access.ToString().ToLowerInvariant()));
                if (access == OperationAccess.Denied)
                {
                    denied.Add((entry, answer!));
                }
            }

            // It is unknown which client uses which key: one key with the permission is sufficient.
            if (denied.Count > 0 && denied.Count == known.Length)
            {
                (CheckEntry entry, ServerResponse answer) = denied[0];
                entry.Add(new LocatedDiagnostic(CheckDiagnostic.Create(CheckMessageKey.OAK9005_Operation, _usage.GetPlace(fact),
                    "/v1" + probe.Path, entry.Source, OperationChecker.GetPermission(answer, probe)), fact.Path, fact.Line));
            }
        }
    }

    private static bool IsAdministration(CheckResult result) =>
        result.Address?.ModelsUrl.AbsolutePath.EndsWith("/organization/projects", StringComparison.Ordinal) == true;

    /// <summary>
    /// Finds the ID of an organization or project: that of the code or, if there is none, that of the environment variables.
    /// </summary>
    private FoundId? FindOwner(string variable)
    {
        bool isOrganization = variable == OrganizationHeaders.OrganizationVariable;
        UsageFact? text = _usage.Find(isOrganization ? UsageKind.Organization : UsageKind.Project).FirstOrDefault();
        if (text is not null)
        {
            return new FoundId(text.Name, _usage.GetPlace(text));
        }

        UsageFact? read = _usage.Find(isOrganization ? UsageKind.OrganizationVariable : UsageKind.ProjectVariable)
            .Concat(_usage.Find(isOrganization ? UsageKind.OrganizationSetting : UsageKind.ProjectSetting)).FirstOrDefault();
        FoundValue? found = read is null ? null : _sources.Find(read);
        return found is not null ? new FoundId(found.Text, found.DisplayName)
            : _machine.Variable(variable) is { } value ? new FoundId(value, variable) : null;
    }
}
