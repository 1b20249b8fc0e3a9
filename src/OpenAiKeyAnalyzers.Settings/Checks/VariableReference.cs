using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Represents a string that is a reference to a variable, and determines where it is expanded.</summary>
internal sealed class VariableReference(VariableReferenceKind form, string name)
{
    private const int MaxNameLength = 128;

    // A default may be a key.
    private const int MaxReferenceLength = 512;

    internal VariableReferenceKind Kind { get; } = form;

    /// <summary>Gets the name of the variable; empty for <see cref="VariableReferenceKind.Template"/>.</summary>
    internal string Name { get; } = name;

    private static VariableReference Template { get; } = new(VariableReferenceKind.Template, string.Empty);

    /// <summary>Parses a string that is a single reference; <see langword="null"/> for any other string.</summary>
    internal static VariableReference? Parse(string text)
    {
        string value = text.Trim().Trim('"', '\'');
        if (StartsWith(value, "{{") || StartsWith(value, "${{") || StartsWith(value, "$(") || StartsWith(value, "`"))
        {
            return Template;
        }

        return ParseDelimited(value, "${env:", "}", VariableReferenceKind.PowerShell)
            ?? ParseDelimited(value, "$env:", string.Empty, VariableReferenceKind.PowerShell)
            ?? ParseDelimited(value, "${", "}", VariableReferenceKind.DollarBraces)
            ?? ParseDelimited(value, "$", string.Empty, VariableReferenceKind.Dollar)
            ?? ParseDelimited(value, "%", "%", VariableReferenceKind.Percent)
            ?? ParseDelimited(value, "!", "!", VariableReferenceKind.Percent);
    }

    /// <summary>
    /// Determines whether the program or tool that reads an entry replaces, or may replace, the reference with the variable's value.
    /// </summary>
    internal bool IsExpandedIn(SettingsEntry entry, SettingsFormat format) =>
        Kind == VariableReferenceKind.Template || entry.IsExpanded
        || (format.Expands(Kind) && !(entry.IsLiteral && format.Has(SettingsTraits.Quotes)));

    private static bool StartsWith(string value, string mark) => value.StartsWith(mark, StringComparison.Ordinal);

    private static VariableReference? ParseDelimited(string value, string open, string close, VariableReferenceKind form)
    {
        int length = value.Length - open.Length - close.Length;
        if (length <= 0 || length > MaxReferenceLength || !value.StartsWith(open, StringComparison.OrdinalIgnoreCase)
            || !value.EndsWith(close, StringComparison.Ordinal))
        {
            return null;
        }

        string inside = value.Substring(open.Length, length);
        int end = 0;
        while (end < inside.Length && (inside[end] == '_' || char.IsLetterOrDigit(inside[end])))
        {
            end++;
        }

        // Matches ${NAME:-default}, ${NAME:?message} and ${NAME-default}.
        bool isName = end == inside.Length || (form == VariableReferenceKind.DollarBraces && inside[end] is ':' or '-' or '?' or '+');
        bool isShort = length <= MaxNameLength || (end < inside.Length && end <= MaxNameLength
            && !inside.StartsWith("sk-", StringComparison.OrdinalIgnoreCase));
        int minLength = form == VariableReferenceKind.DollarBraces ? 1 : 2;
        return isName && isShort && end >= minLength && !char.IsDigit(inside[0])
            ? new VariableReference(form, inside.Substring(0, end)) : null;
    }
}
