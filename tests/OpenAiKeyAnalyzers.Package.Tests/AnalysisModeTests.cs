using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies the MSBuild property <c>OpenAiKeyAnalysisMode</c>.</summary>
public sealed class AnalysisModeTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Theory]
    [InlineData("Strict")]
    [InlineData("strict")]
    public async Task StrictMode_ReportsErrors(string mode)
    {
        BuildOutput build = await packed.NewConsumer().WithEveryRule().BuildAsync("-p:OpenAiKeyAnalysisMode=" + mode);

        build.AssertFailed().AssertDiagnostics(Sources.GetEveryRuleLocations("error"));
    }

    [Fact]
    public async Task NoneMode_NoDiagnostic()
    {
        BuildOutput build = await packed.NewConsumer().WithEveryRule().BuildAsync("-p:OpenAiKeyAnalysisMode=None");

        build.AssertSucceeded().AssertDiagnostics();
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\n")]
    [InlineData(".globalconfig", "is_global = true\n")]
    public async Task UserConfiguration_OverridesMode(string file, string head)
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", Sources.Program)
            .With(file, head + "dotnet_diagnostic.OAK1001.severity = warning\n")
            .BuildAsync("-p:OpenAiKeyAnalysisMode=None");

        build.AssertSucceeded().AssertDiagnostics(Sources.ProgramLocation);
    }

    [Fact]
    public async Task UnknownMode_ReportsWarningAndUsesDefault()
    {
        BuildOutput build = await packed.NewConsumer().With("Program.cs", Sources.Program).BuildAsync("-p:OpenAiKeyAnalysisMode=Paranoid");

        build.AssertSucceeded().AssertDiagnostics(Sources.ProgramLocation);
        Assert.Contains(
            "warning OpenAiKeyAnalysisMode: The property OpenAiKeyAnalysisMode is 'Paranoid', but only Default, Strict, All and None are known.",
            build.Text, StringComparison.Ordinal);
    }
}
