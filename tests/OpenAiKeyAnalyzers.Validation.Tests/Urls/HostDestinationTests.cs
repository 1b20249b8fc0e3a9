using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies the actual and the intended destination of a host.</summary>
public class HostDestinationTests
{
    [Theory]
    [InlineData("api.openai.com", Destination.OpenAI, Destination.OpenAI)]
    [InlineData("proxy.example.test", Destination.OpenAI, Destination.OpenAI)]
    [InlineData("name.openai.azure.com", Destination.AzureOpenAI, Destination.AzureOpenAI)]
    [InlineData("name.inference.ml.azure.com", Destination.AzureOpenAI, Destination.AzureOpenAI)]
    [InlineData("ai.azure.com", Destination.AzureOpenAI, Destination.AzureOpenAI)]
    [InlineData("localhost", Destination.Loopback, Destination.Loopback)]
    [InlineData("github.com", Destination.Unknown, Destination.Unknown)]
    [InlineData("api.openia.com", Destination.Unknown, Destination.OpenAI)]
    [InlineData("platform.openai.com", Destination.Unknown, Destination.OpenAI)]
    [InlineData("chat.openai.com", Destination.OtherProvider, Destination.OpenAI)]
    [InlineData("api.groq.com", Destination.OtherProvider, Destination.OtherProvider)]
    [InlineData("llm.example.test", Destination.OtherProvider, Destination.OtherProvider)]
    public void Host_HasDestination(string host, object destination, object intended)
    {
        HostKind kind = OpenAiHosts.Classify(host, static name => name == "proxy.example.test");
        Assert.Equal(((Destination)destination, (Destination)intended), (HostDestination.Get(kind), HostDestination.GetIntended(kind)));
    }

    /// <summary>A host that resembles another one is not classified as that host.</summary>
    [Theory]
    [InlineData("api.openai.com", HostKind.OpenAi)]
    [InlineData("API.OpenAI.com.", HostKind.OpenAi)]
    [InlineData("mtls-eu.api.openai.com", HostKind.OpenAi)]
    [InlineData("{region}.api.openai.com", HostKind.OpenAi)]
    [InlineData("a-zA-Z09.api.openai.com", HostKind.OpenAi)]
    [InlineData("abcdefghij0123456789.api.openai.com", HostKind.OpenAi)]
    [InlineData("abcdefghij01234567890.api.openai.com", HostKind.OpenAiDomain)]
    [InlineData("a.eu.api.openai.com", HostKind.OpenAiDomain)]
    [InlineData("a_b.api.openai.com", HostKind.OpenAiDomain)]
    [InlineData("api.openai.com{path}", HostKind.OpenAi)]
    [InlineData("api.openai.com" + UrlFormatter.Hole, HostKind.OpenAi)]
    [InlineData("xapi.openai.com{path}", HostKind.Other)]
    [InlineData("api.openai.com.{domain}", HostKind.Other)]
    [InlineData("api.0penai.com", HostKind.Misspelled)]
    [InlineData("api.1penai.com", HostKind.Other)]
    [InlineData("api.9penai.com", HostKind.Other)]
    [InlineData("api.openaii.com", HostKind.Misspelled)]
    [InlineData("aapi.openai.com", HostKind.Misspelled)]
    [InlineData("xapi.openai.com", HostKind.OpenAiDomain)]
    [InlineData("api.openaix.com", HostKind.Other)]
    [InlineData("api-openai.com", HostKind.Misspelled)]
    [InlineData("api.open-ai.com", HostKind.Misspelled)]
    [InlineData("api.openai-.com", HostKind.Other)]
    [InlineData("api.openai.co", HostKind.Misspelled)]
    [InlineData("api.openai.comv1", HostKind.Misspelled)]
    [InlineData("API.OPENAI.COMV1", HostKind.Misspelled)]
    [InlineData("api.openai.comv2", HostKind.Other)]
    [InlineData("api.\u043Epenai.com", HostKind.Misspelled)]
    [InlineData("api.openai\u200B.com", HostKind.Misspelled)]
    [InlineData("openai\u00E9.com", HostKind.Other)]
    [InlineData("api.op\u0435n.ai", HostKind.Misspelled)]
    [InlineData("api.\u043Epenai.com" + UrlFormatter.Hole, HostKind.Other)]
    [InlineData("\u043Example.com", HostKind.Other)]
    [InlineData("127.0.0.1", HostKind.Loopback)]
    [InlineData("127.0.0.1x", HostKind.Other)]
    [InlineData("127.example.com", HostKind.Other)]
    [InlineData("127.0.0.1.nip.io", HostKind.Other)]
    [InlineData("name.azure.com", HostKind.AzureService)]
    [InlineData("xazure.com", HostKind.Other)]
    [InlineData("azure.com", HostKind.Other)]
    [InlineData("", HostKind.Other)]
    [InlineData(".", HostKind.Other)]
    public void Host_HasKind(string host, object kind) => Assert.Equal((HostKind)kind, OpenAiHosts.Classify(host, static _ => false));

    [Theory]
    [InlineData("api.openai.com", HostKind.OpenAi)]
    [InlineData("api.openia.com", HostKind.Configured)]
    [InlineData("api.openai.org", HostKind.Configured)]
    [InlineData("openrouter.ai", HostKind.Configured)]
    [InlineData("localhost", HostKind.Configured)]
    [InlineData("name.openai.azure.com", HostKind.Azure)]
    [InlineData("platform.openai.com", HostKind.Website)]
    [InlineData("chat.openai.com", HostKind.ConsumerApp)]
    [InlineData("{host}", HostKind.Other)]
    [InlineData("api.\u043Epenai.com", HostKind.Misspelled)]
    public void ConfiguredHost_HasKind(string host, object kind) =>
        Assert.Equal((HostKind)kind, OpenAiHosts.Classify(host, static _ => true));

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("[::1]", true)]
    [InlineData("127.1.2.3", true)]
    [InlineData("127.0.9.1", true)]
    [InlineData("api.openai.com", false)]
    [InlineData("localhost.example.com", false)]
    public void Host_IsLoopback(string host, bool expected) => Assert.Equal(expected, OpenAiHosts.IsLoopback(host));

    [Theory]
    [InlineData("api.openai.com", true)]
    [InlineData("eu.api.openai.com", true)]
    [InlineData("platform.openai.com", true)]
    [InlineData("name.openai.azure.com", true)]
    [InlineData("openai.com", false)]
    [InlineData("name.azure.com", false)]
    [InlineData("openrouter.ai", false)]
    public void Host_IsService(string host, bool expected) => Assert.Equal(expected, OpenAiHosts.IsService(host));

    [Theory]
    [InlineData("api.openia.com", "api.openai.com")]
    [InlineData("api.openai.comv1", "api.openai.com/v1")]
    [InlineData("\u0435u.api.openai.com", "eu.api.openai.com")]
    [InlineData("api.openai\u200B.com", "api.openai.com")]
    [InlineData("beta.openai.com", "api.openai.com")]
    public void WrongHost_HasCorrectHost(string host, string expected) => Assert.Equal(expected, OpenAiHosts.GetCorrectHost(host));

    [Theory]
    [InlineData("[::1]", "::1")]
    [InlineData("[]", "[]")]
    [InlineData("[::1", "[::1")]
    [InlineData("api.openai.com.", "api.openai.com")]
    [InlineData(".", ".")]
    [InlineData("", "")]
    [InlineData("api\u3002openai\uFF61com", "api.openai.com")]
    [InlineData("\uFF41pi.openai.com", "api.openai.com")]
    [InlineData("\uFF00\uFF01\uFF5E\uFF5F", "\uFF00!~\uFF5F")]
    [InlineData("xn--pi-6kc.openai.com", "\u0430pi.openai.com")]
    [InlineData("API.OpenAI.com", "API.OpenAI.com")]
    [InlineData("api.xn--penai-iye.com", "api.\u043Epenai.com")]
    [InlineData("xn--\u00E9.example.com", "xn--\u00E9.example.com")]
    public void Host_IsNormalized(string host, string expected) => Assert.Equal(expected, UrlHost.Normalize(host));
}
