using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>A fix never takes away a character that may belong to a key, and never puts a whole key in the place of a piece of one.</summary>
public class CutKeyFixTests
{
    public static TheoryData<string> Intruders() =>
        ["\\\\_", ".", "/", "\\\\", "…", "{0}", "$X", "é", "+", "=", "*", "(", ":", "%", "'", "<br>", "\\\\n", "\\\\-", "%2D", "=3D", "&#45;", "`", ">", "\u200B/"];

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
                    bool isUntouched = result.Contains(key[..at], StringComparison.Ordinal) && result.Contains(key[at..], StringComparison.Ordinal);
                    bool isGone = !result.Contains(key[10..at], StringComparison.Ordinal) && !result.Contains(key[at..^10], StringComparison.Ordinal);
                    Assert.True(isUntouched || isGone, rule + "\n" + source + "\n" + result);
                }

                string end = await fixes.SettleAsync(source, static rules => rules);
                Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
            }
        }
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
