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
            (string kind, string[] arguments) = TitleOf(finding);
            string title = Titles.Of(kind, arguments);
            Register(context, document, text, diagnostic, title, kind, finding.Repair);
            List<FileSpan> all = [.. findings.Where(other => other.Rule == finding.Rule).SelectMany(static other => other.Repair)];
            if (all.Count > finding.Repair.Count && all.TrueForAll(static edit => edit.Replacement.Length == 0))
            {
                Register(context, document, text, diagnostic, Titles.Of("InWholeFile", title), "InWholeFile", all);
            }
        }

        if (finding.MayBeEmptied)
        {
            SettingsText value = finding.Entry.Value;
            Register(context, document, text, diagnostic, Titles.Of("EmptyValue"), "EmptyValue", [new FileSpan(value.Start, value.End)]);
        }
    }

    /// <param name="context">Takes the fix.</param>
    /// <param name="document">The settings file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="diagnostic">What the fix is for.</param>
    /// <param name="title">The title, in the language of the editor.</param>
    /// <param name="kind">The kind of fix. With the rule it is the equivalence key, which must not depend on the language.</param>
    /// <param name="edits">What the fix changes.</param>
    private static void Register(CodeFixContext context, TextDocument document, SourceText text, Diagnostic diagnostic, string title, string kind, IReadOnlyList<FileSpan> edits)
    {
        SourceText changed = text.WithChanges(edits.OrderBy(static edit => edit.Start).Select(static edit => new TextChange(TextSpan.FromBounds(edit.Start, edit.End), edit.Replacement)));
        Solution solution = document.Project.Solution.WithAdditionalDocumentText(document.Id, changed);
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(solution), diagnostic.Id + "_" + kind), diagnostic);
    }

    /// <summary>The resource name of the title, which is the kind of fix, and the arguments of the title.</summary>
    private static (string Kind, string[] Arguments) TitleOf(SettingsFinding finding) => finding.Reading switch
    {
        AuthorizationReading reading => (HeaderMessages.TitleOf(reading.Defect), []),
        HeaderNameReading { Defect: HeaderNameDefect.None } => ("UseApiKeyHeader", []),
        HeaderNameReading reading => (reading.Meant == HeaderSyntax.Name ? "UseAuthorization" : "UseHeaderName", []),
        OpenAiHeaderDefect => ("RemoveHeader", []),
        EndpointReading reading when EndpointMessages.TitleOf(reading) is var (title, argument) => (title, [argument]),
        ModelReading model => ("UseSuccessor", [model.Successor ?? string.Empty]),
        _ => TitleOf(finding.Rule, finding),
    };

    private static (string Kind, string[] Arguments) TitleOf(SettingsRule rule, SettingsFinding finding) => rule switch
    {
        SettingsRule.WhiteSpaceAroundKey => ("TrimKey", []),
        SettingsRule.WhiteSpaceInsideKey => ("RemoveFromKey", []),
        SettingsRule.ImpossibleName or SettingsRule.UnusualName => ("UseName", [finding.Repair[0].Replacement]),
        _ => ("UnwrapKey", []),
    };

    private static SettingsOptions OptionsOf(TextDocument document, string path)
    {
        AnalyzerOptions analyzerOptions = document.Project.AnalyzerOptions;
        AdditionalText? additional = analyzerOptions.AdditionalFiles.FirstOrDefault(file => file.Path == path);
        var options = KeyOptions.Of(additional is null ? analyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions : analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(additional));
        return new SettingsOptions { Variable = options.EnvironmentVariable, ConfigurationKey = options.ConfigurationKey, IsAllowed = options.IsAllowed, IsOpenAiHost = options.IsOpenAiHost };
    }
}
