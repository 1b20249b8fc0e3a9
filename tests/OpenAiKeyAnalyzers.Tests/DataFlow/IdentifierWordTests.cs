using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>Verifies that each word in an identifier that affects a decision has a sample that shows the effect.</summary>
public class IdentifierWordTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, IdentifierWords.All.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Sample_ReportsMarkedDiagnostics(int index)
    {
        (string source, string[] expected) = Markup.Parse(CreateProgram(IdentifierWords.All[index].Sample));
        Assert.Equal(expected, (await AnalyzerRun.GetDiagnosticsAsync(source))
            .Select(finding => $"{finding.Id}:{source.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length)}"));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task SampleWithoutWord_ReportsOtherDiagnostics(int index)
    {
        IdentifierWordRow row = IdentifierWords.All[index];
        (string source, string[] expected) = Markup.Parse(CreateProgram(row.Sample));
        int start = source.IndexOf("void M(", StringComparison.Ordinal);
        IEnumerable<SyntaxToken> tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
            .Where(token => token.SpanStart > start && (token.IsKind(SyntaxKind.IdentifierToken)
                || (row.Use == IdentifierWordUse.KeySource && token.IsKind(SyntaxKind.StringLiteralToken))));
        var text = SourceText.From(source).WithChanges(tokens.Select(token =>
            new TextChange(token.Span, token.Text.Replace(row.Word, "Zz", StringComparison.OrdinalIgnoreCase))));
        ImmutableArray<Diagnostic> findings = await AnalyzerRun.GetDiagnosticsAsync(text.ToString());
        Assert.NotEqual(expected.Select(static finding => finding.Split(':')[0]), findings.Select(static finding => finding.Id));
    }

    private static string CreateProgram(string sample)
    {
        int types = FindTypes(sample);
        return $$"""
            #nullable disable
            #pragma warning disable CS8321
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Net.Http.Headers;

            class C
            {
                const string Url = "https://api.openai.com/v1/responses";

                void M(HttpRequestMessage request, string model)
                {
                    {{sample[..types]}}
                }
            }

            {{sample[types..]}}
            """;
    }

    // The statements come first, then the types that they use.
    private static int FindTypes(string sample)
    {
        string[] starts = [" class ", " static class ", " record "];
        int[] indices = [.. starts.Select(start => sample.IndexOf(start, StringComparison.Ordinal)).Where(static index => index >= 0)];
        return indices.Length == 0 ? sample.Length : indices.Min();
    }
}
