using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Recognizes the types of Microsoft.Extensions.Configuration and of the host builders.</summary>
internal static class ChainTypes
{
    private const string Configuration = "Microsoft.Extensions.Configuration";

    private static readonly HashSet<string> HostBuilders = new(StringComparer.Ordinal)
    {
        "IHostBuilder", "IHostApplicationBuilder", "HostApplicationBuilder", "WebApplicationBuilder", "IWebHostBuilder",
        "ConfigureHostBuilder", "ConfigureWebHostBuilder", "HostBuilder",
    };

    /// <summary>Determines whether a type collects configuration providers.</summary>
    internal static bool IsConfigurationBuilder(ITypeSymbol? type) =>
        IsOfConfiguration(type) && type!.Name is "IConfigurationBuilder" or "ConfigurationBuilder" or "ConfigurationManager"
            or "IConfigurationManager";

    /// <summary>Determines whether a type only reads a configuration.</summary>
    internal static bool IsReadOnlyConfiguration(ITypeSymbol? type) =>
        IsOfConfiguration(type) && type!.Name is "IConfiguration" or "IConfigurationRoot" or "ConfigurationRoot" or "IConfigurationSection";

    /// <summary>Determines whether a type reads a configuration, possibly among other things.</summary>
    internal static bool IsConfiguration(ITypeSymbol? type) =>
        IsReadOnlyConfiguration(type) || (IsConfigurationBuilder(type) && type!.Name is "ConfigurationManager" or "IConfigurationManager");

    /// <summary>Determines whether a type builds a host.</summary>
    internal static bool IsHostBuilder(ITypeSymbol? type) => type is not null && HostBuilders.Contains(type.Name)
        && type.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.", StringComparison.Ordinal) == true;

    private static bool IsOfConfiguration(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() == Configuration;
}
