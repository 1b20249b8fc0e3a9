using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Chooses the sentences about models. They are filled from the table alone.</summary>
internal static class ModelMessages
{
    /// <param name="model">The model.</param>
    /// <param name="replacement">The successor at this place; <see langword="null"/> if it is not certain.</param>
    internal static LocalizableString Create(ModelResult model, string? replacement)
    {
        string name = model.Row.Name;
        return (replacement ?? model.Successor) is { } successor
            ? RuleResources.GetString(
                !model.IsCertain ? MessageKey.OAK4007_Presumed
                : model.IsShutDown ? MessageKey.OAK4007_ShutDown
                : MessageKey.OAK4007_Announced, name, model.Row.Shutdown, successor)
            : RuleResources.GetString(
                !model.IsCertain ? MessageKey.OAK4007_Presumed_NoSuccessor
                : model.IsShutDown ? MessageKey.OAK4007_ShutDown_NoSuccessor
                : MessageKey.OAK4007_Announced_NoSuccessor, name, model.Row.Shutdown);
    }
}
