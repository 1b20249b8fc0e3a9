using System.Globalization;

namespace OpenAiKeyAnalyzers.Testing;

/// <summary>Provides repetitive code as programs and generators write it, with a finding in most of the repetitions.</summary>
internal static class GrowthShapes
{
    private const string Usings = "using System; using System.ClientModel; using System.Net.Http; using OpenAI; using OpenAI.Chat; ";
    private const string Url = "https://api.openai.com/v1/chat/completions";

    private static readonly string Key = SyntheticKey.Project(seed: 17);
    private static readonly string Watermark = Key.Substring(Key.IndexOf("T3Bl", StringComparison.Ordinal), 8);

    /// <summary>Gets the shapes: a name, a number of repetitions that shows the growth, and the source for a given number.</summary>
    internal static IReadOnlyList<(string Name, int Count, Func<int, string> Create)> All { get; } =
    [
        ("ClientsWithOneOptionsObject", 1600, static count => $$"""
            {{Usings}} class C { static readonly OpenAIClientOptions Options = new(); object[] M() => [
            {{Repeat(count, "new ChatClient(\"gpt-4-0314\", new ApiKeyCredential(\"YOUR_API_KEY\"), Options),\n")}} ]; }
            """),
        ("RequestsInOneMethod", 1600, static count => $$"""
            {{Usings}} class C { void M(string key) {
            {{Repeat(count, $"var r# = new HttpRequestMessage(HttpMethod.Get, \"{Url}\"); r#.Headers.Add(\"Authorization\", \"Bearer\" + key);"
                + " r#.Headers.Add(\"OpenAI-Beta\", \"assistants=v1\");\n")}} } }
            """),
        ("RequestsInManyMethods", 1600, static count => $$"""
            {{Usings}} class C { HttpClient http = new();
            {{Repeat(count, $"void M#(string key) {{ http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer:\" + key);"
                + $" http.DefaultRequestHeaders.Add(\"OpenAI-Beta\", \"assistants=v1\"); http.GetAsync(\"{Url}\"); }}\n")}} }
            """),
        ("ConcatenationOfVariables", 4000, static count => $$"""
            {{Usings}} class C { void M(HttpRequestMessage request, string a) {
            request.Headers.Add("Authorization", "Bearer" {{Repeat(count, "+ a ")}}); request.RequestUri = new("{{Url}}"); } }
            """),
        ("ConcatenationOfTexts", 4000, static count => $$"""
            {{Usings}} class C { void M(HttpRequestMessage request) {
            request.Headers.Add("Authorization", "Bearer" {{Repeat(count, "+ \"a#\" ")}}); request.RequestUri = new("{{Url}}"); } }
            """),
        ("ChoiceOfVariables", 640, static count => $$"""
            {{Usings}} class C { object M() => new ApiKeyCredential(
            {{Repeat(count, "Environment.GetEnvironmentVariable(\"OPENAI_KEY#\") ?? ")}}
            "YOUR_API_KEY"); }
            """),
        ("ChoiceOfTexts", 640, static count => $$"""
            {{Usings}} class C { object M(string a) => new ApiKeyCredential({{Repeat(count, "a ?? \"YOUR_API_KEY_#\" ?? ")}} a); }
            """),
        ("Conditionals", 640, static count => $$"""
            {{Usings}} class C { object M(int a) => new ApiKeyCredential({{Repeat(count, "a == # ? \"YOUR_API_KEY_#\" : ")}} ""); }
            """),
        ("KeysInOneRawString", 1600, static count => Usings + " class C { string a = \"\"\"\n" + Repeat(count, Key + "\n") + "\"\"\"; }"),
        ("WatermarksInOneText", 16000, static count => Usings + " class C { string a = \"" + Repeat(count, "x" + Watermark) + "\"; }"),
        ("PrefixesInOneText", 16000, static count => Usings + " class C { string a = \"" + Repeat(count, " sk-") + "\"; }"),
        ("Comparisons", 1600, static count => $$"""
            {{Usings}} class C { bool M(string a) => {{Repeat(count, $"a == \"{Url}#\" || a == \"YOUR_API_KEY_#\" || ")}} false; }
            """),
        ("Alternatives", 400, static count => $$"""
            {{Usings}} class C { object M(int a) {
            {{Repeat(count, "if (a == #) { return new ApiKeyCredential(\"YOUR_API_KEY\"); } else ")}} return a; } }
            """),
        ("AssignmentsOfOneVariable", 1600, static count => $$"""
            {{Usings}} class C { string Key { get; set; } = ""; object M() { {{Repeat(count, "Key = \"YOUR_API_KEY_#\";\n")}}
            return new ApiKeyCredential(Key); } }
            """),
        ("ElementsOfOneInitializer", 1600, static count => $$"""
            {{Usings}} using System.Collections.Generic; class C { Dictionary<string, object> a = new() {
            {{Repeat(count, $"[\"Authorization\"] = \"Bearer\", [\"model\"] = \"gpt-4-0314\", [\"url#\"] = \"{Url}\",\n")}} }; }
            """),
        ("MembersOfOneType", 1600, static count => $$"""
            {{Usings}} class C {
            {{Repeat(count, "const string Key# = \"YOUR_API_KEY\";"
            + " object M#() => new ChatClient(\"gpt-4-0314\", new ApiKeyCredential(Key#));\n")}} }
            """),
        ("LocalsOfOneName", 1600, static count => $$"""
            {{Usings}} class C {
            {{Repeat(count, "object M#() { var key = \"YOUR_API_KEY\";"
            + " var client = new ChatClient(\"gpt-4-0314\", key); return client; }\n")}} }
            """),
        ("NestedLambdas", 80, static count => $$"""
            {{Usings}} class C { Action a =
            {{Repeat(count, "() => { var k# = \"YOUR_API_KEY\"; _ = new ApiKeyCredential(k#); Action b# = ")}} null
            {{Repeat(count, "; }")}}; }
            """),
    ];

    /// <summary>Repeats a text, each time with its number.</summary>
    private static string Repeat(int count, string text) => string.Concat(Enumerable.Range(0, count)
        .Select(number => text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
}
