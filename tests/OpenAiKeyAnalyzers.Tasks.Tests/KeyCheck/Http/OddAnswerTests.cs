using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Http;

/// <summary>Answers that no server should send.</summary>
public class OddAnswerTests
{
    /// <summary>Neither names another address.</summary>
    [Theory]
    [InlineData(300)]
    [InlineData(304)]
    public async Task What_is_no_redirect_is_not_called_one(int status)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(status, ""));

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName("OAK9007_UnexpectedStatus");
    }

    [Theory]
    [InlineData("xn--80ak6aa92e.example.test")]
    [InlineData("a-name-of-more-than-two-dozen-letters-but-withouthyphensinoneverylongwordofit.test")]
    [InlineData("\u00e4.test")]
    public async Task A_redirect_to_a_strange_host_is_told_without_its_name(string host)
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
    public async Task Endless_headers_and_chunks_end_the_check(string beginning, string piece)
    {
        await using var server = new ScriptedServer(Encoding.ASCII.GetBytes(beginning + string.Concat(Enumerable.Repeat(piece, 500_000))));

        Assert.Equal("OAK9007", (await CheckRun.CreateForServer(server).RunAsync()).Code);
    }
}
