namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>Provides the ways in which Authorization headers are malformed, each with the clients in which they occur.</summary>
internal static class HeaderRunTimeData
{
    private const string InvalidValue = "is invalid";
    private static readonly (string, string) Format = ("System.FormatException", InvalidValue);

    public static HeaderRunTimeCase[] All { get; } =
    [
        // A space is missing.
        new("OAK3001", "OAK3001_MissingSpace", "request.Headers.Add(\"Authorization\", \"Bearer\" + apiKey);")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "request.Headers.Add(\"Authorization\", $\"Bearer{apiKey}\");")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Bearer{apiKey}\");")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "client.DefaultRequestHeaders.Add(\"Authorization\", string.Concat(\"Bearer\", apiKey));")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "client.DefaultRequestHeaders.Add(\"Authorization\", string.Format(\"Bearer{0}\", apiKey));")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "const string scheme = \"Bearer\"; request.Headers.Add(\"Authorization\", scheme + apiKey);")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace",
            "const string scheme = \"Bearer\"; request.Headers.Add(\"Authorization\", $\"{scheme}{apiKey}\");") { Sends =
            ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "var header = \"Bearer\" + apiKey; request.Headers.Add(\"Authorization\", header);")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\" + apiKey);")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "request.Headers.Authorization = new AuthenticationHeaderValue($\"Bearer{apiKey}\");")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "request.Headers.Authorization = AuthenticationHeaderValue.Parse(\"Bearer\" + apiKey);")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "rest.AddHeader(\"Authorization\", $\"Bearer{apiKey}\");", "RestSharp")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace",
            "rest.AddHeaders(new Dictionary<string, string> { [\"Authorization\"] = \"Bearer\" + apiKey });",
            "RestSharp") { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace",
            "rest.AddHeaders(new Dictionary<string, string> { { \"Authorization\", \"Bearer\" + apiKey } });",
            "RestSharp") { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "flurl.WithHeader(\"Authorization\", \"Bearer\" + apiKey);", "Flurl")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "web.Headers.Add(\"Authorization\", \"Bearer\" + apiKey);", "WebClient")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "web.Headers[\"Authorization\"] = \"Bearer\" + apiKey;", "WebClient")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "web.Headers[HttpRequestHeader.Authorization] = $\"Bearer{apiKey}\";", "WebClient")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "web.Headers.Add(\"Authorization: Bearer\" + apiKey);", "WebClient")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "socket.Options.SetRequestHeader(\"Authorization\", $\"Bearer{apiKey}\");", "WebSocket")
            { Sends = ["Authorization: Bearer{key}"] },
        new("OAK3001", "OAK3001_MissingSpace", "message.Request.Headers.Set(\"Authorization\", \"Bearer\" + apiKey);", "Pipeline")
            { Sends = ["Authorization: Bearer{key}"] },

        // Another character replaces the space.
        new("OAK3001", "OAK3001_NonAsciiSpace_Throws", "request.Headers.Add(\"Authorization\", \"Bearer\\u00A0\" + apiKey);")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_NonAsciiSpace", "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Bearer\u3000{apiKey}\");")
            { Throws = ("System.Net.Http.HttpRequestException", "Request headers must contain only ASCII characters") },
        new("OAK3001", "OAK3001_LineBreak", "request.Headers.TryAddWithoutValidation(\"Authorization\", \"Bearer\\n\" + apiKey);")
            { Sends = ["Authorization: Bearer\n{key}"] },
        new("OAK3001", "OAK3001_LineBreak_Throws", "request.Headers.Add(\"Authorization\", \"Bearer\\r\\n\" + apiKey);")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_Separator_Throws", "request.Headers.Add(\"Authorization\", \"Bearer: \" + apiKey);")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_Separator_Throws", "request.Headers.Add(\"Authorization\", $\"Bearer:{apiKey}\");")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_Separator_Throws", "request.Headers.Add(\"Authorization\", $\"Bearer={apiKey}\");")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_Separator_Throws",
            "request.Headers.Authorization = AuthenticationHeaderValue.Parse($\"Bearer: {apiKey}\");") { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_Separator", "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Bearer: {apiKey}\");")
            { Sends = ["Authorization: Bearer: {key}"] },
        new("OAK3001", "OAK3001_Separator", "rest.AddHeader(\"Authorization\", \"Bearer: \" + apiKey);", "RestSharp")
            { Sends = ["Authorization: Bearer: {key}"] },
        new("OAK3001", "OAK3001_Separator", "web.Headers.Add(\"Authorization\", \"Bearer: \" + apiKey);", "WebClient")
            { Sends = ["Authorization: Bearer: {key}"] },
        new("OAK3001", "OAK3001_Separator", "socket.Options.SetRequestHeader(\"Authorization\", $\"Bearer:{apiKey}\");", "WebSocket")
            { Sends = ["Authorization: Bearer:{key}"] },
        new("OAK3001", "OAK3001_Separator", "flurl.WithHeader(\"Authorization\", $\"Bearer: {apiKey}\");", "Flurl")
            { Sends = ["Authorization: Bearer: {key}"] },

        new("OAK3001", "OAK3001_NotParsed",
            "AuthenticationHeaderValue.TryParse($\"Bearer: {apiKey}\", out var parsed); request.Headers.Authorization = parsed;")
                { SendsNo = ["Authorization"] },

        // The scheme is duplicated.
        new("OAK3001", "OAK3001_DuplicateScheme",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"Bearer \" + apiKey);") { Sends =
            ["Authorization: Bearer Bearer {key}"] },
        new("OAK3001", "OAK3001_DuplicateScheme", "request.Headers.Authorization = new(\"Bearer\", $\"Bearer {apiKey}\");")
            { Sends = ["Authorization: Bearer Bearer {key}"] },
        new("OAK3001", "OAK3001_DuplicateScheme", "request.Headers.Add(\"Authorization\", $\"Bearer Bearer {apiKey}\");")
            { Sends = ["Authorization: Bearer Bearer {key}"] },
        new("OAK3001", "OAK3001_DuplicateSchemeByClient",
            "await new ChatClient(\"model\", new ApiKeyCredential(\"Bearer \" + apiKey), new OpenAIClientOptions { Endpoint = new Uri(address), Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { UseProxy = false })) }).CompleteChatAsync(\"the-end-of-the-request\");", "None") { Sends = ["Authorization: Bearer Bearer {key}"] },
        new("OAK3001", "OAK3001_DuplicateSchemeByClient", "flurl.WithOAuthBearerToken($\"Bearer {apiKey}\");", "Flurl")
            { Sends = ["Authorization: Bearer Bearer {key}"] },

        // The scheme of AuthenticationHeaderValue.
        new("OAK3001", "OAK3001_InvalidScheme", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer \", apiKey);")
            { Throws = Format },
        new("OAK3001", "OAK3001_InvalidScheme", "request.Headers.Authorization = new(\" Bearer\", apiKey);") { Throws = Format },
        new("OAK3001", "OAK3001_InvalidScheme", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer:\", apiKey);")
            { Throws = Format },
        new("OAK3001", "OAK3001_InvalidScheme", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer=\", apiKey);")
            { Throws = Format },
        new("OAK3001", "OAK3001_InvalidScheme",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Authorization: Bearer\", apiKey);") { Throws = Format },
        new("OAK3001", "OAK3001_CombinedArgument", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer \" + apiKey);")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_CombinedArgument", "request.Headers.Authorization = new AuthenticationHeaderValue($\"Bearer {apiKey}\");")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_CombinedArgument", "request.Headers.Authorization = new($\"Bearer {apiKey.Trim()}\");")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_CombinedArgument", "request.Headers.Authorization = new AuthenticationHeaderValue($\"Bearer: {apiKey}\");")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_KeyAsScheme", "request.Headers.Authorization = new AuthenticationHeaderValue(apiKey);")
            { Sends = ["Authorization: {key}"] },
        new("OAK3001", "OAK3001_KeyAsScheme", "client.DefaultRequestHeaders.Authorization = new(apiKey);")
            { Sends = ["Authorization: {key}"] },
        new("OAK3001", "OAK3001_Swapped", "request.Headers.Authorization = new AuthenticationHeaderValue(apiKey, \"Bearer\");")
            { Sends = ["Authorization: {key} Bearer"] },
        new("OAK3001", "OAK3001_NameAsScheme",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Authorization\", \"Bearer \" + apiKey);") { Sends =
            ["Authorization: Authorization Bearer {key}"] },
        new("OAK3001", "OAK3001_NameAsScheme", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Authorization\", apiKey);")
            { Sends = ["Authorization: Authorization {key}"] },

        // The value contains the name.
        new("OAK3001", "OAK3001_NameInValue_Throws", "request.Headers.Add(\"Authorization\", \"Authorization: Bearer \" + apiKey);")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_NameInValue",
            "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Authorization: Bearer {apiKey}\");") { Sends =
            ["Authorization: Authorization: Bearer {key}"] },

        // The scheme is another one, is missing, or is the whole value.
        new("OAK3001", "OAK3001_WrongScheme", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Token\", apiKey);")
            { Sends = ["Authorization: Token {key}"] },
        new("OAK3001", "OAK3001_WrongScheme", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Barer\", apiKey);")
            { Sends = ["Authorization: Barer {key}"] },
        new("OAK3001", "OAK3001_WrongScheme", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Basic\", apiKey);")
            { Sends = ["Authorization: Basic {key}"] },
        new("OAK3001", "OAK3001_WrongScheme", "request.Headers.Add(\"Authorization\", \"Token \" + apiKey);")
            { Sends = ["Authorization: Token {key}"] },
        new("OAK3001", "OAK3001_WrongScheme", "rest.AddHeader(\"Authorization\", $\"ApiKey {apiKey}\");", "RestSharp")
            { Sends = ["Authorization: ApiKey {key}"] },
        new("OAK3001", "OAK3001_MissingScheme", "request.Headers.Add(\"Authorization\", apiKey);") { Sends = ["Authorization: {key}"] },
        new("OAK3001", "OAK3001_MissingScheme", "rest.AddHeader(\"Authorization\", apiKey);", "RestSharp")
            { Sends = ["Authorization: {key}"] },
        new("OAK3001", "OAK3001_MissingScheme", "request.Headers.Authorization = AuthenticationHeaderValue.Parse(\"sk-\" + apiKey[3..]);")
            { Sends = ["Authorization: {key}"] },
        new("OAK3001", "OAK3001_MissingKey", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\");")
            { Sends = ["Authorization: Bearer"], Fixed = null },
        new("OAK3001", "OAK3001_MissingKey", "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", null);")
            { Sends = ["Authorization: Bearer"], Fixed = null },
        new("OAK3001", "OAK3001_MissingKey", "request.Headers.Add(\"Authorization\", \"Bearer\");")
            { Sends = ["Authorization: Bearer"], Fixed = null },

        // Interpolation.
        new("OAK3001", "OAK3001_NotInterpolated", "request.Headers.Add(\"Authorization\", \"Bearer {apiKey}\");")
            { Sends = ["Authorization: Bearer {apiKey}"] },
        new("OAK3001", "OAK3001_NotInterpolated",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"{apiKey}\");") { Sends =
            ["Authorization: Bearer {apiKey}"] },
        new("OAK3001", "OAK3001_NotInterpolated", "request.Headers.Add(\"Authorization\", \"Bearer ${apiKey}\");")
            { Sends = ["Authorization: Bearer ${apiKey}"] },
        new("OAK3001", "OAK3001_NotInterpolated", "request.Headers.Add(\"Authorization\", @\"Bearer {apiKey}\");")
            { Sends = ["Authorization: Bearer {apiKey}"] },
        new("OAK3001", "OAK3001_MisplacedDollarSign", "request.Headers.Add(\"Authorization\", $\"Bearer ${apiKey}\");")
            { Sends = ["Authorization: Bearer ${key}"] },
        new("OAK3001", "OAK3001_MisplacedDollarSign",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", $\"${apiKey}\");") { Sends =
            ["Authorization: Bearer ${key}"] },
        new("OAK3001", "OAK3001_MisplacedDollarSign", "web.Headers.Add(\"Authorization\", \"Bearer $\" + apiKey);", "WebClient")
            { Sends = ["Authorization: Bearer ${key}"] },
        new("OAK3001", "OAK3001_Enclosed", "request.Headers.Add(\"Authorization\", $\"Bearer <{apiKey}>\");")
            { Sends = ["Authorization: Bearer <{key}>"] },
        new("OAK3001", "OAK3001_Enclosed", "request.Headers.Add(\"Authorization\", $\"Bearer {{{apiKey}}}\");")
            { Sends = ["Authorization: Bearer {{key}}"] },
        new("OAK3001", "OAK3001_Enclosed",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", $\"\\\"{apiKey}\\\"\");") { Sends =
            ["Authorization: Bearer \"{key}\""] },
        new("OAK3001", "OAK3001_TrailingPunctuation_Throws", "request.Headers.Add(\"Authorization\", $\"Bearer {apiKey},\");")
            { Throws = Format, ShowsKey = true },
        new("OAK3001", "OAK3001_TrailingPunctuation_Throws", "request.Headers.Add(\"Authorization\", $\"Bearer {apiKey};\");")
            { Sends = ["Authorization: Bearer {key};"] },
        new("OAK3001", "OAK3001_TrailingPunctuation",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", $\"{apiKey},\");") { Sends =
            ["Authorization: Bearer {key},"] },

        // Authenticators that write another scheme.
        new("OAK3001", "OAK3001_OAuthAuthenticator", "options.Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(apiKey);",
            "RestSharpOptions") { Sends = ["Authorization: OAuth {key}"] },
        new("OAK3001", "OAK3001_BasicAuthenticator", "options.Authenticator = new HttpBasicAuthenticator(\"user\", apiKey);",
            "RestSharpOptions") { SendsNo = ["Authorization: Bearer"], Fixed = null },
        new("OAK3001", "OAK3001_QueryAuthenticator", "options.Authenticator = new OAuth2UriQueryParameterAuthenticator(apiKey);",
            "RestSharpOptions") { SendsNo = ["Authorization:"], Sends = [], Fixed = null },
        new("OAK3001", "OAK3001_BasicAuthenticator", "flurl.WithBasicAuth(\"user\", apiKey);", "Flurl")
            { SendsNo = ["Authorization: Bearer"], Fixed = null },
        new("OAK3001", "OAK3001_PolicyWithoutScheme",
            "policy = ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(apiKey), \"Authorization\");",
            "Policy") { Sends = ["Authorization: {key}"] },
        new("OAK3001", "OAK3001_BasicAuthenticator",
            "policy = ApiKeyAuthenticationPolicy.CreateBasicAuthorizationPolicy(new ApiKeyCredential(apiKey));",
            "Policy") { Sends = ["Authorization: Basic {key}"], Fixed = null },

        // The name is wrong.
        new("OAK3002", "OAK3002_Misspelled", "request.Headers.Add(\"Authorisation\", \"Bearer \" + apiKey);")
            { Sends = ["Authorisation: Bearer {key}"], SendsNo = ["Authorization:"] },
        new("OAK3002", "OAK3002_Misspelled", "request.Headers.Add(\"Authentication\", $\"Bearer {apiKey}\");")
            { Sends = ["Authentication: Bearer {key}"], SendsNo = ["Authorization:"] },
        new("OAK3002", "OAK3002_Misspelled", "rest.AddHeader(\"Authoriaztion\", $\"Bearer {apiKey}\");", "RestSharp")
            { Sends = ["Authoriaztion: Bearer {key}"], SendsNo = ["Authorization:"] },
        new("OAK3002", "OAK3002_Misspelled", "request.Headers.Add(\"Autorization\", apiKey);")
            { Sends = ["Autorization: {key}"], SendsNo = ["Authorization:"] },
        new("OAK3002", "OAK3002_InvalidCharacter_Throws", "request.Headers.Add(\"Authorization:\", \"Bearer \" + apiKey);")
            { Throws = ("System.FormatException", "header name") },
        new("OAK3002", "OAK3002_InvalidCharacter_Throws", "request.Headers.Add(\"Authorization \", \"Bearer \" + apiKey);")
            { Throws = ("System.FormatException", "header name") },
        new("OAK3002", "OAK3002_InvalidCharacter_Throws", "request.Headers.Add(\"Authorization: Bearer\", apiKey);")
            { Throws = ("System.FormatException", "header name") },
        new("OAK3002", "OAK3002_InvalidCharacter_Dropped",
            "request.Headers.TryAddWithoutValidation(\"Authorization:\", \"Bearer \" + apiKey);") { SendsNo = ["Authorization"] },
        new("OAK3002", "OAK3002_InvalidCharacter", "rest.AddHeader(\"Authorization:\", \"Bearer \" + apiKey);", "RestSharp")
            { Throws = ("System.FormatException", "header name") },
        new("OAK3002", "OAK3002_InvalidCharacter", "web.Headers.Add(\"Authorization:\", \"Bearer \" + apiKey);", "WebClient")
            { Throws = ("System.ArgumentException", "has invalid HTTP Header characters") },
        new("OAK3002", "OAK3002_InvalidCharacter", "flurl.WithHeader(\"Authorization:\", \"Bearer \" + apiKey);", "Flurl")
            { Throws = ("System.FormatException", "header name") },
        new("OAK3002", "OAK3002_SchemeAsName", "request.Headers.Add(\"Bearer\", apiKey);")
            { Sends = ["Bearer: {key}"], SendsNo = ["Authorization:"] },
        new("OAK3002", "OAK3002_OtherVendorHeader", "request.Headers.Add(\"api-key\", apiKey);")
            { Sends = ["api-key: {key}"], SendsNo = ["Authorization:"] },
        new("OAK3002", "OAK3002_OtherVendorHeader", "rest.AddHeader(\"x-api-key\", apiKey);", "RestSharp")
            { Sends = ["x-api-key: {key}"], SendsNo = ["Authorization:"] },
        new("OAK3002", "OAK3002_OtherVendorHeader", "request.Headers.Add(\"api-key\", apiKey ?? throw new InvalidOperationException());")
            { Sends = ["api-key: {key}"], SendsNo = ["Authorization:"] },
        new("OAK3002", "OAK3002_OpenAiHeader", "request.Headers.Add(\"OpenAI-Organisation\", \"org-\" + apiKey);")
            { Sends = ["OpenAI-Organisation: org-{key}"], SendsNo = ["OpenAI-Organization:"], Fixed = "OpenAI-Organization: org-{key}" },

        // The collection is wrong.
        new("OAK3003", "OAK3003_Content", "request.Content.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);")
            { Throws = ("System.InvalidOperationException", "Misused header name") },
        new("OAK3003", "OAK3003_Content_Dropped",
            "request.Content.Headers.TryAddWithoutValidation(\"Authorization\", \"Bearer \" + apiKey);") { SendsNo = ["Authorization"] },
        new("OAK3003", "OAK3003_Content", "var content = request.Content; content.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");")
            { Throws = ("System.InvalidOperationException", "Misused header name") },
        new("OAK3003", "OAK3003_ContentType",
            "request.Headers.Add(\"Authorization\", \"Bearer \" + apiKey); request.Content = new StringContent(\"the-end-of-the-request\", Encoding.UTF8, \"application/json\");\nrequest.Headers.Add(\"Content-Type\", \"application/json\");") { Throws = ("System.InvalidOperationException", "Misused header name") },
        new("OAK3003", "OAK3003_ContentType_Dropped",
            "request.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);\nclient.DefaultRequestHeaders.TryAddWithoutValidation(\"Content-Type\", \"application/json\");") { Sends = ["Content-Type: text/plain; charset=utf-8"], Fixed = null },
        new("OAK3003", "OAK3003_Twice",
            "request.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);\nrequest.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);")
                { Throws = ("System.FormatException", "does not support multiple values") },
        new("OAK3003", "OAK3003_Twice",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", apiKey);\nrequest.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);") { Throws = ("System.FormatException", "does not support multiple values"), Fixed = null },
        new("OAK3003", "OAK3003_Twice_Joined",
            "request.Headers.TryAddWithoutValidation(\"Authorization\", \"Bearer \" + apiKey);\nrequest.Headers.TryAddWithoutValidation(\"Authorization\", \"Bearer \" + apiKey);") { Sends = ["Authorization: Bearer {key}, Bearer {key}"] },
        new("OAK3003", "OAK3003_MediaType",
            "request.Headers.Add(\"Authorization\", \"Bearer \" + apiKey); request.Content = new StringContent(\"the-end-of-the-request\", Encoding.UTF8, \"application/json; charset=utf-8\");") { Throws = Format },

        // OpenAI's own headers.
        new("OAK3004", "OAK3004_AssistantsV1",
            "request.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);\nrequest.Headers.Add(\"OpenAI-Beta\", \"assistants=v1\");")
                { Sends = ["OpenAI-Beta: assistants=v1"] },
        new("OAK3004", "OAK3004_AssistantsV2",
            "request.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);\nrequest.Headers.Add(\"OpenAI-Beta\", \"assistants=v2\");")
                { Sends = ["OpenAI-Beta: assistants=v2"] },
        new("OAK3004", "OAK3004_AssistantsV2",
            "rest.AddHeader(\"Authorization\", \"Bearer \" + apiKey).AddHeader(\"OpenAI-Beta\", \"assistants=v2\");",
            "RestSharp") { Sends = ["OpenAI-Beta: assistants=v2"] },
        new("OAK3004", "OAK3004_AssistantsV2",
            "rest.AddHeaders(new Dictionary<string, string> { { \"Authorization\", \"Bearer \" + apiKey }, { \"OpenAI-Beta\", \"assistants=v2\" } });", "RestSharp") { Sends = ["OpenAI-Beta: assistants=v2"] },
        new("OAK3004", "OAK3004_RealtimeBeta",
            "socket.Options.SetRequestHeader(\"Authorization\", \"Bearer \" + apiKey);\nsocket.Options.SetRequestHeader(\"OpenAI-Beta\", \"realtime=v1\");", "WebSocket") { Sends = ["OpenAI-Beta: realtime=v1"] },
        new("OAK3004", "OAK3004_RealtimeSubProtocol",
            "socket.Options.SetRequestHeader(\"Authorization\", \"Bearer \" + apiKey); socket.Options.AddSubProtocol(\"realtime\");\nsocket.Options.AddSubProtocol(\"openai-beta.realtime-v1\");", "WebSocket") { Sends = ["Sec-WebSocket-Protocol: realtime, openai-beta.realtime-v1"], Fixed = "Sec-WebSocket-Protocol: realtime" },
        new("OAK3004", "OAK3004_Organization", "request.Headers.Add(\"OpenAI-Organization\", \"proj_abc\");")
            { Sends = ["OpenAI-Organization: proj_abc"], Fixed = null },
        new("OAK3004", "OAK3004_Project", "request.Headers.Add(\"OpenAI-Project\", \"My project\");")
            { Sends = ["OpenAI-Project: My project"], Fixed = null },
        new("OAK3004", "OAK3004_Empty",
            "request.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);\nrequest.Headers.Add(\"OpenAI-Organization\", \"\");")
                { Sends = ["OpenAI-Organization: "] },
        new("OAK3004", "OAK3004_Misnamed", "request.Headers.Add(\"Organization\", \"org-abcdefghij0123456789ABCD\");")
            { Sends = ["Organization: org-abcdefghij0123456789ABCD"], SendsNo = ["OpenAI-Organization:"],
                Fixed = "OpenAI-Organization: org-abcdefghij0123456789ABCD" },
        new("OAK3002", "OAK3002_AtAzure",
            "var openAiKey = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? apiKey; request.Headers.Add(\"Authorization\", \"Bearer \" + openAiKey);") { Sends = ["Authorization: Bearer {key}"], Fixed = "api-key: {key}", Hint = "https://resource.openai.azure.com/" },
    ];

    /// <summary>Gets the statements with the client that they require.</summary>
    public static string Statements(HeaderRunTimeCase proof) => proof.Client switch
    {
        "HttpClient" => $$"""
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("the-end-of-the-request") };
            {{proof.Code}}
            await client.SendAsync(request);
            """,
        "RestSharp" => $$"""
            using var client = new RestClient(new RestClientOptions(address) { ConfigureMessageHandler = _ => new SocketsHttpHandler { UseProxy = false } });
            var rest = new RestRequest("", Method.Post).AddStringBody("the-end-of-the-request", "text/plain");
            {{proof.Code}}
            await client.ExecuteAsync(rest);
            """,
        "RestSharpOptions" => $$"""
            var options = new RestClientOptions(address) { ConfigureMessageHandler = _ => new SocketsHttpHandler { UseProxy = false } };
            {{proof.Code}}
            using var client = new RestClient(options);
            await client.ExecuteAsync(new RestRequest("", Method.Post).AddStringBody("the-end-of-the-request", "text/plain"));
            """,
        "Flurl" => $$"""
            var flurl = new FlurlClient(new HttpClient(new SocketsHttpHandler { UseProxy = false })).Request(address);
            {{proof.Code}}
            await flurl.PostStringAsync("the-end-of-the-request");
            """,
        "WebClient" => $$"""
            using var web = new WebClient { Proxy = null };
            {{proof.Code}}
            await web.UploadStringTaskAsync(address, "the-end-of-the-request");
            """,
        "WebSocket" => $$"""
            using var socket = new ClientWebSocket();
            socket.Options.Proxy = null;
            {{proof.Code}}
            await socket.ConnectAsync(new Uri(address.Replace("http:", "ws:") + "?the-end-of-the-request"), CancellationToken.None);
            """,
        "Pipeline" => $$"""
            var pipeline = ClientPipeline.Create(Transport.Options);
            PipelineMessage message = Transport.Message(pipeline, address);
            {{proof.Code}}
            await pipeline.SendAsync(message);
            """,
        "Policy" => $$"""
            PipelinePolicy policy;
            {{proof.Code}}
            var pipeline = ClientPipeline.Create(Transport.Options, [], [policy], []);
            await pipeline.SendAsync(Transport.Message(pipeline, address));
            """,
        _ => proof.Code,
    };
}
