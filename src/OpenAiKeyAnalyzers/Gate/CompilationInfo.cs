using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>What the references and properties of a project tell about all of its files; worked out when it is first asked for.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="properties">The properties of the project; <see langword="null"/> where no rule asks for them.</param>
internal sealed class CompilationInfo(Compilation compilation, AnalyzerConfigOptions? properties = null)
{
    private static readonly ConditionalWeakTable<Compilation, object> Programs = new();

    private readonly Lazy<bool> _referencesOpenAi = new(() => (bool)Programs.GetValue(compilation, static compilation =>
        compilation.ReferencedAssemblyNames.Any(static assembly => IsOfOpenAi(assembly.Name))));

    private readonly Lazy<ClientWords> _clients = new(() => ClientWords.Get(compilation));

    private readonly Lazy<bool> _isTestProject = new(() => properties is null
        ? TestCodeDetector.ReferencesTestFramework(compilation)
        : TestCodeDetector.IsTestProject(compilation, KeyOptions.FromFile(properties)));

    /// <summary>Whether a client library of OpenAI is referenced, so that files need not name it to use it (global usings).</summary>
    internal bool ReferencesOpenAi => _referencesOpenAi.Value;

    /// <summary>Whether a test framework is referenced, or the project calls itself a test project.</summary>
    internal bool IsTestProject => _isTestProject.Value;

    /// <summary>Whether a file is one in which a text may be meant for OpenAI.</summary>
    internal bool IsOpenAiFile(SourceAnchors anchors) =>
        anchors.ContainsOpenAi || (ReferencesOpenAi && anchors.ContainsClient && anchors.FindUse(_clients.Value) != ClientUse.None);

    /// <summary>Whether a file is one whose types connect other files with OpenAI.</summary>
    internal bool NamesClient(SourceAnchors anchors) =>
        anchors.ContainsOpenAi || (ReferencesOpenAi && anchors.ContainsClient && anchors.FindUse(_clients.Value) == ClientUse.Named);

    /// <summary>Determines whether an assembly belongs to a client library of OpenAI.</summary>
    internal static bool IsOfOpenAi(string? assembly) => assembly is not null && ClientLibraryTable.ContainsAssembly(assembly);
}
