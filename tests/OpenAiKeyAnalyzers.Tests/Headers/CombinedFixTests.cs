using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.AtRunTime;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>
/// Verifies a header with a defect and a hard-coded key: it has two findings, whose fixes result in the same code in either order.
/// </summary>
public class CombinedFixTests
{
    private const string Read =
        "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable OPENAI_API_KEY.\")";

    [Theory]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer ~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", @);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer \" + \"~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", @);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", @);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer:\", \"~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", @);")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer\" + \"~\");",
        "request.Headers.Add(\"Authorization\", \"Bearer \" + (@));")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer~\");", "request.Headers.Add(\"Authorization\", $\"Bearer {@}\");")]
    [InlineData("request.Headers.Add(\"Authorisation\", \"Bearer ~\");", "request.Headers.Add(\"Authorization\", $\"Bearer {@}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Token ~\");", "request.Headers.Add(\"Authorization\", $\"Bearer {@}\");")]
    public async Task TwoFixes_GiveSameCodeInEitherOrder(string broken, string repaired)
    {
        var program =
            new TestProgram("using var request = new HttpRequestMessage(HttpMethod.Post, address);\n        "
                + broken.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal));
        ImmutableArray<Diagnostic> findings = await program.GetDiagnosticsAsync();
        Assert.True(findings.Select(static finding => finding.Id).Distinct().Count() == 2, string.Join('\n', findings));
        Assert.Contains(findings, static finding => finding.Id == "OAK1001");
        Assert.Equal(await FixAllAsync(program.Source, keyFirst: true), await FixAllAsync(program.Source, keyFirst: false));
        string end = await FixAllAsync(program.Source, keyFirst: true);
        Assert.True(end.Contains(repaired.Replace("@", Read, StringComparison.Ordinal), StringComparison.Ordinal), end);
    }

    private static async Task<string> FixAllAsync(string source, bool keyFirst)
    {
        for (int i = 0; i < 4; i++)
        {
            ImmutableArray<Diagnostic> findings = await TestProgram.GetDiagnosticsAsync(source);
            Diagnostic? next = findings.OrderBy(finding => (finding.Id == "OAK1001") == keyFirst ? 0 : 1).FirstOrDefault();
            if (next is null)
            {
                return source;
            }

            source = await TestProgram.ApplyFixAsync(source, next) ?? throw new InvalidOperationException("No fix for " + next);
        }

        throw new InvalidOperationException("Findings remain: " + source);
    }
}
