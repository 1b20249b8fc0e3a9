using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies web projects with code in Razor components and views.</summary>
public sealed class RazorProjectTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public async Task RazorFiles_ReportDiagnosticsAtTheirLines()
    {
        BuildOutput build = await packed.NewEmptyConsumer()
            .With("Web.csproj",
                packed.ProjectFile("net10.0").Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal))
            .With("Program.cs", """
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddRazorComponents();
                builder.Build().Run();
                """)
            .With("Components/Chat.razor", $$"""
                @inject HttpClient Http
                <p title="YOUR_OPENAI_API_KEY">{{SyntheticKey.Project()}}</p>
                <p>@("OpenAI: " + Http.BaseAddress)</p>
                @code {
                    private const string Key = "{{SyntheticKey.Project()}}";
                    private Task Send() => Http.PostAsync("https://api.openai.com/v1/engines/davinci/completions", null);
                }
                """)
            .With("Pages/Chat.cshtml", """
                @page
                @{
                    var http = new HttpClient();
                    http.DefaultRequestHeaders.Add("Authorization", "Bearer" + Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
                }
                <p>@(await http.GetStringAsync("http://api.openai.com/v1/models"))</p>
                """)
            .BuildAsync();

        build.AssertSucceeded().AssertDiagnostics(
            "Chat.razor(5,33): warning OAK1001", "Chat.razor(6,70): warning OAK4001",
            "Chat.cshtml(4,54): warning OAK3001", "Chat.cshtml(6,33): warning OAK4003");
    }
}
