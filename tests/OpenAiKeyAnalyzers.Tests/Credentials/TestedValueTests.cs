using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies values that a program tests itself: it sends no request until they are filled in.</summary>
public class TestedValueTests
{
    [Theory]
    [InlineData("if (string.IsNullOrWhiteSpace(apiKey)) { Console.WriteLine(\"please fill in\"); return; }")]
    [InlineData("if (string.IsNullOrEmpty(apiKey)) throw new InvalidOperationException();")]
    [InlineData("if (!String.IsNullOrEmpty(apiKey.Trim()) == false) return;")]
    [InlineData("if (apiKey.IsNullOrEmpty()) return;")]
    [InlineData("ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);")]
    [InlineData("if (apiKey == \"\") return;")]
    [InlineData("if (string.Empty == apiKey) return;")]
    [InlineData("if ((apiKey) != \"\") Console.WriteLine(\"ready\"); else return;")]
    [InlineData("if (apiKey.Length == 0) return;")]
    [InlineData("if (1 > apiKey.Trim().Length) return;")]
    [InlineData("if (apiKey is \"\") return;")]
    [InlineData("if (apiKey is null or \"\") return;")]
    [InlineData("if (apiKey is { Length: 0 }) return;")]
    [InlineData("if (apiKey.Length is 0) return;")]
    [InlineData("if (apiKey.Equals(\"\")) return;")]
    [InlineData("if (string.Equals(apiKey, \"\", StringComparison.Ordinal)) return;")]
    [InlineData("switch (apiKey) { case \"\": return; }")]
    public async Task EmptyTextThatIsTested_NoDiagnostic(string test)
    {
        await ProgramVerifier.Expect(Local("", test));
        await ProgramVerifier.Expect(Field("private static string apiKey = \"\";", test));
        await ProgramVerifier.Expect(Field("public static string apiKey { get; set; } = \"\";", test));
    }

    [Theory]
    [InlineData("if (model == \"\") return;")]
    [InlineData("if (string.IsNullOrEmpty(model)) return;")]
    [InlineData("if (apiKey == \"none\") return;")]
    [InlineData("if (apiKey == null) return;")]
    [InlineData("Console.WriteLine(apiKey.Length + 1);")]
    [InlineData("Console.WriteLine(apiKey);")]
    [InlineData("if (apiKey.Contains(\"\")) Console.WriteLine();")]
    [InlineData("")]
    public Task EmptyTextThatIsNotTested_ReportsDiagnostic(string test) =>
        ProgramVerifier.Expect(Local("{|OAK1005:\"\"|}", test, quote: string.Empty));

    [Fact]
    public Task OtherVariableOfTheName_ReportsDiagnostic() => ProgramVerifier.Expect(Helper, """
        class C
        {
            object M() { string apiKey = {|OAK1005:""|}; return new OpenAI.Chat.ChatClient("gpt-6-luna", apiKey); }

            bool IsSet(string apiKey) => !string.IsNullOrEmpty(apiKey);
        }
        """);

    [Fact]
    public Task TestInTheMethodThatIsCalled_NoDiagnostic() => ProgramVerifier.Expect("""
        class C
        {
            object M() => Create("");

            object Create(string key) => string.IsNullOrEmpty(key) ? null : new OpenAI.Chat.ChatClient("gpt-6-luna", key);
        }
        """);

    [Fact]
    public Task TestInOtherFile_NoDiagnostic() => ProgramVerifier.Expect(
        "public static class Config { public const string ApiKey = \"\"; }",
        "class C { object M() => Config.ApiKey.Length == 0 ? null : new OpenAI.Chat.ChatClient(\"gpt-6-luna\", Config.ApiKey); }");

    [Theory]
    [InlineData("if (apiKey == \"YOUR_API_KEY\") { Console.WriteLine(\"please fill in\"); return; }", false)]
    [InlineData("if (\"YOUR_API_KEY\".Equals(apiKey) || apiKey.Equals(\"YOUR_API_KEY\")) return;", false)]
    [InlineData("if (apiKey is \"YOUR_API_KEY\" or \"\") return;", false)]
    [InlineData("if (apiKey == \"\") return;", true)]
    [InlineData("if (string.IsNullOrEmpty(apiKey)) return;", true)]
    [InlineData("if (apiKey.Length == 0) return;", true)]
    public Task PlaceholderThatIsTested_ReportsDiagnosticUnlessForItself(string test, bool isReported) =>
        ProgramVerifier.Expect(Local(isReported ? "\"{|OAK1005:YOUR_API_KEY|}\"" : "\"YOUR_API_KEY\"", test, quote: string.Empty));

    private const string Helper = "static class Texts { public static bool IsNullOrEmpty(this string text) => text.Length == 0; }";

    private static string Local(string value, string test, string quote = "\"") => $$"""
        {{Helper}}
        class C
        {
            void M(string model)
            {
                string apiKey = {{quote}}{{value}}{{quote}};
                {{test}}
                Console.WriteLine(new OpenAI.Chat.ChatClient("gpt-6-luna", apiKey));
            }
        }
        """;

    private static string Field(string field, string test) => $$"""
        {{Helper}}
        class C
        {
            {{field}}

            static void M()
            {
                {{test}}
                Console.WriteLine(new OpenAI.Chat.ChatClient("gpt-6-luna", apiKey));
            }
        }
        """;
}
