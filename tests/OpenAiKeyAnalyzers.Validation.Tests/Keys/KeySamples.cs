using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Provides one intact key of every published form.</summary>
internal static class KeySamples
{
    private static readonly Dictionary<string, (ApiKeyKind Kind, string Text)> Forms = new()
    {
        ["user"] = (ApiKeyKind.User, SyntheticKey.User()),
        ["user, long"] = (ApiKeyKind.User, SyntheticKey.LongUser()),
        ["user, long, 74"] = (ApiKeyKind.User, SyntheticKey.LongUser(74, 31)),
        ["user, halves of 44"] = (ApiKeyKind.User, SyntheticKey.LongUser(44, 32)),
        ["project 20"] = (ApiKeyKind.Project, SyntheticKey.Project(20)),
        ["project 58"] = (ApiKeyKind.Project, SyntheticKey.Project(58)),
        ["project 74"] = (ApiKeyKind.Project, SyntheticKey.Project()),
        ["project 100"] = (ApiKeyKind.Project, SyntheticKey.Project(100)),
        ["project, hyphens at both ends"] = (ApiKeyKind.Project, WithEnds("proj-", '-', 33)),
        ["project, underscores at both ends"] = (ApiKeyKind.Project, WithEnds("proj-", '_', 34)),
        ["service account 46"] = (ApiKeyKind.ServiceAccount, SyntheticKey.ServiceAccount(46)),
        ["service account 74"] = (ApiKeyKind.ServiceAccount, SyntheticKey.ServiceAccount()),
        ["service account, hyphens at both ends"] = (ApiKeyKind.ServiceAccount, WithEnds("svcacct-", '-', 35)),
        ["service account, service-…"] = (ApiKeyKind.ServiceAccount, SyntheticKey.NamedServiceAccount()),
        ["service account, service-…-…"] = (ApiKeyKind.ServiceAccount, SyntheticKey.NamedServiceAccount("service-mail-gateway-2", 36)),
        ["service account, its name"] = (ApiKeyKind.ServiceAccount, SyntheticKey.NamedServiceAccount("nightly-report", 37)),
        ["service account, short name"] = (ApiKeyKind.ServiceAccount, SyntheticKey.NamedServiceAccount("bot", 38)),
        ["service account, name of 42"] =
            (ApiKeyKind.ServiceAccount, SyntheticKey.NamedServiceAccount("a2-service-with-the-longest-name-allowed-x", 39)),
        ["admin 58"] = (ApiKeyKind.Admin, SyntheticKey.Admin()),
        ["admin 74"] = (ApiKeyKind.Admin, SyntheticKey.Admin(74)),
        ["admin, underscores at both ends"] = (ApiKeyKind.Admin, WithEnds("admin-", '_', 40)),
        ["none 74"] = (ApiKeyKind.WithoutProject, SyntheticKey.WithoutProject()),
        ["none, halves of 20"] = (ApiKeyKind.WithoutProject, SyntheticKey.ShortWithoutProject()),
        ["none, halves of 33"] = (ApiKeyKind.WithoutProject, SyntheticKey.ShortWithoutProject(33)),
        ["none, halves of 42"] = (ApiKeyKind.WithoutProject, SyntheticKey.ShortWithoutProject(42)),
        ["none, no watermark"] = (ApiKeyKind.WithoutProject, SyntheticKey.WithoutProjectOrWatermark()),
        ["client secret"] = (ApiKeyKind.ClientSecret, SyntheticKey.ClientSecret()),
        ["Azure OpenAI"] = (ApiKeyKind.AzureOpenAI, SyntheticKey.Azure()),
    };

    /// <summary>Gets the names of all forms.</summary>
    internal static IEnumerable<string> All => Forms.Keys;

    /// <summary>Gets the names of the forms that start with <c>sk-</c>: only these are long enough to be recognized in pieces.</summary>
    internal static IEnumerable<string> Secret =>
        Forms.Where(form => form.Value.Kind is not (ApiKeyKind.ClientSecret or ApiKeyKind.AzureOpenAI)).Select(form => form.Key);

    internal static ApiKeyKind GetKind(string form) => Forms[form].Kind;

    internal static string GetText(string form) => Forms[form].Text;

    private static string WithEnds(string name, char end, int seed) =>
        SyntheticKey.Create(name, end + SyntheticKey.Characters(73, seed), SyntheticKey.Characters(73, seed + 100) + end);
}
