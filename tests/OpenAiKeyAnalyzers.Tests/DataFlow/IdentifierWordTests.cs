using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>Every word in an identifier that decides has a sample that shows what it decides.</summary>
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

                void M(HttpRequestMessage request, string apiKey, string key, string model)
                {
                    {{sample[..types]}}
                }
            }

            {{sample[types..]}}
            """;
    }

    // Statements first, then the types that they use.
    private static int FindTypes(string sample)
    {
        string[] starts = [" class ", " static class ", " record "];
        int[] indices = [.. starts.Select(start => sample.IndexOf(start, StringComparison.Ordinal)).Where(static index => index >= 0)];
        return indices.Length == 0 ? sample.Length : indices.Min();
    }
}
