namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Specifies how a member of a client writes the credentials, and which of its arguments decides.</summary>
internal enum AuthenticatorForm
{
    /// <summary><c>Basic</c>, whatever the arguments.</summary>
    Basic,

    /// <summary><c>Basic</c> with the user name of an argument.</summary>
    BasicWithUser,

    /// <summary>In the query of the URL.</summary>
    Query,

    /// <summary>With the scheme of an argument; <c>OAuth</c> without one.</summary>
    Scheme,

    /// <summary>Without a scheme, in the header that an argument names.</summary>
    Header,
}

/// <summary>Specifies what is wrong with the credentials that a member writes.</summary>
internal enum AuthenticatorDefect
{
    None,
    Basic,
    Query,

    /// <summary>The client's own default, which is not <c>Bearer</c>.</summary>
    DefaultScheme,
    WrongScheme,
    MissingScheme,
}

/// <summary>Determines whether OpenAI reads the credentials that a member of a client writes.</summary>
internal static class AuthenticatorValidator
{
    /// <summary>Gets what is wrong with the credentials.</summary>
    /// <param name="form">How the member writes them.</param>
    /// <param name="isGiven">Whether the argument that decides is there.</param>
    /// <param name="value">That argument; <see langword="null"/> if it is known only at run time.</param>
    internal static AuthenticatorDefect Validate(AuthenticatorForm form, bool isGiven, string? value) => form switch
    {
        AuthenticatorForm.Basic => AuthenticatorDefect.Basic,

        // The key as the password of an empty user name is the one form of Basic that OpenAI takes.
        AuthenticatorForm.BasicWithUser => string.IsNullOrEmpty(value) ? AuthenticatorDefect.None : AuthenticatorDefect.Basic,
        AuthenticatorForm.Query => AuthenticatorDefect.Query,
        AuthenticatorForm.Scheme when !isGiven => AuthenticatorDefect.DefaultScheme,
        AuthenticatorForm.Scheme => value is not { Length: > 0 } || HeaderSyntax.EqualsIgnoreCase(value, HeaderSyntax.Scheme)
            ? AuthenticatorDefect.None : AuthenticatorDefect.WrongScheme,
        AuthenticatorForm.Header => value is not null && HeaderSyntax.EqualsIgnoreCase(value, HeaderSyntax.Name)
            ? AuthenticatorDefect.MissingScheme : AuthenticatorDefect.None,
        _ => AuthenticatorDefect.None,
    };
}
