using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>
/// Verifies the program's extension methods that accept a key, in files that name neither OpenAI nor the type of the method.
/// </summary>
public class ExtensionHelperTests
{
    private const string Body = "s.AddSingleton(new OpenAI.Chat.ChatClient(\"gpt-6-luna\", key));";

    [Theory]
    [InlineData("public static IServiceCollection AddAi(this IServiceCollection s, string key) => " + Body)]
    [InlineData("public static IServiceCollection AddAi(this IServiceCollection s, string? key) { return " + Body + " }")]
    [InlineData("extension(IServiceCollection s) { public IServiceCollection AddAi(string key) => " + Body + " }")]
    public async Task Placeholder_ReportsDiagnostic(string method)
    {
        await ProgramVerifier.Expect($"public static class H {{ {method} }}", Use("services.AddAi(\"{|OAK1005:your-api-key|}\");"));
        await ProgramVerifier.Expect($"public static class H {{ {method} }}", Use("H.AddAi(services, \"{|OAK1005:your-api-key|}\");"));
    }

    [Theory]
    [InlineData("services.AddAi(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"));")]
    [InlineData("services.AddAi(key);")]
    [InlineData("services.AddOther(\"your-api-key\");")]
    [InlineData("Console.WriteLine(\"your-api-key\"); services.AddAi(key);")]
    public Task OtherText_NoDiagnostic(string statement) => ProgramVerifier.Expect($$"""
        public static class H
        {
            public static IServiceCollection AddAi(this IServiceCollection s, string key) => {{Body}}

            public static IServiceCollection AddOther(this IServiceCollection s, string key) { Console.WriteLine(key); return s; }
        }
        """, Use(statement));

    [Fact]
    public Task ExtensionForOtherHost_NoDiagnostic() => ProgramVerifier.Expect("""
        public static class H
        {
            public static IServiceCollection AddAi(this IServiceCollection s, string key) => s.AddSingleton(new OpenAI.Chat.ChatClient("m",
                new System.ClientModel.ApiKeyCredential(key), new OpenAI.OpenAIClientOptions { Endpoint = new Uri("http://localhost:1/v1") }));
        }
        """, Use("services.AddAi(\"your-api-key\");"));

    /// <summary>Every file can call these methods by their name alone.</summary>
    [Theory]
    [InlineData("global using static H;\n", "AddAi(services, \"{|OAK1005:your-api-key|}\");")]
    [InlineData("global using static N.H;\nnamespace N;\n", "AddAi(services, \"{|OAK1005:your-api-key|}\");")]
    [InlineData("global using static H;\n", "AddAi(services, key);")]
    [InlineData("global using static H;\n", "AddOther(services, \"your-api-key\");")]
    public async Task GlobalUsingStatic_LinksFile(string import, string statement)
    {
        await ProgramVerifier.Expect(import + Helper, Use(statement));
        await ProgramVerifier.Expect(import.Split('\n', 2)[0] + "\n", import.Split('\n', 2)[1] + Helper, Use(statement));
    }

    private const string Helper = $$"""
        public static class H
        {
            public static IServiceCollection AddAi(IServiceCollection s, string key) => {{Body}}

            public static IServiceCollection AddOther(IServiceCollection s, string key) { Console.WriteLine(key); return s; }
        }
        """;

    private static string Use(string statement) =>
        $$"""public class Startup { public void Configure(IServiceCollection services, string key) { {{statement}} } }""";
}
