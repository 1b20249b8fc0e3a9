using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Represents the types and members of other assemblies that a built assembly of the product uses.</summary>
/// <param name="Types">The full names of types.</param>
/// <param name="Members">The names of members, without their types.</param>
internal sealed record ReferencedTypes(IReadOnlyList<string> Types, IReadOnlyList<string> Members)
{
    public static ReferencedTypes Read(Assembly assembly)
    {
        using FileStream file = File.OpenRead(assembly.Location);
        using var portable = new PEReader(file);
        MetadataReader metadata = portable.GetMetadataReader();
        string[] types = [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name))];
        Assert.NotEmpty(types);
        return new ReferencedTypes(types,
            [.. metadata.MemberReferences.Select(metadata.GetMemberReference).Select(use => metadata.GetString(use.Name))]);
    }
}
