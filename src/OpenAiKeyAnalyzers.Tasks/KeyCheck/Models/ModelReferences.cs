using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Models;

/// <summary>Finds the models in the code, in the environment variables and settings that it reads, and in settings of OpenAI.</summary>
internal static class ModelReferences
{
    internal static IReadOnlyList<ModelReference> Find(ProjectUsage usage, ProjectSources sources)
    {
        var found = new List<ModelReference>();
        foreach (UsageFact fact in usage.Find(UsageKind.Model, UsageKind.ModelVariable, UsageKind.ModelSetting))
        {
            if (fact.Kind == UsageKind.Model)
            {
                found.Add(new ModelReference(fact.Name, fact.Path, fact.Line, fact.Operations));
            }
            else if (sources.Find(fact) is { IsEmpty: false } value)
            {
                found.Add(value.Line > 0
                    ? new ModelReference(value.Text.Trim(), value.Path, value.Line, fact.Operations)
                    : new ModelReference(value.Text.Trim(), fact.Path, fact.Line, fact.Operations));
            }
        }

        foreach (SettingsSource source in sources.ProjectSettings)
        {
            found.AddRange(source.Document.Entries.Where(IsModel).Select(entry => source.Find(entry)).OfType<FoundValue>()
                .Where(static value => ModelNameGrammar.IsModel(value.Text.Trim()))
                .Select(static value => new ModelReference(value.Text.Trim(), value.Path, value.Line, ModelOperations.None)));
        }

        return [.. found.GroupBy(static model => (model.Name, model.Path, model.Line)).Select(static same => same.First())];
    }

    private static bool IsModel(SettingsEntry entry) =>
        entry.Role == SettingsRole.Setting && new SettingPathClassifier(entry.Path).IsModel
        && !entry.Path.Ancestors().Any(static node => node.Name.Length > 0 && node.Name.All(static c => c is >= '0' and <= '9'));
}
