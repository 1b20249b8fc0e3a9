using CsCheck;
using System.Globalization;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>How long generated tests run: <c>OAK_FUZZ_ITERATIONS</c> sets another number of inputs than the usual one.</summary>
internal static class SettingsFuzz
{
    internal static int Iterations(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("OAK_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int iterations) ? iterations : usual;

    /// <summary>Checks generated inputs, the same ones in every run: a property over texts that nobody writes must not fail by
    /// chance.</summary>
    public static void Check<T>(Gen<T> inputs, int count, Action<T> check) =>
        Parallel.For(0, Iterations(count), index => check(inputs.Generate(new PCG((uint)index + 1, 1UL), null, out _)));
}
