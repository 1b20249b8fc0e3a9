using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Reads models that a name represents: members of client libraries, and constants of another file or assembly.</summary>
internal sealed class NamedModelReader(EndpointContext context)
{
    /// <summary>Parts of names under which a model is passed or kept, without underscores, in lower case.</summary>
    private static readonly string[] ModelNames = ["model", "modelid", "defaultmodel", "defaultmodelid", "modelname"];

    /// <summary>Reads what a name represents.</summary>
    /// <param name="name">A whole name: <c>Model.DavinciText</c>.</param>
    /// <param name="isOfLibrary">Whether it is a member of a client library.</param>
    /// <returns><see langword="null"/> if it represents no model, or for one that this file writes, where it is read itself.</returns>
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

    /// <summary>Reads a constant of another file, or the value that a property of one begins with.</summary>
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

    /// <summary>Whether the words around a name show that a model is passed; nothing is bound for it.</summary>
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
