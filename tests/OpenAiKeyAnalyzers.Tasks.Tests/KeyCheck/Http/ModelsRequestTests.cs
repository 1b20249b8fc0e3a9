using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Http;

/// <summary>Verifies the request, how often it is sent, and the effects of the network path.</summary>
public class ModelsRequestTests
{
    private static readonly byte[] Models = ScriptedServer.CreateResponse(200, """{"data":[{"id":"a"}]}""");

    [Fact]
    public async Task Request_SendsKeyInAuthorizationHeader()
    {
        await using var server = new ScriptedServer(Models);

        await CheckRun.CreateForServer(server).RunAsync();

        string request = Assert.Single(server.Requests);
        Assert.StartsWith("GET /v1/models HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"\r\nAuthorization: Bearer {CheckRun.Key}\r\n", request, StringComparison.Ordinal);
        Assert.Equal(1, request.Split(CheckRun.Key).Length - 1);
        Assert.DoesNotContain("Cookie", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_IsNotFollowed(int status)
    {
        await using ScriptedServer target = await ShownServer.CreateAsync(Models);
        await using var server =
            new ScriptedServer(
                ScriptedServer.CreateResponse(status, "", headers: $"Location: http://127.0.0.1:{target.Port}/v1/models\r\n"));

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName("OAK9008_Redirect")
            .AssertContains($"127.0.0.1:{target.Port}", "Authorization");

        Assert.Empty(target.Requests);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("", "OAK9008_RedirectSomewhere")]
    [InlineData("Location: \r\n", "OAK9008_RedirectSomewhere")]
    [InlineData("Location: :::\r\n", "OAK9008_Redirect")]
    public async Task RedirectWithoutTarget_ReportsError(string header, string message)
    {
        await using ScriptedServer server = await ShownServer.CreateAsync(ScriptedServer.CreateResponse(302, "", headers: header));

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName(message);
    }

    [Theory]
    [InlineData(429, "", 1)]
    [InlineData(500, "", 1)]
    [InlineData(503, "Retry-After: 7\r\n", 7)]
    [InlineData(429, "Retry-After: 0\r\n", 0)]
    [InlineData(503, "Date: Mon, 23 Nov 2026 12:00:00 GMT\r\nRetry-After: Mon, 23 Nov 2026 12:00:05 GMT\r\n", 5)]
    [InlineData(503, "Date: Mon, 23 Nov 2026 12:00:00 GMT\r\nRetry-After: Mon, 23 Nov 2026 11:00:00 GMT\r\n", 0)]
    public async Task RetryableStatus_RetriesOnceAfterDelay(int status, string headers, int seconds)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(status, "{}", headers: headers), Models);
        CheckRun check = CheckRun.CreateForServer(server);

        (await check.RunAsync()).AssertName("Success");

        Assert.Equal([TimeSpan.FromSeconds(seconds)], check.Delays);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(429, "OAK9006_RateLimit")]
    [InlineData(500, "OAK9007_ServerError")]
    public async Task RepeatedFailure_DoesNotRetryTwice(int status, string name)
    {
        byte[] answer = ScriptedServer.CreateResponse(status, "{}");
        await using var server = new ScriptedServer(answer, answer, Models);

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName(name);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(429, "Retry-After: 3600\r\n")]
    [InlineData(401, "Retry-After: 1\r\n")]
    [InlineData(404, "")]
    public async Task LongRetryAfterOrOtherStatus_DoesNotRetry(int status, string headers)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(status, "{}", headers: headers), Models);
        CheckRun check = CheckRun.CreateForServer(server);

        await check.RunAsync();

        Assert.Empty(check.Delays);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task NoResponse_ReportsTimeout()
    {
        await using var server = new ScriptedServer([null]);

        (await new CheckRun { BaseUrl = server.BaseUrl, Timeout = TimeSpan.FromMilliseconds(200) }.RunAsync()).AssertName("OAK9007_Timeout")
            .AssertContains("OpenAiKeyCheckTimeoutSeconds");
    }

    [Fact]
    public async Task IncompleteResponse_ReportsTimeout()
    {
        await using var server = new SlowServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":["u8.ToArray());

        (await new CheckRun { BaseUrl = server.BaseUrl, Timeout = TimeSpan.FromMilliseconds(300) }.RunAsync()).AssertName(
            "OAK9007_Timeout");
    }

    [Fact]
    public async Task ClosedPort_ReportsConnectionRefused()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        CheckOutcome outcome = (await CheckRun.Create(CheckRun.Key, $"http://127.0.0.1:{port}/v1").RunAsync()).AssertName("OAK9007_Refused")
            .AssertContains($"127.0.0.1:{port}");

        Assert.Contains("SocketException", outcome.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "OAK9007_Broken")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{", "OAK9007_Broken")]
    [InlineData("SSH-2.0-nonsense\r\n", "OAK9007_NoHttp")]
    [InlineData("HTTP/1.1 banana\r\n\r\n", "OAK9007_NoHttp")]
    public async Task InvalidHttpOrClosedConnection_ReportsBrokenConnection(string answer, string name)
    {
        await using var server = new ScriptedServer(System.Text.Encoding.ASCII.GetBytes(answer));

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName(name);
    }

    [Fact]
    public async Task OversizedBody_ReportsUnreadableResponse()
    {
        byte[] body = new byte[ModelsRequest.MaxBodyLength + 1_000_000];
        Array.Fill(body, (byte)' ');
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, body));

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName("OAK9007_Unreadable");
    }

    [Fact]
    public async Task LongModelList_ReportsSuccess()
    {
        string models =
            string.Join(",",
                Enumerable.Range(0, 20_000)
                    .Select(static i => $$"""{"id":"provider/model-{{i}}","object":"model","description":"{{new string('x', 80)}}"}"""));
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, $$"""{"data":[{{models}}]}"""));

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName("Success").AssertContains(" 20000 ");
    }

    [Fact]
    public async Task ServerWithoutTls_ReportsTlsFailure()
    {
        await using var server = new ScriptedServer("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());

        (await CheckRun.Create(CheckRun.Key, $"https://127.0.0.1:{server.Port}/v1").RunAsync()).AssertName("OAK9007_Tls");

        Assert.DoesNotContain(CheckRun.Key, string.Concat(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UntrustedCertificate_ReportsTlsFailure()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 made =
            new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch,
                new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task<string> received = ReceiveAsync(listener, certificate);

        (await CheckRun.Create(CheckRun.Key, $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1")
            .RunAsync()).AssertName("OAK9007_Tls");

        Assert.Empty(await received);
    }

    /// <summary>A proxy receives requests to http:// unencrypted.</summary>
    [Fact]
    public async Task LoopbackRequest_BypassesProxy()
    {
        await using var proxy = new ScriptedServer(Models);
        await using var server = new ScriptedServer(Models);

        (await new CheckRun { BaseUrl = server.BaseUrl, Proxy = new RecordingProxy(proxy) }.RunAsync()).AssertName("Success");

        Assert.Empty(proxy.Requests);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(407)]
    [InlineData(502)]
    public async Task ProxyRefusesConnection_NamesProxyAndSendsNoKey(int status)
    {
        await using var proxy = new ScriptedServer(ScriptedServer.CreateResponse(status, "no"));

        (await new CheckRun { Proxy = new RecordingProxy(proxy) }.RunAsync()).AssertName("OAK9007_Proxy")
            .AssertContains($"127.0.0.1:{proxy.Port}", "HTTPS_PROXY");

        Assert.All(proxy.Requests, request =>
        {
            Assert.StartsWith("CONNECT api.openai.com:443 ", request, StringComparison.Ordinal);
            Assert.DoesNotContain(CheckRun.Key[10..20], request, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task CanceledWait_ThrowsOperationCanceledException()
    {
        await using var server = new ScriptedServer([null]);
        using var cancellation = new CancellationTokenSource();
        Task<CheckOutcome> running =
            new CheckRun { BaseUrl = server.BaseUrl, Timeout = TimeSpan.FromMinutes(5) }.RunAsync(cancellation.Token);
        await server.FirstRequest;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private static async Task<string> ReceiveAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        await using var stream = new SslStream(client.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(certificate);
            byte[] buffer = new byte[4096];
            return System.Text.Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            return string.Empty;
        }
    }

    /// <summary>Starts a response and keeps the connection open.</summary>
    private sealed class SlowServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _serving;
        private TcpClient? _client;

        internal SlowServer(byte[] beginning)
        {
            _listener.Start();
            _serving = ServeAsync(beginning);
        }

        internal string BaseUrl => $"http://{_listener.LocalEndpoint}/v1";

        public async ValueTask DisposeAsync()
        {
            await _serving;
            _client?.Dispose();
            _listener.Dispose();
        }

        private async Task ServeAsync(byte[] beginning)
        {
            _client = await _listener.AcceptTcpClientAsync();
            await _client.GetStream().WriteAsync(beginning);
        }
    }
}
