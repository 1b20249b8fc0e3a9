using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>The configuration keys that a program reads, in all of its files. Computed when a rule first asks.</summary>
internal sealed class ConfigurationReads
{
    private static readonly ConditionalWeakTable<Compilation, ConfigurationReads> Programs = new();

    private ConfigurationReads(IReadOnlyList<ConfigurationRead> all, IReadOnlyList<OptionsBinding> bindings)
    {
        All = all;
        Bindings = bindings;
    }

    /// <summary>Gets the reads of single values.</summary>
    internal IReadOnlyList<ConfigurationRead> All { get; }

    /// <summary>Gets the sections that are bound to objects.</summary>
    internal IReadOnlyList<OptionsBinding> Bindings { get; }

    internal static ConfigurationReads Get(Compilation program, CancellationToken cancellation)
    {
        if (!Programs.TryGetValue(program, out ConfigurationReads? reads))
        {
            ConfigurationReads found = Find(program, cancellation);
            reads = Programs.GetValue(program, _ => found);
        }

        return reads;
    }

    /// <summary>Gets the keys under which the program reads its API key.</summary>
    /// <param name="expected">The key that is configured, <c>OpenAI:ApiKey</c> by default.</param>
    internal IReadOnlyList<string> GetApiKeys(string expected) =>
    [
        .. All.Where(read => read.IsPassedAsKey || ConfigurationKeys.IsApiKey(read.Key, expected)).Select(static read => read.Key)
            .Concat(Bindings.SelectMany(static binding => binding.Keys).Where(key => ConfigurationKeys.IsApiKey(key, expected)))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static ConfigurationReads Find(Compilation program, CancellationToken cancellation)
    {
        var reads = new List<ConfigurationRead>();
        var bindings = new List<OptionsBinding>();
        foreach (SyntaxTree tree in program.SyntaxTrees)
        {
            if (ConfigurationWords.IsFound(tree.GetText(cancellation)))
            {
                // Few files read a configuration, and only these reads are bound.
#pragma warning disable RS1030
                var file = new FileReads(program.GetSemanticModel(tree), cancellation);
#pragma warning restore RS1030
                file.AddTo(reads, bindings);
            }
        }

        return new ConfigurationReads(reads, bindings);
    }
}
