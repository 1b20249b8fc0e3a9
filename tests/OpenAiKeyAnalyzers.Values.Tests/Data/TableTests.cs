using OpenAiKeyAnalyzers.Values.Data;
using OpenAiKeyAnalyzers.Values.Endpoints;
using OpenAiKeyAnalyzers.Values.Models;

namespace OpenAiKeyAnalyzers.Values.Tests.Data;

/// <summary>Slips of those who edit the tables.</summary>
public class TableTests
{
    [Fact]
    public void Every_row_has_a_date_or_none()
    {
        foreach (EndpointRow row in EndpointTable.All)
        {
            Assert.True(row.Shutdown.Length == 0 || DateOnly.TryParseExact(row.Shutdown, "yyyy-MM-dd", out _), row.Path);
        }

        Assert.All(DataSources.All, static source => Assert.True(DateOnly.TryParseExact(source.Date, "yyyy-MM-dd", out _), source.Name));
        Assert.True(DateOnly.TryParseExact(DataSources.AsOf, "yyyy-MM-dd", out _));
    }

    [Fact]
    public void Every_row_is_written_once()
    {
        string[] paths = [.. EndpointTable.All.Select(static row => string.Join('/', row.Segments.Select(static segment => EndpointRow.IsWildcard(segment) ? "{}" : segment)))];
        Assert.Equal(paths.Distinct(StringComparer.OrdinalIgnoreCase), paths);
    }

    [Fact]
    public void Every_source_is_used()
    {
        IEnumerable<string> used = EndpointTable.All.Select(static row => row.Source.Name).Concat(ModelTable.All.Select(static row => row.Source.Name))
            .Concat(ModelOperationTable.All.Select(static row => row.Source.Name)).Concat(ModelLimitTable.All.Select(static row => row.Source.Name)).Concat(ModelSinkTable.All.Select(static row => row.Source.Name)).Distinct();
        Assert.Equal(DataSources.All.Select(static source => source.Name).Order(), used.Order());
    }

    [Fact]
    public void A_row_changes_something_if_it_has_a_successor() =>
        Assert.All(EndpointTable.All, static row => Assert.Equal(row.Successor.Length == 0, row.Change == EndpointChange.None));

    [Fact]
    public void Every_successor_is_a_path_that_answers()
    {
        foreach (EndpointRow row in EndpointTable.Endpoints.Where(static row => row.Successor.Length > 0))
        {
            string[] successor = row.Successor.TrimStart('/').Split('/');
            Assert.True(EndpointMatcher.Find(successor) is { } found && found.Segments.Count == successor.Length && found.Status is EndpointStatus.Current or EndpointStatus.Announced, row.Path);
        }
    }

    [Fact]
    public void Every_path_begins_with_two_words() =>
        Assert.All(EndpointTable.Endpoints, static row => Assert.DoesNotContain(row.Segments.Take(2), static segment => segment.Length == 0 || EndpointRow.IsWildcard(segment)));

    // An address that has another one's path must find that one's row.
    [Fact]
    public void Every_path_finds_its_own_row() =>
        Assert.All(EndpointTable.Endpoints, static row => Assert.Same(row, EndpointMatcher.Find([.. row.Segments.Select(static segment => EndpointRow.IsWildcard(segment) ? "x1" : segment)])));

    [Theory]
    [InlineData("2022-12-03", true)]
    [InlineData("2999-01-01", false)]
    [InlineData("", false)]
    public void The_day_of_the_tables_decides_what_is_over(string date, bool hasCome)
    {
        Assert.Equal(hasCome, DataSources.HasCome(date));
        Assert.True(DataSources.HasCome(DataSources.AsOf));
    }

    [Fact]
    public void Columns_that_are_left_out_are_empty() => Assert.All(DataFile.Rows("endpoints.tsv", 8), static row => Assert.All(row, Assert.NotNull));

    [Fact]
    public void A_row_with_too_many_columns_is_a_slip() => Assert.Throws<InvalidOperationException>(static () => DataFile.Rows("endpoints.tsv", 2).Count());

    [Fact]
    public void A_table_that_does_not_exist_is_a_slip() => Assert.Throws<InvalidOperationException>(static () => DataFile.Rows("none.tsv", 2).Count());
}
