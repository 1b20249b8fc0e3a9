using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/sdk-models.tsv</c>.</summary>
internal sealed class SdkModelRow(DataRow row) : LibraryRow(row)
{
    internal string Member { get; } = row["member"];

    /// <summary>Gets the model name that the member represents.</summary>
    internal string Model { get; } = row["model"];

    internal VersionRange Versions { get; } = new(row["first"], row["last"]);
}

/// <summary>Provides the models that client libraries name: <c>Model.DavinciText</c>, as listed in <c>Data/sdk-models.tsv</c>.</summary>
internal static class SdkModelTable
{
    private static readonly DataTable<SdkModelRow> Table = new("sdk-models.tsv", static row => new SdkModelRow(row));

    private static readonly Lazy<ILookup<string, SdkModelRow>> ByMember =
        new(static () => Table.Rows.ToLookup(static row => row.Member, StringComparer.Ordinal));

    internal static IReadOnlyList<SdkModelRow> All => Table.Rows;

    /// <summary>Determines whether a member with this name may represent a model, without binding.</summary>
    internal static bool HasMember(string name) => ByMember.Value.Contains(name);

    /// <summary>Finds the model that a member represents in a version of its library.</summary>
    /// <returns>The row, or <see langword="null"/> if the table does not list the member.</returns>
    internal static SdkModelRow? Find(string type, string member, Version? version)
    {
        SdkModelRow? newest = null;
        foreach (SdkModelRow row in ByMember.Value[member].Where(row => row.TypePattern.IsMatch(type)))
        {
            if (version is not null && row.Versions.Contains(version))
            {
                return row;
            }

            newest = row;
        }

        return newest;
    }
}
