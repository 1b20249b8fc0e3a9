using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Tests.Sinks;

/// <summary>Verifies that common mistakes in the sink table are detected.</summary>
public class SinkTableTests
{
    private const string NewRow =
        "Acme.Client\t.ctor\ttoken\tApiKey\tClientPipeline\tAcme\tAcme 1.0\t2026-11-28\tnew Acme.Client(~)";

    [Fact]
    public void Rows_AreUnique()
    {
        (string, string, string, string)[] rows =
            [.. SinkTable.All.Select(static row => (row.Type == SinkRow.Any ? row.Client : "", row.Type, row.Member, row.Parameter))];
        Assert.Equal(rows.Distinct(), rows);
    }

    [Fact]
    public void Rows_HaveClientSourceAndDate() =>
        Assert.All(SinkTable.All, static row =>
        {
            Assert.NotEmpty(row.Client);
            Assert.NotEmpty(row.Source);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _), row.Sample);
        });

    [Fact]
    public void Samples_PassValue() =>
        Assert.All(SinkTable.All, static row => Assert.Equal(row.Kind != SinkKind.RetiredClient, row.Sample.Contains('~')));

    [Fact]
    public void RetiredClients_HavePath() =>
        Assert.All(SinkTable.All, static row => Assert.Equal(row.Kind == SinkKind.RetiredClient, row.Path.Length > 0));

    [Fact]
    public void Kinds_AreUsed() =>
        Assert.Equal(Enum.GetValues<SinkKind>().Where(IsOfMember).Order(),
            SinkTable.All.Select(static row => row.Kind).Append(SinkKind.AzureApiKey).Distinct().Order());

    // The kinds from DisplayedUrl on describe how code or a file uses a value, and not a member.
    private static bool IsOfMember(SinkKind kind) => kind is not SinkKind.Unknown and (< SinkKind.DisplayedUrl or SinkKind.Other);

    [Fact]
    public void NewRow_IsParsed()
    {
        SinkRow row = SinkTable.Table.Parse(NewRow);
        Assert.Equal(("Acme", "Client", SinkKind.ApiKey, SinkEffect.ClientPipeline), (row.Namespace, row.TypeName, row.Kind, row.Effect));
        Assert.True(row.Matches(".ctor", "Token"));
        Assert.False(row.Matches("Create", "token"));
        Assert.False(row.Matches(".ctor", "tokens"));
    }

    [Theory]
    [InlineData("OpenAI", "apiKey", SinkKind.ApiKey)]
    [InlineData("OpenAI", "Endpoint", SinkKind.ClientEndpoint)]
    [InlineData("OpenAI", "model", null)]
    [InlineData("Other", "apiKey", null)]
    public void Assembly_ReturnsRow(string assembly, string parameter, object? kind) =>
        Assert.Equal(kind, SinkTable.FindByAssembly(assembly, "Any", parameter)?.Kind);

    [Fact]
    public void IdentifierWords_AreUniqueAndDated()
    {
        (string, IdentifierWordUse)[] words = [.. IdentifierWords.All.Select(static row => (row.Word, row.Use))];
        Assert.Equal(words.Distinct(), words);
        Assert.Equal(Enum.GetValues<IdentifierWordUse>(), IdentifierWords.All.Select(static row => row.Use).Distinct().Order());
        Assert.All(IdentifierWords.All, static row =>
        {
            Assert.NotEmpty(row.Reason);
            Assert.NotEmpty(row.Sample);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _), row.Word);
        });
    }

    [Theory]
    [InlineData("Block", true)]
    [InlineData("BlockUrl", true)]
    [InlineData("MarkRetired", true)]
    [InlineData("BlockingBlock", true)]
    [InlineData("BlockingPost", false)]
    [InlineData("LegacyCall", false)]
    [InlineData("Denyer", false)]
    public void ListMethod_IsWholeWord(string name, bool expected) =>
        Assert.Equal(expected, IdentifierWords.ContainsWholeWord(name, IdentifierWordUse.ListMethod));
}
