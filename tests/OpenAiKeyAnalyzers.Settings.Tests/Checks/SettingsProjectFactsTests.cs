using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Options;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Tests.Checks;

/// <summary>Verifies the facts about a project around its settings files.</summary>
public class SettingsProjectFactsTests
{
    [Theory]
    [InlineData("xunit.core xunit.v3.core nunit.framework NUnit.Framework Microsoft.VisualStudio.TestPlatform.TestFramework Fixie Expecto")]
    [InlineData("Microsoft.VisualStudio.QualityTools.UnitTestFramework MSTest.TestFramework TUnit.Core TUnit")]
    [InlineData("Microsoft.VisualStudio.UnitTesting")]
    public void ReferenceToTestFramework_MakesTestProject(string assemblies) => Assert.All(assemblies.Split(' '), static assembly =>
    {
        Assert.True(SettingsProjectFacts.IsTestFramework(assembly));
        Assert.True(GetOptions("/p/appsettings.json", [], assembly).IsTestProject);
    });

    [Theory]
    [InlineData("IsTestProject", "true", true)]
    [InlineData("IsTestProject", "TRUE", true)]
    [InlineData("IsTestProject", "false", false)]
    [InlineData("Other", "true", false)]
    public void Property_MakesTestProject(string property, string value, bool isTest) =>
        Assert.Equal(isTest, GetOptions("/p/appsettings.json", new() { [property] = value }, "System.Runtime").IsTestProject);

    [Theory]
    [InlineData("/shop/tests/appsettings.json", true)]
    [InlineData("/shop/Test/a/appsettings.json", true)]
    [InlineData("/shop/Shop.Tests/appsettings.json", true)]
    [InlineData("/shop/shop.test/appsettings.json", true)]
    [InlineData("/shop/a\\tests\\appsettings.json", true)]
    [InlineData("/SHOP/tests/appsettings.json", true)]
    [InlineData("/shop/contests/appsettings.json", false)]
    [InlineData("/shop/a/tests", false)]
    [InlineData("/other/tests/appsettings.json", false)]
    public void FolderOfTests_MakesSettingsOfTests(string path, bool isTest)
    {
        Assert.Equal(isTest, GetOptions(path, new() { ["ProjectDir"] = "/shop/" }).IsTestProject);
        Assert.Equal(isTest, GetOptions(path, new() { ["MSBuildProjectDirectory"] = "/shop" }).IsTestProject);
        Assert.False(GetOptions(path, []).IsTestProject);
    }

    [Theory]
    [InlineData("/shop/wwwroot/appsettings.json", true)]
    [InlineData("/shop/a/WWWROOT/b/x.json", true)]
    [InlineData("/shop/wwwroots/appsettings.json", false)]
    [InlineData("/shop/appsettings.json", false)]
    [InlineData("/wwwroot/x.json", true)]
    [InlineData("/x", false)]
    public void FolderOfWebSite_IsServed(string path, bool isServed) =>
        Assert.Equal(isServed, GetOptions(path, new() { ["ProjectDir"] = "/shop/" }).IsShippedToClients);

    [Fact]
    public void ProjectBelowWebSite_IsNotServed()
    {
        const string Path = "/inetpub/wwwroot/a/appsettings.json";

        Assert.False(GetOptions(Path, new() { ["ProjectDir"] = "/inetpub/wwwroot/a/" }).IsShippedToClients);
        Assert.False(GetOptions(Path, new() { ["MSBuildProjectDirectory"] = "/inetpub/wwwroot/a" }).IsShippedToClients);
        Assert.True(GetOptions(Path, []).IsShippedToClients);
    }

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("a.sh", false)]
    [InlineData(".env", false)]
    public void FileOfClient_IsShippedIfPublished(string name, bool isShipped) => Assert.Equal(isShipped,
        GetOptions("/p/" + name, [], "Microsoft.AspNetCore.Components.WebAssembly").IsShippedToClients);

    [Fact]
    public void Options_AreThoseOfFile()
    {
        var values = new Dictionary<string, string>
        {
            ["openai_key_analyzers.environment_variable"] = "MY_KEY",
            ["openai_key_analyzers.configuration_key"] = "My:Key",
            ["openai_key_analyzers.allowed_values"] = "fake",
            ["openai_key_analyzers.openai_hosts"] = "ai.example.com",
        };
        var facts = new SettingsProjectFacts(static _ => null, static () => [])
        {
            OptionsOf = path => new ConfiguredOptions(key => path == "/p/.env" ? values.GetValueOrDefault(key) : null),
            CodeNamesVendor = static vendor => vendor == "groq",
            FindCodeDestination = static isOpenAi => isOpenAi("ai.example.com") ? Destination.AzureOpenAI : null,
        };

        SettingsOptions options = facts.OptionsFor("/p/.env", SettingsFile.FromPath("/p/.env"));
        SettingsOptions others = facts.OptionsFor("/p/a.env", SettingsFile.FromPath("/p/a.env"));

        Assert.Equal(("MY_KEY", "My:Key"), (options.Variable, options.ConfigurationKey));
        Assert.True(options.IsAllowed("fake") && options.IsOpenAiHost("ai.example.com") && options.CodeNamesVendor("groq"));
        Assert.Equal(Destination.AzureOpenAI, options.CodeDestination.Value);
        Assert.Equal(("OPENAI_API_KEY", "OpenAI:ApiKey"), (others.Variable, others.ConfigurationKey));
        Assert.False(others.IsAllowed("fake") || others.IsOpenAiHost("ai.example.com") || others.CodeNamesVendor("x"));
        Assert.Null(others.CodeDestination.Value);
    }

    [Fact]
    public void DefaultOptions_AllowNothing()
    {
        SettingsOptions[] all = [GetOptions("/p/.env", []), new SettingsOptions()];

        Assert.All(all, static options =>
        {
            Assert.False(options.IsAllowed("") || options.IsOpenAiHost("") || options.CodeNamesVendor(""));
            Assert.Equal(("OPENAI_API_KEY", "OpenAI:ApiKey"), (options.Variable, options.ConfigurationKey));
            Assert.Null(options.CodeDestination.Value);
            Assert.Empty(options.Overlays());
        });
    }

    [Theory]
    [InlineData(32, 32)]
    [InlineData(33, 32)]
    [InlineData(2, 2)]
    public void Layers_AreLimited(int others, int expected)
    {
        string[] paths = ["/p/appsettings.json", .. Enumerable.Range(0, others).Select(static i => $"/p/appsettings.{i}.json")];
        var facts = new SettingsProjectFacts(static _ => null, static () => [])
        {
            Paths = paths,
            Read = static path => SettingsDocument.Read(SettingsFile.FromPath(path), "{}"),
        };

        Assert.Equal(expected, facts.OptionsFor(paths[0], SettingsFile.FromPath(paths[0])).Overlays().Count());
    }

    [Fact]
    public void UnreadableLayer_IsNone()
    {
        var facts = new SettingsProjectFacts(static _ => null, static () => []) { Paths = ["/p/.env", "/p/.env.local"] };

        Assert.Empty(facts.OptionsFor("/p/.env", SettingsFile.FromPath("/p/.env")).Overlays());
    }

    [Theory]
    [InlineData(nameof(Destination.OpenAI), nameof(Destination.OpenAI), nameof(Destination.OpenAI))]
    [InlineData(nameof(Destination.Loopback), nameof(Destination.Loopback), nameof(Destination.Loopback))]
    [InlineData(nameof(Destination.OpenAI), nameof(Destination.AzureOpenAI), nameof(Destination.AzureOpenAI))]
    [InlineData(nameof(Destination.AzureOpenAI), nameof(Destination.OpenAI), nameof(Destination.AzureOpenAI))]
    [InlineData(nameof(Destination.OpenAI), nameof(Destination.Loopback), nameof(Destination.Unresolved))]
    [InlineData(nameof(Destination.OtherProvider), nameof(Destination.AzureOpenAI), nameof(Destination.Unresolved))]
    public void TwoDestinations_AreCombined(string first, string second, string expected) =>
        Assert.Equal(expected, SettingsDestinations.Combine(Enum.Parse<Destination>(first), Enum.Parse<Destination>(second)).ToString());

    [Theory]
    [InlineData("", nameof(Destination.Unknown))]
    [InlineData("https://api.openai.com/v1", nameof(Destination.OpenAI))]
    [InlineData("https://api.openai.com/v1 https://api.openai.com/v2", nameof(Destination.OpenAI))]
    [InlineData("https://api.openai.com/v1 https://x.openai.azure.com/", nameof(Destination.Unresolved))]
    [InlineData("{{base}}/v1", nameof(Destination.Unresolved))]
    public void Request_GoesWhereItsUrlsAgree(string urls, string expected)
    {
        var request = new SettingsRequest();
        request.Urls.AddRange(urls.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(expected, SettingsDestinations.Classify(request, new SettingsOptions()).ToString());
    }

    private static SettingsOptions GetOptions(string path, Dictionary<string, string> properties, params string[] references) =>
        new SettingsProjectFacts(properties.GetValueOrDefault, () => references).OptionsFor(path, SettingsFile.FromPath(path));
}
