using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies the package with the minimum supported compiler.</summary>
public sealed class MinimumCompilerTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public async Task Roslyn43_ReportsDiagnostics()
    {
        Consumer consumer = packed.NewEmptyConsumer().With("Holder.cs", Sources.CreateHolder("Holder"))
            .With("appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Sources.Key}}" } }""");
        string[] assemblies = Directory.GetFiles(Path.Combine(packed.Content, "analyzers/dotnet/cs"), "*.dll");

        BuildOutput output = await consumer.DotnetAsync([TestBuild.OldCompiler, "Holder.cs", .. assemblies, "appsettings.json"]);

        output.AssertSucceeded().AssertDiagnostics("appsettings.json(1,26): warning OAK1001", "Holder.cs(3,34): warning OAK1001");
        Assert.StartsWith("Compiler 4.3.0.0, ", output.Text, StringComparison.Ordinal);
    }
}
