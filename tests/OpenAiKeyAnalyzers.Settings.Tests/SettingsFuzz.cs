using System.Globalization;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>How long generated tests run: <c>OAK_FUZZ_ITERATIONS</c> sets another number of inputs than the usual one.</summary>
internal static class SettingsFuzz
{
    internal static int Iterations(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("OAK_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int iterations) ? iterations : usual;
}
