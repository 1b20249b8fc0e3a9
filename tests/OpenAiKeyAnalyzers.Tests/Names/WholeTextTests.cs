using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Names;

/// <summary>
/// Verifies methods other than <c>File.ReadAllText</c> that return a whole text, which reaches a key sink with its line break.
/// </summary>
[VerifiesSources]
public class WholeTextTests
{
    [Theory]
    [InlineData("object M() => new OpenAIClient({|OAK2001:new StreamReader(\"a\").ReadToEnd()|});")]
    [InlineData("object M() { string key; using (var r = new StreamReader(\"a\")) { key = {|OAK2001:r.ReadToEnd()|}; } return new OpenAIClient(key); }")]
    [InlineData("object M() { using var r = new StreamReader(File.OpenRead(\"a\")); return new OpenAIClient({|OAK2001:r.ReadToEnd()|}); }")]
    [InlineData("object M() { using StreamReader r = File.OpenText(\"a\"); string key = {|OAK2001:r.ReadToEnd()|}; return new OpenAIClient(key); }")]
    [InlineData("object M(FileInfo file) => new OpenAIClient({|OAK2001:file.OpenText().ReadToEnd()|});")]
    [InlineData("async Task<object> M() { using var r = new StreamReader(\"a\"); return new OpenAIClient({|OAK2001:await r.ReadToEndAsync()|}); }")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:Encoding.UTF8.GetString(File.ReadAllBytes(\"a\"))|});")]
    [InlineData("object M() { var bytes = File.ReadAllBytes(\"a\"); return new OpenAIClient({|OAK2001:Encoding.ASCII.GetString(bytes)|}); }")]
    [InlineData("async Task<object> M() => new OpenAIClient({|OAK2001:Encoding.UTF8.GetString(await File.ReadAllBytesAsync(\"a\"))|});")]
    [InlineData("object M(Process op) => new OpenAIClient({|OAK2001:op.StandardOutput.ReadToEnd()|});")]
    [InlineData("object M(Process op) { var output = {|OAK2001:op.StandardOutput.ReadToEnd()|}; return new OpenAIClient(output); }")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:Console.In.ReadToEnd()|});")]
    [InlineData("object M() => new OpenAIClient({|OAK2001:new StreamReader(\"a\").ReadToEnd().Replace(\"\\n\", \"\")|});")]
    public Task UntrimmedWholeText_ReportsDiagnostic(string members) => Expect(members);

    [Theory]
    [InlineData("object M() => new OpenAIClient(new StreamReader(\"a\").ReadToEnd().Trim());")]
    [InlineData("object M() { using var r = new StreamReader(\"a\"); return new OpenAIClient(r.ReadLine()!); }")]
    [InlineData("object M() { using var r = new StreamReader(\"a\"); var key = r.ReadToEnd(); return new OpenAIClient(key.Trim()); }")]
    [InlineData("object M(Stream response) => new OpenAIClient(new StreamReader(response).ReadToEnd());")]
    [InlineData("object M(StreamReader reader) => new OpenAIClient(reader.ReadToEnd());")]
    [InlineData("object M(TextReader reader) => new OpenAIClient(reader.ReadToEnd());")]
    [InlineData("object M(string text) => new OpenAIClient(new StringReader(text).ReadToEnd());")]
    [InlineData("object M(byte[] secret) => new OpenAIClient(Encoding.UTF8.GetString(secret));")]
    [InlineData("object M(string secret) => new OpenAIClient(Encoding.UTF8.GetString(Convert.FromBase64String(secret)));")]
    [InlineData("object M() => new OpenAIClient(Encoding.UTF8.GetString(File.ReadAllBytes(\"a\")).TrimEnd());")]
    [InlineData("object M(Process op) => new OpenAIClient(op.StandardOutput.ReadLine()!);")]
    [InlineData("object M(Process op) => new OpenAIClient(op.StandardOutput.ReadToEnd().Trim());")]
    [InlineData("object M() => new OpenAIClient(Console.ReadLine()!);")]
    [InlineData("void M(Process op) => Console.WriteLine(op.StandardOutput.ReadToEnd());")]
    [InlineData("object M(ChatClient c) => c.CompleteChat(new StreamReader(\"prompt.txt\").ReadToEnd());")]
    public Task TrimmedOrOtherText_NoDiagnostic(string members) => Expect(members);

    private static Task Expect(string members) => Verify.Expect(
        "using System;\nusing System.Diagnostics;\nusing System.IO;\nusing System.Text;\nusing System.Threading.Tasks;\nusing OpenAI;\nusing OpenAI.Chat;\n\nclass C\n{\n    " + members + "\n}\n");
}
