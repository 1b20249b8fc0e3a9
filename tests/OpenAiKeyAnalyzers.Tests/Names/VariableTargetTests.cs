using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer>;
using VerifyFix = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Names.KeySourceAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Names.ReadProcessVariableCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.Names;

/// <summary>Verifies keys that are read only from the environment variables of the Windows user or machine.</summary>
[VerifiesSources]
public class VariableTargetTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"";

    [Theory]
    [InlineData("string? M() => " + Read + ", {|OAK2005:EnvironmentVariableTarget.User|});")]
    [InlineData("string? M() => " + Read + ", {|OAK2005:EnvironmentVariableTarget.Machine|});")]
    [InlineData("string M() => " + Read + ", {|OAK2005:EnvironmentVariableTarget.User|}) ?? throw new InvalidOperationException();")]
    [InlineData("const string Name = \"OPENAI_API_KEY\"; string? M() => Environment.GetEnvironmentVariable(Name, {|OAK2005:EnvironmentVariableTarget.User|});")]
    [InlineData("string? M() { var target = EnvironmentVariableTarget.Process; return " + Read + ", {|OAK2005:EnvironmentVariableTarget.User|}) + target; }")]
    [InlineData("string? M() { var target = EnvironmentVariableTarget.Machine; return Environment.GetEnvironmentVariable(variable: \"OPENAI_API_KEY\", {|OAK2005:target: target|}); }")]
    [InlineData("string? M() => Environment.GetEnvironmentVariable(\"AZURE_OPENAI_API_KEY\", {|OAK2005:EnvironmentVariableTarget.User|});")]
    public Task OnlySource_ReportsDiagnostic(string members) => Verify.Expect(Wrap(members));

    [Theory]
    [InlineData("string? M() => " + Read + ");")]
    [InlineData("string? M() => " + Read + ", EnvironmentVariableTarget.Process);")]
    [InlineData("string? M() => " + Read + ") ?? " + Read + ", EnvironmentVariableTarget.User);")]
    [InlineData("string? M() => " + Read + ", EnvironmentVariableTarget.User) ?? " + Read + ", EnvironmentVariableTarget.Machine);")]
    [InlineData("string? M() { var key = " + Read + "); if (key is null) key = " + Read + ", EnvironmentVariableTarget.User); return key; }")]
    [InlineData("string? M() => OperatingSystem.IsWindows() ? " + Read + ", EnvironmentVariableTarget.User) : null;")]
    [InlineData("string? M() { if (!OperatingSystem.IsWindows()) { throw new PlatformNotSupportedException(); } return " + Read + ", EnvironmentVariableTarget.User); }")]
    [InlineData("string? M(EnvironmentVariableTarget target) => " + Read + ", target);")]
    [InlineData("string? M() { var target = EnvironmentVariableTarget.Process; return " + Read + ", target); }")]
    [InlineData("string? M() => Environment.GetEnvironmentVariable(\"GITHUB_TOKEN\", EnvironmentVariableTarget.User);")]
    [InlineData("void M() => Environment.SetEnvironmentVariable(\"OPENAI_API_KEY\", null, EnvironmentVariableTarget.User);")]
    [InlineData("string? M() => Environment.GetEnvironmentVariable(\"PATH\", EnvironmentVariableTarget.User);")]
    public Task OneOfSeveralSources_NoDiagnostic(string members) => Verify.Expect(Wrap(members));

    [Fact]
    public Task WindowsProject_NoDiagnostic() => Verify.Expect(
        [("/0/Test0.cs", Wrap("string? M() => " + Read + ", EnvironmentVariableTarget.User);"))],
        [("/.globalconfig", "is_global = true\nbuild_property.TargetFramework = net10.0-windows\n")]);

    [Theory]
    [InlineData(Read + ", {|OAK2005:EnvironmentVariableTarget.User|})", Read + ")")]
    [InlineData("Environment.GetEnvironmentVariable({|OAK2005:target: EnvironmentVariableTarget.Machine|}, variable: \"OPENAI_API_KEY\")",
        "Environment.GetEnvironmentVariable(variable: \"OPENAI_API_KEY\")")]
    public Task Fix_RemovesTarget(string before, string after) =>
        VerifyFix.Expect(Wrap("string? M() => " + before + ";"), Wrap("string? M() => " + after + ";"));

    [Fact]
    public void NonWindowsSystem_HasNoUserVariables()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Null(Environment.GetEnvironmentVariable("PATH", EnvironmentVariableTarget.User));
            Assert.Null(Environment.GetEnvironmentVariable("PATH", EnvironmentVariableTarget.Machine));
        }
    }

    private static string Wrap(string members) => "using System;\n\n// openai\nclass C\n{\n    " + members + "\n}\n";
}
