using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>Represents the result of a check.</summary>
/// <param name="diagnosis">The diagnostic to report.</param>
/// <param name="more">An additional line that is not part of the diagnostic.</param>
/// <param name="detail">The types and codes of a failure, for detailed logs. Contains no part of the response.</param>
internal sealed class CheckResult(CheckDiagnostic diagnosis, Message? more = null, string? detail = null)
{
    internal CheckDiagnostic Diagnostic { get; } = diagnosis;

    internal Message? AdditionalMessage { get; } = more;

    internal string? Detail { get; } = detail;

    /// <summary>Gets the models that are available for the key; <see langword="null"/> if the server did not list them.</summary>
    internal ModelList? Models { get; init; }

    /// <summary>Gets or sets the key, if the check reached it.</summary>
    internal ValidatedKey? Key { get; set; }

    /// <summary>Gets or sets the server, if the check reached it.</summary>
    internal CheckBaseUrl? Address { get; set; }

    /// <summary>Gets or sets the headers that were sent with the key.</summary>
    internal OrganizationHeaders Owner { get; set; }
}
