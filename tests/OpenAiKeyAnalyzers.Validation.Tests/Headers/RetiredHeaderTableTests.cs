using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

public class RetiredHeaderTableTests
{
    [Fact]
    public void Sample_ReturnsDefectAndDate() =>
        Assert.All(RetiredHeaderTable.All, static row =>
        {
            Assert.Equal(row.Defect, OpenAiHeaderValidator.Validate(row.Header, row.Value));
            Assert.Equal(row.Defect, OpenAiHeaderValidator.Validate(row.Header, " " + row.Value.ToUpperInvariant().Replace("=", " = ")));
            Assert.Equal(row.Shutdown, OpenAiHeaderValidator.FindShutdownDate(row.Defect));
            Assert.Equal(OpenAiHeaderDefect.None, OpenAiHeaderValidator.Validate(row.Header, row.Value + "0"));
        });

    [Fact]
    public void Shutdowns_ArePast() =>
        Assert.All(RetiredHeaderTable.All, static row =>
        {
            Assert.True(DateOnly.TryParseExact(row.Shutdown, "yyyy-MM-dd", out _), row.Value);
            Assert.True(DataSources.IsPast(row.Shutdown), row.Value);
        });

    [Fact]
    public void RowsAndDefects_MatchOneToOne()
    {
        OpenAiHeaderDefect[] others = [OpenAiHeaderDefect.None, OpenAiHeaderDefect.Organization, OpenAiHeaderDefect.Project,
            OpenAiHeaderDefect.Empty, OpenAiHeaderDefect.MisnamedOrganization, OpenAiHeaderDefect.MisnamedProject];
        Assert.Equal(Enum.GetValues<OpenAiHeaderDefect>().Except(others), RetiredHeaderTable.All.Select(static row => row.Defect));
    }

    [Fact]
    public void SubProtocol_IsListed() =>
        Assert.Contains(RetiredHeaderTable.All, static row => row.Value == OpenAiHeaderValidator.RealtimeSubProtocol);

    [Fact]
    public void NewRow_TakesEffect()
    {
        const string line = "OpenAI-Beta\tresponses=v0\tAssistantsV2\t2026-01-01\tdeprecations";
        RetiredHeaderRow row = RetiredHeaderTable.Table.Parse(line);
        Assert.Null(RetiredHeaderTable.Find(RetiredHeaderTable.All, HeaderNameValidator.Beta, "responses=v0"));
        Assert.Equal("2026-01-01", RetiredHeaderTable.Find([row], HeaderNameValidator.Beta, "Responses = v0")?.Shutdown);
    }
}
