using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Represents one defect of a URL. Indexes are UTF-16 indexes of the validated string.</summary>
internal sealed class UrlResult(
    UrlDefect defect, int start, int length, string? replacement, EndpointRow? row = null, ModelViolation? model = null,
    bool isPrefix = false)
{
    internal UrlDefect Defect { get; } = defect;

    /// <summary>Gets the index of the first offending character.</summary>
    internal int Start { get; } = start;

    /// <summary>Gets the number of offending characters, at least 1.</summary>
    internal int Length { get; } = length;

    internal int End => Start + Length;

    /// <summary>
    /// Gets the text that replaces the offending characters, which may be empty; <see langword="null"/> if no text corrects the URL.
    /// Contains no <see cref="ParsedUrl.Hole"/> and no key.
    /// </summary>
    internal string? Replacement { get; } = replacement;

    /// <summary>
    /// Gets the table row that the path matches; set for <see cref="Rule.RetiredEndpoint"/> and <see cref="Rule.DeprecatedEndpoint"/>.
    /// </summary>
    internal EndpointRow? Row { get; } = row;

    /// <summary>Gets the correct path in the form of the table; set for <see cref="UrlDefect.MisspelledPath"/>.</summary>
    internal string? RightPath { get; init; }

    /// <summary>Gets the violation of the model; set for <see cref="UrlDefect.Model"/>.</summary>
    internal ModelViolation? Model { get; } = model;

    /// <summary>Gets a value indicating whether the URL has a path of any length.</summary>
    internal bool HasPath { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether other paths of the table start with this one, so that it may be a base URL for them.
    /// </summary>
    internal bool IsPrefix { get; } = isPrefix;

    /// <summary>
    /// Gets a value indicating whether the replacement alone may leave a request that fails: its body also has to change, or the removed
    /// part has to be moved. In that case, it is offered for one URL at a time only, and its title names the remaining changes.
    /// </summary>
    internal bool RequiresOtherChanges =>
        IsPrefix || Row is { Change: not EndpointChange.Path } || Defect is UrlDefect.TrailingText or UrlDefect.AzurePath
            or UrlDefect.DeploymentEndpoint;

    /// <summary>Gets the rule that the defect violates, unless the sink permits it.</summary>
    internal Rule Rule => Defect switch
    {
        UrlDefect.Retired => Rule.RetiredEndpoint,
        UrlDefect.Announced or UrlDefect.Legacy or UrlDefect.OldPage or UrlDefect.OldApiVersion => Rule.DeprecatedEndpoint,
        UrlDefect.InsecureScheme => Rule.InsecureEndpoint,
        UrlDefect.KeyInUrl or UrlDefect.KeyParameter => Rule.KeyInUrl,
        UrlDefect.Model => Rule.RetiredModel,
        _ => Rule.WrongUrl,
    };

    /// <summary>Gets the same defect in a string that is a part of the validated one.</summary>
    internal UrlResult WithOffset(int offset) =>
        new(Defect, Start + offset, Length, Replacement, Row, Model, IsPrefix) { RightPath = RightPath, HasPath = HasPath };

    /// <summary>Gets the same defect without its replacement, if that would not correct the URL.</summary>
    internal UrlResult WithoutReplacement() =>
        new(Defect, Start, Length, null, Row, Model, IsPrefix) { RightPath = RightPath, HasPath = HasPath };
}
