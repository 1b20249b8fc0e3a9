using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Represents a row of <c>Data/authenticators.tsv</c>: a member that writes the credentials itself.</summary>
internal sealed class AuthenticatorRow(string[] row)
{
    internal const int Columns = 9;
    internal const string Constructor = ".ctor";
    private const string Any = "*";

    /// <summary>Gets the namespace of the type; it may also be in one below.</summary>
    internal string Namespace { get; } = row[0];

    /// <summary>Gets the name of the type; <c>*</c> for any of the namespace.</summary>
    internal string Type { get; } = row[1];

    internal string Member { get; } = row[2];

    internal AuthenticatorForm Form { get; } = (AuthenticatorForm)Enum.Parse(typeof(AuthenticatorForm), row[3]);

    /// <summary>Gets the parameter that decides; empty if none does.</summary>
    internal string Parameter { get; } = row[4];

    /// <summary>Gets the parameter that makes it right; empty if none does.</summary>
    internal string Completion { get; } = row[5];

    internal string Source { get; } = row[6];

    internal string Date { get; } = row[7];

    /// <summary>Gets a C# statement that is wrong.</summary>
    internal string Sample { get; } = row[8];

    /// <summary>Gets the name by which code calls the member: of a constructor, that of its type.</summary>
    internal string CalledName => Member == Constructor ? Type : Member;

    /// <summary>Determines whether the row is about a member of a type.</summary>
    internal bool Matches(string declaringNamespace, string type, string member) =>
        member == Member && (Type == Any || Type == type)
        && (declaringNamespace == Namespace || declaringNamespace.StartsWith(Namespace + ".", StringComparison.Ordinal));
}

/// <summary>The members that write the credentials themselves, as <c>Data/authenticators.tsv</c> lists them.</summary>
internal static class AuthenticatorTable
{
    private static readonly Lazy<AuthenticatorRow[]> Rows =
        new(static () => Parse(DataFile.ReadRows("authenticators.tsv", AuthenticatorRow.Columns)));

    private static readonly Lazy<ILookup<string, AuthenticatorRow>> RowsByName =
        new(static () => Rows.Value.ToLookup(static row => row.CalledName, StringComparer.Ordinal));

    internal static IReadOnlyList<AuthenticatorRow> All => Rows.Value;

    internal static AuthenticatorRow[] Parse(IEnumerable<string[]> rows) => [.. rows.Select(static row => new AuthenticatorRow(row))];

    /// <summary>Finds the rows whose members are called by a name.</summary>
    internal static IEnumerable<AuthenticatorRow> FindByName(string name) => RowsByName.Value[name];
}
