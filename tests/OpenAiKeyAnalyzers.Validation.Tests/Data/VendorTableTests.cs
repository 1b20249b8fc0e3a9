using OpenAiKeyAnalyzers.Tests.Repository;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

public class VendorTableTests
{
    // The sample is split, as in the file.
    private const string NewRow = "sk-acme-\tAcme\tAlphanumeric\t20\t20\tscanners\t2026-11-23\tq8Zk2Wm5 Lr9Tn4Xc 7Hd1";

    public static TheoryData<string> Prefixes { get; } = new(VendorKeyTable.All.Select(static row => row.Prefix));

    [Theory]
    [MemberData(nameof(Prefixes))]
    public void Sample_ReturnsVendor(string prefix)
    {
        VendorKeyFormat row = VendorKeyTable.All.Single(row => row.Prefix == prefix);
        CredentialResult result = CredentialValidator.Validate(row.Sample);
        Assert.Equal((CredentialKind.OtherVendorKey, CredentialDefect.VendorKey, row.Vendor), (result.Kind, result.Defect, result.Vendor));
        Assert.Empty(ApiKeyScanner.Scan(row.Sample));
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public void SampleOfOtherLength_ReturnsNoVendor(string prefix)
    {
        VendorKeyFormat row = VendorKeyTable.All.Single(row => row.Prefix == prefix);
        string tooLong = row.Sample + string.Concat(Enumerable.Repeat(row.Sample[prefix.Length..], 1 + (row.MaxLength / 16)));
        string tooShort = row.Sample[..(prefix.Length + row.MinLength - 1)];
        Assert.Null(VendorKeyDetector.Detect(CreateSlice(tooLong), [row]));
        Assert.Null(VendorKeyDetector.Detect(CreateSlice(tooShort), [row]));
    }

    [Fact]
    public void Prefixes_AreUnique()
    {
        IEnumerable<string> prefixes = VendorKeyTable.All.Select(static row => row.Prefix);
        Assert.Equal(prefixes.Distinct(), prefixes);
    }

    [Fact]
    public void Rows_HaveSourceAndDate() =>
        Assert.All(VendorKeyTable.All, static row =>
        {
            Assert.NotEmpty(row.Source);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _), row.Prefix);
            Assert.StartsWith(row.Family, row.Prefix, StringComparison.Ordinal);
        });

    [Fact]
    public void NewRow_TakesEffect()
    {
        VendorKeyFormat row = VendorKeyTable.Table.Parse(NewRow);
        Assert.Null(VendorKeyDetector.Detect(CreateSlice(row.Sample), VendorKeyTable.All));
        Assert.Equal("Acme", VendorKeyDetector.Detect(CreateSlice(row.Sample), [row])?.Vendor);
        Assert.Equal(["sk-acme-"], VendorKeyTable.GetOpenAiLikeFamilies([row]));
    }

    [Fact]
    public void OpenAiLikeFamilies_AreThoseOfSkPrefixes() =>
        Assert.Equal(["sk-ant-", "sk-or-", "sk-lf-", "sk-litellm-"], VendorKeyTable.GetOpenAiLikeFamilies(VendorKeyTable.All));

    [Theory]
    [InlineData("docs/rules/OAK1006.md")]
    [InlineData("docs/rules/OAK1006.ja.md")]
    public void Page_ListsVendors(string path)
    {
        IEnumerable<string> expected = VendorKeyTable.All.GroupBy(static row => row.Vendor)
            .Select(static rows => "| " + string.Join(", ", rows.Select(static row => $"`{row.Prefix}`")) + " | " + rows.Key + " |");
        string[] lines = RepositoryFiles.Read(path).ReplaceLineEndings("\n").Split('\n');
        IEnumerable<string> listed = lines.SkipWhile(static line => !line.StartsWith("| `", StringComparison.Ordinal))
            .TakeWhile(static line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(expected, listed);
    }

    private static TextSlice CreateSlice(string text) => new(text, 0, text.Length);
}
