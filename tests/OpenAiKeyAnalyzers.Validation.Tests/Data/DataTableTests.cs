using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

/// <summary>What the reader of the tables does with a row that is wrong.</summary>
public class DataTableTests
{
    private static readonly DataRow Row =
        new("hosts.tsv", 7, ["host", "kind", "days", "names", "use"], ["a.example", "monday", "12", "friday|Sunday"]);

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

    private static void AssertError(string message, Action read) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(read).Message);
}
