using System.Globalization;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Usage;

/// <summary>One thing that a program uses, and where. The analyzer that finds it hands it to the key check as a line of text.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">Its name, or the model, deployment, ID or URL itself. Never a key.</param>
internal sealed class UsageFact(UsageKind kind, string name)
{
    // Names with a control character are left out.
    private const char Separator = '\t';
    private const int FieldCount = 9;

    internal UsageKind Kind { get; } = kind;

    internal string Name { get; } = name;

    /// <summary>Gets the path of the file; empty if it is in none.</summary>
    internal string Path { get; init; } = string.Empty;

    /// <summary>Gets the line, from 1; 0 if it is in no file.</summary>
    internal int Line { get; init; }

    /// <summary>Gets the column, from 1; 0 if it is in no file.</summary>
    internal int Column { get; init; }

    /// <summary>Gets what reads that can replace each other share: the sink that receives the value.</summary>
    internal string Group { get; init; } = string.Empty;

    /// <summary>Gets who receives the value.</summary>
    internal Destination Destination { get; init; } = Destination.OpenAI;

    /// <summary>Gets the endpoints that a key is for.</summary>
    internal EndpointScope Scope { get; init; } = EndpointScope.Ordinary;

    /// <summary>Gets the operations that a model is certain to be asked for.</summary>
    internal ModelOperations Operations { get; init; } = ModelOperations.None;

    /// <summary>Reads a line that <see cref="ToString"/> wrote.</summary>
    /// <returns><see langword="null"/> for any other text.</returns>
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
