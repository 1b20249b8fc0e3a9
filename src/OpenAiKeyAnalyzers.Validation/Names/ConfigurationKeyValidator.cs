using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>
/// Validates a name that is passed to <c>IConfiguration</c>. There, only colons separate sections: the environment provider has already
/// replaced <c>__</c> with <c>:</c>, the Key Vault provider has replaced <c>--</c>, and a period is not a separator (all measured: null,
/// .NET 10.0, 2026-11-23 and 2026-11-28). Case is ignored. Never throws.
/// </summary>
internal static class ConfigurationKeyValidator
{
    private const int MaxNameLength = 256;

    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "openai", "azureopenai", "openaiazure", "aoai", "openaioptions", "openaisettings", "openaiconfig", "openaiservice",
        "azureopenaioptions", "azureopenaisettings", "chatgpt",
    };

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "key", "apikey", "apikey1", "secret", "secretkey", "apisecret", "token", "apitoken", "accesstoken", "credential", "authkey",
    };

    /// <param name="name">The name that the program reads.</param>
    /// <param name="expected">The configured name, <c>OpenAI:ApiKey</c> by default.</param>
    internal static KeyNameResult Validate(string? name, string expected)
    {
        if (name is null || name.Length is 0 or > MaxNameLength)
        {
            return KeyNameResult.Unrelated;
        }

        if (IsExpected(name, expected))
        {
            return KeyNameResult.Expected;
        }

        string rest = ShellSyntax.Strip(name, out int start, out int end, out bool hasBlankInside);
        if (start < end)
        {
            // A setting may contain spaces between its words, but not at its edges.
            bool isOnlyInside = hasBlankInside && rest.Length == name.Replace(" ", string.Empty).Length && name[0] != ' '
                && name[name.Length - 1] != ' ';
            return !isOnlyInside && (IsExpected(rest, expected) || KnownKeyNames.IsKnown(rest) || IsKeyOfSection(rest, ":"))
                ? new KeyNameResult(KeyNameKind.Invalid, start, end - start, Validate(rest, expected).Replacement ?? rest)
                : KeyNameResult.Unrelated;
        }

        return ValidateSeparator(name, "__", expected) ?? ValidateSeparator(name, "--", expected) ?? ValidateSeparator(name, ".", expected)
            ?? KeyNameResult.Unrelated;
    }

    /// <summary>
    /// Determines whether the .NET configuration finds the key in an environment variable with this name: <c>OpenAI__ApiKey</c>.
    /// </summary>
    internal static bool IsVariableOfKey(string name) =>
        name.IndexOf("__", StringComparison.Ordinal) > 0 && IsKeyOfSection(name, "__");

    private static bool IsExpected(string name, string expected) =>
        string.Equals(name, expected, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, KnownKeyNames.Documented, StringComparison.OrdinalIgnoreCase);

    private static KeyNameResult? ValidateSeparator(string name, string separator, string expected)
    {
        int first = name.IndexOf(separator, StringComparison.Ordinal);
        if (first <= 0 || !IsKeyOfSection(name, separator))
        {
            return null;
        }

        int last = name.LastIndexOf(separator, StringComparison.Ordinal);
        string replacement = name.Replace(separator, ":");
        if (KnownKeyNames.Normalize(replacement) == KnownKeyNames.Normalize(expected))
        {
            // This also applies if the name of the key was split: OpenAI.API.Key.
            replacement = expected;
        }

        return new KeyNameResult(KeyNameKind.Invalid, first, last + separator.Length - first, replacement);
    }

    /// <summary>Determines whether the parts contain an OpenAI section, and all parts after it together are the name of a key.</summary>
    internal static bool IsKeyOfSection(string name, string separator)
    {
        string[] parts = name.Replace(separator, ":").Split(':');
        if (!Array.TrueForAll(parts, IsPlain))
        {
            return false;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            if (Sections.Contains(KnownKeyNames.Normalize(parts[i])) && Keys.Contains(JoinNormalized(parts, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a name is one of the names of a key in its section.</summary>
    internal static bool IsKeyName(string name) => Keys.Contains(KnownKeyNames.Normalize(name));

    private static bool IsPlain(string part) =>
        part.Length > 0 && part[0] is not ('_' or '-' or '.') && part[part.Length - 1] is not ('_' or '-' or '.');

    private static string JoinNormalized(string[] parts, int from)
    {
        var joined = new StringBuilder();
        for (int i = from; i < parts.Length; i++)
        {
            joined.Append(KnownKeyNames.Normalize(parts[i]));
        }

        return joined.ToString();
    }
}
