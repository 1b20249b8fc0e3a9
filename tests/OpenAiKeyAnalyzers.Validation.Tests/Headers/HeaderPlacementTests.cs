using System.Text;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

/// <summary>Verifies headers in the wrong one of .NET's two collections.</summary>
public class HeaderPlacementTests
{
    [Theory]
    [InlineData("Authorization", true, false, "RequestHeaderOnContent")]
    [InlineData("authorization", true, false, "RequestHeaderOnContent")]
    [InlineData("Authorization", false, true, "None")]
    [InlineData("Authorization", false, false, "None")]
    [InlineData("Content-Type", false, true, "ContentHeaderOnRequest")]
    [InlineData("content-length", false, true, "ContentHeaderOnRequest")]
    [InlineData("Content-Type", true, false, "None")]
    [InlineData("Content-Type", false, false, "None")]
    [InlineData("Accept", true, false, "None")]
    [InlineData("Accept", false, true, "None")]
    public void Header_IsComparedToCollection(string header, bool isContent, bool isRequest, string defect) =>
        Assert.Equal(defect, HeaderPlacementValidator.Validate(header, isContent, isRequest).ToString());

    [Theory]
    [InlineData("Content-Type", "application/json")]
    [InlineData("Content-Length", "1")]
    [InlineData("Content-Encoding", "gzip")]
    [InlineData("Content-Disposition", "inline")]
    public void ContentHeader_IsTakenByContentOnly(string header, string value)
    {
        using var request = new HttpRequestMessage { Content = new ByteArrayContent([]) };
        Assert.True(HeaderPlacementValidator.IsContentHeader(header));
        Assert.False(request.Headers.TryAddWithoutValidation(header, value));
        Assert.True(request.Content.Headers.TryAddWithoutValidation(header, value));
    }

    [Fact]
    public void Authorization_IsTakenByRequestOnly()
    {
        using var request = new HttpRequestMessage { Content = new ByteArrayContent([]) };
        Assert.False(request.Content.Headers.TryAddWithoutValidation("Authorization", "Bearer x"));
        Assert.True(request.Headers.TryAddWithoutValidation("Authorization", "Bearer x"));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", 16)]
    [InlineData("application/json", -1)]
    [InlineData("; charset=utf-8", -1)]
    [InlineData("", -1)]
    public void MediaType_HasNoParameters(string mediaType, int index)
    {
        Assert.Equal(index, HeaderPlacementValidator.FindMediaTypeParameters(mediaType));
        if (index > 0)
        {
            Assert.Throws<FormatException>(() => new StringContent("{}", Encoding.UTF8, mediaType));
        }
    }

    /// <summary>
    /// A header that .NET rejects is wrong for every destination; whether a client is created for each call matters only for OpenAI.
    /// </summary>
    [Theory]
    [InlineData("None", false, false, false)]
    [InlineData("RequestHeaderOnContent", true, true, true)]
    [InlineData("ContentHeaderOnRequest", true, true, true)]
    [InlineData("SetTwice", true, true, true)]
    [InlineData("SetPerCall", true, true, false)]
    [InlineData("ParameterInMediaType", true, true, true)]
    public void Defect_DependsOnDestination(string name, bool atOpenAi, bool atUnknown, bool atOthers)
    {
        HeaderPlacementDefect defect = Enum.Parse<HeaderPlacementDefect>(name);
        Destination[] others = [Destination.AzureOpenAI, Destination.OtherProvider, Destination.Loopback, Destination.Unresolved];
        Assert.Equal(atOpenAi, Check(Destination.OpenAI) == Rule.MisplacedHeader);
        Assert.Equal(atUnknown, Check(Destination.Unknown) == Rule.MisplacedHeader);
        Assert.All(others, destination => Assert.Equal(atOthers, Check(destination) == Rule.MisplacedHeader));

        Rule? Check(Destination destination) =>
            HeaderRule.Check(defect, new SinkContext(SinkKind.HeaderName, ValueOrigin.Code, destination));
    }
}
