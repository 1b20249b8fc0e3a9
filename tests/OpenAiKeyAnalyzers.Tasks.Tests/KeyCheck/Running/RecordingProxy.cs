using System.Net;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Running;

/// <summary>Leads every request to a server of the test: what reaches no proxy was not sent.</summary>
internal sealed class RecordingProxy(ScriptedServer server) : IWebProxy
{
    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) => new($"http://127.0.0.1:{server.Port}/");

    public bool IsBypassed(Uri host) => false;
}
