using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>The table of positions names members that exist: a renamed or removed one fails here.</summary>
public class KeySinkTableTests
{
    private static readonly CSharpCompilation Clients =
        CSharpCompilation.Create("Test", references: TestReferences.Assemblies.Concat(TestReferences.Clients));

    // Packages that cannot be restored: their members were read from the repositories that the table names.
    private static readonly string[] NotRestorable =
        ["OpenAI.OpenAiOptions", "OpenAI.GPT3.OpenAiOptions", "Aspire.OpenAI.OpenAISettings", "Rystem.OpenAi.RealTime.RealTimeClient",
            "OpenAI.Auth", "OpenAI.Configuration", "Azure.AI.OpenAI.OpenAIClient"];

    // Flurl moved its extension methods from class to class; one version can be restored.
    private static readonly string[] OtherVersions = ["Flurl.Http.SettingsExtensions"];

    public static IEnumerable<object[]> Rows => KeySinkTable.Keys.Concat(KeySinkTable.BearerTokens)
        .Where(static row => !NotRestorable.Contains(row.Type) && !OtherVersions.Contains(row.Type))
        .Select(static row => new object[] { row.Type, row.Member, row.Parameter });

    [Theory]
    [MemberData(nameof(Rows))]
    public void TableRow_MemberHasParameter(string type, string member, string parameter)
    {
        INamedTypeSymbol symbol = Assert.Single(Clients.GetTypesByMetadataName(type));
        Assert.Contains(symbol.GetMembers(member), candidate => candidate is IPropertySymbol { SetMethod: not null } property
            ? property.Name == parameter
            : candidate is IMethodSymbol method && method.Parameters.Any(item => item.Name == parameter));
    }

    [Fact]
    public void OpenAiSdkKeyParameter_ReturnsKeySink()
    {
        IAssemblySymbol sdk = Clients.SourceModule.ReferencedAssemblySymbols.Single(static assembly => assembly.Name == "OpenAI");
        var clients = GetTypes(sdk.GlobalNamespace)
            .Where(static type => type.DeclaredAccessibility == Accessibility.Public
                && type.Name.EndsWith("Client", StringComparison.Ordinal))
            .SelectMany(static type => type.Constructors)
            .SelectMany(static constructor => constructor.Parameters)
            .Where(static parameter => parameter.Type.SpecialType == SpecialType.System_String
                && parameter.Name.Contains("key", StringComparison.OrdinalIgnoreCase))
            .ToList();
        Assert.InRange(clients.Count, 15, int.MaxValue);
        Assert.All(clients, static parameter => Assert.Equal(CredentialSinkKind.Key, KeySinkClassifier.Classify(parameter)));
    }

    private static IEnumerable<INamedTypeSymbol> GetTypes(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(GetTypes));
}
