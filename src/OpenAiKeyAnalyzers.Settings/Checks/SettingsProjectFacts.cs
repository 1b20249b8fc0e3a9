using System.Collections.Concurrent;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Options;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>
/// Represents the known facts about the project of settings files. This is the only class that creates <see cref="SettingsOptions"/>, so
/// that the decisions of compiler, editor and build task agree.
/// </summary>
internal sealed class SettingsProjectFacts
{
    private const string WebRoot = "wwwroot";

    // A folder with more files contains data: no program reads so many layers, and each of them would be compared with all others.
    private const int MaxLayers = 32;

    private static readonly char[] Slashes = ['/', '\\'];

    // The assemblies that declare the attributes of the common test frameworks.
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "Microsoft.VisualStudio.QualityTools.UnitTestFramework", "MSTest.TestFramework", "TUnit.Core", "TUnit",
        "Microsoft.VisualStudio.UnitTesting", "Fixie", "Expecto",
    };

    private readonly Lazy<bool> _isTestProject;
    private readonly Lazy<bool> _isClient;
    private readonly Lazy<ILookup<(SettingsFileKind Kind, string Folder), string>> _layers;
    private readonly ConcurrentDictionary<string, SettingsDocument?> _documents = new(StringComparer.Ordinal);

    /// <param name="property">Gets an MSBuild property; <see langword="null"/> if it is unknown.</param>
    /// <param name="references">The names of the assemblies that the project references.</param>
    internal SettingsProjectFacts(Func<string, string?> property, Func<IEnumerable<string>> references)
    {
        Property = property;
        _isTestProject = new(() => Is("IsTestProject") || references().Any(IsTestFramework));
        _isClient = new(() => ClientPlatform.IsClientApp(property, references()));
        _layers = new(() => Paths.Select(static path => (Path: path, File: SettingsFile.FromPath(path)))
            .Where(static item => !item.File.IsTemplate && item.File.Format.Has(SettingsTraits.Layered))
            .ToLookup(static item => (item.File.Kind, item.File.Folder), static item => item.Path));
    }

    /// <summary>Gets the paths of the additional files that are passed to the compiler.</summary>
    internal IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Gets a function that returns the <c>.editorconfig</c> options for a path.</summary>
    internal Func<string, ConfiguredOptions> OptionsOf { get; init; } = static _ => new ConfiguredOptions(static _ => null);

    /// <summary>Gets a function that reads a settings file, and returns <see langword="null"/> if nothing in it can be reported.</summary>
    internal Func<string, SettingsDocument?> Read { get; init; } = static _ => null;

    /// <summary>Gets a function that determines whether the code of the project contains the server of a vendor.</summary>
    internal Func<string, bool> CodeNamesVendor { get; init; } = static _ => false;

    /// <summary>
    /// Gets a function that finds the destination that the code of the project sets for its clients, for given hosts of OpenAI;
    /// <see langword="null"/> if it is OpenAI or unknown.
    /// </summary>
    internal Func<Func<string, bool>, Destination?> FindCodeDestination { get; init; } = static _ => null;

    /// <summary>Gets a value indicating whether the program runs in a browser or on its users' devices.</summary>
    internal bool IsClient => _isClient.Value;

    private Func<string, string?> Property { get; }

    /// <summary>Determines whether an assembly belongs to a test framework.</summary>
    internal static bool IsTestFramework(string assembly) => TestFrameworks.Contains(assembly);

    internal SettingsOptions OptionsFor(string path, SettingsFile file)
    {
        ConfiguredOptions configured = OptionsOf(path);
        return new SettingsOptions
        {
            Variable = configured.EnvironmentVariable,
            ConfigurationKey = configured.ConfigurationKey,
            IsAllowed = configured.IsAllowed,
            IsOpenAiHost = configured.IsOpenAiHost,
            IsTestProject = _isTestProject.Value || IsBelowTests(path),
            CodeNamesVendor = CodeNamesVendor,
            CodeDestination = new(() => FindCodeDestination(configured.IsOpenAiHost)),
            IsShippedToClients = IsServed(path, file),
            Overlays = () => LayersOf(path, file),
        };
    }

    private bool Is(string property) => string.Equals(Property(property), "true", StringComparison.OrdinalIgnoreCase);

    // A parent project also includes the settings files of nested test projects.
    private bool IsBelowTests(string path)
    {
        string folder = Property("ProjectDir") ?? Property("MSBuildProjectDirectory") ?? string.Empty;
        return folder.Length > 0 && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
            && path.Substring(folder.Length).Split(Slashes) is var parts
            && parts.Take(parts.Length - 1).Any(static part => part.Equals("test", StringComparison.OrdinalIgnoreCase)
                || part.Equals("tests", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase)
                || part.EndsWith(".Test", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsServed(string path, SettingsFile file)
    {
        string folder = Property("ProjectDir") ?? Property("MSBuildProjectDirectory") ?? string.Empty;

        // The project itself may be in a folder with this name: IIS serves C:\inetpub\wwwroot.
        bool isInProject = folder.Length > 0 && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
        string[] parts = (isInProject ? path.Substring(folder.Length) : path).Split(Slashes);
        return parts.Contains(WebRoot, StringComparer.OrdinalIgnoreCase) || (file.Format.Has(SettingsTraits.Published) && _isClient.Value);
    }

    /// <summary>
    /// Finds the files that the program reads as layers before or after this one: files of the same kind in the same folder.
    /// </summary>
    private IEnumerable<SettingsDocument> LayersOf(string path, SettingsFile file) =>
        file.Format.Has(SettingsTraits.Layered)
        ? _layers.Value[(file.Kind, file.Folder)].Where(other => other != path).Take(MaxLayers)
            .Select(other => _documents.GetOrAdd(other, Read)).OfType<SettingsDocument>()
        : [];
}
