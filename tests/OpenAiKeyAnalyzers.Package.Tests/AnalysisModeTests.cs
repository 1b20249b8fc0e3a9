using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>The MSBuild property <c>OpenAiKeyAnalysisMode</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class AnalysisModeTests(PackedRepository packed)
{
    [Theory]
    [InlineData("Strict")]
    [InlineData("strict")]
    public async Task Strict_turns_warnings_into_errors(string mode)
    {
        BuildOutput build = await packed.NewConsumer().With("Program.cs", Sources.EveryRule).BuildAsync("-p:OpenAiKeyAnalysisMode=" + mode);

        build.Failed().Shows(Sources.EveryRulePlaces("error"));
    }

    [Fact]
    public async Task None_switches_all_rules_off()
    {
        BuildOutput build = await packed.NewConsumer().With("Program.cs", Sources.EveryRule).BuildAsync("-p:OpenAiKeyAnalysisMode=None");

        build.Succeeded().Shows();
    }

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\n")]
    [InlineData(".globalconfig", "is_global = true\n")]
    public async Task The_users_own_configuration_wins(string file, string head)
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", Sources.Program)
            .With(file, head + "dotnet_diagnostic.OAK1001.severity = warning\n")
            .BuildAsync("-p:OpenAiKeyAnalysisMode=None");

        build.Succeeded().Shows(Sources.ProgramPlace);
    }

    [Fact]
    public async Task An_unknown_mode_is_named_and_changes_nothing()
    {
        BuildOutput build = await packed.NewConsumer().With("Program.cs", Sources.Program).BuildAsync("-p:OpenAiKeyAnalysisMode=Paranoid");

        build.Succeeded().Shows(Sources.ProgramPlace);
        Assert.Contains("warning OpenAiKeyAnalysisMode: The property OpenAiKeyAnalysisMode is 'Paranoid', but only Default, Strict and None are known.", build.Text, StringComparison.Ordinal);
    }
}
