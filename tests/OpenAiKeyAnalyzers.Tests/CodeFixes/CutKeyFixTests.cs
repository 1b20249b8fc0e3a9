using System.Collections.Immutable;
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

    [Theory]
    [MemberData(nameof(Intruders))]
    public async Task CharactersOfTheKey_AreNeverLost(string intruder)
    {
        foreach (int at in new[] { 20, 60, 110, 140 })
        {
            string key = SyntheticKey.Project();
            string text = key[..at] + intruder + key[at..];
            foreach (string sink in new[] { "new OpenAIClient(\"@\")", "\"@\"", "\"before @ after\"" })
            {
                string source = Source(sink.Replace("@", text, StringComparison.Ordinal));
                var fixes = new FixOrder();
                ImmutableArray<Diagnostic> findings = await fixes.FindingsAsync(source);
                foreach (string rule in findings.Select(static finding => finding.Id).Distinct())
                {
                    string result = await fixes.FixAllAsync(source, rule);
                    bool isUntouched = result.Contains(key[..at], StringComparison.Ordinal)
                        && result.Contains(key[at..], StringComparison.Ordinal);
                    bool isGone = !result.Contains(key[10..at], StringComparison.Ordinal)
                        && !result.Contains(key[at..^10], StringComparison.Ordinal);
                    Assert.True(isUntouched || isGone, rule + "\n" + source + "\n" + result);
                }

                string end = await fixes.SettleAsync(source, static rules => rules);
                Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
            }
        }
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

    private static string Source(string expression) => $$"""
        using System;
        using OpenAI;

        class C
        {
            object M() => {{expression}};
        }
        """;
}
