using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Settings;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles.Advice;

/// <summary>Verifies for every kind of file that literally following the advice makes the key reach the program.</summary>
public partial class ExecutedAdviceTests
{
    private const string Placeholder = "your-api-key";

    private static readonly string Key = SyntheticKey.Project();
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The cases: a file that contains VALUE, its kind, and the result of the program after the advice was followed.</summary>
    private static readonly (SettingsFileKind Kind, string Path, string Text, Func<FollowedAdvice, Task<string?>> Read)[] Cases =
    [
        (SettingsFileKind.AppSettings, "appsettings.json", """{ "OpenAI": { "AdviceKey": { "ApiKey": "VALUE" } } }""",
            static done => Got(FileReaders.Configuration(done, "OpenAI:AdviceKey:ApiKey"))),
        (SettingsFileKind.AppSettings, "appsettings.json", """{ "OpenAiAdvice": [ { "ApiKey": "VALUE" } ] }""",
            static done => Got(FileReaders.Configuration(done, "OpenAiAdvice:0:ApiKey"))),
        (SettingsFileKind.AppSettings, "appsettings.json", """{ "OpenAI:AdviceColon": "", "OpenAI:AdviceColonApiKey": "VALUE" }""",
            static done => Got(FileReaders.Configuration(done, "OpenAI:AdviceColonApiKey"))),
        (SettingsFileKind.AppSettings, "appsettings.json", """{ "OPENAI_ADVICE_API_KEY": "VALUE" }""",
            static done => Got(FileReaders.Configuration(done, "OPENAI_ADVICE_API_KEY"))),
        (SettingsFileKind.AppSettings, "appsettings.json", """{ "OpenAIAdvice__ApiKey": "VALUE" }""",
            static done => Got(FileReaders.Configuration(done, "OpenAIAdvice__ApiKey"))),
        (SettingsFileKind.AppSettings, "appsettings.json", """{ "OpenAI.Advice": { "Api-Key": "VALUE" } }""",
            static done => Got(FileReaders.Configuration(done, "OpenAI.Advice:Api-Key"))),
        (SettingsFileKind.AppSettings, "appsettings.json",
            """{ "OpenAiAdviceHeaders": [ { "name": "Authorization", "value": "VALUE" } ] }""",
            static done => Got(FileReaders.Configuration(done, "OpenAiAdviceHeaders:0:value"))),
        (SettingsFileKind.AppSettings, "appsettings.json",
            """{ "ConnectionStrings": { "openai-advice": "Endpoint=https://api.openai.com/v1;Key=VALUE" } }""",
            static done => Got(FileReaders.Configuration(done, "ConnectionStrings:openai-advice")?.Split("Key=")[1])),
        (SettingsFileKind.AppSettings, "appsettings.json",
            """{ "ConnectionStrings": { "openaiadvice": "Endpoint=https://api.openai.com/v1;Key=VALUE" } }""",
            static done => Got(FileReaders.Configuration(done, "ConnectionStrings:openaiadvice")?.Split("Key=")[1])),
        (SettingsFileKind.UserSecrets, "secrets.json", """{ "OpenAI:ApiKey": "VALUE" }""",
            static done => Got(FileReaders.Configuration(done, "OpenAI:ApiKey"))),
        (SettingsFileKind.LaunchSettings, "Properties/launchSettings.json", Launch("""  "OPENAI_API_KEY": "VALUE" """),
            static done => Got(FileReaders.LaunchVariable(done, "OPENAI_API_KEY"))),
        (SettingsFileKind.LaunchSettings, "Properties/launchSettings.json", Launch("""  "OpenAI__ApiKey": "VALUE" """),
            static done => Got(FileReaders.LaunchVariable(done, "OpenAI__ApiKey"))),
        (SettingsFileKind.LaunchSettings, "Properties/launchSettings.json",
            """{ "profiles": { "app": { "commandLineArgs": "--openai-key VALUE" } } }""",
            static done =>
            Got(FileReaders.LaunchProfile(done, static profile => profile.GetProperty("commandLineArgs").GetString()!.Split(' ')[1]))),
        (SettingsFileKind.LocalSettings, "local.settings.json", """{ "Values": { "OPENAI_API_KEY": "VALUE" } }""",
            static done => Got(FileReaders.LocalSettings(done, "OPENAI_API_KEY"))),
        (SettingsFileKind.LocalSettings, "local.settings.json.example", """{ "Values": { "OPENAI_API_KEY": "VALUE" } }""",
            static done => Got(FileReaders.LocalSettings(done, "OPENAI_API_KEY"))),
        (SettingsFileKind.HttpEnvironment, "http-client.env.json", """{ "dev": { "openai_api_key": "VALUE" } }""",
            static done => Got(done.MovedTo == "http-client.env.json.user" ? Key : null)),
        (SettingsFileKind.HttpEnvironment, "http-client.private.env.json", """{ "dev": { "openai_api_key": "VALUE" } }""",
            static done => Got(Quoted().Match(done.Text).Groups[1].Value)),
        (SettingsFileKind.PostmanCollection, "a.postman_collection.json",
            """{ "item": [ { "request": { "url": "https://api.openai.com/v1/models", "auth": { "type": "bearer", "bearer": [ { "key": "token", "value": "VALUE" } ] } } } ] }""",
            static done => Got(FileReaders.Postman(done, Value()))),
        (SettingsFileKind.PostmanEnvironment, "a.postman_environment.json",
            """{ "values": [ { "key": "OPENAI_API_KEY", "value": "VALUE" } ] }""", static done => Got(FileReaders.Postman(done, Value()))),
        (SettingsFileKind.OtherJson, "config.json", """{ "OpenAI": { "ApiKey": "VALUE" } }""",
            static done => Got(done.Variables.GetValueOrDefault("OPENAI_API_KEY"))),
        (SettingsFileKind.XmlConfig, "App.config",
            """<configuration><appSettings><add key="OpenAIApiKey" value="VALUE" /></appSettings></configuration>""",
            static done => Got(done.Variables.GetValueOrDefault("OPENAI_API_KEY"))),
        (SettingsFileKind.XmlConfig, "web.config",
            "<configuration><system.webServer><aspNetCore><environmentVariables>\n<environmentVariable name=\"OPENAI_API_KEY\" value=\"VALUE\" />\n</environmentVariables></aspNetCore></system.webServer></configuration>",
            static done =>
            Got(done.Text.Contains("OPENAI_API_KEY", StringComparison.Ordinal)
                ? null : done.Variables.GetValueOrDefault("OPENAI_API_KEY"))),
        (SettingsFileKind.RunSettings, "a.runsettings",
            "<RunSettings><RunConfiguration><EnvironmentVariables>\n<OPENAI_API_KEY>VALUE</OPENAI_API_KEY>\n</EnvironmentVariables></RunConfiguration></RunSettings>", static done => Got(FileReaders.RunSettings(done, "OPENAI_API_KEY"))),
        (SettingsFileKind.RunSettings, "a.runsettings",
            """<RunSettings><TestRunParameters><Parameter name="OpenAIKey" value="VALUE" /></TestRunParameters></RunSettings>""",
            static done => Got(done.Variables.GetValueOrDefault("OPENAI_API_KEY"))),
        (SettingsFileKind.DotEnv, ".env", "A=1\nOPENAI_API_KEY=VALUE\n", static done => Got(FileReaders.DotEnv(done, "OPENAI_API_KEY"))),
        (SettingsFileKind.DotEnv, ".env.production", "A=1\nOPENAI_KEY=VALUE\n", static done => Got(FileReaders.DotEnv(done, "OPENAI_KEY"))),
        (SettingsFileKind.DotEnv, ".env.example", "A=1\nOPENAI_API_KEY=VALUE\n",
            static done => Got(FileReaders.DotEnv(done, "OPENAI_API_KEY"))),
        (SettingsFileKind.HttpRequests, "a.http", "GET https://api.openai.com/v1/models\nAuthorization: Bearer VALUE\n",
            static done => Got(FileReaders.Http(done))),
        (SettingsFileKind.PosixScript, "a.sh", "export OPENAI_API_KEY='VALUE'",
            static done => Bash(done, "bash -c 'echo \"$OPENAI_API_KEY\"'")),
        (SettingsFileKind.PosixScript, "a.sh", "OPENAI_KEY=VALUE", static done => Bash(done, "echo \"$OPENAI_KEY\"")),
        (SettingsFileKind.PosixScript, "a.sh", "curl https://api.openai.com/v1/models -H 'Authorization: Bearer VALUE'",
            static done => Bash(done, "")),
        (SettingsFileKind.PosixScript, "a.sh", "dotnet user-secrets set \"OpenAI:ApiKey\" VALUE", static done => Bash(done, "")),
        (SettingsFileKind.PosixScript, "a.sh", "docker run -e OPENAI_API_KEY=VALUE image", static done => Bash(done, "")),
        (SettingsFileKind.PowerShellScript, "a.ps1", "$env:OPENAI_API_KEY = 'VALUE'",
            static done => Got(FileReaders.Expanded(done, FileReaders.PowerShell(), QuotedReference()))),
        (SettingsFileKind.PowerShellScript, "a.ps1", "dotnet user-secrets set OpenAI:ApiKey \"VALUE\"",
            static done => Got(FileReaders.Expanded(done, FileReaders.PowerShell(), QuotedReference()))),
        (SettingsFileKind.CmdScript, "a.cmd", "set OPENAI_API_KEY=VALUE",
            static done => Got(FileReaders.Expanded(done, FileReaders.Percent(), Assigned()))),
        (SettingsFileKind.Compose, "compose.yml", "services:\n  app:\n    environment:\n      OPENAI_API_KEY: VALUE\n",
            static done => Got(FileReaders.Replaced(done, "${", "}", Mapped()))),
        (SettingsFileKind.Compose, "docker-compose.yml", "services:\n  app:\n    environment:\n      - OPENAI_API_KEY=VALUE\n",
            static done => Got(FileReaders.Replaced(done, "${", "}", Assigned()))),
        (SettingsFileKind.Dockerfile, "Dockerfile", "FROM a\nENV OPENAI_API_KEY=VALUE\n",
            static done => Got(done.Text == "FROM a\n" ? done.Variables["OPENAI_API_KEY"] : null)),
        (SettingsFileKind.Workflow, "/a/.github/workflows/ci.yml", "jobs:\n  a:\n    env:\n      OPENAI_API_KEY: VALUE\n",
            static done => Got(FileReaders.Replaced(done, "${{ secrets.", " }}", Mapped()))),
        (SettingsFileKind.Pipeline, "azure-pipelines.yml", "steps:\n- script: a\n  env:\n    OPENAI_API_KEY: VALUE\n",
            static done => Got(FileReaders.Replaced(done, "$(", ")", Mapped()))),
    ];

    public static TheoryData<int, bool> Executions
    {
        get
        {
            var data = new TheoryData<int, bool>();
            for (int i = 0; i < Cases.Length; i++)
            {
                data.Add(i, false);
                data.Add(i, true);
            }

            return data;
        }
    }

    /// <param name="index">The case.</param>
    /// <param name="choosesSecret">Whether a user secret is preferred to an environment variable if the message offers both.</param>
    [Theory]
    [MemberData(nameof(Executions))]
    public async Task FollowedAdvice_KeyArrives(int index, bool choosesSecret)
    {
        (SettingsFileKind kind, string path, string template, Func<FollowedAdvice, Task<string?>> read) = Cases[index];
        var file = SettingsFile.FromPath(path);
        Assert.Equal(kind, file.Kind);

        // If a key may be kept in the file, advice is given only if another value is there.
        string value = file.IsLocal ? Placeholder : Key;
        string text = template.Replace("VALUE", value, StringComparison.Ordinal);
        Diagnostic finding =
            Assert.Single(await SettingsVerifier.FindingsAsync([(path, text)]), static finding => finding.Id is "OAK1001" or "OAK1005");
        string message = finding.GetMessage(English);
        FollowedAdvice done = FollowedAdvice.Follow(message, text, value, Key, choosesSecret);
        Assert.Equal(Key, await read(done));

        // The result of the advice is not reported again, unless the key is in a permitted place, or in a copy.
        if (!file.IsLocal && done.MovedTo is null)
        {
            Assert.DoesNotContain(await SettingsVerifier.FindingsAsync([(path, done.Text)]),
                static finding => finding.Id is "OAK1001" or "OAK1004" or "OAK1005" or "OAK1006" or "OAK1007" or "OAK5002");
        }
    }

    // It is unknown which tool reads a YAML file with another name.
    [Fact]
    public void EveryKindOfFile_HasExecutedAdvice() =>
        Assert.Equal(Enum.GetValues<SettingsFileKind>().Except([SettingsFileKind.None, SettingsFileKind.Yaml]).Order(),
            Cases.Select(static example => example.Kind).Distinct().Order());

    [Fact]
    public void EveryAdvice_IsExecuted()
    {
        IEnumerable<KeyAdvice> executed = Cases.Select(static example =>
        {
            var file = SettingsFile.FromPath(example.Path);
            SettingsEntry entry =
                SettingsDocument.Read(file,
                    example.Text.Replace("VALUE", Key, StringComparison.Ordinal)).Entries.Single(
                    static entry => entry.Value.Value.Contains(Key, StringComparison.Ordinal));
            return SettingsAdvice.For(entry, file, "OPENAI_API_KEY", isForClients: false).Kind;
        });

        // Nothing can be executed if a server must be built, if nothing reads the text, or if the tool is unknown.
        Assert.Equal(Enum.GetValues<KeyAdvice>().Except([KeyAdvice.Client, KeyAdvice.Remove, KeyAdvice.Yaml]).Order(),
            executed.Distinct().Order());
    }

    [Fact]
    public void ExternalAppSettings_KeyArrives() => Assert.Equal(Key, FileReaders.AppSettings(
        """<configuration><appSettings configSource="secrets.config" /></configuration>""",
        $"""<appSettings><add key="OpenAIApiKey" value="{Key}" /></appSettings>""",
        "OpenAIApiKey"));

    [Fact]
    public void AppSettingsWithVariable_ReadsNoVariable()
    {
        Environment.SetEnvironmentVariable("OpenAIAdviceXmlKey", Key);
        Assert.Equal(string.Empty,
            FileReaders.AppSettings(
                """<configuration><appSettings><add key="OpenAIAdviceXmlKey" value="" /></appSettings></configuration>""", null,
                "OpenAIAdviceXmlKey"));
        Environment.SetEnvironmentVariable("OpenAIAdviceXmlKey", null);
    }

    private static Task<string?> Got(string? value) => Task.FromResult(value);

    private static async Task<string?> Bash(FollowedAdvice done, string program) =>
        KeyCharacters()
            .Match(await FileReaders.BashAsync(done, "curl() { echo \"$3\"; }\ndotnet() { echo \"$4\"; }\ndocker() { echo \"$3\"; }",
                program)).Value;

    private static string Launch(string variable) => "{ \"profiles\": { \"app\": { \"environmentVariables\": {\n" + variable + "\n} } } }";

    [GeneratedRegex("\"value\": \"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("\"([^\":]*[^\": {]{12,})\"(?!:)")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"(\\$env:[A-Z_]+)\"")]
    private static partial Regex QuotedReference();

    [GeneratedRegex("=(.*)")]
    private static partial Regex Assigned();

    [GeneratedRegex("OPENAI_API_KEY: (.*)")]
    private static partial Regex Mapped();

    [GeneratedRegex("sk-proj-[A-Za-z0-9_-]+")]
    private static partial Regex KeyCharacters();
}
