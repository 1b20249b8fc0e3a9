using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Provides all sources that the tests of the analyzers use. They are collected from the tests themselves, so that the corpus includes each
/// new test: each test is called once with a verifier that only records the sources.
/// </summary>
internal static partial class SourceCorpus
{
    private static readonly AsyncLocal<List<string>?> Notes = new();
    private static readonly Lazy<ImmutableArray<string>> Sources = new(CollectSources);

    /// <summary>Records the sources if sources are being collected, in which case nothing should be verified.</summary>
    public static bool TryTake(IEnumerable<string> sources)
    {
        Notes.Value?.AddRange(sources);
        return Notes.Value is not null;
    }

    /// <summary>Gets the sources of all tests that use a verifier, without markup, in a fixed order.</summary>
    public static ImmutableArray<string> Collect() => Sources.Value;

    private static ImmutableArray<string> CollectSources()
    {
        Notes.Value = [];
        try
        {
            foreach (Type type in typeof(SourceCorpus).Assembly.GetTypes().Where(UsesVerifier)
                .OrderBy(static type => type.FullName, StringComparer.Ordinal))
            {
                foreach (MethodInfo test in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                    .OrderBy(static method => method.Name, StringComparer.Ordinal))
                {
                    RunTest(type, test);
                }
            }

            return [.. Notes.Value.Select(static source => Markup().Replace(source, string.Empty)).Distinct()];
        }
        finally
        {
            Notes.Value = null;
        }
    }

    private static bool UsesVerifier(Type type) => type.IsPublic && type.GetCustomAttribute<VerifiesSourcesAttribute>() is not null;

    private static void RunTest(Type type, MethodInfo test)
    {
        IEnumerable<object?[]> arguments = test.GetCustomAttribute<FactAttribute>() switch
        {
            null => [],
            TheoryAttribute => test.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(test)),
            _ => [[]],
        };
        foreach (object?[] row in arguments)
        {
            test.Invoke(Activator.CreateInstance(type), row);
        }
    }

    [GeneratedRegex(@"\{\|(OAK[0-9]+|#[0-9]+):|\|\}")]
    private static partial Regex Markup();
}

/// <summary>Marks a class whose tests pass all their sources to a verifier and do nothing else.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class VerifiesSourcesAttribute : Attribute;
