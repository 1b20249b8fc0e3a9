using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>Verifies that each row of a table takes effect, regardless of the assembly name of its library.</summary>
public class ModelSinkRowTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, ModelSinkTable.All.Count)];

    /// <summary>Gets the rows whose type does not name the library.</summary>
    public static TheoryData<int> NeutralRows => [.. Enumerable.Range(0, ModelSinkTable.All.Count).Where(static index =>
        ModelSinkTable.All[index] is { Destination: ModelDestinationSource.Receiver or ModelDestinationSource.Request } row
        && !IdentifierWords.ContainsWord(row.Type + row.Members[0], IdentifierWordUse.OpenAiMember) && row.Library != "Microsoft.Extensions.AI")];

    public static TheoryData<string> Libraries =>
    [
        .. ModelSinkTable.All.Select(static row => row.Library)
            .Concat(SdkModelTable.All.Select(static row => row.Library))
            .Concat(SdkDefaultTable.All.Select(static row => row.Library))
            .Concat(ClientRegistrationTable.All.Select(static row => row.Library))
            .SelectMany(static names => names.Split(", ")).Distinct(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Row_TakesEffect(int index)
    {
        ModelSinkRow row = ModelSinkTable.All[index];
        string assembly = FindLibrary(row.Library.Split(", ")[0]).Assemblies[0];
        Assert.Equal("OAK4007", (await FindAsync(ModelSinkStub.Create(row, assembly, "Contoso.")).ConfigureAwait(true)).SingleOrDefault()?.Id);
    }

    /// <summary>A type with the same name in a library that no table lists may send requests to another server.</summary>
    [Theory]
    [MemberData(nameof(NeutralRows))]
    public async Task RowInOtherAssembly_NoDiagnostic(int index) =>
        Assert.Empty(await FindAsync(ModelSinkStub.Create(ModelSinkTable.All[index], "Contoso.Chat", "Contoso.")
            .AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("// openai apiKey Contoso"))));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void LibraryOfTables_HasAssemblies(string library) => Assert.NotEmpty(FindLibrary(library).Assemblies);

    [Fact]
    public void SinksOfOpenAi_BelongToLibraries()
    {
        SinkKind[] general = [SinkKind.Credential, SinkKind.BearerToken, SinkKind.VariableName, SinkKind.ConfigurationKey,
            SinkKind.ConnectionStringName, SinkKind.Other, SinkKind.AuthenticationScheme, SinkKind.AuthenticationParameter,
            SinkKind.AuthorizationValue, SinkKind.HeaderName, SinkKind.HeaderValue, SinkKind.HeaderLine, SinkKind.ResponseHeaders,
            SinkKind.RequestUrl, SinkKind.BaseUrl, SinkKind.WebSocketUrl, SinkKind.AbsoluteUrl, SinkKind.RelativeUrl,
            SinkKind.TransportHttpClient];
        Assert.All(SinkTable.All.Where(row => !general.Contains(row.Kind)),
            static row => Assert.True(ClientLibraryTable.ContainsAssembly(row.Client), row.Client));
    }

    /// <summary>
    /// The referenced library makes a file that does not name OpenAI an OpenAI file, regardless of the name of the library.
    /// </summary>
    [Fact]
    public async Task KeyOfLibraryWithOtherName_ReportsDiagnostic()
    {
        var sink = new ModelSinkCase("Whetstone.ChatGPT", string.Empty, string.Empty);
        const string Source = """
            using Whetstone.ChatGPT;
            using Whetstone.ChatGPT.Models;
            class C
            {
                object A() => new ChatGPTClient("YOUR_API_KEY");
                object B() => new ChatGPTClient(new ChatGPTCredentials("YOUR_API_KEY"), null);
                object D(string apiKey) => new ChatGPTClient(apiKey);
            }
            """;
        ImmutableArray<Diagnostic> findings = await AnalyzerRun.GetDiagnosticsAsync(sink.Compile(Source));
        Assert.Equal([("OAK1005", 4), ("OAK1005", 5)],
            findings.Select(static finding => (finding.Id, finding.Location.GetLineSpan().StartLinePosition.Line)).Order());
    }

    private static ClientLibraryRow FindLibrary(string name) => ClientLibraryTable.All.Single(row => row.Library == name);

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation) =>
        await ModelSinkTests.FindAsync(compilation);
}
