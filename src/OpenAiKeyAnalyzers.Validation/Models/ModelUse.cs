namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents what a model is asked for at a sink.</summary>
/// <param name="calls">The operations that are certain to be asked for; of each entry, one of its operations.</param>
/// <param name="possible">All operations that may be asked for.</param>
/// <param name="isOverridable">Whether something outside the code may replace the model: a game engine, a configuration.</param>
internal sealed class ModelUse(IReadOnlyList<ModelOperations> calls, ModelOperations possible, bool isOverridable = false)
{
    internal IReadOnlyList<ModelOperations> Calls { get; } = calls;

    internal ModelOperations Possible { get; } = possible;

    internal bool IsOverridable { get; } = isOverridable;

    /// <summary>Gets whether the model is written where the client or the request is created that decides on the operation, and is used
    /// nowhere else.</summary>
    internal bool IsInCreation { get; init; }

    /// <summary>Gets whether another server is asked for the same model, or may be: there, the name may be right.</summary>
    internal bool IsAskedElsewhere { get; init; }

    /// <summary>Creates the use of a sink that asks for one of some operations.</summary>
    internal static ModelUse Create(ModelOperations operations, bool isOverridable = false) => new([operations], operations, isOverridable);

    /// <summary>Creates the use that several places make of one model.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="isAskedElsewhere">Whether another server is asked for the model, too.</param>
    internal static ModelUse? Combine(IEnumerable<ModelUse> uses, bool isAskedElsewhere = false)
    {
        var all = uses.ToList();
        return all.Count == 0
            ? null
            : new ModelUse([.. all.SelectMany(static use => use.Calls)],
                all.Aggregate(ModelOperations.None, static (sum, use) => sum | use.Possible),
                all.TrueForAll(static use => use.IsOverridable))
            {
                IsInCreation = all.Count == 1 && all[0].IsInCreation,
                IsAskedElsewhere = isAskedElsewhere,
            };
    }
}
