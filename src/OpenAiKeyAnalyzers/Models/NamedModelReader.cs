using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Determines the models to which names refer: members of client libraries, and constants of another file or assembly.</summary>
internal sealed class NamedModelReader(EndpointContext context)
{
    /// <summary>Parts of names that refer to a model, without underscores, in lower case.</summary>
    private static readonly string[] ModelNames = ["model", "modelid", "defaultmodel", "defaultmodelid", "modelname"];

    /// <summary>Finds the model to which a name refers.</summary>
    /// <param name="name">The whole name: <c>Model.DavinciText</c>.</param>
    /// <param name="isOfLibrary">Whether the name is a member of a client library.</param>
    /// <returns>The model; <see langword="null"/> if the name refers to no model, or to one in this file, which is checked where it is
    /// written.</returns>
    internal string? Read(ExpressionSyntax name, out bool isOfLibrary)
    {
        string last = RequestUrls.GetName(name);
        isOfLibrary = true;
        if (SdkModelTable.HasMember(last) && context.FindSymbol(name) is (IFieldSymbol or IPropertySymbol) and { IsStatic: true } member
            && SdkModelTable.Find(SymbolNames.GetTypeName(member), member.Name, member.ContainingAssembly?.Identity.Version) is { } row)
        {
            return row.Model;
        }

        isOfLibrary = false;
        return IsPassedAsModel(name) ? ReadConstant(name) : null;
    }

    /// <summary>Finds the value of a constant of another file, or the initial value of a property of another file.</summary>
    private string? ReadConstant(ExpressionSyntax name)
    {
        ISymbol? symbol = context.FindSymbol(name);
        if (symbol is not (IFieldSymbol or IPropertySymbol)
            || symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == context.Root.SyntaxTree))
        {
            return null;
        }

        string text = context.Read(name).Value;
        return text.Length > 0 && text.IndexOf(ConstantString.Hole) < 0 ? text : null;
    }

    /// <summary>Determines whether the words around a name show that a model is passed. Nothing is bound.</summary>
    private static bool IsPassedAsModel(ExpressionSyntax name) => StringDataFlow.WalkUp(name).Parent switch
    {
        ArgumentSyntax { NameColon.Name.Identifier.ValueText: var parameter } => IsModelName(parameter),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => ModelSinkTable.HasName(GetCalled(call.Expression)),
        ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation } => ModelSinkTable.HasName(GetCalled(creation.Type)),
        ArgumentSyntax { Parent.Parent: ImplicitObjectCreationExpressionSyntax } => true,
        AssignmentExpressionSyntax assignment => IsModelName(RequestUrls.GetName(assignment.Left)),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var member } => IsModelName(member),
        _ => false,
    };

    private static bool IsModelName(string name) => Array.IndexOf(ModelNames, name.Replace("_", string.Empty).ToLowerInvariant()) >= 0;

    private static string GetCalled(ExpressionSyntax called) => called switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => RequestUrls.GetName(called),
    };
}
