using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Provides the prefixes of keys and the lengths of their halves. Source: samples in the tests of public secret scanners, read 2026-11-23.
/// </summary>
internal static class OpenAiKeyPrefixes
{
    /// <summary>The prefixes, longer ones first. Other vendors also use <c>sk-</c> alone.</summary>
    internal static readonly (string Text, ApiKeyKind Kind)[] All =
    [
        ("sk-svcacct-", ApiKeyKind.ServiceAccount),
        ("sk-admin-", ApiKeyKind.Admin),
        ("sk-proj-", ApiKeyKind.Project),
        ("sk-None-", ApiKeyKind.WithoutProject),
        ("sk-", ApiKeyKind.User),
    ];

    private static readonly int[] HalfLengths = [20, 46, 58, 74];

    /// <summary>Determines whether the halves of a generation of keys have a length.</summary>
    internal static bool IsHalfLength(int length) => Array.IndexOf(HalfLengths, length) >= 0;

    /// <summary>Finds the longest prefix with which <paramref name="value"/> starts; empty if there is none.</summary>
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
