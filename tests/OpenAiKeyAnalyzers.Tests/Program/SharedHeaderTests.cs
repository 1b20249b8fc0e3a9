using OpenAiKeyAnalyzers.CodeFixes.Headers;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>
/// Verifies header strings that one file declares and others use: they are reported once, where they are written, and fixed there.
/// </summary>
public class SharedHeaderTests
{
    [Theory]
    [InlineData("public const string Text = \"Bearer{|OAK3001:: |}\";", "request.Headers.Add(\"Authorization\", Names.Text + key);")]
    [InlineData("public const string Text = \"Bearer{|OAK3001:: |}\";", "request.Headers.Add(\"Authorization\", $\"{Names.Text}{key}\");")]
    [InlineData("public static readonly string Text = \"Bearer{|OAK3001:=|}\";", "request.Headers.TryAddWithoutValidation(\"Authorization\", Names.Text + key);")]
    [InlineData("public static string Text => \"{|OAK3001:Basic|}\";", "request.Headers.Authorization = new AuthenticationHeaderValue(Names.Text, key);")]
    [InlineData("public const string Text = \"{|OAK3001:Token|}\";", "request.Headers.Authorization = new AuthenticationHeaderValue(Names.Text, key);")]
    [InlineData("public const string Text = \"{|OAK3002:Authorisation|}\";", "request.Headers.Add(Names.Text, \"Bearer \" + key);")]
    [InlineData("public const string Text = \"{|OAK3002:Authorisation|}\";", "request.Headers.Add(Names.Text, apiKey);")]
    [InlineData("public const string Text = \"{|OAK3004:my-company|}\";", "request.Headers.Add(\"OpenAI-Organization\", Names.Text);")]
    [InlineData("public const string Text = \"{|OAK3004:my-company|}\";", "Console.WriteLine(new OpenAI.Chat.ChatClient(\"gpt-6-luna\", new System.ClientModel.ApiKeyCredential(key), new OpenAI.OpenAIClientOptions { OrganizationId = Names.Text }));")]
    [InlineData("public const string Text = \"{|OAK3004:my app|}\";", "Console.WriteLine(new OpenAI.Chat.ChatClient(\"gpt-6-luna\", new System.ClientModel.ApiKeyCredential(key), new OpenAI.OpenAIClientOptions { ProjectId = Names.Text }));")]
    public async Task WrongText_IsReportedOnceWhereItIsDeclared(string member, string statement)
    {
        await ProgramVerifier.Expect(Declare(member), Use("A", statement));
        await ProgramVerifier.Expect(Declare(member), Use("A", statement), Use("B", statement));
    }

    [Theory]
    [InlineData("public const string Text = \"Bearer: \";", "request.Headers.Add(\"Authorization\", {|OAK3001:Names.Text|} + key);", "Console.WriteLine(Names.Text);")]
    [InlineData("public const string Text = \"Basic\";", "request.Headers.Authorization = new AuthenticationHeaderValue({|OAK3001:Names.Text|}, key);", "var other = new HttpRequestMessage(HttpMethod.Get, \"https://scores.example/\"); other.Headers.Add(\"Authorization\", Names.Text + \" \" + key);")]
    [InlineData("public const string Text = \"Authorisation\";", "request.Headers.Add({|OAK3002:Names.Text|}, \"Bearer \" + key);", "Console.WriteLine(Names.Text + nameof(Names.Text));")]
    [InlineData("public const string Text = \"Bearer\";", "request.Headers.Add(\"Authorization\", {|OAK3001:Names.Text|} + key);", "")]
    [InlineData("public const string Text = \"my-company\";", "request.Headers.Add(\"OpenAI-Organization\", {|OAK3004:Names.Text|});", "Console.WriteLine(Names.Text);")]
    [InlineData("public const string Text = \"assistants=v1\";", "request.Headers.Add(\"OpenAI-Beta\", {|OAK3004:Names.Text|});", "request.Headers.Add(\"OpenAI-Beta\", {|OAK3004:Names.Text|});")]
    public Task TextThatIsRightElsewhereOrRemoved_IsReportedWhereItIsUsed(string member, string statement, string other) =>
        ProgramVerifier.Expect(Declare(member), Use("A", statement), Use("B", other));

    [Theory]
    [InlineData("public const string Text = \"Bearer \";", "request.Headers.Add(\"Authorization\", Names.Text + key);")]
    [InlineData("public const string Text = \"Bearer\";", "request.Headers.Authorization = new AuthenticationHeaderValue(Names.Text, key);")]
    [InlineData("public const string Text = \"Authorization\";", "request.Headers.Add(Names.Text, \"Bearer \" + key);")]
    [InlineData("public const string Text = \"Bearer: \";", "Console.WriteLine(Names.Text + key);")]
    [InlineData("public const string Text = \"Authorisation\";", "Console.WriteLine(Names.Text);")]
    [InlineData("public const string Text = \"org-abcdefghijklmnopqrstuvwx\";", "request.Headers.Add(\"OpenAI-Organization\", Names.Text);")]
    [InlineData("public const string Text = \"my-company\";", "Console.WriteLine(Names.Text + \"Organization\");")]
    public Task CorrectText_NoDiagnostic(string member, string statement) =>
        ProgramVerifier.Expect(Declare(member), Use("A", statement), Use("B", statement));

    [Theory]
    [InlineData("\"Bearer{|OAK3001:: |}\"", "\"Bearer \"", "request.Headers.Add(\"Authorization\", Names.Text + key);")]
    [InlineData("\"{|OAK3001:Token|}\"", "\"Bearer\"", "request.Headers.Authorization = new AuthenticationHeaderValue(Names.Text, key);")]
    [InlineData("\"{|OAK3002:Authorisation|}\"", "\"Authorization\"", "request.Headers.Add(Names.Text, \"Bearer \" + key);")]
    [InlineData("\"{|OAK3002:Authorisation|}\"", null, "request.Headers.Add(Names.Text, apiKey);")]
    public Task WrongText_IsFixedWhereItIsDeclared(string before, string? after, string statement)
    {
        var test = new FixVerifier<HeaderAnalyzer, HeaderCodeFixProvider>();
        test.DisabledDiagnostics.Add("CS1701");
        test.TestState.Sources.Add(("/Names.cs", Declare($"public const string Text = {before};")));
        test.FixedState.Sources.Add(("/Names.cs", Declare($"public const string Text = {after ?? before};")));
        foreach (string name in new[] { "A", "B" })
        {
            test.TestState.Sources.Add(($"/{name}.cs", Usings + Use(name, statement)));
            test.FixedState.Sources.Add(($"/{name}.cs", Usings + Use(name, statement)));
        }

        return test.RunAsync();
    }

    private const string Usings = "using System;\nusing System.Net.Http;\nusing System.Net.Http.Headers;\n";

    private static string Declare(string member) => $$"""internal static class Names { {{member}} }""";

    private static string Use(string name, string statement) => $$"""
        public class {{name}}
        {
            public object Send(HttpClient client, string key, string apiKey)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.openai.com/v1/models");
                {{statement}}
                return client.SendAsync(request);
            }
        }
        """;
}
