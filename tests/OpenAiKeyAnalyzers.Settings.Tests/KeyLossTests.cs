using CsCheck;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>
/// Verifies that a fix never loses a character of a key, in any format, wherever other characters were inserted into the key.
/// </summary>
public class KeyLossTests
{
    private static readonly string[] Keys =
        [SyntheticKey.Project(), SyntheticKey.Project(58, 31), SyntheticKey.ServiceAccount(46, 32), SyntheticKey.User(33),
            SyntheticKey.LongUser(58, 34), SyntheticKey.Admin(58, 35), SyntheticKey.WithoutProject(74, 36)];

    private static readonly string[] Pieces =
    [
        ".", "/", "\\", "…", "...", "{0}", "$X", "${X}", "é", "+", "=", "*", "(", ":", "%", "'", "\"", "<br>", "\\n", "\\\\n", "\n", "\r\n",
        " ", "\u00A0", "\u200B", "\\-", "\\_", "%2D", "%5F", "=3D", "=2D", "=5F", "&#45;", "&#95;", "&amp;#95;",
        "\\u005f", "\\x2d", "^_", "`_", "=\n", ",", ";", " # x", "|", "sk-", "__", "#{x}#", "&", "@", "?", "[", "]", "<", ">", "~", "T3",
    ];

    private static readonly (string Path, string Before, string After)[] Formats =
    [
        (".env", "OPENAI_API_KEY=", "\n"),
        (".env", "OPENAI_API_KEY=\"", "\"\nA=1\n"),
        (".env", "OPENAI_API_KEY='", "'\n"),
        ("appsettings.json", "{ \"OpenAI\": { \"ApiKey\": \"", "\" } }"),
        ("secrets.json", "{ \"OpenAI:ApiKey\": \"Bearer ", "\" }"),
        ("Properties/launchSettings.json", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"OPENAI_API_KEY\": \"", "\" } } } }"),
        ("local.settings.json", "{ \"Values\": { \"OPENAI_API_KEY\": \"", "\" } }"),
        ("http-client.env.json", "{ \"dev\": { \"openAiApiKey\": \"", "\" } }"),
        ("a.postman_collection.json",
            "{ \"item\": [ { \"request\": { \"url\": \"https://api.openai.com/v1/models\", \"header\": [ { \"key\": \"Authorization\", \"value\": \"Bearer ", "\" } ] } } ] }"),
        ("a.postman_environment.json", "{ \"values\": [ { \"key\": \"openai_api_key\", \"value\": \"", "\" } ] }"),
        ("web.config", "<configuration><appSettings><add key=\"OpenAIApiKey\" value=\"", "\" /></appSettings></configuration>"),
        ("a.runsettings", "<RunSettings><EnvironmentVariables><OPENAI_API_KEY>", "</OPENAI_API_KEY></EnvironmentVariables></RunSettings>"),
        ("a.http", "@key = ", "\nGET https://api.openai.com/v1/models\nAuthorization: Bearer {{key}}\n"),
        ("a.http", "GET https://api.openai.com/v1/models\nAuthorization: Bearer ", "\nAccept: a/b\n"),
        ("a.http", "GET https://api.openai.com/v1/models\nAuthorization: ", "\n"),
        ("a.http", "GET https://api.openai.com/v1/models?api_key=", "\n"),
        ("a.sh", "export OPENAI_API_KEY=", "\n"),
        ("a.sh", "export OPENAI_API_KEY=\"", "\"\n"),
        ("a.sh", "curl https://api.openai.com/v1/models -H 'Authorization: Bearer ", "'\n"),
        ("a.sh", "curl https://api.openai.com/v1/models -H \"Authorization: ", "\"\n"),
        ("a.ps1", "$env:OPENAI_API_KEY = \"", "\"\n"),
        ("a.ps1", "$env:OPENAI_API_KEY = '", "'\n"),
        ("a.cmd", "set OPENAI_API_KEY=", "\r\n"),
        ("a.cmd", "set \"OPENAI_API_KEY=", "\"\r\n"),
        ("a.cmd", "setx OPENAI_API_KEY \"", "\"\r\n"),
        ("compose.yaml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: \"", "\"\n"),
        ("compose.yaml", "services:\n  a:\n    environment:\n      - OPENAI_API_KEY=", "\n"),
    ];

    private static readonly SettingsFile[] Files = [.. Formats.Select(static format => SettingsFile.FromPath(format.Path))];

    private static readonly Gen<string> Key = Gen.Select(Gen.Int[0, 6], Gen.Int[1, 100_000]).Select(static (kind, seed) => kind switch
    {
        0 => SyntheticKey.Project(74, seed),
        1 => SyntheticKey.Project(58, seed),
        2 => SyntheticKey.ServiceAccount(46, seed),
        3 => SyntheticKey.User(seed),
        4 => SyntheticKey.LongUser(58, seed),
        5 => SyntheticKey.NamedServiceAccount(seed: seed),
        _ => SyntheticKey.WithoutProject(74, seed),
    });

    private static readonly Gen<string> Wrapping =
        OneOf("|", "|", "|", "'|'", "<|>", "Bearer |", "OPENAI_API_KEY=|", "|,", "|.", "{|}", "| ", " |", "`|`", "my key: |", "| // mine");

    /// <summary>
    /// Generates a value that contains one or two pieces. Two escapes, one of which adds a character while the other one removes one, could
    /// compensate for each other, so at most one of two pieces is an escape.
    /// </summary>
    private static readonly Gen<(string Key, string Value)> Interrupted =
        Gen.Select(Key, Gen.Int[0, 400], OneOf(Pieces), Gen.Int[0, 400], OneOf([.. Pieces.Where(static piece => !IsEscape(piece))]),
            Wrapping, Gen.Int[0, 3])
        .Select(static (key, at, piece, second, another, wrapping, form) =>
        {
            string value = key.Insert(at % (key.Length + 1), piece);
            value = form == 0 ? value.Insert(second % (value.Length + 1), another) : value;
            return (key, wrapping.Replace("|", value, StringComparison.Ordinal));
        });

    public static TheoryData<int> FormatIndexes => [.. Enumerable.Range(0, Formats.Length)];

    /// <summary>Verifies each listed piece at each kind of position, in each format: all characters of the key are kept.</summary>
    [Theory]
    [MemberData(nameof(FormatIndexes))]
    public void PieceInsideKey_LosesNoCharacter(int format)
    {
        foreach (string key in new[] { Keys[0], Keys[1 + (format % (Keys.Length - 1))] })
        {
            int watermark = key.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal);
            int[] places =
                [0, 3, 8, 20, watermark / 2, watermark - 1, watermark, watermark + 4, watermark + 8, watermark + 9,
                    (watermark + key.Length) / 2, watermark + 8 + 20, key.Length - 3, key.Length - 1, key.Length];
            foreach (string piece in Pieces)
            {
                foreach (int place in places.Where(place => place <= key.Length).Distinct())
                {
                    AssertNoLoss(format, key, key.Insert(place, piece));
                }
            }
        }
    }

    [Fact]
    public void GeneratedValues_LoseNoCharacter() =>
        SettingsFuzz.Check(Gen.Select(Gen.Int[0, Formats.Length - 1], Interrupted), 10_000,
            static input => AssertNoLoss(input.Item1, input.Item2.Key, input.Item2.Value));

    /// <summary>
    /// Verifies keys in which all hyphens and underscores, or one of them, are written as an escape: the fix decodes it, in both halves.
    /// </summary>
    [Theory]
    [InlineData("\\_", "\\-")]
    [InlineData("\\\\_", "\\\\-")]
    [InlineData("%5F", "%2d")]
    [InlineData("=5F", "=2D")]
    [InlineData("&#95;", "&#45;")]
    [InlineData("&#x5f;", "&#x2D;")]
    [InlineData("\\u005f", "\\u002D")]
    [InlineData("\\x5F", "\\x2d")]
    [InlineData("^_", "^-")]
    [InlineData("`_", "`-")]
    public void EscapedKey_IsRestored(string underscore, string hyphen)
    {
        foreach (string key in Keys.Where(static key => key.Contains('_', StringComparison.Ordinal)))
        {
            foreach ((string path, string before,
                string after) in Formats.Where(static format => !format.Before.Contains("api_key=", StringComparison.Ordinal)
                && !format.Before.EndsWith("Authorization: ", StringComparison.Ordinal)))
            {
                // A character that ends a bare word, or starts a comment or a variable, is not an escape there. In a partly quoted word,
                // only single characters are replaced.
                bool isBare = path == "a.sh" && !before.EndsWith('"') && !before.Contains('\'', StringComparison.Ordinal);
                if ((path == "a.sh" && underscore == "\\\\_")
                    || (isBare && underscore is "&#95;" or "&#x5f;" or "\\u005f" or "\\x5F" or "`_")
                    || (path.EndsWith(".json", StringComparison.Ordinal) && underscore == "\\x5F")
                    || (path == "a.cmd" && underscore[0] == '&'))
                {
                    continue;
                }

                string escaped = key.Replace("-", hyphen, StringComparison.Ordinal).Replace("_", underscore, StringComparison.Ordinal);
                int last = key.LastIndexOf('_');
                string one = key[..last] + underscore + key[(last + 1)..];
                int first = key.IndexOf('_', StringComparison.Ordinal);
                string another = key[..first] + underscore + key[(first + 1)..];
                foreach (string value in new[] { escaped, one, another })
                {
                    string repaired = Repair(path, before + value + after);
                    Assert.True(Value(path, repaired) is { } read
                        && read.EndsWith(key, StringComparison.Ordinal), $"{path} {before} {underscore}");
                }
            }
        }
    }

    [Fact]
    public void EqualsSignOfRawMail_IsRemoved() =>
        Assert.Equal($"OPENAI_API_KEY={Keys[0]}\n", Repair(".env", $"OPENAI_API_KEY=3D{Keys[0]}\n"));

    /// <summary>Verifies that a piece that cannot certainly be decoded is kept and still reported.</summary>
    [Theory]
    [InlineData(".")]
    [InlineData("/")]
    [InlineData("…")]
    [InlineData("{0}")]
    [InlineData("$X")]
    [InlineData("é")]
    [InlineData("=")]
    [InlineData("*")]
    [InlineData("(")]
    [InlineData(":")]
    [InlineData("%")]
    [InlineData("<br>")]
    [InlineData("\\n")]
    [InlineData("=3D")]
    public void PieceThatIsNoEscape_StaysAndIsReported(string piece)
    {
        foreach (string key in Keys)
        {
            int watermark = key.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal);
            foreach (int place in new[] { watermark - 5, watermark + 13 })
            {
                string text = $"OPENAI_API_KEY={key.Insert(place, piece)}\n";
                Assert.Equal(text, Repair(".env", text));
                Assert.Contains(Findings(".env", text), static finding => finding.Rule == SettingsRule.MalformedKey
                    && finding.Edits.Count == 0);
            }
        }
    }

    /// <summary>Verifies correct files with characters that are escapes in other formats.</summary>
    [Theory]
    [InlineData("compose.yaml", "s:\n  environment:\n    OPENAI_API_KEY: \"|\"\n", "\\x2d", "\\x5F")]
    [InlineData("appsettings.json", "{ \"OpenAI\": { \"ApiKey\": \"|\" } }", "\\u002d", "\\u005f")]
    [InlineData("web.config", "<add key=\"OpenAIApiKey\" value=\"|\" />", "&#45;", "&#x5F;")]
    [InlineData("a.cmd", "set OPENAI_API_KEY=|\r\n", "^-", "^_")]
    [InlineData("a.sh", "export OPENAI_API_KEY=|\n", "\\-", "\\_")]
    [InlineData("a.ps1", "$env:OPENAI_API_KEY = \"|\"\n", "`-", "`_")]
    public void EscapesThatTheFormatDecodes_AreRight(string path, string text, string hyphen, string underscore)
    {
        string file =
            text.Replace("|", Keys[0].Replace("-", hyphen, StringComparison.Ordinal).Replace("_", underscore, StringComparison.Ordinal),
                StringComparison.Ordinal);
        Assert.DoesNotContain(Findings(path, file), static finding => finding.Rule == SettingsRule.MalformedKey);
        Assert.Equal(file, Repair(path, file));
    }

    private static bool IsEscape(string piece) => piece.IndexOfAny(['\\', '%', '&', '^', '`']) >= 0 || piece is "=2D" or "=5F";

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void AssertNoLoss(int format, string key, string value)
    {
        (string path, string before, string after) = Formats[format];
        string text = before + value + after;
        string repaired = Repair(Files[format], text);
        Assert.True(Holds(repaired, key), $"{path}: {before}|{repaired}|{value}|{key}");
        foreach (SettingsFinding finding in Findings(Files[format], text))
        {
            Assert.True(Holds(SettingsFixer.Apply(text, finding.Edits), key), $"{path}: {before}|{repaired}|{value}|{key}");
        }
    }

    /// <summary>Determines whether the text contains all characters of the key, in their order.</summary>
    private static bool Holds(string text, string key)
    {
        int next = 0;
        foreach (char c in text)
        {
            next += next < key.Length && c == key[next] ? 1 : 0;
        }

        return next == key.Length;
    }

    private static string? Value(string path, string text) =>
        SettingsDocument.Read(SettingsFile.FromPath(path),
            text).Entries.FirstOrDefault(
            static entry => entry.Value.Value.Contains(SyntheticKey.Watermark, StringComparison.Ordinal))?.Value.Value;

    private static List<SettingsFinding> Findings(string path, string text) => Findings(SettingsFile.FromPath(path), text);

    private static List<SettingsFinding> Findings(SettingsFile file, string text) =>
        [.. SettingsChecker.Check(SettingsDocument.Read(file, text), new SettingsOptions())];

    private static string Repair(string path, string text) => Repair(SettingsFile.FromPath(path), text);

    private static string Repair(SettingsFile file, string text) => SettingsFixer.Apply(file, text, new SettingsOptions(), out _);
}
