using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Recognizes the compilation that the key check starts: it needs the usage facts of the project and no findings, so that the rules do not
/// run in it.
/// </summary>
internal static class UsageRun
{
    /// <summary>The option that the key check sets in the compilation that it starts.</summary>
    internal const string Option = "build_property.OpenAiKeyUsage";

    /// <summary>Determines whether the key check started the compilation.</summary>
    internal static bool IsUsageRun(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Option, out string? value) && value == "true";
}
