using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Reports OAK2108: a key that is read with the prefix that <c>AddEnvironmentVariables</c> removes.</summary>
internal static class PrefixedReadChecker
{
    internal static IEnumerable<Diagnostic> Check(SemanticModel model, IReadOnlyList<ChainSite> sites, ConfigurationInputs project,
        CancellationToken cancellation)
    {
        foreach (ConfigurationRead read in project.Reads.All.Where(read => read.Node.SyntaxTree == model.SyntaxTree))
        {
            if (FindKey(read, model, sites, project, cancellation) is (var prefix, var key))
            {
                yield return Diagnostic.Create(RuleDescriptors.PrefixedKey, read.Name.GetLocation(),
                    RuleResources.GetString(MessageKey.OAK2108_Prefix, prefix, read.Key, key));
            }
        }
    }

    /// <summary>Finds the intended key of a read; <see langword="null"/> if the read may be correct.</summary>
    internal static (string Prefix, string Key)? FindKey(ConfigurationRead read, SemanticModel model, IReadOnlyList<ChainSite> sites,
        ConfigurationInputs project, CancellationToken cancellation)
    {
        if (GetReceiver(read.Node) is not { } receiver)
        {
            return null;
        }

        ISymbol? variable = model.GetSymbolInfo(receiver, cancellation).Symbol;
        ChainSite? site = sites.FirstOrDefault(candidate =>
            (variable is not null && candidate.Variables.Contains(variable, SymbolEqualityComparer.Default))
            || receiver.Span.Contains(candidate.Origin.Span));
        return site is not null && ConfigurationVariables.FindWithoutPrefix(site.Chain, read.Key, project.Files) is { } found
            && (read.IsPassedAsKey || ConfigurationKeys.IsApiKey(read.Key, project.ExpectedKey)
                || ConfigurationKeys.IsApiKey(found.Key, project.ExpectedKey)) ? found : null;
    }

    private static ExpressionSyntax? GetReceiver(ExpressionSyntax read) => read switch
    {
        ElementAccessExpressionSyntax access => access.Expression,
        // Matches GetSection("…").Value and GetSection("…").Get<string>().
        MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax section } => GetReceiver(section),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get", Expression: InvocationExpressionSyntax section },
        } => GetReceiver(section),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Expression,
        _ => null,
    };
}
