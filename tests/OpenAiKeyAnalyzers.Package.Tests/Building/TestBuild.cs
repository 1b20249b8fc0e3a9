using System.Reflection;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Provides the paths of the build that created these tests.</summary>
internal static class TestBuild
{
    internal static string Repository => Value("Repository");

    /// <summary>Gets the user's package folder, which contains the other packages that a consumer needs.</summary>
    internal static string GlobalPackages => Value("GlobalPackages");

    internal static string OldCompiler => Value("OldCompiler");

    private static string Value(string key) =>
        typeof(TestBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
