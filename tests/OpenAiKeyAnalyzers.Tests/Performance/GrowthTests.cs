using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Tests.Performance;

/// <summary>Verifies that the work of all rules together grows no faster than the code, whatever code a program repeats.</summary>
public class GrowthTests
{
    public static TheoryData<string> Shapes { get; } = [.. GrowthShapes.All.Select(static shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void RepeatedCode_RunsInLinearTime(string name)
    {
        (_, int count, Func<int, string> create) = GrowthShapes.All.Single(shape => shape.Name == name);
        LinearTime.AssertLinear(count, size => TreeRun.Analyze(TreeRun.Create(create(size))));
    }
}
