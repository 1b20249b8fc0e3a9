using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.AtRunTime;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>
/// Verifies that URLs have the effects that the messages state: each form is run with a handler that sends requests to a server of the test
/// and returns the requested URL, corrected by the fix, and run again.
/// </summary>
public partial class UrlRunTimeTests
{
    private const string Loopback = """
        private sealed class Loopback : DelegatingHandler
            {
                private readonly Uri _address;

                public Loopback(string address)
                {
                    _address = new Uri(address);
                    InnerHandler = new SocketsHttpHandler { UseProxy = false };
                }

                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
                {
                    request.Headers.Add("X-Requested", request.RequestUri!.AbsoluteUri);
                    // By its name: handlers that assign it make the rules about base addresses silent.
                    typeof(HttpRequestMessage).GetProperty("RequestUri")!.SetValue(request,
                        new Uri(_address.GetLeftPart(UriPartial.Authority) + request.RequestUri.PathAndQuery));
                    request.Headers.Add("X-End", "the-end-of-the-request");
                    return base.SendAsync(request, cancellation);
                }
            }
        """;

    private static readonly string Key = "sk-" + new string('x', 48);

    private const string Clients = """
        using var client = new HttpClient(new Loopback(address));
                var transport = new HttpClientPipelineTransport(new HttpClient(new Loopback(address)));
        """;

    // A deployment or version of Azure OpenAI may be in another file of the project.
    private static readonly TestProgramBatch Programs = new(
        UrlRunTimeCase.All.Select(static proof => new TestProgram(Clients + "\n        " + proof.Code, Loopback).Source),
        static source => source.Contains("azure", StringComparison.OrdinalIgnoreCase));

    public static TheoryData<string> GetRows() => [.. UrlRunTimeCase.All.Select(static proof => proof.ToString())];

    [Theory]
    [MemberData(nameof(GetRows))]
    public async Task WrongUrl_RequestsUrlInMessageUntilFixed(string row)
    {
        int number = Array.FindIndex(UrlRunTimeCase.All, candidate => candidate.ToString() == row);
        UrlRunTimeCase proof = UrlRunTimeCase.All[number];
        ImmutableArray<Diagnostic> findings = await Programs.GetDiagnosticsAsync(number);
        Assert.Equal(proof.Requested, GetRequestedUrl(await Programs.RunAsync(number, Key)));
        if (proof.MessageName is null)
        {
            Assert.Empty(findings);
            return;
        }

        Diagnostic finding = Assert.Single(findings);
        Assert.Equal((proof.MessageName[..7], proof.MessageName), (finding.Id, MessageReader.Read(finding).Name));
        string? repaired = await Programs.GetFixedSourceAsync(number);
        Assert.Equal(proof.Fixed, repaired is null ? null : GetRequestedUrl(await Programs.RunFixedAsync(number, Key)));
        Assert.Empty(repaired is null ? [] : await Programs.GetDiagnosticsInFixedAsync(number));
    }

    [Fact]
    public async Task Redirect_OmitsAuthorization()
    {
        using var secure = new TcpListener(IPAddress.Loopback, 0);
        using var insecure = new TcpListener(IPAddress.Loopback, 0);
        secure.Start();
        insecure.Start();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SyntheticKey.Project());
        Task<HttpResponseMessage> response = client.GetAsync($"http://{insecure.LocalEndpoint}/v1/models");
        string first =
            await RespondAsync(insecure,
                $"HTTP/1.1 301 Moved Permanently\r\nLocation: http://{secure.LocalEndpoint}/v1/models\r\nContent-Length: 0\r\n\r\n");
        string second = await RespondAsync(secure, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        (await response).Dispose();
        Assert.Contains("\r\nAuthorization: Bearer ", first, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nAuthorization:", second, StringComparison.Ordinal);
    }

    private static async Task<string> RespondAsync(TcpListener listener, string answer)
    {
        using TcpClient connection = await listener.AcceptTcpClientAsync();
        var request = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            request.Append(Encoding.ASCII.GetString(buffer, 0, await connection.GetStream().ReadAsync(buffer)));
        }

        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
        return request.ToString();
    }

    private static string GetRequestedUrl((string Request, Exception? Failure) result)
    {
        (string request, Exception? failure) = result;
        Match requested = RequestedUrl().Match(request);
        if (requested.Success)
        {
            // The path in the request line is that of the URL.
            Assert.Contains(" " + new Uri(requested.Groups[1].Value).PathAndQuery + " HTTP/1.1", request, StringComparison.Ordinal);
            return requested.Groups[1].Value;
        }

        return failure?.GetType().FullName ?? "nothing";
    }

    [GeneratedRegex("\r\nX-Requested: ([^\r]+)\r\n")]
    private static partial Regex RequestedUrl();
}
