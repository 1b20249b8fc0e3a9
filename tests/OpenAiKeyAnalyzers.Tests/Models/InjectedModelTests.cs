using Microsoft.CodeAnalysis.CSharp;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>Verifies clients that a container provides: the registration determines the destination of their requests.</summary>
public class InjectedModelTests
{
    [Theory]
    [InlineData("services.AddOpenAIService(o => o.ApiKey = key);", 1)]
    [InlineData("services.AddOpenAIService(o => { o.ApiKey = key; o.Organization = null; });", 1)]
    [InlineData("services.AddOpenAIService(o => { o.ApiKey = key; o.ProviderType = ProviderType.Azure; });", 0)]
    [InlineData("services.AddOpenAIService(o => { o.ApiKey = key; o.BaseDomain = \"https://llm.example.com\"; });", 0)]
    [InlineData("services.AddOpenAIService(o => Configure(o));", 0)]
    [InlineData("services.AddOpenAIService();", 0)]
    [InlineData("services.AddOpenAIService(o => o.ApiKey = key); services.AddOpenAIService();", 0)]
    [InlineData("", 0)]
    public async Task RegisteredClient_ReportsModelAtOpenAI(string registration, int count)
    {
        string source = $$"""
            // openai
            using System.Threading.Tasks;
            using Betalgo.Ranul.OpenAI;
            using Betalgo.Ranul.OpenAI.Extensions;
            using Betalgo.Ranul.OpenAI.Interfaces;
            using Betalgo.Ranul.OpenAI.ObjectModels;
            using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
            using Microsoft.Extensions.DependencyInjection;

            static class Startup
            {
                static void Configure(OpenAIOptions options) { }
                static void Add(IServiceCollection services, string key) { {{registration}} }
            }

            class Service
            {
                private readonly IOpenAIService _ai;
                public Service(IOpenAIService ai) { _ai = ai; }

                public Task Ask() => _ai.ChatCompletion.CreateCompletion(
                    new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser("x")], Model = Models.Gpt_3_5_Turbo });
            }
            """;
        CSharpCompilation compilation = new ModelSinkCase("Betalgo", string.Empty, string.Empty).Compile(source);
        Assert.Equal(count, (await ModelSinkTests.FindAsync(compilation)).Length);
    }
}
