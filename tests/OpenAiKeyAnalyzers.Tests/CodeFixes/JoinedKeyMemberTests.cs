using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies a key in the result of a method whose member is accessed: the expression that replaces the call must bind to the same member.
/// </summary>
public class JoinedKeyMemberTests
{
    private static readonly string Key = SyntheticKey.Project();

    [Theory]
    [InlineData("string.Concat(\"%HEAD\", \"TAIL\").Length", "(\"%\" + ")]
    [InlineData("string.Format(\"{0}{1}\", \"%HEAD\", \"TAIL\").Length", "(\"%\" + ")]
    [InlineData("string.Concat(\"%HEAD\", \"TAIL\")?.Length", "(\"%\" + ")]
    [InlineData("string.Concat(\"%HEAD\", \"TAIL\")[0]", "(\"%\" + ")]
    [InlineData("(\"%HEAD\" + \"TAIL\").Length", "(\"%\" + ")]
    [InlineData("\"%HEADTAIL\".Length", "$\"%{")]
    public async Task MemberOfJoinedKey_BindsToWholeText(string expression, string expected)
    {
        string source = "using System;\nclass C { object M() => " + expression.Replace("HEAD", Key[..60], StringComparison.Ordinal)
            .Replace("TAIL", Key[60..], StringComparison.Ordinal) + "; }\n";
        var fixes = new FixOrder();
        Assert.Contains(await FixOrder.FindingsAsync(source), static finding => finding.Id == "OAK1001");

        string end = await fixes.SettleAsync(source, static rules => rules);
        Assert.Contains(expected, end, StringComparison.Ordinal);
        Assert.InRange(await FixOrder.ComplaintsAsync(end), 0, await FixOrder.ComplaintsAsync(source));
    }
}
