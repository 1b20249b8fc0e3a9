using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Keys.ReadKeyCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies the context of the key: usings, names in scope, language versions, other keys.</summary>
public class ReadKeyContextTests
{
    private const string Read =
        """Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_API_KEY.")""";
    private static readonly string Key = SyntheticKey.Project();
    private static readonly string Found = "{|OAK1001:" + Key + "|}";

    [Fact]
    public Task MissingUsing_IsAdded() => Verify.Expect(
        $$"""
        using System.Text;

        class C { string key = "{{Found}}"; StringBuilder? b; }
        """,
        $$"""
        using System;
        using System.Text;

        class C { string key = {{Read}}; StringBuilder? b; }
        """,
        "Environment");

    [Fact]
    public Task MemberNamedEnvironment_QualifiesName() => Verify.Expect(
        $$"""
        using System;

        class Startup { object Environment { get; } = new(); string Key() => "{{Found}}"; }
        """,
        $$"""
        using System;

        class Startup { object Environment { get; } = new(); string Key() => System.{{Read}}; }
        """,
        "Environment");

    [Fact]
    public Task NamespaceNamedEnvironment_QualifiesName() => Verify.Expect(
        $$"""
        using System;

        namespace My.Environment { }

        namespace My.App
        {
            class C { string Key() => "{{Found}}"; }
        }
        """,
        $$"""
        using System;

        namespace My.Environment { }

        namespace My.App
        {
            class C { string Key() => System.{{Read}}; }
        }
        """,
        "Environment");

    [Fact]
    public Task TopLevelStatements_OffersFix() => Verify.Expect(
        $$"""
        using System;

        const string key = "{{Found}}";
        Console.WriteLine(key.Length);
        """,
        $$"""
        using System;

        string key = {{Read}};
        Console.WriteLine(key.Length);
        """,
        "Environment",
        output: OutputKind.ConsoleApplication);

    [Fact]
    public Task CSharp6_OmitsThrowExpression() => Verify.Expect(
        $$"""
        using System;

        class C { string key = "{{Found}}"; }
        """,
        """
        using System;

        class C { string key = Environment.GetEnvironmentVariable("OPENAI_API_KEY"); }
        """,
        "Environment",
        language: LanguageVersion.CSharp6,
        nullable: false);

    [Fact]
    public Task CSharp73_OffersFixThatCompiles() => Verify.Expect(
        $$"""
        using System;

        class C
        {
            const string Key = "{{Found}}";
            string M(string k = "{{Found}}")
            {
                return k + $@"Bearer {{Found}} " + Key;
            }
        }
        """,
        $$"""
        using System;

        class C
        {
            static readonly string Key = {{Read}};
            string M(string k = null)
            {
                k = k ?? ({{Read}});
                return k + $@"Bearer {{{Read}}} " + Key;
            }
        }
        """,
        "Environment",
        language: LanguageVersion.CSharp7_3,
        nullable: false);

    [Fact]
    public Task SeveralKeysInOneLiteral_ReplacesEach() => Verify.Expect(
        $$"""
        using System;

        class C { string M() => "{{Found}};{|OAK1001:{{SyntheticKey.Admin()}}|}"; }
        """,
        $$"""
        using System;

        class C { string M() => $"{{{Read}}};{Environment.GetEnvironmentVariable("OPENAI_ADMIN_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_ADMIN_KEY.")}"; }
        """,
        "Environment");

    [Fact]
    public Task ConcatenatedKey_ReplacesAllOperands() => Verify.Expect(
        $$"""
        using System;

        class C { string M(string x) => "Bearer " + "{|OAK1001:{{Key[..30]}}" + "{{Key[30..]}}|}" + x; }
        """,
        $$"""
        using System;

        class C { string M(string x) => "Bearer " + ({{Read}}) + x; }
        """,
        "Environment");

    [Fact]
    public Task ConcatenatedConstants_AreRemoved() => Verify.Expect(
        $$"""
        using System;

        class C
        {
            private const string Head = "{{Key[..30]}}";
            private const string Tail = "{{Key[30..]}}";
            static readonly string Key = {|OAK1001:Head + Tail|};
        }
        """,
        $$"""
        using System;

        class C
        {
            static readonly string Key = {{Read}};
        }
        """,
        "Environment");

    [Fact]
    public Task WhitespaceAroundKey_IsRemoved() => Verify.Expect(
        $$"""
        using System;

        class C { string M() => "Bearer {{Found}}{|OAK1002:\n|}"; string N() => "{|OAK1002: |}{{Found}}"; }
        """,
        $$"""
        using System;

        class C { string M() => $"Bearer {{{Read}}}"; string N() => {{Read}}; }
        """,
        "Environment");

    [Fact]
    public Task MultiLineRawLiteral_KeepsForm() => Verify.Expect(
        $$""""
        using System;

        class C
        {
            string M() => """
                { "key": "{{Found}}",
                  "a": {} }
                """;
        }
        """",
        $$$"""""
        using System;

        class C
        {
            string M() => $$"""
                { "key": "{{{{{Read}}}}}",
                  "a": {} }
                """;
        }
        """"",
        "Environment");

    [Fact]
    public Task ConfiguredVariables_AreUsed() => Verify.Expect(
        $$"""
        using System;

        class C { string a = "{{Found}}"; string b = "{|OAK1001:{{SyntheticKey.Admin()}}|}"; }
        """,
        """
        using System;

        class C { string a = Environment.GetEnvironmentVariable("MY_KEY") ?? throw new InvalidOperationException("Set the environment variable MY_KEY."); string b = Environment.GetEnvironmentVariable("MY_ADMIN_KEY") ?? throw new InvalidOperationException("Set the environment variable MY_ADMIN_KEY."); }
        """,
        "Environment",
        "openai_key_analyzers.environment_variable = MY_KEY\nopenai_key_analyzers.admin_environment_variable = MY_ADMIN_KEY");

    [Fact]
    public Task ClientSecret_NoFix() => Verify.ExpectNone($$"""
        class C { string key = "{|OAK1001:{{SyntheticKey.ClientSecret()}}|}"; }
        """);

    [Fact]
    public Task AzureKey_UsesAzureVariable() => Verify.Expect(
        $$"""
        using System;

        class C { string key = "{|OAK1001:{{SyntheticKey.Azure()}}|}"; }
        """,
        """
        using System;

        class C { string key = Environment.GetEnvironmentVariable("AZURE_OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable AZURE_OPENAI_API_KEY."); }
        """,
        "Environment");

    [Theory]
    [InlineData("UnityEngine.CoreModule")]
    [InlineData("Microsoft.AspNetCore.Components.WebAssembly")]
    [InlineData("Microsoft.Maui")]
    public async Task ClientApp_NoFix(string assembly)
    {
        string source = $$"""
            class C { string key = "{{Found}}"; }
            """;
        var test = new Verifiers.FixVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer, OpenAiKeyAnalyzers.CodeFixes.Keys.ReadKeyCodeFixProvider>
            { TestCode = source, FixedCode = source };
        test.TestState.AdditionalReferences.Add(
            CSharpCompilation.Create(assembly, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .ToMetadataReference());
        await test.RunAsync();
    }
}
