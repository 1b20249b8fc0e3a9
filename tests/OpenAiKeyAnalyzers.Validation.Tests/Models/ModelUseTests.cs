using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Tests.Models;

/// <summary>Verifies the combined use of one model in several places.</summary>
public class ModelUseTests
{
    [Fact]
    public void NoUse_ReturnsNull() => Assert.Null(ModelUse.Combine([]));

    [Fact]
    public void SeveralUses_AreAllAskedFor()
    {
        ModelUse use = ModelUse.Combine([ModelUse.Create(ModelOperations.Chat), ModelUse.Create(ModelOperations.Embeddings)])!;
        Assert.Equal([ModelOperations.Chat, ModelOperations.Embeddings], use.Calls);
        Assert.Equal(ModelOperations.Chat | ModelOperations.Embeddings, use.Possible);
    }

    /// <summary>One use that cannot be overridden is sufficient to send the model.</summary>
    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, false, false)]
    public void Uses_AreOverridableTogether(bool first, bool second, bool expected) =>
        Assert.Equal(expected, ModelUse.Combine(
            [ModelUse.Create(ModelOperations.Chat, first), ModelUse.Create(ModelOperations.Chat, second)])!.IsOverridable);

    [Theory]
    [InlineData(true, 1, true)]
    [InlineData(false, 1, false)]
    [InlineData(true, 2, false)]
    public void OneCreation_IsInCreation(bool isInCreation, int count, bool expected)
    {
        var use = new ModelUse([ModelOperations.Chat], ModelOperations.Chat) { IsInCreation = isInCreation };
        Assert.Equal(expected, ModelUse.Combine(Enumerable.Repeat(use, count))!.IsInCreation);
    }
}
