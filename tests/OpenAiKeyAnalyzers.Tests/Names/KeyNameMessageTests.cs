namespace OpenAiKeyAnalyzers.Tests.Names;

/// <summary>Verifies that the messages suggest the correct name.</summary>
public class KeyNameMessageTests
{
    [Theory]
    [InlineData("OPENAI_API_KEYS")]
    [InlineData("OPENAPI_API_KEY")]
    [InlineData("OPENAI_API_KYE")]
    [InlineData("OpenAI_Api_Key")]
    public async Task MisspelledVariableName_NamesCorrectOne(string name)
    {
        var finding = Assert.Single(await Verifiers.AnalyzerRun.GetDiagnosticsAsync($$"""
            using System; // openai
            class C { string? M() => Environment.GetEnvironmentVariable("{{name}}"); }
            """));
        Assert.Equal("OAK2002", finding.Id);
        Assert.Contains("OPENAI_API_KEY", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenAI__ApiKey")]
    [InlineData("OpenAI.ApiKey")]
    public async Task WrongConfigurationKeySeparator_NamesCorrectOne(string name)
    {
        var finding = Assert.Single(await Verifiers.AnalyzerRun.GetDiagnosticsAsync($$"""
            using Microsoft.Extensions.Configuration;
            class C { string? M(IConfiguration c) => c["{{name}}"]; }
            """));
        Assert.Equal("OAK2002", finding.Id);
        Assert.Contains("OpenAI:ApiKey", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
