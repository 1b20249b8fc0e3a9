namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Specifies the syntax of a reference to a variable.</summary>
internal enum VariableReferenceKind
{
    None,

    /// <summary><c>${NAME}</c>, also with a default.</summary>
    DollarBraces,

    /// <summary><c>$NAME</c></summary>
    Dollar,

    /// <summary><c>%NAME%</c></summary>
    Percent,

    /// <summary><c>$env:NAME</c>, <c>${env:NAME}</c></summary>
    PowerShell,

    /// <summary>
    /// A form that a tool replaces before the program runs: <c>{{NAME}}</c>, <c>$(command)</c>, <c>${{ secrets.NAME }}</c>.
    /// </summary>
    Template,
}
