namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>
/// Represents the name of a settings file with one part that is known only at run time: <c>appsettings.{Environment}.json</c>.
/// </summary>
/// <param name="start">The name before that part.</param>
/// <param name="end">The name after it.</param>
internal sealed class ConfigurationFilePattern(string start, string end)
{
    /// <summary>Determines whether the pattern may refer to a file of the project.</summary>
    internal bool IsMatch(string file) => ConfigurationFileName.Normalize(file) is { } name
        && ConfigurationFileName.Normalize(start) is { } prefix && name.Length >= prefix.Length + end.Length
        && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
