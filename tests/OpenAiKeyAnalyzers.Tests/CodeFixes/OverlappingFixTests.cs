using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies fixes whose edits are at one position: delimiters that are partly here and partly in the variable, or in a string that is used
/// twice.
/// </summary>
public class OverlappingFixTests
{
    private static readonly string Key = SyntheticKey.Project();

    [Theory]
    [InlineData("var openAiToken = \"{K}\";", "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Bearer ${openAiToken}\");",
        "$\"Bearer {openAiToken}\"")]
    [InlineData("var openAiToken = \"'K'\";", "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Bearer '{openAiToken}'\");",
        "$\"Bearer {openAiToken}\"")]
    [InlineData("var openAiToken = \"<K\";", "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Bearer {openAiToken}>\");",
        "$\"Bearer {openAiToken}\"")]
    [InlineData("const string q = \"'\"; const string openAiToken = \"K\";",
        "request.Headers.TryAddWithoutValidation(\"Authorization\", \"Bearer \" + q + openAiToken + q);", null)]
    [InlineData("const string q = \"'\"; const string openAiToken = q + \"K\" + q;",
        "request.Headers.TryAddWithoutValidation(\"Authorization\", $\"Bearer {openAiToken}\");", null)]
    [InlineData("const string openAiToken = \"K\";",
        "request.Headers.TryAddWithoutValidation(\"Authorization\", string.Format(\"Bearer {1}{0}{1}\", openAiToken, \"'\"));", null)]
    [InlineData("", "request.Headers.TryAddWithoutValidation(\"Authorization\", string.Format(\"Bearer {1}{0}{1}\", \"K\", \"'\"));", null)]
    public async Task EveryOrder_EndsWithoutExceptionAndWithoutKey(string declaration, string use, string? result)
    {
        string source = Source(declaration + "\n        " + use);
        var fixes = new FixOrder();
        ImmutableArray<Diagnostic> findings = await FixOrder.FindingsAsync(source);
        Assert.Contains(findings, static finding => finding.Id == "OAK1004");

        string end = await fixes.SettleAsync(source, static rules => rules);
        Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
        Assert.DoesNotContain(SyntheticKey.Watermark, end, StringComparison.Ordinal);
        Assert.True((await FixOrder.FindingsAsync(end)).IsEmpty, end);
        Assert.True(result is null || end.Contains(result, StringComparison.Ordinal), end);
    }

    private static string Source(string statements) => $$"""
        using System;
        using System.Net.Http;

        static class C
        {
            private const string Address = "https://api.openai.com/v1/models";

            public static void M(HttpRequestMessage request)
            {
                {{statements.Replace("K", Key, StringComparison.Ordinal)}}
            }
        }
        """;
}
