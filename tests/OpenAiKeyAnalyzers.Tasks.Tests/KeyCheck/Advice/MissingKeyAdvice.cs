using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>Follows the advice of OAK9001 about environment variables.</summary>
internal static class MissingKeyAdvice
{
    private static readonly string Key = CheckRun.Key;

    internal static readonly AdviceCase[] All =
    [
        new("OAK9001_NotSet", "Set it and restart the terminal", static s => s.Key = null, static (s, a) => s.Set(a[1], Key)),
        new("OAK9001_NotSet", "name the variable you use: -p:OpenAiKeyEnvironmentVariable=NAME",
            static s =>
            {
                s.Key = null;
                s.Set("COMPANY_AI", Key);
            }, static (s, _) => s.EnvironmentVariable = "COMPANY_AI"),
        new("OAK9001_Empty", "Set it to an API key", static s => s.Key = " ", static (s, a) => s.Set(a[1], Key)),
        new("OAK9001_OtherName", "Rename it to {0}", static s =>
        {
            s.Key = null;
            s.Set("OPENAI_APIKEY", Key);
        }, static (s, a) => Rename(s, a[2], a[1])),
        new("OAK9001_OtherName", "check that one: -p:OpenAiKeyEnvironmentVariable={1}", static s =>
        {
            s.Key = null;
            s.Set("OPENAI_APIKEY", Key);
        }, static (s, a) => s.EnvironmentVariable = a[2]),
        new("OAK9001_DocumentedName", "If your program reads {0}, set it", static s => s.EnvironmentVariable = "MYAPP_OPENAI_KEY",
            static (s, a) => s.Set(a[1], Key)),
        new("OAK9001_DocumentedName", "run the check without the property OpenAiKeyEnvironmentVariable",
            static s => s.EnvironmentVariable = "MYAPP_OPENAI_KEY", static (s, _) => s.EnvironmentVariable = null),
        new("OAK9001_StrayInName", "Set it again: set {0}=", static s => Rename(s, AdviceScene.Variable, AdviceScene.Variable + " "),
            static (s, a) => s.Set(a[1], Key)),
        new("OAK9001_WrongCase", "Rename it to {0}", static s => Rename(s, AdviceScene.Variable, "openai_api_key"),
            static (s, a) => Rename(s, a[2], a[1])),
        new("OAK9001_NotInherited", "Restart the terminal", static s =>
        {
            s.Key = null;
            s.Registry[AdviceScene.Variable] = Key;
        }, static (s, a) => s.Set(a[1], s.Registry[a[1]])),
        new("OAK9001_KeyAsName", "store a new one in OPENAI_API_KEY, and run the check without the property", static s =>
        {
            s.Key = null;
            s.EnvironmentVariable = Key;
        }, static (s, _) =>
        {
            s.EnvironmentVariable = null;
            s.Key = SyntheticKey.Project(seed: 191);
        }),

        // The cases from here on depend on what the code reads.
        new("OAK9001_ReadOtherName", "Rename the variable to {1}", static s => s.Facts.Add(ProjectRun.Read("OPENAI_KEY")),
            static (s, a) => Rename(s, a[3], a[2])),
        new("OAK9001_ReadOtherName", "read {2} in the code", static s => s.Facts.Add(ProjectRun.Read("OPENAI_KEY")),
            static (s, a) => s.Facts[0] = ProjectRun.Read(a[3])),
        new("OAK9001_ReadNotSet", "Set it, and restart the terminal", static s =>
        {
            s.Key = null;
            s.Facts.Add(ProjectRun.Read("MY_KEY"));
        }, static (s, a) => s.Set(a[2], Key)),
        new("OAK9001_EnvFileNotLoaded", "Load it in the code before the key is read (package DotNetEnv)", AddEnvFile,
            static (s, _) => s.Facts.Add(new UsageFact(UsageKind.EnvFile, ".env"))),
        new("OAK9001_EnvFileNotLoaded", "or set the variable", AddEnvFile, static (s, a) => s.Set(a[2], Key)),
        new("OAK9001_EmptyEntry", "Remove the empty entry there, and set the value where the key is kept", static s =>
        {
            s.Key = null;
            s.Facts.Add(ProjectRun.Read("MY_KEY"));
            s.Files["Properties/launchSettings.json"] =
                """{"profiles":{"App":{"commandName":"Project","environmentVariables":{"MY_KEY":""}}}}""";
        }, static (s, a) =>
        {
            Assert.Equal("launchSettings.json", a[3]);
            s.Files.Clear();
            s.Set(a[2], Key);
        }),
    ];

    internal static void Rename(AdviceScene scene, string from, string to)
    {
        string value = scene.Environment[from];
        scene.Environment.Remove(from);
        scene.Environment[to] = value;
    }

    private static void AddEnvFile(AdviceScene scene)
    {
        scene.Key = null;
        scene.Facts.Add(ProjectRun.Read("MY_KEY"));
        scene.Files[".env"] = "MY_KEY=" + Key;
    }
}
