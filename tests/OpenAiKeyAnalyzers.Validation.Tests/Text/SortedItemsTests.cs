using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Text;

/// <summary>Verifies the search for a position in a sorted list.</summary>
public class SortedItemsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    [InlineData(20, 1)]
    [InlineData(25, 2)]
    [InlineData(30, 2)]
    [InlineData(40, 3)]
    [InlineData(41, 4)]
    public void Position_ReturnsFirstItemThatIsNotBefore(int position, int expected) =>
        Assert.Equal(expected, SortedItems.FindFirst([10, 20, 30, 40], position, static (item, end) => item < end));

    [Fact]
    public void EmptyList_ReturnsZero() => Assert.Equal(0, SortedItems.FindFirst<int>([], 1, static (item, end) => item < end));
}
