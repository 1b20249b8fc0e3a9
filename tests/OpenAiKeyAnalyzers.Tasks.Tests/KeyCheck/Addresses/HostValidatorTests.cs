
namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Addresses;

/// <summary>
/// Verifies that no key is sent to a host that resembles OpenAI's, even if the property names it; a clearly different host is allowed.
/// </summary>
public class HostValidatorTests
{
    private const string Misspelled = "OAK9008_Misspelled";

    [Theory]
    [InlineData("https://api.opena\u0456.com/v1", Misspelled, "api.xn--opena-r2e.com")]
    [InlineData("https://\u0430\u0440\u0456.openai.com/v1", Misspelled, "xn--")]
    [InlineData("https://\u0430pi.openai.com.test/v1", Misspelled, "xn--")]
    [InlineData("https://api.\u03BFpenai.com/v1", Misspelled, "xn--")]
    [InlineData("https://api.\u1ECDpenai.com/v1", Misspelled, "xn--penai-181b")]
    [InlineData("https://api.\u0585penai.com/v1", Misspelled, "xn--")]
    [InlineData("https://api.op\u0454nai.com/v1", Misspelled, "xn--")]
    [InlineData("https://api.open\u2C60i.com/v1", Misspelled, "xn--")]
    [InlineData("https://api.xn--opena-r2e.com/v1", Misspelled, "api.xn--opena-r2e.com")]
    [InlineData("https://API.XN--OPENA-R2E.COM/v1", Misspelled, "xn--opena-r2e")]
    [InlineData("https://eu.api.opena\u0456.com/v1", Misspelled, "xn--opena-r2e")]
    [InlineData("https://gateway.opena\u0456.com/v1", Misspelled, "xn--opena-r2e")]
    [InlineData("https://api.openai.com.evil.test/v1", Misspelled, "api.openai.com.evil.test")]
    [InlineData("https://api.openai.com.evil.test./v1", Misspelled, "evil.test")]
    [InlineData("https://api.openai.com-evil.test/v1", Misspelled, "evil.test")]
    [InlineData("https://eu.api.openai.com.evil.test/v1", Misspelled, "evil.test")]
    [InlineData("https://openai.com.evil.test/v1", Misspelled, "evil.test")]
    [InlineData("https://api.opena\u0456.com.evil.test/v1", Misspelled, "evil.test")]
    [InlineData("https://api.openai.com.cn/v1", Misspelled, "api.openai.com.cn")]
    [InlineData("https://api-openai.com", Misspelled, "api-openai.com")]
    [InlineData("https://api_openai.com", Misspelled, "api_openai.com")]
    [InlineData("https://apiopenai.com", Misspelled, "apiopenai.com")]
    [InlineData("https://api.openai2.com/v1", Misspelled, "api.openai2.com")]
    [InlineData("https://api.openaix.com/v1", Misspelled, "api.openaix.com")]
    [InlineData("https://api.openai.co/v1", Misspelled, "api.openai.co")]
    [InlineData("https://api.openal.com/v1", Misspelled, "api.openal.com")]
    [InlineData("https://apl.openal.com/v1", Misspelled, "apl.openal.com")]
    [InlineData("https://api.0pena1.com/v1", Misspelled, "api.0pena1.com")]
    [InlineData("https://api.openai.corn/v1", Misspelled, "api.openai.corn")]
    [InlineData("https://gateway.0penal.com/v1", Misspelled, "gateway.0penal.com")]
    [InlineData("https://eu.api.openia.com/v1", Misspelled, "eu.api.openia.com")]
    [InlineData("https://api.openai.comv1", Misspelled, "api.openai.comv1")]
    [InlineData("https://api.openai.com:8443v1.evil.test", "OAK9008_NoAddress", "")]
    [InlineData("https://api.openai.com../v1", "OAK9008_NoAddress", "")]
    [InlineData("https://api.openai%2ecom/v1", "OAK9008_NoAddress", "")]
    [InlineData("https://api.openai.com\uFF0Fv1.evil.test/", "OAK9008_NoAddress", "")]
    [InlineData("https://api.openai.com\u2100evil.test/", "OAK9008_NoAddress", "")]
    [InlineData("https://api.openai.com\u2044v1.evil.test/", Misspelled, "evil.test")]
    [InlineData("https://contoso.openai.azur.com/openai/v1", Misspelled, "contoso.openai.azur.com")]
    [InlineData("https://contoso.openal.azure.com/openai/v1", Misspelled, "contoso.openal.azure.com")]
    [InlineData("https://contoso.openai.azure.com.evil.test/openai/v1", Misspelled, "evil.test")]
    [InlineData("https://contoso.openai.\u0430zure.com/openai/v1", Misspelled, "xn--")]
    [InlineData("https://contoso.cognitiveservice.azure.com/openai/v1", Misspelled, "contoso.cognitiveservice.azure.com")]
    [InlineData("https://gatew\u0430y.example.test/v1", "OAK9008_MixedAlphabets", "xn--")]
    [InlineData("https://p\u03B1ypal.example.test/v1", "OAK9008_MixedAlphabets", "xn--")]
    [InlineData("https://\uFF41pi.openai.com/v1", "OAK9008_UnusualSpelling", "api.openai.com")]
    [InlineData("https://api\u3002openai\u3002com/v1", "OAK9008_UnusualSpelling", "api.openai.com")]
    [InlineData("https://api.openai.\u217Dom/v1", "OAK9008_UnusualSpelling", "api.openai.com")]
    [InlineData("https://gatew\uFF41y.example.test/v1", "OAK9008_UnusualSpelling", "gateway.example.test")]
    [InlineData("https://api.openai.com@evil.test/v1", "OAK9008_HostAsUserName", "evil.test")]
    [InlineData("https://api.openai.com:443@evil.test", "OAK9008_HostAsUserName", "evil.test")]
    [InlineData("https://api.openai.com%2Fv1@evil.test", "OAK9008_HostAsUserName", "evil.test")]
    [InlineData("https://api.0penai.com@evil.test", "OAK9008_HostAsUserName", "evil.test")]
    [InlineData("http://api.openai.com@127.0.0.1:1/v1", "OAK9008_HostAsUserName", "127.0.0.1:1")]
    [InlineData("https://api.openai.com\u200B/v1", "OAK9008_InvisibleCharacter", "U+200B")]
    [InlineData("https://api.open\u00ADai.com/v1", "OAK9008_InvisibleCharacter", "U+00AD")]
    [InlineData("https://api\u2060.openai.com/v1", "OAK9008_InvisibleCharacter", "U+2060")]
    [InlineData("https://api.openai\u202E.com/v1", "OAK9008_InvisibleCharacter", "U+202E")]
    [InlineData("\uFEFFhttps://api.openai.com/v1", "OAK9008_InvisibleCharacter", "U+FEFF")]
    [InlineData("https://api.openai.com/v1\u200B", "OAK9008_InvisibleCharacter", "U+200B")]
    [InlineData("https://api.openai.com/\u001b[31m", "OAK9008_InvisibleCharacter", "U+001B")]
    [InlineData("https://api.open\nai.com/v1", "OAK9008_InvisibleCharacter", "U+000A")]
    [InlineData("https://gateway\u200B.example.test/v1", "OAK9008_InvisibleCharacter", "U+200B")]
    public async Task LookAlikeHost_GetsNoKey(string address, string name, string shown)
    {
        await using var server = new ScriptedServer();
        foreach (string? property in new[] { address, null })
        {
            CheckRun check = new()
            {
                Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = address },
                BaseUrl = property,
                Proxy = new RecordingProxy(server),
            };

            CheckOutcome outcome = (await check.RunAsync()).AssertName(name);

            Assert.Contains(shown, outcome.Text, StringComparison.OrdinalIgnoreCase);
            Assert.All(outcome.Text, static c => Assert.InRange(c, ' ', '~'));
        }

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("https://gateway.example.com/v1")]
    [InlineData("https://openai.example.com/v1")]
    [InlineData("https://api.openai.example.com/v1")]
    [InlineData("https://openai.company.example.com/v1")]
    [InlineData("https://openai-proxy.example.com/v1")]
    [InlineData("https://my-openai.com/v1")]
    [InlineData("https://openrouter.ai/api/v1")]
    [InlineData("https://api.opencode.com/v1")]
    [InlineData("https://api.anthropic.com/v1")]
    [InlineData("https://models.github.ai/inference")]
    [InlineData("https://contoso.azure-api.net/openai/v1")]
    [InlineData("https://m\u00FCnchen.example/v1")]
    [InlineData("https://xn--mnchen-3ya.example/v1")]
    [InlineData("https://\u4F8B\u3048.jp/v1")]
    [InlineData("https://api\u30B5\u30FC\u30D3\u30B9.jp/v1")]
    [InlineData("https://\u043F\u0440\u0438\u043C\u0435\u0440.test/v1")]
    [InlineData("https://\u65E5\u672C\u8A9E\u5BFE\u5FDC\u7248.com/v1")]
    [InlineData("https://xn--a/v1")]
    [InlineData("https://user:secret@gateway.example.com/v1")]
    [InlineData("https://192.0.2.7:8443/v1")]
    [InlineData("https://[2001:db8::1]/v1")]
    public async Task IntendedOtherHost_IsAccepted(string address)
    {
        await using var proxy = new ScriptedServer(ScriptedServer.CreateResponse(502, ""));
        CheckRun check =
            new() { Environment = new() { [CheckRun.Variable] = CheckRun.Key }, BaseUrl = address, Proxy = new RecordingProxy(proxy) };

        (await check.RunAsync()).AssertName("OAK9007_Proxy");

        Assert.Single(proxy.Requests);
    }

    /// <summary>Verifies every host that differs from the API's by one typo or one homoglyph.</summary>
    [Fact]
    public async Task SingleMisspelling_IsRefused()
    {
        const string Host = "api.openai.com";
        List<string> written = [];
        for (int i = 0; i < Host.Length; i++)
        {
            written.AddRange("aqz019-".Select(c => Host[..i] + c + Host[(i + 1)..]));
            written.AddRange("aqz019-".Select(c => Host[..i] + c + Host[i..]));
            written.Add(Host.Remove(i, 1));
            written.Add(i == 0 ? Host : Host[..(i - 1)] + Host[i] + Host[i - 1] + Host[(i + 1)..]);
        }

        foreach (string host in written.Distinct()
            .Where(static host => host != Host && !host.EndsWith(".openai.com", StringComparison.Ordinal) && host != "openai.com"))
        {
            CheckOutcome outcome = await CheckRun.Create(CheckRun.Key, $"https://{host}/v1").RunAsync();

            Assert.True(outcome.Name is Misspelled or "OAK9008_NoAddress", $"{host}: {outcome.Name}");
        }
    }
}
