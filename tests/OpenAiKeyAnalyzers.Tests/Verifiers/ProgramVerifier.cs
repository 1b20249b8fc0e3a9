using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Runs all analyzers on a program of several files whose expected findings are in markup: <c>{|OAK4005:text|}</c>.</summary>
internal static class ProgramVerifier
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Net.Http;
        global using System.Net.Http.Headers;
        global using System.Net.Http.Json;
        global using System.Threading.Tasks;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    /// <summary>Verifies that the files, in any order, have the marked findings and no others.</summary>
    public static async Task Expect(params string[] files)
    {
        foreach (string[] order in files.Length == 1 ? [files] : new[] { files, [.. files.Reverse()] })
        {
            // The order of the files has no effect on the errors of the compiler.
            ImmutableArray<Diagnostic> findings = await AnalyzerRun.GetDiagnosticsAsync(GetSources(order), [], mustCompile: order == files);
            Assert.Equal(order.SelectMany(GetExpected).Order(StringComparer.Ordinal),
                findings.Select(Describe).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Gets the findings of all analyzers in the files, without their markup.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetFindingsAsync(params string[] files) =>
        AnalyzerRun.GetDiagnosticsAsync(GetSources(files), []);

    /// <summary>Gets the files without markup, with the usings that every program needs.</summary>
    public static (string Path, string Text)[] GetSources(params string[] files) =>
        [("/GlobalUsings.cs", Usings), .. files.Select(static (text, index) => ($"/File{index}.cs", Parse(text).Text))];

    private static IEnumerable<string> GetExpected(string file)
    {
        (string text, ImmutableDictionary<string, ImmutableArray<TextSpan>> spans) = Parse(file);
        return spans.SelectMany(entry => entry.Value.Select(span => $"{entry.Key}: {text.Substring(span.Start, span.Length)}"));
    }

    private static (string Text, ImmutableDictionary<string, ImmutableArray<TextSpan>> Spans) Parse(string file)
    {
        TestFileMarkupParser.GetSpans(file, out string text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        return (text, spans);
    }

    private static string Describe(Diagnostic finding) =>
        $"{finding.Id}: {finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length)}";
}
