using CsCheck;

namespace OpenAiKeyAnalyzers.Validation.Tests;

/// <summary>Provides the generators of texts that the property tests of several grammars share.</summary>
internal static class Generators
{
    internal static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
