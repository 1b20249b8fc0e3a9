using System.ClientModel;
using System.ClientModel.Primitives;
using System.Reflection;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAiKeyAnalyzers.Tests.AtRunTime;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>
/// Verifies the effects that OAK3004 states about organizations and projects that are passed to clients: they are sent unchanged, and empty
/// ones are not sent.
/// </summary>
public class ClientIdRunTimeTests
{
    private const string End = LoopbackServer.EndOfRequest;

    [Theory]
    [InlineData("writer", "Apollo")]
    [InlineData("proj_abcdefghij0123456789", "org-abcdefghij0123456789")]
    public async Task IdsOfOpenAiClient_AreSent(string organization, string project)
    {
        string request = await AskAsync(organization, project);
        Assert.Contains($"\r\nOpenAI-Organization: {organization}\r\n", request, StringComparison.Ordinal);
        Assert.Contains($"\r\nOpenAI-Project: {project}\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task EmptyIdsOfOpenAiClient_AreNotSent(string? id)
    {
        string request = await AskAsync(id, id);
        Assert.StartsWith("POST /v1/chat/completions ", request, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenAI-Organization", request, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("OpenAI-Project", request, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("writer", true)]
    [InlineData("", false)]
    public async Task OrganizationOfKernel_IsSentUnlessEmpty(string organization, bool isSent)
    {
        (string request, _) = await LoopbackServer.ReceiveAsync(async address =>
        {
            using HttpClient client = Http();
            client.BaseAddress = address;
            await new OpenAIChatCompletionService("gpt-live", "key", organization, client)
                .GetChatMessageContentsAsync(new ChatHistory(End));
        });
        Assert.Equal(isSent, request.Contains($"\r\nOpenAI-Organization: {organization}", StringComparison.Ordinal));
    }

    /// <summary>The program references the package OpenAI 1.11, whose types have the names that the program uses.</summary>
    [Fact]
    public async Task OrganizationOfPackage1_IsSent()
    {
        Assembly package = Assembly.LoadFrom(TestReferences.Package("openai/1.11.0/lib/netstandard2.0/OpenAI_API.dll").Display!);
        (string request, _) = await LoopbackServer.ReceiveAsync(address =>
        {
            object authentication = Activator.CreateInstance(package.GetType("OpenAI_API.APIAuthentication")!, "key", "writer")!;
            object api = Activator.CreateInstance(package.GetType("OpenAI_API.OpenAIAPI")!, authentication)!;
            api.GetType().GetProperty("ApiUrlFormat")!.SetValue(api, address.GetLeftPart(UriPartial.Authority) + "/{0}/{1}");
            object moderation = api.GetType().GetProperty("Moderation")!.GetValue(api)!;
            return (Task)moderation.GetType().GetMethod("CallModerationAsync", [typeof(string)])!.Invoke(moderation, [End])!;
        });
        Assert.StartsWith("POST /v1/moderations ", request, StringComparison.Ordinal);
        Assert.Contains("\r\nOpenAI-Organization: writer\r\n", request, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(string? organization, string? project)
    {
        (string request, _) = await LoopbackServer.ReceiveAsync(address => new OpenAIClient(new ApiKeyCredential("key"),
            new OpenAIClientOptions
            {
                Endpoint = address,
                OrganizationId = organization,
                ProjectId = project,
                Transport = new HttpClientPipelineTransport(Http()),
                RetryPolicy = new ClientRetryPolicy(0),
            }).GetChatClient("gpt-live").CompleteChatAsync(End));
        return request;
    }

    private static HttpClient Http() => new(new SocketsHttpHandler { UseProxy = false });
}
