using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Tests.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

/// <summary>Verifies that a fix keeps the whole key, whatever is inside the key and around it; otherwise there is no fix.</summary>
public class InterruptedKeyProperties
{
    private static readonly string[] Interruptions =
        ["*", "…", "..", "!", "\\", "\\n", "'", "\"", ", ", ";", "=", "а", "–", "%20", "<br>", "\uFFFD", " ", "\u200B", "\" + \"", "]["];

    private static readonly (string Before, string After)[] Surroundings =
        [("", ""), ("'", "'"), ("OPENAI_API_KEY=\"", "\""), ("my ", ".")];

    public static TheoryData<string> Forms { get; } = [.. KeySamples.All];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Fix_LeavesAllOfKey(string form)
    {
        string key = KeySamples.GetText(form);
        int[] indexes = [1, key.Length / 4, key.Length / 2, key.Length - 17, key.Length - 15, key.Length - 1];
        foreach ((string before, string after) in Surroundings)
        {
            foreach (string interruption in Interruptions)
            {
                foreach (int index in indexes)
                {
                    string text = before + key.Insert(index, interruption) + after;
                    Assert.True(IsKept(text, CredentialValidator.Validate(text), key), $"{text.Length}: '{interruption}' at {index}");
                    Assert.True(MalformedKeyDetector.Detect(text) is not { } malformed || IsKept(text, malformed, key));
                }
            }
        }
    }

    // The rules for whitespace and invisible characters handle those inside the key.
    private static bool IsKept(string text, CredentialResult result, string key) =>
        (result.KeyLength == 0 || KeyCompleteness.WithoutStrays(text.Substring(result.KeyStart, result.KeyLength)) == key)
        && (result.Repair.Count == 0 || TextEdit.Apply(text, result.Repair).Contains(key, StringComparison.Ordinal));
}
