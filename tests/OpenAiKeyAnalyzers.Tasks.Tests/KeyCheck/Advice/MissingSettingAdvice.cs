using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>Follows the advice of OAK9001 about settings and user secrets.</summary>
internal static class MissingSettingAdvice
{
    private static readonly string Secrets = $$"""{"OpenAI:ApiKey":"{{CheckRun.Key}}"}""";

    internal static readonly AdviceCase[] All =
    [
        // Reading the secret helps if user secrets are loaded; otherwise the check reports that they are not.
        new("OAK9001_SecretsNotRead", "Read {2} from IConfiguration", static s => ReadVariableWithSecrets(s, "Development"),
            static (s, a) => s.Facts[0] = ProjectRun.Read(a[3], UsageKind.KeySetting)),
        new("OAK9001_SecretsNotRead", "Read {2} from IConfiguration", static s => ReadVariableWithSecrets(s, "Production"),
            static (s, a) => s.Facts[0] = ProjectRun.Read(a[3], UsageKind.KeySetting)) { Next = "OAK9001_SecretsNotLoaded" },
        new("OAK9001_SecretsNotRead", "or set {1}", static s => ReadVariableWithSecrets(s, "Production"),
            static (s, a) => s.Set(a[2], CheckRun.Key)),

        // The environment variable in the message takes precedence over that of ASP.NET Core.
        new("OAK9001_SecretsNotLoaded", "Set DOTNET_ENVIRONMENT=Development", static s => ReadSetting(s, "ASPNETCORE_ENVIRONMENT"),
            static (s, _) => s.Set("DOTNET_ENVIRONMENT", "Development")),
        new("OAK9001_SecretsNotLoaded", "or define {1} elsewhere", static s => ReadSetting(s, "DOTNET_ENVIRONMENT"),
            static (s, a) => s.Files["appsettings.json"] = Secrets.Replace("OpenAI:ApiKey", a[2], StringComparison.Ordinal)),

        new("OAK9001_NearSetting", "Rename that entry to {1}", static s =>
        {
            Read(s);
            s.Files["appsettings.json"] = $$$"""{"OpenAI":{"Key":"{{{CheckRun.Key}}}"}}""";
        }, static (s, a) =>
        {
            Assert.Equal(("OpenAI:Key", "appsettings.json"), (a[3], a[4]));
            s.Files[a[4]] = $$"""{"{{a[2]}}":"{{CheckRun.Key}}"}""";
        }),
        new("OAK9001_NearVariable", "rename it to {3}", static s =>
        {
            Read(s);
            s.Set("OPENAI_APIKEY", CheckRun.Key);
        }, static (s, a) => MissingKeyAdvice.Rename(s, a[3], a[4])),
        new("OAK9001_NotInSecrets", "Set it: dotnet user-secrets set \"{1}\" KEY", static s =>
        {
            Read(s);
            s.UserSecretsId = "app-id";
            s.Set("DOTNET_ENVIRONMENT", "Development");
        }, static (s, a) => s.Files[ProjectRun.SecretsPath] = $$"""{"{{a[2]}}":"{{CheckRun.Key}}"}"""),
        new("OAK9001_SettingNotSet", "Set the environment variable {2}", Read, static (s, a) => s.Set(a[3], CheckRun.Key)),
    ];

    private static void Read(AdviceScene scene)
    {
        scene.Key = null;
        scene.Facts.Add(ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting));
    }

    private static void ReadSetting(AdviceScene scene, string variable)
    {
        Read(scene);
        scene.UserSecretsId = "app-id";
        scene.Files[ProjectRun.SecretsPath] = Secrets;
        scene.Set(variable, "Staging");
    }

    private static void ReadVariableWithSecrets(AdviceScene scene, string environment)
    {
        scene.Key = null;
        scene.Facts.Add(ProjectRun.Read("MY_KEY"));
        scene.UserSecretsId = "app-id";
        scene.Files[ProjectRun.SecretsPath] = Secrets;
        scene.Set("DOTNET_ENVIRONMENT", environment);
    }
}
