namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents the versions of a library, from the first to the last; an empty string represents an open end.</summary>
internal sealed class VersionRange(string first, string last)
{
    internal Version? First { get; } = Parse(first);

    internal Version? Last { get; } = Parse(last);

    /// <summary>Determines whether a version is in the range, comparing only the parts that the ends contain.</summary>
    internal bool Contains(Version version) =>
        (First is null || Truncate(version, First) >= First) && (Last is null || Truncate(version, Last) <= Last);

    private static Version? Parse(string text) => text.Length == 0 ? null : Version.Parse(text.IndexOf('.') < 0 ? text + ".0" : text);

    // For example, 1.7.2.0 equals 1.7.2.
    private static Version Truncate(Version version, Version end) =>
        end.Build < 0 ? new Version(version.Major, version.Minor) : new Version(version.Major, version.Minor, Math.Max(version.Build, 0));
}
