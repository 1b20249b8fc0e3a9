using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>
/// Verifies that messages about keys in C# are correct for the client and the project, and name the environment variable of the required
/// key.
/// </summary>
public class AdviceTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly string Key = SyntheticKey.Project();

    [Theory]
    [InlineData("new AzureOpenAIClient(new Uri(\"https://me.openai.azure.com/\"), new ApiKeyCredential(\"KEY\"));", "AZURE_OPENAI_API_KEY")]
    [InlineData("var text = \"KEY\"; new AzureOpenAIClient(new Uri(\"https://me.openai.azure.com/\"), new ApiKeyCredential(text));",
        "AZURE_OPENAI_API_KEY")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(\"https://me.openai.azure.com/\") }; http.DefaultRequestHeaders.Add(\"api-key\", \"KEY\");", "AZURE_OPENAI_API_KEY")]
    [InlineData("new OpenAIClient(\"KEY\");", "OPENAI_API_KEY")]
    [InlineData("new OpenAIClient(\"AZURE\");", "OPENAI_API_KEY")]
    [InlineData("new OpenAIClient(\"ADMIN\");", "OPENAI_API_KEY")]
    [InlineData("var x = \"ADMIN\";", "OPENAI_ADMIN_KEY")]
    [InlineData("var x = \"AZURE\";", "AZURE_OPENAI_API_KEY")]
    [InlineData("new AzureOpenAIClient(new Uri(\"https://me.openai.azure.com/\"), new ApiKeyCredential(Environment.GetEnvironmentVariable(\"KEY\")!));", "AZURE_OPENAI_API_KEY")]
    [InlineData("new OpenAIClient(Environment.GetEnvironmentVariable(\"KEY\"));", "OPENAI_API_KEY")]
    public async Task HardCodedKey_VariableOfTheDestination(string statement, string variable)
    {
        string source =
            Source(statement.Replace("KEY\"", Key + "\"", StringComparison.Ordinal)
                .Replace("AZURE\"", SyntheticKey.Azure() + "\"", StringComparison.Ordinal)
                .Replace("ADMIN\"", SyntheticKey.Admin() + "\"", StringComparison.Ordinal));
        Diagnostic finding = Assert.Single(await AnalyzerRun.GetDiagnosticsAsync(source), static finding => finding.Id == "OAK1001");
        Assert.Contains(" " + variable, finding.GetMessage(English), StringComparison.Ordinal);
        Assert.Contains(variable, finding.GetMessage(CultureInfo.GetCultureInfo("ja")), StringComparison.Ordinal);

        // The fix reads the environment variable that the message names, as do the fixes of the other findings.
        Document document = FixRun.Open(source);
        foreach (Diagnostic reported in await AnalyzerRun.GetDiagnosticsAsync((await document.Project.GetCompilationAsync())!))
        {
            foreach (CodeAction action in (await FixRun.GetActionsAsync(document, reported)).Where(
                static action => action.EquivalenceKey == "Environment"))
            {
                Assert.EndsWith(variable, action.Title, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("UnityEngine.CoreModule")]
    [InlineData("GodotSharp")]
    [InlineData("Microsoft.Maui.Controls")]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly")]
    public async Task ClientByReference_NoVariableIsAdvised(string assembly)
    {
        Compilation compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            "Test",
            [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(ClientSource)],
            [.. TestReferences.All,
                Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(assembly, options: new(OutputKind.DynamicallyLinkedLibrary))
                    .ToMetadataReference()],
            new(OutputKind.DynamicallyLinkedLibrary));
        AssertNoVariable(await AnalyzerRun.GetDiagnosticsAsync(compilation));
    }

    [Theory]
    [InlineData("UseMaui = true")]
    [InlineData("UsingMicrosoftNETSdkBlazorWebAssembly = true")]
    [InlineData("TargetFramework = net10.0-android")]
    [InlineData("TargetFramework = net10.0-browser")]
    public async Task ClientByProperty_NoVariableIsAdvised(string property) =>
        AssertNoVariable(
            await AnalyzerRun.GetDiagnosticsAsync([("/Test.cs", ClientSource)],
                [("/.globalconfig", "is_global = true\nbuild_property." + property + "\n")]));

    [Fact]
    public async Task DesktopProject_VariableIsAdvised()
    {
        var findings =
            await AnalyzerRun.GetDiagnosticsAsync([("/Test.cs", ClientSource)],
                [("/.globalconfig", "is_global = true\nbuild_property.TargetFramework = net10.0-windows\n")]);
        Assert.All(findings.Where(static finding => finding.Id is "OAK1001" or "OAK1005"),
            static finding => Assert.Contains("OPENAI_API_KEY", finding.GetMessage(English), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("builder.AddAzureOpenAIChatCompletion(\"chat\", key, \"https://contoso.openai.azure.com/\");",
        "OAK1007_UrlUnsent")]
    [InlineData("builder.AddAzureOpenAIChatCompletion(\"chat\", \"not a URL\", \"https://contoso.openai.azure.com/\");",
        "OAK1007_UrlUnsent")]
    [InlineData("builder.AddAzureOpenAIChatCompletion(\"https://contoso.openai.azure.com/\", key, \"gpt-4o\");",
        "OAK1007_ModelNameUnsent")]
    [InlineData("builder.AddAzureOpenAIChatCompletion(\"chat\", \"https://contoso.openai.azure.com/\", \"https://contoso.openai.azure.com/\");", "OAK1007_Url")]
    [InlineData("builder.AddAzureOpenAIChatCompletion(\"chat\", place, \"https://contoso.openai.azure.com/\");", "OAK1007_UrlUnknown")]
    [InlineData("builder.AddAzureOpenAIChatCompletion(\"chat\", place, \"gpt-4o\");", "OAK1007_ModelName")]
    [InlineData("new AzureOpenAIClient(new Uri(key), new ApiKeyCredential(\"https://contoso.openai.azure.com/\"));",
        "OAK1007_UrlUnsent")]
    [InlineData("new AzureOpenAIClient(new Uri(\"https://contoso.openai.azure.com/\"), new ApiKeyCredential(\"https://contoso.openai.azure.com/\"));", "OAK1007_Url")]
    [InlineData("new OpenAIClient(\"https://api.openai.com/v1\");", "OAK1007_Url")]
    [InlineData("new OpenAIClient(new ApiKeyCredential(\"https://api.openai.com/v1\"));", "OAK1007_Url")]
    [InlineData("new ChatClient(key, \"gpt-4o\");", "OAK1007_ModelName")]
    public async Task MisplacedValue_EffectOfTheCall(string statement, string message)
    {
        Diagnostic finding =
            Assert.Single(await AnalyzerRun.GetDiagnosticsAsync(Source(statement)), static finding => finding.Id == "OAK1007");
        ExpectedText.AssertMessage(finding, message);
    }

    /// <summary>
    /// The effect in the message was measured with these clients; Semantic Kernel's connector calls the same constructor.
    /// </summary>
    [Fact]
    public void KeyAsEndpoint_ThrowsBeforeAnythingIsSent()
    {
        const string Url = "https://contoso.openai.azure.com/";
        Assert.Throws<UriFormatException>(
            () => new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(Key), new System.ClientModel.ApiKeyCredential(Url)));
        Assert.Throws<UriFormatException>(
            () => new OpenAI.OpenAIClient(new System.ClientModel.ApiKeyCredential(Url),
                new OpenAI.OpenAIClientOptions { Endpoint = new Uri(Key) }));
        Assert.Throws<UriFormatException>(
            () => new Betalgo.Ranul.OpenAI.Managers.OpenAIService(
                new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = Url, BaseDomain = Key }));
    }

    [Theory]
    [InlineData("OPENAI_API_KEY", "OAK1005_VariableName")]
    [InlineData("${API_KEY}", "OAK1005_VariableName")]
    [InlineData("OpenAI:ApiKey", "OAK1005_SettingName")]
    [InlineData("SEU_TOKEN", "OAK1005_Placeholder")]
    [InlineData("OpenAI-api-key", "OAK1005_Placeholder")]
    [InlineData("<>", "OAK1005_Placeholder")]
    [InlineData("''", "OAK1005_Placeholder")]
    [InlineData("あなたのAPIキー", "OAK1005_PlaceholderNotAscii")]
    [InlineData("", "OAK1005_Empty")]
    [InlineData("  ", "OAK1005_Blank")]
    public async Task Placeholder_IsCalledWhatItIs(string text, string message)
    {
        Diagnostic finding =
            Assert.Single(await AnalyzerRun.GetDiagnosticsAsync(Source($"new OpenAIClient(\"{text}\");")),
                static finding => finding.Id == "OAK1005");
        ExpectedText.AssertMessage(finding, message, new TextKey("Advice_Environment", "OPENAI_API_KEY"));
    }

    [Theory]
    [InlineData("“KEY”", "OAK1004_NotAscii")]
    [InlineData("「KEY」", "OAK1004_NotAscii")]
    [InlineData("APIキー: KEY", "OAK1004_NotAscii")]
    [InlineData("'KEY'", "OAK1004_InSingleQuotes")]
    [InlineData("KEY'", "OAK1004_InSingleQuotes")]
    [InlineData("key: KEY", "OAK1004_VariableNamePrefix")]
    public async Task MalformedKey_EffectOfItsCharacters(string text, string message)
    {
        Diagnostic finding =
            Assert.Single(
                await AnalyzerRun.GetDiagnosticsAsync(
                    Source($"new OpenAIClient(\"{text.Replace("KEY", Key, StringComparison.Ordinal)}\");")),
                        static finding => finding.Id == "OAK1004");
        ExpectedText.AssertMessage(finding, message);
    }

    private static string ClientSource =>
        Source($"new OpenAIClient(\"{Key}\"); new ChatClient(\"gpt-5\", \"your-api-key\"); new OpenAIClient(Environment.GetEnvironmentVariable(\"{Key}\"));");

    private static void AssertNoVariable(IReadOnlyList<Diagnostic> findings)
    {
        const string Client = "OAK1001_Client(sk-proj-…, Advice_Client)";
        Assert.Equal([Client, Client, "OAK1005_Placeholder(Advice_Client)"],
            findings.Where(static finding => finding.Id.StartsWith("OAK10", StringComparison.Ordinal))
                .Select(static finding => MessageReader.Show(MessageReader.Read(finding))).Order(StringComparer.Ordinal));
    }

    private static string Source(string statements) => $$"""
        using System;
        using System.ClientModel;
        using System.Net.Http;
        using Azure.AI.OpenAI;
        using OpenAI;
        using OpenAI.Chat;

        static class KernelExtensions
        {
            public static object AddAzureOpenAIChatCompletion(this object builder, string deploymentName, string endpoint, string apiKey) => builder;
        }

        class C
        {
            void M(object builder, string key, string place)
            {
                {{statements}}
            }
        }
        """;
}
