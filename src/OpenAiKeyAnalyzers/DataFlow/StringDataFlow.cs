using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Represents a parameter or property to which a string is passed.</summary>
/// <param name="symbol">The <see cref="IParameterSymbol"/> or <see cref="IPropertySymbol"/>.</param>
/// <param name="text">The expression whose value is the string, or contains it: <c>"Bearer " + key</c>.</param>
/// <param name="value">The passed expression: the string, or a choice between it and others (<c>text ?? other</c>).</param>
/// <param name="call">The creation, invocation, element access, initializer element or assignment that passes the value.</param>
internal sealed class Sink(ISymbol symbol, ExpressionSyntax text, ExpressionSyntax value, SyntaxNode call)
{
    internal ISymbol Symbol { get; } = symbol;

    internal ExpressionSyntax Text { get; } = text;

    internal ExpressionSyntax Value { get; } = value;

    internal SyntaxNode Call { get; } = call;
}

/// <summary>
/// Tracks a string to its sinks: through parentheses, casts, <c>??</c>, conditional branches and switch arms, through variables that are
/// assigned once, and through the parameters of the program's own methods, in all files of the program.
/// </summary>
internal sealed class StringDataFlow
{
    // Limits the search: string to variable to variable to argument. Longer chains do not occur in practice.
    private const int MaxVariables = 3;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<ISymbol, List<ExpressionSyntax>> _references = new(SymbolEqualityComparer.Default);

    // All operands of a long choice lead to the same argument.
    private readonly Dictionary<ArgumentSyntax, IParameterSymbol?> _parameters = [];
    private readonly Dictionary<ExpressionSyntax, ExpressionSyntax> _choices = [];
    private readonly Dictionary<SyntaxNode, List<(ExpressionSyntax, string)>> _arguments = [];

    internal StringDataFlow(SemanticModel model, CancellationToken cancellation)
    {
        _model = model;
        _cancellation = cancellation;
    }

    /// <summary>Finds the sinks of <paramref name="expression"/>, or of the concatenation or interpolation that contains it.</summary>
    internal IEnumerable<Sink> FindSinks(ExpressionSyntax expression) => FindSinks(ConstantStringReader.GetOutermost(expression), 0);

    /// <summary>
    /// Finds the expressions through which the value of <paramref name="expression"/> is used: the expression itself, or the uses of the
    /// variables that are assigned from it and nothing else. An unused variable is included itself.
    /// </summary>
    internal IEnumerable<ExpressionSyntax> FindUses(ExpressionSyntax expression) => FindUses(expression, 0);

    private IEnumerable<ExpressionSyntax> FindUses(ExpressionSyntax expression, int variables)
    {
        ExpressionSyntax value = WalkUp(expression);
        ISymbol? variable = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax } clause =>
                Declare(clause.Parent!),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => Declare(property),
            _ => null,
        };
        if (variable is null || variables == MaxVariables || !KeepsValue(variable))
        {
            return [expression];
        }

        var uses = FindAllReferences(variable).ToList();
        return uses.Count == 0 ? [expression] : uses.SelectMany(use => FindUses(use, variables + 1));
    }

    /// <summary>Gets the value of an expression, as far as it is known in the program.</summary>
    internal string GetConstantValue(ExpressionSyntax expression) => ConstantStringReader.Read(expression, _model, _cancellation).Value;

    /// <summary>
    /// Gets the literals and names among the arguments in a part of the file, with their values as far as they are known.
    /// </summary>
    internal IReadOnlyList<(ExpressionSyntax Expression, string Text)> GetArgumentTexts(SyntaxNode scope)
    {
        if (!_arguments.TryGetValue(scope, out List<(ExpressionSyntax, string)>? texts))
        {
            texts = [.. scope.DescendantNodes().OfType<ArgumentSyntax>().Select(static argument => argument.Expression)
                .Where(static value => value is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax)
                .Select(value => (value, GetConstantValue(value)))];
            _arguments.Add(scope, texts);
        }

        return texts;
    }

    /// <summary>Finds the uses of a symbol in the file: <c>x</c>, or the whole of <c>this.x</c> and <c>C.x</c>.</summary>
    internal IEnumerable<ExpressionSyntax> FindReferences(ISymbol symbol)
    {
        if (!_references.TryGetValue(symbol, out List<ExpressionSyntax>? references))
        {
            references = [.. SymbolReferences.Find(symbol, _model.SyntaxTree,
                found => SymbolEqualityComparer.Default.Equals(found, symbol), _model, _cancellation)];
            _references[symbol] = references;
        }

        return references;
    }

    /// <summary>Finds the uses of a symbol in all files that can access it.</summary>
    internal IEnumerable<ExpressionSyntax> FindAllReferences(ISymbol symbol) =>
        ProgramMembers.FindReferences(symbol, _model.Compilation, _cancellation);

    private ISymbol? Declare(SyntaxNode declaration) => _model.For(declaration).GetDeclaredSymbol(declaration, _cancellation);

    /// <summary>
    /// Determines whether a variable keeps the value of its declaration; for a parameter, whether no caller passes another.
    /// </summary>
    private bool KeepsValue(ISymbol variable) => variable is IParameterSymbol parameter
        ? !FindAllReferences(parameter).Any(IsAssigned)
        : SingleAssignment.FindInitializer(variable, _model.Compilation, _cancellation) is not null
            && !ProgramMembers.IsSetFromOutside(variable);

    private static bool IsAssigned(ExpressionSyntax use) =>
        use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use;

    private IEnumerable<Sink> FindSinks(ExpressionSyntax expression, int variables)
    {
        ExpressionSyntax value = FindChoice(expression);
        if (ConstantStringReader.GetOutermost(value) is var whole && whole != value)
        {
            // Continues with the whole of "Bearer " + (name ?? text).
            return FindSinks(whole, variables);
        }

        switch (value.Parent)
        {
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } } argument:
                return FindParameter(argument) is { } parameter
                    ? FindParameterSinks(parameter, variables).Prepend(new Sink(parameter, expression, value, call)) : [];

            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element:
                return _model.For(element).GetCollectionInitializerSymbolInfo(element, _cancellation).Symbol is IMethodSymbol add
                    && element.Expressions.IndexOf(value) is var index && index < add.Parameters.Length
                    ? [new Sink(add.Parameters[index], expression, value, element)]
                    : [];

            case AssignmentExpressionSyntax assignment when assignment.Right == value:
                return FindTargetSinks(_model.For(assignment).GetSymbolInfo(assignment.Left, _cancellation).Symbol, expression, value,
                    assignment, variables);

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return Declare(declarator) is { } variable && KeepsValue(variable)
                    ? AddConversion(expression, value).Concat(FindVariableSinks(variable, variables))
                    : [];

            case EqualsValueClauseSyntax { Parent: ParameterSyntax declaration }:
                return Declare(declaration) is IParameterSymbol optional ? FindParameterSinks(optional, variables) : [];

            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return FindPropertySinks(property, variables);

            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return FindPropertySinks(property, variables);

            case ArrowExpressionClauseSyntax or ReturnStatementSyntax when variables < MaxVariables
                && ReturnedValues.FindDeclaration(value.Parent) is { } method:
                return Declare(method) is IMethodSymbol declared
                    ? MethodCalls.Find(declared, _model.Compilation, _cancellation).SelectMany(call => FindSinks(call, variables + 1)) : [];

            default:
                return [];
        }
    }

    private IEnumerable<Sink> FindTargetSinks(ISymbol? target, ExpressionSyntax text, ExpressionSyntax value,
        AssignmentExpressionSyntax assignment, int variables) => target switch
    {
        IPropertySymbol property => AddConversion(text, value).Append(new Sink(property, text, value, assignment))
            .Concat(IsOnlyAssignment(property, assignment) ? FindVariableSinks(property, variables) : []),
        ILocalSymbol or IFieldSymbol when IsOnlyAssignment(target, assignment) => FindVariableSinks(target, variables),
        _ => [],
    };

    private IEnumerable<Sink> FindPropertySinks(PropertyDeclarationSyntax declaration, int variables) =>
        Declare(declaration) is IPropertySymbol property && (property.SetMethod is null || KeepsValue(property))
        ? FindVariableSinks(property, variables) : [];

    private IEnumerable<Sink> FindVariableSinks(ISymbol variable, int variables) =>
        variables == MaxVariables
        ? [] : FindAllReferences(variable).Where(static use => !IsAssigned(use))
            .SelectMany(use => FindSinks(ConstantStringReader.GetOutermost(use), variables + 1));

    /// <summary>Finds the sinks to which one of the program's own methods passes its parameter.</summary>
    private IEnumerable<Sink> FindParameterSinks(IParameterSymbol parameter, int variables)
    {
        IParameterSymbol declared = parameter.OriginalDefinition;
        if (declared.RefKind != RefKind.None || declared.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Conversion }
            || SinkClassifier.ClassifyCredential(declared) != SinkKind.Unknown
            || declared.DeclaringSyntaxReferences.Length != 1
            || !ProgramFiles.Get(_model.Compilation).Contains(declared.DeclaringSyntaxReferences[0].GetSyntax(_cancellation))
            || !KeepsValue(declared))
        {
            return [];
        }

        // A positional parameter of a record also declares this property.
        ISymbol? property = declared.ContainingType is { IsRecord: true } record
            ? record.GetMembers(declared.Name).OfType<IPropertySymbol>()
                .FirstOrDefault(member => member.DeclaringSyntaxReferences.Any(reference =>
                    reference.Span == declared.DeclaringSyntaxReferences[0].Span))
            : null;
        return FindVariableSinks(declared, variables)
            .Concat(property is null ? [] : FindVariableSinks(property, variables));
    }

    /// <summary>Adds the implicit conversion of a string to credentials: <c>OpenAIAPI api = new("…")</c>, <c>api.Auth = "…"</c>.</summary>
    private IEnumerable<Sink> AddConversion(ExpressionSyntax text, ExpressionSyntax value)
    {
        if (FindConversionParameter(value) is { } parameter)
        {
            yield return new Sink(parameter, text, value, value);
        }
    }

    private IParameterSymbol? FindParameter(ArgumentSyntax argument)
    {
        if (!_parameters.TryGetValue(argument, out IParameterSymbol? parameter))
        {
            parameter = FindConversionParameter(argument.Expression) ?? ArgumentParameter.Find(argument, _model, _cancellation);
            _parameters.Add(argument, parameter);
        }

        return parameter;
    }

    // The conversions that string itself declares (to spans) do not change its content.
    private IParameterSymbol? FindConversionParameter(ExpressionSyntax value) =>
        _model.For(value).GetConversion(value, _cancellation) is { IsUserDefined: true, MethodSymbol: { Parameters.Length: 1 } method }
        && method.ContainingType.SpecialType != SpecialType.System_String
            ? method.Parameters[0]
            : null;

    /// <summary>Determines whether no other assignment gives a variable a value, in all files that can assign it.</summary>
    private bool IsOnlyAssignment(ISymbol variable, AssignmentExpressionSyntax assignment)
    {
        bool hasInitializer = variable.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_cancellation)).Any(
            static declaration => declaration is VariableDeclaratorSyntax { Initializer.Value: var value } && !ProgramMembers.IsEmpty(value)
                || declaration is PropertyDeclarationSyntax { Initializer.Value: var initial } && !ProgramMembers.IsEmpty(initial)
                || declaration is PropertyDeclarationSyntax { ExpressionBody: not null });
        return !hasInitializer && variable.DeclaringSyntaxReferences.Length > 0
            && ProgramFiles.Get(_model.Compilation).Contains(variable.DeclaringSyntaxReferences[0].GetSyntax(_cancellation))
            && !ProgramMembers.IsSetFromOutside(variable)
            && FindAllReferences(variable).All(use => !IsAssigned(use) || use.Parent == assignment);
    }

    /// <summary>Finds the result of <see cref="WalkUp"/>, and keeps it for the other operands of a long choice.</summary>
    private ExpressionSyntax FindChoice(ExpressionSyntax expression)
    {
        if (FindNextChoice(expression) is null)
        {
            return expression;
        }

        var path = new List<ExpressionSyntax>();
        ExpressionSyntax value = expression;
        ExpressionSyntax? known = null;
        while (!_choices.TryGetValue(value, out known) && FindNextChoice(value) is { } next)
        {
            path.Add(value);
            value = next;
        }

        ExpressionSyntax whole = known ?? value;
        path.ForEach(part => _choices[part] = whole);
        return whole;
    }

    /// <summary>Finds the largest expression that may have the same value: through parentheses, casts, <c>??</c>, and branches.</summary>
    internal static ExpressionSyntax WalkUp(ExpressionSyntax expression)
    {
        ExpressionSyntax value = expression;
        while (FindNextChoice(value) is { } next)
        {
            value = next;
        }

        return value;
    }

    private static ExpressionSyntax? FindNextChoice(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } => (ExpressionSyntax)expression.Parent,
        ConditionalExpressionSyntax conditional when conditional.Condition != expression => conditional,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switched } arm when arm.Expression == expression => switched,
        _ => null,
    };
}
