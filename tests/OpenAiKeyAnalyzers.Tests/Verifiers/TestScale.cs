using System.Globalization;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>How many generated inputs the tests go through: a sample, or more of them if <c>OAK_TEST_SCALE</c> asks for them.</summary>
internal static class TestScale
{
    public static int Factor { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("OAK_TEST_SCALE"), NumberStyles.None, CultureInfo.InvariantCulture, out int factor)
        ? Math.Max(1, factor) : 1;
}
