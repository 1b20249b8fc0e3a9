namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>What is wrong with the value of a header that only OpenAI reads.</summary>
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

    /// <summary>Something that is no organization id.</summary>
    Organization,

    /// <summary>Something that is no project id.</summary>
    Project,

    /// <summary>Nothing: the header is sent all the same.</summary>
    Empty,

    /// <summary>The header of the organization is called <c>Organization</c>.</summary>
    MisnamedOrganization,

    /// <summary>The header of the project is called <c>Project</c>.</summary>
    MisnamedProject,
}

/// <summary>Reads the values of OpenAI's own headers. Never throws.</summary>
internal static class OpenAiHeaderValidator
{
    internal const string RealtimeSubProtocol = "openai-beta.realtime-v1";

    /// <summary>What is wrong with a value that is known as a whole.</summary>
    /// <param name="header">The header's right name.</param>
    /// <param name="value">Its value; empty ones are left alone, they are filled elsewhere.</param>
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

    /// <summary>The day from which OpenAI refuses a retired value, as yyyy-MM-dd; empty for other defects.</summary>
    internal static string FindShutdownDate(OpenAiHeaderDefect defect) =>
        RetiredHeaderTable.All.FirstOrDefault(row => row.Defect == defect)?.Shutdown ?? string.Empty;

    /// <summary>Finds what is wrong with a header that is written into a request, where an empty value is sent along.</summary>
    internal static OpenAiHeaderDefect ValidateHeader(string header, string value) =>
        value.Trim().Length == 0 && header is HeaderNameValidator.Organization or HeaderNameValidator.Project
            ? OpenAiHeaderDefect.Empty : Validate(header, value);

    /// <summary>Finds the header that one without the vendor's name is meant to be: <c>Organization: org-…</c>.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value; <see langword="null"/> if it is not known.</param>
    /// <param name="isOpenAi">Whether the request certainly goes to OpenAI, so that the name has no other meaning.</param>
    internal static OpenAiHeaderDefect ValidateName(string name, string? value, bool isOpenAi)
    {
        OpenAiHeaderDefect defect = HeaderSyntax.EqualsIgnoreCase(name, "Organization") ? OpenAiHeaderDefect.MisnamedOrganization
            : HeaderSyntax.EqualsIgnoreCase(name, "Project") ? OpenAiHeaderDefect.MisnamedProject
            : OpenAiHeaderDefect.None;
        bool isId = defect != OpenAiHeaderDefect.None && value?.Trim() is { Length: > 0 } id
            && Validate(GetIntendedName(defect), id) == OpenAiHeaderDefect.None;
        return isId || isOpenAi ? defect : OpenAiHeaderDefect.None;
    }

    /// <summary>Gets the right name of a header with a wrong one.</summary>
    internal static string GetIntendedName(OpenAiHeaderDefect defect) =>
        defect == OpenAiHeaderDefect.MisnamedProject ? HeaderNameValidator.Project : HeaderNameValidator.Organization;

    // Accounts of single persons have ids of their own kind: user-…
    private static bool IsId(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length;
}
