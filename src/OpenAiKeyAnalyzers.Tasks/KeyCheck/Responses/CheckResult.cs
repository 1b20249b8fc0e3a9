using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>The outcome of a check.</summary>
/// <param name="diagnosis">The diagnosis to be reported.</param>
/// <param name="more">A further line that is no part of the diagnosis.</param>
/// <param name="detail">Types and codes of a failure, for those who log in detail. Holds nothing that came over the wire.</param>
internal sealed class CheckResult(CheckDiagnostic diagnosis, Message? more = null, string? detail = null)
{
    internal CheckDiagnostic Diagnostic { get; } = diagnosis;

    internal Message? AdditionalMessage { get; } = more;

    internal string? Detail { get; } = detail;

    /// <summary>Gets the models that the key sees; <see langword="null"/> if the server did not list them.</summary>
    internal ModelList? Models { get; init; }

    /// <summary>Gets or sets the key, as far as the check got.</summary>
    internal ValidatedKey? Key { get; set; }

    /// <summary>Gets or sets the server, as far as the check got.</summary>
    internal CheckBaseUrl? Address { get; set; }

    /// <summary>Gets or sets the headers that were sent with the key.</summary>
    internal OrganizationHeaders Owner { get; set; }
}
