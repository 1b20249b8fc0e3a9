using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>
/// Verifies that literally following the advice in a message of the key check results in a successful check, or in the next correct
/// message: for each message, for each advice in it, and in both languages. No output and no report contains a part of a key.
/// </summary>
public class AdviceTests
{
    private static readonly AdviceCase[] All =
    [
        .. MissingKeyAdvice.All, .. MissingSettingAdvice.All, .. ValueAdvice.All, .. RejectedKeyAdvice.All, .. PermissionAdvice.All,
        .. NetworkAdvice.All, .. UrlAdvice.All, .. ModelAdvice.All,
    ];

    public static TheoryData<int, string, string, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string, string, string>();
            for (int i = 0; i < All.Length; i++)
            {
                data.Add(i, "en", All[i].Name, All[i].Advice);
                data.Add(i, "ja", All[i].Name, All[i].Advice);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task FollowedAdvice_LeadsToGreenOrTheNextAnswer(int index, string language, string name, string advice)
    {
        Assert.Equal((name, advice), (All[index].Name, All[index].Advice));
        return All[index].RunAsync(language);
    }

    [Fact]
    public void EveryMessage_HasAdviceThatIsFollowed() => Assert.Empty(Enum.GetNames<CheckMessageKey>()
        .Where(static name => name.StartsWith("OAK9", StringComparison.Ordinal) || name.StartsWith("Value_", StringComparison.Ordinal))
        .Except(All.Select(static advice => advice.Name)).Except(["OAK9002_NoKey"]));
}
