namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Represents theory data that combines each value of one list with each value of another one.</summary>
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
