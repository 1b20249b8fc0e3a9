using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>
/// Reports a constant that is a wrong header at each of its uses once, where it is declared. A constant that has a correct use, or is used
/// in the file that declares it, is reported where it is used.
/// </summary>
internal sealed class SharedHeaderTexts(HeaderContext context)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, IReadOnlyList<HeaderFinding>>> Programs =
        new();

    // Longer strings are not IDs.
    private const int MaxIdLength = 64;

    // The words that the names of options and headers for IDs contain.
    private static readonly string[] IdWords = ["Organization", "OrgId", "ProjectId", "OpenAI-Project"];

    /// <summary>Checks a constant that other files use; <see langword="null"/> if it is valid.</summary>
    internal HeaderFinding? Check(LiteralExpressionSyntax literal) =>
        FindDeclaration(literal) is not null && FindUses(literal) is { Count: > 0 } uses && uses[0] is { Origin: { } origin } first
            ? new HeaderFinding(first.Rule, origin.SourceSpan, first.Message)
            {
                TextChanges = uses.TrueForAll(use => use.OriginChanges.SequenceEqual(first.OriginChanges)) ? first.OriginChanges : [],
                Fix = first.Fix,
            }
            : null;

    /// <summary>Determines whether a finding is reported in the file that declares its constant.</summary>
    internal bool IsReportedElsewhere(HeaderFinding finding) =>
        finding.Origin is { SourceTree: { } tree } origin && IsAnalyzed(tree)
        && tree.GetRoot(context.Cancellation).FindToken(origin.SourceSpan.Start).Parent is LiteralExpressionSyntax literal
        && FindUses(literal).Count > 0;

    /// <summary>Gets the findings at all uses of a constant; empty if one of the uses is correct.</summary>
    private List<HeaderFinding> FindUses(LiteralExpressionSyntax literal)
    {
        if (literal.Token.Value is not string text || FindDeclaration(literal) is not { } declaration
            || !(CanBeWrong(text) || CanBeWrongId(text, declaration))
            || context.Model.For(declaration).GetDeclaredSymbol(declaration, context.Cancellation) is not { } constant
            || !ProgramMembers.IsVisibleInOtherFiles(constant))
        {
            return [];
        }

        var found = new List<HeaderFinding>();
        foreach (ExpressionSyntax use in ProgramMembers.FindReferences(constant, context.Model.Compilation, context.Cancellation))
        {
            HeaderFinding? finding = use.SyntaxTree == literal.SyntaxTree ? null
                : GetFindings(use.SyntaxTree).FirstOrDefault(candidate => candidate.Span == use.Span && candidate.Origin is { } origin
                    && origin.SourceTree == literal.SyntaxTree && literal.Span.Contains(origin.SourceSpan));
            if (finding is null || (found.Count > 0
                && (finding.Rule != found[0].Rule || finding.Origin!.SourceSpan != found[0].Origin!.SourceSpan)))
            {
                return [];
            }

            found.Add(finding);
        }

        return found;
    }

    // Limits the search to strings that contain a scheme, or resemble the name of a header.
    private static bool CanBeWrong(string text) => text.IndexOf(HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase) >= 0
        || AuthenticationSchemes.IsKnown(text.Trim(' ', ':', '='))
        || HeaderNameValidator.Validate(text) is { Defect: not HeaderNameDefect.None, IntendedName: not null };

    /// <summary>Determines from the syntax whether a string may be an organization or project in a program that names one.</summary>
    private bool CanBeWrongId(string text, SyntaxNode declaration)
    {
        var files = ProgramFiles.Get(context.Model.Compilation);
        return text.Length is > 0 and <= MaxIdLength
            && text.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ')
            && Array.Exists(IdWords, files.MayContain)
            && files.FindNames(GetName(declaration), context.Cancellation)
                .FirstOrDefault(name => name.SyntaxTree != declaration.SyntaxTree) is { } use
            && use.Ancestors().FirstOrDefault(static node => node is AssignmentExpressionSyntax or ArgumentListSyntax) is { } place
            && place.ToString() is var code && Array.Exists(IdWords, word => code.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    private static string GetName(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => string.Empty,
    };

    private static SyntaxNode? FindDeclaration(LiteralExpressionSyntax literal) => literal.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } declared } => declared,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
        _ => null,
    };

    private IReadOnlyList<HeaderFinding> GetFindings(SyntaxTree tree)
    {
        ConcurrentDictionary<SyntaxTree, IReadOnlyList<HeaderFinding>> files = Programs.GetOrCreateValue(context.Model.Compilation);
        return files.TryGetValue(tree, out IReadOnlyList<HeaderFinding>? known) ? known : files.GetOrAdd(tree,
            [.. new HeaderWalker(ProgramFiles.Get(context.Model.Compilation).GetModel(tree), context.Options, context.Cancellation)
                .GetLocalFindings()]);
    }

    /// <summary>Determines whether the rules analyze a file. They ignore generated code.</summary>
    private bool IsAnalyzed(SyntaxTree tree) =>
        !tree.IsGenerated(context.Cancellation)
        && (new CompilationInfo(context.Model.Compilation).IsOpenAiFile(SourceAnchors.Get(tree.GetText(context.Cancellation)))
            || ProgramFiles.Get(context.Model.Compilation).IsLinkedToOpenAi(tree));
}
