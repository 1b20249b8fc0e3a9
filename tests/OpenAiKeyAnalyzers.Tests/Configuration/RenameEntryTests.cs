using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Configuration;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies that entries of settings files are renamed to the key that the code reads.</summary>
public class RenameEntryTests
{
    private const string Read = "var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").AddEnvironmentVariables().Build(); Show(config[\"OpenAI:ApiKey\"]);";
    private const string Host = "var host = Host.CreateApplicationBuilder(args); Show(host.Configuration[\"OpenAI:ApiKey\"]);";

    [Theory]
    [InlineData(Read, "OAK2105", ".env", "A=1\nOPENAI_APIKEY=abc\n", "A=1\nOpenAI__ApiKey=abc\n")]
    [InlineData(Read, "OAK2104", "appsettings.json", """{ "OpenAI": { "Key": "abc" } }""", """{ "OpenAI": { "ApiKey": "abc" } }""")]
    [InlineData(Read, "OAK2104", "appsettings.json", """{ "OpenAISettings": { "ApiKey": "abc" } }""", null)]
    [InlineData(Read, "OAK2104", "appsettings.json", """{ "OpenAIApiKey": "abc" }""", """{ "OpenAI:ApiKey": "abc" }""")]
    [InlineData(Host, "OAK2110", "Properties/launchSettings.json",
        """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""",
        """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "Development" } } } }""")]
    [InlineData(Read, "OAK2111", "Properties/launchSettings.json",
        """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "OpenAI__ApiKey": "" } } } }""",
        """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": {} } } }""")]
    [InlineData(Read, "OAK2111", "Properties/launchSettings.json",
        """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { /* mine */ "OpenAI__ApiKey": "" } } } }""", null)]
    public async Task Entry_GetsNameThatIsRead(string statements, string rule, string name, string before, string? after)
    {
        string userSecretsId = rule == "OAK2110" ? "own-id" : string.Empty;
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add("ProjectDir", "/project/")
            .Add("OutputType", "Exe").Add("OpenAiEnvFileReader", "").Add("UserSecretsId", userSecretsId);
        ConfiguredProject project = new(statements);
        ImmutableArray<Diagnostic> findings = await SettingsVerifier.FindingsAsync([("/project/" + name, before)], null,
            ConfigurationVerifier.Compile(project.Source), properties, []);
        Diagnostic finding = Assert.Single(findings, finding => finding.Id == rule);

        using var workspace = new AdhocWorkspace();
        Project opened = workspace.AddProject("Test", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview)).WithMetadataReferences(TestReferences.All)
            .AddDocument("Program.cs", project.Source, filePath: "/project/Program.cs").Project
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\n"
                + string.Concat(properties.Select(static pair => $"build_property.{pair.Key} = {pair.Value}\n"))),
                filePath: "/project/.globalconfig").Project;
        TextDocument document = opened.AddAdditionalDocument(name, before, filePath: "/project/" + name);
        var actions = new List<CodeAction>();
        await new RenameEntryCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, finding.Location.SourceSpan, [finding],
            (action, _) => actions.Add(action), CancellationToken.None));

        string? actual = null;
        foreach (CodeAction action in actions)
        {
            var operation = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
            actual = (await operation.ChangedSolution.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString();
        }

        Assert.Equal(after, actual);
    }
}
