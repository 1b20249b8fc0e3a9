using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.SettingsFiles;
using OpenAiKeyAnalyzers.Urls;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.CodeFixes.Settings;

/// <summary>
/// Provides the fixes in settings files for all providers of the product: <c>dotnet format</c> uses one provider per rule, so those for C#
/// also offer these. The finding is computed again from the text: diagnostics contain no part of a key, and the text may have changed.
/// </summary>
internal static class SettingsCodeFixes
{
    /// <summary>The prefix of the equivalence keys of fixes that the command line also applies, because they need no decision.</summary>
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
                candidate.Rule.GetId() == diagnostic.Id
                && TextSpan.FromBounds(candidate.Spans[0].Start, candidate.Spans[0].End) == diagnostic.Location.SourceSpan);
            if (finding is not null)
            {
                Register(context, document, text, diagnostic, finding, findings);
            }
        }
    }

    /// <summary>
    /// Gets the text of a settings file and its findings, as the analyzer computes them; <see langword="null"/> if there cannot be any.
    /// </summary>
    internal static async Task<(SourceText Text, List<SettingsFinding> Findings)?> ReadAsync(
        TextDocument document, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (document.FilePath is not { } path || SettingsDocumentReader.Read(SettingsFile.FromPath(path), text) is not { } settings)
        {
            return null;
        }

        Compilation? compilation = await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        SettingsProjectFacts project = SettingsProject.FactsOf(document.Project.AnalyzerOptions, compilation, cancellation);
        return (text, [.. SettingsChecker.Check(settings, project.OptionsFor(path, settings.File), cancellation)]);
    }

    private static void Register(CodeFixContext context, TextDocument document, SourceText text, Diagnostic diagnostic,
        SettingsFinding finding, List<SettingsFinding> findings)
    {
        if (finding.Edits.Count > 0)
        {
            (FixTitleKey kind, string[] arguments) = GetTitle(finding);
            string title = FixTitles.Get(kind, arguments);
            Register(context, document, text, diagnostic, title,
                finding.RequiresDecision ? kind.ToString() : AutomaticKey + kind, finding.Edits);
            IEnumerable<SettingsFinding> alike =
                findings.Where(other => other.Rule == finding.Rule && other.RequiresDecision == finding.RequiresDecision);
            List<FileEdit> all = [.. alike.SelectMany(static other => other.Edits)];
            if (all.Count > finding.Edits.Count && all.TrueForAll(static edit => edit.Replacement.Length == 0) && !Overlap(all))
            {
                Register(context, document, text, diagnostic, FixTitles.Get(FixTitleKey.InWholeFile, title),
                    nameof(FixTitleKey.InWholeFile), all);
            }
        }

        if (finding.CanClearValue)
        {
            MappedText value = finding.Entry.Value;
            Register(context, document, text, diagnostic, FixTitles.Get(FixTitleKey.EmptyValue),
                nameof(FixTitleKey.EmptyValue), [new FileEdit(value.Start, value.End)]);
        }
    }

    // One text may be a part of two entries, and have a finding for each of them.
    private static bool Overlap(List<FileEdit> edits)
    {
        int end = -1;
        foreach (FileEdit edit in edits.OrderBy(static edit => edit.Start).ThenBy(static edit => edit.End))
        {
            if (edit.Start < end)
            {
                return true;
            }

            end = edit.End;
        }

        return false;
    }

    /// <param name="context">The context with which the fix is registered.</param>
    /// <param name="document">The settings file.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="diagnostic">The diagnostic that is fixed.</param>
    /// <param name="title">The title, in the language of the editor.</param>
    /// <param name="kind">The kind of fix. Together with the rule it is the equivalence key, which must not depend on the language.</param>
    /// <param name="edits">The edits of the fix.</param>
    private static void Register(CodeFixContext context, TextDocument document, SourceText text, Diagnostic diagnostic, string title,
        string kind, IReadOnlyList<FileEdit> edits)
    {
        SourceText changed =
            text.WithChanges(edits.OrderBy(static edit => edit.Start)
                .Select(static edit => new TextChange(TextSpan.FromBounds(edit.Start, edit.End), edit.Replacement)));
        Solution solution = document.Project.Solution.WithAdditionalDocumentText(document.Id, changed);
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(solution), diagnostic.Id + "_" + kind), diagnostic);
    }

    /// <summary>Gets the title, which is also the kind of fix, and its arguments.</summary>
    private static (FixTitleKey Key, string[] Arguments) GetTitle(SettingsFinding finding) => finding.Result switch
    {
        SettingsResult.Authorization reading => (FixTitles.GetKey(HeaderMessages.GetFixKind(reading.Result.Defect)), []),
        SettingsResult.HeaderName { Result.Defect: HeaderNameDefect.None } => (FixTitleKey.UseApiKeyHeader, []),
        SettingsResult.HeaderName reading =>
            (reading.Result.IntendedName == HeaderSyntax.Name ? FixTitleKey.UseAuthorization : FixTitleKey.UseHeaderName, []),
        SettingsResult.OpenAiHeader => (FixTitleKey.RemoveHeader, []),
        SettingsResult.Url reading when EndpointMessages.GetFixKind(reading.Result) is var (kind, argument) =>
            (FixTitles.GetKey(kind), [argument]),
        SettingsResult.Model => (FixTitleKey.UseSuccessor, [finding.Edits[0].Replacement]),
        SettingsResult.Credential { Result.Defect: CredentialDefect.Escaped } => (FixTitleKey.UndoEscapes, []),
        _ => GetTitle(finding.Rule, finding),
    };

    private static (FixTitleKey Key, string[] Arguments) GetTitle(SettingsRule rule, SettingsFinding finding) => rule switch
    {
        SettingsRule.WhitespaceAroundKey => (FixTitleKey.TrimKey, []),
        SettingsRule.WhitespaceInsideKey => (FixTitleKey.RemoveFromKey, []),
        SettingsRule.InvalidName or SettingsRule.UnconventionalName => (FixTitleKey.UseName, [finding.Edits[0].Replacement]),
        _ => (FixTitleKey.UnwrapKey, []),
    };
}
