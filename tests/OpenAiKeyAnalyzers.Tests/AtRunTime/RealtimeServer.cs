using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace OpenAiKeyAnalyzers.Tests.AtRunTime;

/// <summary>
/// Accepts one WebSocket connection on 127.0.0.1, as the realtime operation does, and returns the opening request and the texts that were
/// sent through the connection.
/// </summary>
internal static class RealtimeServer
{
    // The value is that of RFC 6455, section 1.3.
    private const string HandshakeSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>
    /// Gets the data that <paramref name="send"/> sends until it closes or leaves the connection, and the exception that it throws.
    /// </summary>
    internal static async Task<(string Request, Exception? Failure)> ReceiveAsync(Func<Uri, Task> send)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var stop = new CancellationTokenSource();
        listener.Start();
        var request = new StringBuilder();
        Task receiving = ReceiveAsync(listener, request, stop.Token);
        Exception? failure = await Record.ExceptionAsync(() => send(new Uri("http://" + listener.LocalEndpoint + "/v1")));

        // Everything that the program sent has been written by now, so the server need not wait.
        if (failure is not null)
        {
            await stop.CancelAsync();
        }

        await receiving;
        return (request.ToString(), failure);
    }

    private static async Task ReceiveAsync(TcpListener listener, StringBuilder request, CancellationToken stop)
    {
        try
        {
            using TcpClient client = await listener.AcceptTcpClientAsync(stop);
            NetworkStream stream = client.GetStream();
            byte[] buffer = new byte[16 * 1024];
            while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal)
                && await stream.ReadAsync(buffer.AsMemory(0, 1), stop) > 0)
            {
                request.Append((char)buffer[0]);
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(Accept(request.ToString())), stop);
            using var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
            ValueWebSocketReceiveResult result = await socket.ReceiveAsync(buffer.AsMemory(), stop);
            for (; result.MessageType == WebSocketMessageType.Text; result = await socket.ReceiveAsync(buffer.AsMemory(), stop))
            {
                request.Append(Encoding.UTF8.GetString(buffer, 0, result.Count));
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // The program failed, or exited without closing the connection.
        }
    }

    private static string Accept(string request)
    {
        const string Name = "\r\nSec-WebSocket-Key: ";
        int start = request.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        string key = request[start..request.IndexOf('\r', start)];
#pragma warning disable CA5350 // The handshake prescribes SHA-1.
        string accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + HandshakeSuffix)));
#pragma warning restore CA5350
        return $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";
    }
}
