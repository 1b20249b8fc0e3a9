using System.Globalization;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Usage;

/// <summary>
/// Represents one value that a program uses, and its location. The analyzer that finds it passes it to the key check as a line of text.
/// </summary>
/// <param name="kind">The kind of the value.</param>
/// <param name="name">The name of the value, or the model, deployment, ID or URL itself. Never a key.</param>
internal sealed class UsageFact(UsageKind kind, string name)
{
    // Names with a control character are excluded.
    private const char Separator = '\t';
    private const int FieldCount = 9;

    internal UsageKind Kind { get; } = kind;

    internal string Name { get; } = name;

    /// <summary>Gets the path of the file; empty if there is none.</summary>
    internal string Path { get; init; } = string.Empty;

    /// <summary>Gets the line number, starting with 1; 0 if there is no file.</summary>
    internal int Line { get; init; }

    /// <summary>Gets the column number, starting with 1; 0 if there is no file.</summary>
    internal int Column { get; init; }

    /// <summary>Gets the group of reads that can replace each other: the sink to which their values are passed.</summary>
    internal string Group { get; init; } = string.Empty;

    /// <summary>Gets the destination of the value.</summary>
    internal Destination Destination { get; init; } = Destination.OpenAI;

    /// <summary>Gets the endpoints for which a key is used.</summary>
    internal EndpointScope Scope { get; init; } = EndpointScope.Ordinary;

    /// <summary>Gets the operations for which a model is certainly used.</summary>
    internal ModelOperations Operations { get; init; } = ModelOperations.None;

    /// <summary>Parses a line that <see cref="ToString"/> wrote.</summary>
    /// <returns>The fact, or <see langword="null"/> for any other string.</returns>
    internal static UsageFact? Parse(string line)
    {
        string[] fields = line.Split(Separator);
        return fields.Length == FieldCount && Enum.TryParse(fields[0], out UsageKind kind) && TryParseNumber(fields[3], out int row)
            && TryParseNumber(fields[4], out int column) && Enum.TryParse(fields[6], out Destination destination)
            && Enum.TryParse(fields[7], out EndpointScope scope) && TryParseNumber(fields[8], out int operations)
            ? new UsageFact(kind, fields[1])
            {
                Path = fields[2], Line = row, Column = column, Group = fields[5], Destination = destination, Scope = scope,
                Operations = (ModelOperations)operations,
            }
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(Separator.ToString(), Kind, Name, Path, Format(Line), Format(Column), Group,
        Destination, Scope, Format((int)Operations));

    private static bool TryParseNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
