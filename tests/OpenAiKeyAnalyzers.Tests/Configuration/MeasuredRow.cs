namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Represents one row of a measured table: the value that a program reads, and the result.</summary>
/// <param name="Rule">The rule that depends on the row; empty for an expression that no rule may report.</param>
/// <param name="Expression">The C# expression.</param>
/// <param name="Expected"><c>null</c>, <c>empty</c>, the value, or the innermost exception.</param>
internal sealed record MeasuredRow(string Rule, string Expression, string Expected)
{
    private const string Members = """
        private static string? With(string name, string? value, Func<string?> read)
        {
            Environment.SetEnvironmentVariable(name, value);
            try { return read(); } finally { Environment.SetEnvironmentVariable(name, null); }
        }

        private static string? At(string directory, Func<string?> read)
        {
            string current = Directory.GetCurrentDirectory();
            Directory.SetCurrentDirectory(directory);
            try { return read(); } finally { Directory.SetCurrentDirectory(current); }
        }

        private static void Print(Func<string?> read)
        {
            try
            {
                string? value = read();
                Console.WriteLine(value is null ? "null" : value.Length == 0 ? "empty" : value);
            }
            catch (Exception exception)
            {
                Exception inner = exception.GetBaseException();
                Console.WriteLine(inner.GetType().Name + ": " + inner.Message.ReplaceLineEndings(" "));
            }
        }
        """;

    /// <summary>Runs all rows in one program, and compares their results. An expected exception may end with "…".</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="project">The types, the files and the members that the expressions use.</param>
    /// <param name="isCopied">Whether the files are copied to the output directory.</param>
    /// <param name="prepare">Prepares the machine on which the program runs.</param>
    public static async Task AssertAsync(IReadOnlyList<MeasuredRow> rows, ConfiguredProject project, bool isCopied = true,
        Action<ConfiguredProgram>? prepare = null)
    {
        ConfiguredProject complete = project with
        {
            Statements = string.Join("\n", rows.Select(static row => $"Print(() => {row.Expression});")),
            Members = Members + project.Members,
        };
        using var program = new ConfiguredProgram();
        prepare?.Invoke(program);
        string[] actual = (await program.RunAsync(complete.Source, complete, isCopied)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(rows.Count, actual.Length);
        Assert.Equal(string.Join('\n', rows.Select(static row => row.Expression + " = " + row.Expected)),
            string.Join('\n', rows.Select((row, i) => row.Expression + " = " + Shorten(actual[i], row.Expected))));
    }

    private static string Shorten(string actual, string expected) =>
        expected.EndsWith('…') && actual.StartsWith(expected[..^1], StringComparison.Ordinal) ? expected : actual;
}
