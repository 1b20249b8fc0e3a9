using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Rules;

/// <summary>Every rule, once. Title, message and description stand in <c>Strings.resx</c> under <c>&lt;id&gt;_Title</c>, <c>_Message</c> and <c>_Description</c>.</summary>
internal static class RuleTable
{
    private const string Category = "OpenAI";

    private static readonly string RepositoryUrl =
        typeof(RuleTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static a => a.Key == "RepositoryUrl")?.Value ?? string.Empty;

    internal static readonly DiagnosticDescriptor HardCodedKey = Rule(RuleIds.HardCodedKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor WhiteSpaceAroundKey = Rule(RuleIds.WhiteSpaceAroundKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor WhiteSpaceInsideKey = Rule(RuleIds.WhiteSpaceInsideKey, DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor MalformedKey = Rule(RuleIds.MalformedKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor Placeholder = Rule(RuleIds.Placeholder, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor ForeignKey = Rule(RuleIds.ForeignKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor MisplacedValue = Rule(RuleIds.MisplacedValue, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor UntrimmedFile = Rule(RuleIds.UntrimmedFile, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor ImpossibleName = Rule(RuleIds.ImpossibleName, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor UnusualName = Rule(RuleIds.UnusualName, DiagnosticSeverity.Info);
    internal static readonly DiagnosticDescriptor MalformedAuthorization = Rule(RuleIds.MalformedAuthorization, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor WrongHeaderName = Rule(RuleIds.WrongHeaderName, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor MisplacedHeader = Rule(RuleIds.MisplacedHeader, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor OpenAiHeader = Rule(RuleIds.OpenAiHeader, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor RetiredEndpoint = Rule(RuleIds.RetiredEndpoint, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor DeprecatedEndpoint = Rule(RuleIds.DeprecatedEndpoint, DiagnosticSeverity.Info);
    internal static readonly DiagnosticDescriptor InsecureEndpoint = Rule(RuleIds.InsecureEndpoint, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor WrongAddress = Rule(RuleIds.WrongAddress, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor LostVersion = Rule(RuleIds.LostVersion, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor KeyInAddress = Rule(RuleIds.KeyInAddress, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor RetiredModel = Rule(RuleIds.RetiredModel, DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor ServedKey = Rule(RuleIds.ServedKey, DiagnosticSeverity.Warning);
    internal static readonly DiagnosticDescriptor Unexpanded = Rule(RuleIds.Unexpanded, DiagnosticSeverity.Warning);

    internal static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        HardCodedKey, WhiteSpaceAroundKey, WhiteSpaceInsideKey, MalformedKey, Placeholder, ForeignKey, MisplacedValue, UntrimmedFile, ImpossibleName, UnusualName,
        MalformedAuthorization, WrongHeaderName, MisplacedHeader, OpenAiHeader,
        RetiredEndpoint, DeprecatedEndpoint, InsecureEndpoint, WrongAddress, LostVersion, KeyInAddress, RetiredModel,
        ServedKey, Unexpanded);

    /// <summary>Address of a rule's page; <see langword="null"/> while the project has no public address.</summary>
    internal static string? HelpLink(string id, string repositoryUrl) =>
        repositoryUrl.Length == 0 ? null : $"{repositoryUrl.TrimEnd('/')}/blob/main/docs/rules/{id}.md";

    private static DiagnosticDescriptor Rule(string id, DiagnosticSeverity severity) =>
        new(id, Text.Of(id + "_Title"), Text.Of(id + "_Message"), Category, severity, isEnabledByDefault: true, Text.Of(id + "_Description"), HelpLink(id, RepositoryUrl));
}
