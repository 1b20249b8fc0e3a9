using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Specifies what the words of a text tell about its use of a client.</summary>
internal enum ClientUse
{
    /// <summary>It uses none.</summary>
    None,

    /// <summary>It may pass something on to one that another file uses.</summary>
    Possible,

    /// <summary>It names a type or method of one.</summary>
    Named,
}

/// <summary>
/// Represents the names by which the files of a program may use a client of OpenAI without naming OpenAI: the types and extension methods
/// of the client libraries that it references, and those that the tables list in other libraries.
/// </summary>
internal sealed class ClientWords
{
    // Where a file writes headers or reads variables itself, some forms are wrong for every host; and what is set by these names may reach
    // a client through types that the file need not name.
    private static readonly string[] Common =
    [
        HeaderSyntax.Name, HeaderSyntax.Scheme, "AuthenticationHeaderValue", "DefaultRequestHeaders",
        nameof(Environment.GetEnvironmentVariable), "ApiKey", "apiKey",
    ];

    // Headers of a body, which .NET refuses in the headers of a request.
    private const string ContentHeader = "\"Content-";

    private static readonly Lazy<HashSet<int>> Types = new(static () => Hash(FindTypes()));
    private static readonly Lazy<HashSet<int>> Members = new(static () => Hash(Common.Concat(FindMembers())));
    private static readonly ConditionalWeakTable<Compilation, ClientWords> Programs = new();

    private readonly IReadOnlyList<HashSet<int>> _libraries;

    private ClientWords(IReadOnlyList<HashSet<int>> libraries)
    {
        _libraries = libraries;
    }

    /// <summary>Gets the names of a program's clients; programs with the same libraries share them, so that what is known about a text
    /// outlives a keystroke.</summary>
    internal static ClientWords Get(Compilation program) => Programs.GetValue(program, static program => Create(program));

    /// <summary>Determines whether a text may use a client, or must be read because another file may.</summary>
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

    // The object whose member takes or names a model may come from another file.
    private static IEnumerable<string> FindMembers() =>
        ModelSinkTable.All.SelectMany(static row => row.Members.Where(member => member != row.Parameter).Where(IsCompound))
            .Concat(SdkModelTable.All.Select(static row => row.Member));

    // The metadata tells the types of libraries that have OpenAI in their names.
    private static bool IsOfKey(SinkRow row) => row.TypeName != SinkRow.Any && !CompilationInfo.IsOfOpenAi(row.Client)
        && row.Kind is SinkKind.ApiKey or SinkKind.AzureApiKey or SinkKind.Credential or SinkKind.BearerToken;

    // One word, such as Create, is a name in every program.
    private static bool IsCompound(string name) => name.Skip(1).Any(char.IsUpper);
}
