using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Http;

/// <summary>
/// Verifies the exceptions of both runtimes: .NET wraps the exception of the socket, .NET Framework a <see cref="WebException"/>.
/// </summary>
public class NetworkFailureTests
{
    private static readonly Uri Proxy = new("http://user:pa55@proxy.example.test:8080/");

    public static TheoryData<Exception, string> Failures => new()
    {
        { new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)), "OAK9007_Dns" },
        { new HttpRequestException("x", new SocketException((int)SocketError.TryAgain)), "OAK9007_Dns" },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.NameResolutionFailure)), "OAK9007_Dns" },
        { new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)), "OAK9007_Refused" },
        { new HttpRequestException("x",
            new WebException("x", new SocketException((int)SocketError.ConnectionRefused), WebExceptionStatus.ConnectFailure, null)),
                "OAK9007_Refused" },
        { new HttpRequestException("x", new AuthenticationException("x")), "OAK9007_Tls" },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.TrustFailure)), "OAK9007_Tls" },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.SecureChannelFailure)), "OAK9007_Tls" },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.Timeout)), "OAK9007_Timeout" },
        { new OperationCanceledException(), "OAK9007_Timeout" },
        { new TaskCanceledException("x", new ObjectDisposedException("x")), "OAK9007_Timeout" },
        { new HttpRequestException("x", new SocketException((int)SocketError.ConnectionReset)), "OAK9007_Broken" },
        { new HttpRequestException("x", new IOException("x")), "OAK9007_Broken" },
        { new HttpRequestException("x"), "OAK9007_Broken" },
        { new HttpRequestException(HttpRequestError.InvalidResponse, "x"), "OAK9007_NoHttp" },
        { new HttpRequestException("x", new HttpIOException(HttpRequestError.InvalidResponse, "x")), "OAK9007_NoHttp" },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.ServerProtocolViolation)), "OAK9007_NoHttp" },
        { new NotSupportedException("The ServicePointManager does not support proxies with the 'ssl' scheme."), "OAK9007_Broken" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void KnownException_ReturnsMessage(Exception failure, string name)
    {
        Assert.True(NetworkFailure.IsNetworkFailure(failure));
        Assert.Equal(name, Diagnose(failure, proxy: null));
        Assert.Contains(failure.GetType().Name, NetworkFailure.Describe(failure), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound)]
    [InlineData(SocketError.ConnectionRefused)]
    [InlineData(SocketError.ConnectionReset)]
    public void SocketErrorWithProxy_ReportsProxy(SocketError error) =>
        Assert.Equal("OAK9007_Proxy", Diagnose(new HttpRequestException("x", new SocketException((int)error)), Proxy));

    [Fact]
    public void ProxyPassword_IsNotShown()
    {
        CheckBaseUrl.Read(null, static _ => null, out CheckBaseUrl address);
        string text =
            new Messages("en").Format(
                NetworkFailure.CreateDiagnostic(new HttpRequestException("x"), address, Proxy, TimeSpan.FromSeconds(1)).Message);

        Assert.Contains("proxy.example.test:8080", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pa55", text, StringComparison.Ordinal);
        Assert.DoesNotContain("proxy", NetworkFailure.Describe(new HttpRequestException($"to '{Proxy}' failed")),
            StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>.NET quotes the status line, header names and the proxy in its messages.</summary>
    [Fact]
    public void UnknownFailure_LogsTypesAndCodesOnly()
    {
        var failure =
            new HttpRequestException(HttpRequestError.ConnectionError, "##vso[task.setvariable]",
                new IOException("\u001b[31m", new SocketException((int)SocketError.ConnectionReset)));

        Assert.Equal("HttpRequestException (ConnectionError) → IOException → SocketException (ConnectionReset)",
            NetworkFailure.Describe(failure));
    }

    [Fact]
    public void UnrelatedException_IsNoNetworkFailure() => Assert.False(NetworkFailure.IsNetworkFailure(new KeyNotFoundException()));

    private static string Diagnose(Exception failure, Uri? proxy)
    {
        CheckBaseUrl.Read(null, static _ => null, out CheckBaseUrl address);
        return NetworkFailure.CreateDiagnostic(failure, address, proxy, TimeSpan.FromSeconds(10)).Message.Key.ToString();
    }
}
