using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies that a string that is joined with a value from run time is treated as only a part of the key.</summary>
public class JoinedTextTests
{
    [Theory]
    [InlineData("const string start = \"sk-proj-\";", "start + rest")]
    [InlineData("const string start = \"sk-\";", "$\"{start}{rest}\"")]
    [InlineData("string start = \"sk-proj-\";", "string.Concat(start, rest)")]
    [InlineData("string start = \"YOUR_API_KEY\";", "start + rest")]
    [InlineData("string empty = \"\";", "empty + rest")]
    [InlineData("const string empty = \"\";", "rest + empty")]
    public async Task TextAndUnknownValue_NoDiagnostic(string declaration, string key)
    {
        await ProgramVerifier.Expect(Create(declaration, $"new OpenAI.OpenAIClient({key})"));
        await ProgramVerifier.Expect(Create(
            declaration, $"new System.Net.Http.HttpRequestMessage {{ RequestUri = new(\"https://api.openai.com/v1/models\"), Headers = {{ "
            + $"Authorization = new(\"Bearer\", {key}) }} }}"));
    }

    [Fact]
    public Task FieldOfOtherFileAndUnknownValue_NoDiagnostic() => ProgramVerifier.Expect(
        "class C { object M(string rest) => new OpenAI.OpenAIClient(Names.Prefix + rest); }",
        "static class Names { public const string Prefix = \"sk-proj-\"; public static readonly string OpenAI = \"\"; }");

    [Theory]
    [InlineData("string key = \"{|OAK1005:YOUR_API_KEY|}\";", "new OpenAI.OpenAIClient(key)")]
    [InlineData("const string key = \"{|OAK1005:sk-proj-|}\";", "new OpenAI.OpenAIClient(key + \"\")")]
    [InlineData("string key = \"{|OAK1005:YOUR_API_KEY|}\";", "new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, "
        + "\"https://api.openai.com/v1/models\") { Headers = { { \"Authorization\", $\"Bearer {key}\" } } }")]
    [InlineData("string scheme = \"Bearer\"; string key = \"{|OAK1005:YOUR_API_KEY|}\";", "new System.Net.Http.HttpRequestMessage("
        + "System.Net.Http.HttpMethod.Get, \"https://api.openai.com/v1/models\") "
        + "{ Headers = { { \"Authorization\", $\"{scheme} {key}\" } } }")]
    [InlineData("string key = \"{|OAK1005:YOUR_API_KEY|}\"; System.Console.WriteLine($\"[key]: {key}\");",
        "new OpenAI.OpenAIClient(key)")]
    public Task WholeKey_ReportsDiagnostic(string declaration, string value) => ProgramVerifier.Expect(Create(declaration, value));

    [Fact]
    public Task TextThatMethodReturns_ReportsDiagnostic() => ProgramVerifier.Expect(
        """
        class Keys
        {
            public static string GetKey() => "{|OAK1005:YOUR_API_KEY|}";
            public static string GetOther(string? key) { return key ?? "{|OAK1005:<your key>|}"; }
            public static string GetName(string? name) { return name ?? "YOUR_API_KEY"; }
        }
        """,
        """
        class C
        {
            object M() => new OpenAI.OpenAIClient(Keys.GetKey());
            object N() => new OpenAI.OpenAIClient(Keys.GetOther(null));
            void O() => System.Console.WriteLine(Keys.GetName(null));
        }
        """);

    [Theory]
    [InlineData("string answer = rest.Length > 0 ? rest : \"(no answer)\"; System.Console.WriteLine($\"[openai]: {answer}\");")]
    [InlineData("string answer = \"YOUR_API_KEY\"; System.Console.WriteLine(\"Set \" + answer + \" for openai.\");")]
    public Task TextInMessage_NoDiagnostic(string statements) => ProgramVerifier.Expect(Create(statements, "rest"));

    private static string Create(string declaration, string value) =>
        $"class C {{ object M(string rest) {{ {declaration} return {value}; }} }}";
}
