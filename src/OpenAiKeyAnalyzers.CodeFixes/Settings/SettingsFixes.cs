using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Endpoints;
using OpenAiKeyAnalyzers.CSharp.Headers;
using OpenAiKeyAnalyzers.Settings;
using OpenAiKeyAnalyzers.Values.Credentials;
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
    /// <summary>
    /// How the equivalence keys of those fixes begin that the command line applies, too: nobody has to decide on anything.
    /// </summary>
    internal const string AutomaticKey = "automatic: ";

    internal static async Task RegisterAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        if (await ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not (var text, var findings))
        {
            return;
        }

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

    /// <summary>
    /// The text of a settings file and what is wrong in it, judged as the analyzer does; <see langword="null"/> if nothing can be.
    /// </summary>
    internal static async Task<(SourceText Text, List<SettingsFinding> Findings)?> ReadAsync(
        TextDocument document, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (document.FilePath is not { } path || SettingsDocuments.Read(SettingsFile.Of(path), text) is not { } settings)
        {
            return null;
        }

        Compilation? compilation = await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        SettingsProjectFacts project = SettingsProject.FactsOf(document.Project.AnalyzerOptions, compilation, cancellation);
        return (text, [.. SettingsJudge.Read(settings, project.OptionsFor(path, settings.File), cancellation)]);
    }

    private static void Register(CodeFixContext context, TextDocument document, SourceText text, Diagnostic diagnostic, SettingsFinding finding, List<SettingsFinding> findings)
    {
        if (finding.Repair.Count > 0)
        {
            string title = TitleOf(finding);
            Register(context, document, text, diagnostic, title, finding.IsChoice ? title : AutomaticKey + title, finding.Repair);
            IEnumerable<SettingsFinding> alike = findings.Where(other => other.Rule == finding.Rule && other.IsChoice == finding.IsChoice);
            List<FileSpan> all = [.. alike.SelectMany(static other => other.Repair)];
            if (all.Count > finding.Repair.Count && all.TrueForAll(static edit => edit.Replacement.Length == 0))
            {
                title = Titles.Of("InWholeFile", title);
                Register(context, document, text, diagnostic, title, title, all);
            }
        }

        if (finding.MayBeEmptied)
        {
            SettingsText value = finding.Entry.Value;
            string title = Titles.Of("EmptyValue");
            Register(context, document, text, diagnostic, title, title, [new FileSpan(value.Start, value.End)]);
        }
    }

    private static void Register(
        CodeFixContext context, TextDocument document, SourceText text, Diagnostic diagnostic, string title, string key, IReadOnlyList<FileSpan> edits)
    {
        SourceText changed = text.WithChanges(edits.OrderBy(static edit => edit.Start).Select(static edit => new TextChange(TextSpan.FromBounds(edit.Start, edit.End), edit.Replacement)));
        Solution solution = document.Project.Solution.WithAdditionalDocumentText(document.Id, changed);
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(solution), key), diagnostic);
    }

    private static string TitleOf(SettingsFinding finding) => finding.Reading switch
    {
        AuthorizationReading reading => Titles.Of(HeaderMessages.TitleOf(reading.Defect)),
        HeaderNameReading { Defect: HeaderNameDefect.None } => Titles.Of("UseApiKeyHeader"),
        HeaderNameReading reading => Titles.Of(reading.Meant == HeaderSyntax.Name ? "UseAuthorization" : "UseHeaderName"),
        OpenAiHeaderDefect => Titles.Of("RemoveHeader"),
        EndpointReading reading when EndpointMessages.TitleOf(reading) is var (title, argument) => Titles.Of(title, argument),
        ModelReading model => Titles.Of("UseSuccessor", model.Successor ?? string.Empty),
        CredentialReading { Defect: CredentialDefect.Escaped } => Titles.Of("UndoEscapes"),
        _ => TitleOf(finding.Rule, finding),
    };

    private static string TitleOf(SettingsRule rule, SettingsFinding finding) => rule switch
    {
        SettingsRule.WhiteSpaceAroundKey => Titles.Of("TrimKey"),
        SettingsRule.WhiteSpaceInsideKey => Titles.Of("RemoveFromKey"),
        SettingsRule.ImpossibleName or SettingsRule.UnusualName => Titles.Of("UseName", finding.Repair[0].Replacement),
        _ => Titles.Of("UnwrapKey"),
    };
}
