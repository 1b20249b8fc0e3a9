using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies the decision for which a word in an identifier is used.</summary>
internal enum IdentifierWordUse
{
    /// <summary>A parameter or property of an OpenAI client with this name accepts a key.</summary>
    KeyParameter,

    /// <summary>A parameter or property whose name ends with this word accepts a URL or host.</summary>
    UrlParameter,

    /// <summary>A type whose name ends with this word contains options, which may change the destination of a client.</summary>
    OptionsType,

    /// <summary>A variable whose name ends with this word is the beginning of a URL to which paths are appended.</summary>
    UrlBeginning,

    /// <summary>A type or member whose name contains this word belongs to an OpenAI client.</summary>
    OpenAiMember,

    /// <summary>A type or member whose name contains this word belongs to an Azure client.</summary>
    AzureMember,

    /// <summary>A member of the project whose name contains this word contains the URL of an API.</summary>
    EndpointMember,

    /// <summary>
    /// A member of the project whose name contains this word, and has the ending of a URL's name, contains the URL of an API.
    /// </summary>
    ApiUrlMember,

    /// <summary>A member of the project whose name contains this word contains the URL of a web page, or no URL.</summary>
    PageUrlMember,

    /// <summary>A method with this name compares, searches or changes a string.</summary>
    Comparison,

    /// <summary>A method with this word in its name lists, maps or rejects its argument.</summary>
    ListMethod,

    /// <summary>A type whose name contains this word describes something retired.</summary>
    ListType,

    /// <summary>A type or method whose name contains this word accepts headers.</summary>
    HeaderMember,

    /// <summary>A parameter of such a method with this name accepts the name of the header.</summary>
    HeaderNameParameter,

    /// <summary>A parameter of such a method with this name accepts the value of the header.</summary>
    HeaderValueParameter,

    /// <summary>A dictionary whose name contains this word contains the headers of a response.</summary>
    ResponseVariable,

    /// <summary>An environment variable or configuration key whose name contains this word contains a key.</summary>
    KeySource,

    /// <summary>A variable whose name ends with this word contains a key.</summary>
    ApiKeyVariable,

    /// <summary>A variable whose name ends with this word contains a credential, and never a scheme.</summary>
    CredentialVariable,

    /// <summary>An argument whose name ends with this word is a key, if another argument has the name of a model.</summary>
    KeyArgument,

    /// <summary>An argument or parameter whose name ends with this word is the name of a model or deployment.</summary>
    ModelArgument,

    /// <summary>An argument whose name ends with this word is a URL.</summary>
    UrlArgument,
}

/// <summary>Represents a row of <c>Data/identifier-words.tsv</c>.</summary>
internal sealed class IdentifierWordRow(DataRow row)
{
    internal string Word { get; } = row["word"];

    internal IdentifierWordUse Use { get; } = row.GetMember<IdentifierWordUse>("use");

    internal string Reason { get; } = row["reason"];

    internal string Date { get; } = row["date"];

    /// <summary>Gets C# statements that show the effect of the word.</summary>
    internal string Sample { get; } = row["sample"];
}

/// <summary>Provides the words that are used if no symbol is sufficient, as listed in <c>Data/identifier-words.tsv</c>.</summary>
internal static class IdentifierWords
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<IdentifierWordRow> Table { get; } = new("identifier-words.tsv", static row => new IdentifierWordRow(row));

    private static readonly Lazy<string[][]> WordsByUse = new(static () =>
        [.. Enum.GetValues(typeof(IdentifierWordUse)).Cast<IdentifierWordUse>()
            .Select(static use => Table.Rows.Where(row => row.Use == use).Select(static row => row.Word).ToArray())]);

    internal static IReadOnlyList<IdentifierWordRow> All => Table.Rows;

    /// <summary>Determines whether a name is one of the words.</summary>
    internal static bool IsWord(string name, IdentifierWordUse use) => Array.IndexOf(GetWords(use), name) >= 0;

    /// <summary>Determines whether a name contains one of the words, ignoring case.</summary>
    internal static bool ContainsWord(string name, IdentifierWordUse use)
    {
        foreach (string word in GetWords(use))
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a name without its underscores ends with one of the words, ignoring case.</summary>
    internal static bool EndsWithWord(string name, IdentifierWordUse use) => EndsWithAny(RemoveUnderscores(name), GetWords(use));

    /// <summary>Determines whether a name without its underscores is one of the words, ignoring case.</summary>
    internal static bool IsWordIgnoringCase(string name, IdentifierWordUse use)
    {
        string plain = RemoveUnderscores(name);
        foreach (string word in GetWords(use))
        {
            if (plain.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Determines whether one of the words is a whole word of a name in Pascal case: <c>BlockUrl</c> contains <c>Block</c>, but
    /// <c>BlockingPost</c> does not.
    /// </summary>
    internal static bool ContainsWholeWord(string name, IdentifierWordUse use) =>
        Array.Exists(GetWords(use), word => ContainsWholeWord(name, word));

    private static string[] GetWords(IdentifierWordUse use) => WordsByUse.Value[(int)use];

    private static bool ContainsWholeWord(string name, string word)
    {
        int index = name.IndexOf(word, StringComparison.Ordinal);
        while (index >= 0)
        {
            int end = index + word.Length;
            if (end == name.Length || !char.IsLower(name[end]))
            {
                return true;
            }

            index = name.IndexOf(word, end, StringComparison.Ordinal);
        }

        return false;
    }

    private static bool EndsWithAny(string name, string[] words)
    {
        foreach (string word in words)
        {
            if (name.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string RemoveUnderscores(string name) => name.IndexOf('_') < 0 ? name : name.Replace("_", string.Empty);
}
