using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>
/// Tracks a model to its uses: through constants and variables, and through defaults that something outside the code may replace, such as
/// the serialized fields of a game engine.
/// </summary>
internal sealed class ModelFlow(EndpointContext context)
{
    // Limits the search: a constructor stores a setting in a field that a method passes on. Longer chains do not occur in practice.
    private const int MaxPasses = 4;

    /// <summary>Members of models, and of enums of models, that return the model's name.</summary>
    private static readonly string[] Reads = ["EnumToString", "ToString", "ModelID", "Value", "Id", "Name"];

    /// <summary>Finds the uses of a model, and determines whether something outside the code may replace the model there.</summary>
    internal IEnumerable<(ExpressionSyntax Place, bool IsOverridable)> FindPlaces(ExpressionSyntax model)
    {
        bool isDefault = FindDefault(model, out _) is { } declared && IsReplaceable(declared);
        foreach (ExpressionSyntax use in context.Flow.FindUses(model))
        {
            ISymbol? variable = FindDefault(use, out bool isOverridable);
            yield return (use, isDefault || (variable is not null && IsReplaceable(variable)));
            if (variable is not null)
            {
                foreach (ExpressionSyntax place in context.Flow.FindAllReferences(variable).Where(IsRead)
                    .SelectMany(context.Flow.FindUses))
                {
                    yield return (place, isOverridable);
                }
            }
        }
    }

    /// <summary>
    /// Finds the expressions in the program's own methods and types that have a value after it was passed to them: as an argument, or as
    /// the only value of a property or field.
    /// </summary>
    internal IEnumerable<ExpressionSyntax> FindPassed(ExpressionSyntax model) => FindPassed(model, 0);

    private IEnumerable<ExpressionSyntax> FindPassed(ExpressionSyntax value, int passes)
    {
        if (passes == MaxPasses)
        {
            yield break;
        }

        foreach (ISymbol target in FindTargets(StringDataFlow.WalkUp(value)))
        {
            foreach (ExpressionSyntax use in context.Flow.FindAllReferences(target).Where(IsRead))
            {
                yield return use;
                foreach (ExpressionSyntax next in FindPassed(use, passes + 1))
                {
                    yield return next;
                }
            }
        }
    }

    private IEnumerable<ISymbol> FindTargets(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case ArgumentSyntax argument
                when ArgumentParameter.Find(argument, context.Model, context.Cancellation)?.OriginalDefinition is { } parameter
                && SinkClassifier.IsDeclaredInSource(parameter):
                return parameter.ContainingType is { IsRecord: true } record
                    ? record.GetMembers(parameter.Name).OfType<IPropertySymbol>().Cast<ISymbol>().Prepend(parameter) : [parameter];
            case AssignmentExpressionSyntax assignment
                when assignment.Right == value && context.FindSymbol(assignment.Left) is (IFieldSymbol or IPropertySymbol) and var member
                && ProgramMembers.FindOnlyAssignment(member, context.Model.Compilation, context.Cancellation) == value:
                return [member];
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } clause
                when context.Model.For(clause.Parent!).GetDeclaredSymbol(clause.Parent!, context.Cancellation) is { } declared
                && SingleAssignment.FindInitializer(declared, context.Model.Compilation, context.Cancellation) is not null:
                return [declared];
            default:
                return [];
        }
    }

    /// <summary>Finds the expression that gets the name of a model: <c>model.ToString()</c>, <c>model.ModelID</c>.</summary>
    internal static ExpressionSyntax? FindRead(ExpressionSyntax model)
    {
        ExpressionSyntax value = StringDataFlow.WalkUp(model);
        return value.Parent is MemberAccessExpressionSyntax member && member.Expression == value
            && Array.IndexOf(Reads, member.Name.Identifier.ValueText) >= 0
                ? member.Parent as InvocationExpressionSyntax ?? (ExpressionSyntax)member : null;
    }

    /// <summary>Finds the field, property or parameter whose initial value is the model and may be replaced.</summary>
    private ISymbol? FindDefault(ExpressionSyntax use, out bool isOverridable)
    {
        ISymbol? variable = StringDataFlow.WalkUp(use).Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } declarator } =>
                context.Model.For(declarator).GetDeclaredSymbol(declarator, context.Cancellation),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                context.Model.For(property).GetDeclaredSymbol(property, context.Cancellation),
            EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } =>
                context.Model.For(parameter).GetDeclaredSymbol(parameter, context.Cancellation),
            _ => null,
        };

        // A call without the argument fails regardless of the configuration.
        isOverridable = variable is not IParameterSymbol;
        return variable;
    }

    /// <summary>
    /// Determines whether something outside the code may assign a variable: an inspector, a serializer, the configuration.
    /// </summary>
    private static bool IsReplaceable(ISymbol variable) => variable switch
    {
        IFieldSymbol { IsConst: false, IsReadOnly: false } field =>
            field.DeclaredAccessibility != Accessibility.Private || !field.GetAttributes().IsEmpty,
        IPropertySymbol { SetMethod.DeclaredAccessibility: not Accessibility.Private } => true,
        _ => false,
    };

    private static bool IsRead(ExpressionSyntax use) => !(use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use);
}
