using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies a new console project with the package.</summary>
public sealed class ConsoleProjectTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public async Task EveryRule_ReportsDiagnosticWithLocation()
    {
        BuildOutput build = await packed.NewConsumer().WithEveryRule().BuildAsync();

        build.AssertSucceeded().AssertDiagnostics(Sources.GetEveryRuleLocations());
    }

    [Fact]
    public async Task SuppressedOrGeneratedCode_NoDiagnostic()
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", "System.Console.WriteLine();\n")
            .With("Pragma.cs", "#pragma warning disable OAK1001\n" + Sources.CreateHolder("Pragma"))
            .With("Attribute.cs",
                Sources.CreateHolder("Attributed", """[System.Diagnostics.CodeAnalysis.SuppressMessage("OpenAI", "OAK1001")] """))
            .With("Key.g.cs", Sources.CreateHolder("Generated"))
            .BuildAsync();

        build.AssertSucceeded().AssertDiagnostics();
    }

    [Fact]
    public async Task EditorConfig_SetsSeverityPerFile()
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", Sources.Program)
            .With("Error.cs", Sources.CreateHolder("Error"))
            .With("Silent.cs", Sources.CreateHolder("Silent"))
            .With(".editorconfig", """
                root = true
                [Error.cs]
                dotnet_diagnostic.OAK1001.severity = error
                [Silent.cs]
                dotnet_diagnostic.OAK1001.severity = none
                """)
            .BuildAsync();

        build.AssertFailed().AssertDiagnostics("Error.cs(3,34): error OAK1001", Sources.ProgramLocation);
    }

    [Fact]
    public async Task GlobalConfig_SetsSeverity()
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", Sources.HardCodedKeys)
            .With(".globalconfig", """
                is_global = true
                dotnet_diagnostic.OAK1001.severity = none
                dotnet_diagnostic.OAK1002.severity = error
                """)
            .BuildAsync();

        build.AssertFailed();
        Assert.Equal(["error OAK1002", "warning OAK1003"], build.Findings.Select(static finding => $"{finding.Level} {finding.Id}"));
    }

    [Fact]
    public async Task NoWarn_NoDiagnostic()
    {
        BuildOutput build = await packed.NewConsumer().With("Program.cs", Sources.Program).BuildAsync("-p:NoWarn=OAK1001");

        build.AssertSucceeded().AssertDiagnostics();
    }

    [Fact]
    public async Task EditorConfig_SetsOptions()
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", Sources.Program)
            .With("Named.cs", Sources.CreateHolder("Named"))
            .With("Allowed.cs", Sources.CreateHolder("Allowed"))
            .With(".editorconfig", $"""
                root = true
                [Named.cs]
                openai_key_analyzers.environment_variable = BILLING_OPENAI_API_KEY
                [Allowed.cs]
                openai_key_analyzers.allowed_values = other, {Sources.Key[..20]}*
                """)
            .BuildAsync();

        build.AssertSucceeded().AssertDiagnostics("Named.cs(3,34): warning OAK1001", Sources.ProgramLocation);
        Assert.Contains(" BILLING_OPENAI_API_KEY", build.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains(" OPENAI_API_KEY", build.Findings[1].Message, StringComparison.Ordinal);
    }
}
