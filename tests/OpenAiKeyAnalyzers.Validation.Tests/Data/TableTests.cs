using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

/// <summary>Verifies that common mistakes in the tables are detected.</summary>
public class TableTests
{
    [Fact]
    public void RowDates_AreValidOrEmpty()
    {
        foreach (EndpointRow row in EndpointTable.All)
        {
            Assert.True(row.Shutdown.Length == 0 || DateOnly.TryParseExact(row.Shutdown, "yyyy-MM-dd", out _), row.Path);
        }

        Assert.All(DataSources.All, static source => Assert.True(DateOnly.TryParseExact(source.Date, "yyyy-MM-dd", out _), source.Name));
        Assert.True(DateOnly.TryParseExact(DataSources.AsOf, "yyyy-MM-dd", out _));
    }

    [Fact]
    public void Rows_AreUnique()
    {
        string[] paths =
            [.. EndpointTable.All.Select(
                static row => string.Join('/', row.Segments.Select(static segment => EndpointRow.IsWildcard(segment) ? "{}" : segment)))];
        Assert.Equal(paths.Distinct(StringComparer.OrdinalIgnoreCase), paths);
    }

    [Fact]
    public void Sources_AreUsed()
    {
        IEnumerable<string> used = EndpointTable.All.Select(static row => row.Source.Name)
            .Concat(ModelTable.All.Select(static row => row.Source.Name))
            .Concat(ModelOperationTable.All.Select(static row => row.Source.Name))
            .Concat(ModelLimitTable.All.Select(static row => row.Source.Name))
            .Concat(ModelSinkTable.All.Select(static row => row.Source.Name))
            .Concat(ModelAnswerTable.All.Select(static row => row.Source.Name))
            .Concat(ModelSettingTable.All.Select(static row => row.Source.Name))
            .Concat(SdkModelTable.All.Select(static row => row.Source.Name))
            .Concat(SdkDefaultTable.All.Select(static row => row.Source.Name)).Distinct();
        Assert.Equal(DataSources.All.Select(static source => source.Name).Order(), used.Order());
    }

    [Fact]
    public void RowWithSuccessor_HasChange() =>
        Assert.All(EndpointTable.All, static row => Assert.Equal(row.Successor.Length == 0, row.Change == EndpointChange.None));

    [Fact]
    public void Successors_AreCurrentPaths()
    {
        foreach (EndpointRow row in EndpointTable.Endpoints.Where(static row => row.Successor.Length > 0))
        {
            string[] successor = row.Successor.TrimStart('/').Split('/');
            Assert.True(EndpointMatcher.Find(successor) is { } found && found.Segments.Count == successor.Length
                && found.Status is EndpointStatus.Current or EndpointStatus.Announced, row.Path);
        }
    }

    [Fact]
    public void Paths_StartWithTwoLiteralSegments() =>
        Assert.All(EndpointTable.Endpoints,
            static row =>
            Assert.DoesNotContain(row.Segments.Take(2), static segment => segment.Length == 0 || EndpointRow.IsWildcard(segment)));

    // If the path of a URL is that of a row, that row must be found.
    [Fact]
    public void Path_FindsOwnRow() =>
        Assert.All(EndpointTable.Endpoints,
            static row =>
            Assert.Same(row,
                EndpointMatcher.Find([.. row.Segments.Select(static segment => EndpointRow.IsWildcard(segment) ? "x1" : segment)])));

    [Theory]
    [InlineData("2022-12-03", true)]
    [InlineData("2999-01-01", false)]
    [InlineData("", false)]
    public void Date_IsComparedToTableDate(string date, bool hasCome)
    {
        Assert.Equal(hasCome, DataSources.IsPast(date));
        Assert.True(DataSources.IsPast(DataSources.AsOf));
    }
}
