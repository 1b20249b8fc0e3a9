using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.SettingsFiles;

/// <summary>Finds where the code of a program sends the key in a settings file.</summary>
/// <param name="program">The program.</param>
/// <param name="cancellation">The token that cancels the search.</param>
internal sealed class CodeDestinations(Compilation program, CancellationToken cancellation)
{
    /// <summary>Determines whether the code contains the server of a vendor that has its own keys.</summary>
    internal bool NamesVendor(string vendor)
    {
        string word = vendor.Replace(" ", string.Empty).ToLowerInvariant();
        return ProgramFiles.Get(program).FindFiles(word).Any(tree => tree.GetRoot(cancellation).DescendantTokens()
            .Any(token => IsText(token) && token.ValueText.IndexOf(word, StringComparison.Ordinal) > 0
                && token.ValueText.IndexOf("://", StringComparison.Ordinal) is > 0 and < 6));
    }

    /// <summary>
    /// Finds the common destination of all endpoints that the code sets for its clients; <see langword="null"/> if it sets none, or
    /// OpenAI's own.
    /// </summary>
    internal Destination? FindForeign(Func<string, bool> isOpenAiHost)
    {
        var destinations = new HashSet<Destination>();
        foreach (SyntaxTree tree in ProgramFiles.Get(program).Relevant
            .Where(static tree => SourceAnchors.Get(tree.GetText()).ContainsOpenAi))
        {
            foreach (SyntaxToken token in tree.GetRoot(cancellation).DescendantTokens().Where(IsText))
            {
                if (Uri.TryCreate(token.ValueText, UriKind.Absolute, out Uri? url) && url.Host.Length > 0 && IsEndpoint(token.Parent!))
                {
                    destinations.Add(HostDestination.Get(OpenAiHosts.Classify(url.Host, isOpenAiHost)));
                }
            }
        }

        bool hasOwnClient = ProgramIndex.Get(program).OfficialClientCalls
            .Any(static call => call is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 1 });
        bool isForeign = destinations.Count > 0 && destinations.All(static destination =>
            destination is Destination.OtherProvider or Destination.Loopback or Destination.AzureOpenAI);
        return hasOwnClient || !isForeign ? null
            : destinations.SetEquals([Destination.AzureOpenAI]) ? Destination.AzureOpenAI
            : Destination.OtherProvider;
    }

    private static bool IsText(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken);

    /// <summary>Determines whether a string is set as the endpoint or base address of a client: <c>Endpoint = new Uri("…")</c>.</summary>
    private static bool IsEndpoint(SyntaxNode text) => text.Ancestors().TakeWhile(static node => node is not StatementSyntax)
        .Any(static node => node switch
        {
            AssignmentExpressionSyntax assignment => IsEndpointName(RequestUrls.GetName(assignment.Left)),
            ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => IsEndpointName(name),
            _ => false,
        });

    private static bool IsEndpointName(string name) =>
        name.EndsWith("Endpoint", StringComparison.OrdinalIgnoreCase) || name is "BaseAddress" or "BaseUrl" or "BaseUri" or "BaseDomain";
}
