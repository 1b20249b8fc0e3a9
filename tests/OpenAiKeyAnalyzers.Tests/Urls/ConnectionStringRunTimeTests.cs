using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.AtRunTime;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>
/// Verifies OAK4004 for connection strings, parsed as the client integrations do: the requested URLs before and after the fix.
/// </summary>
public class ConnectionStringRunTimeTests
{
    private const string Ask = "var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = text }; await new OpenAIClient(new ApiKeyCredential(parts.TryGetValue(\"Key\", out object? key) ? (string)key : \"none\"), new OpenAIClientOptions { Endpoint = new Uri((string)parts[\"Endpoint\"]) }).GetChatClient(\"gpt-live\").CompleteChatAsync(\"" + LoopbackServer.EndOfRequest + "\");";

    private static readonly string Key = SyntheticKey.Project(seed: 43);

    [Fact]
    public async Task MissingSemicolon_SendsKeyInUrlUntilFixed()
    {
        var program = new TestProgram("var text = $\"Endpoint=https://api.openai.com/v1Key={apiKey}\"; " + Ask);
        Diagnostic finding = Assert.Single(await program.GetDiagnosticsAsync());
        Assert.Equal("OAK4004", finding.Id);
        string before = await RunAsync(program.Source);
        Assert.StartsWith($"POST /v1Key={Key}/chat/completions ", before, StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer none\r\n", before, StringComparison.Ordinal);

        string? repaired = await program.ApplyFixAsync(finding);
        Assert.NotNull(repaired);
        Assert.Empty(await TestProgram.GetDiagnosticsAsync(repaired));
        string after = await RunAsync(repaired);
        Assert.StartsWith("POST /v1/chat/completions ", after, StringComparison.Ordinal);
        Assert.Contains($"\r\nAuthorization: Bearer {Key}\r\n", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SwappedParts_ThrowAndAreReported()
    {
        var program = new TestProgram("var text = $\"Endpoint={apiKey};Key=https://api.openai.com/v1\"; " + Ask);
        Assert.Equal("OAK4004", Assert.Single(await program.GetDiagnosticsAsync()).Id);
        (string request, Exception? failure) = await TestProgram.RunAsync(program.Source, Key);
        Assert.Empty(request);
        Assert.IsType<UriFormatException>(failure);
    }

    [Fact]
    public async Task RightParts_NoDiagnostic()
    {
        var program = new TestProgram("var text = $\"Endpoint=https://api.openai.com/v1;Key={apiKey}\"; " + Ask);
        Assert.Empty(await program.GetDiagnosticsAsync());
        Assert.StartsWith("POST /v1/chat/completions ", await RunAsync(program.Source), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string source)
    {
        string redirected = source.Replace("Endpoint=https://api.openai.com/v1", "Endpoint={address}", StringComparison.Ordinal)
            .Replace("Endpoint = new Uri((string)parts[\"Endpoint\"])",
                "Endpoint = new Uri((string)parts[\"Endpoint\"]), RetryPolicy = new ClientRetryPolicy(0), Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { UseProxy = false }))",
                StringComparison.Ordinal);
        return (await TestProgram.RunAsync(redirected, Key)).Request;
    }
}
