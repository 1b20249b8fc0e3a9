using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.AtRunTime;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>
/// Verifies the requests of the Azure client. Azure.AI.OpenAI 2.1.0 was built with OpenAI 2.1.0 and does not run with the version that the
/// other tests use: the program is loaded together with the version that it requires.
/// </summary>
public class AzureClientRunTimeTests
{
    private const string Source = """
        using System;
        using System.ClientModel;
        using System.Threading.Tasks;
        using Azure.AI.OpenAI;

        public static class Program
        {
            public static async Task RunAsync(string endpoint, string key) =>
                await new AzureOpenAIClient(new Uri(endpoint), new ApiKeyCredential(key)).GetChatClient("d")
                    .CompleteChatAsync("the-end-of-the-request");
        }
        """;

    private const string Requested = "/openai/deployments/d/chat/completions?api-version=";

    /// <summary>Verifies OAK4004_OpenAiHost, OAK4004_OperationPath_Azure, and OAK1006_OpenAiKeyAtAzure.</summary>
    [Theory]
    [InlineData("", Requested)]
    [InlineData("/", Requested)]
    [InlineData("/v1", "/v1" + Requested)]
    [InlineData("/openai/v1/", "/openai/v1" + Requested)]
    [InlineData("/models/chat/completions", "/models/chat/completions" + Requested)]
    [InlineData("/openai/deployments/chat", "/openai/deployments/chat" + Requested)]
    public async Task Endpoint_PrecedesDeploymentAndKeyIsInApiKeyHeader(string path, string requested)
    {
        (string request, _) = await LoopbackServer.ReceiveAsync(address =>
            RunAsync(address.GetLeftPart(UriPartial.Authority) + path, "Pa55-77q"));
        Assert.StartsWith("POST " + requested, request, StringComparison.Ordinal);
        Assert.Contains("\r\napi-key: Pa55-77q\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nAuthorization:", request, StringComparison.Ordinal);
    }

    private static async Task RunAsync(string endpoint, string key)
    {
        string openAi = TestReferences.Package("openai/2.1.0/lib/net6.0/OpenAI.dll").Display!;
        CSharpCompilation compilation = CSharpCompilation.Create("Program", [CSharpSyntaxTree.ParseText(Source)],
            [.. TestReferences.All.Where(static reference => Path.GetFileName(reference.Display) != "OpenAI.dll"),
                MetadataReference.CreateFromFile(openAi)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new ClientContext(openAi);
        await (Task)context.LoadFromStream(image).GetType("Program")!.GetMethod("RunAsync")!.Invoke(null, [endpoint, key])!;
    }

    private sealed class ClientContext(string openAi) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "OpenAI" => LoadFromAssemblyPath(openAi),
            "Azure.AI.OpenAI" => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "Azure.AI.OpenAI.dll")),
            _ => null,
        };
    }
}
