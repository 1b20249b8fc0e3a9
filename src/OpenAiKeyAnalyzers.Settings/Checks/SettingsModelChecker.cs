using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Reports OAK4007 and OAK4008: models in requests and settings that are retired or do not support the operation.</summary>
internal static class SettingsModelChecker
{
    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Role is SettingsRole.Header or SettingsRole.Url or SettingsRole.Text || !context.File.HasNames || context.IsTest
            || entry.Path.Name.IndexOf("model", StringComparison.OrdinalIgnoreCase) < 0
            || entry.Value.Trim() is not { Length: > 0 } name || !IsKnown(name.Value) || !IsSentToOpenAi(entry, context))
        {
            return [];
        }

        ModelUse use = entry.Role == SettingsRole.Body ? GetUse(entry) : GetSettingUse(entry);
        return ModelRule.Check(name.Value, use, Destination.OpenAI,
            word => entry.Request is { } request && context.HasWord(request, word)) is { } violation
                ? [CreateFinding(entry, name, violation)] : [];
    }

    private static bool IsKnown(string model) => ModelLookup.Find(model) is not null || ModelOperationTable.Find(model) is not null;

    private static bool IsSentToOpenAi(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Role == SettingsRole.Body)
        {
            // Matches { "model": … } and { "session": { "model": … } }.
            bool isModel = entry.Path is { Name: "model", Parent.Name: "body" or "session" };
            return isModel && entry.Request is { } request && context.GetDestination(request) == Destination.OpenAI;
        }

        var names = context.GetNames(entry);
        return names.IsModel && (entry.Role != SettingsRole.Setting || !IsInList(entry.Path))
            && context.GetDestination(entry, names) == Destination.OpenAI;
    }

    /// <summary>Determines whether a model is in a list, such as a list of prices or limits, which is not a request.</summary>
    private static bool IsInList(SettingsPath path) =>
        path.Ancestors().Any(static node => node.Name.Length > 0 && node.Name.All(static c => c is >= '0' and <= '9'));

    private static SettingsFinding CreateFinding(SettingsEntry entry, MappedText name, ModelViolation violation) =>
        new((SettingsRule)violation.Rule, entry, [EntryEditMapper.MapSpan(entry, name, 0, name.Length)], violation)
        {
            IsInfo = violation.IsInfo,

            // Another model may have another price, or respond differently.
            Edits = violation.Replacement is { } replacement
                ? EntryEditMapper.MapEdits(entry, name, [new TextEdit(0, name.Length, replacement)]) : [],
            RequiresDecision = true,
        };

    /// <summary>Gets the use of a request, according to its URL.</summary>
    private static ModelUse GetUse(SettingsEntry entry)
    {
        if (entry.Path.Parent is { Name: "session" })
        {
            return ModelUse.Create(ModelOperations.Realtime);
        }

        ModelOperations operations = ModelOperations.None;
        foreach (string address in entry.Request?.Urls ?? [])
        {
            operations |= OperationNames.FindInAddress(address) is var operation and not ModelOperations.None
                ? operation : ModelOperations.All;
        }

        return ModelUse.Create(operations == ModelOperations.None ? ModelOperations.All : operations);
    }

    /// <summary>Gets the use of a setting, as far as its name shows it: the code may replace it, and determines the actual use.</summary>
    private static ModelUse GetSettingUse(SettingsEntry entry)
    {
        string name = KnownKeyNames.Normalize((entry.Path.Parent?.Name ?? string.Empty) + entry.Path.Name);
        return new ModelUse([ModelSettingTable.GetOperations(name)], ModelOperations.All, isOverridable: true);
    }
}
