namespace OpenAiKeyAnalyzers.Validation.Options;

/// <summary>
/// Determines whether a project's program runs in a browser or on its users' devices. Such a program cannot hide a key from its users, and
/// environment variables of the developer's machine do not reach it.
/// </summary>
internal static class ClientPlatform
{
    // Assemblies of programs that run on the device of a player or visitor.
    private static readonly HashSet<string> DeviceAssemblies = new(StringComparer.OrdinalIgnoreCase)
    {
        "UnityEngine", "UnityEngine.CoreModule", "Microsoft.Maui", "Microsoft.Maui.Controls", "Mono.Android", "Microsoft.iOS",
        "Xamarin.iOS",
        "GodotSharp",
    };

    private static readonly string[] Platforms = ["-android", "-ios", "-maccatalyst", "-tvos", "-browser", "-tizen"];
    private static readonly string[] Properties = ["UsingMicrosoftNETSdkBlazorWebAssembly", "UseMaui"];

    /// <param name="property">Gets an MSBuild property; <see langword="null"/> if it is unknown.</param>
    /// <param name="references">The names of the assemblies that the project references.</param>
    internal static bool IsClientApp(Func<string, string?> property, IEnumerable<string> references) =>
        Array.Exists(Properties, name => string.Equals(property(name), "true", StringComparison.OrdinalIgnoreCase))
        || IsClientFramework(property("TargetFramework") ?? string.Empty)
        || ReferencesClient(references);

    private static bool IsClientFramework(string framework) =>
        Array.Exists(Platforms, platform => framework.IndexOf(platform, StringComparison.OrdinalIgnoreCase) > 0);

    private static bool ReferencesClient(IEnumerable<string> references)
    {
        bool webAssembly = false;
        bool server = false;
        foreach (string assembly in references)
        {
            if (DeviceAssemblies.Contains(assembly))
            {
                return true;
            }

            // A server that hosts a WebAssembly client references the client's assemblies, too.
            webAssembly |= assembly == "Microsoft.AspNetCore.Components.WebAssembly";
            server |= assembly == "Microsoft.AspNetCore.Server.Kestrel";
        }

        return webAssembly && !server;
    }
}
