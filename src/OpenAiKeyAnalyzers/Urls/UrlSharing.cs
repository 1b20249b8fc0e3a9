using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>Represents the requirements of all uses of a URL constant.</summary>
/// <param name="isShared">Whether there are several uses.</param>
/// <param name="isJoined">Whether one of the uses makes it a part of a larger string.</param>
/// <param name="isDissected">Whether one of the uses extracts a part of it.</param>
/// <param name="isShown">Whether one of the uses sends no request to it.</param>
internal readonly struct UrlSharing(bool isShared, bool isJoined, bool isDissected, bool isShown)
{
    /// <summary>
    /// Determines whether a URL with a defect may be corrected. A URL that is wrong for one client may be correct elsewhere.
    /// </summary>
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
