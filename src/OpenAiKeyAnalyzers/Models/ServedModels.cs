using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Determines from the names around a model that it supports every operation for which it may be used there, so that nothing has to be
/// bound. If the names are not sufficient, the data flow decides.
/// </summary>
internal sealed class ServedModels(EndpointContext context)
{
    /// <summary>Determines whether a model is known and current, and no rule can report it.</summary>
    internal bool Contains(string model, ExpressionSyntax expression) =>
        ModelLookup.Find(model) is null && ModelOperationTable.Find(model) is { } row && IsServed(expression, row, isVariable: false);

    private bool IsServed(ExpressionSyntax expression, ModelOperationRow row, bool isVariable)
    {
        ExpressionSyntax whole = ConstantStringReader.GetOutermost(expression);
        ExpressionSyntax place = StringDataFlow.WalkUp(whole);
        bool isWhole = whole == expression;
        return place.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } =>
                IsServedByCall(RequestUrls.GetName(call.Expression), call.Expression, row, isWhole) && IsServedInBody(place, row),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
                CreatedTypes.FindName(creation) is { } type && IsServedByCall(type, null, row, isWhole) && IsServedInBody(place, row),
            ArgumentSyntax { Parent: TupleExpressionSyntax or BracketedArgumentListSyntax } => true,
            ArgumentSyntax => false,
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax or ElementAccessExpressionSyntax } => IsServedAround(place, row),
            AssignmentExpressionSyntax assignment => assignment.Left == place,
            AnonymousObjectMemberDeclaratorSyntax => IsServedAround(place, row),
            InitializerExpressionSyntax => IsServedAround(place, row),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } =>
                !isVariable && isWhole && IsVariableServed(variable, row),
            EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or MemberAccessExpressionSyntax => false,
            _ => true,
        };
    }

    /// <summary>
    /// Determines whether a method or constructor uses a model only for operations that it supports: one that the tables list, or one of a
    /// library that they do not list.
    /// </summary>
    private bool IsServedByCall(string name, ExpressionSyntax? called, ModelOperationRow row, bool isWhole)
    {
        if (name.Length == 0 || TextMembers.IsCallable(context.Model.Compilation, name, context.Cancellation)
            || (called is IdentifierNameSyntax simple && NameDeclarations.Find(simple) is LocalFunctionStatementSyntax))
        {
            return false;
        }

        // A session may be for transcriptions only.
        return !ModelSinkTable.HasName(name)
            || (isWhole && name.IndexOf("Session", StringComparison.Ordinal) < 0
                && ModelSinkTable.FindByName(name).All(sink => !sink.IsValue && IsServed(sink.Operations, row)));
    }

    // Matches form.AddField("model", …), body.Add("model", …) and new JProperty("model", …).
    private static bool IsServedInBody(ExpressionSyntax place, ModelOperationRow row) =>
        place.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: < 2, Parent: InvocationExpressionSyntax } }
        || (place.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } && !RequestForms.IsModel(place)
            && !list.Arguments.Any(static argument => RequestBodyKeys.IsModelName(RequestBodyKeys.GetText(argument.Expression))))
        || IsServedAround(place, row);

    private static bool IsServedAround(SyntaxNode place, ModelOperationRow row) =>
        ModelOperationFinder.FindAround(place).Calls.All(call => IsServed(call, row));

    private static bool IsServed(ModelOperations operations, ModelOperationRow row) =>
        (operations & ~row.Denied) != ModelOperations.None;

    /// <summary>Determines whether each use of a variable or constant is correct, according to its name.</summary>
    private bool IsVariableServed(VariableDeclaratorSyntax variable, ModelOperationRow row)
    {
        string name = variable.Identifier.ValueText;
        var files = ProgramFiles.Get(context.Model.Compilation);
        bool isLocal = variable.Parent?.Parent is not BaseFieldDeclarationSyntax;
        IEnumerable<SimpleNameSyntax> uses = isLocal
            ? ProgramFiles.FindNames(variable.SyntaxTree, name, context.Cancellation).Where(use => NameDeclarations.Find(use) == variable)
            : files.FindNames(name, context.Cancellation);
        return uses.All(use => IsServed(
            use.Parent is MemberAccessExpressionSyntax member && member.Name == use ? member : use, row, isVariable: true));
    }
}
