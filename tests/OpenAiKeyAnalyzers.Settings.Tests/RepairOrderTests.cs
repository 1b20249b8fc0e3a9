using CsCheck;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>
/// Verifies that the fixes of settings files can be combined: in any order, one by one or all at once, they result in the same text, and
/// each fix removes its finding.
/// </summary>
public class RepairOrderTests
{
    private static readonly string Key = SyntheticKey.Project(seed: 51);

    /// <summary>Files with one or several defects. <c>|</c> represents the key; the mutations add further defects.</summary>
    private static readonly (string Path, string Text)[] Corpus =
    [
        (".env", "A=1\nOPENAI_API_KYE = \"|\" \nOPENAI_BASE_URL=http://api.openai.com/v1/v1\nB=2\n"),
        (".env", "export OPENAI_API_KEY=Bearer '<|>', \nOPENAI_ORG_ID=org-a\n"),
        ("appsettings.json",
            "{ \"OpenAI\": { \"ApiKey\": \"Bearer | \", \"Endpoint\": \"http://api.openai.com/v1\", \"Model\": \"gpt-5\" } }"),
        ("appsettings.json", "{ \"OpenAI__ApiKey\": \"'|'\\n\", \"OpenAI\": { \"Headers\": { \"Authorization\": \"Bearer Bearer |\" } } }"),
        ("local.settings.json", "{ \"Values\": { \"OPENAI_API_KYE\": \"<|>\", \"OPENAI_BASE_URL\": \"https://chat.openai.com/v1\" } }"),
        ("web.config", "<configuration><appSettings><add key=\"OpenAIApiKey\" value=\"&lt;|&gt; \" /></appSettings></configuration>"),
        ("a.runsettings", "<RunSettings><EnvironmentVariables><OPENAI_API_KYE>\"|\"</OPENAI_API_KYE></EnvironmentVariables></RunSettings>"),
        ("a.http", "@key = '|'\nPOST http://api.openai.com/v1/chat/completion\nAuthorisation: Bearer{{key}}\n\n{ \"model\": \"gpt-5\" }\n###\nGET https://api.openai.com/v1/models\napi-key: {{key}}\n"),
        ("a.http", "GET https://api.openai.com/v1/models\nAuthorization: Bearer: Bearer \"|\"\nAccept: x/y\n"),
        (".env", "OPENAI_API_KYE=|\nOPENAI_API_KEYS='|'\nOPENAI_API_KYE=|\n"),
        ("a.http", "GET https://api.openai.com/v1/models\nAuthorisation: Bearer |\napi-key: |\nAuthorisation: Bearer |\n"),
        ("a.sh", "export OPENAI_API_KYE=\"<|>\"\ncurl http://api.openai.com/v1/chat/completion -H \"Authorization: Bearer$OPENAI_API_KEY\" -d '{}'\n"),
        ("a.ps1", "$env:OPENAI_API_KEY = \"Bearer |\"\n$h = @{ Authorization = \"Token $k\" }\nirm https://api.openai.com/v1/models -Headers $h\n"),
        ("a.cmd", "@set OPENAI_API_KEY = \"|\" \r\nset \"OPENAI_BASE_URL=api.openai.com/v1\"\r\n"),
        ("compose.yaml",
            "services:\n  a:\n    environment:\n      - OPENAI_API_KYE='|'\n      - OPENAI_BASE_URL=http://api.openai.com/v1\n"),
        ("compose.yaml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: \"<|> \"\n"),
        ("http-client.env.json", "{ \"dev\": { \"openAiApiKey\": \"Bearer |\", \"openAiUrl\": \"http://api.openai.com/v1\" } }"),
        ("a.postman_collection.json",
            "{ \"item\": [ { \"request\": { \"url\": \"http://api.openai.com/v1/models\", \"header\": [ { \"key\": \"Authorisation\", \"value\": \"Bearer|\" } ] } } ] }"),
        ("a.postman_environment.json", "{ \"values\": [ { \"key\": \"openai_api_key\", \"value\": \" '|'\" } ] }"),
    ];

    private static readonly string[] Insertions =
    [
        " ", "\t", "\u200B", "\u00A0", "\n", "\r\n", "\"", "'", "`", "<", ">", "{", "}", "[", "]", "\\", "\\_", "\\-", "%2D", "=5F",
        "&#95;", "&amp;", "\\n", "\\u200b", ",", ";", ".", "…", "#", " # c", "=", ":", "$X", "${X}", "{{x}}", "%X%", "{0}",
        "Bearer ", "Bearer", "OPENAI_API_KEY=", "sk-", "_", "-", "^", "é", "http://", "/v1", "//", "org-1", "\0", "Token ",
        "Authorization: ", "key", "(", ")", "&", "|",
    ];

    /// <summary>
    /// Generates a file of the corpus with a few mutations: insertions, deletions, replacements, copies of a piece, and cuts.
    /// </summary>
    internal static readonly Gen<(string Path, string Text)> Mutated = Gen.Select(
        Gen.Int[0, Corpus.Length - 1],
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 10_000], Gen.Int[0, Insertions.Length - 1], Gen.Int[1, 12]).Array[0, 4])
            .Select(static (index, mutations) =>
        {
            (string path, string text) = Corpus[index];
            text = text.Replace("|", Key, StringComparison.Ordinal);
            foreach ((int kind, int place, int insertion, int length) in mutations)
            {
                int at = place % (text.Length + 1);
                int end = Math.Min(text.Length, at + length);
                text = kind switch
                {
                    0 => text.Remove(at, end - at),
                    1 => text[..at] + Insertions[insertion] + text[end..],
                    2 => text[..end] + text[at..end] + text[end..],
                    3 when length == 1 => text[..at],
                    _ => text.Insert(at, Insertions[insertion]),
                };
            }

            return (path, text);
        });

    [Fact]
    public void MutatedFiles_RepairsComposeAndEndTheirFindings() =>
        SettingsFuzz.Check(Mutated, 11_000, static input => Check(input.Item1, input.Item2, inAnyOrder: true));

    /// <summary>
    /// Verifies generated files. If fragments are in random order, a fix may result in a different document, so only each single fix is
    /// verified.
    /// </summary>
    [Fact]
    public void GeneratedFiles_RepairsEndTheirFindings() =>
        SettingsFuzz.Check(Gen.Select(SettingsProperties.Path, SettingsProperties.Text), 11_000,
            static input => Check(input.Item1, input.Item2, inAnyOrder: false));

    private static void Check(string path, string text, bool inAnyOrder)
    {
        var file = SettingsFile.FromPath(path);
        string all = Repair(file, text);
        if (all != text)
        {
            Assert.Equal(all, Repair(file, all));
        }

        // The same texts occur in all orders: each one is checked once.
        var known = new Dictionary<string, List<SettingsFinding>>(StringComparer.Ordinal);
        List<SettingsFinding> Findings(string changed) =>
            known.TryGetValue(changed, out List<SettingsFinding>? found) ? found
            : known[changed] = RepairOrderTests.Findings(file, changed);

        // The fixes are applied one by one: from the first, from the last, and in a mixed order.
        Func<int, int, int>[] orders = [static (_, _) => 0, static (count, _) => count - 1, static (count, round) => (round * 7) % count];
        foreach (Func<int, int, int> choose in inAnyOrder ? orders : [])
        {
            string ordered = OneByOne(text, Findings, choose);
            Assert.True(all == ordered, $"{path}: {text}\n-> at once:\n{all}\n-> one by one:\n{ordered}");
        }

        foreach (SettingsFinding finding in Findings(text).Where(static finding => finding.Edits.Count > 0))
        {
            // Each fix that an editor offers removes its finding, and changes nothing outside of the edits.
            string repaired = SettingsFixer.Apply(text, finding.Edits);
            Assert.NotEqual(text, repaired);
            // If there are several layers, the fix may reveal the next one: another defect, or less text.
            Assert.True(
                repaired.Length < text.Length || Count(Findings(repaired), finding) < Count(Findings(text), finding),
                $"{path} {finding.Rule} {Defect(finding)}: {text}\n->\n{repaired}");
        }
    }

    private static int Count(List<SettingsFinding> findings, SettingsFinding like) =>
        findings.Count(other => other.Rule == like.Rule && Equals(Defect(other), Defect(like)));

    private static Enum? Defect(SettingsFinding finding) => finding.Result switch
    {
        SettingsResult.Credential credential => credential.Result.Defect,
        SettingsResult.Authorization authorization => authorization.Result.Defect,
        SettingsResult.HeaderName header => header.Result.Defect,
        SettingsResult.Url url => url.Result.Defect,
        _ => null,
    };

    private static string OneByOne(string text, Func<string, List<SettingsFinding>> find, Func<int, int, int> choose)
    {
        for (int round = 0; round < 64; round++)
        {
            List<SettingsFinding> open = [.. find(text).Where(static finding => finding.Edits.Count > 0 && !finding.RequiresDecision)];
            if (open.Count == 0)
            {
                return text;
            }

            text = SettingsFixer.Apply(text, open[choose(open.Count, round)].Edits);
        }

        return text;
    }

    private static List<SettingsFinding> Findings(SettingsFile file, string text) =>
        SettingsDocument.CanHaveFindings(text)
        ? [.. SettingsChecker.Check(SettingsDocument.Read(file, text), new SettingsOptions())] : [];

    private static string Repair(SettingsFile file, string text) => SettingsFixer.Apply(file, text, new SettingsOptions(), out _);
}
