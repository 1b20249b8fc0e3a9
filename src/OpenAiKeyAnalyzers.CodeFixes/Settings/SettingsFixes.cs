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
    internal const string AutomaticKey = "Automatic";

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
            (string kind, string[] arguments) = TitleOf(finding);
            string title = Titles.Of(kind, arguments);
            Register(context, document, text, diagnostic, title, finding.IsChoice ? kind : AutomaticKey + kind, finding.Repair);
            IEnumerable<SettingsFinding> alike = findings.Where(other => other.Rule == finding.Rule && other.IsChoice == finding.IsChoice);
            List<FileSpan> all = [.. alike.SelectMany(static other => other.Repair)];
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
        ModelReading => ("UseSuccessor", [finding.Repair[0].Replacement]),
        CredentialReading { Defect: CredentialDefect.Escaped } => ("UndoEscapes", []),
        _ => TitleOf(finding.Rule, finding),
    };

    private static (string Kind, string[] Arguments) TitleOf(SettingsRule rule, SettingsFinding finding) => rule switch
    {
        SettingsRule.WhiteSpaceAroundKey => ("TrimKey", []),
        SettingsRule.WhiteSpaceInsideKey => ("RemoveFromKey", []),
        SettingsRule.ImpossibleName or SettingsRule.UnusualName => ("UseName", [finding.Repair[0].Replacement]),
        _ => ("UnwrapKey", []),
    };
}
