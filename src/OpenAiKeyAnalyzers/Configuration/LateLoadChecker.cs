using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Reports OAK2109: environment variables that are set after the configuration was built, which copies them once. A program that also reads
/// environment variables directly obtains its key and is not reported.
/// </summary>
internal static class LateLoadChecker
{
    internal static IEnumerable<Diagnostic> Check(SemanticModel model, IReadOnlyList<ChainSite> sites, ConfigurationInputs project,
        CancellationToken cancellation)
    {
        foreach (ChainSite site in sites)
        {
            if (FindLoad(site, model, project, cancellation) is (var load, var key))
            {
                yield return Diagnostic.Create(RuleDescriptors.LateLoad, load.Expression.GetLocation(), [site.Origin.GetLocation()],
                    RuleResources.GetString(MessageKey.OAK2109_Late, key));
            }
        }
    }

    /// <summary>Finds the statement that sets a key's environment variable after a configuration has copied the variables.</summary>
    internal static (ExpressionStatementSyntax Load, string Key)? FindLoad(ChainSite site, SemanticModel model, ConfigurationInputs project,
        CancellationToken cancellation)
    {
        IReadOnlyList<string> keys = project.Reads.GetApiKeys(project.ExpectedKey);
        bool isCandidate = keys.Count > 0 && !project.Reads.ReadsKeyVariable && !site.Chain.IsOpen && IsStraight(site.Origin)
            && site.Chain.Sources.Any(IsVariables);
        if (!isCandidate)
        {
            return null;
        }

        SyntaxNode scope = GetScope(site.Origin);
        if (scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText == "Reload"))
        {
            return null;
        }

        // The variables are copied when the configuration is built. A host copies them when it is created, and again each time they are
        // added.
        int copied = site.BuiltAt ?? Enumerable.Range(0, site.Calls.Count).Where(index => IsVariables(site.Chain.Sources[index]))
            .Max(index => site.Calls[index].Span.End);
        foreach (ExpressionStatementSyntax statement in scope.DescendantNodes().OfType<ExpressionStatementSyntax>())
        {
            bool isLater = statement.SpanStart > copied && GetScope(statement) == scope && IsStraight(statement);
            if (!isLater)
            {
                continue;
            }

            LoadedVariables loaded = EnvironmentLoaders.Classify(statement, model, cancellation, out string variable);
            string? key = loaded switch
            {
                LoadedVariables.One => keys.FirstOrDefault(key =>
                    string.Equals(key, ConfigurationVariables.GetKey(variable), StringComparison.OrdinalIgnoreCase)),
                LoadedVariables.File => keys.FirstOrDefault(key => IsInFile(key, site.Chain, project, cancellation)),
                LoadedVariables.OwnFile when project.Texts.ContainsPart(".env") =>
                    keys.FirstOrDefault(key => project.IsSetInEnvFile(key, cancellation) == true),
                _ => null,
            };
            if (key is not null)
            {
                return (statement, key);
            }
        }

        return null;
    }

    // An unknown file is assumed to contain the key if no other source can contain it.
    private static bool IsInFile(string key, ConfigurationChain chain, ConfigurationInputs project, CancellationToken cancellation) =>
        project.IsSetInEnvFile(key, cancellation) ?? (!project.HasUserSecretsId
            && !chain.Sources.Any(static source => source.Kind == ConfigurationSourceKind.UserSecrets)
            && !project.Files.Any(file => file.GetValue(key) == ConfigurationValue.Text));

    private static bool IsVariables(ConfigurationSource source) => source.Kind == ConfigurationSourceKind.HostDefaults
        || source is { Kind: ConfigurationSourceKind.EnvironmentVariables, Prefix.Length: 0, IsConditional: false };

    private static SyntaxNode GetScope(SyntaxNode node) =>
        node.FirstAncestorOrSelf<BlockSyntax>() ?? node.SyntaxTree.GetRoot();

    // The statement belongs directly to a method, or is a top-level statement.
    private static bool IsStraight(SyntaxNode node) => node.FirstAncestorOrSelf<BlockSyntax>() is { } block
        ? block.Parent is BaseMethodDeclarationSyntax : node.FirstAncestorOrSelf<GlobalStatementSyntax>() is { } global
            && global.Statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax;
}
