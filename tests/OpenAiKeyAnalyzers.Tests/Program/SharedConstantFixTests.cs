using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.CodeFixes.Keys;
using OpenAiKeyAnalyzers.CodeFixes.Names;
using OpenAiKeyAnalyzers.CodeFixes.Urls;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.Names;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>
/// Verifies values that one file declares and others use: they are reported once, where they are written, and fixed there.
/// </summary>
public class SharedConstantFixTests
{
    [Theory]
    [InlineData("public const string Key = \"{|OAK2002:OPEN_API_KEY|}\";", "public const string Key = \"OPENAI_API_KEY\";")]
    [InlineData("public static readonly string Key = \"{|OAK2002:OPEN_API_KEY|}\";", "public static readonly string Key = \"OPENAI_API_KEY\";")]
    [InlineData("public const string Key = \"{|OAK2002:OPEANI_API_KEY|}\";", "public const string Key = \"OPENAI_API_KEY\";")]
    public Task NameOfVariable_IsFixedWhereItIsDeclared(string before, string after) =>
        Expect<KeySourceAnalyzer, CorrectNameCodeFixProvider>(before, after,
            Request("Environment.GetEnvironmentVariable(Names.Key)", "A"), Request("Environment.GetEnvironmentVariable(Names.Key)", "B"));

    [Fact]
    public Task AmbiguousNameInRequest_IsFixed() => FixVerifier<KeySourceAnalyzer, CorrectNameCodeFixProvider>.Expect(
        Request("Environment.GetEnvironmentVariable(\"{|OAK2002:OPEN_API_KEY|}\")", "A"),
        Request("Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")", "A"));

    [Fact]
    public Task AmbiguousNameOfOtherHost_NoFix() => FixVerifier<KeySourceAnalyzer, CorrectNameCodeFixProvider>.ExpectNone(
        Request("Environment.GetEnvironmentVariable(\"OPEN_API_KEY\")", "A").Replace("api.openai.com", "open.example", StringComparison.Ordinal));

    [Fact]
    public Task Model_IsFixedWhereItIsDeclared() => Expect<EndpointAnalyzer, UrlCodeFixProvider>(
        "public const string Key = \"{|OAK4007:gpt-4-0314|}\";", "public const string Key = \"gpt-6.1-sol\";",
        Client("Names.Key, key", "A"), Client("Names.Key, key", "B"));

    [Fact]
    public Task Placeholder_IsFixedWhereItIsDeclared() => Expect<CredentialAnalyzer, ReadKeyCodeFixProvider>(
        "public const string Key = \"{|OAK1005:YOUR_API_KEY|}\";",
        "public static readonly string Key = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable OPENAI_API_KEY.\");",
        Client("\"gpt-6-luna\", Names.Key", "A"), Client("\"gpt-6-luna\", Names.Key", "B"));

    [Fact]
    public Task Url_IsFixedWhereItIsDeclared() => Expect<EndpointAnalyzer, UrlCodeFixProvider>(
        "public const string Key = \"https://api.openai.com/v1/chat/{|OAK4004:completion|}\";",
        "public const string Key = \"https://api.openai.com/v1/chat/completions\";",
        "public class A { public object Send(System.Net.Http.HttpClient http) => http.PostAsync(Names.Key, null); }",
        "public class B { public object Send(System.Net.Http.HttpClient http) => http.PostAsync(Names.Key, null); }");

    private static Task Expect<TAnalyzer, TFix>(string before, string after, params string[] uses)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new FixVerifier<TAnalyzer, TFix>();
        test.DisabledDiagnostics.Add("CS1701");
        test.TestState.Sources.Add(("/Names.cs", Declare(before)));
        test.FixedState.Sources.Add(("/Names.cs", Declare(after)));
        foreach (string use in uses)
        {
            string path = $"/File{test.TestState.Sources.Count}.cs";
            test.TestState.Sources.Add((path, use));
            test.FixedState.Sources.Add((path, use));
        }

        return test.RunAsync();
    }

    private static string Declare(string member) => $$"""
        using System;

        internal static class Names
        {
            {{member}}
        }
        """;

    private static string Client(string arguments, string name) =>
        $"public class {name} {{ public object Get(string key) => new OpenAI.Chat.ChatClient({arguments}); }}";

    private static string Request(string key, string name) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        public class {{name}}
        {
            public object Send()
            {
                var http = new HttpClient();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {{key}});
                return http.GetAsync("https://api.openai.com/v1/models");
            }
        }
        """;
}
