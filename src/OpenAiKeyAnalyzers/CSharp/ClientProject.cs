using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenAiKeyAnalyzers.CSharp;

/// <summary>
/// Determines whether a project's program runs in a browser or on its users' devices. Such a program cannot keep a key from its users,
/// however it is read, and no variable of the developer's machine reaches it: it should call a server of one's own.
/// </summary>
internal static class ClientProject
{
    // Assemblies of programs that run on a player's or visitor's device.
    private static readonly HashSet<string> DeviceAssemblies = new(StringComparer.OrdinalIgnoreCase)
    {
        "UnityEngine", "UnityEngine.CoreModule", "Microsoft.Maui", "Microsoft.Maui.Controls", "Mono.Android", "Microsoft.iOS", "Xamarin.iOS", "GodotSharp",
    };

    private static readonly string[] ClientPlatforms = ["-android", "-ios", "-maccatalyst", "-tvos", "-browser", "-tizen"];
    private static readonly string[] ClientProperties = ["UsingMicrosoftNETSdkBlazorWebAssembly", "UseMaui"];

    internal static bool IsOne(Compilation compilation, AnalyzerConfigOptions properties) =>
        Array.Exists(ClientProperties, name => string.Equals(Property(properties, name), "true", StringComparison.OrdinalIgnoreCase))
        || (Property(properties, "TargetFramework") is { } framework && Array.Exists(ClientPlatforms, platform => framework.IndexOf(platform, StringComparison.OrdinalIgnoreCase) > 0))
        || ReferencesClient(compilation);

    private static bool ReferencesClient(Compilation compilation)
    {
        bool webAssembly = false;
        bool server = false;
        foreach (AssemblyIdentity assembly in compilation.ReferencedAssemblyNames)
        {
            if (DeviceAssemblies.Contains(assembly.Name))
            {
                return true;
            }

            // A server that hosts a WebAssembly client references the client's assemblies too.
            webAssembly |= assembly.Name == "Microsoft.AspNetCore.Components.WebAssembly";
            server |= assembly.Name == "Microsoft.AspNetCore.Server.Kestrel";
        }

        return webAssembly && !server;
    }

    private static string? Property(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null;
}
