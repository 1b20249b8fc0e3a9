namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Represents a project in which the key check runs, and the expected result.</summary>
/// <param name="Message">The key of the message.</param>
/// <param name="Value">The value of the environment variable that is checked; <see langword="null"/> if it is not set.</param>
/// <param name="Answers">The responses of the row's server; empty if no request is sent.</param>
internal sealed record KeyCheckRow(string Message, string? Value, params byte[]?[] Answers)
{
    /// <summary>Represents the root of the row's server.</summary>
    internal const string Root = "{root}";

    /// <summary>Represents the root of the same server with the scheme https.</summary>
    internal const string SecureRoot = "{secure}";

    /// <summary>
    /// Gets the environment variable to check; empty if the code names it, and <see langword="null"/> for a variable that belongs to the
    /// row.
    /// </summary>
    internal string? Variable { get; init; }

    /// <summary>Gets the property that sets the base URL.</summary>
    internal string BaseUrl { get; init; } = Root + "/v1";

    /// <summary>Gets additional properties.</summary>
    internal string Properties { get; init; } = string.Empty;

    /// <summary>Gets the timeout of a request, in seconds: long, so that a slow machine does not matter.</summary>
    internal string Timeout { get; init; } = "300";

    /// <summary>Gets the usage facts of the project's code, in the form that the compiler writes.</summary>
    internal string[] Facts { get; init; } = [];

    /// <summary>Gets a value indicating whether the code does not compile.</summary>
    internal bool HasErrors { get; init; }

    /// <summary>Gets the files of the project.</summary>
    internal (string Path, string Text)[] Files { get; init; } = [];

    /// <summary>Gets an environment variable that only this project has.</summary>
    internal (string Name, string Value)? Environment { get; init; }

    /// <summary>Gets a value indicating whether the check reads the code.</summary>
    internal bool ReadsCode => Facts.Length > 0 || HasErrors;

    /// <summary>Gets the code that the reports contain; empty if they contain none.</summary>
    internal string Code => Message.StartsWith("OAK", StringComparison.Ordinal) ? Message[..7]
        : Message.StartsWith("Value_", StringComparison.Ordinal) ? "OAK9002" : string.Empty;
}
