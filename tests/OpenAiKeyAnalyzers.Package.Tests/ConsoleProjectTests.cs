using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>A new console project with the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsoleProjectTests(PackedRepository packed)
{
    [Fact]
    public async Task Build_shows_every_defect_with_file_line_and_column()
    {
        BuildOutput build = await packed.NewConsumer().With("Program.cs", Sources.EveryRule).BuildAsync();

        build.Succeeded().Shows(Sources.EveryRulePlaces());
    }

    [Fact]
    public async Task Suppressed_and_generated_code_is_silent()
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", "System.Console.WriteLine();\n")
            .With("Pragma.cs", "#pragma warning disable OAK1001\n" + Sources.Holder("Pragma"))
            .With("Attribute.cs", Sources.Holder("Attributed", """[System.Diagnostics.CodeAnalysis.SuppressMessage("OpenAI", "OAK1001")] """))
            .With("Key.g.cs", Sources.Holder("Generated"))
            .BuildAsync();

        build.Succeeded().Shows();
    }

    [Fact]
    public async Task Editorconfig_sets_severities_file_by_file()
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", Sources.Program)
            .With("Error.cs", Sources.Holder("Error"))
            .With("Silent.cs", Sources.Holder("Silent"))
            .With(".editorconfig", """
                root = true
                [Error.cs]
                dotnet_diagnostic.OAK1001.severity = error
                [Silent.cs]
                dotnet_diagnostic.OAK1001.severity = none
                """)
            .BuildAsync();

        build.Failed().Shows("Error.cs(3,34): error OAK1001", Sources.ProgramPlace);
    }

    [Fact]
    public async Task Globalconfig_sets_severities()
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", Sources.EveryRule)
            .With(".globalconfig", """
                is_global = true
                dotnet_diagnostic.OAK1001.severity = none
                dotnet_diagnostic.OAK1002.severity = error
                """)
            .BuildAsync();

        build.Failed();
        Assert.Equal(["error OAK1002", "warning OAK1003"], build.Findings.Select(static finding => $"{finding.Level} {finding.Id}"));
    }

    [Fact]
    public async Task NoWarn_silences_a_rule()
    {
        BuildOutput build = await packed.NewConsumer().With("Program.cs", Sources.Program).BuildAsync("-p:NoWarn=OAK1001");

        build.Succeeded().Shows();
    }

    [Fact]
    public async Task Options_come_from_editorconfig()
    {
        BuildOutput build = await packed.NewConsumer()
            .With("Program.cs", Sources.Program)
            .With("Named.cs", Sources.Holder("Named"))
            .With("Allowed.cs", Sources.Holder("Allowed"))
            .With(".editorconfig", $"""
                root = true
                [Named.cs]
                openai_key_analyzers.environment_variable = BILLING_OPENAI_API_KEY
                [Allowed.cs]
                openai_key_analyzers.allowed_values = other, {Sources.Key[..20]}*
                """)
            .BuildAsync();

        build.Succeeded().Shows("Named.cs(3,34): warning OAK1001", Sources.ProgramPlace);
        Assert.Contains(" BILLING_OPENAI_API_KEY", build.Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains(" OPENAI_API_KEY", build.Findings[1].Message, StringComparison.Ordinal);
    }
}
