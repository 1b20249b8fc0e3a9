using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

/// <summary>Explains in which part of the network path the request failed (OAK9007).</summary>
internal static class NetworkFailure
{
    /// <summary>Determines whether <paramref name="exception"/> is thrown by a failed connection, in .NET or in .NET Framework.</summary>
    internal static bool IsNetworkFailure(Exception exception) =>
        exception is HttpRequestException or OperationCanceledException or IOException or WebException or SocketException
        or AuthenticationException
            or NotSupportedException or ObjectDisposedException;

    internal static CheckDiagnostic CreateDiagnostic(Exception failure, CheckBaseUrl address, Uri? proxy, TimeSpan timeout)
    {
        Exception[] chain = [.. GetExceptionChain(failure)];
        SocketError? socket = chain.OfType<SocketException>().FirstOrDefault()?.SocketErrorCode;
        WebExceptionStatus? web = chain.OfType<WebException>().FirstOrDefault()?.Status;

        // The timeout is checked first: a request that timed out may have failed in other ways while it was canceled.
        if (failure is OperationCanceledException || web == WebExceptionStatus.Timeout)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9007_Timeout, address.DisplayHost, (int)timeout.TotalSeconds,
                (int)CheckTimeout.MaxTimeout.TotalSeconds);
        }

        if (chain.OfType<AuthenticationException>().Any()
            || web is WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9007_Tls, address.DisplayHost);
        }

        if (chain.Any(static exception => HttpErrorOf(exception) == "InvalidResponse") || web == WebExceptionStatus.ServerProtocolViolation)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9007_NoHttp, address.DisplayHost);
        }

        // The user name and the password in HTTPS_PROXY do not belong to the host.
        if (proxy is not null)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9007_Proxy, address.DisplayHost, CheckBaseUrl.Redact(proxy));
        }

        if (socket is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
            || web == WebExceptionStatus.NameResolutionFailure)
        {
            return CheckDiagnostic.Create(CheckMessageKey.OAK9007_Dns, address.DisplayHost);
        }

        return socket == SocketError.ConnectionRefused
            ? CheckDiagnostic.Create(CheckMessageKey.OAK9007_Refused, address.DisplayHost)
            : CheckDiagnostic.Create(CheckMessageKey.OAK9007_Broken, address.DisplayHost);
    }

    /// <summary>
    /// Gets the types of the exceptions and their error codes. Their messages quote the server's response and the password of the proxy
    /// (measured, .NET 10.0: the status line, names of headers), so they are not used.
    /// </summary>
    internal static string Describe(Exception failure) => string.Join(" → ", GetExceptionChain(failure).Select(static exception =>
    {
        string code = exception switch
        {
            SocketException socket => socket.SocketErrorCode.ToString(),
            WebException web => web.Status.ToString(),
            _ => HttpErrorOf(exception) ?? string.Empty,
        };
        return exception.GetType().Name + (code.Length == 0 ? string.Empty : $" ({code})");
    }));

    // HttpRequestException and HttpIOException have this property since .NET 8.
    private static string? HttpErrorOf(Exception exception) =>
        exception.GetType().GetProperty("HttpRequestError")?.GetValue(exception)?.ToString();

    private static IEnumerable<Exception> GetExceptionChain(Exception failure)
    {
        for (Exception? exception = failure; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
