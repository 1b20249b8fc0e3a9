using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Reports OAK4007 if a program names no model, and the library sends a retired one.</summary>
internal sealed class DefaultModelChecker(EndpointContext context)
{
    private readonly ModelDestinationResolver _destinations = new(context);

    // A creation without a type name may create any of the types that the program can use.
    private readonly Lazy<bool> _hasLibrary = new(() => SdkDefaultTable.All.Any(row =>
        row.Members[0].StartsWith(WellKnownMemberNames.InstanceConstructorName, StringComparison.Ordinal)
        && !context.Model.Compilation.GetTypesByMetadataName(row.Type).IsEmpty));

    internal IEnumerable<Finding> Check(BaseObjectCreationExpressionSyntax creation) =>
        (CreatedTypes.FindName(creation) is { } name ? SdkDefaultTable.HasName(name) : _hasLibrary.Value)
            ? Check(creation, creation,
                creation is ObjectCreationExpressionSyntax { Type: var written } ? written.Span : creation.NewKeyword.Span)
            : [];

    internal IEnumerable<Finding> Check(InvocationExpressionSyntax call) =>
        SdkDefaultTable.HasName(HeaderWrites.GetMemberName(call))
        && call.Expression is MemberAccessExpressionSyntax { Name: var name } member
            ? Check(call, member.Expression, name.Span) : [];

    private IEnumerable<Finding> Check(ExpressionSyntax call, ExpressionSyntax client, TextSpan span)
    {
        if (context.FindSymbol(call) is not IMethodSymbol { ContainingAssembly: { } assembly } method
            || SdkDefaultTable.Find(SymbolNames.GetTypeName(method), SymbolNames.GetMemberName(method), !method.Parameters.IsEmpty,
                assembly.Identity.Version) is not { } row
            || ModelLookup.Find(row.Model) is not { IsShutDown: true, IsCertain: true } model
            || NamesModel(call, row) || IsReplaced(row) || context.IsTest(call))
        {
            return [];
        }

        Destination destination = client == call ? _destinations.ResolveRequest(call) : _destinations.ResolveClient(client);
        return destination != Destination.OpenAI ? [] :
        [
            new Finding(RuleDescriptors.RetiredModel, span,
                ModelMessages.CreateForDefault(model, row.Operations, assembly.Name + " " + assembly.Identity.Version.ToString(2))),
        ];
    }

    /// <summary>Determines whether the call names a model itself, or the created object is given one.</summary>
    private bool NamesModel(ExpressionSyntax call, SdkDefaultRow row)
    {
        IOperation? operation = context.Model.For(call).GetOperation(call, context.Cancellation);
        if (HeaderSinks.GetArguments(operation).Any(argument => argument.Parameter?.Name == row.Parameter
            && argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.ConstantValue is not { HasValue: true, Value: null }))
        {
            return true;
        }

        // In CreateConversation(request), the request names its own model, or has a finding of its own.
        if (operation is IInvocationOperation { Arguments: var arguments }
            && arguments.Any(static argument => argument.Parameter?.Type.Name.EndsWith("Request", StringComparison.Ordinal) == true
                && argument.ArgumentKind == ArgumentKind.Explicit))
        {
            return true;
        }

        bool isInitialized = call is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
            && initializer.Expressions.Any(element => IsModelOf(element, row));
        return isInitialized || (row.Property.Length > 0 && FindVariable(call) is { } variable
            && context.Flow.FindReferences(variable).Any(use => use.Parent is MemberAccessExpressionSyntax { Parent: { } parent } member
                && member.Expression == use && IsModelOf(parent, row)));
    }

    private ISymbol? FindVariable(ExpressionSyntax call) => StringDataFlow.WalkUp(call).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } =>
            context.Model.For(declarator).GetDeclaredSymbol(declarator, context.Cancellation),
        AssignmentExpressionSyntax assignment when assignment.Right == call => context.FindSymbol(assignment.Left),
        _ => null,
    };

    private static bool IsModelOf(SyntaxNode element, SdkDefaultRow row) =>
        row.Property.Length > 0 && element is AssignmentExpressionSyntax { Left: var target }
        && RequestUrls.GetName(target) == row.Property;

    /// <summary>Determines whether a file of the program assigns the static member that replaces the default.</summary>
    private bool IsReplaced(SdkDefaultRow row) =>
        row.Override.Length > 0 && context.Model.Compilation.SyntaxTrees.Any(tree =>
            tree.GetText(context.Cancellation).ToString().IndexOf(row.Override, StringComparison.Ordinal) >= 0);
}
