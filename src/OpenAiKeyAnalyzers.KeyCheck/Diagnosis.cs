namespace OpenAiKeyAnalyzers.KeyCheck;

/// <summary>What a diagnosis does to the build.</summary>
internal enum DiagnosisLevel
{
    Success,
    Warning,
    Error,
}

/// <summary>What the check found out: the sentence that says it, with the code that its name begins with.</summary>
internal sealed class Diagnosis
{
    private const int CodeLength = 7;

    /// <summary>
    /// An error where the key or an address has to be changed before any program can work, a warning where the key may be fine. These are no
    /// rules of the compiler: nothing of <c>.editorconfig</c> reaches them.
    /// </summary>
    internal static readonly IReadOnlyDictionary<string, DiagnosisLevel> Levels = new Dictionary<string, DiagnosisLevel>(StringComparer.Ordinal)
    {
        ["OAK9001"] = DiagnosisLevel.Error, // not set
        ["OAK9002"] = DiagnosisLevel.Error, // no key
        ["OAK9003"] = DiagnosisLevel.Error, // rejected
        ["OAK9004"] = DiagnosisLevel.Error, // another organization or project
        ["OAK9005"] = DiagnosisLevel.Warning, // lacks a permission
        ["OAK9006"] = DiagnosisLevel.Warning, // out of credit, or too fast
        ["OAK9007"] = DiagnosisLevel.Warning, // no usable answer
        ["OAK9008"] = DiagnosisLevel.Error, // wrong address
    };

    private Diagnosis(Sentence sentence, string code, DiagnosisLevel level)
    {
        Sentence = sentence;
        Code = code;
        Level = level;
    }

    internal Sentence Sentence { get; }

    /// <summary><c>OAK9001</c> to <c>OAK9008</c>; empty for success.</summary>
    internal string Code { get; }

    internal DiagnosisLevel Level { get; }

    /// <param name="name">Name of a sentence that begins with a code: <c>OAK9003_Incorrect</c>.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    internal static Diagnosis Of(string name, params object[] arguments)
    {
        string code = name.Substring(0, CodeLength);
        return new Diagnosis(new Sentence(name, arguments), code, Levels[code]);
    }

    internal static Diagnosis Success(Sentence sentence) => new(sentence, string.Empty, DiagnosisLevel.Success);
}

/// <summary>The outcome of a check.</summary>
/// <param name="diagnosis">The one thing to be said.</param>
/// <param name="more">A further line that is no part of the diagnosis.</param>
/// <param name="detail">Types and codes of a failure, for those who log in detail. Holds nothing that came over the wire.</param>
internal sealed class CheckResult(Diagnosis diagnosis, Sentence? more = null, string? detail = null)
{
    internal Diagnosis Diagnosis { get; } = diagnosis;

    internal Sentence? More { get; } = more;

    internal string? Detail { get; } = detail;
}
