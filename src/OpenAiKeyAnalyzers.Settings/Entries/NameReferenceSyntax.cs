namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Specifies the references whose names are checked in a format.</summary>
internal enum NameReferenceSyntax
{
    /// <summary>No reference is certain to name a variable or secret.</summary>
    None,

    /// <summary><c>{{$processEnv NAME}}</c> and <c>{{$dotenv NAME}}</c>.</summary>
    Request,

    /// <summary><c>${{ secrets.NAME }}</c>.</summary>
    Workflow,

    /// <summary><c>${NAME}</c>, also with a default.</summary>
    Compose,

    /// <summary><c>$(NAME)</c>.</summary>
    Pipeline,

    /// <summary><c>$NAME</c>, <c>${NAME}</c>.</summary>
    Shell,

    /// <summary><c>$env:NAME</c>.</summary>
    PowerShell,
}
