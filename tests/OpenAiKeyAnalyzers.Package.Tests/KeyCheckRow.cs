namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>One project that the key check is run in, and what it then reports.</summary>
/// <param name="Message">The key of the message.</param>
/// <param name="Value">The value of the variable that is checked; none if <see langword="null"/>.</param>
/// <param name="Answers">What the server of the row answers; nothing if it is not asked.</param>
internal sealed record KeyCheckRow(string Message, string? Value, params byte[]?[] Answers)
{
    /// <summary>Represents the root of the row's own server.</summary>
    internal const string Root = "{root}";

    /// <summary>Represents the same server, with https.</summary>
    internal const string SecureRoot = "{secure}";

    /// <summary>Gets the variable to check; empty if the code names it, and <see langword="null"/> for one of the row's own.</summary>
    internal string? Variable { get; init; }

    /// <summary>Gets the property for the base URL.</summary>
    internal string BaseUrl { get; init; } = Root + "/v1";

    /// <summary>Gets further properties.</summary>
    internal string Properties { get; init; } = string.Empty;

    /// <summary>Gets the time for a request: long, so that a slow machine does not matter.</summary>
    internal string Timeout { get; init; } = "300";

    /// <summary>Gets what the code of the project uses, as the compiler writes it.</summary>
    internal string[] Facts { get; init; } = [];

    /// <summary>Gets the files of the project.</summary>
    internal (string Path, string Text)[] Files { get; init; } = [];

    /// <summary>Gets a variable that only this project finds in its environment.</summary>
    internal (string Name, string Value)? Environment { get; init; }

    /// <summary>Gets a value indicating whether the check reads the code.</summary>
    internal bool ReadsCode => Facts.Length > 0;

    /// <summary>Gets the code that the reports hold; empty if none.</summary>
    internal string Code => Message.StartsWith("OAK", StringComparison.Ordinal) ? Message[..7]
        : Message.StartsWith("Value_", StringComparison.Ordinal) ? "OAK9002" : string.Empty;
}
