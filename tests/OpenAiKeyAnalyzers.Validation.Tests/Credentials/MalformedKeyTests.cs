using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

public class MalformedKeyTests
{
    private static readonly string[] Keys =
    [
        SyntheticKey.User(), SyntheticKey.LongUser(), SyntheticKey.Project(), SyntheticKey.Project(20), SyntheticKey.Project(58),
        SyntheticKey.ServiceAccount(),
        SyntheticKey.ServiceAccount(46), SyntheticKey.NamedServiceAccount(), SyntheticKey.Admin(), SyntheticKey.WithoutProject(),
        SyntheticKey.WithoutProjectOrWatermark(),
        SyntheticKey.ClientSecret(),
    ];

    public static TheoryData<string, string> Delimiters { get; } = new()
    {
        { "\"|\"", nameof(CredentialDefect.InDoubleQuotes) },
        { "\\\"|\\\"", nameof(CredentialDefect.InDoubleQuotes) },
        { "“|”", nameof(CredentialDefect.InDoubleQuotes) },
        { "\"|", nameof(CredentialDefect.InDoubleQuotes) },
        { "|\"", nameof(CredentialDefect.InDoubleQuotes) },
        { "'|'", nameof(CredentialDefect.InSingleQuotes) },
        { "`|`", nameof(CredentialDefect.InBackticks) },
        { "<|>", nameof(CredentialDefect.InAngleBrackets) },
        { "<|", nameof(CredentialDefect.InAngleBrackets) },
        { " < | > ", nameof(CredentialDefect.InAngleBrackets) },
        { "{|}", nameof(CredentialDefect.InBraces) },
        { "{{|}}", nameof(CredentialDefect.InBraces) },
        { "[|]", nameof(CredentialDefect.InSquareBrackets) },
        { "${|}", nameof(CredentialDefect.InDollarBraces) },
        { "%|%", nameof(CredentialDefect.InPercentSigns) },
        { "Bearer |", nameof(CredentialDefect.BearerPrefix) },
        { "bearer  |\n", nameof(CredentialDefect.BearerPrefix) },
        { "Bearer: |", nameof(CredentialDefect.BearerPrefix) },
        { "Authorization: Bearer |", nameof(CredentialDefect.BearerPrefix) },
        { "OPENAI_API_KEY=|", nameof(CredentialDefect.VariableNamePrefix) },
        { "OPENAI_API_KEY = \"|\"", nameof(CredentialDefect.VariableNamePrefix) },
        { "export OPENAI_API_KEY='|'", nameof(CredentialDefect.VariableNamePrefix) },
        { "set OPENAI_API_KEY=|", nameof(CredentialDefect.VariableNamePrefix) },
        { "setx OPENAI_API_KEY \"|\"", nameof(CredentialDefect.VariableNamePrefix) },
        { "$env:OPENAI_API_KEY=\"|\"", nameof(CredentialDefect.VariableNamePrefix) },
        { "key: |", nameof(CredentialDefect.VariableNamePrefix) },
        { "apiKey:|", nameof(CredentialDefect.VariableNamePrefix) },
        { "|,", nameof(CredentialDefect.TrailingPunctuation) },
        { "|;", nameof(CredentialDefect.TrailingPunctuation) },
        { "|.", nameof(CredentialDefect.TrailingPunctuation) },
        { "$|", nameof(CredentialDefect.SurroundingText) },
        { "%|", nameof(CredentialDefect.SurroundingText) },
        { "|%", nameof(CredentialDefect.SurroundingText) },
        { "secrets/key=|", nameof(CredentialDefect.SurroundingText) },
        { "my number is |", nameof(CredentialDefect.SurroundingText) },
        { "{\"apiKey\":\"|\"}", nameof(CredentialDefect.InBraces) },
    };

    [Theory]
    [MemberData(nameof(Delimiters))]
    public void KeyWithDelimitersOrPrefix_ReturnsMalformedWithKey(string wrapping, string defect)
    {
        foreach (string key in Keys)
        {
            string text = wrapping.Replace("|", key, StringComparison.Ordinal);
            CredentialResult reading = CredentialValidator.Validate(text);
            Assert.Equal((CredentialKind.Malformed, defect, key),
                (reading.Kind, reading.Defect.ToString(), text.Substring(reading.KeyStart, reading.KeyLength)));
            Assert.NotNull(reading.KeyKind);
        }
    }

    [Fact]
    public void IntactOrStrayKey_ReturnsKey()
    {
        foreach (string key in Keys)
        {
            foreach (string text in new[] { key, " " + key + "\r\n", key.Contains(SyntheticKey.Watermark, StringComparison.Ordinal)
                ? key.Insert(12, " ") : key })
            {
                CredentialResult reading = CredentialValidator.Validate(text);
                Assert.Equal((CredentialKind.Key, CredentialDefect.None), (reading.Kind, reading.Defect));
            }
        }
    }

    public static TheoryData<string> Masked { get; } =
    [
        "sk-…abc", "sk-ab***yz", "sk-abc...xyz", "sk-proj-***", "sk-proj-••••••••", "sk-proj-ab12…", "sk-abcXXXXXXXXXXXXX123",
        "sk-pr***SJh4", "sk-admin-***9xQ", "\"sk-ab***yz\"",
    ];

    [Theory]
    [MemberData(nameof(Masked))]
    public void MaskedKey_ReturnsMalformed(string text)
    {
        CredentialResult reading = CredentialValidator.Validate(text);
        Assert.Equal((CredentialKind.Malformed, CredentialDefect.Masked, 0), (reading.Kind, reading.Defect, reading.KeyLength));
    }

    [Fact]
    public void MissingEnd_ReturnsTruncated()
    {
        foreach ((string key, int prefix, int half) in new[]
        {
            (SyntheticKey.User(), 3, 20), (SyntheticKey.Project(), 8, 74), (SyntheticKey.Project(20), 8, 20), (SyntheticKey.Admin(), 9, 58),
            (SyntheticKey.ServiceAccount(46), 11, 46), (SyntheticKey.WithoutProject(), 8, 74),
        })
        {
            for (int left = 0; left < half; left++)
            {
                CredentialResult reading = CredentialValidator.Validate(key[..(prefix + half + 8 + left)]);
                Assert.Equal((left, CredentialKind.Malformed, CredentialDefect.Truncated), (left, reading.Kind, reading.Defect));
            }

            // The part before the watermark does not show how long the key was.
            Assert.Equal(CredentialKind.Unknown, CredentialValidator.Validate(SyntheticKey.User()[..20]).Kind);
        }
    }

    [Fact]
    public void MissingSecondHalfAndPartOfWatermark_ReturnsTruncated()
    {
        foreach ((string key, int prefix, int half) in new[]
        {
            (SyntheticKey.Project(), 8, 74), (SyntheticKey.Project(58), 8, 58), (SyntheticKey.ServiceAccount(46), 11, 46),
        })
        {
            for (int left = 4; left < SyntheticKey.Watermark.Length; left++)
            {
                CredentialResult reading = CredentialValidator.Validate(key[..(prefix + half + left)]);
                Assert.Equal((left, CredentialDefect.Truncated), (left, reading.Defect));
            }

            Assert.NotEqual(CredentialDefect.Truncated, CredentialValidator.Validate(key[..(prefix + half - 1)] + "T3Bl").Defect);
        }
    }

    [Fact]
    public void ThreeWrongCharactersInWatermark_AreNotCorruption() => Assert.NotEqual(CredentialDefect.CorruptedWatermark,
        CredentialValidator.Validate(
            SyntheticKey.Project().Replace(SyntheticKey.Watermark, "X3BlXkXJ", StringComparison.Ordinal)).Defect);

    [Fact]
    public void MissingBeginning_ReturnsTruncated()
    {
        string key = SyntheticKey.Project();
        for (int lost = 1; lost <= 8; lost++)
        {
            CredentialResult reading = CredentialValidator.Validate(key[lost..]);
            Assert.Equal((lost, CredentialKind.Malformed, CredentialDefect.Truncated), (lost, reading.Kind, reading.Defect));
        }
    }

    [Fact]
    public void UnequalHalves_ReturnsKey()
    {
        string named = SyntheticKey.Create("a-service-with-a-name-25-", SyntheticKey.Characters(20, 1), SyntheticKey.Characters(20, 2));
        string longer = SyntheticKey.Create("proj-", SyntheticKey.Characters(60, 1), SyntheticKey.Characters(51, 2));
        foreach (string text in new[] { named, longer, SyntheticKey.ShortWithoutProject(30) })
        {
            Assert.Equal(CredentialKind.Key, CredentialValidator.Validate(text).Kind);
        }
    }

    [Theory]
    [InlineData("sk", "ѕk")]
    [InlineData("sk", "sк")]
    [InlineData("sk-proj-", "sk–proj–")]
    [InlineData("sk-proj-", "sk\u2011proj-")]
    [InlineData("sk-", "ｓｋ－")]
    [InlineData("T3Bl", "T3Вl")]
    public void Homoglyphs_ReturnsMalformed(string ascii, string lookAlike)
    {
        string text = SyntheticKey.Project().Replace(ascii, lookAlike, StringComparison.Ordinal);
        foreach (CredentialResult? reading in new[] { CredentialValidator.Validate(text), MalformedKeyDetector.Detect(text) })
        {
            Assert.Equal((CredentialKind.Malformed, CredentialDefect.Homoglyphs, ApiKeyKind.Project),
                (reading!.Kind, reading.Defect, reading.KeyKind));
            string offending = text.Substring(reading.Start, reading.Length);
            Assert.Contains(offending[0], lookAlike);
            Assert.Contains(offending[^1], lookAlike);
        }
    }

    [Theory]
    [InlineData("T4Bl" + "bkFJ")]
    [InlineData("t3bl" + "bkfj")]
    [InlineData("T3Bl" + "bkF")]
    [InlineData("T3Bl" + "bbkFJ")]
    [InlineData("T3Bl" + "kbFJ")]
    [InlineData("T3B1" + "bkFJ")]
    [InlineData("T3B1" + "bkFI")]
    [InlineData("X3Bl" + "bkXJ")]
    public void CorruptedWatermark_ReturnsMalformed(string damaged)
    {
        foreach (string key in new[] { SyntheticKey.User(), SyntheticKey.Project(), SyntheticKey.Admin() })
        {
            string text = key.Replace(SyntheticKey.Watermark, damaged, StringComparison.Ordinal);
            foreach (CredentialResult? reading in new[] { CredentialValidator.Validate(text), MalformedKeyDetector.Detect(" " + text) })
            {
                Assert.Equal((CredentialKind.Malformed, CredentialDefect.CorruptedWatermark, damaged.Length),
                    (reading!.Kind, reading.Defect, reading.Length));
            }
        }
    }

    [Theory]
    [InlineData("SK-proj-")]
    [InlineData("Sk-Proj-")]
    [InlineData("sk_proj_")]
    [InlineData("skproj-")]
    [InlineData("ks-proj-")]
    public void CorruptedPrefix_ReturnsMalformed(string damaged)
    {
        CredentialResult reading = CredentialValidator.Validate(damaged + SyntheticKey.Project()[8..]);
        Assert.Equal((CredentialKind.Malformed, CredentialDefect.CorruptedPrefix, damaged.Length),
            (reading.Kind, reading.Defect, reading.Length));
    }

    [Fact]
    public void TwoKeys_ReturnsUnknown() =>
        Assert.Equal(CredentialKind.Unknown, CredentialValidator.Validate(SyntheticKey.User(1) + "," + SyntheticKey.User(2)).Kind);

    [Fact]
    public void EnclosedKeyWithUnknownSink_ReturnsMalformed()
    {
        foreach (string wrapping in new[] { "\"|\"", "'|'", "<|>", "{|}", "{{|}}", "[|]", "${|}", "%|%", "`|`", "\\\"|\\\"" })
        {
            string text = wrapping.Replace("|", SyntheticKey.Project(), StringComparison.Ordinal);
            CredentialResult? reading = MalformedKeyDetector.Detect(text);
            Assert.Equal((CredentialKind.Malformed, SyntheticKey.Project()),
                (reading!.Kind, text.Substring(reading.KeyStart, reading.KeyLength)));
        }
    }

    [Theory]
    [InlineData("|")]
    [InlineData(" |\n")]
    [InlineData("Bearer |")]
    [InlineData("Authorization: Bearer |")]
    [InlineData("OPENAI_API_KEY=|")]
    [InlineData("export OPENAI_API_KEY=\"|\"")]
    [InlineData("{\"apiKey\":\"|\"}")]
    [InlineData("{ \"OpenAI\": { \"ApiKey\": \"|\" } }")]
    [InlineData("[\"|\"]")]
    [InlineData("<[|]>")]
    [InlineData("curl https://api.openai.com/v1/models -H \"Authorization: Bearer |\"")]
    [InlineData("Your key | was rejected.")]
    [InlineData("\"|")]
    [InlineData("|,")]
    [InlineData("<key>|</key>")]
    public void KeyInTextWithUnknownSink_ReturnsNull(string around) =>
        Assert.Null(MalformedKeyDetector.Detect(around.Replace("|", SyntheticKey.Project(), StringComparison.Ordinal)));

    [Theory]
    [InlineData("sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{74}T3Bl" + "bkFJ[A-Za-z0-9_-]{74}")]
    [InlineData("sk-proj-****************************************1234")]
    [InlineData("sk-xxxxxxxxxxxxxxxxxxxxT3Bl" + "bkFJxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-xxxxxxxxxxxxxxxxxxxxT4Bl" + "bkFJxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("<add key=\"OpenAIApiKey\" value=\"your-openai-api-key\" />")]
    [InlineData("\"sk-your-openai-key-goes-here-and-nowhere-else\"")]
    [InlineData("Bearer sk-ant-… is a key of another provider, sk-proj-… is ours")]
    [InlineData(null)]
    [InlineData("")]
    public void MentionedKeyWithUnknownSink_ReturnsNull(string? text) => Assert.Null(MalformedKeyDetector.Detect(text));
}
