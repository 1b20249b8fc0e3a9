using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Decides about a model at a sink: whether it is retired (OAK4007), or serves another operation (OAK4008). Pure.</summary>
internal static class ModelRule
{
    private const string AzurePrefix = "gpt-35-turbo";
    private const string OpenAiPrefix = "gpt-3.5-turbo";

    /// <param name="model">The model as the request names it.</param>
    /// <param name="use">What it is asked for.</param>
    /// <param name="destination">Who receives the request: at any other host than OpenAI's own, every name may be right.</param>
    /// <param name="hasWord">Whether the request holds a word, in the form of <see cref="ModelLimitTable.Normalize"/>.</param>
    /// <returns><see langword="null"/> for a model that is right, or of which nothing is known.</returns>
    internal static ModelViolation? Check(string model, ModelUse use, Destination destination, Func<string, bool> hasWord)
    {
        if (destination != Destination.OpenAI)
        {
            return null;
        }

        // A model that is gone answers no operation; one that is still there fails at the wrong one today.
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

    /// <summary>Finds the model that the operation takes, where the client leaves no doubt which operation is meant, and OpenAI names one
    /// model for it.</summary>
    private static string? FindForOperation(ModelOperations operation, ModelUse use, Func<string, bool> hasWord) =>
        use.IsInCreation && use.Calls.Count == 1 && use.Possible == operation && (operation & (operation - 1)) == ModelOperations.None
        && ModelTable.FindOnlySuccessor(operation) is { } successor && !ModelLimitTable.MayRefuse(successor, operation, hasWord)
            ? successor : null;

    /// <summary>Finds what to write for Azure's spelling: the successor of the model that OpenAI spells otherwise.</summary>
    private static string? FindForAzureName(string model, ModelOperations possible, Func<string, bool> hasWord) =>
        model.StartsWith(AzurePrefix, StringComparison.Ordinal)
        && ModelLookup.Find(OpenAiPrefix + model.Substring(AzurePrefix.Length)) is { } meant
            ? meant.FindReplacement(possible, hasWord) : null;
}

/// <summary>Represents what is wrong with a model at a sink.</summary>
internal sealed class ModelViolation(Rule rule, string model, ModelOperations operation)
{
    /// <summary>Gets <see cref="Validation.Rule.RetiredModel"/> or <see cref="Validation.Rule.WrongModel"/>.</summary>
    internal Rule Rule { get; } = rule;

    /// <summary>Gets the model as it is written.</summary>
    internal string Model { get; } = model;

    /// <summary>Gets the operation that the model is asked for; one of several if the sink does not show which.</summary>
    internal ModelOperations Operation { get; } = operation;

    /// <summary>Gets what is known of a model that is retired or announced to be; <see langword="null"/> for a mismatch.</summary>
    internal ModelResult? Retired { get; init; }

    /// <summary>Gets what the model serves instead; nothing for a name that OpenAI does not know.</summary>
    internal ModelOperations Served { get; init; }

    /// <summary>Gets the model that puts it right where nothing else has to change; <see langword="null"/> if there is none.</summary>
    internal string? Replacement { get; init; }

    internal bool IsInfo { get; init; }

    /// <summary>Gets whether another server is asked for the same text, so that replacing it could break what is right there.</summary>
    internal bool IsAskedElsewhere { get; init; }

    /// <summary>Gets what OpenAI answers to a mismatch.</summary>
    internal ModelAnswer Answer => ModelAnswerTable.Get(FirstOperation, Served);

    /// <summary>Gets the operation that a message names.</summary>
    internal ModelOperations FirstOperation => (ModelOperations)((int)Operation & -(int)Operation);
}
