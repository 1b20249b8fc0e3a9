using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.CodeFixes.Configuration;

/// <summary>Makes a member of an options type a public property with a public setter, or adds its name for the binder.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class BindablePropertyCodeFixProvider : SingleActionCodeFixProvider
{
    private const string Accessors = "{ get; set; }";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnboundProperty);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (await document.FindRootAsync(spans[0], cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        SyntaxToken name = root.FindToken(spans[0].Start);
        IReadOnlyList<TextChange>? changes = name.Parent switch
        {
            PropertyDeclarationSyntax property => ChangeProperty(property),
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable => ChangeField(field, variable),
            _ => null,
        };
        if (changes is null)
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        Document changed = document.WithText(text.WithChanges(changes));
        string title = FixTitles.Get(FixTitleKey.MakeBindable, name.ValueText);
        return await CompilerDiagnosticsDiff.HasNoNewDiagnosticsAsync(document, changed,
            await FindUsesAsync(document, name.Parent!, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false)
            ? (changed, title) : null;
    }

    /// <summary>Finds the documents that use a member: a property cannot be passed by reference as a field can.</summary>
    private static async Task<IEnumerable<DocumentId>> FindUsesAsync(Document document, SyntaxNode member, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(member, cancellation) is not { } symbol)
        {
            return [];
        }

        IEnumerable<ReferencedSymbol> found =
            await SymbolFinder.FindReferencesAsync(symbol, document.Project.Solution, cancellation).ConfigureAwait(false);
        return found.SelectMany(static reference => reference.Locations).Select(static use => use.Document.Id).Distinct();
    }

    private static TextChange[]? ChangeProperty(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is not { } list || list.HasComments(list.Span)
            || list.Accessors.Any(static accessor => accessor.AttributeLists.Count > 0))
        {
            return null;
        }

        if (!property.Modifiers.Any(SyntaxKind.PublicKeyword))
        {
            SyntaxToken[] access = [.. property.Modifiers.Where(static modifier => modifier.Kind()
                is SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword)];
            return access.Length == 1 ? [new TextChange(access[0].Span, "public")] : null;
        }

        bool hasSetter = list.Accessors.Any(static accessor => accessor.Modifiers.Count == 0
            && accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration);
        return hasSetter ? AddName(property) : [new TextChange(list.Span, Accessors)];
    }

    private static TextChange[]? AddName(PropertyDeclarationSyntax property)
    {
        AttributeSyntax? json = property.AttributeLists.SelectMany(static list => list.Attributes)
            .FirstOrDefault(static attribute => attribute.Name.ToString().IndexOf("Json", StringComparison.Ordinal) >= 0);
        return json is { Parent: AttributeListSyntax list, ArgumentList.Arguments: { Count: 1 } arguments }
            ? [new TextChange(new TextSpan(list.SpanStart, 0),
                "[Microsoft.Extensions.Configuration.ConfigurationKeyName(" + arguments[0] + ")] ")]
            : null;
    }

    private static TextChange[]? ChangeField(FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
    {
        if (field.Declaration.Variables.Count != 1 || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || field.ContainsDirectives)
        {
            return null;
        }

        var accessors = new TextChange(new TextSpan(variable.Identifier.Span.End, 0), " " + Accessors);
        return variable.Initializer is null
            ? [accessors, new TextChange(field.SemicolonToken.Span, string.Empty)] : [accessors];
    }
}
