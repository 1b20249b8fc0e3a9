using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>
/// Determines whether a model is retired (OAK4007), or does not support the operation at its sink (OAK4008). Has no side effects.
/// </summary>
internal static class ModelRule
{
    private const string AzurePrefix = "gpt-35-turbo";
    private const string OpenAiPrefix = "gpt-3.5-turbo";

    /// <param name="model">The name of the model in the request.</param>
    /// <param name="use">The use of the model.</param>
    /// <param name="destination">The destination of the request: for other hosts than OpenAI's own, every name may be correct.</param>
    /// <param name="hasWord">Determines whether the request contains a word, in the form of
    /// <see cref="ModelLimitTable.Normalize"/>.</param>
    /// <returns>The violation, or <see langword="null"/> for a correct or unknown model.</returns>
    internal static ModelViolation? Check(string model, ModelUse use, Destination destination, Func<string, bool> hasWord)
    {
        if (destination != Destination.OpenAI)
        {
            return null;
        }

        // A retired model fails for every operation; a model that is not yet shut down fails for a wrong operation today.
        ModelResult? retired = ModelLookup.Find(model);
        bool isGone = retired is { IsShutDown: true, IsCertain: true };
        ModelViolation? mismatch = isGone ? null : FindMismatch(model, use, hasWord);
        return mismatch ?? (retired is null ? null : new ModelViolation(Rule.RetiredModel, model, use.Possible)
        {
            Retired = retired,
            Replacement = retired.FindReplacement(use.Possible, hasWord),
            IsInfo = !isGone || use.IsOverridable,
            IsAskedElsewhere = use.IsAskedElsewhere,
        });
    }

    private static ModelViolation? FindMismatch(string model, ModelUse use, Func<string, bool> hasWord)
    {
        if (ModelOperationTable.Find(model) is not { } row)
        {
            return null;
        }

        ModelOperations operation =
            use.Calls.FirstOrDefault(call => call != ModelOperations.None && (call & ~row.Denied) == ModelOperations.None);
        return operation == ModelOperations.None ? null : new ModelViolation(Rule.WrongModel, model, operation)
        {
            Served = row.Operations & ModelOperations.All,
            Replacement = row.Operations == ModelOperations.None ? FindForAzureName(model, use.Possible, hasWord)
                : FindForOperation(operation, use, hasWord),
            IsInfo = use.IsOverridable,
            IsAskedElsewhere = use.IsAskedElsewhere,
        };
    }

    /// <summary>Finds the model for the operation if the client determines the operation, and OpenAI names a single model for it.</summary>
    private static string? FindForOperation(ModelOperations operation, ModelUse use, Func<string, bool> hasWord) =>
        use.IsInCreation && use.Calls.Count == 1 && use.Possible == operation && (operation & (operation - 1)) == ModelOperations.None
        && ModelTable.FindOnlySuccessor(operation) is { } successor && !ModelLimitTable.MayRefuse(successor, operation, hasWord)
            ? successor : null;

    /// <summary>Finds the replacement for Azure's spelling: the successor of the model that OpenAI spells differently.</summary>
    private static string? FindForAzureName(string model, ModelOperations possible, Func<string, bool> hasWord) =>
        model.StartsWith(AzurePrefix, StringComparison.Ordinal)
        && ModelLookup.Find(OpenAiPrefix + model.Substring(AzurePrefix.Length)) is { } meant
            ? meant.FindReplacement(possible, hasWord) : null;
}

/// <summary>Represents the defect of a model at a sink.</summary>
internal sealed class ModelViolation(Rule rule, string model, ModelOperations operation)
{
    /// <summary>Gets <see cref="Validation.Rule.RetiredModel"/> or <see cref="Validation.Rule.WrongModel"/>.</summary>
    internal Rule Rule { get; } = rule;

    /// <summary>Gets the name of the model in the source.</summary>
    internal string Model { get; } = model;

    /// <summary>Gets the operation for which the model is used; one of several if the sink does not determine it.</summary>
    internal ModelOperations Operation { get; } = operation;

    /// <summary>Gets the facts about a retired or deprecated model; <see langword="null"/> for a mismatch.</summary>
    internal ModelResult? Retired { get; init; }

    /// <summary>Gets the operations that the model supports instead; none for a name that OpenAI does not know.</summary>
    internal ModelOperations Served { get; init; }

    /// <summary>Gets the model that corrects the request without other changes; <see langword="null"/> if there is none.</summary>
    internal string? Replacement { get; init; }

    internal bool IsInfo { get; init; }

    /// <summary>
    /// Gets a value indicating whether the same string is also sent to another server, for which a replacement could be wrong.
    /// </summary>
    internal bool IsAskedElsewhere { get; init; }

    /// <summary>Gets OpenAI's response to a mismatch.</summary>
    internal ModelAnswer Answer => ModelAnswerTable.Get(FirstOperation, Served);

    /// <summary>Gets the operation that the message names.</summary>
    internal ModelOperations FirstOperation => (ModelOperations)((int)Operation & -(int)Operation);
}
