using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies request objects that a method returns, and settings of a game engine from which requests are created.</summary>
public class RequestHelperTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001
        using OpenAI;
        using OpenAI.Responses;
        using System.ClientModel;

        """;

    [Theory]
    [InlineData("new ResponsesClient(key)", "{|OAK4007:gpt-4-0314|}")]
    [InlineData("new ResponsesClient(key)", "{|OAK4008:text-embedding-3-small|}")]
    [InlineData("new ResponsesClient(key)", "gpt-6-luna")]
    [InlineData("new ResponsesClient(new ApiKeyCredential(key), new ResponsesClientOptions { Endpoint = new Uri(\"http://localhost:1/v1\") })", "gpt-4-0314")]
    public async Task RequestThatAMethodReturns_ReportsDiagnostic(string client, string model)
    {
        foreach (string body in new[]
        {
            "=> new(model, new List<ResponseItem>());",
            "=> new CreateResponseOptions { Model = model };",
            "{ var options = new CreateResponseOptions(); options.Model = model; return options; }",
        })
        {
            await ProgramVerifier.Expect(
                Usings + $"public static class Requests {{ public static CreateResponseOptions Create(string model) {body} }}",
                Usings + $"public class Bot {{ public object Ask(string key) => {client}.CreateResponse(Requests.Create(\"{model}\")); }}");
        }
    }

    [Fact]
    public Task RequestThatNobodySends_NoDiagnostic() => ProgramVerifier.Expect(
        Usings + "public static class Requests { public static CreateResponseOptions Create(string model) => new CreateResponseOptions { Model = model }; }",
        Usings + "public class Bot { public object Ask() => Requests.Create(\"gpt-4-0314\"); }");

    private const string Unity = """
        namespace UnityEngine
        {
            public class ScriptableObject;
            public static class JsonUtility { public static string ToJson(object value) => null; }
        }

        namespace UnityEditor
        {
            public class ScriptableSingleton<T> : UnityEngine.ScriptableObject { public static T instance => default; }
        }

        namespace UnityEngine.Networking
        {
            public class UnityWebRequest
            {
                public static UnityWebRequest Post(string url, string body, string type) => null;
                public void SetRequestHeader(string name, string value) { }
                public object SendWebRequest() => null;
            }
        }
        """;

    /// <summary>
    /// The inspector may replace the defaults: a retired model is reported as information, a placeholder is not reported.
    /// </summary>
    [Theory]
    [InlineData("https://api.openai.com/v1/chat/completions", "{|OAK4007:gpt-3.5-turbo|}")]
    [InlineData("https://api.openai.com/v1/chat/completions", "gpt-6-luna")]
    [InlineData("http://localhost:1234/v1/chat/completions", "gpt-3.5-turbo")]
    public async Task DefaultsOfEditorSettings_ReportModels(string url, string model)
    {
        string settings = $"public sealed class AiSettings : UnityEditor.ScriptableSingleton<AiSettings> {{ /* openai */ public string url = \"{url}\"; public string apiKey = \"YOUR_API_KEY\"; public string model = \"{model}\"; }}";
        await ProgramVerifier.Expect(Unity, settings, """
            using UnityEngine;
            using UnityEngine.Networking;
            public class Client
            {
                [Serializable] public class Request { public string model; public string[] messages; }

                public void Send()
                {
                    string url = AiSettings.instance.url;
                    var body = new Request { model = AiSettings.instance.model, messages = new[] { "x" } };
                    var request = UnityWebRequest.Post(url, JsonUtility.ToJson(body), "application/json");
                    request.SetRequestHeader("Authorization", $"Bearer {AiSettings.instance.apiKey}");
                    request.SendWebRequest();
                }
            }
            """);
    }

    [Fact]
    public async Task DefaultOfEditorSettings_IsAHint()
    {
        var findings = await ProgramVerifier.GetFindingsAsync(Unity,
            "public sealed class AiSettings : UnityEditor.ScriptableSingleton<AiSettings> { public string model = \"gpt-3.5-turbo\"; }",
            "using UnityEngine.Networking; public class Client { public void Send() => UnityWebRequest.Post(\"https://api.openai.com/v1/chat/completions\", UnityEngine.JsonUtility.ToJson(new { model = AiSettings.instance.model, messages = 1 + \"x\" }), \"application/json\"); }");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, Assert.Single(findings).Severity);
    }
}
