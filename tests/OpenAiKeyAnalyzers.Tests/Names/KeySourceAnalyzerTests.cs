using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Names;

[VerifiesSources]
public class KeySourceAnalyzerTests
{
    [Theory]
    [InlineData("void M() { new OpenAIClient({|OAK2001:File.ReadAllText(\"key.txt\")|}); }")]
    [InlineData("void M() { var key = {|OAK2001:File.ReadAllText(\"key.txt\")|}; new OpenAIClient(key); }")]
    [InlineData("void M() { new OpenAIClient({|OAK2001:File.ReadAllText(\"key.txt\").Replace(\"\\n\", \"\")|}); }")]
    [InlineData("void M() { new OpenAIClient({|OAK2001:File.ReadAllText(\"key.txt\").TrimEnd('\\n')|}); }")]
    [InlineData("async System.Threading.Tasks.Task M() { var key = {|OAK2001:await File.ReadAllTextAsync(\"key.txt\")|}; new OpenAIClient(new ApiKeyCredential(key)); }")]
    [InlineData("static readonly string Key = {|OAK2001:File.ReadAllText(\"key.txt\")|}; object M() => new OpenAIClient(Key);")]
    [InlineData("object M() => new AuthenticationHeaderValue(\"Bearer\", {|OAK2001:File.ReadAllText(\"key.txt\")|}); string Url => \"https://api.openai.com/v1/responses\";")]
    public Task UntrimmedFile_ReportsDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("void M() { new OpenAIClient(File.ReadAllText(\"key.txt\").Trim()); }")]
    [InlineData("void M() { new OpenAIClient(File.ReadAllText(\"key.txt\").TrimEnd()); }")]
    [InlineData("void M() { new OpenAIClient(File.ReadAllText(\"key.txt\").TrimEnd('\\r', '\\n')); }")]
    [InlineData("void M() { new OpenAIClient(File.ReadAllText(\"key.txt\").Replace(\"\\r\", \"\").Replace(\"\\n\", \"\")); }")]
    [InlineData("void M() { new OpenAIClient(File.ReadAllLines(\"key.txt\")[0]); }")]
    [InlineData("void M() { new OpenAIClient(File.ReadAllText(\"key.txt\").Split('\\n')[0]); }")]
    [InlineData("void M() { var key = File.ReadAllText(\"key.txt\"); new OpenAIClient(key.Trim()); }")]
    [InlineData("void M() { var key = File.ReadAllText(\"key.txt\"); key = key.Trim(); new OpenAIClient(key); }")]
    [InlineData("void M() { Console.WriteLine(File.ReadAllText(\"openai.txt\")); }")]
    [InlineData("void M() { new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")); }")]
    [InlineData("object M() => new AuthenticationHeaderValue(\"Bearer\", File.ReadAllText(\"key.txt\")); string Url => \"https://example.com/\";")]
    public Task TrimmedFileOrOtherSource_NoDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"{|OAK2002: |}OPENAI_API_KEY\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"{|OAK2002:$|}OPENAI_API_KEY\")")]
    [InlineData("Environment.GetEnvironmentVariable({|OAK2003:\"OPENAI_KEY\"|})")]
    [InlineData("Environment.GetEnvironmentVariable({|OAK2003:\"OPEN_AI_API_KEY\"|})")]
    [InlineData("Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"AZURE_OPENAI_KEY\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"TEST_OPENAI_SECRET_KEY\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"MYAPP_OPENAI_API_KEY\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"OPENAI_BASE_URL\")")]
    [InlineData("Environment.GetEnvironmentVariable(\"OPENAI_KEY\") ?? Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")")]
    [InlineData("c[\"OpenAI:ApiKey\"]")]
    [InlineData("c[\"OPENAI_API_KEY\"]")]
    [InlineData("c[\"Logging:Level\"]")]
    [InlineData("c[\"OPENAI_KEY\"]")]
    public Task KeyName_ReportsDiagnosticIfWrong(string expression) => Expect("object? M(IConfiguration c) => " + expression + ";");

    [Theory]
    [InlineData("const string Right = \"OPENAI_API_KEY\"; const string Old = \"OPENAI_KEY\"; string? M() => Environment.GetEnvironmentVariable(Right) ?? Environment.GetEnvironmentVariable(Old);")]
    [InlineData("string? A => Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"); string? B => Environment.GetEnvironmentVariable(\"{|OAK2002:$|}OPENAI_API_KEY\");")]
    public Task ConventionalNameBesideOther_ReportsOnlyInvalidName(string members) => Expect(members);

    private static Task Expect(string members) => Verify.Expect(
        "using System;\nusing System.ClientModel;\nusing System.IO;\nusing System.Net.Http.Headers;\nusing Microsoft.Extensions.Configuration;\nusing OpenAI;\n\nclass C\n{\n    " + members + "\n}\n");
}
