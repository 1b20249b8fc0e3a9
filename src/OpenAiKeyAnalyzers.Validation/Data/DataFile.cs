using System.Text;

namespace OpenAiKeyAnalyzers.Validation.Data;

/// <summary>
/// A table among the resources of this assembly: lines of columns that are separated by tabs; <c>#</c> begins a comment, columns at the end
/// may be left out. Tests read every table, so that a slip of the editor is found at once and never by a user.
/// </summary>
internal static class DataFile
{
    /// <summary>The rows of a file, each with as many columns as asked for; those that are left out are empty.</summary>
    internal static IEnumerable<string[]> ReadRows(string name, int columns)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
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
}
