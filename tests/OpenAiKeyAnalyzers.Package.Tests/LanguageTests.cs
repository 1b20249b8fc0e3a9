using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

public sealed class LanguageTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string English = "";
    private const string Japanese = "ja";

    [Theory]
    [InlineData("ja", null, Japanese)]
    [InlineData("ja-JP", null, Japanese)]
    [InlineData(null, "ja", Japanese)]
    [InlineData("en", null, English)]
    [InlineData(null, null, English)]
    [InlineData("fr", null, English)]
    public async Task BuildLanguage_SetsMessageLanguage(string? environment, string? property, string expected)
    {
        string[] arguments = property is null ? [] : ["-p:PreferredUILang=" + property];

        BuildOutput build = await packed.NewConsumer().With("Program.cs", Sources.Program).BuildInAsync(environment, arguments);

        build.AssertSucceeded().AssertDiagnostics(Sources.ProgramLocation);
        Assert.Contains(ResourceText.Render(packed.Copy, ResourceText.Rules, expected, "OAK1001_Key", "sk-proj-…", "OPENAI_API_KEY"),
            build.Findings[0].Message, StringComparison.Ordinal);
    }
}
