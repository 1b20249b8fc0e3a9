using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Endpoints;
using OpenAiKeyAnalyzers.CSharp.Headers;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Settings;
using OpenAiKeyAnalyzers.Values.Endpoints;
using OpenAiKeyAnalyzers.Values.Headers;
using OpenAiKeyAnalyzers.Values.Models;
using OpenAiKeyAnalyzers.Values.Settings;
using OpenAiKeyAnalyzers.Values.Settings.Judging;

namespace OpenAiKeyAnalyzers.CodeFixes.Settings;

/// <summary>
/// Fixes in settings files, for every provider of the product: <c>dotnet format</c> takes one provider a rule, so those for C# offer these
/// too. The finding is worked out anew from the text: diagnostics carry no piece of a key, and the text may have changed.
/// </summary>
internal static class SettingsFixes
{
    internal static async Task RegisterAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (document.FilePath is not { } path || SettingsDocuments.Read(SettingsFile.Of(path), text) is not { } settings)
        {
            return;
        }

        List<SettingsFinding> findings = [.. SettingsJudge.Read(settings, OptionsOf(document, path), context.CancellationToken)];
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SettingsFinding? finding = findings.Find(candidate =>
                candidate.Rule.Id() == diagnostic.Id && TextSpan.FromBounds(candidate.Places[0].Start, candidate.Places[0].End) == diagnostic.Location.SourceSpan);
            if (finding is not null)
            {
                Register(context, document, text, diagnostic, finding, findings);
            }
        }
    }

    private static void Register(CodeFixContext context, TextDocument document, SourceText text, Diagnostic diagnostic, SettingsFinding finding, List<SettingsFinding> findings)
    {
        if (finding.Repair.Count > 0)
        {
            Register(context, document, text, diagnostic, TitleOf(finding), finding.Repair);
            List<FileSpan> all = [.. findings.Where(other => other.Rule == finding.Rule).SelectMany(static other => other.Repair)];
            if (all.Count > finding.Repair.Count && all.TrueForAll(static edit => edit.Replacement.Length == 0))
            {
                Register(context, document, text, diagnostic, Titles.Of("InWholeFile", TitleOf(finding)), all);
            }
        }

        if (finding.MayBeEmptied)
        {
            SettingsText value = finding.Entry.Value;
            Register(context, document, text, diagnostic, Titles.Of("EmptyValue"), [new FileSpan(value.Start, value.End)]);
        }
    }

    private static void Register(CodeFixContext context, TextDocument document, SourceText text, Diagnostic diagnostic, string title, IReadOnlyList<FileSpan> edits)
    {
        SourceText changed = text.WithChanges(edits.OrderBy(static edit => edit.Start).Select(static edit => new TextChange(TextSpan.FromBounds(edit.Start, edit.End), edit.Replacement)));
        Solution solution = document.Project.Solution.WithAdditionalDocumentText(document.Id, changed);
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(solution), title), diagnostic);
    }

    private static string TitleOf(SettingsFinding finding) => finding.Reading switch
    {
        AuthorizationReading reading => Titles.Of(HeaderMessages.TitleOf(reading.Defect)),
        HeaderNameReading { Defect: HeaderNameDefect.None } => Titles.Of("UseApiKeyHeader"),
        HeaderNameReading reading => Titles.Of(reading.Meant == HeaderSyntax.Name ? "UseAuthorization" : "UseHeaderName"),
        OpenAiHeaderDefect => Titles.Of("RemoveHeader"),
        EndpointReading reading when EndpointMessages.TitleOf(reading) is var (title, argument) => Titles.Of(title, argument),
        ModelReading => Titles.Of("UseSuccessor", finding.Repair[0].Replacement),
        _ => TitleOf(finding.Rule, finding),
    };

    private static string TitleOf(SettingsRule rule, SettingsFinding finding) => rule switch
    {
        SettingsRule.WhiteSpaceAroundKey => Titles.Of("TrimKey"),
        SettingsRule.WhiteSpaceInsideKey => Titles.Of("RemoveFromKey"),
        SettingsRule.ImpossibleName or SettingsRule.UnusualName => Titles.Of("UseName", finding.Repair[0].Replacement),
        _ => Titles.Of("UnwrapKey"),
    };

    private static SettingsOptions OptionsOf(TextDocument document, string path)
    {
        AnalyzerOptions analyzerOptions = document.Project.AnalyzerOptions;
        AdditionalText? additional = analyzerOptions.AdditionalFiles.FirstOrDefault(file => file.Path == path);
        var options = KeyOptions.Of(additional is null ? analyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions : analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(additional));
        return new SettingsOptions { Variable = options.EnvironmentVariable, ConfigurationKey = options.ConfigurationKey, IsAllowed = options.IsAllowed, IsOpenAiHost = options.IsOpenAiHost };
    }
}
