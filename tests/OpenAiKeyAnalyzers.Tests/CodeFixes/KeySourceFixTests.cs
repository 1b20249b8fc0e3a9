using VerifyName = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.CSharp.KeySources.KeySourceAnalyzer, OpenAiKeyAnalyzers.CodeFixes.KeySources.UseNameCodeFix>;
using VerifyTrim = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.CSharp.KeySources.KeySourceAnalyzer, OpenAiKeyAnalyzers.CodeFixes.KeySources.TrimCodeFix>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

public class KeySourceFixTests
{
    [Theory]
    [InlineData("new OpenAIClient({|OAK2001:File.ReadAllText(\"k\")|})", "new OpenAIClient(File.ReadAllText(\"k\").Trim())")]
    [InlineData("new OpenAIClient({|OAK2001:await File.ReadAllTextAsync(\"k\")|})", "new OpenAIClient((await File.ReadAllTextAsync(\"k\")).Trim())")]
    [InlineData("new OpenAIClient({|OAK2001:File.ReadAllText(\"k\").Replace(\"\\n\", \"\")|})", "new OpenAIClient(File.ReadAllText(\"k\").Replace(\"\\n\", \"\").Trim())")]
    public Task Text_of_the_file_is_trimmed(string before, string after) => VerifyTrim.Expect(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"{|OAK2002:$|}OPENAI_API_KEY\")")]
    [InlineData("Environment.GetEnvironmentVariable({|OAK2003:\"OPENAI_KEY\"|})")]
    public Task Right_name_is_put_in(string before) => VerifyName.Expect(Wrap(before), Wrap("Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")"));

    [Fact]
    public Task Configured_name_is_put_in() => VerifyName.Expect(
        Wrap("Environment.GetEnvironmentVariable({|OAK2003:\"OPENAI_KEY\"|})"),
        Wrap("Environment.GetEnvironmentVariable(\"MY_OPENAI_API_KEY\")"),
        editorConfig: "openai_key_analyzers.environment_variable = MY_OPENAI_API_KEY");

    private static string Wrap(string expression) =>
        "using System;\nusing System.IO;\nusing System.Threading.Tasks;\nusing OpenAI;\n\nclass C\n{\n    async Task<object?> M() { await Task.Yield(); return " + expression + "; }\n}\n";
}
