using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>How a name was found in the table.</summary>
internal enum ModelMatch
{
    /// <summary>The table lists the name itself, or the fine-tuned models of its base.</summary>
    Listed,

    /// <summary>The table lists the model of which this is a dated snapshot.</summary>
    Snapshot,

    /// <summary>The table lists the model that was fine-tuned; fine-tuned ones go with their base, but not always on the same
    /// day.</summary>
    FineTuned,
}

/// <summary>What is known of a model that is retired or deprecated.</summary>
internal sealed class ModelResult(ModelRow row, ModelMatch match)
{
    internal ModelRow Row { get; } = row;

    internal ModelMatch Match { get; } = match;

    /// <summary>Whether requests for it fail today, by the day of the tables; else its end is announced.</summary>
    internal bool IsShutDown => Row.IsShutDown;

    /// <summary>Whether the vendor documents it for this very name; <see langword="false"/>: no more than a hint.</summary>
    internal bool IsCertain => Match == ModelMatch.Listed && Row.Confidence == Confidence.Documented;

    /// <summary>The model to use instead, itself neither gone nor going as far as is known; <see langword="null"/> if the vendor names
    /// none.</summary>
    internal string? Successor { get; } = ModelTable.FindSuccessor(row);

    /// <summary>Finds the model that takes over at a place where nothing else has to change.</summary>
    /// <param name="possible">The operations that the place may be for; <see cref="ModelOperations.All"/> where nothing is known of
    /// it.</param>
    /// <returns><see langword="null"/> if no documented successor serves all of these operations that the model itself serves.</returns>
    internal string? FindReplacement(ModelOperations possible)
    {
        // A fine-tuned model has to be trained again: the table of operations lists none.
        ModelOperations operations = ModelOperationTable.GetOperations(Row.Name);
        ModelOperations required = operations & possible;
        return Match == ModelMatch.FineTuned || required == ModelOperations.None
            ? null
            : ModelTable.FindSuccessor(Row, required | (operations & ModelOperations.Features));
    }

    /// <summary>Finds the model that takes over in a request of which the words are known.</summary>
    internal string? FindReplacement(ModelOperations possible, Func<string, bool> hasWord) =>
        FindReplacement(possible) is { } successor && !ModelLimitTable.MayRefuse(successor, possible, hasWord) ? successor : null;
}

/// <summary>Distinguishes models that are retired or deprecated from all others. Never throws.</summary>
internal static class ModelLookup
{
    /// <summary>Length of the longest plain name that is looked up.</summary>
    internal const int MaxPlainLength = 64;

    // ft:, a name, an organization, a suffix and an id.
    private const int MaxNameLength = 256;

    /// <param name="name">A model as a request names it, exactly: names are in lower case.</param>
    /// <returns><see langword="null"/> for a model that is current, unknown, or none.</returns>
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

    // ft:gpt-4o-mini-2024-07-18:acme::id, and the older davinci:ft-acme-2023-01-01.
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

        // The end of a snapshot is not that of what was fine-tuned from it (vendor's notice of 2023-11-06), the end of its family is.
        return ModelTable.Find(StripDate(tuned)) is { } family ? new ModelResult(family, ModelMatch.FineTuned) : null;
    }

    /// <summary><c>gpt-4o</c> of <c>gpt-4o-2024-08-06</c>, <c>gpt-4</c> of <c>gpt-4-0613</c>; the name itself if it bears no
    /// date.</summary>
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
