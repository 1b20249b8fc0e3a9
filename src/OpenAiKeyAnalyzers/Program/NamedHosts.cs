using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Finds the host of a URL, through variables, the program's own methods, and the arguments that the program passes to their parameters.
/// </summary>
internal sealed class NamedHosts(SemanticModel model, CancellationToken cancellation)
{
    // Limits the search: a constant is passed to a method that passes it on. Longer chains do not occur in practice.
    private const int MaxSteps = 4;

    /// <summary>
    /// Finds the hosts. They include <see cref="UrlHost.Unknown"/> if one of several arguments is known only at run time.
    /// </summary>
    internal HashSet<string> Find(ExpressionSyntax url) => Find(url, 0);

    private HashSet<string> Find(ExpressionSyntax url, int steps)
    {
        if (steps > MaxSteps)
        {
            return [];
        }

        if (UrlHost.Find(ConstantStringReader.Read(url, model, cancellation).Value, mayContinue: true) is { } host)
        {
            return [host];
        }

        return url switch
        {
            ParenthesizedExpressionSyntax parenthesized => Find(parenthesized.Expression, steps),
            PostfixUnaryExpressionSyntax suppressed => Find(suppressed.Operand, steps),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Find(sum.Left, steps),
            InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } contents } =>
                contents[0] is InterpolationSyntax first ? Find(first.Expression, steps) : [],
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } =>
                Find(arguments[0].Expression, steps + 1),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "TrimEnd",
                Expression: var text } } => Find(text, steps),
            InvocationExpressionSyntax call => FindReturned(call, steps),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => FindOfSymbol(url, steps),
            _ => [],
        };
    }

    private HashSet<string> FindReturned(InvocationExpressionSyntax call, int steps) =>
        model.For(call).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { DeclaringSyntaxReferences.Length: 1 } method
        && method.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is var declaration
        && ProgramFiles.Get(model.Compilation).Contains(declaration)
            ? Combine(ReturnedValues.Find(declaration).ToList(), steps) : [];

    private HashSet<string> FindOfSymbol(ExpressionSyntax name, int steps) =>
        model.For(name).GetSymbolInfo(name, cancellation).Symbol switch
        {
            IParameterSymbol { Type: { SpecialType: SpecialType.System_String } or { Name: "Uri" } } parameter =>
                Combine(ParameterArguments.Find(parameter, model, cancellation).ToList(), steps),
            (ILocalSymbol or IFieldSymbol or IPropertySymbol) and var variable =>
                (SingleAssignment.FindInitializer(variable, model.Compilation, cancellation)
                    ?? ProgramMembers.FindOnlyAssignment(variable, model.Compilation, cancellation)
                    ?? ProgramMembers.FindDefault(variable, model.Compilation, cancellation)) is { } value
                && ProgramFiles.Get(model.Compilation).Contains(value) ? Find(value, steps + 1) : [],
            _ => [],
        };

    private HashSet<string> Combine(List<ExpressionSyntax> values, int steps)
    {
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ExpressionSyntax value in values)
        {
            HashSet<string> found = Find(value, steps + 1);
            hosts.UnionWith(found.Count > 0 ? found : [UrlHost.Unknown]);
        }

        // If all arguments are unknown, the code around the call is more informative.
        return hosts.Count == 1 && hosts.Contains(UrlHost.Unknown) ? [] : hosts;
    }
}
