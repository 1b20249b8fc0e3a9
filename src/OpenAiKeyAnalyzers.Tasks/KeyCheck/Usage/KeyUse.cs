using OpenAiKeyAnalyzers.Validation.Configuration;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;

/// <summary>Represents a key that the program requires: the alternative reads that provide it, and its use.</summary>
/// <param name="reads">The reads in source order: <c>a ?? b</c>.</param>
/// <param name="destination">The destination of the key.</param>
/// <param name="scope">The endpoints for which the key is used.</param>
internal sealed class KeyUse(IReadOnlyList<UsageFact> reads, Destination destination, EndpointScope scope)
{
    internal IReadOnlyList<UsageFact> Reads { get; } = reads;

    internal Destination Destination { get; } = destination;

    internal EndpointScope Scope { get; } = scope == EndpointScope.Administration ? scope : EndpointScope.Ordinary;

    /// <summary>
    /// Gets a value indicating whether only the name shows that the value is a key: no client is known to which it is passed.
    /// </summary>
    internal bool IsByName => Destination == Destination.Unknown;

    /// <summary>Gets a value indicating whether the key belongs to another provider: neither its client nor its name is OpenAI's.</summary>
    internal bool IsOfOtherProvider => Destination is Destination.OtherProvider or Destination.Loopback
        && !Reads.Any(static read => ConfigurationKeys.IsApiKey(ConfigurationVariables.GetKey(read.Name), KnownKeyNames.Documented));

    /// <summary>Creates the uses of a program, one for each key.</summary>
    /// <param name="usage">The project.</param>
    /// <param name="variable">The only environment variable to check; empty for all.</param>
    internal static IReadOnlyList<KeyUse> CreateAll(ProjectUsage usage, string variable)
    {
        IEnumerable<UsageFact> facts = usage.Find(UsageKind.KeyVariable, UsageKind.KeySetting);
        if (variable.Length > 0)
        {
            UsageFact[] named = [.. facts.Where(fact => fact.Kind == UsageKind.KeyVariable && fact.Name == variable)];
            UsageFact read = named.FirstOrDefault() ?? new UsageFact(UsageKind.KeyVariable, variable) { Destination = Destination.Unknown };
            return [new KeyUse([read], named.Length > 0 ? read.Destination : Destination.Unknown, read.Scope)];
        }

        KeyUse[] uses =
        [
            .. facts.GroupBy(static fact => fact.Group.Length > 0 ? fact.Group : fact.ToString(), StringComparer.Ordinal)
                .Select(static group => new KeyUse([.. group], group.First().Destination, group.First().Scope))
                .GroupBy(static use => use.GetIdentity(), StringComparer.Ordinal).Select(static same => same.First()),
        ];
        return uses.Length > 0 ? uses : CreateAll(usage, KnownKeyNames.Documented);
    }

    // One key that is passed to several clients is checked once.
    private string GetIdentity() => $"{Destination is Destination.AzureOpenAI}|{Scope}|{IsOfOtherProvider}|"
        + string.Join("|", Reads.Select(static read => read.Kind + " " + read.Name).Distinct());
}
