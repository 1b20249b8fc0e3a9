namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>
/// Runs the steps of a new user in each kind of project: add the package, build, fix the code and the settings, check the key.
/// </summary>
internal static class ProjectKinds
{
    private const string Request = "GET https://api.openai.com/v1/models\nAuthorization: Bearer{{$dotenv OPENAI_API_KEY}}\n";
    private const string FixedRequest = "Bearer {{$dotenv OPENAI_API_KEY}}";
    private const string FixedCode = "GetEnvironmentVariable(\"OPENAI_API_KEY\")";

    private const string InDeliveredSettings = "appsettings.json(1,26): warning OAK5001";

    private const string Functions = """
        <PackageReference Include="Microsoft.Azure.Functions.Worker" Version="2.52.0" />
        <PackageReference Include="Microsoft.Azure.Functions.Worker.Sdk" Version="2.1.0" />
        """;

    private static readonly (string Template, string English, string Japanese)[] Templates =
    [
        ("classlib", "class library", "クラス ライブラリ"),
        ("worker", "worker service", "ワーカー サービス"),
        ("webapi", "web API", "Web API"),
        ("mvc", "ASP.NET Core MVC", "ASP.NET Core MVC"),
        ("blazor", "Blazor server", "Blazor サーバー"),
        ("blazorwasm", "Blazor WebAssembly (a key has no code fix)", "Blazor WebAssembly (キーのコード修正なし)"),
        ("razorclasslib", "Razor class library", "Razor クラス ライブラリ"),
        ("xunit", "xUnit test project", "xUnit テスト プロジェクト"),
    ];

    internal static async Task<IReadOnlyList<HostResult>> RunAsync(Workplace place)
    {
        var results = new List<HostResult>();
        foreach ((string template, string english, string japanese) in Templates)
        {
            string folder = place.NewFolder("kinds/" + template);
            await Workplace.RunAsync(folder, "new", template, "--name", "Shop", "--output", folder, "--no-restore");
            results.Add(await UseAsync(place, folder, english, japanese, isDelivered: template == "blazorwasm"));
        }

        results.Add(await UseAsync(place, NewProject(place, "functions", place.ProjectText(
            properties: "<AzureFunctionsVersion>v4</AzureFunctionsVersion>", items: Functions)), "Azure Functions", "Azure Functions"));
        results.Add(await UseAsync(place, NewProject(place, "forms", place.ProjectText(
            properties: "<UseWindowsForms>true</UseWindowsForms><LangVersion>latest</LangVersion>")
                .Replace("net10.0", "net48", StringComparison.Ordinal)),
            "Windows Forms on .NET Framework 4.8", ".NET Framework 4.8 の Windows フォーム"));
        results.Add(await UseAsync(place, NewProject(place, "frameworks", place.ProjectText(properties: "<LangVersion>latest</LangVersion>")
            .Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>",
                StringComparison.Ordinal).Replace("<OutputType>Exe</OutputType>", "", StringComparison.Ordinal), hasMain: false),
            "library for several frameworks", "複数のフレームワーク向けのライブラリ"));
        return results;
    }

    /// <summary>Follows the README, and checks the output and the changes of each command.</summary>
    /// <param name="place">The packed package and the folders of the projects.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="english">The kind of project, in English.</param>
    /// <param name="japanese">The kind of project, in Japanese.</param>
    /// <param name="isDelivered">Whether users receive the program with its settings, as in a browser: environment variables cannot be
    /// read, so the key has no code fix.</param>
    private static async Task<HostResult> UseAsync(
        Workplace place, string folder, string english, string japanese, bool isDelivered = false)
    {
        Workplace.Write(folder, "Holder.cs", $"internal class Holder {{ public string Key = \"{Workplace.Key}\"; }}\n");
        Workplace.Write(folder, "deploy/appsettings.json", Workplace.Settings);
        Workplace.Write(folder, "requests.http", Request);

        string output = await Workplace.RunAsync(folder, "add", "package", "OpenAiKeyAnalyzers", "--version", place.Version);
        output += await Workplace.RunAsync(folder, "build", "-nologo", "-tl:off");
        output += await Workplace.RunAsync(folder, "format", "analyzers", "--no-restore", "--diagnostics", "OAK1001");
        output += await Workplace.RunAsync(folder, "build", "-nologo", "-tl:off", "-t:FixOpenAiSettings");
        output += await Workplace.RunAsync(folder, "build", "-nologo", "-tl:off", "-t:CheckOpenAiKey");
        output += await File.ReadAllTextAsync(Path.Combine(folder, "Holder.cs"));
        output += await File.ReadAllTextAsync(Path.Combine(folder, "requests.http"));
        return HostResult.Create("The commands of the README, " + english, "README のコマンド、" + japanese, "", output,
            "Holder.cs(1,46): warning OAK1001", isDelivered ? InDeliveredSettings : Workplace.InSettings,
            "requests.http(2,16): warning OAK3001", isDelivered ? Workplace.Key : FixedCode, FixedRequest, "error OAK9001");
    }

    private static string NewProject(Workplace place, string name, string project, bool hasMain = true)
    {
        string folder = place.NewFolder("kinds/" + name);
        Workplace.Write(folder, "App.csproj", project);
        if (hasMain)
        {
            Workplace.Write(folder, "Program.cs", "internal static class Program { private static void Main() { } }\n");
        }

        return folder;
    }
}
