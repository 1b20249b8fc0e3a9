using System.Net;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Redirects every request to a server of the test: if the proxy was not used, no request was sent.</summary>
internal sealed class RecordingProxy(ScriptedServer server) : IWebProxy
{
    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) => new($"http://127.0.0.1:{server.Port}/");

    public bool IsBypassed(Uri host) => false;
}
