namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Specifies what the tests made of a mutant.</summary>
internal enum MutantStatus
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests did not end, or ended the process.</summary>
    TimedOut,

    /// <summary>All tests that run the code passed.</summary>
    Survived,

    /// <summary>No test runs the code.</summary>
    NotCovered,
}

/// <summary>Represents one change of the code.</summary>
/// <param name="Id">The number that switches the change on.</param>
/// <param name="File">The path, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Mutator">The kind of change.</param>
/// <param name="Original">The code that is changed, in one line.</param>
/// <param name="Replacement">The code that replaces it, in one line.</param>
internal sealed record Mutant(int Id, string File, int Line, string Mutator, string Original, string Replacement)
{
    public string Folder => Path.GetDirectoryName(File) is { Length: > 0 } folder ? folder : ".";
}
