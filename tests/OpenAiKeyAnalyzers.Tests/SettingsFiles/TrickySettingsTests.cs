using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>
/// Verifies unusual forms of each format: anchors and block scalars in YAML, comments and duplicate names in JSON, entities and CDATA in
/// XML, adjacent quoted parts in scripts, scripts in requests. No fix removes a character of a key, adds a finding, or changes a line
/// without a finding.
/// </summary>
public class TrickySettingsTests
{
    private static readonly string Key = SyntheticKey.Project();

    private static readonly (string Path, string Text)[] Files =
    [
        ("/compose.yml", "x-env: &env\n  OPENAI_API_KEY: \"<KEY> \"\n  OPENAI_BASE_URL: http://api.openai.com/v1\nservices:\n  a:\n    environment:\n      <<: *env\n  b:\n    environment:\n      <<: [*env]\n      OPENAI_API_KEY: &k '<KEY> '\n      KEY2: *k\n"),
        ("/compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: |\n        <KEY>\n      OPENAI_API_KEY2: >-\n        <KEY>\n      OPENAI_BASE_URL: >\n        https://api.openai.com/v1/chat/completion\n      OPENAI_MODEL: >-\n        gpt-4-0314\n"),
        ("/.github/workflows/a.yml", "jobs:\n  a:\n    env:\n      OPENAI_API_KEY: !!str \"<KEY>\"   # the key\n    steps:\n      - run: |\n          export OPENAI_API_KEY=\"<KEY> \"\n          curl https://api.openai.com/v1/engines -H \"Authorization: Bearer$OPENAI_API_KEY\"\n      - run: >\n          echo \"OPENAI_API_KEY=<KEY>\" >> $GITHUB_ENV\n      - {run: \"curl -H 'Authorization: Bearer: <KEY>' https://api.openai.com/v1/models\"}\n"),
        ("/appsettings.json", "{\n  // \"ApiKey\": \"<KEY> \",\n  \"OpenAI\": {\n    \"ApiKey\": \"<KEY> \", /* old: \"<KEY>\\n\" */\n    \"ApiKey\": \"\\u0022<KEY>\\u0022\",\n    \"apikey\": \"Bearer <KEY>\",\n    \"Endpoint\": \"https:\\/\\/api.openai.com\\/v1\\/v1\",\n    \"Model\": \"gpt\\u002d4-0314\",\n  },\n}\n"),
        ("/appsettings.json", "\uFEFF{\r\n\t\"OpenAI:ApiKey\" : \"\\t<KEY>\",\r\n\t\"OpenAI\" : { \"ApiKey\" : \"<KEY>\\u200B\" , \"Keys\" : [ \"<KEY> \" , \"'<KEY>'\" ] } }"),
        ("/.env", "export OPENAI_API_KEY=\"<KEY> \" # c\nOPENAI_API_KEY='<KEY>' # inline\nOPENAI_API_KEY = <KEY>   # inline\nOPENAI_API_KEY=\"<KEY>\\n\"\nOPENAI_API_KEY=`<KEY>`\nOPENAI_API_KEY=<KEY>#not-comment\nOPENAI_API_KEY: <KEY>\nOPENAI_API_KEY=\"<KEY>\n"),
        ("/.env", "OPENAI_API_KEY=\"Bearer <KEY>\"\r\nOPENAI_ORG_ID=\"my company\" # x\r\nOPENAI_BASE_URL=http://api.openai.com/v1 # insecure\r\nexport  OPENIA_API_KEY=x\r\nOPENAI_MODEL=\"gpt-4-0314\"\r\n"),
        ("/a.http", "@host = http://api.openai.com/v1\n@key= <KEY> \n@auth = Bearer: <KEY>\n# @name chat\n// comment\n< {% request.variables.set(\"k\", \"<KEY> \") %}\nPOST {{host}}/chat/completion HTTP/1.1\nauthorization:{{auth}}\nContent-Type: application/json\n\n{ \"model\": \"gpt-4-0314\", // c\n \"messages\": [] }\n\n> {% client.global.set(\"key\", \"<KEY>\"); %}\n###\nGET https://api.openai.com\n  /v1\n  /engines\n  ?x=1\nAuthorization: Bearer  \"{{key}}\"\nAuthorization : Bearer {{key}}\n"),
        ("/web.config", "<?xml version=\"1.0\"?>\r\n<configuration><appSettings>\r\n<add key=\"OpenAIApiKey\" value=\"&quot;<KEY>&quot;\" />\r\n<add value=' <KEY>&#xA;' key='OpenAI:ApiKey'/>\r\n<!-- <add key=\"OpenAIApiKey\" value=\"<KEY> \"/> -->\r\n<add key=\"OpenAIEndpoint\" value=\"http://api.openai.com/v1?a=1&amp;b=2\"/><OpenAIApiKey><![CDATA[ <KEY> ]]></OpenAIApiKey>\r\n<add key=\"OpenAIModel\" value=\"gpt&#45;4-0314\"/></appSettings>\r\n<connectionStrings><add name=\"OpenAI\" connectionString=\"Endpoint=https://api.openai.com/v1Key=<KEY>\"/></connectionStrings></configuration>\r\n"),
        ("/run.sh", "export OPENAI_API_KEY=\"<KEY>\"' '\nexport OPENAI_API_KEY=$'<KEY>\\n'\nexport OPENAI_API_KEY=\\\"<KEY>\\\"\nOPENAI_API_KEY=<KEY>\\ \ncurl https://api.openai.com/v1/chat/completions \\\n  -H \"Authorization: Bearer\"' <KEY>' \\\n  -H Authorization:\\ Bearer:\\ <KEY> \\\n  -d '{\"model\":\"gpt-4-0314\",\"messages\":[{\"role\":\"user\",\"content\":\"it'\"'\"'s\"}]}'\ncat <<EOF > .env\nOPENAI_API_KEY=\"<KEY> \"\nEOF\n"),
        ("/run.ps1", "$env:OPENAI_API_KEY = \"<KEY>`n\"\n$env:OPENAI_API_KEY=\"'<KEY>'\"\n[Environment]::SetEnvironmentVariable('OPENAI_API_KEY', '<KEY> ', 'User')\n$h = @{ \"Authorization\" = \"Bearer: <KEY>\"; 'OpenAI-Organization' = 'my company' }\nInvoke-RestMethod https://api.openai.com/v1/engines -Headers $h\n$body = @\"\n{ \"model\": \"gpt-4-0314\", \"messages\": [] }\n\"@\nsetx OPENAI_API_KEY \"<KEY> \"\n"),
        ("/run.cmd", "set \"OPENAI_API_KEY=<KEY> \"\r\nset OPENAI_API_KEY=\"<KEY>\"\r\nset OPENAI_API_KEY=<KEY> & echo ok\r\nsetx OPENAI_API_KEY '<KEY>'\r\ncurl https://api.openai.com/v1/models -H \"Authorization: Bearer^ <KEY>\" ^\r\n -H \"OpenAI-Beta: assistants=v1\"\r\n"),
        ("/Dockerfile", "ARG K=<KEY>\nENV OPENAI_API_KEY=\"<KEY> \" \\\n    OPENAI_BASE_URL=http://api.openai.com/v1 \\\n    # comment\n    OPENAI_MODEL=gpt-4-0314\nENV OPENAI_API_KEY <KEY> x\nENV OPENIA_API_KEY=$K\nRUN export OPENAI_API_KEY='<KEY> ' && curl -H \"Authorization: Bearer$OPENAI_API_KEY\" https://api.openai.com/v1/models\n"),
        ("/Properties/launchSettings.json", "{ \"profiles\": { \"a\": { \"commandName\": \"Project\", \"commandLineArgs\": \"--OpenAI:ApiKey=\\\"<KEY> \\\"\", \"environmentVariables\": { \"OPENAI_API_KEY\": \"%OPENAI_KEY%\", \"OpenAI__ApiKey\": \"<KEY>\\r\\n\", \"OPENIA_API_KEY\": \"x\" } } } }"),
        ("/chat.postman_collection.json", "{ \"info\": { \"schema\": \"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\" }, \"item\": [ { \"name\": \"a\", \"request\": { \"method\": \"POST\", \"auth\": { \"type\": \"bearer\", \"bearer\": [ { \"key\": \"token\", \"value\": \"Bearer <KEY>\", \"type\": \"string\" } ] }, \"header\": [ { \"key\": \"Authorization\", \"value\": \"Bearer: {{k}}\" }, { \"key\": \"Authorisation\", \"value\": \"x\", \"disabled\": true } ], \"body\": { \"mode\": \"raw\", \"raw\": \"{\\n \\\"model\\\": \\\"gpt-4-0314\\\", \\\"messages\\\": []\\n}\" }, \"url\": { \"raw\": \"http://api.openai.com/v1/chat/completion?x=1\", \"protocol\": \"http\", \"host\": [\"api\",\"openai\",\"com\"], \"path\": [\"v1\",\"chat\",\"completion\"] } } } ], \"variable\": [ { \"key\": \"k\", \"value\": \"<KEY> \" } ] }"),
        ("/http-client.env.json", "{ \"dev\": { \"host\": \"http://api.openai.com/v1\", \"openai_api_key\": \"<KEY> \", \"nested\": { \"openai_api_key\": \"'<KEY>'\" } }, \"dev\": { \"openai_api_key\": \"<KEY>\\n\" } }"),
        ("/azure-pipelines.yml", "variables:\n- name: OPENAI_API_KEY\n  value: \"<KEY> \"\n- {name: OPENAI_BASE_URL, value: 'http://api.openai.com/v1'}\nsteps:\n- task: X@1\n  inputs:\n    inlineScript: |\n      $env:OPENAI_API_KEY = \"<KEY> \"\n      curl https://api.openai.com/v1/models -H \"Authorization: Bearer:$(OPENIA_API_KEY)\"\n"),
        ("/docker-compose.override.yaml", "services: {a: {environment: {OPENAI_API_KEY: \"<KEY>\\t\", \"OPENAI_BASE_URL\": http://api.openai.com/v1 , OPENAI_MODEL: gpt-4-0314}, env_file: [.env]}}\n---\nservices:\n  b:\n    environment: [\"OPENAI_API_KEY= <KEY>\", 'OPENAI_MODEL=gpt-4-0314', OPENIA_API_KEY=${OPENIA_API_KEY}]\n"),
        ("/app.config", "<configuration>\n<appSettings><add key=\"OpenAI.ApiKey\"\n  value=\"<KEY>\n  \"\n/><add key=\"OpenAIApiKey\" value=\"%OPENAI_API_KEY%\"/><add key=\"OpenAIApiKey\" value=\"<KEY>&amp;x\"/></appSettings></configuration>"),
        ("/test.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><OPENAI_API_KEY> <KEY> </OPENAI_API_KEY><OPENIA_API_KEY>x</OPENIA_API_KEY></EnvironmentVariables></RunConfiguration></RunSettings>"),
        ("/a.http", "@key = <KEY>\n\nGET https://api.openai.com/v1/models\nAuthorization: Bearer {{key}}\n\n###\nGET https://api.openai.com/v1/files\nAuthorization: {{key}}\n"),
        ("/appsettings.json", "{ \"OpenAI\": { \"ApiKey\": \"<KEY>\", \"ApiKey \": \"x\", \"Api Key\": \"<KEY> \" }, \"OpenAI \": { \"ApiKey\": \"YOUR_API_KEY\" }, \"ConnectionStrings\": { \"openai\": \"Endpoint=https://api.openai.com/v1;Key= <KEY> ;Model=gpt-4-0314\", \"o2\": \"Key=\\\"<KEY>\\\"\" } }"),
        ("/run.sh", "curl \"https://api.openai.com/v1/chat/completions?key=<KEY>\" -u \":<KEY> \"\ncurl --header='Authorization: Bearer <KEY> ' --url https://api.openai.com/v1/models --json '{\"model\":\"gpt-4-0314\",\"messages\":[]}'\ncurl -sSLH\"Authorization: bearer <KEY>\" https://api.openai.com/chat/completions -d@body.json\nwget --header=\"Authorisation: Bearer <KEY>\" https://api.openai.com/v1/models\n"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Files.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void EachFix_KeepsKeysAndAddsNoFinding(int number)
    {
        (string path, string text) = Get(number);
        List<SettingsFinding> findings = Check(path, text);
        Assert.NotEmpty(findings);
        foreach (SettingsFinding finding in findings.Where(static finding => finding.Edits.Count > 0))
        {
            string changed = SettingsFixer.Apply(text, finding.Edits);
            Assert.Equal(CountKeys(text), CountKeys(changed));
            List<SettingsFinding> after = Check(path, changed);
            Assert.True(after.Count < findings.Count, finding.Rule + " is still reported\n" + changed);
            foreach (IGrouping<SettingsRule, SettingsFinding> left in after.GroupBy(static left => left.Rule))
            {
                int before = findings.Count(known => known.Rule == left.Key);
                Assert.True(left.Count() <= before, finding.Rule + " leads to " + left.Key + "\n" + changed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Fixer_ChangesOnlyLinesWithFindings(int number)
    {
        (string path, string text) = Get(number);
        string changed = SettingsFixer.Apply(SettingsFile.FromPath(path), text, new SettingsOptions(), out _);
        Assert.Equal(CountKeys(text), CountKeys(changed));
        Assert.Equal(changed, SettingsFixer.Apply(SettingsFile.FromPath(path), changed, new SettingsOptions(), out _));
        string[] before = text.Split('\n');
        string[] after = changed.Split('\n');
        HashSet<int> lines = [.. Check(path, text).SelectMany(static finding => finding.Spans.Concat(finding.Edits))
            .SelectMany(span => GetLines(text, span))];
        IEnumerable<int> others = Enumerable.Range(0, before.Length == after.Length ? before.Length : 0)
            .Where(line => !lines.Contains(line));
        Assert.All(others, line => Assert.Equal(before[line], after[line]));
    }

    private static (string Path, string Text) Get(int number) =>
        (Files[number].Path, Files[number].Text.Replace("<KEY>", Key, StringComparison.Ordinal));

    private static List<SettingsFinding> Check(string path, string text) =>
        [.. SettingsChecker.Check(SettingsDocument.Read(SettingsFile.FromPath(path), text), new SettingsOptions())];

    private static int CountKeys(string text) => text.Split(Key).Length - 1;

    private static IEnumerable<int> GetLines(string text, FileEdit span) =>
        Enumerable.Range(CountLines(text, span.Start), CountLines(text, span.End) - CountLines(text, span.Start) + 1);

    private static int CountLines(string text, int position) => text.AsSpan(0, position).Count('\n');
}
