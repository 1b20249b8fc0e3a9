using System.Globalization;
using System.Resources;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

/// <summary>Represents a message of <c>Strings.resx</c> with its arguments.</summary>
/// <param name="key">The key of the message.</param>
/// <param name="arguments">Numbers, names and URLs; a nested <see cref="Message"/> is localized first. Never a key.</param>
internal sealed class Message(CheckMessageKey key, params object[] arguments)
{
    internal CheckMessageKey Key { get; } = key;

    internal IReadOnlyList<object> Arguments { get; } = arguments;
}

/// <summary>Provides the messages of <c>Strings.resx</c> and its translations in one language.</summary>
internal sealed class Messages
{
    private readonly CultureInfo? _culture;

    /// <param name="language">The value of <c>PreferredUILang</c>, the property by which a build sets the compiler's language; that of the
    /// thread if empty or unknown.</param>
    internal Messages(string? language)
    {
        _culture = FindCulture(language);
    }

    internal static ResourceManager Manager { get; } =
        new("OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics.Strings", typeof(Messages).Assembly);

    internal string Format(Message sentence) => Format(sentence.Key, [.. sentence.Arguments]);

    internal string Format(CheckMessageKey key, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Manager.GetString(key.ToString(), _culture) ?? key.ToString(),
            [.. arguments.Select(argument => argument is Message inner ? Format(inner) : argument)]);

    private static CultureInfo? FindCulture(string? language)
    {
        if (string.IsNullOrWhiteSpace(language))
        {
            return null;
        }

        try
        {
            return CultureInfo.GetCultureInfo(language!.Trim());
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
