using System.Globalization;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Provides a row for each message of the key check.</summary>
internal static class KeyCheckRows
{
    internal const string SecretsId = "k-rows";

    private const string List = """{"object":"list","data":[{"id":"gpt-x"}]}""";
    private const string Gateway = "https://gateway.example.com/v1";
    private const string Documented = "OPENAI_API_KEY";
    private const string Development =
        """{"profiles":{"App":{"commandName":"Project","environmentVariables":{"DOTNET_ENVIRONMENT":"Development"}}}}""";

    private const string EmptyEntry = """{"profiles":{"App":{"commandName":"Project","environmentVariables":{"UNSET_ANYWHERE":""}}}}""";

    private static readonly string Key = SyntheticKey.Project(seed: 274);
    private static readonly string User = SyntheticKey.User(seed: 301);
    private static readonly string ServiceAccount = SyntheticKey.ServiceAccount(seed: 302);
    private static readonly string Admin = SyntheticKey.Admin(seed: 303);
    private static readonly string WithoutProject = SyntheticKey.WithoutProject(seed: 304);
    private static readonly string ClientSecret = SyntheticKey.ClientSecret(seed: 305);
    private static readonly string Azure = SyntheticKey.Azure(seed: 306);
    private static readonly string Vendor = SyntheticKey.Other("gsk_", 52, seed: 307);
    private static readonly string Session = SyntheticKey.Other("sess-", 40, seed: 308);

    // MSBuild itself logs this key, because it is in a property, which the messages warn about. It has no part in common with the others.
    private static readonly string Exposed = SyntheticKey.WithoutProjectOrWatermark(seed: 309);

    private static readonly string KeyRead = Fact("KeyVariable", "{variable}");
    private static readonly string AdminRead = Fact("KeyVariable", "{variable}", scope: "Administration");
    private static readonly string AzureRead = Fact("KeyVariable", "{variable}", destination: "AzureOpenAI");
    private static readonly string OtherRead = Fact("KeyVariable", "{variable}", destination: "OtherProvider");
    private static readonly string SettingRead = Fact("KeySetting", "OpenAI:ApiKey");
    private static readonly string UnsetRead = Fact("KeyVariable", "UNSET_ANYWHERE");
    private static readonly string ModelUse = Fact("Model", "gpt-4o-minii");
    private static readonly string Endpoint = Fact("Endpoint", KeyCheckRow.Root + "/");

    /// <summary>Gets the keys of which no output may contain a part.</summary>
    internal static string[] Secrets { get; } =
        [Key, User, ServiceAccount, Admin, WithoutProject, ClientSecret, Azure, Vendor, Session];

    /// <summary>Gets the content of the user secrets file.</summary>
    internal static string SecretsFile => $$"""{"OpenAI:ApiKey":"{{Key}}"}""";

    internal static KeyCheckRow[] All { get; } =
    [
        .. Accepted(), .. Missing(), .. NoKeys(), .. Rejected(), .. NoAnswer(), .. WrongUrl(), .. Models(),
    ];

    private static KeyCheckRow[] Accepted() =>
    [
        new("Success", Key, Answer(200, List)),
        new("Success_Admin", Admin, Answer(200, """{"data":[{"id":"proj_x"}]}""")) { Facts = [AdminRead] },
        new("Kind_User", User, Answer(200, List)),
        new("Kind_Project", Key, Answer(200, List)),
        new("Kind_ServiceAccount", ServiceAccount, Answer(200, List)),
        new("Kind_Admin", Admin, Answer(200, """{"data":[{"id":"proj_x"}]}""")) { Facts = [AdminRead] },
        new("Kind_WithoutProject", WithoutProject, Answer(200, List)),

        // The value is not sent, and the table shows its kind.
        new("Kind_ClientSecret", ClientSecret),
        new("Kind_AzureOpenAI", Azure, Answer(200, List)) { Facts = [AzureRead, Endpoint], BaseUrl = string.Empty },
        new("Kind_Unknown", "local-key", Answer(200, List)),
        new("Models_Ending", Key, Answer(200, Ending(1))),
        new("Models_EndingMany", Key, Answer(200, Ending(13))),
        new("Timeout_Invalid", " ") { Timeout = "0" },
        new("Usage_Unknown", null) { Variable = string.Empty, HasErrors = true },
        new("Report_NotWritten", " ") { Files = [("check.json/file", string.Empty)] },
        new("Table_NotChecked", Vendor) { Variable = string.Empty, Facts = [OtherRead] },
    ];

    private static KeyCheckRow[] Missing() =>
    [
        new("Place_Project", null) { Variable = string.Empty, Files = [(".env", $"{Documented}={Key}")] },
        new("OAK9001_NotSet", null) { Variable = "UNSET_ANYWHERE" },
        new("OAK9001_Empty", " "),
        new("OAK9001_OtherName", null) { Variable = Documented, Environment = ("OPENAI_APIKEY", "x") },
        new("OAK9001_DocumentedName", null) { Variable = "UNSET_ANYWHERE", Environment = (Documented, "x") },
        new("OAK9001_StrayInName", null) { Variable = Documented, Environment = (Documented + " ", "x") },
        new("OAK9001_WrongCase", null) { Variable = Documented, Environment = ("openai_api_key", "x") },
        new("OAK9001_KeyAsName", null) { Variable = Exposed },
        Read("OAK9001_ReadOtherName", UnsetRead) with { Environment = (Documented, "x") },
        Read("OAK9001_ReadNotSet", UnsetRead),
        Read("OAK9001_EnvFileNotLoaded", UnsetRead, (".env", "UNSET_ANYWHERE=" + Key)),
        Read("OAK9001_EmptyEntry", UnsetRead, ("Properties/launchSettings.json", EmptyEntry)),
        Read("OAK9001_SecretsNotRead", UnsetRead) with { Properties = UserSecrets(SecretsId) },
        Read("OAK9001_SecretsNotLoaded", SettingRead) with { Properties = UserSecrets(SecretsId) },
        Read("OAK9001_NearSetting", SettingRead, ("appsettings.json", $$$"""{"OpenAI":{"Key":"{{{Key}}}"}}""")),
        Read("OAK9001_NearVariable", SettingRead) with { Environment = (Documented, "x") },
        Read("OAK9001_NotInSecrets", SettingRead, ("Properties/launchSettings.json", Development)) with
        { Properties = UserSecrets("k-none") },
        Read("OAK9001_SettingNotSet", SettingRead),
    ];

    private static KeyCheckRow[] NoKeys() =>
    [
        new("OAK9002_NoKey", $"\"{Key}\""),
        NoKey("InDoubleQuotes", $"\"{Key}\""),
        NoKey("InSingleQuotes", $"'{Key}'"),
        NoKey("InBackticks", $"`{Key}`"),
        NoKey("InAngleBrackets", $"<{Key}>"),
        NoKey("InBraces", $"{{{Key}}}"),
        NoKey("InSquareBrackets", $"[{Key}]"),
        NoKey("InDollarBraces", $"${{{Key}}}"),
        NoKey("InPercentSigns", $"%{Key}%"),
        NoKey("BearerPrefix", "Bearer " + Key),
        NoKey("VariableNamePrefix", "OPENAI_API_KEY=" + Key),
        NoKey("SurroundingText", "my key " + Key),
        NoKey("Masked", "sk-proj-" + "Ab3\u2026xYz9"),
        NoKey("Truncated", Key[..100]),
        NoKey("Homoglyphs", Key.Replace('a', '\u0430')),
        NoKey("CorruptedWatermark", Key.Replace(SyntheticKey.Watermark, "T3B1" + "bkFJ", StringComparison.Ordinal)),
        NoKey("CorruptedPrefix", "SK" + Key[2..]),
        NoKey("Escaped", Key.Replace("-", "\\-", StringComparison.Ordinal)),
        NoKey("Interrupted", Key[..120] + "|" + Key[120..]),
        NoKey("TrailingPunctuation", Key + ";"),
        NoKey("Placeholder", "YOUR_API_KEY"),
        NoKey("VariableName", "$OPENAI_API_KEY"),
        NoKey("VendorKey", Vendor),
        NoKey("AzureKey", Azure),
        NoKey("OpenAiKeyAtAzure", Key) with { BaseUrl = "https://name.openai.azure.com/openai/v1" },
        NoKey("OrganizationId", SyntheticKey.Other("org-", 24)),
        NoKey("ProjectId", SyntheticKey.Other("proj_", 24)),
        NoKey("SessionToken", Session),
        NoKey("ObjectId", SyntheticKey.Other("key_", 24)),
        NoKey("ModelName", "gpt-4o-mini"),
        NoKey("Url", "https://api.openai.com/v1"),
        NoKey("AdminKey", Admin),
        NoKey("OrdinaryKey", Key) with { Facts = [AdminRead] },
        NoKey("ClientSecret", ClientSecret),
        NoKey("StrayBefore", "\uFEFF" + Key),
        NoKey("StrayInside", Key[..60] + "\n" + Key[60..]),
        NoKey("StrayAfter", Key + "\r\n"),
        NoKey("NotAscii", "abc\u00E91234"),
        NoKey("NoTokenCharacter", "abc,1234"),
    ];

    private static KeyCheckRow[] Rejected() =>
    [
        new("OAK9003_Incorrect", Key, Error(401, "invalid_api_key")),
        new("OAK9003_OtherKeyReceived", Key, Error(401, "invalid_api_key", "Incorrect API key provided: ab*****yz.")),
        new("OAK9003_NotReceived", Key, Error(401, "", "You didn't provide an API key.")),
        new("OAK9003_InvalidAuthentication", Key, Error(401, "", "Invalid Authentication")),
        new("OAK9003_Deactivated", Key, Error(401, "account_deactivated")),
        new("OAK9003_NoMember", Key, Error(401, "", "You must be a member of an organization to use the API.")),
        new("OAK9003_Azure", Key, Error(401, "PermissionDenied")),
        new("OAK9003_Rejected", Key, Answer(401, "{}")),
        new("OAK9003_RejectedElsewhere", "local-key", Answer(401, "{}")),
        new("OAK9004_NoOrganizationId", Key) { BaseUrl = string.Empty, Facts = [KeyRead, Fact("Organization", "acme")] },
        new("OAK9004_NoProjectId", Key) { BaseUrl = string.Empty, Facts = [KeyRead, Fact("Project", "acme")] },
        new("OAK9004_Organization", Key, Error(401, "mismatched_organization")) { Facts = [KeyRead, Fact("Organization", "org-x")] },
        new("OAK9004_UnknownOrganization", Key, Error(401, "invalid_organization")) { Facts = [KeyRead, Fact("Organization", "org-x")] },
        new("OAK9004_Project", Key, Error(401, "mismatched_project")) { Facts = [KeyRead, Fact("Project", "proj_x")] },
        new("OAK9004_Elsewhere", Key, Error(401, "mismatched_organization")),
        new("OAK9005_MissingScopes", Key, Answer(403, """{"error":"Missing scopes: api.model.read"}""")),
        new("OAK9005_MissingScope", Key, Answer(403, """{"error":"insufficient permissions"}""")),
        new("OAK9005_Country", Key, Error(403, "unsupported_country_region_territory")),
        new("OAK9005_IpAddress", Key, Error(401, "ip_not_authorized")),
        new("OAK9005_Forbidden", Key, Answer(403, "{}")),
        new("OAK9005_Operation", Key, Answer(200, List), Error(401, "missing_scope", "Missing scopes: model.request."))
        {
            Facts = [KeyRead, Fact("Operation", "/v1/responses", operations: 2)],
            Properties = "<OpenAiKeyCheckOperations>true</OpenAiKeyCheckOperations>",
        },
        new("OAK9006_Credit", Key, Error(402, "insufficient_quota")),
        new("OAK9006_SpendLimit", Key, Error(402, "project_spend_limit_exceeded")),
        new("OAK9006_RateLimit", Key, Limited, Limited),
    ];

    private static KeyCheckRow[] NoAnswer() =>
    [
        // The shortest timeout that may be set; the server never responds.
        new("OAK9007_Timeout", Key, [null]) { Timeout = "1" },
        new("OAK9007_Tls", Key, Answer(400, "")) { BaseUrl = KeyCheckRow.SecureRoot + "/v1" },
        new("OAK9007_Proxy", Key, Answer(502, "")) { BaseUrl = string.Empty },

        // A name that does not exist (RFC 2606), and a port that requires administrator rights.
        new("OAK9007_Dns", Key) { BaseUrl = "https://nothing.invalid/v1" },
        new("OAK9007_Refused", Key) { BaseUrl = "http://127.0.0.1:1/v1" },
        new("OAK9007_Broken", Key, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"u8.ToArray()),
        new("OAK9007_NoHttp", Key, "SSH-2.0-nonsense\r\n"u8.ToArray()),
        new("OAK9007_ServerError", Key, Failed, Failed),
        new("OAK9007_Unreadable", Key, Answer(200, "garbage", "text/plain")),
        new("OAK9007_Firewall", Key, Answer(403, "<html></html>", "text/html")),
        new("OAK9007_ProxyAuthentication", Key, Answer(407, "")),
        new("OAK9007_UnexpectedStatus", Key, Answer(418, "")),
    ];

    private static KeyCheckRow[] WrongUrl() =>
    [
        NoUrl("NoAddress", "api.openai.com"),
        NoUrl("NotEncrypted", "http://api.openai.com/v1"),
        NoUrl("Page", "https://platform.openai.com/api-keys"),
        NoUrl("Misspelled", "https://api.openia.com/v1"),
        NoUrl("MixedAlphabets", "https://g\u0430teway.example.com/v1"),
        NoUrl("UnusualSpelling", "https://\uFF41pi.openai.com/v1"),
        NoUrl("HostAsUserName", "https://api.openai.com@example.org/v1"),
        NoUrl("InvisibleCharacter", "https://api.openai\u200B.com/v1"),
        new("OAK9008_KeyInUrl", Exposed) { BaseUrl = "https://api.openai.com/v1?key=" + Exposed },
        NoUrl("ForeignAddress", string.Empty) with { Environment = ("OPENAI_BASE_URL", Gateway) },
        new("OAK9008_WebPage", Key, Answer(200, "<html></html>", "text/html")),
        new("OAK9008_NoModels", Key, Answer(200, "{}")),
        new("OAK9008_NoVersion", Key, Answer(404, "{}")) { BaseUrl = KeyCheckRow.Root },
        new("OAK9008_Operation", Key, Answer(404, "{}")) { BaseUrl = KeyCheckRow.Root + "/v1/chat/completions" },
        new("OAK9008_NotFound", Key, Error(404, "unknown_url")),
        new("OAK9008_Redirect", Key, Answer(302, "", headers: "Location: https://api.openai.com/v1/models\r\n")),
        new("OAK9008_RedirectSomewhere", Key, Answer(302, "")),
        OfAzure("OAK9008_NoEndpoint", []) with { Facts = [AzureRead] },
        OfAzure("OAK9008_NoResource", [Error(404, "404", "Resource not found")]),
        OfAzure("OAK9008_ApiVersion", [Answer(200, List), Error(400, "BadRequest", "API version not supported")],
            Fact("ApiVersion", "2023-11-01-preview")),
    ];

    private static KeyCheckRow[] Models() =>
    [
        new("OAK9009_Missing", Key, Answer(200, """{"data":[{"id":"whisper-1"}]}""")) { Facts = [KeyRead, ModelUse] },
        new("OAK9009_MissingNear", Key, Answer(200, """{"data":[{"id":"gpt-4o-mini"}]}""")) { Facts = [KeyRead, ModelUse] },
        new("OAK9009_Ending", Key, Answer(200, Ending(1))) { Facts = [KeyRead, Fact("Model", "gpt-0")] },
        OfAzure("OAK9009_Deployment", [Answer(200, List), Answer(200, """{"data":[]}""")], Fact("Deployment", "chat-prod")),
        OfAzure("OAK9009_DeploymentNear", [Answer(200, List), Answer(200, """{"data":[{"id":"chat-prod"}]}""")],
            Fact("Deployment", "chat-prd")),
    ];

    private static byte[] Limited => Error(429, "rate_limit_exceeded", headers: "Retry-After: 0\r\n");

    private static byte[] Failed => Answer(503, "", headers: "Retry-After: 0\r\n");

    private static KeyCheckRow Read(string message, string fact, params (string Path, string Text)[] files) =>
        new(message, null) { Variable = string.Empty, Facts = [fact], Files = files };

    // A value that is not a key is not sent; for a server on this machine, it might be a key.
    private static KeyCheckRow NoKey(string defect, string value) =>
        new("Value_" + defect, value) { BaseUrl = "https://api.openai.com/v1" };

    private static KeyCheckRow NoUrl(string defect, string url) => new("OAK9008_" + defect, Key) { BaseUrl = url };

    private static KeyCheckRow OfAzure(string message, byte[][] answers, params string[] facts) =>
        new(message, Azure, answers) { BaseUrl = string.Empty, Facts = [AzureRead, Endpoint, .. facts] };

    private static string UserSecrets(string id) => $"<UserSecretsId>{id}</UserSecretsId>";

    // The form is that of UsageFact in the assembly of the rules.
    private static string Fact(string kind, string name, string destination = "OpenAI", string scope = "Ordinary", int operations = 0) =>
        string.Join('\t', kind, name, "/Program.cs", "1", "1", string.Empty, destination, scope,
            operations.ToString(CultureInfo.InvariantCulture));

    private static string Ending(int count)
    {
        string day = DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        IEnumerable<string> models = Enumerable.Range(0, count).Select(i => $$"""{"id":"gpt-{{i}}","shutdown_date":"{{day}}"}""");
        return $$"""{"data":[{{string.Join(",", models)}}]}""";
    }

    private static byte[] Answer(int status, string body, string type = "application/json", string headers = "") =>
        ScriptedServer.CreateResponse(status, body, type, headers);

    private static byte[] Error(int status, string code, string message = "x", string headers = "") => Answer(status,
        $$$"""{"error":{"message":"{{{message}}}","type":"invalid_request_error","param":null,"code":"{{{code}}}"}}""", headers: headers);
}
