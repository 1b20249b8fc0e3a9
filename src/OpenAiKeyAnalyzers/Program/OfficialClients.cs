using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the calls that create or register the clients of the official library.</summary>
internal static class OfficialClients
{
    internal const string Client = "OpenAIClient";
    private const string AzureClient = "AzureOpenAIClient";

    // Aspire.OpenAI and Aspire.Azure.AI.OpenAI: a connection string sets the client's endpoint.
    private static readonly string[] Registrations =
        ["AddOpenAIClient", "AddKeyedOpenAIClient", "AddAzureOpenAIClient", "AddKeyedAzureOpenAIClient"];

    /// <summary>Finds the calls that create a client for one kind of operation: <c>new ChatClient("…", key)</c>.</summary>
    internal static IEnumerable<ExpressionSyntax> FindCreations(ITypeSymbol type, Compilation program, CancellationToken cancellation)
    {
        var files = ProgramFiles.Get(program);
        return files.FindFiles(type.Name).SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes())
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => creation is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }
                || (creation is ObjectCreationExpressionSyntax { Type: var created } && created.GetLastToken().ValueText == type.Name))
            .Where(creation => SymbolEqualityComparer.Default.Equals(
                files.GetModel(creation.SyntaxTree).GetTypeInfo(creation, cancellation).Type, type));
    }

    internal static IEnumerable<ExpressionSyntax> FindAll(Compilation program, CancellationToken cancellation)
    {
        var files = ProgramFiles.Get(program);
        var trees = files.FindFiles(Client).Concat(files.FindFiles(AzureClient)).Distinct();
        IEnumerable<ExpressionSyntax> creations = trees.SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes())
            .OfType<BaseObjectCreationExpressionSyntax>()
            .Where(creation => creation is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }
                || (creation is ObjectCreationExpressionSyntax { Type: var type }
                    && type.GetLastToken().ValueText is Client or AzureClient))
            .Where(creation => files.GetModel(creation.SyntaxTree).GetTypeInfo(creation, cancellation).Type
                is { Name: Client or AzureClient });
        return creations.Concat(Registrations.SelectMany(name => files.FindNames(name, cancellation))
            .Select(static name => name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } ? call : null)
            .OfType<ExpressionSyntax>());
    }
}
