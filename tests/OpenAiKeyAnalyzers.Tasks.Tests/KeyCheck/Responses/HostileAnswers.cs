using System.IO.Compression;
using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Responses;

/// <summary>
/// Creates responses of a server that repeats the key, pipeline commands and control characters wherever HTTP and JSON allow text.
/// </summary>
internal sealed class HostileAnswers(KeyEncodings key)
{
    private static readonly string[] Before =
    [
        "", "##vso[task.setvariable variable=x]", "##[error]", "\r\n##vso[task.logissue type=error]", "::set-output name=x::",
        "\n::error::", "\u001b[31m", "\u001b]8;;http://x\u0007", "\u0007\b",
        "\u009b31m", "\u202e", "\0", "gpt-4o-", "{0}", "%0A::warning::",
    ];

    private static readonly string[] Headers =
    [
        "X-Request-Id: {0}", "{0}: x", "{0}", "Content-Type: {0}", "Content-Type: text/html; charset={0}", "Content-Type: {0}/{0}",
        "Transfer-Encoding: {0}", "Content-Length: {0}", "Retry-After: {0}",
        "Content-Encoding: {0}", "Set-Cookie: {0}", "WWW-Authenticate: {0}", "Proxy-Authenticate: Basic realm={0}", "Date: {0}",
        "Connection: {0}", "Location: {0}",
    ];

    private static readonly string[] Locations =
    [
        "https://{0}/", "https://{0}.evil.test/", "https://evil.test/{0}", "{0}", "//{0}", "/{0}", "https://user:{0}@evil.test/",
        "https://evil.test:{0}/", "https://xn--{0}.test", "mailto:{0}", "https://a.{0}",
    ];

    private static readonly int[] Statuses = [200, 201, 204, 302, 307, 400, 401, 403, 404, 407, 429, 451, 500, 503, 999];

    /// <summary>Creates a response; always the same one for the same <paramref name="number"/>.</summary>
    internal byte[] Create(int number)
    {
        var random = new Random(number);
        string encoded = key.All[number % key.All.Count];
        string part = random.Next(3) switch
        {
            0 => encoded,
            1 => encoded.Substring(random.Next(encoded.Length - 12), 12),
            _ => string.Join(Pick(random, [".", "-", "/", ":", " "]),
                encoded.Chunk(random.Next(4, 20)).Take(12).Select(static chunk => new string(chunk))),
        };
        string text = Pick(random, Before) + part;
        int status = Pick(random, Statuses);
        return random.Next(12) switch
        {
            0 => Latin($"HTTP/1.1 {status} {text}\r\nContent-Length: 0\r\n\r\n"),
            1 => Latin($"{Pick(random, ["HTTP/1.1 ", "HTTP/9.9 ", "HTTP/1.1 2000 ", "", "ICY ", "HTTP/1.1 200"])}{text}\r\n\r\n"),
            2 => Latin($"HTTP/1.1 {status} X\r\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(random, Headers), text)}\r\nContent-Length: 2\r\n\r\n{{}}"),
            3 => Latin($"HTTP/1.1 {Pick(random, [301, 302, 303, 307, 308])} {text}\r\nLocation: {string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(random, Locations), text)}\r\nContent-Length: 0\r\n\r\n"),
            4 => Latin($"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n{Pick(random, [text, $"5;{text}\r\nhello\r\n0\r\n{text}: {text}\r\n\r\n", $"2\r\n{{}}{text}", $"FFFFFFFFFFFF{text}\r\n"])}"),
            5 => ScriptedServer.CreateResponse(200, Zip(text), headers: "Content-Encoding: gzip\r\n"),
            6 => ScriptedServer.CreateResponse(status, $"<html><head><title>{text}</title></head>{text}</html>",
                Pick(random, ["text/html", "text/html; charset=" + Letters(text), "x"])),
            7 => ScriptedServer.CreateResponse(200, Models(random, text)),
            8 => ScriptedServer.CreateResponse(200, string.Concat(Enumerable.Repeat("{\"a\":[", random.Next(1, 2000))) + text),
            9 => Latin($"HTTP/1.1 {Pick(random, [100, 101, 103])} {text}\r\nX: {text}\r\n\r\nHTTP/1.1 {status} {text}\r\nContent-Length: 0\r\n\r\n"),
            10 => ScriptedServer.CreateResponse(200, Split(part)),
            _ => ScriptedServer.CreateResponse(status, Error(random, text)),
        };
    }

    private static string Models(Random random, string text) => random.Next(4) switch
    {
        0 => $$"""{"data":[{"id":{{Json(text)}},"shutdown_date":"2026-12-20"}]}""",
        1 => $$"""{"data":[{"id":"m","shutdown_date":{{Json(text)}}}],"object":{{Json(text)}}}""",
        2 => $$"""[{"id":{{Json("ft:gpt-4o:" + Letters(text))}},"shutdown_date":"2026-12-20"},{{{Json(text)}}:1}]""",
        _ => $$"""{"data":[{{string.Join(',', Enumerable.Range(1, 40).Select(i => $$"""{"id":{{Json($"m{i}-" + Letters(text))}},"shutdown_date":"2026-12-20"}"""))}}]}""",
    };

    // The key is split into pieces of five characters, which are distributed among the names of models.
    private static string Split(string text) =>
        $$"""{"data":[{{string.Join(',', Letters(text).Chunk(5).Select((piece, i) => $$"""{"id":"{{new string(piece)}}","shutdown_date":"2026-12-{{1 + (i % 9)}}0"}"""))}}]}""";

    private static string Error(Random random, string text) => random.Next(5) switch
    {
        0 => $$$"""{"error":{"message":{{{Json(text)}}},"type":{{{Json(text)}}},"param":{{{Json(text)}}},"code":{{{Json(text)}}}}}""",
        1 => $$"""{"error":{{Json($"Missing scopes: {text}, api.{Letters(text).ToLowerInvariant()}, api.model.read")}}}""",
        2 => $$$"""{"error":{"message":{{{Json($"Incorrect API key provided: {text}. You can")}}},"code":"invalid_api_key"}}""",
        3 => $$"""{"detail":{{Json(text)}},{{Json(text)}}:{{Json(text)}}}""",
        _ => text,
    };

    private static byte[] Zip(string text)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(new byte[3_000_000]);
            gzip.Write(Latin(text));
        }

        return zipped.ToArray();
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Letters(string text) => new([.. text.Where(char.IsAsciiLetterOrDigit)]);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
