using System.Reflection;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Where the build that made these tests found and put things.</summary>
internal static class TestBuild
{
    internal static string Repository => Value("Repository");

    /// <summary>The user's package folder: what a consumer needs besides our package is there already.</summary>
    internal static string GlobalPackages => Value("GlobalPackages");

    internal static string OldCompiler => Value("OldCompiler");

    private static string Value(string key) =>
        typeof(TestBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
