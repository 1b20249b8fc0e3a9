using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Configuration;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Usage;

/// <summary>Collects the usage facts of a program from all files that may use OpenAI or read settings.</summary>
internal sealed class UsageCollector
{
    private static readonly ConditionalWeakTable<Compilation, UsageCollector> Programs = new();

    private readonly Compilation _program;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly CancellationToken _cancellation;

    private UsageCollector(Compilation program, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        (_program, _options, _cancellation) = (program, options, cancellation);
    }

    /// <summary>Creates the collector of a program, once.</summary>
    /// <returns>The collector, or <see langword="null"/> if the program already has one.</returns>
    internal static UsageCollector? TryCreate(Compilation program, AnalyzerOptions options, CancellationToken cancellation)
    {
        var collector = new UsageCollector(program, options.AnalyzerConfigOptionsProvider, cancellation);
        return ReferenceEquals(Programs.GetValue(program, _ => collector), collector) ? collector : null;
    }

    internal IEnumerable<string> Collect()
    {
        var files = ProgramFiles.Get(_program);
        var info = new CompilationInfo(_program);
        ILookup<SyntaxTree, ConfigurationRead> reads =
            ConfigurationReads.Get(_program, _cancellation).All.ToLookup(static read => read.Node.SyntaxTree);
        foreach (SyntaxTree tree in files.Relevant)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (ConfigurationWords.IsFound(tree.GetText(_cancellation)) || info.IsOpenAiFile(SourceAnchors.Get(tree.GetText(_cancellation)))
                || files.IsLinkedToOpenAi(tree))
            {
                var context = new EndpointContext(files.GetModel(tree), KeyOptions.FromFile(_options.GetOptions(tree)), _cancellation);
                foreach (UsageFact fact in new FileUsage(context).Find(reads[tree]))
                {
                    yield return fact.ToString();
                }
            }
        }

        foreach (UsageFact fact in FindBoundKeys())
        {
            yield return fact.ToString();
        }

        if (EnvironmentLoaders.IsReferenced(_program))
        {
            yield return new UsageFact(UsageKind.EnvFile, ".env").ToString();
        }
    }

    /// <summary>Finds the properties with the name of a key in the objects to which sections are bound.</summary>
    private IEnumerable<UsageFact> FindBoundKeys()
    {
        foreach (OptionsBinding binding in ConfigurationReads.Get(_program, _cancellation).Bindings)
        {
            foreach (IPropertySymbol property in OptionsBinding.FindProperties(binding.Type))
            {
                string key = binding.GetKey(OptionsBinding.GetKeyName(property));
                if (ConfigurationKeys.IsApiKey(key, KnownKeyNames.Documented))
                {
                    yield return UsageFactFactory.CreateKey(UsageKind.KeySetting, key, property.Locations.FirstOrDefault(),
                        string.Empty, Destination.Unknown, EndpointScope.Ordinary);
                }
            }
        }
    }
}
