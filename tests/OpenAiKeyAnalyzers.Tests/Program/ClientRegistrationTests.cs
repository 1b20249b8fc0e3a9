using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies that each row of client-registrations.tsv names a service that its library has.</summary>
public class ClientRegistrationTests
{
    private static readonly CSharpCompilation Clients =
        CSharpCompilation.Create("Test", references: TestReferences.Assemblies.Concat(TestReferences.Clients));

    public static TheoryData<string> Services => [.. ClientRegistrationTable.All.Select(static row => row.Services[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Exists(string service) => Assert.Contains(
        FindTypes(Clients.GlobalNamespace, service),
        type => type.ToDisplayString().Split('<')[0] == service);

    [Fact]
    public void Rows_AreUnique() =>
        Assert.Equal(ClientRegistrationTable.All.Count, ClientRegistrationTable.All.Select(static row => row.Method).Distinct().Count());

    private static ImmutableArray<INamedTypeSymbol> FindTypes(INamespaceSymbol root, string name)
    {
        string[] parts = name.Split('.');
        INamespaceSymbol? space = root;
        foreach (string part in parts.SkipLast(1))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return space?.GetTypeMembers(parts[^1]) ?? [];
    }
}
