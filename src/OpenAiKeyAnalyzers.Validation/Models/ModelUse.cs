namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents the use of a model at a sink.</summary>
/// <param name="calls">The operations for which the model is certainly used; for each entry, one of its operations.</param>
/// <param name="possible">All operations for which the model may be used.</param>
/// <param name="isOverridable">Whether something outside the code may replace the model: a game engine, a configuration.</param>
internal sealed class ModelUse(IReadOnlyList<ModelOperations> calls, ModelOperations possible, bool isOverridable = false)
{
    internal IReadOnlyList<ModelOperations> Calls { get; } = calls;

    internal ModelOperations Possible { get; } = possible;

    internal bool IsOverridable { get; } = isOverridable;

    /// <summary>
    /// Gets a value indicating whether the model is written in the creation of the client or request that determines the operation, and has
    /// no other use.
    /// </summary>
    internal bool IsInCreation { get; init; }

    /// <summary>Gets a value indicating whether the model is or may be sent to another server, for which the name may be correct.</summary>
    internal bool IsAskedElsewhere { get; init; }

    /// <summary>Creates the use of a sink for one of several operations.</summary>
    internal static ModelUse Create(ModelOperations operations, bool isOverridable = false) => new([operations], operations, isOverridable);

    /// <summary>Combines the uses of one model in several places.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="isAskedElsewhere">Whether the model is also sent to another server.</param>
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
