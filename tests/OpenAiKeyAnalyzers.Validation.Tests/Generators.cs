using CsCheck;

namespace OpenAiKeyAnalyzers.Validation.Tests;

/// <summary>What the properties of several grammars draw their texts from.</summary>
internal static class Generators
{
    internal static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
