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

    // Accounts of single persons have ids of their own kind: user-…
    private static bool IsId(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length;
}
