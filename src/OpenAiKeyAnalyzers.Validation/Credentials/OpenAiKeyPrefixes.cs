using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>How keys begin, and how long their halves are. Source: samples in the tests of public secret scanners, read
/// 2026-11-23.</summary>
internal static class OpenAiKeyPrefixes
{
    /// <summary>The longer ones first. <c>sk-</c> alone is other vendors' too.</summary>
    internal static readonly (string Text, ApiKeyKind Kind)[] All =
    [
        ("sk-svcacct-", ApiKeyKind.ServiceAccount),
        ("sk-admin-", ApiKeyKind.Admin),
        ("sk-proj-", ApiKeyKind.Project),
        ("sk-None-", ApiKeyKind.WithoutProject),
        ("sk-", ApiKeyKind.User),
    ];

    private static readonly int[] HalfLengths = [20, 46, 58, 74];

    /// <summary>Whether one half of some generation of keys is that long.</summary>
    internal static bool IsHalfLength(int length) => Array.IndexOf(HalfLengths, length) >= 0;

    /// <summary>The longest prefix that <paramref name="value"/> begins with; empty if none.</summary>
    internal static (string Text, ApiKeyKind Kind) Find(TextSlice value, StringComparison comparison = StringComparison.Ordinal)
    {
        foreach ((string Text, ApiKeyKind Kind) prefix in All)
        {
            if (value.StartsWith(prefix.Text, comparison))
            {
                return prefix;
            }
        }

        return (string.Empty, ApiKeyKind.User);
    }
}
