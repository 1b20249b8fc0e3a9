using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Applies the first fix of each part of one file alone, so that one analysis is enough for many cases. Everything outside of the part must
/// stay as it is.
/// </summary>
internal static class PartFixes
{
    private const string Throw = "throw new InvalidOperationException(\"Set the environment variable OPENAI_API_KEY.\")";

    /// <summary>Verifies the parts of a file.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="head">The text before the parts.</param>
    /// <param name="parts">The parts, with § for a key, and §1 and §2 for its halves; the text after the fix, or <see langword="null"/> if
    /// none is offered, with READ for the expression that reads the key.</param>
    /// <param name="end">The text after the parts.</param>
    /// <param name="language">The version of the language.</param>
    public static async Task Expect(string id, string head, IReadOnlyList<(string Before, string? After)> parts, string end = "}\n",
        LanguageVersion language = LanguageVersion.Preview)
    {
        Document document = FixRun.Open(Expand(head + string.Concat(parts.Select(static part => part.Before + "\n")) + end), language);
        ImmutableArray<Diagnostic> findings = await FixRun.FindingsAsync(document);
        for (int i = 0; i < parts.Count; i++)
        {
            int start = Expand(head + string.Concat(parts.Take(i).Select(static part => part.Before + "\n"))).Length;
            int length = Expand(parts[i].Before).Length;
            Diagnostic? finding = findings.FirstOrDefault(finding => finding.Id == id
                && finding.Location.SourceSpan.Start >= start && finding.Location.SourceSpan.End <= start + length);
            Assert.True(finding is not null, "No " + id + " in " + parts[i].Before);
            List<CodeAction> actions = await FixRun.GetActionsAsync(document, finding);
            string source = (await document.GetTextAsync()).ToString();
            string? expected = parts[i].After is { } after
                ? source.Remove(start, length).Insert(start, Expand(after).Replace("READ", Read, StringComparison.Ordinal)) : null;
            Assert.Equal(expected, actions.Count == 0 ? null
                : (await (await FixRun.ApplyAsync(document, actions[0])).GetTextAsync()).ToString());
        }
    }

    /// <summary>Gets the expression that reads the key.</summary>
    public static string Read => "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? " + Throw;

    private static string Expand(string text)
    {
        string key = SyntheticKey.Project();
        return text.Replace("§1", key[..40], StringComparison.Ordinal).Replace("§2", key[40..], StringComparison.Ordinal)
            .Replace("§", key, StringComparison.Ordinal);
    }
}
