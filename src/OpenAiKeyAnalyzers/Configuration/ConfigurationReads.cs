using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Configuration;
using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Represents the configuration keys that a program reads, in all of its files. Computed on first use.</summary>
internal sealed class ConfigurationReads
{
    private static readonly ConditionalWeakTable<Compilation, ConfigurationReads> Programs = new();

    private readonly List<ConfigurationRead> _all = [];
    private readonly List<OptionsBinding> _bindings = [];
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);

    private ConfigurationReads(Compilation program, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in program.SyntaxTrees)
        {
            if (ConfigurationWords.IsFound(tree.GetText(cancellation)))
            {
                // RS1030: few files read a configuration, and only these reads are bound.
#pragma warning disable RS1030
                var file = new FileReads(program.GetSemanticModel(tree), cancellation);
#pragma warning restore RS1030
                file.AddTo(_all, _bindings, _variables);
            }
        }
    }

    /// <summary>Gets the reads of single values.</summary>
    internal IReadOnlyList<ConfigurationRead> All => _all;

    /// <summary>Gets the sections that are bound to objects.</summary>
    internal IReadOnlyList<OptionsBinding> Bindings => _bindings;

    /// <summary>
    /// Gets a value indicating whether the program reads an API key, or an unknown variable, directly from the environment.
    /// </summary>
    internal bool ReadsKeyVariable => _variables.Any(static name => name.Length == 0
        || ConfigurationKeys.IsApiKey(ConfigurationVariables.GetKey(name), KnownKeyNames.Documented));

    /// <summary>Determines whether the program reads an environment variable directly.</summary>
    internal bool ReadsVariable(string name) => _variables.Contains(name);

    /// <summary>Finds the location of the first code that reads a key as a single value.</summary>
    internal Location? FindLocation(string key) => _all.FirstOrDefault(read =>
        string.Equals(read.Key, key, StringComparison.OrdinalIgnoreCase))?.Name.GetLocation();

    /// <summary>Determines whether a program builds configurations, and all of their providers are known.</summary>
    internal static bool HasOnlyClosedChains(Compilation program, CancellationToken cancellation)
    {
        bool isFound = false;
        foreach (ChainSite site in FindChains(program, cancellation))
        {
            isFound = true;
            if (site.Chain.IsOpen)
            {
                return false;
            }
        }

        return isFound;
    }

    /// <summary>Finds the configurations that a program builds.</summary>
    internal static IEnumerable<ChainSite> FindChains(Compilation program, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in program.SyntaxTrees)
        {
            if (ConfigurationWords.IsFound(tree.GetText(cancellation)))
            {
#pragma warning disable RS1030
                SemanticModel model = program.GetSemanticModel(tree);
#pragma warning restore RS1030
                foreach (ChainSite site in ChainReader.FindAll(model, cancellation))
                {
                    yield return site;
                }
            }
        }
    }

    internal static ConfigurationReads Get(Compilation program, CancellationToken cancellation)
    {
        if (!Programs.TryGetValue(program, out ConfigurationReads? reads))
        {
            var found = new ConfigurationReads(program, cancellation);
            reads = Programs.GetValue(program, _ => found);
        }

        return reads;
    }

    /// <summary>Gets the keys under which the program reads its API key.</summary>
    /// <param name="expected">The configured key, <c>OpenAI:ApiKey</c> by default.</param>
    internal IReadOnlyList<string> GetApiKeys(string expected) =>
    [
        .. All.Where(read => read.IsPassedAsKey || ConfigurationKeys.IsApiKey(read.Key, expected)).Select(static read => read.Key)
            .Concat(Bindings.SelectMany(static binding => binding.Keys).Where(key => ConfigurationKeys.IsApiKey(key, expected)))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
