using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/sdk-models.tsv</c>.</summary>
internal sealed class SdkModelRow(string library, string type, string member, string model, VersionRange versions, string source)
{
    internal string Library { get; } = library;

    internal string Type { get; } = type;

    internal NamePattern TypePattern { get; } = new(type);

    internal string Member { get; } = member;

    /// <summary>Gets the text that the member stands for.</summary>
    internal string Model { get; } = model;

    internal VersionRange Versions { get; } = versions;

    internal DataSource Source { get; } = DataSources.Get(source);
}

/// <summary>The models that client libraries name: <c>Model.DavinciText</c>, as <c>Data/sdk-models.tsv</c> lists them.</summary>
internal static class SdkModelTable
{
    private static readonly Lazy<List<SdkModelRow>> Rows = new(static () =>
        [.. DataFile.ReadRows("sdk-models.tsv", 7).Select(static row =>
            new SdkModelRow(row[0], row[1], row[2], row[3], new VersionRange(row[4], row[5]), row[6]))]);

    private static readonly Lazy<ILookup<string, SdkModelRow>> ByMember =
        new(static () => Rows.Value.ToLookup(static row => row.Member, StringComparer.Ordinal));

    internal static IReadOnlyList<SdkModelRow> All => Rows.Value;

    /// <summary>Determines whether a member of this name may stand for a model; costs nothing.</summary>
    internal static bool HasMember(string name) => ByMember.Value.Contains(name);

    /// <summary>Finds what a member stands for in a version of its library.</summary>
    /// <returns><see langword="null"/> for a member that the table does not list.</returns>
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
