using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Detects the name of an environment variable instead of its value, alone or in the form that a shell expands.</summary>
internal static class VariableNameDetector
{
    private const int MaxNameLength = 64;

    private static readonly string[] Vendors = ["openai", "chatgpt", "gpt"];

    private static readonly (string Open, string Close, bool AnyName)[] ReferenceForms =
    [
        ("${", "}", true),
        ("%", "%", true),
        ("$env:", "", true),
        ("${env:", "}", true),
        ("process.env.", "", true),
        ("env:", "", true),
        ("$", "", false),
        ("", "", false),
    ];

    internal static CredentialResult? Detect(TextSlice value)
    {
        foreach ((string open, string close, bool anyName) in ReferenceForms)
        {
            if (value.Length > open.Length + close.Length && value.StartsWith(open, StringComparison.OrdinalIgnoreCase)
                && value.EndsWith(close))
            {
                string name = value.Slice(open.Length, value.Length - close.Length).ToString();
                if (!anyName && IsUpperSnake(name) && !IsKeyVariable(name))
                {
                    // Uppercase letters alone do not make SEU_TOKEN an environment variable.
                    return new CredentialResult(CredentialKind.Placeholder, CredentialDefect.PlaceholderWord, value);
                }

                if (anyName ? IsIdentifier(name) && KeyText.TryParse(name) is null
                    && VendorKeyDetector.GetPrefixLength(new TextSlice(name, 0, name.Length)) == 0 : IsKeyVariable(name))
                {
                    return new CredentialResult(CredentialKind.Placeholder, CredentialDefect.VariableName, value);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Determines whether a name is a known one, in a form that an environment variable or a setting can have, or an uppercase name that
    /// contains OpenAI: <c>MYAPP_OPENAI_KEY</c>.
    /// </summary>
    private static bool IsKeyVariable(string name) =>
        (KnownKeyNames.IsKnown(name) && IsIdentifier(name) && name.IndexOf('.') < 0)
        || (IsUpperSnake(name) && IsOfOpenAi(name) && !PlaceholderDetector.HasPlaceholderWord(StripKeyWords(name)));

    private static bool IsOfOpenAi(string name)
    {
        string letters = KnownKeyNames.Normalize(name);
        return Array.Exists(Vendors, vendor => letters.IndexOf(vendor, StringComparison.Ordinal) >= 0);
    }

    // Otherwise, the words that identify an environment variable would make every name a placeholder.
    private static string StripKeyWords(string name) =>
        name.Replace("KEYS", "").Replace("KEY", "").Replace("TOKEN", "").Replace("SECRET", "");

    private static bool IsIdentifier(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or ':'))
            {
                return false;
            }
        }

        return name.Length <= MaxNameLength && name.Length > 1 && name[0] is not (>= '0' and <= '9');
    }

    /// <summary>
    /// Determines whether a name consists of at least two uppercase parts, one of which shows that it is the name of a key:
    /// <c>MYAPP_OPENAI_KEY</c>.
    /// </summary>
    private static bool IsUpperSnake(string name)
    {
        bool isKey = false;
        string[] parts = name.Split('_');
        foreach (string part in parts)
        {
            isKey |= part is "KEY" or "KEYS" or "APIKEY" or "TOKEN" or "SECRET";
            if (part.Length is 0 or > 16)
            {
                return false;
            }

            foreach (char c in part)
            {
                if (c is < 'A' or > 'Z')
                {
                    return false;
                }
            }
        }

        return isKey && parts.Length > 1;
    }
}
