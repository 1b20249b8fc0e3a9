using System.Reflection;
using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Data;

/// <summary>
/// Reads the tables that are resources of an assembly: lines of columns that are separated by tabs. <c>#</c> starts a comment, and the
/// comment that starts with <c># Columns:</c> names the columns, up to a period. Columns at the end of a row may be omitted. Tests read
/// every table, so that an error in a table is found before a release.
/// </summary>
internal static class DataFile
{
    private const string Header = "# Columns: ";

    /// <summary>Reads the rows of a table.</summary>
    /// <exception cref="InvalidOperationException">The table does not exist, or a row has more columns than the table names.</exception>
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
        string? comment = reader.ReadLine();
        while (comment?.StartsWith(Header, StringComparison.Ordinal) == false)
        {
            comment = reader.ReadLine();
        }

        return CreateRow(name, 0, comment is null ? [] : ParseColumns(comment), line);
    }

    private static StreamReader Open(Assembly assembly, string name) =>
        new(assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException("There is no table " + name + "."),
            Encoding.UTF8);

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
