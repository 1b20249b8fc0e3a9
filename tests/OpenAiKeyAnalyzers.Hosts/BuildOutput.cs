namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>What a process ended with and printed.</summary>
internal sealed record BuildOutput(int ExitCode, string Text);
