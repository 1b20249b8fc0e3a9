using System.Reflection;
using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Data;

/// <summary>
/// Reads the tables among the resources of an assembly: lines of columns that are separated by tabs; <c>#</c> begins a comment, and the one
/// that begins with <c># Columns:</c> names the columns up to a full stop. Columns at the end of a row may be left out. Tests read every
/// table, so that an error in one is found before a release.
/// </summary>
internal static class DataFile
{
    private const string Header = "# Columns: ";

    /// <summary>The rows of a file, each with as many columns as asked for; those that are left out are empty.</summary>
    internal static IEnumerable<string[]> ReadRows(string name, int columns)
    {
        using StreamReader reader = Open(typeof(DataFile).Assembly, name);
        foreach (string[] row in ReadRows(reader, name, columns))
        {
            yield return row;
        }
    }

    /// <summary>Reads the rows of a table from its text.</summary>
    /// <exception cref="InvalidOperationException">A row has more columns than <paramref name="columns"/>.</exception>
    internal static IEnumerable<string[]> ReadRows(TextReader reader, string name, int columns)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] row = line.Split('\t');
            if (row.Length > columns)
            {
                throw new InvalidOperationException(name + ": " + line);
            }

            int written = row.Length;
            Array.Resize(ref row, columns);
            for (int i = written; i < columns; i++)
            {
                row[i] = string.Empty;
            }

            yield return row;
        }
    }

    /// <summary>Reads the rows of a table.</summary>
    /// <exception cref="InvalidOperationException">There is no such table, it does not name its columns, or a row has more.</exception>
    internal static IEnumerable<DataRow> ReadRows(Assembly assembly, string name)
    {
        using StreamReader reader = Open(assembly, name);
        string[] columns = [];
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith(Header, StringComparison.Ordinal))
            {
                columns = ParseColumns(line);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                yield return CreateRow(name, number, columns, line);
            }
        }
    }

    /// <summary>Reads one line as if it were in a table.</summary>
    internal static DataRow ParseRow(Assembly assembly, string name, string line)
    {
        using StreamReader reader = Open(assembly, name);
        while (reader.ReadLine() is { } comment)
        {
            if (comment.StartsWith(Header, StringComparison.Ordinal))
            {
                return CreateRow(name, 0, ParseColumns(comment), line);
            }
        }

        throw new InvalidOperationException(name + " does not name its columns.");
    }

    private static StreamReader Open(Assembly assembly, string name) =>
        new(assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name), Encoding.UTF8);

    private static string[] ParseColumns(string line)
    {
        string names = line.Substring(Header.Length).Split('.')[0];
        return [.. names.Split(',').Select(static name => name.Trim())];
    }

    private static DataRow CreateRow(string name, int number, string[] columns, string line)
    {
        string[] values = line.Split('\t');
        return values.Length <= columns.Length ? new DataRow(name, number, columns, values)
            : throw new InvalidOperationException($"{name}({number}): {values.Length} columns, but the table names {columns.Length}.");
    }
}
