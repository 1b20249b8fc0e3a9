using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies that the fix of a public constant does not break a correct use in another project, which the compiler does not see.
/// </summary>
public class PublicConstantTests
{
    private const string Usings = "#pragma warning disable OPENAI001, OPENAI002\nusing System; using System.ClientModel; using System.Net.Http; using System.Net.Http.Headers; using OpenAI; using OpenAI.Chat;\n";

    /// <summary>Gets a constant, its use in this project, and its use in another one.</summary>
    public static TheoryData<string, string, string, string> DependingOnUse => new()
    {
        { "https://api.openai.com", "new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Shared.Value) })", "OAK4004", "new Uri(Shared.Value + \"/v1/models\")" },
        { "https://api.openai.com/v1/chat/completions", "new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Shared.Value) })", "OAK4004", "new HttpClient().PostAsync(Shared.Value, null)" },
        { "gpt-4o-realtime-preview", "new OpenAI.Realtime.RealtimeClient(key).StartConversationSessionAsync(Shared.Value)", "OAK4007", "Shared.Value" },
        { "Bearer ", "new AuthenticationHeaderValue(Shared.Value, key)", "OAK3001", "Shared.Value + key" },
        { "$OPENAI_API_KEY", "new OpenAIClient(Environment.GetEnvironmentVariable(Shared.Value))", "OAK2002", "Environment.ExpandEnvironmentVariables(Shared.Value)" },
        { "YOUR_API_KEY", "new OpenAIClient(Shared.Value)", "OAK1005", "key == Shared.Value" },
        { "gsk_" + Letters, "new OpenAIClient(Shared.Value)", "OAK1006", "Shared.Value" },
    };

    private const string Letters = "Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7jKl0nOp3rSt6vWx9z";

    /// <summary>Gets a constant that is wrong for all uses.</summary>
    public static TheoryData<string, string, string> WrongEverywhere => new()
    {
        { "https://api.openia.com/v1", "new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Shared.Value) })", "OAK4004" },
        { "http://api.openai.com/v1", "new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Shared.Value) })", "OAK4003" },
        { "OPENAI_KEY", "new OpenAIClient(Environment.GetEnvironmentVariable(Shared.Value))", "OAK2003" },
        { "OPEANI_API_KEY", "new OpenAIClient(Environment.GetEnvironmentVariable(Shared.Value))", "OAK2002" },
        { "<KEY>", "new OpenAIClient(Shared.Value)", "OAK1001" },
        { " <KEY>", "new OpenAIClient(Shared.Value)", "OAK1002" },
        { "'<KEY>'", "new OpenAIClient(Shared.Value)", "OAK1004" },
    };

    [Theory]
    [MemberData(nameof(DependingOnUse))]
    public async Task LibraryWithUnknownUses_NoFix(string value, string use, string rule, string other)
    {
        Assert.NotEmpty(other);
        Assert.Empty(await GetActionsAsync("public", value, use, rule, OutputKind.DynamicallyLinkedLibrary, null));
    }

    [Theory]
    [MemberData(nameof(DependingOnUse))]
    public async Task UseInOtherProject_NoFix(string value, string use, string rule, string other)
    {
        Assert.Empty(await GetActionsAsync("public", value, use, rule, OutputKind.DynamicallyLinkedLibrary, other));
        Assert.Empty(await GetActionsAsync("public", value, use, rule, OutputKind.ConsoleApplication, other));
    }

    [Theory]
    [MemberData(nameof(DependingOnUse))]
    public async Task NoUseInOtherProject_OffersFix(string value, string use, string rule, string other)
    {
        Assert.NotEmpty(other);
        Assert.NotEmpty(await GetActionsAsync("public", value, use, rule, OutputKind.DynamicallyLinkedLibrary, "key"));
    }

    [Theory]
    [MemberData(nameof(DependingOnUse))]
    public async Task Program_OffersFix(string value, string use, string rule, string other)
    {
        Assert.NotEmpty(other);
        Assert.NotEmpty(await GetActionsAsync("public", value, use, rule, OutputKind.ConsoleApplication, null));
    }

    [Theory]
    [MemberData(nameof(DependingOnUse))]
    public async Task InternalConstant_OffersFix(string value, string use, string rule, string other)
    {
        Assert.NotEmpty(other);
        Assert.NotEmpty(await GetActionsAsync("internal", value, use, rule, OutputKind.DynamicallyLinkedLibrary, null));
    }

    [Theory]
    [MemberData(nameof(WrongEverywhere))]
    public async Task WrongEverywhere_OffersFix(string value, string use, string rule)
    {
        string text = value.Replace("<KEY>", SyntheticKey.Project(), StringComparison.Ordinal);
        Assert.NotEmpty(await GetActionsAsync("public", text, use, rule, OutputKind.DynamicallyLinkedLibrary, null));
    }

    private static async Task<List<CodeAction>> GetActionsAsync(string visibility, string value, string use, string rule, OutputKind output,
        string? otherUse)
    {
        using var workspace = new AdhocWorkspace();
        ProjectId library = ProjectId.CreateNewId();
        ProjectId consumer = ProjectId.CreateNewId();
        string main = output == OutputKind.ConsoleApplication ? "static void Main() { } " : string.Empty;
        string source = Usings + $$"""
            namespace Lib
            {
                {{visibility}} static class Shared { public const string Value = "{{value}}"; }
                class C { {{main}}object M(string key) => {{use}}; /* https://api.openai.com/v1/models */ }
            }
            """;
        Solution solution = workspace.CurrentSolution
            .AddProject(Create(library, "Lib", output))
            .AddDocument(DocumentId.CreateNewId(library), "Lib.cs", source, filePath: "/Lib.cs");
        if (otherUse is not null)
        {
            solution = solution.AddProject(Create(consumer, "App", OutputKind.DynamicallyLinkedLibrary)
                    .WithProjectReferences([new ProjectReference(library)]))
                .AddDocument(DocumentId.CreateNewId(consumer), "App.cs",
                    Usings + $"using Lib; class App {{ object M(string key) => {otherUse}; }}", filePath: "/App.cs");
        }

        Document document = solution.GetProject(library)!.Documents.Single();
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Diagnostic finding = Assert.Single(await FixRun.FindingsAsync(document), finding => finding.Id == rule);
        return await FixRun.GetActionsAsync(document, finding);
    }

    private static ProjectInfo Create(ProjectId id, string name, OutputKind output) => ProjectInfo.Create(id, VersionStamp.Default, name,
        name, LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(output),
        parseOptions: new CSharpParseOptions(LanguageVersion.Preview), metadataReferences: TestReferences.All);
}
