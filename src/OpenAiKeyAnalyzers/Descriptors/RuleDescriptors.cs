using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>Every rule, once. Title, message and description stand in <c>Strings.resx</c> under <c>&lt;id&gt;_Title</c>, <c>_Message</c>
/// and <c>_Description</c>.</summary>
internal static class RuleDescriptors
{
    private const string Category = "OpenAI";

    private static readonly string RepositoryUrl =
        typeof(RuleDescriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(static a => a.Key == "RepositoryUrl")?.Value ?? string.Empty;

    internal static readonly DiagnosticDescriptor HardCodedKey = CreateRule(RuleIds.HardCodedKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor WhitespaceAroundKey = CreateRule(RuleIds.WhitespaceAroundKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor WhitespaceInsideKey = CreateRule(RuleIds.WhitespaceInsideKey, DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor MalformedKey = CreateRule(RuleIds.MalformedKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor Placeholder = CreateRule(RuleIds.Placeholder, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor OtherVendorKey = CreateRule(RuleIds.OtherVendorKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor OtherValue = CreateRule(RuleIds.OtherValue, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor UntrimmedFile = CreateRule(RuleIds.UntrimmedFile, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor InvalidName = CreateRule(RuleIds.InvalidName, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor UnconventionalName = CreateRule(RuleIds.UnconventionalName, DiagnosticSeverity.Info);
    internal static readonly DiagnosticDescriptor MalformedAuthorization =
        CreateRule(RuleIds.MalformedAuthorization, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor WrongHeaderName = CreateRule(RuleIds.WrongHeaderName, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor MisplacedHeader = CreateRule(RuleIds.MisplacedHeader, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor OpenAiHeader = CreateRule(RuleIds.OpenAiHeader, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor RetiredEndpoint = CreateRule(RuleIds.RetiredEndpoint, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor DeprecatedEndpoint = CreateRule(RuleIds.DeprecatedEndpoint, DiagnosticSeverity.Info);
    internal static readonly DiagnosticDescriptor InsecureEndpoint = CreateRule(RuleIds.InsecureEndpoint, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor WrongUrl = CreateRule(RuleIds.WrongUrl, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor LostVersion = CreateRule(RuleIds.LostVersion, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor KeyInUrl = CreateRule(RuleIds.KeyInUrl, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor RetiredModel = CreateRule(RuleIds.RetiredModel, DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor ShippedKey = CreateRule(RuleIds.ShippedKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor Unexpanded = CreateRule(RuleIds.Unexpanded, DiagnosticSeverity.Warning);

    internal static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        HardCodedKey, WhitespaceAroundKey, WhitespaceInsideKey, MalformedKey, Placeholder, OtherVendorKey, OtherValue, UntrimmedFile,
        InvalidName, UnconventionalName,
        MalformedAuthorization, WrongHeaderName, MisplacedHeader, OpenAiHeader,
        RetiredEndpoint, DeprecatedEndpoint, InsecureEndpoint, WrongUrl, LostVersion, KeyInUrl, RetiredModel,
        ShippedKey, Unexpanded);

    /// <summary>Gets the descriptor of a rule of the rulebook.</summary>
    internal static DiagnosticDescriptor Get(Rule rule)
    {
        string id = rule.GetId();
        return All.First(descriptor => descriptor.Id == id);
    }

    /// <summary>Address of a rule's page; <see langword="null"/> while the project has no public address.</summary>
    internal static string? GetHelpLink(string id, string repositoryUrl) =>
        repositoryUrl.Length == 0 ? null : $"{repositoryUrl.TrimEnd('/')}/blob/main/docs/rules/{id}.md";

    private static DiagnosticDescriptor CreateRule(string id, DiagnosticSeverity severity) =>
        new(id, RuleResources.GetString(id + "_Title"), RuleResources.GetString(id + "_Message"), Category, severity,
            isEnabledByDefault: true, RuleResources.GetString(id + "_Description"), GetHelpLink(id, RepositoryUrl));
}
