using System.Globalization;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Tests.Performance;

/// <summary>
/// Shapes of code that programs and generators write many times over. The work of all rules together grows no faster than the code, also
/// where every part of it has a finding.
/// </summary>
public class GrowthTests
{
    private const string Usings = "using System; using System.ClientModel; using System.Net.Http; using OpenAI; using OpenAI.Chat; ";
    private const string Url = "https://api.openai.com/v1/chat/completions";

    private static readonly string Key = SyntheticKey.Project(seed: 17);

    [Fact]
    public void ClientsWithOneOptionsObject_RunsInLinearTime() => AssertLinear(1600, static count => $$"""
        {{Usings}} class C { static readonly OpenAIClientOptions Options = new(); object[] M() => [
        {{Repeat(count, "new ChatClient(\"gpt-4-0314\", new ApiKeyCredential(\"YOUR_API_KEY\"), Options),\n")}} ]; }
        """);

    [Fact]
    public void RequestsInOneMethod_RunsInLinearTime() => AssertLinear(1600, static count => $$"""
        {{Usings}} class C { void M(string key) {
        {{Repeat(count, $"var r# = new HttpRequestMessage(HttpMethod.Get, \"{Url}\"); r#.Headers.Add(\"Authorization\", \"Bearer\" + key);"
            + " r#.Headers.Add(\"OpenAI-Beta\", \"assistants=v1\");\n")}} } }
        """);

    [Fact]
    public void RequestsInManyMethods_RunsInLinearTime() => AssertLinear(1600, static count => $$"""
        {{Usings}} class C { HttpClient http = new();
        {{Repeat(count, $"void M#(string key) {{ http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer:\" + key);"
            + $" http.DefaultRequestHeaders.Add(\"OpenAI-Beta\", \"assistants=v1\"); http.GetAsync(\"{Url}\"); }}\n")}} }
        """);

    [Fact]
    public void ConcatenationOfVariables_RunsInLinearTime() => AssertLinear(4000, static count => $$"""
        {{Usings}} class C { void M(HttpRequestMessage request, string a) {
        request.Headers.Add("Authorization", "Bearer" {{Repeat(count, "+ a ")}}); request.RequestUri = new("{{Url}}"); } }
        """);

    [Fact]
    public void ConcatenationOfTexts_RunsInLinearTime() => AssertLinear(4000, static count => $$"""
        {{Usings}} class C { void M(HttpRequestMessage request) {
        request.Headers.Add("Authorization", "Bearer" {{Repeat(count, "+ \"a#\" ")}}); request.RequestUri = new("{{Url}}"); } }
        """);

    [Fact]
    public void ChoiceOfVariables_RunsInLinearTime() => AssertLinear(640, static count => $$"""
        {{Usings}} class C { object M() => new ApiKeyCredential({{Repeat(count, "Environment.GetEnvironmentVariable(\"OPENAI_KEY#\") ?? ")}}
        "YOUR_API_KEY"); }
        """);

    [Fact]
    public void ChoiceOfTexts_RunsInLinearTime() => AssertLinear(640, static count => $$"""
        {{Usings}} class C { object M(string a) => new ApiKeyCredential({{Repeat(count, "a ?? \"YOUR_API_KEY_#\" ?? ")}} a); }
        """);

    [Fact]
    public void Conditionals_RunsInLinearTime() => AssertLinear(640, static count => $$"""
        {{Usings}} class C { object M(int a) => new ApiKeyCredential({{Repeat(count, "a == # ? \"YOUR_API_KEY_#\" : ")}} ""); }
        """);

    [Fact]
    public void KeysInOneRawString_RunsInLinearTime() => AssertLinear(1600, static count =>
        Usings + " class C { string a = \"\"\"\n" + Repeat(count, Key + "\n") + "\"\"\"; }");

    [Fact]
    public void WatermarksInOneText_RunsInLinearTime() => AssertLinear(16000, static count =>
        Usings + " class C { string a = \"" + Repeat(count, "x" + Key.Substring(Key.IndexOf("T3Bl", StringComparison.Ordinal), 8)) + "\"; }");

    [Fact]
    public void PrefixesInOneText_RunsInLinearTime() => AssertLinear(16000, static count =>
        Usings + " class C { string a = \"" + Repeat(count, " sk-") + "\"; }");

    [Fact]
    public void Comparisons_RunsInLinearTime() => AssertLinear(1600, static count => $$"""
        {{Usings}} class C { bool M(string a) => {{Repeat(count, $"a == \"{Url}#\" || a == \"YOUR_API_KEY_#\" || ")}} false; }
        """);

    [Fact]
    public void Alternatives_RunsInLinearTime() => AssertLinear(400, static count => $$"""
        {{Usings}} class C { object M(int a) { {{Repeat(count, "if (a == #) { return new ApiKeyCredential(\"YOUR_API_KEY\"); } else ")}} return a; } }
        """);

    [Fact]
    public void AssignmentsOfOneVariable_RunsInLinearTime() => AssertLinear(1600, static count => $$"""
        {{Usings}} class C { string Key { get; set; } = ""; object M() { {{Repeat(count, "Key = \"YOUR_API_KEY_#\";\n")}}
        return new ApiKeyCredential(Key); } }
        """);

    [Fact]
    public void ElementsOfOneInitializer_RunsInLinearTime() => AssertLinear(1600, static count => $$"""
        {{Usings}} using System.Collections.Generic; class C { Dictionary<string, object> a = new() {
        {{Repeat(count, $"[\"Authorization\"] = \"Bearer\", [\"model\"] = \"gpt-4-0314\", [\"url#\"] = \"{Url}\",\n")}} }; }
        """);

    [Fact]
    public void MembersOfOneType_RunsInLinearTime() => AssertLinear(1600, static count => $$"""
        {{Usings}} class C {
        {{Repeat(count, "const string Key# = \"YOUR_API_KEY\"; object M#() => new ChatClient(\"gpt-4-0314\", new ApiKeyCredential(Key#));\n")}} }
        """);

    [Fact]
    public void LocalsOfOneName_RunsInLinearTime() => AssertLinear(1600, static count => $$"""
        {{Usings}} class C {
        {{Repeat(count, "object M#() { var key = \"YOUR_API_KEY\"; var client = new ChatClient(\"gpt-4-0314\", key); return client; }\n")}} }
        """);

    [Fact]
    public void NestedLambdas_RunsInLinearTime() => AssertLinear(80, static count => $$"""
        {{Usings}} class C { Action a = {{Repeat(count, "() => { var k# = \"YOUR_API_KEY\"; _ = new ApiKeyCredential(k#); Action b# = ")}} null
        {{Repeat(count, "; }")}}; }
        """);

    private static void AssertLinear(int count, Func<int, string> create) =>
        LinearTime.AssertLinear(count, count => TreeRun.Analyze(TreeRun.Create(create(count))));

    /// <summary>Repeats a text, each time with its number.</summary>
    private static string Repeat(int count, string text) => string.Concat(
        Enumerable.Range(0, count).Select(number => text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
}
