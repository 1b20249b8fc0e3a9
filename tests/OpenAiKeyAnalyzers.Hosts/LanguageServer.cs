using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>Represents a language server that is started like in an editor and communicates over its standard streams (LSP).</summary>
internal sealed class LanguageServer : IDisposable
{
    private readonly Process _process;
    private int _id;

    private LanguageServer(Process process) => _process = process;

    internal static LanguageServer Start(string program, string folder) => new(Process.Start(new ProcessStartInfo(program)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    internal async Task<JsonNode?> RequestAsync(string method, JsonNode parameters)
    {
        int id = ++_id;
        await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            JsonNode message = await ReceiveAsync();
            if (message["method"] is not null && message["id"] is { } asked)
            {
                // The server requests configuration or progress: a null result makes it use its defaults.
                await SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked.DeepClone(), ["result"] = null });
            }
            else if (message["method"] is null && message["id"]?.GetValue<int>() == id)
            {
                return message["result"];
            }
        }
    }

    internal Task NotifyAsync(string method, JsonNode parameters) =>
        SendAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task SendAsync(JsonNode message)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(message);
        Stream stream = _process.StandardInput.BaseStream;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        await stream.WriteAsync(body);
        await stream.FlushAsync();
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        Stream stream = _process.StandardOutput.BaseStream;
        int length = 0;
        while (await ReadLineAsync(stream) is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line["Content-Length:".Length..], NumberStyles.Integer, CultureInfo.InvariantCulture);
            }
        }

        byte[] body = new byte[length];
        await stream.ReadExactlyAsync(body);
        return JsonNode.Parse(body)!;
    }

    private static async Task<string> ReadLineAsync(Stream stream)
    {
        var line = new StringBuilder();
        byte[] one = new byte[1];
        while (true)
        {
            await stream.ReadExactlyAsync(one);
            if (one[0] == '\n')
            {
                return line.ToString();
            }

            if (one[0] != '\r')
            {
                line.Append((char)one[0]);
            }
        }
    }
}
