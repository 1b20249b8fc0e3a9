namespace OpenAiKeyAnalyzers.Validation.Data;

/// <summary>Represents one row of a table, whose columns have the names in the comment <c># Columns:</c> of the table.</summary>
/// <param name="table">The name of the table in error messages.</param>
/// <param name="line">The line number of the row in the table.</param>
/// <param name="columns">The names of the columns.</param>
/// <param name="values">The values; those at the end may be omitted.</param>
internal sealed class DataRow(string table, int line, string[] columns, string[] values)
{
    /// <summary>Gets the value of a column; empty if the row omits it.</summary>
    /// <exception cref="InvalidOperationException">The table does not contain the column.</exception>
    internal string this[string column] =>
        Array.IndexOf(columns, column) is >= 0 and int index ? index < values.Length ? values[index] : string.Empty
        : throw CreateError(column, "is no column of the table");

    /// <summary>Gets the parts of a value that <c>|</c> separates.</summary>
    internal string[] GetList(string column) => this[column] is { Length: > 0 } value ? value.Split('|') : [];

    /// <summary>Gets a value that is a member of an enum, ignoring case.</summary>
    /// <exception cref="InvalidOperationException">The value is not a member.</exception>
    internal TEnum GetMember<TEnum>(string column)
        where TEnum : struct, Enum => Parse<TEnum>(column, this[column]);

    /// <summary>Gets a value that is a member of an enum, or a fallback if the row omits it.</summary>
    internal TEnum GetMember<TEnum>(string column, TEnum fallback)
        where TEnum : struct, Enum => this[column] is { Length: > 0 } value ? Parse<TEnum>(column, value) : fallback;

    /// <summary>Gets the members of an enum that a value lists.</summary>
    internal TEnum[] GetMembers<TEnum>(string column)
        where TEnum : struct, Enum => [.. GetList(column).Select(member => Parse<TEnum>(column, member))];

    /// <summary>Gets an integer.</summary>
    /// <exception cref="InvalidOperationException">The value is not an integer.</exception>
    internal int GetNumber(string column) =>
        int.TryParse(this[column], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out int number) ? number : throw CreateError(column, "has to be a number");

    private TEnum Parse<TEnum>(string column, string member)
        where TEnum : struct, Enum =>
        Enum.TryParse(member, ignoreCase: true, out TEnum value) && Enum.IsDefined(typeof(TEnum), value) ? value
        : throw CreateError(column, "has to be a member of " + typeof(TEnum).Name + ", not '" + member + "'");

    private InvalidOperationException CreateError(string column, string problem) =>
        new($"{table}({line}): '{column}' {problem}.");
}
