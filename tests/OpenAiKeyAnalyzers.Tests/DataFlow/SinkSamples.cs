using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>Creates programs from the samples of the sink table, with values that are wrong there.</summary>
internal static class SinkSamples
{
    /// <summary>The members of packages that cannot be restored, declared as in the repositories that the table names.</summary>
    internal const string Declarations = """
        namespace OpenAI
        {
            public class OpenAiOptions { public string ApiKey { get; set; } }
            public class Auth { public string ApiKey { get; set; } }
            public class OpenAIAuthentication { public OpenAIAuthentication(string apiKey, string organization, string projectId = null) { } }
            public class Configuration { public Configuration(string apiKey) { } }
            public class OpenAIClientSettings { public OpenAIClientSettings(string resourceName, string deploymentId) { } }
            public class OpenAISettings { public OpenAISettings(string resourceName, string deploymentId) { } }
        }

        namespace OpenAI.GPT3
        {
            public class OpenAiOptions { public string ApiKey { get; set; } }
        }

        namespace Rystem.OpenAi
        {
            public class OpenAiAzureSettings { public string ResourceName { get; set; } }
        }

        namespace OpenAI_API
        {
            public class OpenAIAPI { public static OpenAIAPI ForAzure(string YourResourceName, string deploymentId) => new(); }

            public class APIAuthentication
            {
                public APIAuthentication(string apiKey) { }
                public APIAuthentication(string apiKey, string openAIOrganization) { }
                public string OpenAIOrganization { get; set; }
            }
        }

        namespace Microsoft.KernelMemory
        {
            public class OpenAIConfig { public string APIKey { get; set; } public string OrgId { get; set; } }
            public class AzureOpenAIConfig { public string Endpoint { get; set; } }
        }

        namespace Microsoft.SemanticKernel
        {
            public static class AzureOpenAIKernelBuilderExtensions
            {
                public static object AddAzureOpenAIChatCompletion(object builder, string deploymentName, string endpoint, string apiKey) => null;
            }

            public static class AzureOpenAIServiceCollectionExtensions
            {
                public static object AddAzureOpenAIChatCompletion(object services, string deploymentName, string endpoint, string apiKey) => null;
            }
        }

        namespace Aspire.OpenAI
        {
            public class OpenAISettings { public string Key { get; set; } }
        }

        namespace Rystem.OpenAi.RealTime
        {
            public class RealTimeClient { public RealTimeClient(string token) { } }
        }

        namespace Azure.AI.OpenAI
        {
            public class OpenAIClient { public OpenAIClient(string openAIApiKey) { } }
        }

        namespace Flurl.Http
        {
            public static class SettingsExtensions { public static object WithOAuthBearerToken(string url, string token) => url; }
        }

        namespace UnityEngine.Networking
        {
            public class UnityWebRequest
            {
                public UnityWebRequest() { }
                public UnityWebRequest(string url) { }
                public static UnityWebRequest Get(string uri) => new();
                public void SetRequestHeader(string name, string value) { }
            }
        }

        namespace Microsoft.AspNetCore.Http
        {
            public class HttpResponse { public System.Collections.Generic.IDictionary<string, string> Headers { get; } }
        }

        namespace System.Web
        {
            public class HttpResponse { public System.Collections.Specialized.NameValueCollection Headers { get; } }
        }

        namespace System.Net.Http
        {
            public static class HttpClientExtensions { public static object PostAsJsonAsync(HttpClient client, string requestUri, object value) => client; }
        }
        """;

    /// <summary>Gets a C# expression whose value is wrong at a sink; <see langword="null"/> if the sink accepts no value.</summary>
    internal static string? GetWrongValue(SinkKind kind) => kind switch
    {
        SinkKind.ApiKey or SinkKind.AzureApiKey or SinkKind.Credential or SinkKind.BearerToken or SinkKind.Other => "\"gpt-live\"",
        SinkKind.VariableName => "\"$OPENAI_API_KEY\"",
        SinkKind.ConfigurationKey => "\"OpenAI__ApiKey\"",
        SinkKind.ConnectionStringName => "\"" + SyntheticKey.Project() + "\"",
        SinkKind.RequestUrl => "\"http://api.openai.com/v1/models\"",
        SinkKind.BaseUrl => "\"http://api.openai.com/v1/\"",
        SinkKind.RelativeUrl => "\"/v1/edits\"",
        SinkKind.AbsoluteUrl => "\"https:/api.openai.com/v1/models\"",
        SinkKind.ClientEndpoint => "\"https://api.openai.com\"",
        SinkKind.AzureClientEndpoint => "\"https://acme.openai.azure.com/openai/v1/\"",
        SinkKind.AzureResourceName => "\"https://acme.openai.azure.com/\"",
        SinkKind.WebSocketUrl => "\"https://api.openai.com/v1/realtime\"",
        SinkKind.EndpointHttpClient => "\"https://api.openai.com/\"",
        SinkKind.TransportHttpClient => "\"https://openai-proxy.example.com/v1/\"",
        SinkKind.HeaderName => "\"Authorisation\"",
        SinkKind.HeaderValue or SinkKind.AuthorizationValue or SinkKind.ResponseHeaders => "\"Bearer: \" + key",
        SinkKind.HeaderLine => "\"Authorization: Bearer: \" + key",
        SinkKind.AuthenticationScheme => "\"Bearer:\"",
        SinkKind.AuthenticationParameter => "\"Bearer \" + key",
        SinkKind.OrganizationId or SinkKind.ProjectId => "\"writer\"",
        _ => null,
    };

    /// <summary>Gets the rule that reports the wrong value.</summary>
    internal static string GetRule(SinkRow row) => row.Kind switch
    {
        SinkKind.ApiKey or SinkKind.AzureApiKey or SinkKind.Credential or SinkKind.BearerToken => "OAK1007",
        SinkKind.VariableName or SinkKind.ConfigurationKey => "OAK2002",
        SinkKind.ConnectionStringName => "OAK1001",
        SinkKind.RequestUrl or SinkKind.BaseUrl => "OAK4003",
        SinkKind.RelativeUrl => "OAK4001",
        SinkKind.AbsoluteUrl or SinkKind.ClientEndpoint or SinkKind.AzureClientEndpoint or SinkKind.AzureResourceName
            or SinkKind.WebSocketUrl or SinkKind.EndpointHttpClient or SinkKind.TransportHttpClient => "OAK4004",
        SinkKind.HeaderName => "OAK3002",
        SinkKind.OrganizationId or SinkKind.ProjectId => "OAK3004",
        SinkKind.HeaderValue when row.Effect is SinkEffect.ParsedContentHeader or SinkEffect.UnvalidatedContentHeader => "OAK3003",
        _ => "OAK3001",
    };

    /// <summary>Creates a program that passes a value to a sink.</summary>
    internal static string CreateProgram(SinkRow row, string? value) =>
        CreateProgram(GetStatements(row, value, throughVariable: false)) + Declarations;

    /// <summary>Gets the statements that pass a value to a sink, directly or through a variable.</summary>
    internal static string GetStatements(SinkRow row, string? value, bool throughVariable)
    {
        string variable = throughVariable ? $"string text = {value}; " : string.Empty;
        string call = row.Sample.Replace("~", throughVariable ? "text" : value, StringComparison.Ordinal);
        bool isStatement = SyntaxFactory.ParseExpression(call)
            is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax;
        return variable + (isStatement ? call : "_ = " + call) + ";";
    }

    /// <summary>Creates a program that has a method <c>M0</c>, <c>M1</c> and so on for each of several statements.</summary>
    internal static string CreateProgram(params string[] statements) => $$"""
        #nullable disable
        #pragma warning disable OPENAI001, OPENAI002, SCME0001, SCME0002, SKEXP0010, SYSLIB0014, CS0436, AOAI001

        class Sample
        {
            const string Url = "https://api.openai.com/v1/responses";

        {{string.Concat(statements.Select(CreateMethod))}}
        }

        """;

    private static string CreateMethod(string statements, int index) => $$"""
            void M{{index}}(System.Net.Http.HttpClient client, System.Net.Http.HttpRequestMessage request,
                System.Net.Http.HttpContent content,
                System.Net.Http.HttpResponseMessage response, Microsoft.Extensions.Configuration.IConfiguration configuration,
                Microsoft.Extensions.Configuration.IConfigurationSection section, System.ClientModel.ApiKeyCredential credential,
                System.ClientModel.Primitives.PipelineRequest pipelineRequest,
                Microsoft.Extensions.DependencyInjection.IServiceCollection services, string key)
            {
                {{statements}}
            }

        """;
}
