namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Recognizes text that is copied together with a key: the scheme of the header, or the name of the environment variable with the shell's
/// command.
/// </summary>
internal static class PastedPrefixes
{
    private const int MaxNameLength = 64;

    private static readonly string[] Schemes =
        ["Authorization: Bearer", "Authorization:Bearer", "Authorization=Bearer", "Authorization Bearer", "Bearer:", "Bearer=", "Bearer"];

    // POSIX shells, cmd, setx (which separates by a space), PowerShell, Docker.
    private static readonly string[] Commands = ["export ", "setx ", "set ", "$env:", "env:", "ENV ", "-e ", "--env ", "$"];

    private static readonly string[] KeyWords =
        ["key", "token", "secret", "openai", "credential", "auth", "password", "clave", "chave", "schlüssel"];

    /// <summary>Removes the scheme or the name. The rest may be empty.</summary>
    internal static bool TryStrip(TextSlice value, out TextSlice inner, out TextSlice offending, out CredentialDefect defect)
    {
        defect = CredentialDefect.BearerPrefix;
        int end = SkipScheme(value);
        if (end == 0)
        {
            defect = CredentialDefect.VariableNamePrefix;
            end = SkipName(value);
        }

        inner = value.Slice(end, value.Length).Trim();
        offending = new TextSlice(value.Text, value.Start, inner.Start);
        return end > 0;
    }

    private static int SkipScheme(TextSlice value)
    {
        foreach (string scheme in Schemes)
        {
            if (value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
                && (value.Length == scheme.Length || !char.IsLetterOrDigit(scheme[scheme.Length - 1])
                    || !char.IsLetterOrDigit(value[scheme.Length])))
            {
                return scheme.Length;
            }
        }

        return 0;
    }

    private static int SkipName(TextSlice value)
    {
        int start = 0;
        bool isSetx = false;
        foreach (string command in Commands)
        {
            if (value.StartsWith(command, StringComparison.OrdinalIgnoreCase))
            {
                start = command.Length;
                isSetx = command == "setx ";
                break;
            }
        }

        int limit = Math.Min(value.Length, start + MaxNameLength);
        for (int i = start; i < limit; i++)
        {
            char c = value[i];
            if (c is '=' or ':' or '：' || (isSetx && c == ' '))
            {
                return IsKeyName(value.Slice(start, i).ToString()) ? i + 1 : 0;
            }

            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ' or '"' or '\''))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsKeyName(string name)
    {
        foreach (string word in KeyWords)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
