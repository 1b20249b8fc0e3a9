namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Specifies the defect of a header that only OpenAI reads.</summary>
internal enum OpenAiHeaderDefect
{
    None,

    /// <summary><c>OpenAI-Beta: assistants=v1</c></summary>
    AssistantsV1,

    /// <summary><c>OpenAI-Beta: assistants=v2</c></summary>
    AssistantsV2,

    /// <summary><c>OpenAI-Beta: realtime=v1</c></summary>
    RealtimeBeta,

    /// <summary>The WebSocket sub-protocol <c>openai-beta.realtime-v1</c>.</summary>
    RealtimeSubProtocol,

    /// <summary>A value that is not an organization ID.</summary>
    Organization,

    /// <summary>A value that is not a project ID.</summary>
    Project,

    /// <summary>An empty value, which is sent nevertheless.</summary>
    Empty,

    /// <summary>The header of the organization is named <c>Organization</c>.</summary>
    MisnamedOrganization,

    /// <summary>The header of the project is named <c>Project</c>.</summary>
    MisnamedProject,
}

/// <summary>Validates the values of OpenAI's own headers. Never throws.</summary>
internal static class OpenAiHeaderValidator
{
    internal const string RealtimeSubProtocol = "openai-beta.realtime-v1";

    /// <summary>Finds the defect of a value that is completely known.</summary>
    /// <param name="header">The correct name of the header.</param>
    /// <param name="value">The value; an empty one is accepted, because it may be set elsewhere.</param>
    internal static OpenAiHeaderDefect Validate(string header, string value)
    {
        string text = value.Trim();
        return header switch
        {
            _ when text.Length == 0 => OpenAiHeaderDefect.None,
            HeaderNameValidator.Beta => RetiredHeaderTable.Find(RetiredHeaderTable.All, header, text)?.Defect ?? OpenAiHeaderDefect.None,
            HeaderNameValidator.Organization =>
                IsId(text, "org-") || IsId(text, "user-") ? OpenAiHeaderDefect.None : OpenAiHeaderDefect.Organization,
            HeaderNameValidator.Project => IsId(text, "proj_") ? OpenAiHeaderDefect.None : OpenAiHeaderDefect.Project,
            _ => OpenAiHeaderDefect.None,
        };
    }

    /// <summary>Gets the date from which OpenAI rejects a retired value, as yyyy-MM-dd; empty for other defects.</summary>
    internal static string FindShutdownDate(OpenAiHeaderDefect defect) =>
        RetiredHeaderTable.All.FirstOrDefault(row => row.Defect == defect)?.Shutdown ?? string.Empty;

    /// <summary>Finds the defect of a header that is written into a request, where an empty value is also sent.</summary>
    internal static OpenAiHeaderDefect ValidateHeader(string header, string value) =>
        value.Trim().Length == 0 && header is HeaderNameValidator.Organization or HeaderNameValidator.Project
            ? OpenAiHeaderDefect.Empty : Validate(header, value);

    /// <summary>Finds the intended header of one without the vendor's name: <c>Organization: org-…</c>.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value; <see langword="null"/> if it is unknown.</param>
    /// <param name="isOpenAi">Whether the request is certainly sent to OpenAI, so that the name has no other meaning.</param>
    internal static OpenAiHeaderDefect ValidateName(string name, string? value, bool isOpenAi)
    {
        OpenAiHeaderDefect defect = HeaderSyntax.EqualsIgnoreCase(name, "Organization") ? OpenAiHeaderDefect.MisnamedOrganization
            : HeaderSyntax.EqualsIgnoreCase(name, "Project") ? OpenAiHeaderDefect.MisnamedProject
            : OpenAiHeaderDefect.None;
        bool isId = defect != OpenAiHeaderDefect.None && value?.Trim() is { Length: > 0 } id
            && Validate(GetIntendedName(defect), id) == OpenAiHeaderDefect.None;
        return isId || isOpenAi ? defect : OpenAiHeaderDefect.None;
    }

    /// <summary>Gets the correct name of a header with a wrong one.</summary>
    internal static string GetIntendedName(OpenAiHeaderDefect defect) =>
        defect == OpenAiHeaderDefect.MisnamedProject ? HeaderNameValidator.Project : HeaderNameValidator.Organization;

    // The IDs of individual accounts have another form: user-….
    private static bool IsId(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length;
}
