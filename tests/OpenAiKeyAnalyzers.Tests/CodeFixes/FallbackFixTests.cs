using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Keys.ReadKeyCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies keys that are used as a fallback if the environment variable is empty: reading that variable again would always throw.
/// </summary>
public class FallbackFixTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")";
    private const string Throw = "throw new InvalidOperationException(\"Set the environment variable OPENAI_API_KEY.\")";
    private static readonly string Found = "{|OAK1001:" + SyntheticKey.Project() + "|}";

    [Theory]
    [InlineData("if (string.IsNullOrEmpty(k)) k = \"§\"; return k;", "if (string.IsNullOrEmpty(k)) THROW; return k;")]
    [InlineData("if (string.IsNullOrWhiteSpace(k)) { k = \"§\"; } return k;", "if (string.IsNullOrWhiteSpace(k)) { THROW; } return k;")]
    [InlineData("if (k == null) { k = \"§\"; } return k;", "if (k == null) { THROW; } return k;")]
    [InlineData("if (k is null or \"\") { k = \"§\"; } return k;", "if (k is null or \"\") { THROW; } return k;")]
    [InlineData("if (k is null) k = \"§\"; return k;", "if (k is null) THROW; return k;")]
    [InlineData("if (k is not { Length: > 0 }) k = \"§\"; return k;", "if (k is not { Length: > 0 }) THROW; return k;")]
    [InlineData("if (READ is not { Length: > 0 } key) key = \"§\"; return key;", "if (READ is not { Length: > 0 } key) THROW; return key;")]
    [InlineData("if (k == null || k.Length == 0) k = \"§\"; return k;", "if (k == null || k.Length == 0) THROW; return k;")]
    [InlineData("if (k != null && k.Length > 0) return k; return \"§\";", "if (k != null && k.Length > 0) return k; THROW;")]
    [InlineData("if (!string.IsNullOrEmpty(k)) { return k; } return \"§\";", "if (!string.IsNullOrEmpty(k)) { return k; } THROW;")]
    [InlineData("if (k is not null) return k; else return \"§\";", "if (k is not null) return k; else THROW;")]
    [InlineData("return k == null ? \"§\" : k;", "return k == null ? THROW : k;")]
    [InlineData("return string.IsNullOrEmpty(k) ? \"§\" : k;", "return string.IsNullOrEmpty(k) ? THROW : k;")]
    [InlineData("return k?.Length > 0 ? k : \"§\";", "return k?.Length > 0 ? k : THROW;")]
    [InlineData("return k ?? \"§\";", "return k ?? THROW;")]
    [InlineData("return READ ?? \"§\";", "return READ ?? THROW;")]
    [InlineData("k ??= \"§\"; return k;", "k = k ?? THROW; return k;")]
    [InlineData("return k switch { null or \"\" => \"§\", _ => k };", "return k switch { null or \"\" => THROW, _ => k };")]
    [InlineData("return k switch { { Length: > 0 } => k, _ => \"§\" };", "return k switch { { Length: > 0 } => k, _ => THROW };")]
    public Task Branch_ThrowsInstead(string before, string after) => Verify.Expect(Wrap(before), Wrap(after), "Environment");

    [Theory]
    [InlineData("return Environment.GetEnvironmentVariable(\"MY_KEY\") ?? \"§\";",
        "return Environment.GetEnvironmentVariable(\"MY_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable MY_KEY.\");")]
    public Task OtherVariable_IsNamed(string before, string after) => Verify.Expect(Wrap(before), Wrap(after), "Environment");

    [Theory]
    [InlineData("if (args.Length == 0) k = \"§\"; return k!;", "if (args.Length == 0) k = READ ?? THROW; return k!;")]
    [InlineData("if (k != null) return \"§\"; return \"\";", "if (k != null) return READ ?? THROW; return \"\";")]
    [InlineData("return args.Length > 0 ? args : \"§\";", "return args.Length > 0 ? args : READ ?? THROW;")]
    [InlineData("return k == null && args == \"\" ? args : \"§\";", "return k == null && args == \"\" ? args : READ ?? THROW;")]
    public Task OtherCondition_ReadsTheVariable(string before, string after) => Verify.Expect(Wrap(before), Wrap(after), "Environment");

    [Theory]
    [InlineData("if (string.IsNullOrEmpty(k)) { var x = \"§\"; return x; } return k;")]
    [InlineData("if (string.IsNullOrEmpty(k)) { k = \"§\"; Console.Write(k); } return k;")]
    public Task WhereThrowingLeavesCodeUnreachable_NoFix(string statements) => Verify.ExpectNone(Wrap(statements));

    [Fact]
    public async Task KeyAsTheName_IsNotRepeated()
    {
        string source = Wrap("return Environment.GetEnvironmentVariable(\"OPENAI_API_KEY=§\") ?? \"§\";")
            .Replace(Found, SyntheticKey.Project(), StringComparison.Ordinal);
        string result = await new FixOrder().FixAllAsync(source, "OAK1001");
        Assert.Equal(2, result.Split(SyntheticKey.Project()).Length);
        Assert.Contains("?? " + Throw, result, StringComparison.Ordinal);
    }

    [Fact]
    public Task BeforeThrowExpressions_StatementThrows() => Verify.Expect(
        Wrap("if (string.IsNullOrEmpty(k)) { k = \"§\"; } return k;").Replace("string?", "string", StringComparison.Ordinal),
        Wrap("if (string.IsNullOrEmpty(k)) { THROW; } return k;").Replace("string?", "string", StringComparison.Ordinal),
        "Environment",
        language: LanguageVersion.CSharp6,
        nullable: false);

    private static string Wrap(string statements) =>
        ("using System;\n\nclass C\n{\n    string M(string args)\n    {\n        string? k = READ;\n        " + statements + "\n    }\n}\n")
        .Replace("READ", Read, StringComparison.Ordinal).Replace("THROW", Throw, StringComparison.Ordinal)
        .Replace("§", Found, StringComparison.Ordinal);
}
