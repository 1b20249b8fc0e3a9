using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Represents the defect of an <c>Authorization</c> value. All indexes are UTF-16 indexes of the validated value.</summary>
/// <param name="defect">The first defect from the left.</param>
/// <param name="start">The index of the first offending character.</param>
/// <param name="length">The number of offending characters; if something is missing, of those before the gap.</param>
/// <param name="repair">The edits that correct the value; empty if the value alone does not determine them.</param>
internal sealed class AuthorizationResult(AuthorizationDefect defect, int start, int length, params TextEdit[] repair)
{
    internal static AuthorizationResult Valid { get; } = new(AuthorizationDefect.None, 0, 0);

    internal AuthorizationDefect Defect { get; } = defect;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal IReadOnlyList<TextEdit> Edits { get; } = repair;

    /// <summary>
    /// Gets the text in the braces of <see cref="AuthorizationDefect.NotInterpolated"/>: a name, possibly with members
    /// (<c>options.ApiKey</c>).
    /// </summary>
    internal string? Name { get; private set; }

    /// <summary>
    /// Determines whether OAK1002 reports the same characters, because a key follows them in <paramref name="value"/>. OAK1002 takes
    /// precedence: it applies wherever a key is written.
    /// </summary>
    internal bool IsReportedAtKey(string value) =>
        Defect is AuthorizationDefect.LineBreak or AuthorizationDefect.NonAsciiSpace
        && ApiKeyScanner.Scan(value).Any(key => key.Defects.Any(stray =>
            stray.Position == StrayPosition.Before && stray.Start < Start + Length && Start < stray.End));

    /// <summary>Creates the result for a string that resembles an interpolated one but is not.</summary>
    internal static AuthorizationResult CreateNotInterpolated(string name, int start, int length, params TextEdit[] repair) =>
        new(AuthorizationDefect.NotInterpolated, start, length, repair) { Name = name };
}
