using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Specifies the source from which the program reads its key after a fix.</summary>
internal enum KeyRetrievalKind
{
    Environment,
    Configuration,
}

/// <summary>
/// Computes the replacement of one hard-coded key. The result is tested before it is offered: if it causes a new compiler diagnostic, there
/// is no fix.
/// </summary>
internal sealed class ReadKeyFix
{
    private const string LocalName = "apiKey";

    private readonly Document _document;
    private readonly SyntaxNode _root;
    private readonly SemanticModel _model;
    private readonly KeyFinding _key;
    private readonly KeyOptions _options;
    private readonly SinkUse _usage;
    private readonly ApiKeyKind _kind;
    private readonly LanguageVersion _language;

    private ReadKeyFix(Document document, SyntaxNode root, SemanticModel model, KeyFinding key, SinkUse use, KeyOptions options,
        ApiKeyKind kind)
    {
        _kind = kind;
        _document = document;
        _root = root;
        _model = model;
        _key = key;
        _usage = use;
        _options = options;
        _language = ((CSharpParseOptions)root.SyntaxTree.Options).LanguageVersion;
    }

    /// <summary>Gets a value indicating whether the configuration is preferred to the environment (<c>key_source</c>).</summary>
    internal bool PrefersConfiguration => _options.PrefersConfiguration;

    /// <summary>Gets a value indicating whether the key is used as a name, so that the fix only inserts the correct name.</summary>
    internal bool IsNameReplacement => _usage.IsName;

    /// <summary>
    /// Finds the key at <paramref name="span"/>; <see langword="null"/> if there is none, or it cannot be read from another source.
    /// </summary>
    internal static async Task<ReadKeyFix?> FindAsync(Document document, TextSpan span, string id, bool isBatch,
        CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null
            || ClientProject.IsOne(model.Compilation, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions))
        {
            return null;
        }

        KeyOptions options = OptionsOf(document, model);
        KeyFinding? key;
        if (id != RuleIds.HardCodedKey)
        {
            key = FindCredential(model, span, options, cancellation) is { } finding && !BelongsElsewhere(finding) && !IsBesideUrl(finding)
                && !await IsUsedElsewhereAsync(document, finding, span, cancellation).ConfigureAwait(false)
                ? KeyOf(finding, finding.GetSpans()[0]) : null;
        }
        else if (SourceKeyScanner.ScanAt(model, span, cancellation) is { } found
            && await WrappedKey.UnwrapAsync(document, found, options, isBatch, cancellation).ConfigureAwait(false)
                is (var unwrapped, var bare)
            && await unwrapped.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } changed)
        {
            (document, model) = (unwrapped, changed);
            key = WrappedKey.FindingOf(bare.Expression, model, options, cancellation) is { } whole && !IsBesideUrl(whole)
                ? KeyOf(whole, bare.Span)
                : WrappedKey.HasSchemeTwice(bare, model, cancellation) ? WholeText(bare)
                : KeyPiece.IsPiece(bare.Text.Value, bare.Match.Start, bare.Match.End) ? null
                : bare;
        }
        else
        {
            key = null;
        }

        // A client secret is issued per session, so it cannot be read from a variable.
        if (key is null || key.Match.Kind == ApiKeyKind.ClientSecret || ConditionalCode.IsSplitBy(key.Expression)
            || key.Expression.IsInBrokenCode())
        {
            return null;
        }

        // The required key is read, which may be of another kind than the written one.
        var checker = new CredentialChecker(model, options, cancellation);
        SinkUse use = checker.FindUse(key.Expression);
        ApiKeyKind needed = id == RuleIds.HardCodedKey
            ? checker.KindNeeded(key.Expression, key.Match.Kind, use) : key.Match.Kind;
        return new ReadKeyFix(
            document, await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false), model, key, use, options, needed);
    }

    internal static KeyOptions OptionsOf(Document document, SemanticModel model) =>
        KeyOptions.FromTree(document.Project.AnalyzerOptions, model.SyntaxTree);

    /// <summary>Finds the OAK1004 to OAK1007 finding at <paramref name="span"/>.</summary>
    internal static CredentialFinding? FindCredential(SemanticModel model, TextSpan span, KeyOptions options,
        CancellationToken cancellation) =>
        model.SyntaxTree.GetRoot(cancellation) is var root && root.FullSpan.Contains(span)
        && root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is { } expression
        && new CredentialChecker(model, options, cancellation).Check(ConstantStringReader.GetOutermost(expression)) is { } finding
        && finding.GetSpans() is { Count: > 0 } spans
        && spans[0] == span
            ? finding
            : null;

    /// <summary>Gets the key for a string that is passed as one: the whole string is replaced, except for the scheme before it.</summary>
    private static KeyFinding KeyOf(CredentialFinding finding, TextSpan span)
    {
        // An enclosed admin key is an admin key; all other strings are replaced with the kind of key that the sink requires.
        bool isWrappedAdminKey = finding.Result is { Kind: CredentialKind.Malformed, KeyKind: ApiKeyKind.Admin };
        ApiKeyKind kind = isWrappedAdminKey && finding.KindNeeded == ApiKeyKind.User ? ApiKeyKind.Admin : finding.KindNeeded;
        return new KeyFinding(finding.Text, new ApiKeyMatch(kind, finding.Offset, finding.Text.Value.Length, []), span);
    }

    private static bool IsBesideUrl(CredentialFinding finding) => finding.Result.IsBesideUrl(finding.Text.Value, finding.Offset);

    private static KeyFinding WholeText(KeyFinding key) =>
        new(key.Text, new ApiKeyMatch(key.Match.Kind, 0, key.Text.Value.Length, []), key.Span);

    /// <summary>
    /// Determines whether a variable contains a model name or a URL, which is correct elsewhere: it is moved, and its declaration does not
    /// change.
    /// </summary>
    private static bool BelongsElsewhere(CredentialFinding finding) =>
        finding.IsRightElsewhere || (finding.Result.Defect is CredentialDefect.ModelName or CredentialDefect.Url
        && finding.Text.Expression.WalkUpParentheses().Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax);

    /// <summary>
    /// Determines whether another project may use a string that is not just one key in another way: a placeholder that is compared with a
    /// setting, the key of another provider, the value of a header.
    /// </summary>
    internal static async Task<bool> IsUsedElsewhereAsync(Document document, CredentialFinding finding, TextSpan span,
        CancellationToken cancellation) =>
        (finding.Result.Kind != CredentialKind.Malformed || finding.Result.Defect == CredentialDefect.BearerPrefix)
        && await PublicConstants.AreUsedElsewhereAsync(document, [span], cancellation).ConfigureAwait(false);

    /// <summary>Gets the title for a source.</summary>
    internal string GetTitle(KeyRetrievalKind source) => (_usage.Kind, source) switch
    {
        _ when !IsNameReplacement && MissingSource.At(_key.Expression, source, _model) is { } missing =>
            FixTitles.Get(FixTitleKey.ThrowIfMissing, missing.Name),
        (SinkKind.VariableName, _) => FixTitles.Get(FixTitleKey.UseVariableName, _options.VariableFor(_kind)),
        (SinkKind.ConfigurationKey or SinkKind.ConnectionStringName, _) =>
            FixTitles.Get(FixTitleKey.UseSettingName, _options.SettingFor(_kind)),
        (_, KeyRetrievalKind.Environment) => FixTitles.Get(FixTitleKey.ReadFromEnvironment, _options.VariableFor(_kind)),
        _ => FixTitles.Get(FixTitleKey.ReadFromConfiguration, _options.SettingFor(_kind)),
    };

    /// <summary>Gets the ways to replace the key, the best one first; empty if no correct fix exists.</summary>
    internal async Task<IReadOnlyList<FixCandidate>> ProposeAsync(KeyRetrievalKind kind, CancellationToken cancellation)
    {
        string title = GetTitle(kind);
        if (IsNameReplacement)
        {
            return ReplaceName() is { } named ? [FixCandidate.FromSyntax(named, title)] : [];
        }

        if (MissingSource.At(_key.Expression, kind, _model) is { } missing)
        {
            return NamedSource(kind, missing.Name, _key.Expression.SpanStart) is { } known
                ? await CreateAsync([ThrowInstead.Change(_root, _key.Expression, missing.Place, known, _language)], owner: null, title,
                    cancellation).ConfigureAwait(false)
                : [];
        }

        (ConstantContextKind place, SyntaxNode? owner) = ConstantContext.Classify(_key.Expression, _model, cancellation);
        if (place is ConstantContextKind.ConstantRequired or ConstantContextKind.Comparison
            || OtherKeyUses.Contain(_key, _model, cancellation)
            || CreateRetrieval(kind, _key.Expression.SpanStart) is not { } source
            || KeyExpressionReplacer.Create(_key, source, _language) is not { } replacement)
        {
            return [];
        }

        SyntaxNode? changed = (place, owner) switch
        {
            (ConstantContextKind.Field, FieldDeclarationSyntax field) =>
                await ConstFieldRewriter.RewriteAsync(_document, _model, field, replacement, cancellation)
                    .ConfigureAwait(false) is { } newField
                    ? UnusedKeyPartRemover.Remove(_root.ReplaceNode(field, newField), _root, _key) : null,
            (ConstantContextKind.Local, LocalDeclarationStatementSyntax local) =>
                UnusedKeyPartRemover.Remove(_root.ReplaceNode(local, RemoveConst(local.ReplaceNode(replacement.Old, replacement.New))),
                    _root, _key),
            (ConstantContextKind.Parameter, ParameterSyntax parameter) =>
                DefaultParameterRewriter.Rewrite(_root, _model, parameter, replacement, _language, cancellation),
            _ => UnusedKeyPartRemover.Remove(_root.ReplaceNode(replacement.Old, replacement.New), _root, _key),
        };

        // An expression tree cannot contain a throw expression, so the key is read before the statement.
        SyntaxNode? hoisted = place == ConstantContextKind.Replaceable ? Hoist(replacement) : null;
        return await CreateAsync([changed, hoisted], owner, title, cancellation).ConfigureAwait(false);
    }

    private Document? ReplaceName()
    {
        bool isWhole = _key.Text.Value.Trim().Length == _key.Match.Length && _key.Expression is LiteralExpressionSyntax;
        if (!isWhole || _usage.Kind == SinkKind.ConnectionStringName || IsSharedWithOtherFiles())
        {
            return null;
        }

        string name = _usage.Kind == SinkKind.VariableName ? _options.VariableFor(_kind) : _options.SettingFor(_kind);
        LiteralExpressionSyntax literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name))
            .WithTriviaFrom(_key.Expression);
        return _document.WithSyntaxRoot(_root.ReplaceNode(_key.Expression, literal));
    }

    // A string that this file uses as a name may be used as a key in another file.
    private bool IsSharedWithOtherFiles() =>
        _key.Expression.WalkUpParentheses().Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
        && _model.GetDeclaredSymbol(declarator) is IFieldSymbol { DeclaredAccessibility: not Accessibility.Private };

    private KeyRetrieval? CreateRetrieval(KeyRetrievalKind kind, int position) =>
        NamedSource(kind, kind == KeyRetrievalKind.Environment ? _options.VariableFor(_kind) : _options.SettingFor(_kind), position);

    private KeyRetrieval? NamedSource(KeyRetrievalKind kind, string name, int position)
    {
        var generator = SyntaxGenerator.GetGenerator(_document);
        return kind == KeyRetrievalKind.Environment
            ? KeyRetrieval.FromEnvironment(name, _model, position, generator)
            : ConfigurationSymbolFinder.Find(_model, position) is { } configuration
                ? KeyRetrieval.FromConfiguration(configuration, name, _model, position, generator)
                : null;
    }

    private static LocalDeclarationStatementSyntax RemoveConst(LocalDeclarationStatementSyntax local)
    {
        SyntaxToken keyword = local.Modifiers.First(static modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return local.WithModifiers(local.Modifiers.Remove(keyword)).WithLeadingTrivia(local.GetLeadingTrivia());
    }

    /// <summary>Reads the key into a local before the statement, because expression trees cannot contain throw expressions.</summary>
    private SyntaxNode? Hoist((ExpressionSyntax Old, ExpressionSyntax New) replacement)
    {
        if (replacement.Old.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { } lambda
            || lambda.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || _root.DescendantTokens().Any(static token => token.ValueText == LocalName))
        {
            return null;
        }

        StatementSyntax declaration = SyntaxFactory.ParseStatement($"var {LocalName} = key;")
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
        declaration =
            declaration.ReplaceNode(declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Last(), StripParentheses(replacement.New));
        declaration = declaration.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(_root.GetLineBreak());

        // Comments before the statement move to the declaration; they are not repeated.
        StatementSyntax changed =
            statement.ReplaceNode(replacement.Old, SyntaxFactory.IdentifierName(LocalName).WithTriviaFrom(replacement.Old))
                .WithLeadingTrivia(statement.GetLeadingTrivia().GetIndentation());
        return statement.Parent is GlobalStatementSyntax global
            ? _root.ReplaceNode(global, new[] { SyntaxFactory.GlobalStatement(declaration), SyntaxFactory.GlobalStatement(changed) })
            : _root.ReplaceNode(statement, new[] { declaration, changed });
    }

    private static ExpressionSyntax StripParentheses(ExpressionSyntax expression) =>
        (expression is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : expression).WithoutTrivia();

    private async Task<IReadOnlyList<FixCandidate>> CreateAsync(IEnumerable<SyntaxNode?> changedRoots, SyntaxNode? owner, string title,
        CancellationToken cancellation)
    {
        IEnumerable<DocumentId> concerned = owner is FieldDeclarationSyntax field
            ? await ConstFieldRewriter.FindReferencingDocumentsAsync(_document, _model, field, cancellation).ConfigureAwait(false)
            : [];
        bool importsSystem = !SystemUsing.IsInScope(_model, _key.Expression.SpanStart);
        return [.. changedRoots.OfType<SyntaxNode>().Select(root => FixCandidate.FromSyntax(_document.WithSyntaxRoot(root), title,
            importsSystem, concerned))];
    }
}
