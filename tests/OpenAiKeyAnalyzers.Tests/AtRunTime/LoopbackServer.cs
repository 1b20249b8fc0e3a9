using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenAiKeyAnalyzers.Tests.AtRunTime;

/// <summary>
/// Accepts one HTTP request on 127.0.0.1 and returns its unchanged bytes, because an HTTP library would hide what the tests verify.
/// </summary>
internal static class LoopbackServer
{
    /// <summary>The body of each request. It marks the end of the request, even if the headers are malformed.</summary>
    internal const string EndOfRequest = "the-end-of-the-request";

    private static readonly byte[] Answer =
        Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

    /// <summary>Gets the bytes that <paramref name="send"/> sends, one character per byte, and the exception that it throws.</summary>
    internal static async Task<(string Request, Exception? Failure)> ReceiveAsync(Func<Uri, Task> send)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var stop = new CancellationTokenSource();
        listener.Start();
        Task<string> request = ReceiveAsync(listener, stop.Token);
        Exception? failure = await Record.ExceptionAsync(() => send(new Uri("http://" + listener.LocalEndpoint + "/v1")));
        if (!request.IsCompleted && failure is not null)
        {
            // The client failed before a request was complete, so no client will connect.
            await stop.CancelAsync();
        }

        return (await request, failure);
    }

    private static async Task<string> ReceiveAsync(TcpListener listener, CancellationToken stop)
    {
        var request = new StringBuilder();
        try
        {
            byte[] buffer = new byte[16 * 1024];
            do
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(stop);
                NetworkStream stream = client.GetStream();
                for (int count = await stream.ReadAsync(buffer, stop); count > 0; count = await stream.ReadAsync(buffer, stop))
                {
                    request.Append(Encoding.Latin1.GetString(buffer, 0, count));
                    if (request.ToString().Contains(EndOfRequest, StringComparison.Ordinal))
                    {
                        await stream.WriteAsync(Answer, stop);
                        break;
                    }
                }
            }
            while (request.Length == 0);
        }
        catch (OperationCanceledException)
        {
            // The request was not sent, or is incomplete.
        }

        return request.ToString();
    }
}
