using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>
/// Verifies pieces of a string that are joined in another order than they are written, or more than once: every rule reports the expression
/// that joins them.
/// </summary>
public class ReorderedTextTests
{
    private static readonly string Key = SyntheticKey.Project();

    [Theory]
    [InlineData("OAK1001", "string.Format(\"{1}{0}\", \"TAIL\", \"HEAD\")", "string.Format(\"{1}{0}\", \"TAIL\", \"HEAD\")")]
    [InlineData("OAK1001", "string.Join(\"TAIL\", \"HEAD\", \"\")", "string.Join(\"TAIL\", \"HEAD\", \"\")")]
    [InlineData("OAK1001", "string.Concat(\"Bearer \", string.Format(\"{1}{0}\", \"TAIL\", \"HEAD\"))",
        "string.Format(\"{1}{0}\", \"TAIL\", \"HEAD\")")]
    [InlineData("OAK1001", "$\"{string.Format(\"{1}{0}\", \"TAIL\", \"HEAD\")}\"", "string.Format(\"{1}{0}\", \"TAIL\", \"HEAD\")")]
    [InlineData("OAK1001", "string.Format(\"TAIL{0}{1}{2}\", \"\", \"HEAD\", Last)", "\"TAIL{0}{1}{2}\"", false)]
    [InlineData("OAK1001", "Last + First", "Last + First", false)]
    [InlineData("OAK1001", "First + Last", "First + Last")]
    [InlineData("OAK1002", "string.Format(\"{1}{0}\", \"TAIL\\n\", \" HEAD\")", " ")]
    [InlineData("OAK1003", "string.Format(\"{1}{0}\", \"\\nTAIL\", \"HEAD\")", "\\n")]
    [InlineData("OAK1003", "string.Format(\"{1}{0}\", \"\\nTAIL\", \"HEAD \")", "string.Format(\"{1}{0}\", \"\\nTAIL\", \"HEAD \")")]
    [InlineData("OAK1004", "string.Format(\"{0}HEADTAIL{0}\", \"'\")", "'")]
    [InlineData("OAK1004", "string.Format(\"{1}{0}\", \"TAIL'\", \"'HEAD\")", "'")]
    [InlineData("OAK1005", "new ChatClient(\"gpt-5\", new ApiKeyCredential(string.Format(\"{1}{0}\", \"API_KEY\", \"YOUR_\")))",
        "string.Format(\"{1}{0}\", \"API_KEY\", \"YOUR_\")")]
    [InlineData("OAK1007", "new ChatClient(\"gpt-5\", new ApiKeyCredential(string.Join(\"-\", \"gpt\", \"4o\")))",
        "string.Join(\"-\", \"gpt\", \"4o\")")]
    [InlineData("OAK4007", "new ChatClient(string.Format(\"{1}{0}\", \"-32k\", \"gpt-4\"), k)",
        "string.Format(\"{1}{0}\", \"-32k\", \"gpt-4\")")]
    [InlineData("OAK4003", "new Uri(string.Format(\"{1}{0}\", \"/api.openai.com/v1/models\", \"http:/\"))",
        "string.Format(\"{1}{0}\", \"/api.openai.com/v1/models\", \"http:/\")", false)]
    [InlineData("OAK3001", "Header(string.Format(\"{1}{0}\", \"rer: x\", \"Bea\"))", "string.Format(\"{1}{0}\", \"rer: x\", \"Bea\")",
        false)]
    public async Task EveryConsumer_ReportsWhatJoinsThePieces(string rule, string expression, string reported, bool isReported = true)
    {
        string source = Source(expression);
        ImmutableArray<Diagnostic> findings = await AnalyzerRun.GetDiagnosticsAsync(source);
        var texts = findings.Where(finding => finding.Id == rule)
            .Select(finding => source.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length)).ToList();
        Assert.True(!isReported || texts.Contains(Put(reported)), string.Join('\n', findings) + "\n" + source);

        var fixes = new FixOrder();
        string end = await fixes.SettleAsync(source, static rules => rules);
        Assert.Equal(end, await fixes.SettleAsync(source, static rules => rules.Reverse()));
        Assert.True(await FixOrder.ComplaintsAsync(end) <= await FixOrder.ComplaintsAsync(source), end);
    }

    [Fact]
    public async Task RepeatedPiece_IsNotChangedInOnePlaceOnly()
    {
        string source = Source("new ApiKeyCredential(string.Format(\"{0}HEADTAIL{0}\", \"'\"))");
        string end = await new FixOrder().SettleAsync(source, static rules => rules);
        Assert.Contains("new ApiKeyCredential(Environment.GetEnvironmentVariable(", end, StringComparison.Ordinal);
    }

    private static string Put(string text) =>
        text.Replace("HEAD", Key[..30], StringComparison.Ordinal).Replace("TAIL", Key[30..], StringComparison.Ordinal);

    private static string Source(string expression) => Put($$"""
        using System;
        using System.ClientModel;
        using System.Net.Http;
        using OpenAI.Chat;

        class C
        {
            private const string Last = "TAIL";
            private const string First = "HEAD";
            object M(string k) => {{expression}};
            static HttpRequestMessage Header(string value) => new() { Headers = { { "Authorization", value } } };
        }
        """);
}
