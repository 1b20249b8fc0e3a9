using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Determines the value of a string expression from literals, concatenations, interpolations, <c>string.Format</c> and similar calls,
/// constants, and variables that are assigned once. Binds only names.
/// </summary>
internal sealed class ConstantStringReader
{
    // Limits recursion: constants can refer to other constants, and incomplete code can contain a cycle.
    private const int MaxNameDepth = 16;

    // Limits the size: variables that double each other (b = a + a, c = b + b, …) would grow without bound.
    private const int MaxNames = 64;

    // A method that builds a header or a URL accepts the key, or a part of the path; methods with more parameters compute other values.
    private const int MaxArguments = 2;

    // Each part of a format string is read separately; longer format strings are documents, not values.
    private const int MaxParts = 64;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly ConstantString.Builder _builder = new();
    private int _names;

    private ConstantStringReader(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
    }

    internal static ConstantString Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        var reader = new ConstantStringReader(model.For(expression), cancellation);
        reader.Add(expression, null, 0);
        return reader._builder.Build(expression);
    }

    /// <summary>
    /// Gets the largest expression whose string contains a literal as a part: through concatenations, interpolations, casts and
    /// <see cref="StringCompositionMethod"/>s.
    /// </summary>
    internal static ExpressionSyntax GetOutermost(ExpressionSyntax expression)
    {
        ExpressionSyntax outermost = expression;
        while (FindOuter(outermost) is { } outer)
        {
            outermost = outer;
        }

        return outermost;
    }

    /// <summary>Finds the next larger expression whose string contains the value of an expression.</summary>
    internal static ExpressionSyntax? FindOuter(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => (ExpressionSyntax)expression.Parent,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } when !IsFormatted(expression.Parent) =>
            interpolated,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } }
            when StringCompositionMethods.Classify(invocation) != StringCompositionMethod.None => invocation,
        _ => null,
    };

    private static bool IsFormatted(SyntaxNode interpolation) =>
        interpolation is InterpolationSyntax { AlignmentClause: not null } or InterpolationSyntax { FormatClause: not null };

    /// <param name="expression">The expression to add.</param>
    /// <param name="operand">The name in the outermost expression that refers to the expression; <see langword="null"/> within the
    /// outermost expression itself.</param>
    /// <param name="depth">The number of names that were followed.</param>
    private void Add(ExpressionSyntax expression, SyntaxNode? operand, int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        switch (expression)
        {
            // The keyword of a default literal has a text, but its value is null.
            case LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.StringLiteralExpression
                or SyntaxKind.CharacterLiteralExpression || IsUtf8(literal):
                _builder.AddToken(operand ?? literal, literal.Token);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                AddInterpolated(interpolated, operand, depth);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                AddConcatenation(expression, operand, depth);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression, operand, depth);
                break;
            case CastExpressionSyntax cast:
                Add(cast.Expression, operand, depth);
                break;
            case CheckedExpressionSyntax @checked:
                Add(@checked.Expression, operand, depth);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                Add(suppressed.Operand, operand, depth);
                break;
            case InvocationExpressionSyntax invocation
                when StringCompositionMethods.Classify(invocation) is var method and not StringCompositionMethod.None:
                AddComposition(method, invocation.ArgumentList.Arguments, operand, depth);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax when depth < MaxNameDepth && _names++ < MaxNames:
                AddNamed(expression, operand, depth);
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: <= MaxArguments } call
                when depth < MaxNameDepth && IsDeclaredCall(call) && _names++ < MaxNames && FindReturned(call) is { } returned:
                AddDeclared(call, returned, operand ?? call, depth);
                break;
            default:
                _builder.AddHole(operand ?? expression);
                break;
        }
    }

    private static bool IsUtf8(LiteralExpressionSyntax literal) => literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);

    // Concatenations are left-associative and can be thousands of operands deep, so this method does not use recursion.
    private void AddConcatenation(ExpressionSyntax expression, SyntaxNode? operand, int depth)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = expression;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            operands.Push(sum.Right);
            left = sum.Left;
        }

        Add(left, operand, depth);
        while (operands.Count > 0)
        {
            Add(operands.Pop(), operand, depth);
        }
    }

    private void AddInterpolated(InterpolatedStringExpressionSyntax interpolated, SyntaxNode? operand, int depth)
    {
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                _builder.AddToken(operand ?? text, text.TextToken);
            }
            else if (content is InterpolationSyntax interpolation && !IsFormatted(interpolation))
            {
                Add(interpolation.Expression, operand, depth);
            }
            else
            {
                _builder.AddHole(operand ?? content);
            }
        }
    }

    private void AddComposition(StringCompositionMethod method, SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxNode? operand,
        int depth)
    {
        if (method == StringCompositionMethod.Format)
        {
            AddFormatted((LiteralExpressionSyntax)arguments[0].Expression, arguments, operand, depth);
            return;
        }

        int first = method == StringCompositionMethod.Join ? 1 : 0;
        for (int i = first; i < arguments.Count; i++)
        {
            if (i > 1 && method == StringCompositionMethod.Join)
            {
                Add(arguments[0].Expression, operand, depth);
            }

            Add(arguments[i].Expression, operand, depth);
        }
    }

    private void AddFormatted(LiteralExpressionSyntax format, SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxNode? operand, int depth)
    {
        var parts = StringCompositionMethods.Split(format.Token.ValueText).Take(MaxParts + 1).ToList();
        if (parts.Count > MaxParts)
        {
            _builder.AddHole(operand ?? format);
            return;
        }

        var used = new HashSet<int>();
        foreach ((int start, int end, int? argument) in parts)
        {
            if (argument is null)
            {
                _builder.AddPart(operand ?? format, format.Token, start, end);
            }
            else if (argument >= 0 && argument + 1 < arguments.Count)
            {
                used.Add(argument.Value);
                Add(arguments[argument.Value + 1].Expression, operand, depth);
            }
            else
            {
                _builder.AddHole(operand ?? format);
            }
        }

        // An argument that the format string does not use is still a string in the source.
        for (int i = 1; i < arguments.Count; i++)
        {
            if (!used.Contains(i - 1))
            {
                _builder.AddHole(operand ?? format);
                Add(arguments[i].Expression, operand, depth);
            }
        }
    }

    private void AddNamed(ExpressionSyntax name, SyntaxNode? operand, int depth)
    {
        if (WrittenValues.Find(name, _model.Compilation, _cancellation, out ExpressionSyntax? written))
        {
            if (written is null)
            {
                _builder.AddHole(operand ?? name);
            }
            else
            {
                Add(written, operand ?? name, depth + 1);
            }

            return;
        }

        SemanticModel model = _model.For(name);
        ISymbol? symbol = model.For(name).GetSymbolInfo(name, _cancellation).Symbol;
        ExpressionSyntax? value = symbol is null ? null
            : SingleAssignment.FindInitializer(symbol, _model.Compilation, _cancellation)
                ?? ProgramMembers.FindOnlyAssignment(symbol, _model.Compilation, _cancellation)
                ?? ParameterArguments.FindOnly(symbol, _model, _cancellation);
        AddDeclared(name, value, operand ?? name, depth);
    }

    // Methods of libraries need not be bound.
    private bool IsDeclaredCall(InvocationExpressionSyntax call) =>
        ((call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax)?.Identifier.ValueText is { } name
        && TextMembers.IsCallable(_model.Compilation, name, _cancellation);

    /// <summary>Finds the value of a method of the program that returns only one.</summary>
    private ExpressionSyntax? FindReturned(InvocationExpressionSyntax call) =>
        _model.For(call).GetSymbolInfo(call, _cancellation).Symbol is IMethodSymbol { IsVirtual: false, IsAbstract: false,
            IsOverride: false, DeclaringSyntaxReferences: { Length: 1 } declarations }
        && declarations[0].GetSyntax(_cancellation) is var declaration && ProgramFiles.Get(_model.Compilation).Contains(declaration)
        && ReturnedValues.Find(declaration).Take(2).ToList() is { Count: 1 } values ? values[0] : null;

    /// <summary>Adds the value that a declaration gives to a name or call.</summary>
    private void AddDeclared(ExpressionSyntax name, ExpressionSyntax? initializer, SyntaxNode here, int depth)
    {
        if (initializer is not null && initializer.SyntaxTree == _model.SyntaxTree)
        {
            Add(initializer, here, depth + 1);
        }
        else if (initializer is not null && ProgramFiles.Get(_model.Compilation).Contains(initializer))
        {
            AddFromOtherFile(initializer, here, depth + 1);
        }
        else if (_model.For(name).GetConstantValue(name, _cancellation) is { HasValue: true, Value: string constant })
        {
            _builder.AddElsewhere(here, constant);
        }
        else if (initializer is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.Value: string literal })
        {
            // The declaration is in another project and cannot be bound in this compilation. A literal needs no binding.
            _builder.AddElsewhere(here, literal);
        }
        else
        {
            _builder.AddHole(here);
        }
    }

    /// <summary>Adds the value of a declaration in another file. Its characters keep their tokens for additional locations.</summary>
    private void AddFromOtherFile(ExpressionSyntax initializer, SyntaxNode here, int depth)
    {
        var other = new ConstantStringReader(_model.For(initializer), _cancellation) { _names = _names };
        other.Add(initializer, null, depth);
        _names = other._names;
        ConstantString value = other._builder.Build(initializer);
        foreach (ConstantString.Piece piece in value.GetPieces(0, value.Value.Length))
        {
            _builder.AddElsewhere(here, value.Value.Substring(piece.Start, piece.End - piece.Start), piece);
        }
    }
}
