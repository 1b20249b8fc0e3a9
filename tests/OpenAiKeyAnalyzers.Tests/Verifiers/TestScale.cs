using System.Globalization;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>Provides the number of generated inputs of the tests: a sample, or more if <c>OAK_TEST_SCALE</c> is set.</summary>
internal static class TestScale
{
    public static int Factor { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("OAK_TEST_SCALE"), NumberStyles.None, CultureInfo.InvariantCulture, out int factor)
        ? Math.Max(1, factor) : 1;
}
