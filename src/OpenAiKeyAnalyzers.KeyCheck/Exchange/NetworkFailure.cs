using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using OpenAiKeyAnalyzers.KeyCheck.Addresses;

namespace OpenAiKeyAnalyzers.KeyCheck.Exchange;

/// <summary>Tells a person in which part of the way to the server the request got lost (OAK9007).</summary>
internal static class NetworkFailure
{
    /// <summary>Whether <paramref name="exception"/> is what a connection throws when it fails, in .NET or in .NET Framework.</summary>
    internal static bool IsOne(Exception exception) =>
        exception is HttpRequestException or OperationCanceledException or IOException or WebException or SocketException or AuthenticationException
            or NotSupportedException or ObjectDisposedException;

    internal static Diagnosis Diagnose(Exception failure, ServerAddress address, Uri? proxy, TimeSpan timeout)
    {
        Exception[] chain = [.. ChainOf(failure)];
        SocketError? socket = chain.OfType<SocketException>().FirstOrDefault()?.SocketErrorCode;
        WebExceptionStatus? web = chain.OfType<WebException>().FirstOrDefault()?.Status;

        // The oldest first: a request that ran out of time may have failed in other ways while it was put off.
        if (failure is OperationCanceledException || web == WebExceptionStatus.Timeout)
        {
            return Diagnosis.Of("OAK9007_Timeout", address.ShownHost, (int)timeout.TotalSeconds, (int)CheckTimeout.Longest.TotalSeconds);
        }

        if (chain.OfType<AuthenticationException>().Any() || web is WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure)
        {
            return Diagnosis.Of("OAK9007_Tls", address.ShownHost);
        }

        if (chain.Any(static exception => HttpErrorOf(exception) == "InvalidResponse") || web == WebExceptionStatus.ServerProtocolViolation)
        {
            return Diagnosis.Of("OAK9007_NoHttp", address.ShownHost);
        }

        // The user and the password that stand in HTTPS_PROXY are no part of the host.
        if (proxy is not null)
        {
            return Diagnosis.Of("OAK9007_Proxy", address.ShownHost, ServerAddress.Show(proxy));
        }

        if (socket is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain || web == WebExceptionStatus.NameResolutionFailure)
        {
            return Diagnosis.Of("OAK9007_Dns", address.ShownHost);
        }

        return socket == SocketError.ConnectionRefused ? Diagnosis.Of("OAK9007_Refused", address.ShownHost) : Diagnosis.Of("OAK9007_Broken", address.ShownHost);
    }

    /// <summary>
    /// Gets the types of the exceptions and their error codes. Their texts quote what the server sent and the password of the proxy (measured,
    /// .NET 10.0: the status line, names of headers), so none is passed on.
    /// </summary>
    internal static string Describe(Exception failure) => string.Join(" → ", ChainOf(failure).Select(static exception =>
    {
        string code = exception switch
        {
            SocketException socket => socket.SocketErrorCode.ToString(),
            WebException web => web.Status.ToString(),
            _ => HttpErrorOf(exception) ?? string.Empty,
        };
        return exception.GetType().Name + (code.Length == 0 ? string.Empty : $" ({code})");
    }));

    // HttpRequestException and HttpIOException have it since .NET 8.
    private static string? HttpErrorOf(Exception exception) => exception.GetType().GetProperty("HttpRequestError")?.GetValue(exception)?.ToString();

    private static IEnumerable<Exception> ChainOf(Exception failure)
    {
        for (Exception? exception = failure; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
