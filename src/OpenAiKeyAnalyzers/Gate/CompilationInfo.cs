using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>What the references of a project tell about all of its files; worked out when it is first asked for.</summary>
internal sealed class CompilationInfo(Compilation compilation)
{
    private readonly Lazy<bool> _referencesOpenAi = new(() =>
        compilation.ReferencedAssemblyNames.Any(
            static assembly => assembly.Name.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0));

    private readonly Lazy<bool> _isTestProject = new(() => TestCodeDetector.IsTestProject(compilation));

    /// <summary>Whether a client library of OpenAI is referenced, so that files need not name it to use it (global usings).</summary>
    internal bool ReferencesOpenAi => _referencesOpenAi.Value;

    /// <summary>Whether a test framework is referenced.</summary>
    internal bool IsTestProject => _isTestProject.Value;

    /// <summary>Whether a file is one in which a text may be meant for OpenAI.</summary>
    internal bool IsOpenAiFile(SourceAnchors anchors) => anchors.ContainsOpenAi || (anchors.ContainsClient && ReferencesOpenAi);
}
