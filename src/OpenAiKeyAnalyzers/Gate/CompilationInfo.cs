using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Represents the facts that follow from a project's references and properties and apply to all of its files. Each is computed on first
/// use.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="properties">The properties of the project; <see langword="null"/> if no rule needs them.</param>
internal sealed class CompilationInfo(Compilation compilation, AnalyzerConfigOptions? properties = null)
{
    private static readonly ConditionalWeakTable<Compilation, object> Programs = new();

    private readonly Lazy<bool> _referencesOpenAi = new(() => (bool)Programs.GetValue(compilation, static compilation =>
        compilation.ReferencedAssemblyNames.Any(static assembly => IsOfOpenAi(assembly.Name))));

    private readonly Lazy<ClientWords> _clients = new(() => ClientWords.Get(compilation));

    private readonly Lazy<bool> _isTestProject = new(() => properties is null
        ? TestCodeDetector.ReferencesTestFramework(compilation)
        : TestCodeDetector.IsTestProject(compilation, KeyOptions.FromFile(properties)));

    /// <summary>
    /// Gets a value indicating whether an OpenAI client library is referenced, so that a file can use it without naming it (global usings).
    /// </summary>
    internal bool ReferencesOpenAi => _referencesOpenAi.Value;

    /// <summary>Gets a value indicating whether a test framework is referenced, or the project declares itself a test project.</summary>
    internal bool IsTestProject => _isTestProject.Value;

    /// <summary>Determines whether a string in the file may be intended for OpenAI.</summary>
    internal bool IsOpenAiFile(SourceAnchors anchors) =>
        anchors.ContainsOpenAi || (ReferencesOpenAi && anchors.ContainsClient && anchors.FindUse(_clients.Value) != ClientUse.None);

    /// <summary>Determines whether the types of the file connect other files with OpenAI.</summary>
    internal bool NamesClient(SourceAnchors anchors) =>
        anchors.ContainsOpenAi || (ReferencesOpenAi && anchors.ContainsClient && anchors.FindUse(_clients.Value) == ClientUse.Named);

    /// <summary>Determines whether an assembly belongs to an OpenAI client library.</summary>
    internal static bool IsOfOpenAi(string? assembly) => assembly is not null && ClientLibraryTable.ContainsAssembly(assembly);
}
