using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Represents a row of <c>Data/authenticators.tsv</c>: a member that writes the credentials itself.</summary>
internal sealed class AuthenticatorRow(DataRow row) : SourcedRow(row)
{
    internal const string Constructor = ".ctor";
    private const string Any = "*";

    /// <summary>Gets the namespace of the type, which may also be in a nested namespace.</summary>
    internal string Namespace { get; } = row["namespace"];

    /// <summary>Gets the name of the type; <c>*</c> for any type of the namespace.</summary>
    internal string Type { get; } = row["type"];

    internal string Member { get; } = row["member"];

    internal AuthenticatorForm Form { get; } = row.GetMember<AuthenticatorForm>("form");

    /// <summary>Gets the parameter that determines the form; empty if there is none.</summary>
    internal string Parameter { get; } = row["parameter"];

    /// <summary>Gets the parameter that makes the credentials valid; empty if there is none.</summary>
    internal string Completion { get; } = row["completion"];

    /// <summary>Gets the name by which code calls the member; for a constructor, that of its type.</summary>
    internal string CalledName => Member == Constructor ? Type : Member;

    /// <summary>Determines whether the row is about a member of a type.</summary>
    internal bool Matches(string declaringNamespace, string type, string member) =>
        member == Member && (Type == Any || Type == type)
        && (declaringNamespace == Namespace || declaringNamespace.StartsWith(Namespace + ".", StringComparison.Ordinal));
}

/// <summary>Provides the members that write the credentials themselves, as listed in <c>Data/authenticators.tsv</c>.</summary>
internal static class AuthenticatorTable
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<AuthenticatorRow> Table { get; } = new("authenticators.tsv", static row => new AuthenticatorRow(row));

    private static readonly Lazy<ILookup<string, AuthenticatorRow>> RowsByName =
        new(static () => Table.Rows.ToLookup(static row => row.CalledName, StringComparer.Ordinal));

    internal static IReadOnlyList<AuthenticatorRow> All => Table.Rows;

    /// <summary>Finds the rows of the members that are called by a name.</summary>
    internal static IEnumerable<AuthenticatorRow> FindByName(string name) => RowsByName.Value[name];
}
