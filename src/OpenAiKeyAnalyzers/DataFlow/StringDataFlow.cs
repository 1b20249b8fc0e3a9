using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>A parameter or property that receives a text.</summary>
/// <param name="symbol">The <see cref="IParameterSymbol"/> or <see cref="IPropertySymbol"/>.</param>
/// <param name="text">The expression whose value is the text, or contains it: <c>"Bearer " + key</c>.</param>
/// <param name="value">What is handed over: the text, or a choice between it and others (<c>text ?? other</c>).</param>
/// <param name="call">The creation, invocation, element access, initializer element or assignment that hands it over.</param>
internal sealed class Sink(ISymbol symbol, ExpressionSyntax text, ExpressionSyntax value, SyntaxNode call)
{
    internal ISymbol Symbol { get; } = symbol;

    internal ExpressionSyntax Text { get; } = text;

    internal ExpressionSyntax Value { get; } = value;

    internal SyntaxNode Call { get; } = call;
}

/// <summary>
/// Follows a text to those who receive it: through parentheses, casts, <c>??</c>, conditional branches and switch arms, and through
/// variables that are set once, within one file.
/// </summary>
internal sealed class StringDataFlow
{
    // Text to variable to variable to argument: longer chains are not what people write.
    private const int MaxVariables = 3;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<ILookup<string, IdentifierNameSyntax>> _names;

    internal StringDataFlow(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
        _names = new(() => model.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>()
            .ToLookup(static name => name.Identifier.ValueText, StringComparer.Ordinal));
    }

    /// <summary>Everyone who receives <paramref name="expression"/>; of a concatenation or interpolation, who receives the whole.</summary>
    internal IEnumerable<Sink> FindSinks(ExpressionSyntax expression) => FindSinks(ConstantStringReader.GetOutermost(expression), 0);

    /// <summary>
    /// Where the value of <paramref name="expression"/> stands in the end: where it is written, or wherever the variables are used that are
    /// set from it once. A variable that nobody uses is such a place itself.
    /// </summary>
    internal IEnumerable<ExpressionSyntax> FindUses(ExpressionSyntax expression) => FindUses(expression, 0);

    private IEnumerable<ExpressionSyntax> FindUses(ExpressionSyntax expression, int variables)
    {
        ExpressionSyntax value = WalkUp(expression);
        ISymbol? variable = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => _model.GetDeclaredSymbol(declarator, _cancellation),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                _model.GetDeclaredSymbol(property, _cancellation) as IPropertySymbol is { SetMethod: null } readOnly ? readOnly : null,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => _model.GetDeclaredSymbol(property, _cancellation),
            _ => null,
        };
        if (variable is null || variables == MaxVariables || SingleAssignment.FindInitializer(variable, _cancellation) is null
            || IsSetFromOutside(variable))
        {
            return [expression];
        }

        var uses = FindReferences(variable).ToList();
        return uses.Count == 0 ? [expression] : uses.SelectMany(use => FindUses(use, variables + 1));
    }

    /// <summary>The value of an expression, as far as this file tells.</summary>
    internal string GetConstantValue(ExpressionSyntax expression) => ConstantStringReader.Read(expression, _model, _cancellation).Value;

    /// <summary>Names in the file, as they are used: <c>x</c>, or <c>this.x</c> and <c>C.x</c> as a whole.</summary>
    internal IEnumerable<ExpressionSyntax> FindReferences(ISymbol symbol)
    {
        foreach (IdentifierNameSyntax name in _names.Value[symbol.Name])
        {
            ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
            if (SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(use, _cancellation).Symbol, symbol))
            {
                yield return use;
            }
        }
    }

    private IEnumerable<Sink> FindSinks(ExpressionSyntax expression, int variables)
    {
        ExpressionSyntax value = WalkUp(expression);
        if (ConstantStringReader.GetOutermost(value) is var whole && whole != value)
        {
            // "Bearer " + (name ?? text)
            return FindSinks(whole, variables);
        }

        switch (value.Parent)
        {
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } } argument:
                return FindParameter(argument) is { } parameter ? [new Sink(parameter, expression, value, call)] : [];

            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element:
                return _model.GetCollectionInitializerSymbolInfo(element, _cancellation).Symbol is IMethodSymbol add
                    && element.Expressions.IndexOf(value) is var index && index < add.Parameters.Length
                    ? [new Sink(add.Parameters[index], expression, value, element)]
                    : [];

            case AssignmentExpressionSyntax assignment when assignment.Right == value:
                return FindTargetSinks(_model.GetSymbolInfo(assignment.Left, _cancellation).Symbol, expression, value, assignment,
                    variables);

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return _model.GetDeclaredSymbol(declarator, _cancellation) is { } variable
                    && SingleAssignment.FindInitializer(variable, _cancellation) is not null && !IsSetFromOutside(variable)
                    ? AddConversion(expression, value).Concat(FindVariableSinks(variable, variables))
                    : [];

            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return FindPropertySinks(property, variables);

            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return FindPropertySinks(property, variables);

            default:
                return [];
        }
    }

    private IEnumerable<Sink> FindTargetSinks(ISymbol? target, ExpressionSyntax text, ExpressionSyntax value,
        AssignmentExpressionSyntax assignment, int variables) => target switch
    {
        IPropertySymbol property => AddConversion(text, value).Append(new Sink(property, text, value, assignment)),
        ILocalSymbol or IFieldSymbol when IsOnlyAssignment(target, assignment) => FindVariableSinks(target, variables),
        _ => [],
    };

    private IEnumerable<Sink> FindPropertySinks(PropertyDeclarationSyntax declaration, int variables) =>
        _model.GetDeclaredSymbol(declaration, _cancellation) is { SetMethod: null } property ? FindVariableSinks(property, variables) : [];

    private IEnumerable<Sink> FindVariableSinks(ISymbol variable, int variables) =>
        variables == MaxVariables
        ? [] : FindReferences(variable).SelectMany(use => FindSinks(ConstantStringReader.GetOutermost(use), variables + 1));

    /// <summary>A text that is converted to credentials where it stands: <c>OpenAIAPI api = new("…")</c>, <c>api.Auth = "…"</c>.</summary>
    private IEnumerable<Sink> AddConversion(ExpressionSyntax text, ExpressionSyntax value)
    {
        if (FindConversionParameter(value) is { } parameter)
        {
            yield return new Sink(parameter, text, value, value);
        }
    }

    private IParameterSymbol? FindParameter(ArgumentSyntax argument) =>
        FindConversionParameter(argument.Expression) ?? ArgumentParameter.Find(argument, _model, _cancellation);

    // Conversions that string itself declares (to spans) keep the text a text.
    private IParameterSymbol? FindConversionParameter(ExpressionSyntax value) =>
        _model.GetConversion(value, _cancellation) is { IsUserDefined: true, MethodSymbol: { Parameters.Length: 1 } method }
        && method.ContainingType.SpecialType != SpecialType.System_String
            ? method.Parameters[0]
            : null;

    // Serializers and game engines fill fields that bear an attribute.
    private static bool IsSetFromOutside(ISymbol variable) =>
        variable is IFieldSymbol { IsConst: false, IsReadOnly: false } && variable.GetAttributes().Length > 0;

    private bool IsOnlyAssignment(ISymbol variable, AssignmentExpressionSyntax assignment)
    {
        bool hasInitializer =
            variable.DeclaringSyntaxReferences.Any(
                reference =>
                reference.GetSyntax(_cancellation)
                is VariableDeclaratorSyntax { Initializer: not null
                    and not { Value: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } } });
        return !hasInitializer
            && variable is not IFieldSymbol { DeclaredAccessibility: not Accessibility.Private }
            && FindReferences(variable)
                .All(use => use.Parent is not AssignmentExpressionSyntax other || other.Left != use || other == assignment);
    }

    /// <summary>The largest expression around another whose value may be that of the other: through parentheses, casts, <c>??</c>, branches
    /// and switch arms.</summary>
    internal static ExpressionSyntax WalkUp(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax
                    or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
                    or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                    expression = (ExpressionSyntax)expression.Parent;
                    continue;
                case ConditionalExpressionSyntax conditional when conditional.Condition != expression:
                    expression = conditional;
                    continue;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switched } arm when arm.Expression == expression:
                    expression = switched;
                    continue;
                default:
                    return expression;
            }
        }
    }
}
