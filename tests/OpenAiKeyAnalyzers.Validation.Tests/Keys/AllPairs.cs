namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Theory data: each of the one with each of the other.</summary>
public class AllPairs : TheoryData<string, string>
{
    public AllPairs(IEnumerable<string> first, IEnumerable<string> second)
    {
        List<string> others = [.. second];
        foreach (string one in first)
        {
            foreach (string other in others)
            {
                Add(one, other);
            }
        }
    }
}
