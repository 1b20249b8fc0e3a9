using CsCheck;
using System.Globalization;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>
/// Provides the size of generated tests: <c>OAK_FUZZ_ITERATIONS</c> sets the number of inputs, and <c>OAK_TEST_SCALE</c> multiplies their
/// lengths.
/// </summary>
internal static class SettingsFuzz
{
    internal static int Iterations(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("OAK_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int iterations) ? iterations : usual;

    /// <summary>Checks generated inputs, the same ones in every run: a property test must not fail at random.</summary>
    public static void Check<T>(Gen<T> inputs, int count, Action<T> check) =>
        Parallel.For(0, Iterations(count), index => check(inputs.Generate(new PCG((uint)index + 1, 1UL), null, out _)));

    internal static int Length(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("OAK_TEST_SCALE"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int factor) ? usual * Math.Max(1, factor) : usual;
}
