using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Represents a project's <c>.editorconfig</c> or <c>.globalconfig</c> options about its keys, for one file.</summary>
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
