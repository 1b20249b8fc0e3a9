using OpenAiKeyAnalyzers.Testing;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Credentials.CredentialAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Keys.ReadKeyCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

public class CredentialFixTests
{
    private const string Read =
        """Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_API_KEY.")""";
    private static readonly string Key = SyntheticKey.Project();

    [Theory]
    [InlineData("new OpenAIClient(\"{|OAK1005:YOUR_API_KEY|}\")", "new OpenAIClient(READ)")]
    [InlineData("new OpenAIClient({|OAK1005:\"\"|})", "new OpenAIClient(READ)")]
    [InlineData("new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? \"{|OAK1005:YOUR_API_KEY|}\")",
        "new OpenAIClient(READ)")]
    [InlineData("new OpenAIClient(\"{|OAK1004:sk-proj-Ab3d…x9Yz|}\")", "new OpenAIClient(READ)")]
    [InlineData("new OpenAIClient(\"{|OAK1007:org-Ab3dE6gH9jK2mN5pQ8sT1vW4|}\")", "new OpenAIClient(READ)")]
    [InlineData("new OpenAIClient(\"{|OAK1007:gpt-4o|}\")", "new OpenAIClient(READ)")]
    public Task NonKeyString_IsReplaced(string before, string after) =>
    Verify.Expect(Wrap(before), Wrap(after.Replace("READ", Read, StringComparison.Ordinal)), "Environment");

    [Fact]
    public Task Constant_BecomesStaticReadOnlyField() => Verify.Expect(
        Wrap("new OpenAIClient(Key)", "private const string Key = \"{|OAK1005:YOUR_API_KEY|}\";"),
        Wrap("new OpenAIClient(Key)", "private static readonly string Key = " + Read + ";"),
        "Environment");

    [Fact]
    public Task Header_KeepsScheme() => Verify.Expect(
        Wrap("new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, \"https://api.openai.com/v1/models\") { Headers = { { \"Authorization\", \"Bearer {|OAK1005:YOUR_API_KEY|}\" } } }"),
        Wrap("new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, \"https://api.openai.com/v1/models\") { Headers = { { \"Authorization\", $\"Bearer {" + Read + "}\" } } }"),
        "Environment");

    [Theory]
    [InlineData("new OpenAI.Chat.ChatClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"), \"{|OAK1007:gpt-4o|}\")",
        "new OpenAI.Chat.ChatClient(\"gpt-4o\", Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"))")]
    [InlineData("new OpenAI.Chat.ChatClient(apiKey: \"{|OAK1007:gpt-4o|}\", model: Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"))",
        "new OpenAI.Chat.ChatClient(apiKey: Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"), model: \"gpt-4o\")")]
    [InlineData("((Func<string, string, object>)((apiKey, model) => new OpenAI.Chat.ChatClient(apiKey, {|OAK1007:model|})))",
        "((Func<string, string, object>)((apiKey, model) => new OpenAI.Chat.ChatClient(model, apiKey)))")]
    public Task SwappedArguments_AreSwappedBack(string before, string after) => Verify.Expect(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("'", "'")]
    [InlineData("<", ">")]
    [InlineData("${", "}")]
    public async Task EnclosedKey_RemovesDelimiters(string open, string close)
    {
        string before = Wrap($"new OpenAIClient(\"{open}{Key}{close}\")");
        var test = new Verify { TestCode = before, FixedCode = Wrap($"new OpenAIClient(\"{Key}\")") };
        int start = before.IndexOf(open + "sk-", StringComparison.Ordinal);
        int line = before[..start].Count(static c => c == '\n') + 1;
        int column = start - before.LastIndexOf('\n', start);
        test.ExpectedDiagnostics.Add(
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult("OAK1004", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithSpan(line, column, line, column + open.Length)
            .WithSpan(line, column + open.Length + Key.Length, line, column + open.Length + Key.Length + close.Length));
        test.FixedState.ExpectedDiagnostics.Clear();
        await test.RunAsync();
    }

    [Fact]
    public async Task FixAll_RemovesDelimitersAndReplacesMaskedKeys()
    {
        string before = Wrap($"(new OpenAIClient(\"<{Key}>\"), new OpenAIClient(\"sk-proj-Ab3d…x9Yz\"))");
        string line = before.Split('\n')[6];
        int column = line.IndexOf('<', StringComparison.Ordinal) + 1;
        var test = new Verify
            { TestCode = before, FixedCode = Wrap($"(new OpenAIClient(\"{Key}\"), new OpenAIClient({Read}))"),
                CodeActionEquivalenceKey = "Environment" };
        test.ExpectedDiagnostics.Add(ExpectMalformedKey(7, column, 1).WithSpan(7, column + 1 + Key.Length, 7, column + 2 + Key.Length));
        test.ExpectedDiagnostics.Add(ExpectMalformedKey(7, line.IndexOf("sk-proj-Ab3d", StringComparison.Ordinal) + 1, 17));
        test.FixedState.ExpectedDiagnostics.Clear();
        await test.RunAsync();
    }

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult ExpectMalformedKey(int line, int column, int length) =>
        new Microsoft.CodeAnalysis.Testing.DiagnosticResult("OAK1004", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithSpan(line,
            column, line, column + length);

    private static string Wrap(string expression, string member = "") =>
        "using System;\nusing OpenAI;\n\nclass C\n{\n    " + member + "\n    object M() => " + expression + ";\n}\n";
}
