using CsCheck;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>Verifies properties that hold for every file, regardless of its content.</summary>
public class SettingsProperties
{
    private static readonly string[] Paths =
    [
        "appsettings.json", "Properties/launchSettings.json", "local.settings.json", "secrets.json", "http-client.env.json",
        "a.postman_collection.json", "a.postman_environment.json", "other.json",
        "web.config", "a.runsettings", ".env", ".env.example", "a.http", "a.sh", "a.ps1", "a.cmd", "compose.yaml",
    ];

    private static readonly string[] Pieces =
    [
        "\"", "'", "`", "{", "}", "[", "]", "(", ")", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "&", "&amp;", "&#x41;",
        "&#x110000;", "&#", ":", ": ", "=", " = ", ",", ";", "\n", "\r\n", "\r", " ", "\t",
        "\\", "\\u0041", "\\uD800", "\\n", "//", "/*", "*/", "#", " #", "###", "@", "@\"\n", "\"@", "<<EOF\n", "EOF\n", "- ", "  ", "|",
        "^", "%", "$", "${", "{{", "}}", "$env:", "$(", "export ", "set ", "setx ", "curl ", "-H ", "-d ", "--url ",
        "OPENAI_API_KEY", "OpenAI", "ApiKey", "Authorization: Bearer ", "https://api.openai.com/v1", "http://localhost", "key", "value",
        "name", "request", "url", "raw", "body", "environment:", "your-key", "${OPENAI_API_KEY}",
        "\uFEFF", "\0", "\uD800", "é", "\u200B", "POST ", "rem ", "<#", "#>", "add ", "dotnet user-secrets set ", "ConnectionStrings",
        "Endpoint=", "Key=",
        "Bearer", "Bearer ", "sk-", "api-key: ", "Authorisation: ", "Authorization", "OpenAI-Beta: assistants=v2", "headers", "Token ",
        "/chat/completion", "/v1", "http://api.openai.com", "{{base}}", "@base = ", "$BASE", "base", "\"model\": ", "text-davinci-003",
        "OPENAI_MODEL=", "OPENAI_BASE_URL=", "-Uri ", "#{x}#", "__X__", "?api_key=",
    ];

    private static readonly string Key = SyntheticKey.Project();

    internal static readonly Gen<string> Text =
        Gen.Frequency((20, Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i])), (2, Gen.Const(Key)),
            (1, Gen.String[0, 4])).Array[0, 60].Select(string.Concat);

    internal static readonly Gen<string> Path = Gen.Int[0, Paths.Length - 1].Select(static i => Paths[i]);

    [Fact]
    public void AnyFile_SpansAreInBounds() => Gen.Select(Path, Text).Sample((path, text) =>
    {
        SettingsDocument document = SettingsDocument.Read(SettingsFile.FromPath(path), text);
        foreach (SettingsEntry entry in document.Entries)
        {
            AssertInBounds(entry.Value, text);
            if (entry.Name is { } name)
            {
                AssertInBounds(name, text);
            }
        }

        foreach (SettingsFinding finding in SettingsChecker.Check(document, new SettingsOptions()))
        {
            Assert.NotEmpty(finding.Spans);
            Assert.All(finding.Spans.Concat(finding.Edits),
                place => Assert.True(place.Start >= 0 && place.Start <= place.End && place.End <= text.Length));
        }
    }, iter: 20_000);

    [Fact]
    public void AppliedEdits_RemoveFinding() => Gen.Select(Path, Text).Sample((path, text) =>
    {
        var file = SettingsFile.FromPath(path);
        List<SettingsFinding> before = [.. SettingsChecker.Check(SettingsDocument.Read(file, text), new SettingsOptions())];
        if (before.Find(static finding => finding.Edits.Count > 0
            && finding.Rule is SettingsRule.WhitespaceAroundKey or SettingsRule.WhitespaceInsideKey) is { } repaired)
        {
            string fixedText = text;
            foreach (FileEdit edit in repaired.Edits.OrderByDescending(static edit => edit.Start))
            {
                fixedText = fixedText.Remove(edit.Start, edit.End - edit.Start).Insert(edit.Start, edit.Replacement);
            }

            Assert.True(fixedText.Length < text.Length);
            int Count(IEnumerable<SettingsFinding> findings) => findings.Count(finding => finding.Rule == repaired.Rule);
            Assert.True(Count(SettingsChecker.Check(SettingsDocument.Read(file, fixedText), new SettingsOptions())) <= Count(before));
        }
    }, iter: 20_000);

    [Fact]
    public void TruncatedFile_DoesNotThrow()
    {
        string text = $$"""{ "OpenAI": { "ApiKey": "{{Key}}", /* "x" */ "Url": "https:\/\/api.openai.com" } }""";
        foreach (string path in Paths)
        {
            for (int length = 0; length <= text.Length; length++)
            {
                _ = SettingsChecker.Check(SettingsDocument.Read(SettingsFile.FromPath(path), text[..length]), new SettingsOptions())
                    .Count();
            }
        }
    }

    public static TheoryData<string, string> Rough
    {
        get
        {
            var rough = new TheoryData<string, string>();
            foreach (string path in Paths)
            {
                foreach (string unit in new[] { "[", "{\"openai\":", "<a>", "<a b='", "\"", "'", "<!--", "/*", "- ", "a: ", "(", "$(",
                    "@\"\n", "<<E\n", "A='\n", "A=\"\\\"\n", "openai_api_key=your-key\n", "export OPENAI_API_KEY=x;", "\\", "\\\n", "{{",
                    "\u00FF\0", "&amp;", "&", "sk-", "###\n", "%A%", "curl -H 'A: b' \\\n", "${", "__A", "#{", "`",
                    "curl $A/v1 -H 'Authorization: Bearer$A'\n", "@a = https://api.openai.com/v1\nGET {{a}}/chat\nAuthorization: $(\n###\n",
                    "irm $a/b\n$h = @{ Authorization = 'x' }\n" })
                {
                    rough.Add(path, unit);
                }
            }

            return rough;
        }
    }

    [Theory]
    [MemberData(nameof(Rough))]
    public void RepeatedInput_RunsInLinearTime(string path, string unit) =>
        LinearTime.AssertLinear(SettingsFuzz.Length(100_000), length => Findings(path, "OPENAI " + LinearTime.Repeat(unit, length)));

    /// <summary>Verifies large files with the names of settings files.</summary>
    [Theory]
    [InlineData("appsettings.json",
        "{ \"name\": \"openai_key\", \"value\": \"sk-none\", \"OpenAI\": { \"ApiKey\": \"your-key\", \"Endpoint\": \"http://localhost\" } },\n")]
    [InlineData(".env", "OPENAI_API_KEY=\"sk-some-value\" # comment\n")]
    [InlineData("web.config", "<add key=\"OpenAIApiKey\" value=\"sk-some-value\" />\n")]
    [InlineData("a.http", "POST https://api.openai.com/v1/responses\nAuthorization: Bearer sk-x\n\n{ \"model\": \"gpt-5\" }\n###\n")]
    [InlineData("a.sh",
        "curl https://api.openai.com/v1/responses -H \"Authorization: Bearer $OPENAI_API_KEY\" -d '{ \"model\": \"gpt-5\" }'\n")]
    [InlineData("a.ps1", "$env:OPENAI_API_KEY = \"sk-some-value\"\n")]
    [InlineData("compose.yaml", "- name: openai\n  environment:\n    - OPENAI_API_KEY=sk-some-value\n")]
    public void LargeFile_RunsInLinearTime(string path, string unit) =>
        LinearTime.AssertLinear(SettingsFuzz.Length(2_500_000), length => Findings(path, LinearTime.Repeat(unit, length)));

    [Fact]
    public void LongFile_ReportsKeyUpToMaxLength()
    {
        string Pad(int length) => "OPENAI=" + new string('a', length) + "\nB=" + Key;
        Assert.Single(Findings(".env", Pad(200_000)));
        Assert.Single(Findings(".env", Pad(SettingsDocument.MaxLength - 1_000)));
        Assert.Empty(Findings(".env", Pad(SettingsDocument.MaxLength)));
        Assert.Single(Findings("appsettings.json", string.Concat(Enumerable.Repeat("[", 100_000)) + "\"" + Key + "\""));
        Assert.Single(Findings("web.config", string.Concat(Enumerable.Repeat("<a>", 100_000)) + "<b c=\"" + Key + "\"/>"));
    }

    private static List<SettingsFinding> Findings(string path, string text) =>
        [.. SettingsChecker.Check(SettingsDocument.Read(SettingsFile.FromPath(path), text), new SettingsOptions())];

    private static void AssertInBounds(MappedText text, string file)
    {
        int before = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            int position = text.GetPosition(i);
            Assert.True(position >= before && position <= file.Length, "Positions ascend and stay inside the file.");
            before = position;
        }
    }
}
