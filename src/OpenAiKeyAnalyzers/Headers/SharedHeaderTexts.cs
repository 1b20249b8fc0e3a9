using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>
/// Reports a constant that is a wrong header in every place that uses it once, where it is declared. A constant that is right somewhere,
/// or is used in the file that declares it, is reported where it is used.
/// </summary>
internal sealed class SharedHeaderTexts(HeaderContext context)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, IReadOnlyList<HeaderFinding>>> Programs =
        new();

    // Longer texts are no IDs.
    private const int MaxIdLength = 64;

    // What the options and headers for IDs have in common.
    private static readonly string[] IdWords = ["Organization", "OrgId", "ProjectId", "OpenAI-Project"];

    private static readonly string[] GeneratedEndings = [".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs"];

    /// <summary>Finds what is wrong with a constant that other files use; <see langword="null"/> if nothing is.</summary>
    internal HeaderFinding? Check(LiteralExpressionSyntax literal) =>
        FindDeclaration(literal) is not null && FindUses(literal) is { Count: > 0 } uses && uses[0] is { Origin: { } origin } first
            ? new HeaderFinding(first.Rule, origin.SourceSpan, first.Message)
            {
                TextChanges = uses.TrueForAll(use => use.OriginChanges.SequenceEqual(first.OriginChanges)) ? first.OriginChanges : [],
                Fix = first.Fix,
            }
            : null;

    /// <summary>Determines whether a finding is reported in the file that declares the constant it is about.</summary>
    internal bool IsReportedElsewhere(HeaderFinding finding) =>
        finding.Origin is { SourceTree: { } tree } origin && IsAnalyzed(tree)
        && tree.GetRoot(context.Cancellation).FindToken(origin.SourceSpan.Start).Parent is LiteralExpressionSyntax literal
        && FindUses(literal).Count > 0;

    /// <summary>Finds the findings at all uses of a constant; none if one of the uses is right.</summary>
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

    // Few texts are searched for: those that hold a scheme, or are nearly the name of a header.
    private static bool CanBeWrong(string text) => text.IndexOf(HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase) >= 0
        || AuthenticationSchemes.IsKnown(text.Trim(' ', ':', '='))
        || HeaderNameValidator.Validate(text) is { Defect: not HeaderNameDefect.None, IntendedName: not null };

    /// <summary>Whether a text may be an organization or project in a program that names one, by what is written.</summary>
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

    /// <summary>Determines whether the rules examine a file: they report nothing in generated code.</summary>
    private bool IsAnalyzed(SyntaxTree tree) =>
        !Array.Exists(GeneratedEndings, ending => tree.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !tree.GetRoot(context.Cancellation).GetLeadingTrivia()
            .Any(static trivia => trivia.ToString().IndexOf("<auto", StringComparison.OrdinalIgnoreCase) >= 0)
        && (new CompilationInfo(context.Model.Compilation).IsOpenAiFile(SourceAnchors.Get(tree.GetText(context.Cancellation)))
            || ProgramFiles.Get(context.Model.Compilation).IsLinkedToOpenAi(tree));
}
