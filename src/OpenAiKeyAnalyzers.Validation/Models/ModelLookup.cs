using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Specifies how a name was found in the table.</summary>
internal enum ModelMatch
{
    /// <summary>The table lists the name itself, or the fine-tuned models of its base.</summary>
    Listed,

    /// <summary>The table lists the model of which the name is a dated snapshot.</summary>
    Snapshot,

    /// <summary>
    /// The table lists the base model of a fine-tuned one; fine-tuned models are retired with their base, but not always on the same day.
    /// </summary>
    FineTuned,
}

/// <summary>Represents the known facts about a retired or deprecated model.</summary>
internal sealed class ModelResult(ModelRow row, ModelMatch match)
{
    internal ModelRow Row { get; } = row;

    internal ModelMatch Match { get; } = match;

    /// <summary>
    /// Gets a value indicating whether requests for the model fail on the date of the tables; otherwise, its shutdown is announced.
    /// </summary>
    internal bool IsShutDown => Row.IsShutDown;

    /// <summary>
    /// Gets a value indicating whether the vendor documents the shutdown for exactly this name; if not, the model is only reported as
    /// information.
    /// </summary>
    internal bool IsCertain => Match == ModelMatch.Listed && Row.Confidence == Confidence.Documented;

    /// <summary>
    /// Gets the model to use instead, which is not known to be retired or deprecated itself; <see langword="null"/> if the vendor names
    /// none.
    /// </summary>
    internal string? Successor { get; } = ModelTable.FindSuccessor(row);

    /// <summary>Finds the successor for a request in which nothing else has to change.</summary>
    /// <param name="possible">The possible operations of the request; <see cref="ModelOperations.All"/> if they are unknown.</param>
    /// <returns>The successor, or <see langword="null"/> if no documented one supports all of these operations that the model itself
    /// supports.</returns>
    internal string? FindReplacement(ModelOperations possible)
    {
        // A fine-tuned model must be trained again: the table of operations lists none.
        ModelOperations operations = ModelOperationTable.GetOperations(Row.Name);
        ModelOperations required = operations & possible;
        return Match == ModelMatch.FineTuned || required == ModelOperations.None
            ? null
            : ModelTable.FindSuccessor(Row, required | (operations & ModelOperations.Features));
    }

    /// <summary>Finds the successor for a request whose words are known.</summary>
    internal string? FindReplacement(ModelOperations possible, Func<string, bool> hasWord) =>
        FindReplacement(possible) is { } successor && !ModelLimitTable.MayRefuse(successor, possible, hasWord) ? successor : null;
}

/// <summary>Distinguishes models that are retired or deprecated from all others. Never throws.</summary>
internal static class ModelLookup
{
    /// <summary>The maximum length of a name that is not fine-tuned.</summary>
    internal const int MaxPlainLength = 64;

    // The parts are ft:, a name, an organization, a suffix and an ID.
    private const int MaxNameLength = 256;

    /// <param name="name">The exact name of the model in a request; names are lowercase.</param>
    /// <returns>The result, or <see langword="null"/> for a current or unknown model, or a string that is not a model.</returns>
    internal static ModelResult? Find(string? name)
    {
        if (name is null || name.Length is 0 or > MaxNameLength)
        {
            return null;
        }

        return name.IndexOf(':') >= 0 ? FindFineTuned(name) : FindPlain(name);
    }

    private static ModelResult? FindPlain(string name) =>
        ModelTable.Find(name) is { } row ? new ModelResult(row, ModelMatch.Listed)
        : ModelTable.Find(StripDate(name)) is { } family ? new ModelResult(family, ModelMatch.Snapshot)
        : null;

    // Matches ft:gpt-4o-mini-2024-07-18:acme::id, and the older davinci:ft-acme-2023-01-01.
    private static ModelResult? FindFineTuned(string name)
    {
        string[] parts = name.Split(':');
        string? tuned = parts[0] == "ft" && parts.Length >= 3 ? parts[1]
            : parts.Length == 2 && parts[1].StartsWith("ft-", StringComparison.Ordinal) ? parts[0]
            : null;
        if (tuned is null)
        {
            return null;
        }

        if ((ModelTable.Find("ft:" + tuned) ?? ModelTable.Find("ft:" + StripDate(tuned))) is { } row)
        {
            return new ModelResult(row, ModelMatch.Listed);
        }

        // The shutdown of a snapshot does not apply to the models that were fine-tuned from it (vendor's notice of 2023-11-06), but the
        // shutdown of its family does.
        return ModelTable.Find(StripDate(tuned)) is { } family ? new ModelResult(family, ModelMatch.FineTuned) : null;
    }

    /// <summary>
    /// Removes the date: <c>gpt-4o</c> from <c>gpt-4o-2024-08-06</c>, <c>gpt-4</c> from <c>gpt-4-0613</c>; the name itself if it has no
    /// date.
    /// </summary>
    private static string StripDate(string name)
    {
        const string Long = "-2024-08-06";
        const string Short = "-0613";
        return HasDigits(name, Long) ? name.Substring(0, name.Length - Long.Length)
            : HasDigits(name, Short) ? name.Substring(0, name.Length - Short.Length)
            : name;
    }

    private static bool HasDigits(string name, string pattern)
    {
        int start = name.Length - pattern.Length;
        if (start <= 0)
        {
            return false;
        }

        for (int i = 0; i < pattern.Length; i++)
        {
            char c = name[start + i];
            if (pattern[i] == '-' ? c != '-' : c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
