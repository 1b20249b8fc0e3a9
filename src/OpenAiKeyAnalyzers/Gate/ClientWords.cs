using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Specifies how likely a text is to use a client, according to its words.</summary>
internal enum ClientUse
{
    /// <summary>The text uses no client.</summary>
    None,

    /// <summary>The text may pass a value to a client that another file uses.</summary>
    Possible,

    /// <summary>The text names a type or a method of a client.</summary>
    Named,
}

/// <summary>
/// Represents the names by which a program's files may use an OpenAI client without naming OpenAI: the types and extension methods of the
/// referenced client libraries, and those that the tables list for other libraries.
/// </summary>
internal sealed class ClientWords
{
    // Some forms of headers and environment variables are wrong for every host, and a value that is assigned to one of these names may
    // reach a client through types that the file does not name.
    private static readonly string[] Common =
    [
        HeaderSyntax.Name, HeaderSyntax.Scheme, "AuthenticationHeaderValue", "DefaultRequestHeaders",
        nameof(Environment.GetEnvironmentVariable), "ApiKey", "apiKey",
    ];

    // Content headers, which .NET rejects in the collection of request headers.
    private const string ContentHeader = "\"Content-";

    private static readonly Lazy<HashSet<int>> Types = new(static () => Hash(FindTypes()));
    private static readonly Lazy<HashSet<int>> Members = new(static () => Hash(Common.Concat(FindMembers())));
    private static readonly ConditionalWeakTable<Compilation, ClientWords> Programs = new();

    private readonly IReadOnlyList<HashSet<int>> _libraries;

    private ClientWords(IReadOnlyList<HashSet<int>> libraries)
    {
        _libraries = libraries;
    }

    /// <summary>
    /// Gets the names for a program's clients. Programs with the same libraries share one instance, so that the results for a text stay
    /// valid after an edit.
    /// </summary>
    internal static ClientWords Get(Compilation program) => Programs.GetValue(program, static program => Create(program));

    /// <summary>Determines whether a text may use a client, or must be analyzed because another file may use one.</summary>
    internal ClientUse FindUse(SourceText text) =>
        SourceWords.Get(text) is var words && (words.Overlaps(Types.Value) || _libraries.Any(words.Overlaps)) ? ClientUse.Named
        : words.Overlaps(Members.Value) || SourceSearch.Search(text, ContentHeader) ? ClientUse.Possible
        : ClientUse.None;

    private static ClientWords Create(Compilation program)
    {
        var libraries = new List<HashSet<int>>();
        ClientLibrary? last = null;
        foreach (MetadataReference reference in program.References)
        {
            if (reference is PortableExecutableReference file && ClientLibrary.Find(file) is { } library)
            {
                libraries.Add(library.Words);
                last = library;
            }
            else if (reference is CompilationReference { Compilation: var other } && CompilationInfo.IsOfOpenAi(other.AssemblyName))
            {
                libraries.Add(OpenAiLinks.FindNames(other));
                last = null;
            }
        }

        var words = new ClientWords(libraries);
        return last is null ? words : last.Share(words, static (left, right) => left._libraries.SequenceEqual(right._libraries));
    }

    private static HashSet<int> Hash(IEnumerable<string> names) => new(names.Select(SourceWords.GetHash));

    private static IEnumerable<string> FindTypes() =>
        SinkTable.All.Where(IsOfKey).SelectMany(static row => row.TypeName.EndsWith("Extensions", StringComparison.Ordinal)
                ? [row.TypeName, row.Member] : (string[])[row.TypeName])
            .Concat(AuthenticatorTable.All.Select(static row => row.CalledName))
            .Concat(ModelSinkTable.All.Where(static row => !CompilationInfo.IsOfOpenAi(row.Type))
                .Select(static row => row.SimpleType).Where(IsCompound))
            .Concat(ClientRegistrationTable.All.SelectMany(static row =>
                row.Services.Select(static service => service.Substring(service.LastIndexOf('.') + 1)).Append(row.Method)));

    // The object whose member accepts or names a model may come from another file.
    private static IEnumerable<string> FindMembers() =>
        ModelSinkTable.All.SelectMany(static row => row.Members.Where(member => member != row.Parameter).Where(IsCompound))
            .Concat(SdkModelTable.All.Select(static row => row.Member));

    // For libraries whose names contain OpenAI, the types are read from the metadata.
    private static bool IsOfKey(SinkRow row) => row.TypeName != SinkRow.Any && !CompilationInfo.IsOfOpenAi(row.Client)
        && row.Kind is SinkKind.ApiKey or SinkKind.AzureApiKey or SinkKind.Credential or SinkKind.BearerToken;

    // A single word, such as Create, is a member name in almost every program.
    private static bool IsCompound(string name) => name.Skip(1).Any(char.IsUpper);
}
