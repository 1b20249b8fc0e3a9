using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Settings.Checks;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Recognizes projects that hold tests: made-up keys are right there.</summary>
internal static class TestCodeDetector
{
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, object> Types = new();

    private static readonly ConditionalWeakTable<Compilation, object> Programs = new();

    private static readonly string[] TestAttributes =
    [
        "Fact", "Theory", "Test", "TestCase", "TestFixture", "TestMethod", "TestClass", "DataTestMethod", "SetUp", "OneTimeSetUp",
        "TestInitialize", "ClassInitialize",
    ];

    /// <summary>Whether the project references a test framework, or calls itself a test project.</summary>
    internal static bool IsTestProject(Compilation compilation, KeyOptions options) =>
        options.IsTestProject || ReferencesTestFramework(compilation);

    /// <summary>Whether the project references a test framework.</summary>
    internal static bool ReferencesTestFramework(Compilation compilation) =>
        (bool)Programs.GetValue(compilation, static compilation => compilation.ReferencedAssemblyNames
            .Any(static assembly => SettingsProjectFacts.IsTestFramework(assembly.Name)));

    /// <summary>Whether a type that encloses the node bears a test attribute, or one of its members does, whatever framework it comes
    /// from.</summary>
    internal static bool IsInTestType(SyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().Any(static type =>
            (bool)Types.GetValue(type, static type => (object)HasAttribute(type)));

    private static bool HasAttribute(TypeDeclarationSyntax type) =>
        type.AttributeLists.Concat(type.Members.SelectMany(static member => member.AttributeLists))
            .SelectMany(static list => list.Attributes)
            .Any(static attribute => TestAttributes.Contains(GetAttributeName(attribute.Name.ToString())));

    private static string GetAttributeName(string name)
    {
        string last = name.Substring(name.LastIndexOf('.') + 1);
        return last.EndsWith("Attribute", StringComparison.Ordinal) ? last.Substring(0, last.Length - "Attribute".Length) : last;
    }
}
