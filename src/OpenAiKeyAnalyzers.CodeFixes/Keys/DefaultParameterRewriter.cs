using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Moves a default value that is a key into the method: <c>string? key = null</c>, and <c>key ??= …</c> as the first
/// statement.</summary>
internal static class DefaultParameterRewriter
{
    /// <summary>Gets the changed root; <see langword="null"/> if callers or other declarations depend on the default value.</summary>
    internal static SyntaxNode? Rewrite(
        SyntaxNode root, SemanticModel model, ParameterSyntax parameter, (ExpressionSyntax Old, ExpressionSyntax New) replacement,
        LanguageVersion language, CancellationToken cancellation)
    {
        if (parameter.Default is null || parameter.Type is null
            || model.GetDeclaredSymbol(parameter, cancellation) is not { ContainingSymbol: IMethodSymbol method } symbol
            || !IsIndependent(method) || FindBody(parameter) is not { } body)
        {
            return null;
        }

        ExpressionSyntax value = parameter.Default.Value.ReplaceNode(replacement.Old, replacement.New);
        string name = parameter.Identifier.Text;
        string assignment = language >= LanguageVersion.CSharp8 ? $"{name} ??= key;" : $"{name} = {name} ?? (key);";
        StatementSyntax statement = SyntaxFactory.ParseStatement(assignment);
        statement = statement.ReplaceNode(statement.DescendantNodes().OfType<IdentifierNameSyntax>().Last(), value.WithoutTrivia());

        bool annotated = symbol.Type.IsReferenceType
            && (model.GetNullableContext(parameter.SpanStart) & NullableContext.AnnotationsEnabled) != 0;
        ParameterSyntax changed = parameter
            .WithDefault(parameter.Default.WithValue(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)))
            .WithType(annotated && parameter.Type is not NullableTypeSyntax
                ? SyntaxFactory.NullableType(parameter.Type.WithoutTrailingTrivia()).WithTrailingTrivia(parameter.Type.GetTrailingTrivia())
                : parameter.Type);

        BlockSyntax newBody = body.WithStatements(body.Statements.Insert(0, Indent(statement, body, root)));
        return root.ReplaceNodes(new SyntaxNode[] { parameter, body }, (old, _) => old == parameter ? changed : newBody);
    }

    /// <summary>
    /// Gets the statement with the whitespace of the first statement of a body. The formatter is not used, because it would format the
    /// other statements, too.
    /// </summary>
    private static StatementSyntax Indent(StatementSyntax statement, BlockSyntax body, SyntaxNode root)
    {
        if (!body.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            return statement.WithTrailingTrivia(SyntaxFactory.Space);
        }

        string outer = string.Concat(body.CloseBraceToken.LeadingTrivia.GetIndentation());
        string inner = body.Statements.Count > 0 ? string.Concat(body.Statements[0].GetLeadingTrivia().GetIndentation())
            : outer + (outer.IndexOf('\t') >= 0 ? "\t" : "    ");
        return statement.WithLeadingTrivia(SyntaxFactory.Whitespace(inner)).WithTrailingTrivia(root.GetLineBreak());
    }

    // Overrides and implementations have their own default values, and callers use the one of the static type.
    private static bool IsIndependent(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction
        && !method.IsAbstract && !method.IsVirtual && !method.IsOverride && !method.IsExtern && !method.IsPartialDefinition
        && method.PartialDefinitionPart is null
        && method.ExplicitInterfaceImplementations.IsEmpty
        && method.ContainingType.TypeKind != TypeKind.Interface
        && !method.ContainingType.AllInterfaces.SelectMany(static type => type.GetMembers())
            .Any(member =>
                SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static BlockSyntax? FindBody(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        MethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax function => function.Body,
        // A base or this initializer would use the null value.
        ConstructorDeclarationSyntax { Initializer: null } constructor => constructor.Body,
        ConstructorDeclarationSyntax constructor
            when !constructor.Initializer!.DescendantTokens().Any(token => token.ValueText == parameter.Identifier.ValueText) =>
            constructor.Body,
        _ => null,
    };
}
