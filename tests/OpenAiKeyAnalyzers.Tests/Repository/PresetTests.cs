using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>The presets of the package are generated from the rules: <c>UPDATE_PAGES=1 dotnet test --filter PresetTests</c>.</summary>
public class PresetTests
{
    [Theory]
    [InlineData("Strict", "every rule that warns by default fails the build.")]
    [InlineData("All", "every rule warns, those that only inform by default, too.")]
    [InlineData("None", "every rule is off. Switch on what you want in your own .editorconfig.")]
    public void Preset_ContainsEveryRule(string mode, string meaning)
    {
        string path = RepositoryFiles.GetPath($"src/OpenAiKeyAnalyzers.Package/config/OpenAiKeyAnalyzers-{mode}.globalconfig");
        string expected = CreatePreset(mode, meaning);
        if (Environment.GetEnvironmentVariable("UPDATE_PAGES") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string CreatePreset(string mode, string meaning)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# OpenAiKeyAnalysisMode={mode}: {meaning}\n");
        text.Append("# The level lets every .editorconfig and .globalconfig of yours win over this file.\n");
        text.Append("is_global = true\nglobal_level = -100\n\n");
        foreach (DiagnosticDescriptor rule in RuleDescriptors.All.OrderBy(static rule => rule.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"dotnet_diagnostic.{rule.Id}.severity = {GetSeverity(mode, rule)}\n");
        }

        return text.ToString();
    }

    private static string GetSeverity(string mode, DiagnosticDescriptor rule) => mode switch
    {
        "None" => "none",
        "All" => "warning",
        _ => rule.DefaultSeverity == DiagnosticSeverity.Warning ? "error" : "suggestion",
    };
}
