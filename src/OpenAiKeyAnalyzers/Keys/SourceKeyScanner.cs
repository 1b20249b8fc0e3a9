using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Keys;

/// <summary>Finds the keys of one file, each once, at the location where it is written.</summary>
internal sealed class SourceKeyScanner
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly SyntaxNode _root;
    private readonly HashSet<ExpressionSyntax> _seen = [];
    private readonly Queue<ExpressionSyntax> _open = [];
    private readonly SortedDictionary<int, KeyFinding> _found = [];
    private ILookup<string, IdentifierNameSyntax>? _names;
    private int _end;

    private SourceKeyScanner(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
        _root = model.SyntaxTree.GetRoot(cancellation);
    }

    /// <summary>Finds the keys around the <paramref name="anchors"/>, in source order.</summary>
    internal static IEnumerable<KeyFinding> Scan(SemanticModel model, IEnumerable<int> anchors, CancellationToken cancellation)
    {
        var finder = new SourceKeyScanner(model, cancellation);
        foreach (int anchor in anchors)
        {
            finder.AddExpressionAt(anchor);
        }

        finder.ScanAll();
        return ConcatenatedKeys.RemovePieces(finder._found.Values);
    }

    /// <summary>Finds the key at <paramref name="span"/> again; <see langword="null"/> if the source has changed since.</summary>
    internal static KeyFinding? ScanAt(SemanticModel model, TextSpan span, CancellationToken cancellation) =>
        FindAround(model, span, cancellation).FirstOrDefault(finding => finding.Span == span);

    /// <summary>
    /// Finds the characters at <paramref name="span"/> that do not belong to a key, with all others of their kind inside that key;
    /// <see langword="null"/> if there are none.
    /// </summary>
    internal static (ConstantString Text, IReadOnlyList<ApiKeyDefect> Strays)? FindStraysAt(SemanticModel model, TextSpan span, bool inside,
        CancellationToken cancellation)
    {
        foreach (KeyFinding key in FindAround(model, span, cancellation))
        {
            var strays = key.Match.Defects.Where(defect => (defect.Position == StrayPosition.Inside) == inside).ToList();
            int first = strays.FindIndex(stray => key.Text.FindSpan(stray.Start, stray.End) == span);
            if (first >= 0)
            {
                return (key.Text, inside ? strays : strays.GetRange(first, 1));
            }
        }

        return null;
    }

    private static SortedDictionary<int,
        KeyFinding>.ValueCollection FindAround(SemanticModel model, TextSpan span, CancellationToken cancellation)
    {
        var finder = new SourceKeyScanner(model, cancellation);
        if (finder._root.FullSpan.Contains(span))
        {
            SyntaxNode node = finder._root.FindNode(span, getInnermostNodeForTie: true);
            finder.Add(node.FirstAncestorOrSelf<ExpressionSyntax>());
        }

        finder.ScanAll();
        return finder._found.Values;
    }

    private void AddExpressionAt(int position)
    {
        if (position < _end)
        {
            return;
        }

        // A token with many anchors is scanned once.
        SyntaxToken token = _root.FindToken(position);
        _end = token.Span.Contains(position) ? token.Span.End : 0;
        if (token.Span.Contains(position) && IsStringToken(token) && KeyAnchors.HasAnchor(token.ValueText))
        {
            Add(token.Parent?.FirstAncestorOrSelf<ExpressionSyntax>());
        }
    }

    private static bool IsStringToken(SyntaxToken token) =>
        token.IsKind(SyntaxKind.InterpolatedStringTextToken) || (token.Value is string && token.Parent is LiteralExpressionSyntax);

    private void Add(ExpressionSyntax? expression)
    {
        if (expression is not null && ConstantStringReader.GetOutermost(expression) is var outermost && _seen.Add(outermost))
        {
            _open.Enqueue(outermost);
        }
    }

    private void ScanAll()
    {
        while (_open.Count > 0)
        {
            ScanExpression(_open.Dequeue());
        }
    }

    private void ScanExpression(ExpressionSyntax expression)
    {
        ConstantString text = ConstantStringReader.Read(expression, _model, _cancellation);
        IReadOnlyList<ApiKeyMatch> readings = ApiKeyScanner.Scan(text.Value);
        bool mayBePiece = readings.Count == 0;
        foreach (ApiKeyMatch reading in readings)
        {
            mayBePiece |= ConcatenatedKeys.IsTruncated(reading, text.Value);
            if (text.FindName(reading.Start, reading.End) is { } name)
            {
                AddDeclaration(name);
            }
            else if (text.FindSpan(reading.Start, reading.End) is { } span && !_found.ContainsKey(span.Start))
            {
                _found.Add(span.Start, new KeyFinding(text, reading, span));
            }
        }

        if (mayBePiece && FindName(expression) is { Length: > 0 } variable)
        {
            AddReferences(variable);
        }
    }

    /// <summary>
    /// Adds the declaration of a name that refers to a key: the key is reported there. Declarations in another file are reported in that
    /// file.
    /// </summary>
    private void AddDeclaration(ExpressionSyntax name)
    {
        ISymbol? symbol = _model.For(name).GetSymbolInfo(name, _cancellation).Symbol;
        if (symbol is not null && SingleAssignment.FindInitializer(symbol, _cancellation) is { } initializer
            && initializer.SyntaxTree == _root.SyntaxTree)
        {
            Add(initializer);
        }
    }

    /// <summary>Finds the variable that contains a string: a part of a key may be completed where the variable is used.</summary>
    private static string? FindName(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        _ => null,
    };

    private void AddReferences(string variable)
    {
        _names ??= _root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .ToLookup(static name => name.Identifier.ValueText, StringComparer.Ordinal);
        foreach (IdentifierNameSyntax name in _names[variable])
        {
            ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
            if (ConstantStringReader.GetOutermost(use) != use)
            {
                Add(use);
            }
        }
    }
}
