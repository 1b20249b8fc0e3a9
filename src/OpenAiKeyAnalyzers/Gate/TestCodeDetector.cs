using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Settings.Checks;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Recognizes test projects, in which made-up keys are intended.</summary>
internal static class TestCodeDetector
{
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, object> Types = new();

    private static readonly ConditionalWeakTable<Compilation, object> Programs = new();

    private static readonly string[] TestAttributes =
    [
        "Fact", "Theory", "Test", "TestCase", "TestFixture", "TestMethod", "TestClass", "DataTestMethod", "SetUp", "OneTimeSetUp",
        "TestInitialize", "ClassInitialize",
    ];

    /// <summary>Determines whether the project references a test framework, or declares itself a test project.</summary>
    internal static bool IsTestProject(Compilation compilation, KeyOptions options) =>
        options.IsTestProject || ReferencesTestFramework(compilation);

    /// <summary>Determines whether the project references a test framework.</summary>
    internal static bool ReferencesTestFramework(Compilation compilation) =>
        (bool)Programs.GetValue(compilation, static compilation => compilation.ReferencedAssemblyNames
            .Any(static assembly => SettingsProjectFacts.IsTestFramework(assembly.Name)));

    /// <summary>
    /// Determines whether an enclosing type of the node, or one of that type's members, has a test attribute of any framework.
    /// </summary>
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
