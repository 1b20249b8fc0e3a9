using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Represents the positions at which the members of the referenced OpenAI client libraries accept keys and URLs, by the names of their
/// parameters. The metadata of a library is read once and no symbols are created, so that calls of other members are never bound.
/// </summary>
internal sealed class LibraryParameters
{
    private static readonly ConditionalWeakTable<MetadataId, LibraryParameters> Libraries = new();
    private static readonly ConditionalWeakTable<MetadataReference, IReadOnlyList<LibraryParameters>> References = new();
    private static readonly ConditionalWeakTable<Compilation, IReadOnlyList<LibraryParameters>> Programs = new();

    private readonly Dictionary<string, List<(int Position, string Name)>> _members = new(StringComparer.Ordinal);
    private readonly bool _convertsKeys;

    private LibraryParameters(MetadataReader? reader)
    {
        if (reader is null || !IsOfOpenAi(reader))
        {
            return;
        }

        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            foreach (MethodDefinitionHandle member in type.GetMethods())
            {
                AddMember(reader, type, reader.GetMethodDefinition(member));
            }
        }

        _convertsKeys = _members.Keys.Any(static member => member.StartsWith("op_", StringComparison.Ordinal));
    }

    /// <summary>Determines whether a library of a program converts strings to credentials, which any of its members may accept.</summary>
    internal static bool HasConversion(Compilation program) => Get(program).Any(static library => library._convertsKeys);

    /// <summary>Determines whether a member of a library may accept a value at the position of an argument.</summary>
    /// <param name="program">The program.</param>
    /// <param name="member">The name of the method, or of the created type.</param>
    /// <param name="position">The index of the argument; -1 for a named argument.</param>
    /// <param name="isName">Determines whether a parameter with a given name accepts the value.</param>
    internal static bool MayTake(Compilation program, string member, int position, Func<string, bool> isName) =>
        Get(program).Any(library => library._members.TryGetValue(member, out List<(int Position, string Name)>? parameters)
            && parameters.Exists(parameter => isName(parameter.Name) && (position < 0 || parameter.Position == position)));

    private static IReadOnlyList<LibraryParameters> Get(Compilation program) => Programs.GetValue(program, static program =>
        [.. program.References.OfType<PortableExecutableReference>().SelectMany(static reference => References.GetValue(reference, Read))]);

    // Cached by reference: an editor creates a compilation with the same references after each keystroke.
    private static IReadOnlyList<LibraryParameters> Read(MetadataReference reference) =>
        [.. FindModules((PortableExecutableReference)reference)
            .Select(static module => Libraries.GetValue(module.Id, _ => new LibraryParameters(Read(module))))
            .Where(static library => library._members.Count > 0)];

    // A reference whose file is missing or corrupted has no metadata. The compiler reports that.
    private static ImmutableArray<ModuleMetadata> FindModules(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly ? assembly.GetModules() : ImmutableArray<ModuleMetadata>.Empty;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return ImmutableArray<ModuleMetadata>.Empty;
        }
    }

    private static MetadataReader? Read(ModuleMetadata module)
    {
        try
        {
            return module.GetMetadataReader();
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsOfOpenAi(MetadataReader reader) =>
        (reader.IsAssembly && ClientLibraryTable.ContainsAssembly(reader.GetString(reader.GetAssemblyDefinition().Name)))
        || HasOpenAiNamespace(reader, reader.GetNamespaceDefinitionRoot())
        || reader.TypeDefinitions.Any(handle => IsOpenAiName(reader.GetString(reader.GetTypeDefinition(handle).Name)));

    private static bool HasOpenAiNamespace(MetadataReader reader, NamespaceDefinition space) => space.NamespaceDefinitions.Any(handle =>
        reader.GetNamespaceDefinition(handle) is var inner
        && (IsOpenAiName(reader.GetString(inner.Name)) || HasOpenAiNamespace(reader, inner)));

    private static bool IsOpenAiName(string name) => IdentifierWords.ContainsWord(name, IdentifierWordUse.OpenAiMember);

    private void AddMember(MetadataReader reader, TypeDefinition type, MethodDefinition method)
    {
        foreach (ParameterHandle handle in method.GetParameters())
        {
            Parameter parameter = reader.GetParameter(handle);
            string name = parameter.SequenceNumber == 0 ? string.Empty : reader.GetString(parameter.Name);
            bool isKey = name == "key" || IdentifierWords.IsWordIgnoringCase(name, IdentifierWordUse.KeyParameter);
            if (name.Length > 0 && (isKey || SinkClassifier.IsEndpoint(name)))
            {
                string member = reader.GetString(method.Name);
                bool isConstructor = member == WellKnownMemberNames.InstanceConstructorName;
                Add(isConstructor ? GetSimpleName(reader.GetString(type.Name)) : member, parameter.SequenceNumber - 1, name);
                if (!isConstructor && parameter.SequenceNumber > 1)
                {
                    // An extension method may be called without its first argument.
                    Add(member, parameter.SequenceNumber - 2, name);
                }
            }
        }
    }

    private void Add(string member, int position, string name)
    {
        if (!_members.TryGetValue(member, out List<(int Position, string Name)>? parameters))
        {
            _members.Add(member, parameters = []);
        }

        if (!parameters.Contains((position, name)))
        {
            parameters.Add((position, name));
        }
    }

    // In metadata, the name of a generic type ends with the number of its type parameters.
    private static string GetSimpleName(string name) => name.IndexOf('`') is var end and > 0 ? name.Substring(0, end) : name;
}
