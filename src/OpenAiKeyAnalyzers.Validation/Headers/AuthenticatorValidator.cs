namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Specifies how a member of a client writes the credentials, and which of its arguments determines the form.</summary>
internal enum AuthenticatorForm
{
    /// <summary><c>Basic</c>, regardless of the arguments.</summary>
    Basic,

    /// <summary><c>Basic</c> with the user name in an argument.</summary>
    BasicWithUser,

    /// <summary>In the query of the URL.</summary>
    Query,

    /// <summary>With the scheme in an argument; <c>OAuth</c> without that argument.</summary>
    Scheme,

    /// <summary>Without a scheme, in the header that an argument names.</summary>
    Header,
}

/// <summary>Specifies the defect of the credentials that a member writes.</summary>
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
    /// <summary>Gets the defect of the credentials.</summary>
    /// <param name="form">How the member writes them.</param>
    /// <param name="isGiven">Whether the argument that determines the form is present.</param>
    /// <param name="value">The value of that argument; <see langword="null"/> if it is known only at run time.</param>
    internal static AuthenticatorDefect Validate(AuthenticatorForm form, bool isGiven, string? value) => form switch
    {
        AuthenticatorForm.Basic => AuthenticatorDefect.Basic,

        // The only form of Basic that OpenAI accepts has an empty user name and the key as the password.
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
