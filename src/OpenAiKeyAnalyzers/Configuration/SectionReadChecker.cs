using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Reports OAK2107: a section of the settings files that is read as if it were a value.</summary>
internal static class SectionReadChecker
{
    internal static IEnumerable<Diagnostic> Check(SyntaxTree tree, ConfigurationInputs project)
    {
        foreach (ConfigurationRead read in project.Reads.All.Where(read => read.Node.SyntaxTree == tree))
        {
            if (FindValue(read, project) is (var file, var key))
            {
                MessageKey message = IsConversion(read) ? MessageKey.OAK2107_Conversion : MessageKey.OAK2107_Null;
                yield return Diagnostic.Create(RuleDescriptors.SectionAsValue, read.Name.GetLocation(), [project.GetLocation(file, key)],
                    RuleResources.GetString(message, read.Key, file.Name, key));
            }
        }
    }

    /// <summary>Finds the intended value of a read of a section; <see langword="null"/> if the read is correct.</summary>
    internal static (ConfigurationFile File, string Key)? FindValue(ConfigurationRead read, ConfigurationInputs project) =>
        ConfigurationSections.FindValue(project.Files, read.Key) is { } found
        && (read.IsPassedAsKey || ConfigurationKeys.IsApiKey(found.Key, project.ExpectedKey)) ? found : null;

    // Get<string>() of a section throws; other reads return null (measured with 10.0.0, 2026-11-27).
    private static bool IsConversion(ConfigurationRead read) => read.Node is InvocationExpressionSyntax
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get" } };
}
