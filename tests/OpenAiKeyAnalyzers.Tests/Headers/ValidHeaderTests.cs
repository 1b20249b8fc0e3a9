using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>Verifies that headers are not reported if they are correct, belong to other services, or have an unknown owner.</summary>
[VerifiesSources]
public class ValidHeaderTests
{
    [Theory]
    // The usual forms.
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", key);")]
    [InlineData("request.Headers.Authorization = new(\"bearer\", key);")]
    [InlineData("request.Headers.Authorization = AuthenticationHeaderValue.Parse($\"Bearer {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer \" + key);")]
    [InlineData("request.Headers.Add(\"authorization\", \"bearer \" + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer  {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer\\t{key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\" Bearer {key} \");")]
    [InlineData("request.Headers.TryAddWithoutValidation(\"Authorization\", string.Format(\"Bearer {0}\", key));")]
    [InlineData("request.Headers.Add(HttpRequestHeader.Authorization.ToString(), $\"Bearer {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", string.Concat(\"Bearer \", key));")]
    [InlineData("request.Headers.Add(\"Authorization\", string.Join(\" \", \"Bearer\", key));")]
    [InlineData("const string bearer = \"Bearer\"; request.Headers.Add(\"Authorization\", bearer + \" \" + key);")]
    [InlineData("const string bearer = \"Bearer\"; request.Headers.Add(\"Authorization\", $\"{bearer} {key}\");")]
    [InlineData("const string prefix = \"Bearer \"; request.Headers.Add(\"Authorization\", prefix + key);")]
    [InlineData("const string bearer = \"Bearer\"; request.Headers.Authorization = new(bearer, key);")]
    [InlineData("new RestRequest().AddHeader(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("new RestRequest().AddHeaders(new Dictionary<string, string> { [\"Authorization\"] = \"Bearer \" + key });")]
    [InlineData("new RestClientOptions { Authenticator = new JwtAuthenticator(key) };")]
    [InlineData("new RestClientOptions { Authenticator = new JwtAuthenticator(\"Bearer \" + key) };")]
    [InlineData("new RestClientOptions { Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key, \"Bearer\") };")]
    [InlineData("\"x\".WithOAuthBearerToken(key);")]
    [InlineData("\"x\".WithHeaders(new { Authorization = $\"Bearer {key}\", OpenAI_Project = \"proj_abc\" });")]
    [InlineData("new WebClient().Headers[HttpRequestHeader.Authorization] = \"Bearer \" + key;")]
    [InlineData("new WebClient().Headers.Add(\"Authorization: Bearer \" + key);")]
    [InlineData("new WebClient().Headers.Add(\"Content-Type\", \"application/json\");")]
    [InlineData("new WebClient().Headers[HttpRequestHeader.ContentType] = \"application/json\";")]
    [InlineData("var policy = ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(key), \"Authorization\", \"Bearer\");")]
    [InlineData("var policy = ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(key));")]
    // The key is the password of an empty user name, which OpenAI accepts, too.
    [InlineData("request.Headers.Authorization = new(\"Basic\", Convert.ToBase64String(Encoding.ASCII.GetBytes(\":\" + key)));")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Basic \" + Convert.ToBase64String(Encoding.ASCII.GetBytes(\":\" + key)));")]
    [InlineData("new RestClientOptions { Authenticator = new HttpBasicAuthenticator(\"\", key) };")]
    [InlineData("\"x\".WithBasicAuth(\"\", key);")]
    // Headers that a helper builds, or that have parts that are known only at run time.
    [InlineData("request.Headers.Add(\"Authorization\", Header());")]
    [InlineData("request.Headers.Add(\"Authorization\", header);")]
    [InlineData("request.Headers.Add(\"Authorization\", scheme + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", scheme + \" \" + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"{scheme} {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer\" + blank + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer{blank}{key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {key}.{blank}\");")]
    [InlineData("request.Headers.Authorization = new(scheme, key);")]
    [InlineData("request.Headers.Authorization = new(scheme);")]
    [InlineData("request.Headers.Authorization = AuthenticationHeaderValue.Parse(header);")]
    [InlineData("request.Headers.Add(name, \"Bearer\" + key);")]
    [InlineData("foreach (var (other, value) in new Dictionary<string, string>()) request.Headers.Add(other, value);")]
    // A header is read, removed, or replaced.
    [InlineData("if (request.Headers.Authorization?.Scheme == \"Basic\") throw new InvalidOperationException();")]
    [InlineData("if (request.Headers.Contains(\"Authorisation\")) throw new InvalidOperationException(\"Bearer\" + key);")]
    [InlineData("request.Headers.Remove(\"Authorization\"); request.Headers.Add(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {key}\");\nrequest.Headers.Remove(\"Authorization\");\nrequest.Headers.Add(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("request.Headers.Authorization = null;\nrequest.Headers.Authorization = new(\"Bearer\", key);")]
    [InlineData("request.Headers.Authorization = new(\"Bearer\", key);\nrequest.Headers.Authorization = new(\"Bearer\", key + 1);")]
    [InlineData("if (key.Length > 0) { request.Headers.Add(\"Authorization\", $\"Bearer {key}\"); } else { request.Headers.Add(\"Authorization\", $\"Bearer {key}\"); }")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {key}\");\nrequest = new HttpRequestMessage();\nrequest.Headers.Add(\"Authorization\", $\"Bearer {key}\");")]
    // Content and request headers in the correct collection.
    [InlineData("request.Content = new StringContent(\"{}\", Encoding.UTF8, \"application/json\");")]
    [InlineData("request.Content = new StringContent(\"{}\", new MediaTypeHeaderValue(\"application/json\"));")]
    [InlineData("request.Content!.Headers.Add(\"X-Own\", key);")]
    [InlineData("request.Content!.Headers.TryAddWithoutValidation(\"Content-Type\", \"application/json\");")]
    [InlineData("request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(\"application/json; charset=utf-8\");")]
    [InlineData("request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(\"application/json\"));")]
    // OpenAI's own headers with valid values.
    [InlineData("request.Headers.Add(\"OpenAI-Organization\", \"org-abc123\");")]
    [InlineData("request.Headers.Add(\"OpenAI-Organization\", \"user-abc123\");")]
    [InlineData("request.Headers.Add(\"OpenAI-Organization\", organization);")]
    [InlineData("request.Headers.Add(\"X-Organization\", \"Contoso\");")]
    [InlineData("var form = new Dictionary<string, string> { [\"Organization\"] = \"Contoso\", [\"Project\"] = \"Apollo\" };")]
    [InlineData("request.Headers.Add(\"OpenAI-Project\", \"proj_abc123\");")]
    [InlineData("request.Headers.Add(\"OpenAI-Beta\", \"responses=experimental\");")]
    [InlineData("new ClientWebSocket().Options.AddSubProtocol(\"realtime\");")]
    // Other headers.
    [InlineData("request.Headers.Add(\"Proxy-Authorization\", \"Basic \" + key);")]
    [InlineData("request.Headers.ProxyAuthorization = new(\"Basic\", key);")]
    [InlineData("new HttpResponseMessage().Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue(\"Bearer\"));")]
    [InlineData("request.Headers.Add(\"X-Request-Id\", key);")]
    [InlineData("request.Headers.Add(\"api-key-id\", key);")]
    [InlineData("request.Headers.Add(\"WWW-Authenticate\", $\"Bearer{key}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {key}\");\nrequest.Headers.Add(\"x-api-key\", blank);")]
    // Strings that describe headers.
    [InlineData("Console.WriteLine(\"Authorization: Bearer\" + key);")]
    [InlineData("Console.WriteLine($\"Bearer{key}\");")]
    [InlineData("var dictionary = new Dictionary<string, string> { [\"Bearer\"] = key, [\"api-key\"] = key };")]
    [InlineData("var claims = new List<(string Name, string Value)> { (\"Authorization\", \"Bearer\" + key) };")]
    [InlineData("var text = \"curl -H 'Authorization: Bearer {key}'\"; Console.WriteLine(text);")]
    public Task ValidHeaderForOpenAi_NoDiagnostic(string statements) => Expect(statements, "https://api.openai.com/v1/responses");

    [Theory]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Basic\", key);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Token\", key);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(key);")]
    [InlineData("request.Headers.Add(\"Authorization\", key);")]
    [InlineData("request.Headers.Add(\"Authorization\", apiKey);")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer\" + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Key \" + key);")]
    [InlineData("request.Headers.Add(\"api-key\", key);")]
    [InlineData("request.Headers.Add(\"x-api-key\", apiKey);")]
    [InlineData("request.Headers.Add(\"x-goog-api-key\", apiKey);")]
    [InlineData("new RestClientOptions { Authenticator = new HttpBasicAuthenticator(\"user\", key) };")]
    [InlineData("new RestClientOptions { Authenticator = new OAuth2AuthorizationRequestHeaderAuthenticator(key) };")]
    public Task HeaderForOtherHost_NoDiagnostic(string statements) => Expect(statements, "https://api.groq.com/openai/v1/chat/completions");

    [Theory]
    [InlineData("request.Headers.Add(\"api-key\", key);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", token);")]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");")]
    [InlineData("request.Headers.Add(\"Ocp-Apim-Subscription-Key\", key);")]
    public Task HeaderForAzure_NoDiagnostic(string statements) =>
    Expect(statements, "https://resource.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21");

    [Theory]
    // The host is unknown, so forms that are wrong only for OpenAI are not reported.
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Basic\", key);")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Token \" + key);")]
    [InlineData("request.Headers.Add(\"Authorization\", apiKey);")]
    [InlineData("request.Headers.Add(\"x-api-key\", apiKey);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\");")]
    public Task HeaderForUnknownHost_NoDiagnostic(string statements) => Expect(statements, "relative/path");

    [Fact]
    public Task RefitCredentials_NoDiagnostic() => AnalyzerRun.ExpectNoneAsync("""
        using System.Threading.Tasks;
        using Refit;

        // https://api.openai.com/v1
        [Headers("Authorization: Bearer", "Accept: application/json")]
        public interface IOpenAi
        {
            [Headers("Authorization: Bearer ", "OpenAI-Organization: org-abc")]
            [Get("/models")]
            Task<string> ModelsAsync();

            [Get("/files")]
            Task<string> FilesAsync([Authorize("Bearer")] string token, [Header("Authorization")] string authorization);
        }
        """);

    [Fact]
    public Task SchemeNamesInServer_NoDiagnostic() => AnalyzerRun.ExpectNoneAsync("""
        // calls https://api.openai.com/v1
        public static class Schemes
        {
            public static string Of(string suffix) => $"Bearer{suffix}";
            public const string Challenge = "Bearer realm=\"openai\"";
            public static string Redact(string group) => $"bearer{group}…";
        }
        """);

    private static Task Expect(string statements, string address) => AnalyzerRun.ExpectNoneAsync($$"""
        #pragma warning disable SYSLIB0014
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.WebSockets;
        using System.Text;
        using Flurl.Http;
        using RestSharp;
        using RestSharp.Authenticators;
        using RestSharp.Authenticators.OAuth2;

        // openai
        class C
        {
            const string Url = "{{address}}";

            protected virtual string Header() => "x";

            void M(HttpRequestMessage request, string name, string key, string apiKey, string token, string header, string blank, string scheme, string organization)
            {
                // A key in front of which others write "Bearer ".
                {{statements}}
            }
        }
        """);
}
