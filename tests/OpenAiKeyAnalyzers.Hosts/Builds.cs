namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>Runs <c>dotnet build</c> and <c>dotnet format</c> with projects of all kinds.</summary>
internal static class Builds
{
    private static readonly string[] Expected = [Workplace.InProgram, Workplace.InSettings];

    internal static async Task<IReadOnlyList<HostResult>> RunAsync(Workplace place) =>
    [
        await BuildAsync(place, "console", "`dotnet build`, console", "`dotnet build`、コンソール", place.ProjectText()),
        await BuildAsync(place, "web", "`dotnet build`, web", "`dotnet build`、Web", place.ProjectText("Microsoft.NET.Sdk.Web")),
        await BuildAsync(place, "日本語 フォルダー", "`dotnet build`, Japanese folder name with a space",
            "`dotnet build`、スペースを含む日本語のフォルダー名", place.ProjectText()),
        await BuildAsync(place, "style", "`dotnet build`, `EnforceCodeStyleInBuild`", "`dotnet build`、`EnforceCodeStyleInBuild`",
            place.ProjectText(properties: "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>")),
        await BuildAsync(place, "errors", "`dotnet build`, `WarningsAsErrors`", "`dotnet build`、`WarningsAsErrors`",
            place.ProjectText(properties: "<WarningsAsErrors>OAK1001</WarningsAsErrors>"), Workplace.InProgram.Replace("warning", "error",
                StringComparison.Ordinal)),
        await BuildAsync(place, "frameworks", "`dotnet build`, several target frameworks", "`dotnet build`、複数のターゲット フレームワーク",
            place.ProjectText().Replace("<TargetFramework>net10.0</TargetFramework>",
                "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>", StringComparison.Ordinal)
                .Replace("<OutputType>Exe</OutputType>", "<OutputType Condition=\"'$(TargetFramework)' == 'net10.0'\">Exe</OutputType>",
                    StringComparison.Ordinal)),
        await CentralVersionsAsync(place),
        await FileBasedAsync(place),
        await MixedLanguagesAsync(place),
        await FormatAsync(place),
    ];

    private static async Task<HostResult> BuildAsync(Workplace place, string name, string host, string japanese, string project,
        params string[] expected)
    {
        string folder = NewProject(place, name, project);
        string output = await Workplace.RunAsync(folder, "build", "-nologo", "-tl:off");
        return HostResult.Create(host, japanese, "", output, expected.Length > 0 ? expected : Expected);
    }

    private static async Task<HostResult> CentralVersionsAsync(Workplace place)
    {
        string folder = NewProject(place, "central", place.ProjectText(hasVersion: false));
        Workplace.Write(folder, "Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="OpenAiKeyAnalyzers" Version="{place.Version}" /></ItemGroup>
            </Project>
            """);
        return HostResult.Create("`dotnet build`, central package management", "`dotnet build`、パッケージの一元管理", "",
            await Workplace.RunAsync(folder, "build", "-nologo", "-tl:off"), Expected);
    }

    private static async Task<HostResult> FileBasedAsync(Workplace place)
    {
        string folder = place.NewFolder("file");
        Workplace.Write(folder, "Program.cs", $"#:package OpenAiKeyAnalyzers@{place.Version}\n{Workplace.Program}");
        return HostResult.Create("`dotnet build Program.cs`, file-based app", "`dotnet build Program.cs`、ファイル ベースのアプリ", "",
            await Workplace.RunAsync(folder, "build", "Program.cs", "-nologo", "-tl:off"), "Program.cs(2,15): warning OAK1001");
    }

    private static async Task<HostResult> MixedLanguagesAsync(Workplace place)
    {
        string folder = place.NewFolder("mixed");
        Workplace.Write(folder, "App/App.csproj", place.ProjectText());
        Workplace.Write(folder, "App/Program.cs", Workplace.Program);
        Workplace.Write(folder, "App/appsettings.json", Workplace.Settings);
        Workplace.Write(folder, "Basic/Basic.vbproj", place.ProjectText().Replace("<OutputType>Exe</OutputType>", "",
            StringComparison.Ordinal).Replace("<Nullable>enable</Nullable>", "", StringComparison.Ordinal));
        Workplace.Write(folder, "Basic/Module.vb", $"Module M\n    Public Key As String = \"{Workplace.Key}\"\nEnd Module\n");
        Workplace.Write(folder, "All.slnx", """
            <Solution><Project Path="App/App.csproj" /><Project Path="Basic/Basic.vbproj" /></Solution>
            """);
        string output = await Workplace.RunAsync(folder, "build", "All.slnx", "-nologo", "-tl:off");
        return HostResult.Create("`dotnet build`, beside a Visual Basic project that references the package",
            "`dotnet build`、パッケージを参照する Visual Basic プロジェクトと併存", "", output, [.. Expected, "0 Error(s)"]);
    }

    private static async Task<HostResult> FormatAsync(Workplace place)
    {
        string folder = NewProject(place, "format", place.ProjectText());
        await Workplace.RunAsync(folder, "restore", "-nologo");
        string output = await Workplace.RunAsync(folder, "format", "analyzers", "--no-restore", "--diagnostics", "OAK1001");
        output += await File.ReadAllTextAsync(Path.Combine(folder, "Program.cs"));
        return HostResult.Create("`dotnet format analyzers`: the key is replaced", "`dotnet format analyzers`: キーが置き換えられる", "", output,
            "GetEnvironmentVariable(\"OPENAI_API_KEY\")");
    }

    private static string NewProject(Workplace place, string name, string project)
    {
        string folder = place.NewFolder(name);
        Workplace.Write(folder, "App.csproj", project);
        Workplace.Write(folder, "Program.cs", Workplace.Program);
        Workplace.Write(folder, "appsettings.json", Workplace.Settings);
        return folder;
    }
}
