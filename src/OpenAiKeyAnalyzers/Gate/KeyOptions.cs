using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>What a project says about its keys in <c>.editorconfig</c> or <c>.globalconfig</c>, for one file.</summary>
internal sealed class KeyOptions : ConfiguredOptions
{
    private KeyOptions(AnalyzerConfigOptions options)
        : base(name => options.TryGetValue(name, out string? value) ? value : null)
    {
    }

    internal static KeyOptions FromFile(AnalyzerConfigOptions options) => new(options);

    internal static KeyOptions FromTree(AnalyzerOptions options, SyntaxTree tree) =>
        new(options.AnalyzerConfigOptionsProvider.GetOptions(tree));
}
