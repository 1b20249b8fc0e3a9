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

    /// <summary>A text that looks interpolated and is not.</summary>
    internal static AuthorizationResult CreateNotInterpolated(string name, int start, int length, params TextEdit[] repair) =>
        new(AuthorizationDefect.NotInterpolated, start, length, repair) { Name = name };
}
