using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.Values.Tests.Credentials;

public class MalformedTests
{
    private static readonly string[] Keys =
    [
        SyntheticKey.User(), SyntheticKey.LongUser(), SyntheticKey.Project(), SyntheticKey.Project(20), SyntheticKey.Project(58), SyntheticKey.ServiceAccount(),
        SyntheticKey.ServiceAccount(46), SyntheticKey.NamedServiceAccount(), SyntheticKey.Admin(), SyntheticKey.None(), SyntheticKey.NoneWithoutWatermark(),
        SyntheticKey.ClientSecret(),
    ];

    public static TheoryData<string, string> Wrappings { get; } = new()
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
        { "Bearer |", nameof(CredentialDefect.BehindBearer) },
        { "bearer  |\n", nameof(CredentialDefect.BehindBearer) },
        { "Bearer: |", nameof(CredentialDefect.BehindBearer) },
        { "Authorization: Bearer |", nameof(CredentialDefect.BehindBearer) },
        { "OPENAI_API_KEY=|", nameof(CredentialDefect.BehindVariableName) },
        { "OPENAI_API_KEY = \"|\"", nameof(CredentialDefect.BehindVariableName) },
        { "export OPENAI_API_KEY='|'", nameof(CredentialDefect.BehindVariableName) },
        { "set OPENAI_API_KEY=|", nameof(CredentialDefect.BehindVariableName) },
        { "setx OPENAI_API_KEY \"|\"", nameof(CredentialDefect.BehindVariableName) },
        { "$env:OPENAI_API_KEY=\"|\"", nameof(CredentialDefect.BehindVariableName) },
        { "key: |", nameof(CredentialDefect.BehindVariableName) },
        { "apiKey:|", nameof(CredentialDefect.BehindVariableName) },
        { "|,", nameof(CredentialDefect.TrailingPunctuation) },
        { "|;", nameof(CredentialDefect.TrailingPunctuation) },
        { "|.", nameof(CredentialDefect.TrailingPunctuation) },
        { "$|", nameof(CredentialDefect.AmongOtherText) },
        { "my number is |", nameof(CredentialDefect.AmongOtherText) },
        { "{\"apiKey\":\"|\"}", nameof(CredentialDefect.InBraces) },
    };

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void A_wrapped_key_is_found_and_can_be_unwrapped(string wrapping, string defect)
    {
        foreach (string key in Keys)
        {
            string text = wrapping.Replace("|", key, StringComparison.Ordinal);
            CredentialReading reading = CredentialReader.Read(text);
            Assert.Equal((CredentialVerdict.Malformed, defect, key), (reading.Verdict, reading.Defect.ToString(), text.Substring(reading.KeyStart, reading.KeyLength)));
            Assert.NotNull(reading.Kind);
        }
    }

    [Fact]
    public void A_key_is_a_key_stray_characters_and_all()
    {
        foreach (string key in Keys)
        {
            foreach (string text in new[] { key, " " + key + "\r\n", key.Contains(SyntheticKey.Watermark, StringComparison.Ordinal) ? key.Insert(12, " ") : key })
            {
                CredentialReading reading = CredentialReader.Read(text);
                Assert.Equal((CredentialVerdict.Key, CredentialDefect.None), (reading.Verdict, reading.Defect));
            }
        }
    }

    public static TheoryData<string> Masked { get; } =
    [
        "sk-…abc", "sk-ab***yz", "sk-abc...xyz", "sk-proj-***", "sk-proj-••••••••", "sk-proj-ab12…", "sk-abcXXXXXXXXXXXXX123", "sk-pr***SJh4", "sk-admin-***9xQ", "\"sk-ab***yz\"",
    ];

    [Theory]
    [MemberData(nameof(Masked))]
    public void A_masked_key(string text)
    {
        CredentialReading reading = CredentialReader.Read(text);
        Assert.Equal((CredentialVerdict.Malformed, CredentialDefect.Masked, 0), (reading.Verdict, reading.Defect, reading.KeyLength));
    }

    [Fact]
    public void A_key_that_lost_its_end()
    {
        foreach ((string key, int prefix, int half) in new[]
        {
            (SyntheticKey.User(), 3, 20), (SyntheticKey.Project(), 8, 74), (SyntheticKey.Project(20), 8, 20), (SyntheticKey.Admin(), 9, 58), (SyntheticKey.ServiceAccount(46), 11, 46), (SyntheticKey.None(), 8, 74),
        })
        {
            for (int left = 0; left < half; left++)
            {
                CredentialReading reading = CredentialReader.Read(key[..(prefix + half + 8 + left)]);
                Assert.Equal((left, CredentialVerdict.Malformed, CredentialDefect.CutShort), (left, reading.Verdict, reading.Defect));
            }

            // Before the watermark nothing proves how long the key was.
            Assert.Equal(CredentialVerdict.Unknown, CredentialReader.Read(SyntheticKey.User()[..20]).Verdict);
        }
    }

    [Fact]
    public void A_key_that_lost_its_beginning()
    {
        string key = SyntheticKey.Project();
        for (int lost = 1; lost <= 8; lost++)
        {
            CredentialReading reading = CredentialReader.Read(key[lost..]);
            Assert.Equal((lost, CredentialVerdict.Malformed, CredentialDefect.CutShort), (lost, reading.Verdict, reading.Defect));
        }
    }

    [Fact]
    public void Unequal_lengths_that_prove_nothing()
    {
        string named = SyntheticKey.Of("a-service-with-a-name-25-", SyntheticKey.Characters(20, 1), SyntheticKey.Characters(20, 2));
        string longer = SyntheticKey.Of("proj-", SyntheticKey.Characters(60, 1), SyntheticKey.Characters(51, 2));
        foreach (string text in new[] { named, longer, SyntheticKey.ShortNone(30) })
        {
            Assert.Equal(CredentialVerdict.Key, CredentialReader.Read(text).Verdict);
        }
    }

    [Theory]
    [InlineData("sk", "ѕk")]
    [InlineData("sk", "sк")]
    [InlineData("sk-proj-", "sk–proj–")]
    [InlineData("sk-proj-", "sk\u2011proj-")]
    [InlineData("sk-", "ｓｋ－")]
    [InlineData("T3Bl", "T3Вl")]
    public void Look_alike_letters(string ascii, string lookAlike)
    {
        string text = SyntheticKey.Project().Replace(ascii, lookAlike, StringComparison.Ordinal);
        foreach (CredentialReading? reading in new[] { CredentialReader.Read(text), MalformedKeyReader.Read(text) })
        {
            Assert.Equal((CredentialVerdict.Malformed, CredentialDefect.LookAlikeLetters, ApiKeyKind.Project), (reading!.Verdict, reading.Defect, reading.Kind));
            Assert.Contains(text.Substring(reading.Start, reading.Length)[0], lookAlike);
        }
    }

    [Theory]
    [InlineData("T4Bl" + "bkFJ")]
    [InlineData("t3bl" + "bkfj")]
    [InlineData("T3Bl" + "bkF")]
    [InlineData("T3Bl" + "bbkFJ")]
    [InlineData("T3Bl" + "kbFJ")]
    [InlineData("T3B1" + "bkFJ")]
    public void A_damaged_watermark(string damaged)
    {
        foreach (string key in new[] { SyntheticKey.User(), SyntheticKey.Project(), SyntheticKey.Admin() })
        {
            string text = key.Replace(SyntheticKey.Watermark, damaged, StringComparison.Ordinal);
            foreach (CredentialReading? reading in new[] { CredentialReader.Read(text), MalformedKeyReader.Read(" " + text) })
            {
                Assert.Equal((CredentialVerdict.Malformed, CredentialDefect.DamagedWatermark, damaged.Length), (reading!.Verdict, reading.Defect, reading.Length));
            }
        }
    }

    [Theory]
    [InlineData("SK-proj-")]
    [InlineData("Sk-Proj-")]
    [InlineData("sk_proj_")]
    [InlineData("skproj-")]
    [InlineData("ks-proj-")]
    public void A_damaged_prefix(string damaged)
    {
        CredentialReading reading = CredentialReader.Read(damaged + SyntheticKey.Project()[8..]);
        Assert.Equal((CredentialVerdict.Malformed, CredentialDefect.DamagedPrefix, damaged.Length), (reading.Verdict, reading.Defect, reading.Length));
    }

    [Fact]
    public void Two_keys_may_be_a_list() =>
        Assert.Equal(CredentialVerdict.Unknown, CredentialReader.Read(SyntheticKey.User(1) + "," + SyntheticKey.User(2)).Verdict);

    [Fact]
    public void Wherever_it_stands_a_key_in_quotes_or_brackets_is_none()
    {
        foreach (string wrapping in new[] { "\"|\"", "'|'", "<|>", "{|}", "{{|}}", "[|]", "${|}", "%|%", "`|`", "\\\"|\\\"" })
        {
            string text = wrapping.Replace("|", SyntheticKey.Project(), StringComparison.Ordinal);
            CredentialReading? reading = MalformedKeyReader.Read(text);
            Assert.Equal((CredentialVerdict.Malformed, SyntheticKey.Project()), (reading!.Verdict, text.Substring(reading.KeyStart, reading.KeyLength)));
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
    [InlineData("curl https://api.openai.com/v1/models -H \"Authorization: Bearer |\"")]
    [InlineData("Your key | was rejected.")]
    [InlineData("\"|")]
    [InlineData("|,")]
    [InlineData("<key>|</key>")]
    public void Elsewhere_a_text_may_hold_a_key(string around) =>
        Assert.Null(MalformedKeyReader.Read(around.Replace("|", SyntheticKey.Project(), StringComparison.Ordinal)));

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
    public void Elsewhere_a_text_may_speak_of_keys(string? text) => Assert.Null(MalformedKeyReader.Read(text));
}
