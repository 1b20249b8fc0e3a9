using OpenAiKeyAnalyzers.Tests.Repository;
using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

/// <summary>Verifies how the reader of the tables handles invalid rows.</summary>
public class DataTableTests
{
    private static readonly DataRow Row =
        new("hosts.tsv", 7, ["host", "kind", "days", "names", "use"], ["a.example", "monday", "12", "friday|Sunday"]);

    public static TheoryData<string> Tables { get; } = [.. typeof(DataFile).Assembly.GetManifestResourceNames()
        .Where(static name => Path.GetExtension(name) is ".tsv" or ".txt")];

    [Fact]
    public void Columns_HaveNames()
    {
        Assert.Equal("a.example", Row["host"]);
        Assert.Equal(DayOfWeek.Monday, Row.GetMember<DayOfWeek>("kind"));
        Assert.Equal(12, Row.GetNumber("days"));
        Assert.Equal(["friday", "Sunday"], Row.GetList("names"));
        Assert.Equal([DayOfWeek.Friday, DayOfWeek.Sunday], Row.GetMembers<DayOfWeek>("names"));
    }

    [Fact]
    public void OmittedColumn_IsEmpty()
    {
        Assert.Empty(Row["use"]);
        Assert.Empty(Row.GetList("use"));
        Assert.Equal(DayOfWeek.Friday, Row.GetMember("use", DayOfWeek.Friday));
        Assert.Equal(DayOfWeek.Monday, Row.GetMember("kind", DayOfWeek.Friday));
    }

    [Fact]
    public void WrongValue_NamesTableLineAndColumn()
    {
        AssertError("hosts.tsv(7): 'hosts' is no column of the table.", static () => _ = Row["hosts"]);
        AssertError("hosts.tsv(7): 'host' has to be a member of DayOfWeek, not 'a.example'.", static () => Row.GetMember<DayOfWeek>("host"));
        AssertError("hosts.tsv(7): 'days' has to be a member of DayOfWeek, not '12'.", static () => Row.GetMember<DayOfWeek>("days"));
        AssertError("hosts.tsv(7): 'use' has to be a member of DayOfWeek, not ''.", static () => Row.GetMember<DayOfWeek>("use"));
        AssertError("hosts.tsv(7): 'kind' has to be a number.", static () => Row.GetNumber("kind"));
    }

    /// <summary>Verifies that every table names its columns, and that no row has additional columns or an empty first one.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_NamesColumns(string name)
    {
        List<DataRow> rows = [.. DataFile.ReadRows(typeof(DataFile).Assembly, name)];
        string comment = RepositoryFiles.Read("src/OpenAiKeyAnalyzers.Validation/Data/" + name).Split('\n')
            .Single(static line => line.StartsWith("# Columns: ", StringComparison.Ordinal));
        string first = comment["# Columns: ".Length..comment.IndexOfAny([',', '.'])];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEmpty(row[first]));
    }

    [Fact]
    public void TooManyColumns_ThrowsInvalidOperationException() =>
        AssertError("hosts.tsv(0): 7 columns, but the table names 6.",
            static () => DataFile.ParseRow(typeof(DataFile).Assembly, "hosts.tsv", "a\tb\tc\td\te\tf\tg"));

    [Fact]
    public void MissingTable_ThrowsInvalidOperationException() =>
        AssertError("There is no table none.tsv.", static () => _ = DataFile.ReadRows(typeof(DataFile).Assembly, "none.tsv").ToList());

    private static void AssertError(string message, Action read) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(read).Message);
}
