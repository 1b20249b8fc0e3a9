using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>
/// Verifies that each row of the sink table names an existing member, and that its sample is reported with a value that is wrong there.
/// </summary>
public class SinkTableTests
{
    private static readonly CSharpCompilation Clients =
        CSharpCompilation.Create("Test", references: TestReferences.Assemblies.Concat(TestReferences.Clients));

    // Only at run time is it known which client uses these credentials.
    private static readonly string[] UnknownDestinations =
        ["System.ClientModel.ApiKeyCredential.Update", "System.ClientModel.Primitives.CredentialSettings.Key"];

    private enum SampleForm
    {
        WrongValue,
        WrongValueThroughVariable,
        LineBreak,
        LineBreakThroughVariable,
    }

    public static TheoryData<int> Rows => [.. FindRows(static _ => true)];

    public static TheoryData<int> RowsWithValue => [.. FindRows(static row => row.Kind != SinkKind.RetiredClient)];

    public static TheoryData<int> KeyRows => [.. FindRows(TakesKey)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_NamesMember(int index)
    {
        SinkRow row = SinkTable.All[index];
        Compilation compilation = Clients.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SinkSamples.Declarations));
        List<INamedTypeSymbol> types = row.Type == SinkRow.Any
            ? [.. GetTypes(Clients.SourceModule.ReferencedAssemblySymbols.Single(assembly => assembly.Name == row.Client).GlobalNamespace)]
            : [.. compilation.GetTypesByMetadataName(row.Type)];
        Assert.NotEmpty(types);
        Assert.Contains(types.SelectMany(static type => GetMembers(type)), member => IsMember(row, member));
    }

    [Theory]
    [MemberData(nameof(RowsWithValue))]
    public async Task WrongValue_ReportsDiagnostic(int index)
    {
        SinkRow row = SinkTable.All[index];
        Assert.Equal(IsReported(row), await FindAsync(row, SampleForm.WrongValue, SinkSamples.GetRule(row)) is not null);
    }

    [Theory]
    [MemberData(nameof(RowsWithValue))]
    public async Task WrongValueThroughVariable_ReportsSameMessage(int index)
    {
        SinkRow row = SinkTable.All[index];
        string rule = SinkSamples.GetRule(row);
        Diagnostic? direct = await FindAsync(row, SampleForm.WrongValue, rule);
        Diagnostic? variable = await FindAsync(row, SampleForm.WrongValueThroughVariable, rule);
        Assert.Equal(direct?.GetMessage(ExpectedText.EnglishCulture), variable?.GetMessage(ExpectedText.EnglishCulture));
    }

    [Theory]
    [MemberData(nameof(KeyRows))]
    public async Task KeyWithLineBreak_NamesEffectOfRow(int index)
    {
        SinkRow row = SinkTable.All[index];
        foreach (SampleForm form in new[] { SampleForm.LineBreak, SampleForm.LineBreakThroughVariable })
        {
            Diagnostic? finding = await FindAsync(row, form, "OAK1002");
            Assert.NotNull(finding);
            ExpectedText.AssertMessage(finding, "OAK1002_Message", "sk-proj-…", new TextKey("Stray_After"),
                new TextKey("Stray_LineBreak", "U+000A"), new TextKey("Effect_LineBreak" + GetEffectName(row.Effect)));
        }
    }

    [Theory]
    [InlineData("System.Environment.GetEnvironmentVariable({0})", "AsEnvironmentVariableName", "OPENAI_API_KEY")]
    [InlineData("_ = configuration[{0}]", "AsConfigurationKey", "OpenAI:ApiKey")]
    [InlineData("configuration.GetSection({0})", "AsConfigurationKey", "OpenAI:ApiKey")]
    public async Task KeyAsNameThroughVariable_ReportsNameMessage(string call, string message, string name)
    {
        string key = "\"" + SyntheticKey.Project() + "\"";
        string[] values = [key, "text", "(string)text", "text!", "(key ?? text)"];
        foreach (string value in values)
        {
            string statements = (value == key ? string.Empty : $"var text = {key}; ") + string.Format(null, call, value) + ";";
            Diagnostic finding = Assert.Single(await AnalyzerRun.GetDiagnosticsAsync(SinkSamples.CreateProgram(statements)));
            ExpectedText.AssertMessage(finding, "OAK1001_" + message, "sk-proj-…", name);
        }
    }

    [Fact]
    public async Task SinksThatDiffer_NameNoEffect()
    {
        string statements = $"var text = \"{SyntheticKey.Project()}\\n\"; _ = new OpenAI.OpenAIClient(text); "
            + "_ = new System.Net.Http.Headers.AuthenticationHeaderValue(\"Bearer\", text);";
        Diagnostic finding = Assert.Single(await AnalyzerRun.GetDiagnosticsAsync(SinkSamples.CreateProgram(statements)),
            static finding => finding.Id == "OAK1002");
        ExpectedText.AssertMessage(finding, "OAK1002_Message", "sk-proj-…", new TextKey("Stray_After"),
            new TextKey("Stray_LineBreak", "U+000A"), new TextKey("Effect_LineBreak"));
    }

    [Theory]
    [InlineData("AssistantClient", "OAK4001")]
    [InlineData("VideoClient", "OAK4001")]
    [InlineData("EvaluationClient", "OAK4002")]
    public async Task RetiredClient_ReportsDiagnostic(string client, string rule)
    {
        SinkRow row = SinkTable.All.Single(row => row.Kind == SinkKind.RetiredClient && row.TypeName == client);
        Assert.Contains(await AnalyzerRun.GetDiagnosticsAsync(SinkSamples.CreateProgram(row, null)), finding => finding.Id == rule);
    }

    [Fact]
    public void OpenAiSdkKeyParameter_ReturnsKeySink()
    {
        IAssemblySymbol sdk = Clients.SourceModule.ReferencedAssemblySymbols.Single(static assembly => assembly.Name == "OpenAI");
        var clients = GetTypes(sdk.GlobalNamespace)
            .Where(static type => type.DeclaredAccessibility == Accessibility.Public
                && type.Name.EndsWith("Client", StringComparison.Ordinal))
            .SelectMany(static type => type.Constructors)
            .SelectMany(static constructor => constructor.Parameters)
            .Where(static parameter => parameter.Type.SpecialType == SpecialType.System_String
                && parameter.Name.Contains("key", StringComparison.OrdinalIgnoreCase))
            .ToList();
        Assert.InRange(clients.Count, 15, int.MaxValue);
        Assert.All(clients, static parameter => Assert.Equal(SinkKind.ApiKey, SinkClassifier.ClassifyCredential(parameter)));
    }

    private static IEnumerable<int> FindRows(Func<SinkRow, bool> predicate) =>
        Enumerable.Range(0, SinkTable.All.Count).Where(index => predicate(SinkTable.All[index]));

    private static bool IsReported(SinkRow row) =>
        row.Kind is not (SinkKind.Other or SinkKind.ResponseHeaders) && !UnknownDestinations.Contains($"{row.Type}.{row.Member}");

    private static bool TakesKey(SinkRow row) => row.Kind is SinkKind.ApiKey or SinkKind.Credential
        or SinkKind.BearerToken or SinkKind.AuthenticationParameter or SinkKind.HeaderValue;

    /// <summary>Gets the finding of a rule in one form of a sample. The forms are the methods of one program.</summary>
    private static async Task<Diagnostic?> FindAsync(SinkRow row, SampleForm form, string rule)
    {
        string? wrong = SinkSamples.GetWrongValue(row.Kind);
        string scheme = row.Kind == SinkKind.HeaderValue ? "Bearer " : string.Empty;
        string key = $"\"{scheme}{SyntheticKey.Project()}\\n\"";
        string[] forms =
        [
            SinkSamples.GetStatements(row, wrong, throughVariable: false), SinkSamples.GetStatements(row, wrong, throughVariable: true),
            .. TakesKey(row)
                ? [SinkSamples.GetStatements(row, key, throughVariable: false), SinkSamples.GetStatements(row, key, throughVariable: true)]
                : Array.Empty<string>(),
        ];
        string program = SinkSamples.CreateProgram(forms) + SinkSamples.Declarations;
        int start = program.IndexOf($"void M{(int)form}(", StringComparison.Ordinal);
        int end = program.IndexOf($"void M{(int)form + 1}(", StringComparison.Ordinal);
        return (await AnalyzerRun.GetDiagnosticsAsync(program)).FirstOrDefault(finding => finding.Id == rule
            && finding.Location.SourceSpan.Start > start && (end < 0 || finding.Location.SourceSpan.Start < end));
    }

    private static string GetEffectName(SinkEffect effect) => effect switch
    {
        SinkEffect.ClientPipeline => "_OpenAiSdk",
        SinkEffect.AuthenticationHeader => "_AuthenticationHeaderValue",
        SinkEffect.ParsedHeader or SinkEffect.ParsedContentHeader => "_HeadersAdd",
        SinkEffect.CustomHeader => "_HeadersAddCustom",
        SinkEffect.UnvalidatedHeader or SinkEffect.UnvalidatedContentHeader => "_HeadersTryAddWithoutValidation",
        _ => string.Empty,
    };

    private static bool IsMember(SinkRow row, ISymbol member) =>
        (row.Member == SinkRow.Any || row.Member == member.Name)
        && (row.Kind is SinkKind.RetiredClient or SinkKind.ResponseHeaders || member switch
        {
            IPropertySymbol { IsIndexer: false, SetMethod: not null } property => IsNamed(row, property),
            IPropertySymbol property => property.Parameters.Any(parameter => IsNamed(row, parameter)),
            IMethodSymbol method => method.Parameters.Any(parameter => IsNamed(row, parameter)),
            _ => false,
        });

    private static bool IsNamed(SinkRow row, ISymbol symbol) => symbol.Name.Equals(row.Parameter, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ISymbol> GetMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (ISymbol member in declaring.GetMembers())
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> GetTypes(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(GetTypes));
}
