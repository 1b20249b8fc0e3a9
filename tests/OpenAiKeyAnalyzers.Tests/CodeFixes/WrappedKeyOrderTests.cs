using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies an enclosed key in every form of declaration and at every kind of sink: all orders of all fixes result in one text, which
/// compiles, reads the key from the environment, contains neither the delimiters nor the key, and has no finding.
/// </summary>
public class WrappedKeyOrderTests
{
    private const int WrappersPerCase = 1;
    private const string Read =
        "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable OPENAI_API_KEY.\")";

    private static readonly (string Open, string Close)[] Wrappers =
    [
        ("", ""), ("'", "'"), ("\\\"", "\\\""), ("`", "`"), ("<", ">"), ("{", "}"), ("[", "]"), ("${", "}"), ("%", "%"),
        ("OPENAI_API_KEY=", ""), ("Bearer ", ""), ("export OPENAI_API_KEY='", "'"),
        (" ", ""), ("", "\\n"), ("", ","), (" '", "' "), ("my key: ", " (do not share)"), ("'", ""), ("", "\\\""),
    ];

    /// <summary>The sinks; <c>§</c> represents the value.</summary>
    private static readonly string[] Sinks =
    [
        "return new OpenAIClient(§);",
        "return new ChatClient(\"gpt-5\", new ApiKeyCredential(§));",
        "return new ChatClient(\"gpt-5\", new ApiKeyCredential(§), new OpenAIClientOptions { Endpoint = new Uri(\"https://proxy.example.com/v1\") });",
        "return new AuthenticationHeaderValue(\"Bearer\", §);",
    ];

    /// <summary>
    /// The forms of the value: the statements before the sink, members, and the expression. <c>(</c> and <c>)</c> around the key represent
    /// the delimiters.
    /// </summary>
    private static readonly (string Name, string Members, string Statements, string Value)[] Forms =
    [
        ("argument", "", "", "\"«@»\""),
        ("local", "", "var key = \"«@»\";", "key"),
        ("constant local", "", "const string key = \"«@»\";", "key"),
        ("constant", "private const string Key = \"«@»\";", "", "Key"),
        ("field", "private static readonly string Key = \"«@»\";", "", "Key"),
        ("interpolation", "private const string Key = \"@\";", "", "$\"«{Key}»\""),
        ("interpolated local", "", "var key = \"@\";", "$\"«{key}»\""),
        ("concatenation", "", "", "\"«\" + \"@\" + \"»\""),
        ("concatenated local", "", "string key = \"@\";", "\"«\" + key + \"»\""),
        ("join", "", "", "string.Concat(\"«\", \"@\", \"»\")"),
        ("format", "", "", "string.Format(\"{1}{0}\", \"@»\", \"«\")"),
    ];

    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        for (int sink = 0; sink < Sinks.Length; sink++)
        {
            foreach ((string name, _, _, _) in Forms)
            {
                cases.Add(sink, name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EveryOrder_LeadsToTheSameText(int sink, string form)
    {
        // Each kind of delimiter is combined with two sinks and forms; in a long run, with all of them.
        int first = (Forms.Length * sink) + Array.FindIndex(Forms, candidate => candidate.Name == form);
        int count = Math.Min(Wrappers.Length, WrappersPerCase * TestScale.Factor);
        for (int i = 0; i < count; i++)
        {
            (string open, string close) = Wrappers[(first + i) % Wrappers.Length];
            string source = SourceOf(form, sink, open, close);
            var fixes = new FixOrder();
            string end = await fixes.SettleAsync(source, static rules => rules);
            string context = source + "\n----\n" + end;
            Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
            string[] rules = [.. (await FixOrder.FindingsAsync(source)).Select(static finding => finding.Id).Distinct()];
            foreach (string[] order in Permutations(rules))
            {
                string once = source;
                foreach (string rule in order)
                {
                    once = await fixes.FixAllAsync(once, rule);
                }

                Assert.True(end == once, string.Join(' ', order) + "\n" + context + "\n----\n" + once);
            }

            Assert.True(await FixOrder.ComplaintsAsync(source) >= await FixOrder.ComplaintsAsync(end), context);
            Assert.True((await FixOrder.FindingsAsync(end)).IsEmpty, context);
            Assert.True(end.Contains(Read, StringComparison.Ordinal), context);
            Assert.DoesNotContain(SyntheticKey.Watermark, end, StringComparison.Ordinal);
            Assert.DoesNotContain("(\"\" +", end, StringComparison.Ordinal);
            Assert.DoesNotContain("+ \"\"", end, StringComparison.Ordinal);
        }
    }

    private static string SourceOf(string form, int sink, string open, string close)
    {
        (_, string members, string statements, string value) = Forms.Single(candidate => candidate.Name == form);
        return $$"""
            using System;
            using System.ClientModel;
            using System.Net.Http.Headers;
            using OpenAI;
            using OpenAI.Chat;

            static class C
            {
                {{Put(members)}}
                public static object M()
                {
                    {{Put(statements)}}
                    {{Sinks[sink].Replace("§", Put(value), StringComparison.Ordinal)}}
                }
            }
            """;

        // An empty delimiter is not an operand.
        string Put(string part) => part
            .Replace(open.Length == 0 ? "\"«\" + " : "\0", string.Empty, StringComparison.Ordinal)
            .Replace(close.Length == 0 ? " + \"»\"" : "\0", string.Empty, StringComparison.Ordinal)
            .Replace("«", part.Contains("$\"", StringComparison.Ordinal) ? Braced(open) : open, StringComparison.Ordinal)
            .Replace("»", part.Contains("$\"", StringComparison.Ordinal) ? Braced(close) : close, StringComparison.Ordinal)
            .Replace("@", SyntheticKey.Project(), StringComparison.Ordinal);
    }

    private static string Braced(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static IEnumerable<string[]> Permutations(string[] items) =>
        items.Length < 2
        ? [items] : items.SelectMany((item, index) => Permutations([.. items.Where((_, other) => other != index)])
            .Select(rest => (string[])[item, .. rest]));
}
