using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Creates a server whose port may be shown: the digits of some ports are equal to those of the key in another encoding.</summary>
internal static class ShownServer
{
    internal static async Task<ScriptedServer> CreateAsync(byte[] answer)
    {
        var traces = new KeyTraceDetector(CheckRun.Key, "sk-proj-");
        var server = new ScriptedServer(answer);
        while (traces.HasTrace($"127.0.0.1:{server.Port}"))
        {
            var next = new ScriptedServer(answer);
            await server.DisposeAsync();
            server = next;
        }

        return server;
    }
}
