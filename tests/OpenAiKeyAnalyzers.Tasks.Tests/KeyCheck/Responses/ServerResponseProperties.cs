using System.Text;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Responses;

/// <summary>Verifies that each response results in a diagnostic that contains no part of the key.</summary>
public class ServerResponseProperties
{
    private static readonly string[] Bodies =
    [
        """{"object":"list","data":[{"id":"gpt-4o","object":"model","created":1,"owned_by":"system","shutdown_date":"2027-01-14"}]}""",
        ServerResponseTests.Error("invalid_api_key", "Incorrect API key provided: sk-proj-****abcd."),
        ServerResponseTests.Error(null, "You have insufficient permissions. Missing scopes: a.b, c.d, "),
        """{"error":"text"}""",
        """["a",{"b":[1e9,-0.5,true,false,null,"\u0000\ud800"]}]""",
        "<html></html>",
    ];

    private static readonly ValidatedKey ProjectKey = new(CheckRun.Variable, CheckRun.Key, ApiKeyKind.Project);

    private static readonly int[] Statuses = [204, 301, 400, 401, 403, 404, 429, 500, 999];

    [Fact]
    public void TruncatedOrMutatedBody_ReturnsDiagnosticWithoutKey()
    {
        foreach (byte[] body in Bodies.Select(Encoding.UTF8.GetBytes))
        {
            Read(body, Statuses);
            for (int i = 0; i <= body.Length; i++)
            {
                Read(body[..i]);
                foreach (byte b in "{]\"\\\0"u8.ToArray().Append((byte)0xFF))
                {
                    Read([.. body[..i], b, .. body[Math.Min(i + 1, body.Length)..]]);
                    Read([.. body[..i], b, .. body[i..]]);
                }
            }
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void DeeplyNestedBody_ReturnsDiagnostic(string opening) =>
    Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 200_000))));

    [Fact]
    public void EchoedKey_ShowsNoKey()
    {
        string key = CheckRun.Key;
        string[] bodies =
        [
            ServerResponseTests.Error("invalid_api_key", $"Incorrect API key provided: {key}."),
            ServerResponseTests.Error(key, key, key),
            ServerResponseTests.Error(null, $"Missing scopes: {key}, {key.ToLowerInvariant()}."),
            $$"""{"data":[{"id":"a","shutdown_date":"{{key}}"}]}""",
        ];
        foreach (string body in bodies)
        {
            Read(Encoding.UTF8.GetBytes(body), [200, .. Statuses]);
        }
    }

    [Theory]
    [InlineData("Missing scopes: api.model.read. Check", "api.model.read")]
    [InlineData("Missing scopes: api.model.read, model.request", "api.model.read, model.request")]
    [InlineData("missing scopes: model.read, model.request, api.files.write, api.vector_stores.read, api.all, api.usage.read.",
        "model.read, model.request, api.files.write, api.vector_stores.read, api.all")]
    [InlineData("Missing scopes: api.model.read, secret.words", "api.model.read")]
    [InlineData("Missing scopes: api.qwertz", null)]
    [InlineData("Missing scopes: api..read", null)]
    [InlineData("Missing scopes: .", null)]
    [InlineData("Missing scopes: everything", null)]
    [InlineData("Missing scopes:", null)]
    [InlineData("Missing scopes: <a.b>", null)]
    [InlineData("nothing", null)]
    public void MissingScopesMessage_ReturnsScopes(string message, string? scopes) => Assert.Equal(scopes, Scopes.Parse(message));

    [Theory]
    [InlineData("Incorrect API key provided: sk-ab****yz. You can", "sk-abcdefyz", false)]
    [InlineData("Incorrect API key provided: sk-ab****yz.", "sk-acdefyz", true)]
    [InlineData("Incorrect API key provided: sk-ab****yz", "sk-abcdefyx", true)]
    [InlineData("Incorrect API key provided: ****", "sk-abcdef", false)]
    [InlineData("Incorrect API key provided: ''.", "sk-abcdef", true)]
    [InlineData("Incorrect API key provided: .", "sk-abcdef", true)]
    [InlineData("Incorrect API key provided: undefined.", "sk-abcdef", false)]
    [InlineData("Incorrect API key provided", "sk-abcdef", false)]
    [InlineData("", "sk-abcdef", false)]
    public void MaskedKeyInMessage_ReturnsIfDifferentKey(string message, string key, bool isOther) =>
    Assert.Equal(isOther, MaskedKey.IsDifferentKey(message, key));

    // Malformed JSON causes an exception, which is slow: two statuses represent all of them while the body varies.
    private static void Read(byte[] body) => Read(body, [200, 401]);

    private static void Read(byte[] body, int[] statuses)
    {
        CheckBaseUrl.Read("https://llm.example.test/v1", static _ => null, out CheckBaseUrl address);
        foreach (int status in statuses)
        {
            var outcome =
                new CheckOutcome(
                    new ResponseInterpreter(ProjectKey, address, default, isOutdated: false,
                        CheckRun.Today).Interpret(new ServerResponse { Status = status, Body = body }));
            KeySlices.AssertNone(CheckRun.Key, outcome.Texts);
        }
    }
}
