using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Models;

/// <summary>Represents a model that code or settings name.</summary>
/// <param name="name">The model.</param>
/// <param name="path">The full path of the file.</param>
/// <param name="line">The line number, starting with 1.</param>
/// <param name="operations">The operations for which the model is certainly used.</param>
internal sealed class ModelReference(string name, string path, int line, ModelOperations operations)
{
    internal string Name { get; } = name;

    internal string Path { get; } = path;

    internal int Line { get; } = line;

    internal ModelOperations Operations { get; } = operations;
}
