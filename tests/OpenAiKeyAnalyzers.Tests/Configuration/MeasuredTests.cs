namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>
/// Verifies the behavior of .NET on which the rules OAK2101 to OAK2113 depend, row by row. A row fails if a new version of .NET or of a
/// library changes it.
/// </summary>
public class MeasuredTests
{
    private const string Json = "new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build()";
    private const string Variables = "new ConfigurationBuilder().AddEnvironmentVariables()";
    private const string OpenAi = Json + ".GetSection(\"OpenAI\")";
    private const string EmptySettings = """{ "OpenAI": { "ApiKey": "" } }""";

    [Fact]
    public Task Reads_ReturnWhatTheKeyNames() => MeasuredRow.AssertAsync(
    [
        new("", Json + "[\"OpenAI:ApiKey\"]", "K1"),
        new("", Json + "[\"openai:apikey\"]", "K1"),
        new("", Json + "[\"OPENAI:APIKEY\"]", "K1"),
        new("OAK2104", Json + "[\"OpenAI:Api_Key\"]", "K3"),
        new("OAK2104", Json + "[\"OpenAI:Api-Key\"]", "null"),
        new("OAK2107", Json + "[\"OpenAI\"]", "null"),
        new("OAK2107", OpenAi + ".Value", "null"),
        new("OAK2107", Json + ".GetValue<string>(\"OpenAI\")", "null"),
        new("OAK2107", Json + "[\"OpenAI:\"]", "null"),
        new("OAK2107", OpenAi + ".Get<string>()", "InvalidOperationException: Cannot create instance of type 'System.String' because it has multiple public parameterized constructors."),
        new("OAK2002", Json + "[\"OpenAI.ApiKey\"]", "null"),
        new("OAK2002", Json + "[\"OpenAI__ApiKey\"]", "null"),
        new("OAK2002", Json + "[\"Dot:ApiKey\"]", "null"),
        new("OAK2002", Json + "[\"Und:ApiKey\"]", "null"),
        new("OAK2002", Json + "[\"Col:ApiKey\"]", "C"),
        new("", Json + "[\"Arr:Keys\"]", "null"),
        new("", Json + ".GetSection(\"Missing\").Value", "null"),
        new("", Json + ".GetRequiredSection(\"Missing\").Value", "InvalidOperationException: Section 'Missing' not found in configuration."),
        new("", Json + ".GetRequiredSection(\"Empty:ApiKey\").Value", "empty"),
        new("", "new ConfigurationBuilder().AddJsonFile(\"twice.json\").Build()[\"A\"]", "FormatException: A duplicate key 'OpenAI:ApiKey' was found."),
        new("", "new ConfigurationBuilder().AddJsonFile(\"comments.json\").Build()[\"A\"]", "K1"),
        new("OAK2103", Json + "[\"Empty:ApiKey\"] ?? \"other\"", "empty"),
    ], new ConfiguredProject("").WithFile("appsettings.json", """
        {
          "OpenAI": { "ApiKey": "K1", "Key": "K2", "Api_Key": "K3" }, "OpenAIKey": "K5", "Dot.ApiKey": "D", "Col:ApiKey": "C",
          "Und__ApiKey": "U", "Arr": { "Keys": ["A1"] }, "Empty": { "ApiKey": "" }
        }
        """).WithFile("twice.json", """{ "OpenAI": { "ApiKey": "1" }, "OpenAI:ApiKey": "2" }""")
        .WithFile("comments.json", "{ // The key.\n \"A\": \"K1\", }"));

    [Fact]
    public Task Bindings_SetWhatTheBinderKnows() => MeasuredRow.AssertAsync(
    [
        new("", OpenAi + ".Get<Set>()!.ApiKey", "K1"),
        new("", OpenAi + ".Get<Init>()!.ApiKey", "K1"),
        new("", OpenAi + ".Get<Required>()!.ApiKey", "K1"),
        new("", OpenAi + ".Get<Positional>()!.ApiKey", "K1"),
        new("OAK2106", OpenAi + ".Get<GetOnly>()!.ApiKey", "null"),
        new("OAK2106", OpenAi + ".Get<PrivateSet>()!.ApiKey", "null"),
        new("OAK2106", OpenAi + ".Get<Field>()!.ApiKey", "null"),
        new("OAK2106", OpenAi + ".Get<Internal>()!.ApiKey", "null"),
        new("", OpenAi + ".Get<PrivateSet>(binder => binder.BindNonPublicProperties = true)!.ApiKey", "K1"),
        new("OAK2106", Json + ".GetSection(\"Snake\").Get<JsonName>()!.ApiKey", "null"),
        new("", Json + ".GetSection(\"Snake\").Get<KeyName>()!.ApiKey", "K2"),
        new("", Json + ".GetSection(\"Snake\").Get<Required>()!.ApiKey", "null"),
        // Version 10.0.0 throws: parameter 'ApiKey' has no matching config (2026-11-27).
        new("", Json + ".GetSection(\"Snake\").Get<Positional>()!.ApiKey", "null"),
        new("OAK2104", "Configured(services => services.Configure<Set>(" + Json + ".GetSection(\"Wrong\")))", "null"),
        new("", "Configured(services => services.AddOptions<Set>())", "null"),
        new("", Json + ".GetSection(\"Wrong\").Get<Set>()!.ApiKey", "NullReferenceException: Object reference not set to an instance of an object."),
        new("", Json + ".GetSection(\"Snake\").Get<Set>(binder => binder.ErrorOnUnknownConfiguration = true)!.ApiKey",
            "InvalidOperationException: 'ErrorOnUnknownConfiguration' was set on the provided BinderOptions, but the following properties were not found on the instance of …"),
    ], new ConfiguredProject("")
    {
        Types = """
            public class Set { public string? ApiKey { get; set; } }
            public class Init { public string? ApiKey { get; init; } }
            public class Required { public required string ApiKey { get; set; } }
            public record Positional(string ApiKey);
            public class GetOnly { public string? ApiKey { get; } }
            public class PrivateSet { public string? ApiKey { get; private set; } }
            public class Field { public string? ApiKey; }
            public class Internal { internal string? ApiKey { get; set; } }
            public class JsonName { [System.Text.Json.Serialization.JsonPropertyName("api_key")] public string? ApiKey { get; set; } }
            public class KeyName { [ConfigurationKeyName("api_key")] public string? ApiKey { get; set; } }
            """,
        Members = """
            private static string? Configured(Action<IServiceCollection> configure)
            {
                var services = new ServiceCollection();
                configure(services);
                return services.BuildServiceProvider().GetRequiredService<IOptions<Set>>().Value.ApiKey;
            }
            """,
    }.WithFile("appsettings.json", """{ "OpenAI": { "ApiKey": "K1" }, "Snake": { "api_key": "K2" } }"""));

    [Fact]
    public Task Providers_LastWithTheKeyWins() => MeasuredRow.AssertAsync(
    [
        new("", Set("new ConfigurationBuilder().AddJsonFile(\"empty.json\").AddEnvironmentVariables()"), "ENV"),
        new("OAK2103", Set(Variables + ".AddJsonFile(\"empty.json\")"), "empty"),
        new("OAK2103", Set(Variables + ".AddJsonFile(\"null.json\")"), "null"),
        new("", Set(Variables + ".AddJsonFile(\"none.json\")"), "ENV"),
        new("OAK2103", Set(Variables + ".AddJsonFile(\"placeholder.json\")"), "<set me>"),
        new("OAK2103", "With(\"OpenAI__ApiKey\", \"ENV\", () => { var host = Host.CreateApplicationBuilder(); host.Configuration.AddJsonFile(\"empty.json\"); return host.Configuration[\"OpenAI:ApiKey\"]; })", "empty"),
        new("", "With(\"OpenAI__ApiKey\", \"ENV\", () => Host.CreateApplicationBuilder().Configuration[\"OpenAI:ApiKey\"])", "ENV"),
        new("", Set("new ConfigurationBuilder().AddJsonFile(\"key.json\")"), "J"),
        new("OAK2104", With("OPENAI_API_KEY", Variables, "OpenAI:ApiKey"), "null"),
        new("OAK2105", With("OPENAI__APIKEY", Variables, "OpenAI:ApiKey"), "ENV"),
        new("OAK2105", With("OPENAI_APIKEY", Variables, "OpenAI:ApiKey"), "null"),
        new("OAK2108", With("MYAPP_OpenAI__ApiKey", "new ConfigurationBuilder().AddEnvironmentVariables(\"MYAPP_\")", "OpenAI:ApiKey"), "ENV"),
        new("OAK2108", With("MYAPP_OpenAI__ApiKey", "new ConfigurationBuilder().AddEnvironmentVariables(\"MYAPP_\")", "MYAPP_OpenAI:ApiKey"), "null"),
        new("OAK2108", With("OPENAI_API_KEY", "new ConfigurationBuilder().AddEnvironmentVariables(\"MYAPP_\")", "OPENAI_API_KEY"), "null"),
        new("OAK2108", With("OPENAI_API_KEY", "new ConfigurationBuilder().AddEnvironmentVariables(\"OPENAI_\")", "OPENAI_API_KEY"), "null"),
        new("OAK2108", With("OPENAI_API_KEY", "new ConfigurationBuilder().AddEnvironmentVariables(\"OPENAI_\")", "API_KEY"), "ENV"),
        new("OAK2109", "Late(" + Variables + ".Build())", "null"),
        new("OAK2109", "Late(Host.CreateApplicationBuilder().Configuration)", "null"),
        new("", "new ConfigurationBuilder().Build()[\"OpenAI:ApiKey\"]", "null"),
        new("", "With(\"OpenAI__ApiKey\", \"ENV\", () => Host.CreateEmptyApplicationBuilder(null).Configuration[\"OpenAI:ApiKey\"])", "null"),
    ], new ConfiguredProject("")
    {
        Members = "private static string? Late(IConfiguration configuration) => With(\"OpenAI__ApiKey\", \"ENV\", () => configuration[\"OpenAI:ApiKey\"]);",
    }.WithFile("empty.json", EmptySettings).WithFile("null.json", """{ "OpenAI": { "ApiKey": null } }""").WithFile("none.json", "{ }")
        .WithFile("placeholder.json", """{ "OpenAI": { "ApiKey": "<set me>" } }""").WithFile("key.json", """{ "OpenAI": { "ApiKey": "J" } }"""));

    [Theory]
    [InlineData(false, "FileNotFoundException: The configuration file 'appsettings.json' was not found and is not optional. The expected physical path was …", "null")]
    [InlineData(true, "K1", "K1")]
    public Task Files_AreLookedForInOneDirectory(bool isCopied, string required, string optional) => MeasuredRow.AssertAsync(
    [
        new("OAK2102", Json + "[\"OpenAI:ApiKey\"]", required),
        new("OAK2102", "new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).Build()[\"OpenAI:ApiKey\"]", optional),
        new("OAK2102", "new ConfigurationBuilder().SetBasePath(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!).AddJsonFile(\"appsettings.json\", true).Build()[\"OpenAI:ApiKey\"]", optional),
        new("OAK2102", "At(\"/\", () => new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).Build()[\"OpenAI:ApiKey\"])", optional),
        new("", "new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile(\"appsettings.json\").Build()[\"OpenAI:ApiKey\"]", "K1"),
        new("", "At(\"/\", () => new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile(\"appsettings.json\", true).Build()[\"OpenAI:ApiKey\"])", "null"),
        new("", "Host.CreateApplicationBuilder().Configuration[\"OpenAI:ApiKey\"]", "K1"),
        new("", "At(\"/\", () => Host.CreateApplicationBuilder().Configuration[\"OpenAI:ApiKey\"])", "null"),
        // Version 10.0.0 throws DirectoryNotFoundException (2026-11-27).
        new("", "new ConfigurationBuilder().SetBasePath(\"/no/such/directory\").AddJsonFile(\"appsettings.json\").Build()[\"A\"]", "FileNotFoundException: …"),
        new("OAK2113", "Host.CreateApplicationBuilder().Configuration[\"OnlyInSecrets\"]", "null"),
        new("OAK2113", "Host.CreateApplicationBuilder().Configuration[\"OnlyInLocalSettings\"]", "null"),
        new("OAK2112", "Environment.GetEnvironmentVariable(\"ONLY_IN_ENV_FILE\")", "null"),
        new("OAK2112", "Host.CreateApplicationBuilder().Configuration[\"ONLY_IN_ENV_FILE\"]", "null"),
    ], new ConfiguredProject("").WithFile("appsettings.json", """{ "OpenAI": { "ApiKey": "K1" } }""")
        .WithFile("secrets.json", """{ "OnlyInSecrets": "K1" }""").WithFile("local.settings.json", """{ "Values": { "OnlyInLocalSettings": "K1" } }""")
        .WithFile(".env", "ONLY_IN_ENV_FILE=K1\n"), isCopied);

    [Theory]
    [InlineData(true, "K1", "K1")]
    [InlineData(false, "null", "InvalidOperationException: Could not find 'UserSecretsIdAttribute' on assembly 'Test'.…")]
    public Task Environment_DecidesWhatTheHostReads(bool hasId, string secret, string required) => MeasuredRow.AssertAsync(
    [
        new("OAK2110", "Host.CreateApplicationBuilder().Environment.EnvironmentName", "Production"),
        new("OAK2110", "Host.CreateApplicationBuilder().Configuration[\"OpenAI:ApiKey\"]", "null"),
        new("OAK2110", "With(\"ASPNETCORE_ENVIRONMENT\", \"Development\", () => Host.CreateApplicationBuilder().Environment.EnvironmentName)", "Production"),
        new("OAK2110", "With(\"ASPNETCORE_ENVIRONMENT\", \"Development\", () => Host.CreateApplicationBuilder().Configuration[\"OnlyInDevelopment\"])", "null"),
        new("OAK2110", "With(\"ASPNETCORE_ENVIRONMENT\", \"Development\", () => Host.CreateDefaultBuilder().Build().Services.GetRequiredService<IConfiguration>()[\"OnlyInDevelopment\"])", "null"),
        new("OAK2110", "With(\"DOTNET_ENVIRONMENT\", \"Development\", () => Host.CreateApplicationBuilder().Environment.EnvironmentName)", "Development"),
        new("OAK2110", "With(\"DOTNET_ENVIRONMENT\", \"Development\", () => Host.CreateApplicationBuilder().Configuration[\"OnlyInDevelopment\"])", "D1"),
        new("OAK2110", "With(\"DOTNET_ENVIRONMENT\", \"Development\", () => Host.CreateApplicationBuilder().Configuration[\"OpenAI:ApiKey\"])", secret),
        new("OAK2101", "new ConfigurationBuilder().AddUserSecrets<Marker>().Build()[\"OpenAI:ApiKey\"]", secret),
        new("OAK2101", "new ConfigurationBuilder().AddUserSecrets<Marker>(optional: false).Build()[\"OpenAI:ApiKey\"]", required),
        new("", "new ConfigurationBuilder().AddUserSecrets(\"own-id\").Build()[\"OpenAI:ApiKey\"]", "K1"),
    ], new ConfiguredProject("")
    {
        Types = (hasId ? "[assembly: Microsoft.Extensions.Configuration.UserSecrets.UserSecretsId(\"own-id\")]" : "") + "public class Marker;",
    }.WithFile("appsettings.Development.json", """{ "OnlyInDevelopment": "D1" }"""),
        prepare: static program => program.WriteUserSecrets("own-id", """{ "OpenAI:ApiKey": "K1" }"""));

    [Fact]
    public Task EnvFile_IsLoadedFromOneDirectory() => MeasuredRow.AssertAsync(
    [
        new("", "At(\"/\", () => { DotNetEnv.Env.Load(); return Environment.GetEnvironmentVariable(\"N\"); })", "null"),
        new("", "With(\"N\", \"SHELL\", () => { DotNetEnv.Env.NoClobber().Load(); return Environment.GetEnvironmentVariable(\"N\"); })", "SHELL"),
        new("", "With(\"N\", \"SHELL\", () => { DotNetEnv.Env.Load(); return Environment.GetEnvironmentVariable(\"N\"); })", "FILE"),
        new("OAK2109", "With(\"N\", null, () => { var config = " + Variables + ".Build(); DotNetEnv.Env.Load(); return config[\"N\"]; })", "null"),
        new("OAK2109", "With(\"N\", null, () => { DotNetEnv.Env.Load(); return " + Variables + ".Build()[\"N\"]; })", "FILE"),
        new("OAK2109", "With(\"N\", null, () => { var host = Host.CreateApplicationBuilder(); DotNetEnv.Env.Load(); return host.Configuration[\"N\"]; })", "null"),
        new("", "With(\"N\", null, () => { var host = Host.CreateApplicationBuilder(); DotNetEnv.Env.Load(); return Environment.GetEnvironmentVariable(\"N\"); })", "FILE"),
        new("", "With(\"N\", null, () => { Directory.CreateDirectory(\"below\"); return At(\"below\", () => { DotNetEnv.Env.TraversePath().Load(); return Environment.GetEnvironmentVariable(\"N\"); }); })", "FILE"),
        new("", "At(\"/\", () => { dotenv.net.DotEnv.Load(); return Environment.GetEnvironmentVariable(\"N\"); })", "null"),
        new("", "At(\"/\", () => { dotenv.net.DotEnv.Load(new dotenv.net.DotEnvOptions(ignoreExceptions: false)); return null; })", "FileNotFoundException: A file with provided path \".env\" does not exist.…"),
        new("", "At(\"/\", () => With(\"N\", null, () => { dotenv.net.DotEnv.Fluent().WithProbeForEnv(1).Load(); return Environment.GetEnvironmentVariable(\"N\"); }))", "FILE"),
        new("", "With(\"N\", \"SHELL\", () => { dotenv.net.DotEnv.Load(); return Environment.GetEnvironmentVariable(\"N\"); })", "FILE"),
        new("", "With(\"N\", \"SHELL\", () => { dotenv.net.DotEnv.Fluent().WithoutOverwriteExistingVars().Load(); return Environment.GetEnvironmentVariable(\"N\"); })", "SHELL"),
        new("OAK2109", "With(\"N\", null, () => { var config = " + Variables + ".Build(); dotenv.net.DotEnv.Load(); return config[\"N\"]; })", "null"),
        new("OAK2109", "With(\"N\", null, () => { dotenv.net.DotEnv.Load(); return " + Variables + ".Build()[\"N\"]; })", "FILE"),
    ], new ConfiguredProject("").WithFile(".env", "N=FILE\n"));

    private static string Set(string builder) => With("OpenAI__ApiKey", builder, "OpenAI:ApiKey");

    private static string With(string variable, string builder, string key) =>
        $"With(\"{variable}\", \"ENV\", () => {builder}.Build()[\"{key}\"])";
}
