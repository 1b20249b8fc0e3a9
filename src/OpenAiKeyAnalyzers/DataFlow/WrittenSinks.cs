using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Tracks a string as <see cref="StringDataFlow"/> does, by syntax only, without binding. The search fails if the string reaches code of
/// the program itself, or becomes a part of another string, unless such strings are tracked.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="followsTexts">Whether a string is also tracked if it becomes a part of a string that does not start with the first letter
/// of a scheme, or if a method returns it.</param>
/// <param name="cancellation">The token that cancels the search.</param>
internal sealed class WrittenSinks(Compilation program, bool followsTexts, CancellationToken cancellation)
{
    private const int MaxVariables = 3;

    // Limits the search: for a constant with more uses, the semantic model is faster, because it is used once.
    private const int MaxUses = 1000;

    // Limits the search: names alone do not distinguish methods with the same name, such as Get.
    private const int MaxCalls = 64;

    private int _calls;

    /// <summary>Finds all sinks of a string, or of an object that is created from it.</summary>
    /// <returns>The sinks, or <see langword="null"/> if names are not sufficient.</returns>
    internal IReadOnlyList<WrittenSink>? Find(ExpressionSyntax expression)
    {
        var sinks = new List<WrittenSink>();
        _calls = 0;
        return Add(expression, sinks, 0) ? sinks : null;
    }

    private bool Add(ExpressionSyntax expression, List<WrittenSink> sinks, int variables)
    {
        ExpressionSyntax value = StringDataFlow.WalkUp(expression);
        while (ConstantStringReader.FindOuter(value) is not null)
        {
            value = ConstantStringReader.GetOutermost(value);
            if (!followsTexts || !HasOtherBeginning(value))
            {
                return false;
            }

            value = StringDataFlow.WalkUp(value);
        }

        switch (value.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument:
                return AddArgument(WrittenSinkKind.Method, call.Expression.GetCalledName(), argument, list, value, sinks)
                    && !(call.Expression is SimpleNameSyntax called && NameDeclarations.Find(called) is not null);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list } argument:
                return CreatedTypes.FindName(creation) is { } type
                    && AddArgument(WrittenSinkKind.Constructor, type, argument, list, value, sinks);
            case ArgumentSyntax { Parent: TupleExpressionSyntax }:
                return true;
            case MemberAccessExpressionSyntax:
                sinks.Add(new WrittenSink(WrittenSinkKind.Receiver, string.Empty, value));
                return true;
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax }:
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression }:
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax }:
                sinks.Add(new WrittenSink(WrittenSinkKind.Element, string.Empty, value));
                return true;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax { Parent: not PropertyDeclarationSyntax } when followsTexts:
                return variables == MaxVariables || AddCalls(value.Parent, sinks, variables + 1);
            case ArgumentSyntax or EqualsValueClauseSyntax { Parent: not VariableDeclaratorSyntax }
                or ArrowExpressionClauseSyntax or ReturnStatementSyntax:
                return false;
            case AssignmentExpressionSyntax assignment when assignment.Right == value:
                return AddAssignment(assignment, value, sinks);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                return variables == MaxVariables || AddUses(variable, sinks, variables + 1);
            default:
                return true;
        }
    }

    /// <summary>Determines whether a composed string certainly does not start with the scheme that makes a key a header value.</summary>
    private static bool HasOtherBeginning(ExpressionSyntax text)
    {
        while (text is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            text = sum.Left;
        }

        string beginning = text switch
        {
            LiteralExpressionSyntax { Token.Value: string literal } => literal,
            InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents }
                when contents[0] is InterpolatedStringTextSyntax first => first.TextToken.ValueText,
            _ => string.Empty,
        };
        return beginning.Length > 0 && char.ToUpperInvariant(beginning[0]) != HeaderSyntax.Scheme[0];
    }

    private bool AddArgument(WrittenSinkKind kind, string name, ArgumentSyntax argument, ArgumentListSyntax list, ExpressionSyntax value,
        List<WrittenSink> sinks)
    {
        if (name.Length == 0 || TextMembers.IsCallable(program, name, cancellation))
        {
            return false;
        }

        sinks.Add(new WrittenSink(kind, name, value, argument.NameColon is null ? list.Arguments.IndexOf(argument) : -1));
        return true;
    }

    private bool AddAssignment(AssignmentExpressionSyntax assignment, ExpressionSyntax value, List<WrittenSink> sinks)
    {
        string name = assignment.Left.GetCalledName();
        bool isVariable = assignment.Left is SimpleNameSyntax variable && NameDeclarations.Find(variable) is not null;
        if (name.Length == 0 || isVariable || TextMembers.IsMember(program, name, cancellation))
        {
            return false;
        }

        sinks.Add(new WrittenSink(WrittenSinkKind.Property, name, value));
        return true;
    }

    private bool AddUses(VariableDeclaratorSyntax variable, List<WrittenSink> sinks, int variables)
    {
        // The variable is a string, or a URL that is created from one; other types may convert the value.
        bool isPlain = variable.Parent is VariableDeclarationSyntax { Type: PredefinedTypeSyntax or IdentifierNameSyntax { IsVar: true }
            or IdentifierNameSyntax { Identifier.ValueText: "Uri" } };
        if (!isPlain)
        {
            return false;
        }

        int count = 0;
        foreach (SimpleNameSyntax use in FindUses(variable))
        {
            ExpressionSyntax whole = use.Parent is MemberAccessExpressionSyntax member && member.Name == use ? member : use;
            bool isAssigned = whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole;
            if (++count > MaxUses || (!isAssigned && !Add(whole, sinks, variables)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tracks the return value of a method to all calls by its name.</summary>
    private bool AddCalls(SyntaxNode result, List<WrittenSink> sinks, int variables)
    {
        string? name = ReturnedValues.FindDeclaration(result) switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => null,
        };
        foreach (SimpleNameSyntax use in name is null ? [] : ProgramFiles.Get(program).FindNames(name, cancellation))
        {
            ExpressionSyntax called = use.Parent is MemberAccessExpressionSyntax member && member.Name == use ? member : use;
            bool isCall = called.Parent is InvocationExpressionSyntax call && call.Expression == called;
            if (++_calls > MaxCalls || (isCall && !Add((ExpressionSyntax)called.Parent!, sinks, variables)))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<SimpleNameSyntax> FindUses(VariableDeclaratorSyntax variable)
    {
        string name = variable.Identifier.ValueText;
        if (variable.Parent?.Parent is BaseFieldDeclarationSyntax)
        {
            return IsPrivate(variable) ? ProgramFiles.FindNames(variable.SyntaxTree, name, cancellation)
                : ProgramFiles.Get(program).FindNames(name, cancellation);
        }

        SyntaxNode? member = variable.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        SyntaxNode scope = member is null or GlobalStatementSyntax ? variable.SyntaxTree.GetRoot(cancellation) : member;
        return ProgramFiles.FindNames(variable.SyntaxTree, name, scope.Span, cancellation)
            .Where(use => NameDeclarations.Find(use) is not { } declared || declared == variable);
    }

    private static bool IsPrivate(VariableDeclaratorSyntax field) =>
        field.Parent?.Parent is BaseFieldDeclarationSyntax { Parent: TypeDeclarationSyntax type } declaration
        && !NameDeclarations.IsPartial(type)
        && !declaration.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword
            or SyntaxKind.ProtectedKeyword);
}
