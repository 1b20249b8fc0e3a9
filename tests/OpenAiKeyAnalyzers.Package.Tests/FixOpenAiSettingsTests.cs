using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary><c>dotnet build -t:FixOpenAiSettings</c> in real projects.</summary>
[Collection(PackageCollection.Name)]
public sealed class FixOpenAiSettingsTests(PackedRepository packed)
{
    private static readonly string Settings = "{\r\n  // mine\r\n  \"OpenAI\": { \"ApiKey\": \"" + Sources.Key + "\\n\" },\r\n}";

    private static readonly string Repaired = Settings.Replace("\\n", string.Empty, StringComparison.Ordinal);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0;netstandard2.0")]
    public async Task Settings_are_repaired_once_and_nothing_else_changes(string frameworks)
    {
        Consumer consumer = packed.NewEmptyConsumer()
            .With("Consumer.csproj", packed.ProjectFile(frameworks, outputType: "Library"))
            .With("Program.cs", "// " + Sources.Key + " \n")
            .With("appsettings.json", Settings)
            .With("obj/appsettings.json", Settings)
            .With(".env", "OPENAI_API_KEY=your-key\n");

        BuildOutput told = await consumer.BuildAsync("-t:FixOpenAiSettings", "-p:OpenAiSettingsDryRun=true");
        Assert.Contains(ResourceText.Render(packed.Copy, ResourceText.KeyCheck, "", "Fix_WouldChange", 1), told.Succeeded().Text, StringComparison.Ordinal);
        Assert.Equal(Settings, Read(consumer, "appsettings.json"));

        BuildOutput done = await consumer.BuildAsync("-t:FixOpenAiSettings");
        Assert.Single(done.Succeeded().Text.Split('\n'), static line => line.Contains("appsettings.json(3,", StringComparison.Ordinal) && line.Contains("): OAK1002: ", StringComparison.Ordinal));
        Assert.DoesNotContain(Sources.Key[20..40], done.Text, StringComparison.Ordinal);
        Assert.Equal(Repaired, Read(consumer, "appsettings.json"));
        Assert.Equal(Settings, Read(consumer, "obj/appsettings.json"));
        Assert.Equal("OPENAI_API_KEY=your-key\n", Read(consumer, ".env"));

        BuildOutput again = await consumer.BuildInAsync("ja", "-t:FixOpenAiSettings");
        Assert.Contains(ResourceText.Render(packed.Copy, ResourceText.KeyCheck, "ja", "Fix_Nothing"), again.Succeeded().Text, StringComparison.Ordinal);
        Assert.Equal(Repaired, Read(consumer, "appsettings.json"));
    }

    private static string Read(Consumer consumer, string file) => File.ReadAllText(Path.Combine(consumer.Folder, file));
}
