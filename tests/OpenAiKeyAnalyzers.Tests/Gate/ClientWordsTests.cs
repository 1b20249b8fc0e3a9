using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Tests.Performance;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Gate;

/// <summary>
/// Verifies that files that use a client without naming OpenAI are analyzed, and that files that only appear to use one are not.
/// </summary>
public class ClientWordsTests
{
    private const string Usings = "global using OpenAI; global using OpenAI.Chat; global using System.ClientModel;";

    public static TheoryData<string, string> Uses => new()
    {
        { "a type of the library", "class C { object M() => new ChatClient(\"gpt-5.4-mini\", \"{|OAK1005:YOUR_API_KEY|}\"); }" },
        {
            "a type of another library",
            "class C { object M() => new ChatClient(\"gpt-5.4-mini\", new ApiKeyCredential(\"{|OAK1005:YOUR_API_KEY|}\")); }"
        },
        { "a target type in the file", "class C { ChatClient Client = new(\"gpt-5.4-mini\", \"{|OAK1005:YOUR_API_KEY|}\"); }" },
    };

    public static TheoryData<string, string, string> LinkedUses => new()
    {
        {
            "the other part of a class names the target type",
            "partial class C { ChatClient? _client; }",
            "partial class C { C() { _client = new(\"gpt-5.4-mini\", \"{|OAK1005:YOUR_API_KEY|}\"); } }"
        },
        {
            "the base class names the target type",
            "class Base { protected ChatClient? Client; }",
            "class C : Base { C() { Client = new(\"gpt-5.4-mini\", \"{|OAK1005:YOUR_API_KEY|}\"); } }"
        },
        {
            "a method of another file names the parameter's type",
            "static class Registry { public static void Register(ChatClient client) { } }",
            "class C { C() { Registry.Register(new(\"gpt-5.4-mini\", \"{|OAK1005:YOUR_API_KEY|}\")); } }"
        },
        {
            "a helper passes the key on",
            "static class Factory { public static ChatClient Create(string apiKey) => new(\"gpt-5.4-mini\", apiKey); }",
            "class C { object M() => Factory.Create(\"{|OAK1005:YOUR_API_KEY|}\"); }"
        },
        {
            "an extension method passes the key on",
            "static class Extensions { public static ChatClient Connect(this object o, string key) => new(\"gpt-5.4-mini\", key); }",
            "class C { object M() => this.Connect(\"{|OAK1005:YOUR_API_KEY|}\"); }"
        },
        {
            "the constant of another file is the key",
            "class Service { ChatClient Create() => new(\"gpt-5.4-mini\", Constants.Value); }",
            "static class Constants { public const string Value = \"{|OAK1005:YOUR_API_KEY|}\"; }"
        },
        {
            "the service reads the options",
            "class Service(Choices choices) { ChatClient Create() => new(\"gpt-5.4-mini\", choices.ApiKey); }",
            "class Choices { public string ApiKey { get; set; } = \"{|OAK1005:YOUR_API_KEY|}\"; }"
        },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public Task UseThroughGlobalUsing_ReportsDiagnostic(string reason, string code)
    {
        Assert.NotEmpty(reason);
        return ProgramVerifier.Expect(Usings, code);
    }

    [Theory]
    [MemberData(nameof(LinkedUses))]
    public Task TypeOfOtherFile_ReportsDiagnostic(string reason, string declaration, string use)
    {
        Assert.NotEmpty(reason);
        return ProgramVerifier.Expect(Usings, declaration, use);
    }

    [Fact]
    public void GlobalAlias_IsLinked()
    {
        CSharpCompilation program = TreeRun.Create(
            "class C { object M() => new Chat(\"gpt-5.4-mini\", \"\"); }", "global using Chat = OpenAI.Chat.ChatClient;", "class D { }");
        Assert.DoesNotContain(program.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
        Assert.True(ProgramFiles.Get(program).IsLinkedToOpenAi(program.SyntaxTrees[0]));
        Assert.False(ProgramFiles.Get(program).IsLinkedToOpenAi(program.SyntaxTrees[2]));
    }

    [Theory]
    [InlineData("class C(Holder holder) { object M() => holder.Ai.Client.GetChatClient(\"gpt-4-0314\"); }")]
    [InlineData("class C(Holder holder) { void M() => holder.Options.Client.ApiKey = \"\"; }")]
    [InlineData("class C(HttpClient http) { void M(string value) => http.DefaultRequestHeaders.Add(\"Authorization\", value); }")]
    [InlineData("class C(HttpRequestMessage request) { void M(string ClientType) => request.Headers.Add(\"Content-Type\", ClientType); }")]
    [InlineData("class ApiKey { string? Key => Environment.GetEnvironmentVariable(\"OTHER_KEY\"); }")]
    public void MemberOfUnnamedType_IsRead(string code)
    {
        var anchors = SourceAnchors.Get(Microsoft.CodeAnalysis.Text.SourceText.From(code));
        var info = new CompilationInfo(TreeRun.Create(code));
        Assert.True(info.IsOpenAiFile(anchors));
        Assert.False(info.NamesClient(anchors));
    }

    [Fact]
    public Task WrongSchemeBesideUnknownHost_ReportsDiagnostic() => ProgramVerifier.Expect(
        Usings,
        """
            class C { AuthenticationHeaderValue M(string apiKey) => new("Bearer{|OAK3001::|}", apiKey); }
            """);

    [Theory]
    [InlineData("class Client { public string ClientName = \"YOUR_API_KEY\"; void M(HttpClient client) => client.GetAsync(\"/v1\"); }")]
    [InlineData("class Kernels { public Func<string, object>? Create; object? M() => Create?.Invoke(\"your key\"); }")]
    [InlineData("class ResponseStatus { public string Client = \"gpt-4-0314\"; }")]
    [InlineData("class ClientList : System.Collections.Generic.List<string> { ClientList() { Add(\"text-davinci-003\"); } }")]
    public void OtherClients_GetNoModel(string code)
    {
        CSharpCompilation program = TreeRun.Create("global using System; global using System.Net.Http;" + Usings)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, path: "/Other.cs"));
        Assert.DoesNotContain(program.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
        SyntaxTree other = program.SyntaxTrees[1];
        var info = new CompilationInfo(program);
        var anchors = SourceAnchors.Get(other.GetText());
        Assert.True(anchors.ContainsClient);
        Assert.False(info.IsOpenAiFile(anchors));
        Assert.False(ProgramFiles.Get(program).IsLinkedToOpenAi(other));
    }

    [Fact]
    public void WordsOfSameLibraries_AreShared()
    {
        CSharpCompilation program = TreeRun.Create("class C { }");
        CSharpCompilation changed = program.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D { }"));
        Assert.Same(ClientWords.Get(program), ClientWords.Get(changed));
    }

    [Fact]
    public void TypesOfReferencedProject_AreNamed()
    {
        CSharpCompilation library = TreeRun.Create("public class Gateway { public Gateway(string apiKey) { } }")
            .WithAssemblyName("Contoso.OpenAI");
        CSharpCompilation program = CSharpCompilation.Create("Program", references: [library.ToMetadataReference()]);
        Assert.Equal(ClientUse.Named, FindUse(program, "class C { object Client = new Gateway(\"\"); }"));
        Assert.Equal(ClientUse.None, FindUse(program, "class C { object Client = new Other(\"\"); }"));
    }

    private static ClientUse FindUse(CSharpCompilation program, string code) =>
        ClientWords.Get(program).FindUse(Microsoft.CodeAnalysis.Text.SourceText.From(code));
}
