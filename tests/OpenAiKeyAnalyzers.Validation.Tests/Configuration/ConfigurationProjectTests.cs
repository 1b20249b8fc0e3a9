using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Validation.Tests.Configuration;

public class ConfigurationProjectTests
{
    [Theory]
    [InlineData("IsTestProject", "true", "test env")]
    [InlineData("IsTestProject", "false", "env")]
    [InlineData("UsingMicrosoftNETSdkWeb", "true", "web json env")]
    [InlineData("UsingMicrosoftNETSdkWorker", "true", "json env")]
    [InlineData("FileBasedProgram", "true", "file env")]
    [InlineData("FileBasedProgram", "", "env")]
    [InlineData("OutputType", "Exe", "program env")]
    [InlineData("OutputType", "winexe", "program env")]
    [InlineData("OutputType", "Library", "env")]
    [InlineData("OpenAiEnvFileReader", "", "")]
    [InlineData("OpenAiEnvFileReader", "Program.cs", "env")]
    [InlineData("OpenAiCopiedFiles", "a.json", "copied env")]
    [InlineData("OpenAiCopiedFiles", @"b.json|.\A.json", "copied env")]
    [InlineData("OpenAiCopiedFiles", "a.jsonb", "env")]
    [InlineData("OpenAiUncopiedFiles", "a.json", "left env")]
    [InlineData("OpenAiPublishedFiles", "a.json|b.json", "published env")]
    [InlineData("OpenAiPublishedFiles", "", "env")]
    public void Property_IsRead(string name, string value, string expected)
    {
        var project = new ConfigurationProject(property => property == name ? value : null);
        (string Name, bool Is)[] facts =
        [
            ("program", project.IsProgram), ("test", project.IsTestProject), ("web", project.IsWeb), ("json", project.PublishesJson),
            ("copied", project.IsCopied("a.json")), ("left", project.IsLeftBehind("a.json")), ("published", project.IsPublished("a.json")),
            ("file", project.IsFileBased), ("env", project.HasEnvFileReader),
        ];

        Assert.Equal(expected, string.Join(' ', facts.Where(static fact => fact.Is).Select(static fact => fact.Name)));
    }

    [Theory]
    [InlineData("false", "GenerateUserSecretsAttribute")]
    [InlineData("", "GenerateAssemblyInfo")]
    [InlineData(null, "GenerateAssemblyInfo")]
    public void AttributeProperty_IsTheOneThatIsOff(string? value, string expected) => Assert.Equal(expected,
        new ConfigurationProject(property => property == "GenerateUserSecretsAttribute" ? value : null).AttributeProperty);
}
