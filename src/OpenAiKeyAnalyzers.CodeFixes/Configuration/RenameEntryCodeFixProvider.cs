using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.SettingsFiles;

namespace OpenAiKeyAnalyzers.CodeFixes.Configuration;

/// <summary>
/// Renames an entry of a settings file to the name that the code reads, or removes an entry that hides an environment variable. The edit is
/// computed again, because the text or the code may have changed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RenameEntryCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.OrphanEntry, RuleIds.SingleUnderscore, RuleIds.HostEnvironment, RuleIds.EmptyVariable);

    /// <summary>Returns no provider: the editor's own Fix All does not support additional documents (dotnet/roslyn#77016).</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        Compilation? program = await document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        if (document is Document || program is null || document.FilePath is not { } path
            || SettingsDocumentReader.Read(SettingsFile.FromPath(path), text) is not { } settings)
        {
            return;
        }

        var inputs = new ConfigurationInputs(document.Project.AnalyzerOptions, program,
            document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions, context.CancellationToken);
        foreach (EntryFinding finding in EntryChecker.Check(settings, path, inputs))
        {
            MappedText name = finding.Entry.Name!;
            TextSpan span = TextSpan.FromBounds(name.Start, name.End);
            Diagnostic? diagnostic = context.Diagnostics.FirstOrDefault(candidate =>
                candidate.Id == finding.Rule.Id && candidate.Location.SourceSpan == span);

            if (diagnostic is not null && finding.FindEdit() is { } reported && reported.FindFileEdit(text.ToString()) is { } edit)
            {
                Solution changed = document.Project.Solution.WithAdditionalDocumentText(document.Id,
                    text.WithChanges(new TextChange(TextSpan.FromBounds(edit.Start, edit.End), edit.Replacement)));
                FixTitleKey title = finding.IsRemoved ? FixTitleKey.RemoveEntry : FixTitleKey.UseName;
                context.RegisterCodeFix(CodeAction.Create(FixTitles.Get(title, finding.Replacement ?? reported.Old),
                    _ => Task.FromResult(changed), diagnostic.Id + "_" + title), diagnostic);
            }
        }
    }
}
