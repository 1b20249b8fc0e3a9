using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>
/// Represents a message of <c>Strings.resx</c>, whose arguments may be messages, too; all of them are shown in one language.
/// </summary>
internal sealed class ComposedText(MessageKey key, object[] arguments) : LocalizableString
{
    /// <summary>Gets the name of the message.</summary>
    internal MessageKey Key => key;

    /// <summary>Gets the arguments: strings and nested messages. Tests compare them instead of the composed text.</summary>
    internal IReadOnlyList<object> Arguments => arguments;

    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider)
    {
        string text = RuleResources.Manager.GetString(key.ToString(), formatProvider as CultureInfo) ?? string.Empty;

        // As in Roslyn's own resource strings, braces are literal if there are no arguments.
        return arguments.Length == 0 ? text : string.Format(
            CultureInfo.InvariantCulture, text,
            Array.ConvertAll(arguments, argument => argument is LocalizableString inner ? inner.ToString(formatProvider) : argument));
    }

    /// <inheritdoc/>
    protected override int GetHash() =>
        arguments.Aggregate((int)key, static (hash, argument) => (hash * 31) + argument.GetHashCode());

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) =>
        other is ComposedText text && key == text.Key && arguments.SequenceEqual(text.Arguments);
}
