using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Represents a referenced library whose name contains OpenAI: the names of its public types and of its extension methods, which can be
/// called without naming the declaring type. The metadata is read once; no symbol is created.
/// </summary>
internal sealed class ClientLibrary
{
    private const TypeAttributes Static = TypeAttributes.Abstract | TypeAttributes.Sealed;

    // Words in the names of parameters and properties that accept keys, URLs, models or IDs, or an object that contains them.
    private static readonly string[] TakenWords =
    [
        "key", "credential", "token", "auth", "endpoint", "uri", "url", "domain", "host", "address", "resource", "model", "engine",
        "deployment", "organization", "orgId", "project", "options", "settings", "configuration", "client", "api",
    ];

    private static readonly ClientLibrary None = new(null);

    private static readonly ConditionalWeakTable<MetadataId, ClientLibrary> Libraries = new();
    private static readonly ConditionalWeakTable<PortableExecutableReference, ClientLibrary> References = new();

    private object? _shared;

    private ClientLibrary(MetadataReader? reader)
    {
        IsOfOpenAi = reader is { IsAssembly: true }
            && CompilationInfo.IsOfOpenAi(reader.GetString(reader.GetAssemblyDefinition().Name));
        foreach (TypeDefinitionHandle handle in IsOfOpenAi ? reader!.TypeDefinitions : default)
        {
            TypeDefinition type = reader!.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            {
                AddType(reader, type);
            }
        }
    }

    /// <summary>Gets the hash codes of the names.</summary>
    internal HashSet<int> Words { get; } = [];

    private bool IsOfOpenAi { get; }

    /// <summary>Finds the library of a reference.</summary>
    /// <returns>The library, or <see langword="null"/> if its name does not contain OpenAI or its metadata cannot be read. The compiler
    /// reports the latter.</returns>
    internal static ClientLibrary? Find(PortableExecutableReference reference) =>
        References.GetValue(reference, Read) is { IsOfOpenAi: true } library ? library : null;

    private static ClientLibrary Read(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly && assembly.GetModules() is { Length: > 0 } modules
                ? Libraries.GetValue(modules[0].Id, _ => new ClientLibrary(modules[0].GetMetadataReader())) : None;
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>Gets an equal value that was shared before; if there is none, shares and returns the given value.</summary>
    internal T Share<T>(T value, Func<T, T, bool> areEqual)
        where T : class
    {
        if (_shared is T shared && areEqual(shared, value))
        {
            return shared;
        }

        _shared = value;
        return value;
    }

    /// <summary>
    /// Adds a type if it accepts a value that a rule checks. Other types, such as results and enumerations, often have common names.
    /// </summary>
    private void AddType(MetadataReader reader, TypeDefinition type)
    {
        bool isStatic = (type.Attributes & Static) == Static;
        bool isFound = false;
        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public && IsTaking(reader, method))
            {
                isFound = true;
                if (isStatic)
                {
                    Words.Add(SourceWords.GetHash(reader.GetString(method.Name)));
                }
            }
        }

        if (isFound)
        {
            string name = reader.GetString(type.Name);
            Words.Add(SourceWords.GetHash(name.IndexOf('`') is var end and > 0 ? name.Substring(0, end) : name));
        }
    }

    private static bool IsTaking(MetadataReader reader, MethodDefinition method)
    {
        string name = reader.GetString(method.Name);
        return name.StartsWith("set_", StringComparison.Ordinal) ? HasWord(name)
            : (name == "op_Implicit" && HasWord(reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name)))
            || method.GetParameters().Any(handle => HasWord(reader.GetString(reader.GetParameter(handle).Name)));
    }

    private static bool HasWord(string name) =>
        Array.Exists(TakenWords, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
