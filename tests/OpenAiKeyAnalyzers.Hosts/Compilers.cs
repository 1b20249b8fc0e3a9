namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>Runs Roslyn compilers, each in its own program.</summary>
internal static class Compilers
{
    // The minimum versions of the analyzers and of the code fixes, and newer ones up to the latest.
    private static readonly string[] Versions = ["4.3.1", "4.8.0", "4.14.0", "5.0.0", "5.9.0", "5.12.0"];

    internal static async Task<IReadOnlyList<HostResult>> RunAsync(Workplace place, string repository)
    {
        string folder = place.NewFolder("compilers");
        Workplace.Write(folder, "Holder.cs", $"class Holder {{ string key = \"{Workplace.Key}\"; }}\n");
        Workplace.Write(folder, "appsettings.json", Workplace.Settings);
        string program = await File.ReadAllTextAsync(Path.Combine(repository, "tests/OpenAiKeyAnalyzers.OldCompiler/Program.cs"));
        var results = new List<HostResult>();
        foreach (string version in Versions)
        {
            string compiler = place.NewFolder("compilers/" + version);
            Workplace.Write(compiler, "Program.cs", program);
            Workplace.Write(compiler, "Compiler.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup><PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="[{version}]" /></ItemGroup>
                </Project>
                """);
            string built = await Workplace.RunAsync(compiler, "build", "-o", "out", "-nologo");
            string output = await Workplace.RunAsync(folder,
                [Path.Combine(compiler, "out/Compiler.dll"), "Holder.cs", .. place.Assemblies, "appsettings.json"]);
            results.Add(HostResult.Create("Compiler", "コンパイラ", "Roslyn " + version, built + output,
                "Holder.cs(1,30): warning OAK1001", Workplace.InSettings));
        }

        return results;
    }
}
