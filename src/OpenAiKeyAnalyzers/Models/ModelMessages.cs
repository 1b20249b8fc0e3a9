using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Chooses the messages about models. Their arguments come only from the tables.</summary>
internal static class ModelMessages
{
    internal static LocalizableString Create(ModelViolation violation) =>
        violation.Retired is { } retired ? CreateRetired(violation, retired) : CreateMismatch(violation);

    /// <summary>Creates the message for a library that sends a retired model if the program names none.</summary>
    /// <param name="model">The model that is sent.</param>
    /// <param name="operations">The operations for which the model is used.</param>
    /// <param name="library">The library and its version.</param>
    internal static LocalizableString CreateForDefault(ModelResult model, ModelOperations operations, string library) =>
        model.FindReplacement(operations) is { } successor
            ? RuleResources.GetString(MessageKey.OAK4007_Default, library, model.Row.Name, model.Row.Shutdown, successor)
            : RuleResources.GetString(MessageKey.OAK4007_Default_NoSuccessor, library, model.Row.Name, model.Row.Shutdown);

    private static LocalizableString CreateRetired(ModelViolation violation, ModelResult model)
    {
        string name = model.Row.Name;
        string day = model.Row.Shutdown;
        if ((violation.Replacement ?? model.Successor) is not { } successor)
        {
            return RuleResources.GetString(
                !model.IsCertain ? MessageKey.OAK4007_Presumed_NoSuccessor
                : model.IsShutDown ? MessageKey.OAK4007_ShutDown_NoSuccessor
                : MessageKey.OAK4007_Announced_NoSuccessor, name, day);
        }

        if (violation.Replacement is null && model.IsCertain && IsDenied(successor, violation))
        {
            return RuleResources.GetString(
                model.IsShutDown ? MessageKey.OAK4007_ShutDown_OtherOperation : MessageKey.OAK4007_Announced_OtherOperation,
                name, day, successor, OperationNames.GetPath(violation.FirstOperation));
        }

        return RuleResources.GetString(
            !model.IsCertain ? MessageKey.OAK4007_Presumed
            : model.IsShutDown ? MessageKey.OAK4007_ShutDown
            : MessageKey.OAK4007_Announced, name, day, successor);
    }

    /// <summary>Determines whether the operation is known, and the successor certainly does not support it.</summary>
    private static bool IsDenied(string successor, ModelViolation violation) =>
        violation.Operation == violation.FirstOperation && ModelOperationTable.Find(successor) is { } row
        && (row.Denied & violation.Operation) != ModelOperations.None;

    private static LocalizableString CreateMismatch(ModelViolation violation)
    {
        string asked = OperationNames.GetPath(violation.FirstOperation);
        string served = OperationNames.Describe(violation.Served);
        return violation.Answer switch
        {
            ModelAnswer.AzureName when violation.Replacement is { } replacement =>
                RuleResources.GetString(MessageKey.OAK4008_AzureName, violation.Model, replacement),
            ModelAnswer.AzureName => RuleResources.GetString(MessageKey.OAK4008_AzureName_NoSuccessor, violation.Model),
            ModelAnswer.NotSampled => RuleResources.GetString(MessageKey.OAK4008_NotSampled, violation.Model, served, asked),
            ModelAnswer.ResponsesOnly => RuleResources.GetString(MessageKey.OAK4008_ResponsesOnly, violation.Model, served, asked),
            ModelAnswer.NotChat => RuleResources.GetString(MessageKey.OAK4008_NotChat, violation.Model, served, asked),
            ModelAnswer.NotResponses => RuleResources.GetString(MessageKey.OAK4008_NotResponses, violation.Model, served, asked),
            ModelAnswer.NotCompletions => RuleResources.GetString(MessageKey.OAK4008_NotCompletions, violation.Model, served, asked),
            ModelAnswer.NotEmbeddings => RuleResources.GetString(MessageKey.OAK4008_NotEmbeddings, violation.Model, served, asked),
            ModelAnswer.NotImages => RuleResources.GetString(MessageKey.OAK4008_NotImages, violation.Model, served, asked),
            ModelAnswer.InvalidUrl => RuleResources.GetString(MessageKey.OAK4008_InvalidUrl, violation.Model, served, asked),
            ModelAnswer.Unexplained => RuleResources.GetString(MessageKey.OAK4008_Unexplained, violation.Model, served, asked),
            ModelAnswer.NotRealtime => RuleResources.GetString(MessageKey.OAK4008_NotRealtime, violation.Model, served, asked),
            ModelAnswer.Refused => RuleResources.GetString(MessageKey.OAK4008_Refused, violation.Model, served, asked),
        };
    }
}
