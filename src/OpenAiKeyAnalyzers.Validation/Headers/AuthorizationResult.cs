using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>What is wrong with an <c>Authorization</c> value. All indexes are UTF-16 units of the text that was read.</summary>
/// <param name="defect">The first defect from the left.</param>
/// <param name="start">Index of the first offending character.</param>
/// <param name="length">Number of offending characters; of what is missing, those before the gap.</param>
/// <param name="repair">Edits that correct the value; empty if the text alone does not show how.</param>
internal sealed class AuthorizationResult(AuthorizationDefect defect, int start, int length, params TextEdit[] repair)
{
    internal static AuthorizationResult Valid { get; } = new(AuthorizationDefect.None, 0, 0);

    internal AuthorizationDefect Defect { get; } = defect;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal IReadOnlyList<TextEdit> Edits { get; } = repair;

    /// <summary>Of <see cref="AuthorizationDefect.NotInterpolated"/>, what is in the braces: a name, perhaps with members
    /// (<c>options.ApiKey</c>).</summary>
    internal string? Name { get; private set; }

    /// <summary>
    /// Determines whether OAK1002 reports the same characters, because a key follows them in <paramref name="value"/>. It has precedence:
    /// it applies wherever a key is written.
    /// </summary>
    internal bool IsReportedAtKey(string value) =>
        Defect is AuthorizationDefect.LineBreak or AuthorizationDefect.NonAsciiSpace
        && ApiKeyScanner.Scan(value).Any(key => key.Defects.Any(stray =>
            stray.Position == StrayPosition.Before && stray.Start < Start + Length && Start < stray.End));

    /// <summary>A text that looks interpolated and is not.</summary>
    internal static AuthorizationResult CreateNotInterpolated(string name, int start, int length, params TextEdit[] repair) =>
        new(AuthorizationDefect.NotInterpolated, start, length, repair) { Name = name };
}
