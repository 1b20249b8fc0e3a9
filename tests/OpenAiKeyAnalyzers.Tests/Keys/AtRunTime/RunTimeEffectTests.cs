using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Headers;
using OpenAI;
using OpenAI.Chat;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.AtRunTime;

namespace OpenAiKeyAnalyzers.Tests.Keys.AtRunTime;

/// <summary>Verifies that clients treat a corrupted key as the messages state.</summary>
public class RunTimeEffectTests
{
    private const string NewLineMessage = "New-line or NUL characters are not allowed in header values";
    private static readonly string Key = SyntheticKey.Project();

    [Theory]
    [InlineData(" ", "")]
    [InlineData("", " ")]
    [InlineData("\t", "\t")]
    public async Task OpenAiSdk_TrimsSpacesAndTabs(string before, string after) =>
        AssertSent($"Authorization: Bearer {Key}\r\n", await SendAsync(SdkAsync, before + Key + after));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public async Task OpenAiSdk_SendsLineBreaks(string lineEnd)
    {
        AssertSent($"Authorization: Bearer {Key}{lineEnd}\r\n", await SendAsync(SdkAsync, Key + lineEnd));
        AssertSent($"Authorization: Bearer {lineEnd}{Key}\r\n", await SendAsync(SdkAsync, lineEnd + Key));
        AssertSent($"Authorization: Bearer {Key[..50]}{lineEnd}{Key[50..]}\r\n",
            await SendAsync(SdkAsync, Key[..50] + lineEnd + Key[50..]));
    }

    [Fact]
    public async Task LineBreakAfterKey_EndsHeaders()
    {
        (string request, _) = await SendAsync(SdkAsync, Key + "\r\n");
        string headers = request[..request.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.DoesNotContain("Content-Type", headers, StringComparison.Ordinal);
        Assert.Contains("Content-Type", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    public async Task NonAsciiInOpenAiSdk_ThrowsAfterFourTries(string stray)
    {
        (string request, Exception? failure) = await SendAsync(SdkAsync, Key + stray);
        Assert.Empty(request);
        Assert.StartsWith("Retry failed after 4 tries", Assert.IsType<AggregateException>(failure).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", "")]
    [InlineData("", " ")]
    [InlineData("", "\t")]
    public async Task UnvalidatedHeader_SendsSpacesAndTabs(string before, string after)
    {
        AssertSent($"Authorization: Bearer {before}{Key}{after}\r\n",
            await SendAsync(AuthenticationHeaderValueAsync, before + Key + after));
        AssertSent($"Authorization: Bearer {before}{Key}{after}\r\n", await SendAsync(TryAddAsync, before + Key + after));
    }

    [Theory]
    [InlineData(" ", "")]
    [InlineData("", " ")]
    [InlineData("\t", "\t")]
    public async Task HeadersAdd_TrimsSpacesInAuthorizationOnly(string before, string after)
    {
        AssertSent($"Authorization: Bearer {Key}\r\n", await SendAsync(AddAsync, before + Key + after));
        AssertSent($"api-key: {before}{Key}{after}\r\n", await SendAsync(AddApiKeyAsync, before + Key + after));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\0")]
    public async Task LineBreakOrNulInValidatedHeader_ThrowsFormatException(string stray)
    {
        foreach (string key in new[] { Key + stray, stray + Key, Key[..50] + stray + Key[50..] })
        {
            Assert.Contains(NewLineMessage, await FailureAsync<FormatException>(AuthenticationHeaderValueAsync, key),
                StringComparison.Ordinal);
            Assert.Contains(NewLineMessage, await FailureAsync<FormatException>(AddApiKeyAsync, key), StringComparison.Ordinal);
            Assert.Contains(key, await FailureAsync<FormatException>(AddAsync, key), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\0")]
    public async Task TryAddWithoutValidation_SendsLineBreaksAndNul(string stray) =>
        AssertSent($"Authorization: Bearer {Key}{stray}\r\n", await SendAsync(TryAddAsync, Key + stray));

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\u000B")]
    [InlineData("\u001B")]
    [InlineData("\u007F")]
    public async Task OtherControlCharacters_AreSent(string stray)
    {
        foreach (Func<Uri, string, Task> send in new[] { SdkAsync, AuthenticationHeaderValueAsync, AddAsync, TryAddAsync })
        {
            AssertSent($"Authorization: Bearer {Key}{stray}\r\n", await SendAsync(send, Key + stray));
        }
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u0085")]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    [InlineData("\u3000")]
    public async Task NonAscii_ThrowsHttpRequestException(string stray)
    {
        foreach (Func<Uri, string, Task> send in new[] { AuthenticationHeaderValueAsync, AddAsync, AddApiKeyAsync, TryAddAsync })
        {
            Assert.Contains("Request headers must contain only ASCII characters",
                await FailureAsync<HttpRequestException>(send, Key[..50] + stray + Key[50..]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\t")]
    public async Task SpacesAndTabsInsideKey_AreSent(string blank)
    {
        foreach (Func<Uri, string, Task> send in new[] { SdkAsync, AuthenticationHeaderValueAsync, AddAsync, TryAddAsync })
        {
            AssertSent($"Authorization: Bearer {Key[..50]}{blank}{Key[50..]}\r\n", await SendAsync(send, Key[..50] + blank + Key[50..]));
        }
    }

    [Fact]
    public void KeyAsVariableName_ReturnsNull() => Assert.Null(Environment.GetEnvironmentVariable(Key));

    private static void AssertSent(string line, (string Request, Exception? Failure) sent) =>
        Assert.Contains(line, sent.Request, StringComparison.Ordinal);

    private static async Task<string> FailureAsync<TException>(Func<Uri, string, Task> send, string key)
        where TException : Exception
    {
        (string request, Exception? failure) = await SendAsync(send, key);
        Assert.Empty(request);
        return Assert.IsType<TException>(failure).Message;
    }

    private static Task<(string Request, Exception? Failure)> SendAsync(Func<Uri, string, Task> send, string key) =>
        LoopbackServer.ReceiveAsync(address => send(address, key));

    private static async Task SdkAsync(Uri address, string key)
    {
        using HttpClient client = CreateClient();
        var options = new OpenAIClientOptions { Endpoint = address, Transport = new HttpClientPipelineTransport(client) };
        await new ChatClient("model", new ApiKeyCredential(key), options).CompleteChatAsync(LoopbackServer.EndOfRequest);
    }

    private static Task AuthenticationHeaderValueAsync(Uri address, string key) =>
        PostAsync(address, headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", key));

    private static Task AddAsync(Uri address, string key) => PostAsync(address, headers => headers.Add("Authorization", "Bearer " + key));

    private static Task AddApiKeyAsync(Uri address, string key) => PostAsync(address, headers => headers.Add("api-key", key));

    private static Task TryAddAsync(Uri address, string key) =>
        PostAsync(address, headers => headers.TryAddWithoutValidation("Authorization", "Bearer " + key));

    private static async Task PostAsync(Uri address, Action<HttpRequestHeaders> setHeaders)
    {
        using HttpClient client = CreateClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(LoopbackServer.EndOfRequest) };
        setHeaders(message.Headers);
        using HttpResponseMessage response = await client.SendAsync(message);
    }

    // The machine's proxy is not part of the experiment.
    private static HttpClient CreateClient() => new(new SocketsHttpHandler { UseProxy = false });
}
