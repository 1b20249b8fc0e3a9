using System.Globalization;
using System.Text;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Creates a class that calls OpenAI in ordinary ways, without any defect: nothing in it is reported.</summary>
internal static class PlainCalls
{
    private const int LinesPerCall = 37;

    /// <summary>Creates a file with approximately the given number of lines.</summary>
    internal static string Create(int lines)
    {
        var source = new StringBuilder("""
            using System.ClientModel;
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Text.Json;
            using OpenAI;
            using OpenAI.Chat;
            using OpenAI.Embeddings;

            namespace Company.Product;

            public sealed class Assistant(HttpClient http)
            {
                private const string Model = "gpt-5.4-mini";
                private static readonly Uri Address = new("https://api.openai.com/v1/chat/completions");
                private readonly string _key = Environment.GetEnvironmentVariable("OPENAI_API_KEY")
                    ?? throw new InvalidOperationException("OPENAI_API_KEY is not set.");


            """);
        for (int call = 0; call < Math.Max(1, (lines - 20) / LinesPerCall); call++)
        {
            source.AppendLine(CultureInfo.InvariantCulture, $$"""
                    public async Task<string> AskAsync{{call}}(string question, CancellationToken cancellation)
                    {
                        var client = new ChatClient("gpt-5.4-mini", new ApiKeyCredential(_key));
                        ChatMessage[] messages = [new SystemChatMessage("You are a helpful assistant."), new UserChatMessage(question)];
                        ChatCompletion completion = await client.CompleteChatAsync(messages, cancellationToken: cancellation);
                        string answer = completion.Content.Count > 0 ? completion.Content[0].Text : "(no answer)";
                        Console.WriteLine($"[ASSISTANT {{call}}]: {answer}, {completion.Usage.TotalTokenCount} tokens");
                        return answer.Trim();
                    }

                    public async Task<float[]> EmbedAsync{{call}}(string text, CancellationToken cancellation)
                    {
                        var options = new OpenAIClientOptions { Endpoint = new Uri("https://api.openai.com/v1") };
                        var client = new OpenAIClient(new ApiKeyCredential(_key), options).GetEmbeddingClient("text-embedding-3-small");
                        OpenAIEmbedding embedding = await client.GenerateEmbeddingAsync(text, cancellationToken: cancellation);
                        return embedding.ToFloats().ToArray();
                    }

                    public async Task<string> PostAsync{{call}}(string question, CancellationToken cancellation)
                    {
                        using var request = new HttpRequestMessage(HttpMethod.Post, Address);
                        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
                        request.Headers.Add("OpenAI-Organization", Environment.GetEnvironmentVariable("OPENAI_ORG_ID"));
                        request.Headers.TryAddWithoutValidation("X-Client-Request-Id", Guid.NewGuid().ToString());
                        var body = new Dictionary<string, object> { ["model"] = Model, ["input"] = question, ["n"] = {{call}} };
                        request.Content = JsonContent.Create(body);
                        using HttpResponseMessage response = await http.SendAsync(request, cancellation);
                        if (!response.IsSuccessStatusCode)
                        {
                            string error = await response.Content.ReadAsStringAsync(cancellation);
                            throw new HttpRequestException($"The request failed with {(int)response.StatusCode}: {error}");
                        }

                        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));
                        return document.RootElement.GetProperty("output")[0].GetProperty("text").GetString() ?? "";
                    }

                """);
        }

        return source.AppendLine("}").ToString();
    }
}
