namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>Follows the advice of OAK9007, which reports an unusable response: the network is fixed, or a property is corrected.</summary>
internal static class NetworkAdvice
{
    internal static readonly AdviceCase[] All =
    [
        new("OAK9007_Timeout", "or raise OpenAiKeyCheckTimeoutSeconds (at most {2})", static s => s.TimeoutSeconds = "1",
            static (s, a) => s.TimeoutSeconds = a[3]) { First = [null] },
        new("OAK9007_Tls", "whether the server supports HTTPS",
            static s => s.BaseUrl = "{tls}/v1", static (s, _) => s.BaseUrl = AdviceScene.Server)
        { First = [AdviceCase.Answer(400, "")] },
        new("OAK9007_Proxy", "Check HTTPS_PROXY and NO_PROXY, or the system proxy settings", static s =>
        {
            s.BaseUrl = null;
            s.UsesProxy = true;
        }, static (s, _) => s.UsesProxy = false) { First = [AdviceCase.Answer(502, "")] },
        new("OAK9007_Dns", "Check the spelling", static s => s.BaseUrl = "https://gatewya.example.com/v1", static (s, a) =>
        {
            Assert.Equal("gatewya.example.com", a[1]);
            s.BaseUrl = "https://gateway.example.com/v1";
        }),
        new("OAK9007_Refused", "Check the port", static s => s.BaseUrl = "http://127.0.0.1:1/v1",
            static (s, _) => s.BaseUrl = AdviceScene.Server),
        Repaired("OAK9007_Broken", "Check the network, VPN, and firewall", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"u8.ToArray()),
        Repaired("OAK9007_NoHttp", "Check the scheme (http or https), the host name, and the port", "SSH-2.0-nonsense\r\n"u8.ToArray()),
        Repaired("OAK9007_ServerError", "try again later", [.. PermissionAdvice.Twice(AdviceCase.Answer(500, ""))]),
        Repaired("OAK9007_Unreadable", "Check for a proxy or gateway that changes it", AdviceCase.Answer(200, "garbage", "text/plain")),
        Repaired("OAK9007_Firewall", "Check the VPN and the network", AdviceCase.Answer(403, "<html></html>", "text/html")),
        new("OAK9007_ProxyAuthentication", "Set them in HTTPS_PROXY", static _ => { },
            static (s, _) => s.Set("HTTPS_PROXY", "http://user:word@proxy.example.com:8080")) { First = [AdviceCase.Answer(407, "")] },
        Repaired("OAK9007_UnexpectedStatus", "Run the check again", AdviceCase.Answer(418, "")),
        new("OAK9007_UnexpectedStatus", "check the URL, and any proxy or gateway", static _ => { }, static (s, _) => s.BaseUrl = null)
        { First = [AdviceCase.Answer(400, "{}")] },
    ];

    private static AdviceCase Repaired(string name, string advice, params byte[][] answers) =>
        new(name, advice, static _ => { }, static (_, _) => { }) { First = answers };
}
