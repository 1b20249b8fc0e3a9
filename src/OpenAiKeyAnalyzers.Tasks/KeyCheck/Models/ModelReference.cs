using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Models;

/// <summary>A model that code or settings name.</summary>
/// <param name="name">The model.</param>
/// <param name="path">The file; its full path.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="operations">The operations that it is certain to be asked for.</param>
internal sealed class ModelReference(string name, string path, int line, ModelOperations operations)
{
    internal string Name { get; } = name;

    internal string Path { get; } = path;

    internal int Line { get; } = line;

    internal ModelOperations Operations { get; } = operations;
}
