using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenAiKeyAnalyzers.Testing;

/// <summary>Represents a server on 127.0.0.1 that sends prepared responses, one per connection, and keeps the requests.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<byte[]?> _answers;
    private readonly List<string> _requests = [];
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _serving;

    /// <param name="answers">The complete HTTP messages. With <see langword="null"/>, the server does not respond; with an empty one, or
    /// after the last one, it closes the connection.</param>
    internal ScriptedServer(params byte[]?[] answers)
    {
        _answers = new Queue<byte[]?>(answers);
        _listener.Start();
        _serving = ServeAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    internal string BaseUrl => $"http://127.0.0.1:{Port}/v1";

    /// <summary>Gets the headers of the requests, in the order in which they arrived.</summary>
    internal IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Gets a task that completes with the first request.</summary>
    internal Task FirstRequest => _asked.Task;

    internal static byte[] CreateResponse(int status, string body, string type = "application/json", string headers = "") =>
        CreateResponse(status, Encoding.UTF8.GetBytes(body), type, headers);

    internal static byte[] CreateResponse(int status, byte[] body, string type = "application/json", string headers = "") =>
        [.. Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status} X\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n{headers}Connection: close\r\n\r\n"),
                .. body];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<TcpClient>();
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                open.Add(client);
                await RespondAsync(client);
            }
        }
        catch (Exception exception)
        when (exception is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test has ended.
        }
        finally
        {
            open.ForEach(static client => client.Dispose());
        }
    }

    private async Task RespondAsync(TcpClient client)
    {
        NetworkStream stream = client.GetStream();
        var head = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!IsComplete(head) && await ReadAsync(stream, buffer) is > 0 and int count)
        {
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        lock (_requests)
        {
            _requests.Add(head.ToString());
        }

        _asked.TrySetResult();
        if (!_answers.TryDequeue(out byte[]? answer) || answer is not null)
        {
            await WriteAsync(stream, answer ?? []);
            client.Dispose();
        }
    }

    // A TLS greeting contains no empty line; its first byte is not a letter.
    private static bool IsComplete(StringBuilder head) =>
        head.Length > 0 && (head[0] < ' ' || head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal));

    private async Task<int> ReadAsync(NetworkStream stream, byte[] buffer)
    {
        try
        {
            return await stream.ReadAsync(buffer, _stop.Token);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private async Task WriteAsync(NetworkStream stream, byte[] answer)
    {
        try
        {
            await stream.WriteAsync(answer, _stop.Token);
        }
        catch (IOException)
        {
            // The client closed the connection.
        }
    }
}
