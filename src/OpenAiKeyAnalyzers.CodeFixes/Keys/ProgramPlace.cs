using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Where a project's program runs, as far as its references tell.</summary>
internal static class ProgramPlace
{
    // Programs that run on a player's or visitor's device: no variable or secret store of the developer reaches them.
    private static readonly HashSet<string> DeviceAssemblies = new(StringComparer.OrdinalIgnoreCase)
    {
        "UnityEngine", "UnityEngine.CoreModule", "Microsoft.Maui", "Microsoft.Maui.Controls", "Mono.Android", "Microsoft.iOS", "Xamarin.iOS", "GodotSharp",
    };

    /// <summary>
    /// Whether the program runs on someone else's device or in a browser. A key cannot be kept from its user there, however it is read:
    /// the program should call a server of its own.
    /// </summary>
    internal static bool IsClientDevice(Compilation compilation)
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
}
