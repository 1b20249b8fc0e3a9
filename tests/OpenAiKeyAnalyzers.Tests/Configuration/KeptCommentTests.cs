using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenAiKeyAnalyzers.CodeFixes.Configuration;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies that the fixes of configurations lose no comments, and move nothing past code that matters.</summary>
public class KeptCommentTests
{
    private const string Read = "\n        Show(config[\"OpenAI:ApiKey\"]);";
    private const string Host = "var host = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args); var config = host.Configuration;\n        ";
    private const string Build = "var config = new ConfigurationBuilder().AddEnvironmentVariables().Build();\n        ";

    [Theory]
    [InlineData("var config = new ConfigurationBuilder()\n            .AddEnvironmentVariables()\n            .AddJsonFile(\"appsettings.json\") // file\n            .Build();", null)]
    [InlineData("var config = new ConfigurationBuilder()\n            // first\n            .AddEnvironmentVariables()\n            // second\n            .AddJsonFile(\"appsettings.json\")\n            .Build();",
        "var config = new ConfigurationBuilder()\n            // second\n            .AddJsonFile(\"appsettings.json\")\n            // first\n            .AddEnvironmentVariables()\n            .Build();")]
    [InlineData(Host + "host.Configuration.AddJsonFile(\"appsettings.json\"); // again", null)]
    [InlineData(Host + "host.Configuration\n            .AddCommandLine(args) // arguments\n            .AddJsonFile(\"appsettings.json\");", null)]
    public async Task FileOrder_KeepsComments(string before, string? after) => Assert.Equal(after is null ? null : Ordered(after).Source,
        await ConfigurationVerifier.FixAsync<SettingsFileOrderCodeFixProvider>(Ordered(before)));

    [Theory]
    [InlineData("\n\n        " + Build + "\n        DotNetEnv.Env.Load();", "\n\n        DotNetEnv.Env.Load();\n        " + Build)]
    [InlineData(Build + "var x = Prepare();\n        DotNetEnv.Env.Load();", null)]
    [InlineData(Build + "var x = Path.Combine(\"a\", \"b\");\n        DotNetEnv.Env.Load();",
        "DotNetEnv.Env.Load();\n        " + Build + "var x = Path.Combine(\"a\", \"b\");")]
    public async Task MovedLoad_KeepsLinesAndOrder(string before, string? after) => Assert.Equal(
        after is null ? null : Late(after.TrimEnd()).Source, await ConfigurationVerifier.FixAsync<MoveLoadCodeFixProvider>(Late(before)));

    /// <summary>A field can be passed by reference, also in another file; a property cannot.</summary>
    [Theory]
    [InlineData("public string? ApiKey;", "o.ApiKey = null;", "public string? ApiKey { get; set; }")]
    [InlineData("public string? ApiKey;", "Set(ref o.ApiKey);", null)]
    [InlineData("public string? ApiKey { get; /* set in Main */ }", "", null)]
    [InlineData("public string? ApiKey { get; [System.Obsolete] private set; }", "", null)]
    public async Task BindableMember_KeepsOtherFiles(string member, string use, string? changed)
    {
        using var workspace = new AdhocWorkspace();
        string source = "public class AiOptions\n{\n    " + member + "\n}\n";
        Project project = FixRun.Open(workspace, source).Project;
        DocumentId id = project.DocumentIds[0];
        project = project.AddDocument("Other.cs",
            "static class Other { static void Use(AiOptions o) { " + use + " } static void Set(ref string? s) { s = null; } }").Project;
        Document document = project.GetDocument(id)!;
        var finding = Diagnostic.Create(RuleDescriptors.UnboundProperty, Location.Create((await document.GetSyntaxTreeAsync())!,
            new(source.IndexOf("ApiKey", StringComparison.Ordinal), "ApiKey".Length)));
        var actions = new List<CodeAction>();
        await new BindablePropertyCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));

        Assert.Equal(changed is null ? null : source.Replace(member, changed, StringComparison.Ordinal), actions.Count == 0 ? null
            : (await (await FixRun.ApplyAsync(document, actions[0])).GetTextAsync()).ToString());
    }

    private static ConfiguredProject Ordered(string statements) =>
        new ConfiguredProject(statements + Read).WithFile("appsettings.json", """{ "OpenAI": { "ApiKey": "" } }""");

    private static ConfiguredProject Late(string statements) => new ConfiguredProject(statements + Read)
        { Members = "static int Prepare() { Directory.SetCurrentDirectory(\"/\"); return 1; }" }.WithFile(".env", "OpenAI__ApiKey=K1\n");
}
