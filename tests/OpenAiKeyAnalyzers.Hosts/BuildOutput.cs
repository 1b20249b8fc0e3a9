namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Represents the exit code and the output of a process.</summary>
internal sealed record BuildOutput(int ExitCode, string Text);
