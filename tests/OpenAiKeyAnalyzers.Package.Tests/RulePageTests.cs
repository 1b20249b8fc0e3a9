using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies the target that prints the local path of a rule's page.</summary>
public sealed class RulePageTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Theory]
    [InlineData("OAK3001", "en", "docs/rules/OAK3001.md")]
    [InlineData("OAK3001", "ja", "docs/rules/OAK3001.ja.md")]
    [InlineData(" oak1001 ", "en", "docs/rules/OAK1001.md")]
    [InlineData("OAK9003", "en", "docs/key-check.md")]
    [InlineData("", "en", "docs/rules/README.md")]
    public async Task Rule_PrintsPathOfPage(string rule, string language, string page)
    {
        BuildOutput build = await packed.NewConsumer().BuildInAsync(language, "-t:ExplainOpenAiRule", "-p:OpenAiRule=" + rule);

        string path = Assert.Single(build.AssertSucceeded().Text.Split('\n'),
            static line => line.Contains("Consumer -> ", StringComparison.Ordinal)).Split(" -> ")[1].Trim();
        Assert.EndsWith(page, path.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.True(File.Exists(path), path);
    }

    [Theory]
    [InlineData("en", "There is no rule 'OAK1234'.")]
    [InlineData("ja", "規則 'OAK1234' はありません。")]
    public async Task UnknownRule_PrintsPathOfIndex(string language, string message)
    {
        BuildOutput build = await packed.NewConsumer().BuildInAsync(language, "-t:ExplainOpenAiRule", "-p:OpenAiRule=OAK1234");

        Assert.Contains(message, build.AssertFailed().Text, StringComparison.Ordinal);
        Assert.Contains(language == "ja" ? "README.ja.md" : "README.md", build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralTargetFrameworks_PrintPathOnce()
    {
        Consumer consumer = await packed.NewConsumerAsync("Library.csproj", packed.ProjectFile("net10.0;netstandard2.0", "Library"));
        BuildOutput build = await consumer.BuildAsync("-t:ExplainOpenAiRule", "-p:OpenAiRule=OAK3001");

        Assert.Single(build.AssertSucceeded().Text.Split('\n'), static line => line.Contains(" -> ", StringComparison.Ordinal));
    }
}
