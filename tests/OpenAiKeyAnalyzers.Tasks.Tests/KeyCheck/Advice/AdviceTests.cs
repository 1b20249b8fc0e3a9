using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>
/// A person who does literally what a message of the key check asks for gets a green check, or the next honest answer: for every message,
/// each of the ways that it names, in both languages. No output and no report holds a piece of a key.
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
