using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>Provides the descriptors of all rules; the texts are in <c>Strings.resx</c>.</summary>
internal static class RuleDescriptors
{
    private const string Category = "OpenAI";

    private static readonly string RepositoryUrl =
        typeof(RuleDescriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(static a => a.Key == "RepositoryUrl")?.Value ?? string.Empty;

    internal static readonly DiagnosticDescriptor HardCodedKey = CreateRule(RuleIds.HardCodedKey, DiagnosticSeverity.Warning,
        MessageKey.OAK1001_Title, MessageKey.OAK1001_Message, MessageKey.OAK1001_Description);
    internal static readonly DiagnosticDescriptor WhitespaceAroundKey = CreateRule(RuleIds.WhitespaceAroundKey, DiagnosticSeverity.Warning,
        MessageKey.OAK1002_Title, MessageKey.OAK1002_Message, MessageKey.OAK1002_Description);
    internal static readonly DiagnosticDescriptor WhitespaceInsideKey = CreateRule(RuleIds.WhitespaceInsideKey, DiagnosticSeverity.Warning,
        MessageKey.OAK1003_Title, MessageKey.OAK1003_Message, MessageKey.OAK1003_Description);

    internal static readonly DiagnosticDescriptor MalformedKey = CreateRule(RuleIds.MalformedKey, DiagnosticSeverity.Warning,
        MessageKey.OAK1004_Title, MessageKey.OAK1004_Message, MessageKey.OAK1004_Description);
    internal static readonly DiagnosticDescriptor Placeholder = CreateRule(RuleIds.Placeholder, DiagnosticSeverity.Warning,
        MessageKey.OAK1005_Title, MessageKey.OAK1005_Message, MessageKey.OAK1005_Description);
    internal static readonly DiagnosticDescriptor OtherVendorKey = CreateRule(RuleIds.OtherVendorKey, DiagnosticSeverity.Warning,
        MessageKey.OAK1006_Title, MessageKey.OAK1006_Message, MessageKey.OAK1006_Description);
    internal static readonly DiagnosticDescriptor OtherValue = CreateRule(RuleIds.OtherValue, DiagnosticSeverity.Warning,
        MessageKey.OAK1007_Title, MessageKey.OAK1007_Message, MessageKey.OAK1007_Description);
    internal static readonly DiagnosticDescriptor UntrimmedFile = CreateRule(RuleIds.UntrimmedFile, DiagnosticSeverity.Warning,
        MessageKey.OAK2001_Title, MessageKey.OAK2001_Message, MessageKey.OAK2001_Description);
    internal static readonly DiagnosticDescriptor InvalidName = CreateRule(RuleIds.InvalidName, DiagnosticSeverity.Warning,
        MessageKey.OAK2002_Title, MessageKey.OAK2002_Message, MessageKey.OAK2002_Description);
    internal static readonly DiagnosticDescriptor UnconventionalName = CreateRule(RuleIds.UnconventionalName, DiagnosticSeverity.Info,
        MessageKey.OAK2003_Title, MessageKey.OAK2003_Message, MessageKey.OAK2003_Description);
    internal static readonly DiagnosticDescriptor OtherVendorVariable = CreateRule(RuleIds.OtherVendorVariable, DiagnosticSeverity.Info,
        MessageKey.OAK2004_Title, MessageKey.OAK2004_Message, MessageKey.OAK2004_Description);
    internal static readonly DiagnosticDescriptor NonProcessVariable = CreateRule(RuleIds.NonProcessVariable, DiagnosticSeverity.Info,
        MessageKey.OAK2005_Title, MessageKey.OAK2005_Message, MessageKey.OAK2005_Description);
    internal static readonly DiagnosticDescriptor MissingUserSecretsId = CreateRule(RuleIds.MissingUserSecretsId,
        DiagnosticSeverity.Warning, MessageKey.OAK2101_Title, MessageKey.OAK2101_Message, MessageKey.OAK2101_Description);
    internal static readonly DiagnosticDescriptor MissingOutputFile = CreateRule(RuleIds.MissingOutputFile, DiagnosticSeverity.Warning,
        MessageKey.OAK2102_Title, MessageKey.OAK2102_Message, MessageKey.OAK2102_Description);
    internal static readonly DiagnosticDescriptor HiddenKey = CreateRule(RuleIds.HiddenKey, DiagnosticSeverity.Warning,
        MessageKey.OAK2103_Title, MessageKey.OAK2103_Message, MessageKey.OAK2103_Description);
    internal static readonly DiagnosticDescriptor OrphanEntry = CreateRule(RuleIds.OrphanEntry, DiagnosticSeverity.Warning,
        MessageKey.OAK2104_Title, MessageKey.OAK2104_Message, MessageKey.OAK2104_Description);
    internal static readonly DiagnosticDescriptor SingleUnderscore = CreateRule(RuleIds.SingleUnderscore, DiagnosticSeverity.Warning,
        MessageKey.OAK2105_Title, MessageKey.OAK2105_Message, MessageKey.OAK2105_Description);
    internal static readonly DiagnosticDescriptor UnboundProperty = CreateRule(RuleIds.UnboundProperty, DiagnosticSeverity.Warning,
        MessageKey.OAK2106_Title, MessageKey.OAK2106_Message, MessageKey.OAK2106_Description);
    internal static readonly DiagnosticDescriptor SectionAsValue = CreateRule(RuleIds.SectionAsValue, DiagnosticSeverity.Warning,
        MessageKey.OAK2107_Title, MessageKey.OAK2107_Message, MessageKey.OAK2107_Description);
    internal static readonly DiagnosticDescriptor PrefixedKey = CreateRule(RuleIds.PrefixedKey, DiagnosticSeverity.Warning,
        MessageKey.OAK2108_Title, MessageKey.OAK2108_Message, MessageKey.OAK2108_Description);
    internal static readonly DiagnosticDescriptor LateLoad = CreateRule(RuleIds.LateLoad, DiagnosticSeverity.Warning,
        MessageKey.OAK2109_Title, MessageKey.OAK2109_Message, MessageKey.OAK2109_Description);
    internal static readonly DiagnosticDescriptor HostEnvironment = CreateRule(RuleIds.HostEnvironment, DiagnosticSeverity.Warning,
        MessageKey.OAK2110_Title, MessageKey.OAK2110_Message, MessageKey.OAK2110_Description);
    internal static readonly DiagnosticDescriptor EmptyVariable = CreateRule(RuleIds.EmptyVariable, DiagnosticSeverity.Info,
        MessageKey.OAK2111_Title, MessageKey.OAK2111_Message, MessageKey.OAK2111_Description);
    internal static readonly DiagnosticDescriptor UnloadedFile = CreateRule(RuleIds.UnloadedFile, DiagnosticSeverity.Info,
        MessageKey.OAK2112_Title, MessageKey.OAK2112_Message, MessageKey.OAK2112_Description);
    internal static readonly DiagnosticDescriptor ProjectSecrets = CreateRule(RuleIds.ProjectSecrets, DiagnosticSeverity.Warning,
        MessageKey.OAK2113_Title, MessageKey.OAK2113_Message, MessageKey.OAK2113_Description);
    internal static readonly DiagnosticDescriptor MalformedAuthorization = CreateRule(RuleIds.MalformedAuthorization,
        DiagnosticSeverity.Warning, MessageKey.OAK3001_Title, MessageKey.OAK3001_Message, MessageKey.OAK3001_Description);
    internal static readonly DiagnosticDescriptor WrongHeaderName = CreateRule(RuleIds.WrongHeaderName, DiagnosticSeverity.Warning,
        MessageKey.OAK3002_Title, MessageKey.OAK3002_Message, MessageKey.OAK3002_Description);
    internal static readonly DiagnosticDescriptor MisplacedHeader = CreateRule(RuleIds.MisplacedHeader, DiagnosticSeverity.Warning,
        MessageKey.OAK3003_Title, MessageKey.OAK3003_Message, MessageKey.OAK3003_Description);
    internal static readonly DiagnosticDescriptor OpenAiHeader = CreateRule(RuleIds.OpenAiHeader, DiagnosticSeverity.Warning,
        MessageKey.OAK3004_Title, MessageKey.OAK3004_Message, MessageKey.OAK3004_Description);
    internal static readonly DiagnosticDescriptor RetiredEndpoint = CreateRule(RuleIds.RetiredEndpoint, DiagnosticSeverity.Warning,
        MessageKey.OAK4001_Title, MessageKey.OAK4001_Message, MessageKey.OAK4001_Description);
    internal static readonly DiagnosticDescriptor DeprecatedEndpoint = CreateRule(RuleIds.DeprecatedEndpoint, DiagnosticSeverity.Info,
        MessageKey.OAK4002_Title, MessageKey.OAK4002_Message, MessageKey.OAK4002_Description);
    internal static readonly DiagnosticDescriptor InsecureEndpoint = CreateRule(RuleIds.InsecureEndpoint, DiagnosticSeverity.Warning,
        MessageKey.OAK4003_Title, MessageKey.OAK4003_Message, MessageKey.OAK4003_Description);
    internal static readonly DiagnosticDescriptor WrongUrl = CreateRule(RuleIds.WrongUrl, DiagnosticSeverity.Warning,
        MessageKey.OAK4004_Title, MessageKey.OAK4004_Message, MessageKey.OAK4004_Description);
    internal static readonly DiagnosticDescriptor LostVersion = CreateRule(RuleIds.LostVersion, DiagnosticSeverity.Warning,
        MessageKey.OAK4005_Title, MessageKey.OAK4005_Message, MessageKey.OAK4005_Description);
    internal static readonly DiagnosticDescriptor KeyInUrl = CreateRule(RuleIds.KeyInUrl, DiagnosticSeverity.Warning,
        MessageKey.OAK4006_Title, MessageKey.OAK4006_Message, MessageKey.OAK4006_Description);
    internal static readonly DiagnosticDescriptor RetiredModel = CreateRule(RuleIds.RetiredModel, DiagnosticSeverity.Warning,
        MessageKey.OAK4007_Title, MessageKey.OAK4007_Message, MessageKey.OAK4007_Description);
    internal static readonly DiagnosticDescriptor WrongModel = CreateRule(RuleIds.WrongModel, DiagnosticSeverity.Warning,
        MessageKey.OAK4008_Title, MessageKey.OAK4008_Message, MessageKey.OAK4008_Description);

    internal static readonly DiagnosticDescriptor ShippedKey = CreateRule(RuleIds.ShippedKey, DiagnosticSeverity.Warning,
        MessageKey.OAK5001_Title, MessageKey.OAK5001_Message, MessageKey.OAK5001_Description);
    internal static readonly DiagnosticDescriptor Unexpanded = CreateRule(RuleIds.Unexpanded, DiagnosticSeverity.Warning,
        MessageKey.OAK5002_Title, MessageKey.OAK5002_Message, MessageKey.OAK5002_Description);

    internal static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        HardCodedKey, WhitespaceAroundKey, WhitespaceInsideKey, MalformedKey, Placeholder, OtherVendorKey, OtherValue, UntrimmedFile,
        InvalidName, UnconventionalName, OtherVendorVariable, NonProcessVariable,
        MissingUserSecretsId, MissingOutputFile, HiddenKey, OrphanEntry, SingleUnderscore, UnboundProperty, SectionAsValue,
        PrefixedKey, LateLoad, HostEnvironment, EmptyVariable, UnloadedFile, ProjectSecrets,
        MalformedAuthorization, WrongHeaderName, MisplacedHeader, OpenAiHeader,
        RetiredEndpoint, DeprecatedEndpoint, InsecureEndpoint, WrongUrl, LostVersion, KeyInUrl, RetiredModel, WrongModel,
        ShippedKey, Unexpanded);

    /// <summary>Gets the descriptor of a rule.</summary>
    internal static DiagnosticDescriptor Get(Rule rule)
    {
        string id = rule.GetId();
        return All.First(descriptor => descriptor.Id == id);
    }

    /// <summary>Gets the URL of a rule's page; <see langword="null"/> while the project has no public URL.</summary>
    internal static string? GetHelpLink(string id, string repositoryUrl) =>
        repositoryUrl.Length == 0 ? null : $"{repositoryUrl.TrimEnd('/')}/blob/main/docs/rules/{id}.md";

    private static DiagnosticDescriptor CreateRule(string id, DiagnosticSeverity severity, MessageKey title, MessageKey message,
        MessageKey description) =>
        new(id, RuleResources.GetRuleString(title), RuleResources.GetRuleString(message), Category, severity, isEnabledByDefault: true,
            RuleResources.GetRuleString(description), GetHelpLink(id, RepositoryUrl), RuleTags.Get(id, severity));
}
