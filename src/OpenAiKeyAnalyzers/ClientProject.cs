using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers;

/// <summary>Determines whether a compilation is one of a program that runs in a browser or on its users' devices.</summary>
internal static class ClientProject
{
    internal static bool IsOne(Compilation compilation, AnalyzerConfigOptions properties) =>
        ClientPlatform.IsClientApp(
            name => properties.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null,
            compilation.ReferencedAssemblyNames.Select(static assembly => assembly.Name));
}
