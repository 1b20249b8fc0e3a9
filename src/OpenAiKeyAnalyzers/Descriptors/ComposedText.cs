using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>A sentence of <c>Strings.resx</c> that holds other sentences; all of them are shown in one language.</summary>
internal sealed class ComposedText(MessageKey key, object[] arguments) : LocalizableString
{
    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider)
    {
        object[] texts =
            Array.ConvertAll(arguments, argument => argument is LocalizableString text ? text.ToString(formatProvider) : argument);
        return string.Format(CultureInfo.InvariantCulture, RuleResources.GetString(key).ToString(formatProvider), texts);
    }

    /// <inheritdoc/>
    protected override int GetHash() =>
        arguments.Aggregate((int)key, static (hash, argument) => (hash * 31) + argument.GetHashCode());

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) => other is ComposedText text && text.Is(key, arguments);

    private bool Is(MessageKey otherKey, object[] others) => key == otherKey && arguments.SequenceEqual(others);
}
