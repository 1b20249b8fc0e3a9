using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies that a fix never removes a character that may belong to a key, and never replaces a part of a key as if it were a whole key.
/// </summary>
public class CutKeyFixTests
{
    public static TheoryData<string> Intruders() =>
        ["\\\\_", ".", "/", "\\\\", "…", "{0}", "$X", "é", "+", "=", "*", "(", ":", "%", "'", "<br>", "\\\\n", "\\\\-", "%2D", "=3D",
            "&#45;", "`", ">", "\u200B/"];

    // Where the key is cut, and what takes the text: a client, nothing, a longer text.
    private static readonly int[] Places = [20, 60, 110, 140];
    private static readonly string[] Sinks = ["new OpenAIClient(\"@\")", "\"@\"", "\"before @ after\""];

    [Theory]
    [MemberData(nameof(Intruders))]
    public async Task CharactersOfTheKey_AreNeverLost(string intruder)
    {
        var keys = new List<(string Start, string End)>();
        for (int i = 0; i < Places.Length * Sinks.Length; i++)
        {
            string key = SyntheticKey.Project(seed: i + 1);
            int at = Places[i / Sinks.Length];
            keys.Add((key[..at], key[at..]));
        }

        string source = Source([.. keys.Select((key, i) =>
            Sinks[i % Sinks.Length].Replace("@", key.Start + intruder + key.End, StringComparison.Ordinal))]);
        var fixes = new FixOrder();
        foreach (string rule in (await FixOrder.FindingsAsync(source)).Select(static finding => finding.Id).Distinct())
        {
            string result = await fixes.FixAllAsync(source, rule);
            Assert.All(keys, key =>
            {
                bool isUntouched = result.Contains(key.Start, StringComparison.Ordinal)
                    && result.Contains(key.End, StringComparison.Ordinal);
                bool isGone = !result.Contains(key.Start[10..], StringComparison.Ordinal)
                    && !result.Contains(key.End[..^10], StringComparison.Ordinal);
                Assert.True(isUntouched || isGone, rule + "\n" + source + "\n" + result);
            });
        }

        string end = await fixes.SettleAsync(source, static rules => rules);
        Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
    }

    [Theory]
    [InlineData("\\\\_", "\\\\-")]
    [InlineData("%5F", "%2D")]
    [InlineData("=5F", "=2D")]
    [InlineData("&#95;", "&#45;")]
    public async Task Escapes_AreUndoneInBothHalves(string underscore, string hyphen)
    {
        string key =
            SyntheticKey.Create("proj-", "aB_cD-eF0" + SyntheticKey.Characters(65, 31), "xY-" + SyntheticKey.Characters(68, 32) + "z_9");
        string body = key["sk-proj-".Length..];
        string escaped = "sk-proj-" + body.Replace("-", hyphen, StringComparison.Ordinal)
            .Replace("_", underscore, StringComparison.Ordinal);
        string source = Source("new OpenAIClient(\"" + escaped + "\")");
        var fixes = new FixOrder();
        Assert.Equal(Source("new OpenAIClient(\"" + key + "\")"), await fixes.FixAllAsync(source, "OAK1004"));
        string end = await fixes.SettleAsync(source, static rules => rules);
        Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
        Assert.Contains("new OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")", end, StringComparison.Ordinal);
    }

    private static string Source(params string[] expressions) => $$"""
        using System;
        using OpenAI;

        class C
        {
            {{string.Join("\n    ", expressions.Select(static (expression, i) => $"object M{i}() => {expression};"))}}
        }
        """;
}
