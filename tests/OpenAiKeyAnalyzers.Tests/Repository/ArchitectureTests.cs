
namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>
/// Verifies the layers of the product: the references between the assemblies, and the order of the folders inside each of them.
/// </summary>
public class ArchitectureTests
{
    private const string Product = "OpenAiKeyAnalyzers";

    // The assemblies from the lowest layer to the highest, each with the assemblies that it may use.
    private static readonly Dictionary<string, string[]> Layers = new(StringComparer.Ordinal)
    {
        [Product + ".Validation"] = [],
        [Product + ".Settings"] = [Product + ".Validation"],
        [Product] = [Product + ".Validation", Product + ".Settings"],
        [Product + ".Tasks"] = [Product + ".Validation", Product + ".Settings"],
        [Product + ".CodeFixes"] = [Product + ".Validation", Product + ".Settings", Product],
    };

    public static TheoryData<string> Assemblies => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_UsesLowerLayersOnly(string assembly) =>
        Assert.DoesNotContain(
            SourceFile.ReadAll(assembly)
                .SelectMany(static file => file.UsedNamespaces, static (file, used) => (file.Path, Used: GetAssembly(used))),
            use => use.Used is not null && use.Used != assembly && !Layers[assembly].Contains(use.Used));

    [Theory]
    [InlineData(typeof(Validation.Keys.ApiKeyScanner))]
    [InlineData(typeof(Settings.Checks.SettingsChecker))]
    public void PureAssembly_UsesNeitherCompilerNorFiles(Type member)
    {
        IReadOnlyList<string> types = ReferencedTypes.Read(member.Assembly).Types;
        Assert.DoesNotContain(types, static type => type.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
            && type != "Microsoft.CodeAnalysis.EmbeddedAttribute");
        // The tables are resources of the assembly, which are read as streams.
        Assert.Empty(types.Where(static type => type.StartsWith("System.IO.", StringComparison.Ordinal))
            .Except(["System.IO.Stream", "System.IO.StreamReader", "System.IO.TextReader"]));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Namespace_IsFolder(string assembly) =>
        Assert.Empty(SourceFile.ReadAll(assembly)
            .Where(file => file.Namespace != (file.Folder.Length == 0 ? assembly : assembly + "." + file.Folder)
                && file.Namespace?.StartsWith("System.", StringComparison.Ordinal) != true)
            .Select(static file => $"{file.Path}: {file.Namespace}"));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Folders_FormNoCycle(string assembly)
    {
        var uses = SourceFile.ReadAll(assembly)
            .SelectMany(static file => file.UsedNamespaces, static (file, used) => (file.Folder, Used: used))
            .Where(use => GetAssembly(use.Used) == assembly)
            .Select(use => (use.Folder, Used: use.Used.Length == assembly.Length ? string.Empty : use.Used[(assembly.Length + 1)..]))
            .Where(static use => use.Folder != use.Used)
            .ToLookup(static use => use.Folder, static use => use.Used, StringComparer.Ordinal);

        // A folder that uses only removed folders is removed, too. The remaining folders are part of a cycle or above one.
        HashSet<string> remaining = [.. uses.Select(static folder => folder.Key)];
        while (remaining.RemoveWhere(folder => !uses[folder].Any(remaining.Contains)) > 0)
        {
        }

        Assert.Empty(remaining.Order(StringComparer.Ordinal)
            .Select(folder => $"{folder} -> {string.Join(", ", uses[folder].Where(remaining.Contains).Distinct())}"));
    }

    [Theory]
    [InlineData(Product + ".Validation", "Urls", true)]
    [InlineData(Product + ".CodeFixes", "Keys", true)]
    [InlineData(Product + ".Tasks", "KeyCheck.Http", true)]
    [InlineData(Product + ".Other", "", false)]
    public void SourceFiles_AreFound(string assembly, string folder, bool exists) =>
        Assert.Equal(exists, Layers.ContainsKey(assembly) && SourceFile.ReadAll(assembly).Exists(file => file.Folder == folder));

    /// <summary>Finds the assembly to which a namespace belongs; <see langword="null"/> for namespaces outside the product.</summary>
    private static string? GetAssembly(string name) =>
        Layers.Keys.Where(layer => name == layer || name.StartsWith(layer + ".", StringComparison.Ordinal))
            .MaxBy(static layer => layer.Length);
}
