using VerifyName = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Names.CorrectNameCodeFixProvider>;
using VerifyTrim = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Names.TrimFileContentCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

public class KeySourceFixTests
{
    [Theory]
    [InlineData("new OpenAIClient({|OAK2001:File.ReadAllText(\"k\")|})", "new OpenAIClient(File.ReadAllText(\"k\").Trim())")]
    [InlineData("new OpenAIClient({|OAK2001:await File.ReadAllTextAsync(\"k\")|})",
        "new OpenAIClient((await File.ReadAllTextAsync(\"k\")).Trim())")]
    [InlineData("new OpenAIClient({|OAK2001:File.ReadAllText(\"k\").Replace(\"\\n\", \"\")|})",
        "new OpenAIClient(File.ReadAllText(\"k\").Replace(\"\\n\", \"\").Trim())")]
    public Task UntrimmedFile_AddsTrim(string before, string after) => VerifyTrim.Expect(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"{|OAK2002:$|}OPENAI_API_KEY\")")]
    [InlineData("Environment.GetEnvironmentVariable({|OAK2003:\"OPENAI_KEY\"|})")]
    public Task WrongName_IsReplaced(string before) =>
    VerifyName.Expect(Wrap(before), Wrap("Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")"));

    [Fact]
    public Task WrongName_IsReplacedByConfiguredName() => VerifyName.Expect(
        Wrap("Environment.GetEnvironmentVariable({|OAK2003:\"OPENAI_KEY\"|})"),
        Wrap("Environment.GetEnvironmentVariable(\"MY_OPENAI_API_KEY\")"),
        editorConfig: "openai_key_analyzers.environment_variable = MY_OPENAI_API_KEY");

    private static string Wrap(string expression) =>
        "using System;\nusing System.IO;\nusing System.Threading.Tasks;\nusing OpenAI;\n\nclass C\n{\n    async Task<object?> M() { await Task.Yield(); return " + expression + "; }\n}\n";
}
