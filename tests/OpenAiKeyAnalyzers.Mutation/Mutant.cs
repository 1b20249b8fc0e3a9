namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Specifies the result of the tests for a mutant.</summary>
internal enum MutantStatus
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests did not end, or the process ended.</summary>
    TimedOut,

    /// <summary>All tests that run the code passed.</summary>
    Survived,

    /// <summary>No test runs the code.</summary>
    NotCovered,
}

/// <summary>Represents one change of the code.</summary>
/// <param name="Id">The number that activates the change.</param>
/// <param name="File">The path, relative to the project.</param>
/// <param name="Line">The line number, starting with 1.</param>
/// <param name="Mutator">The kind of change.</param>
/// <param name="Original">The original code, on one line.</param>
/// <param name="Replacement">The code that replaces it, on one line.</param>
internal sealed record Mutant(int Id, string File, int Line, string Mutator, string Original, string Replacement)
{
    public string Folder => Path.GetDirectoryName(File) is { Length: > 0 } folder ? folder : ".";
}
