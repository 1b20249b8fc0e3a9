using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>One defect of a URL. Indexes are UTF-16 units of the text that was read.</summary>
internal sealed class UrlResult(
    UrlDefect defect, int start, int length, string? replacement, EndpointRow? row = null, ModelViolation? model = null,
    bool isPrefix = false)
{
    internal UrlDefect Defect { get; } = defect;

    /// <summary>Index of the first offending character.</summary>
    internal int Start { get; } = start;

    /// <summary>Number of offending characters, at least 1.</summary>
    internal int Length { get; } = length;

    internal int End => Start + Length;

    /// <summary>
    /// What to write instead of the offending characters, possibly nothing; <see langword="null"/> if no text corrects it. Holds no
    /// <see cref="ParsedUrl.Hole"/> and no key.
    /// </summary>
    internal string? Replacement { get; } = replacement;

    /// <summary>The row of the table that the path matches; set for <see cref="Rule.RetiredEndpoint"/> and
    /// <see cref="Rule.DeprecatedEndpoint"/>.</summary>
    internal EndpointRow? Row { get; } = row;

    /// <summary>Gets the path that is right, as the table writes it; set for <see cref="UrlDefect.MisspelledPath"/>.</summary>
    internal string? RightPath { get; init; }

    /// <summary>Set for <see cref="UrlDefect.Model"/>.</summary>
    internal ModelViolation? Model { get; } = model;

    /// <summary>Gets whether the URL has a path, of however little.</summary>
    internal bool HasPath { get; init; } = true;

    /// <summary>Whether other paths of the table begin with this one, so that it may be the base of requests to them.</summary>
    internal bool IsPrefix { get; } = isPrefix;

    /// <summary>
    /// Whether the replacement alone may leave a request that fails: its body has to change, too, or what is removed has to go elsewhere.
    /// Then it is offered for one place at a time only, and its title names what remains to be done.
    /// </summary>
    internal bool RequiresOtherChanges =>
        IsPrefix || Row is { Change: not EndpointChange.Path } || Defect is UrlDefect.TrailingText or UrlDefect.AzurePath
            or UrlDefect.DeploymentEndpoint;

    /// <summary>Gets the rule that the defect breaks, where a sink does not excuse it.</summary>
    internal Rule Rule => Defect switch
    {
        UrlDefect.Retired => Rule.RetiredEndpoint,
        UrlDefect.Announced or UrlDefect.Legacy or UrlDefect.OldPage or UrlDefect.OldApiVersion => Rule.DeprecatedEndpoint,
        UrlDefect.InsecureScheme => Rule.InsecureEndpoint,
        UrlDefect.KeyInUrl or UrlDefect.KeyParameter => Rule.KeyInUrl,
        UrlDefect.Model => Rule.RetiredModel,
        _ => Rule.WrongUrl,
    };

    /// <summary>The same defect in a text that is a part of the one that was read.</summary>
    internal UrlResult WithOffset(int offset) =>
        new(Defect, Start + offset, Length, Replacement, Row, Model, IsPrefix) { RightPath = RightPath, HasPath = HasPath };

    /// <summary>The same defect without its replacement, for a place where that would not correct the URL.</summary>
    internal UrlResult WithoutReplacement() =>
        new(Defect, Start, Length, null, Row, Model, IsPrefix) { RightPath = RightPath, HasPath = HasPath };
}
