using System.Text;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Tests.Scenarios;

/// <summary>Describes the findings in a settings file, one per line.</summary>
internal sealed class FindingPrinter(SettingsDocument document)
{
    public string Print(IEnumerable<SettingsFinding> findings, SettingsOptions options) =>
        string.Concat(findings.Select(finding => Print(finding, options) + "\n"));

    private string Print(SettingsFinding finding, SettingsOptions options)
    {
        var line = new StringBuilder($"{finding.Rule} {Describe(finding.Result)} at {string.Join(" ", finding.Spans.Select(Print))}");
        string edits = string.Join(" ", finding.Edits.Select(edit => $"{Print(edit)} -> «{Scenario.Encode(edit.Replacement)}»"));
        line.Append(finding.Edits.Count == 0 ? string.Empty : finding.RequiresDecision ? " | choice " + edits : " | fix " + edits);
        line.Append(finding.Destination == Destination.Unknown ? string.Empty : " | for " + finding.Destination);
        line.Append(finding.IsInfo ? " | info" : string.Empty).Append(finding.CanClearValue ? " | clearable" : string.Empty);
        if (finding.Rule is SettingsRule.HardCodedKey or SettingsRule.ShippedKey)
        {
            SettingsAdvice advice =
                SettingsAdvice.For(finding.Entry, document.File, options.Variable, finding.Rule == SettingsRule.ShippedKey);
            line.Append(" | advice ").Append(string.Join(' ', [advice.Kind.ToString(), .. advice.Arguments]));
        }

        return line.ToString();
    }

    private string Print(FileEdit span)
    {
        string before = document.Text[..span.Start];
        int row = before.Count(static c => c == '\n') + 1;
        return $"{row}:{span.Start - before.LastIndexOf('\n')} «{Scenario.Encode(document.Text[span.Start..span.End])}»";
    }

    private static string Describe(SettingsResult result) => result switch
    {
        SettingsResult.Key key => key.Match.Kind.ToString(),
        SettingsResult.StrayCharacters stray => $"{stray.Defect.Position} {stray.Defect.Character}",
        SettingsResult.UnexpandedReference reference => $"{reference.Reference.Kind} {reference.Reference.Name}",
        SettingsResult.Credential credential => $"{credential.Result.Kind} {credential.Result.Defect}",
        SettingsResult.Name name => name.Result.Kind.ToString(),
        SettingsResult.NameReference name => "reference " + name.Result.Kind,
        SettingsResult.Authorization authorization => authorization.Result.Defect.ToString(),
        SettingsResult.HeaderName header => $"{header.Result.Defect} {header.Result.IntendedName}",
        SettingsResult.OpenAiHeader header => header.Defect.ToString(),
        SettingsResult.Url url => url.Result.Defect.ToString(),
        SettingsResult.Model model => model.Result.Model,
        _ => throw new ArgumentException(result.ToString(), nameof(result)),
    };
}
