namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

/// <summary>Specifies the effect of a diagnostic on the build.</summary>
internal enum CheckSeverity
{
    Success,
    Warning,
    Error,
}

/// <summary>Represents a result of the check: the message, and the code with which its name starts.</summary>
internal sealed class CheckDiagnostic
{
    private const int CodeLength = 7;

    /// <summary>
    /// The severities: an error if the key or a URL has to be changed before any program can work, a warning if the key may be valid. These
    /// are not compiler rules: <c>.editorconfig</c> does not affect them.
    /// </summary>
    internal static readonly IReadOnlyDictionary<string, CheckSeverity> Severities =
        new Dictionary<string, CheckSeverity>(StringComparer.Ordinal)
    {
        ["OAK9001"] = CheckSeverity.Error, // not set
        ["OAK9002"] = CheckSeverity.Error, // no key
        ["OAK9003"] = CheckSeverity.Error, // rejected
        ["OAK9004"] = CheckSeverity.Error, // another organization or project
        ["OAK9005"] = CheckSeverity.Warning, // lacks a permission
        ["OAK9006"] = CheckSeverity.Warning, // out of credit, or too fast
        ["OAK9007"] = CheckSeverity.Warning, // no usable answer
        ["OAK9008"] = CheckSeverity.Error, // wrong address
        ["OAK9009"] = CheckSeverity.Warning, // models that are not available
    };

    private CheckDiagnostic(Message sentence, string code, CheckSeverity level)
    {
        Message = sentence;
        Code = code;
        Severity = level;
    }

    internal Message Message { get; }

    /// <summary><c>OAK9001</c> to <c>OAK9009</c>; empty for success.</summary>
    internal string Code { get; }

    internal CheckSeverity Severity { get; }

    /// <param name="key">A message whose name begins with a code.</param>
    /// <param name="arguments">The arguments of its placeholders.</param>
    internal static CheckDiagnostic Create(CheckMessageKey key, params object[] arguments)
    {
        string code = key.ToString().Substring(0, CodeLength);
        return new CheckDiagnostic(new Message(key, arguments), code, Severities[code]);
    }

    /// <summary>Gets the same diagnostic with a severity that does not fail the build.</summary>
    internal CheckDiagnostic ToWarning() => new(Message, Code, CheckSeverity.Warning);

    internal static CheckDiagnostic CreateSuccess(Message sentence) => new(sentence, string.Empty, CheckSeverity.Success);
}
