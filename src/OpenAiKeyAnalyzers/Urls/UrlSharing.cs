using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>Represents what the places need a URL for that use one constant.</summary>
/// <param name="isShared">Whether there are several.</param>
/// <param name="isJoined">Whether it is a part of a larger text in one of them.</param>
/// <param name="isDissected">Whether one of them takes a part of it.</param>
/// <param name="isShown">Whether one of them sends no request to it.</param>
internal readonly struct UrlSharing(bool isShared, bool isJoined, bool isDissected, bool isShown)
{
    /// <summary>Determines whether a URL with a defect may be corrected. What is wrong for one client may be right elsewhere.</summary>
    internal bool IsFixable(UrlDefect defect) => defect switch
    {
        UrlDefect.MissingVersion or UrlDefect.OperationPath or UrlDefect.OperationAtOtherHost or UrlDefect.AzureEndpoint
            or UrlDefect.DeploymentEndpoint or UrlDefect.WrongScheme or UrlDefect.ResourceUrl => !isShared,
        UrlDefect.WrongHost => !isShown && !isJoined,
        UrlDefect.MissingScheme => !isJoined && !isDissected,
        UrlDefect.InsecureScheme or UrlDefect.MalformedScheme or UrlDefect.DuplicateScheme => !isDissected,
        _ => true,
    };
}
