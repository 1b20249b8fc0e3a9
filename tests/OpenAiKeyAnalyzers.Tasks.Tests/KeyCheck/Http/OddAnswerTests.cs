using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Http;

/// <summary>Verifies responses that no server should send.</summary>
public class OddAnswerTests
{
    /// <summary>The responses contain no other URL.</summary>
    [Theory]
    [InlineData(300)]
    [InlineData(304)]
    public async Task ResponseWithoutRedirect_IsNotReportedAsRedirect(int status)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(status, ""));

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName("OAK9007_UnexpectedStatus");
    }

    [Theory]
    [InlineData("xn--80ak6aa92e.example.test")]
    [InlineData("a-name-of-more-than-two-dozen-letters-but-withouthyphensinoneverylongwordofit.test")]
    [InlineData("\u00e4.test")]
    public async Task RedirectToUnknownHost_IsReportedWithoutName(string host)
    {
        byte[] head =
            [.. Encoding.Latin1.GetBytes(
                $"HTTP/1.1 302 X\r\nContent-Length: 0\r\nConnection: close\r\nLocation: https://{host}/x\r\n\r\n")];
        await using var server = new ScriptedServer(head);

        Assert.DoesNotContain(host, (await CheckRun.CreateForServer(server).RunAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 X\r\n", "X-Header: value\r\n")]
    [InlineData("", "HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n", "1;extension\r\n \r\n")]
    public async Task EndlessHeadersAndChunks_EndCheck(string beginning, string piece)
    {
        await using var server = new ScriptedServer(Encoding.ASCII.GetBytes(beginning + string.Concat(Enumerable.Repeat(piece, 500_000))));

        Assert.Equal("OAK9007", (await CheckRun.CreateForServer(server).RunAsync()).Code);
    }
}
