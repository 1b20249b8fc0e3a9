using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>OAK4007: models that are gone or going, where a request or a setting asks OpenAI for them.</summary>
internal static class SettingsModelChecker
{
    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context) =>
        entry.Role is SettingsRole.Header or SettingsRole.Url or SettingsRole.Text || !context.File.HasNames || context.IsTest
            || entry.Path.Name.IndexOf("model", StringComparison.OrdinalIgnoreCase) < 0
            || entry.Value.Trim() is not { Length: > 0 } name || ModelLookup.Find(name.Value) is not { } model
            || !IsSentToOpenAi(entry, context)
                ? []
                : [CreateFinding(entry, name, model, context)];

    private static bool IsSentToOpenAi(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Role == SettingsRole.Body)
        {
            // { "model": … }, { "session": { "model": … } }
            bool isModel = entry.Path is { Name: "model", Parent.Name: "body" or "session" };
            return isModel && entry.Request is { } request && context.GetDestination(request) == Destination.OpenAI;
        }

        var names = new SettingPathClassifier(entry.Path);
        return names.IsModel && (entry.Role != SettingsRole.Setting || !IsInList(entry.Path))
            && context.GetDestination(entry, names) == Destination.OpenAI;
    }

    /// <summary>A list of models, with prices or limits, is no request for any of them.</summary>
    private static bool IsInList(SettingsPath path) =>
        path.Ancestors().Any(static node => node.Name.Length > 0 && node.Name.All(static c => c is >= '0' and <= '9'));

    private static SettingsFinding CreateFinding(SettingsEntry entry, MappedText name, ModelResult model, SettingsContext context)
    {
        ModelOperations operations = OperationsOf(entry.Request);
        string? successor = name.Value.StartsWith("ft:", StringComparison.Ordinal)
            ? null : model.FindReplacement(operations, word => entry.Request is { } request && context.HasWord(request, word));
        return new SettingsFinding(SettingsRule.RetiredModel, entry, [EntryEditMapper.MapSpan(entry, name, 0, name.Length)], model)
        {
            IsInfo = !(model.IsShutDown && model.IsCertain),

            // Any model may cost more than another, or answer in another way.
            Edits = successor is null ? [] : EntryEditMapper.MapEdits(entry, name, [new TextEdit(0, name.Length, successor)]),
            RequiresDecision = true,
        };
    }

    /// <summary>What a request may be for. A setting does not tell: the code decides.</summary>
    private static ModelOperations OperationsOf(SettingsRequest? request)
    {
        ModelOperations operations = ModelOperations.None;
        foreach (string address in request?.Urls ?? [])
        {
            operations |= ModelOperationTable.FindInAddress(address) is var operation and not ModelOperations.None
                ? operation : ModelOperations.All;
        }

        return operations == ModelOperations.None ? ModelOperations.All : operations;
    }
}
