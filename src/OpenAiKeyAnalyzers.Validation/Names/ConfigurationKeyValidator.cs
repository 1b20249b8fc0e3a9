using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>
/// Validates a name that is passed to <c>IConfiguration</c>. There only colons separate sections: the environment's provider has turned
/// <c>__</c> into <c>:</c> before, Key Vault's has turned <c>--</c>, and a full stop parts nothing (all measured: null, .NET 10.0,
/// 2026-11-23 and 2026-11-28). Case does not matter. Never throws.
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

    /// <param name="name">The name that the program asks for.</param>
    /// <param name="expected">The name that is configured, <c>OpenAI:ApiKey</c> by default.</param>
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
            // A setting may have spaces between its words, but not at its edges.
            bool isOnlyInside = hasBlankInside && rest.Length == name.Replace(" ", string.Empty).Length && name[0] != ' '
                && name[name.Length - 1] != ' ';
            return !isOnlyInside && (IsExpected(rest, expected) || KnownKeyNames.IsKnown(rest) || IsKeyOfSection(rest, ":"))
                ? new KeyNameResult(KeyNameKind.Invalid, start, end - start, Validate(rest, expected).Replacement ?? rest)
                : KeyNameResult.Unrelated;
        }

        return ValidateSeparator(name, "__", expected) ?? ValidateSeparator(name, "--", expected) ?? ValidateSeparator(name, ".", expected)
            ?? KeyNameResult.Unrelated;
    }

    /// <summary>Determines whether the name of a variable is the one by which the .NET configuration finds the key in the environment:
    /// <c>OpenAI__ApiKey</c>.</summary>
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
            // Also where the key's own name was split: OpenAI.API.Key.
            replacement = expected;
        }

        return new KeyNameResult(KeyNameKind.Invalid, first, last + separator.Length - first, replacement);
    }

    /// <summary>Whether an OpenAI section is among the parts, and all after it, taken together, name a key.</summary>
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

    /// <summary>Determines whether a name is one of those that a key has in its section.</summary>
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
