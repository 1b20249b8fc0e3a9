using System.ClientModel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Chat;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.AtRunTime;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies that clients send what the messages of OAK1007 state, instead of the key.</summary>
public class MisplacedRunTimeTests
{
    private const string Endpoint = "https://contoso.openai.azure.com/";

    private static readonly string Key = SyntheticKey.Project();

    /// <summary>Runs AddOpenAIChatCompletion(options.Model, options.Endpoint, options.Key).</summary>
    [Fact]
    public async Task EndpointAndKeyInKernel_AreSentAsKeyAndOrganization()
    {
        (string request, _) = await LoopbackServer.ReceiveAsync(static async address =>
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
            await new OpenAIChatCompletionService("gpt-live", Endpoint, Key, client)
                .GetChatMessageContentsAsync(new ChatHistory(LoopbackServer.EndOfRequest));
        });
        Assert.Contains($"\r\nAuthorization: Bearer {Endpoint}\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"\r\nOpenAI-Organization: {Key}\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Endpoint)]
    [InlineData("gpt-live")]
    [InlineData("0123456789abcdeffedcba9876543210")]
    [InlineData("eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl")]
    [InlineData("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aXY.dGV4dA.dGFn")]
    public async Task OtherValue_IsSentAsKey(string value)
    {
        (string request, _) = await LoopbackServer.ReceiveAsync(address => new ChatClient("gpt-live", new ApiKeyCredential(value),
            new OpenAIClientOptions { Endpoint = address }).CompleteChatAsync(LoopbackServer.EndOfRequest));
        Assert.Contains($"\r\nAuthorization: Bearer {value}\r\n", request, StringComparison.Ordinal);
    }

    /// <summary>Runs new AzureOpenAIClient(new Uri(key), new ApiKeyCredential(endpoint)).</summary>
    [Fact]
    public void KeyAsEndpoint_ThrowsUriFormatException() => Assert.Throws<UriFormatException>(static () => new Uri(Key));
}
