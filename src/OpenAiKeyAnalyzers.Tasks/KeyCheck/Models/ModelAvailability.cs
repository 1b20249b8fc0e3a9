using System.Globalization;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Models;

/// <summary>Compares the models of the project with the server's list for its keys (OAK9009).</summary>
/// <param name="usage">The project.</param>
/// <param name="key">The key, or one of several.</param>
/// <param name="lists">The server's lists for the keys; a model may be used with any of them.</param>
/// <param name="today">The date with which the shutdown dates of models are compared.</param>
internal sealed class ModelAvailability(ProjectUsage usage, CheckResult key, IReadOnlyList<ModelList> lists, DateTime today)
{
    private const int DaysOfNotice = 90;
    private const int MaxNearest = 3;

    private readonly HashSet<string> _names = new(lists.SelectMany(static list => list.Names), StringComparer.Ordinal);
    private readonly WireNames _wire = new(key.Key!.Traces);

    /// <summary>Gets the diagnostics about models, one for each model.</summary>
    internal IEnumerable<LocatedDiagnostic> Check(IEnumerable<ModelReference> models)
    {
        foreach (ModelReference model in models)
        {
            // An unexpected value of a setting is not repeated.
            if (!_wire.IsOwnModel(model.Name))
            {
                continue;
            }

            if (IsMissing(model.Name))
            {
                yield return new LocatedDiagnostic(CreateMissing(model), model.Path, model.Line);
            }
            else if (FindEnd(model.Name) is { } end)
            {
                yield return new LocatedDiagnostic(
                    CheckDiagnostic.Create(CheckMessageKey.OAK9009_Ending, GetPlace(model), model.Name,
                        end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), model.Path, model.Line);
            }
        }
    }

    /// <summary>
    /// Determines whether the model is in no list. An alias refers to a snapshot (the vendor's page on models, 2026-11-23), so it is
    /// available if one of its snapshots is. Fine-tuned models are compared only with a list that contains fine-tuned models; checkpoints
    /// are never listed by name.
    /// </summary>
    internal bool IsMissing(string model)
    {
        if (_names.Contains(model) || _names.Any(name => IsSnapshotOf(name, model)))
        {
            return false;
        }

        return model.IndexOf(':') < 0
            || (model.StartsWith("ft:", StringComparison.Ordinal) && model.IndexOf(":ckpt-step-", StringComparison.Ordinal) < 0
                && _names.Any(static name => name.StartsWith("ft:", StringComparison.Ordinal)));
    }

    /// <summary>Finds the available models whose names are most similar.</summary>
    internal IReadOnlyList<string> FindNearest(string model)
    {
        int limit = Math.Max(2, model.Length / 3);
        string[] nearest =
        [
            .. _names.Where(_wire.IsModel).Select(name => (Name: name, Distance: EditDistance.Get(model.ToLowerInvariant(), name)))
                .Where(pair => pair.Distance <= limit).OrderBy(static pair => pair.Distance)
                .ThenBy(static pair => pair.Name, StringComparer.Ordinal).Take(MaxNearest).Select(static pair => pair.Name),
        ];

        // The vendor's successor is a better suggestion than a similar name.
        string? successor = ModelLookup.Find(model)?.FindReplacement(ModelOperations.All);
        string[] all = successor is not null && _names.Contains(successor) ? [successor] : nearest;
        return _wire.CanStandTogether(all) ? all : [];
    }

    private CheckDiagnostic CreateMissing(ModelReference model)
    {
        IReadOnlyList<string> nearest = FindNearest(model.Name);
        return nearest.Count == 0
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9009_Missing, GetPlace(model), model.Name, key.Key!.Variable)
            : CheckDiagnostic.Create(CheckMessageKey.OAK9009_MissingNear, GetPlace(model), model.Name, key.Key!.Variable,
                string.Join(", ", nearest));
    }

    private DateTime? FindEnd(string model)
    {
        (string Name, DateTime End)[] ends = [.. lists.SelectMany(static list => list.ShutdownDates).Where(pair => pair.Name == model)
            .Where(pair => pair.End >= today && pair.End <= today.AddDays(DaysOfNotice))];
        return ends.Length == 0 ? null : ends[0].End;
    }

    private string GetPlace(ModelReference model) =>
        FormattableString.Invariant($"{usage.GetRelativePath(model.Path)}({model.Line})");

    // In gpt-4o-2024-08-06 and gpt-4-0613, only digits and hyphens follow the alias gpt-4o or gpt-4.
    private static bool IsSnapshotOf(string name, string alias) =>
        name.Length > alias.Length + 4 && name[alias.Length] == '-' && name.StartsWith(alias, StringComparison.Ordinal)
        && name.Skip(alias.Length).All(static c => c is '-' or (>= '0' and <= '9'));
}
