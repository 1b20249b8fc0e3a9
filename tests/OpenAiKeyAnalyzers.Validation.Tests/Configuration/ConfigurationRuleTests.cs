using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Validation.Tests.Configuration;

/// <summary>
/// Verifies whether the key reaches the code, according to the providers of a configuration. They are written as words: a file
/// (<c>a.json</c>), followed by <c>?</c> if it is optional; <c>secrets</c>, followed by <c>-</c> (optional) or <c>!</c> (required) if there
/// is no ID; <c>env</c>, <c>host</c>, <c>unknown</c>; <c>~</c> for a name that is known only at run time; parentheses for a condition.
/// </summary>
public class ConfigurationRuleTests
{
    private const string Key = "OpenAI:ApiKey";

    [Theory]
    [InlineData("secrets-", "", "MissingUserSecretsId 0")]
    [InlineData("secrets!", "", "RequiredUserSecretsId 0")]
    [InlineData("secrets-~", "", "")]
    [InlineData("secrets", "", "")]
    [InlineData("secrets- unknown", "", "")]
    [InlineData("secrets! unknown", "", "")]
    [InlineData("secrets- ~.json", "", "")]
    [InlineData("secrets- env", "", "MissingUserSecretsId 0 info")]
    [InlineData("env secrets-", "", "MissingUserSecretsId 1 info")]
    [InlineData("host secrets-", "", "MissingUserSecretsId 1 info")]
    [InlineData("secrets! env", "", "RequiredUserSecretsId 0")]
    [InlineData("secrets- secrets", "", "MissingUserSecretsId 0 info")]
    [InlineData("secrets- secrets-", "", "MissingUserSecretsId 0, MissingUserSecretsId 1")]
    [InlineData("a.json? secrets-", "", "MissingUserSecretsId 1 info")]
    [InlineData("a.json? secrets-", "a.json", "MissingUserSecretsId 1")]
    [InlineData("a.json? secrets-", "a.json=K1", "MissingUserSecretsId 1 info")]
    [InlineData("a.json? secrets-", "a.json=<your key>", "MissingUserSecretsId 1")]
    [InlineData("./A.json? secrets-", "a.json", "MissingUserSecretsId 1")]
    public void MissingId_IsReported(string chain, string files, string expected) =>
        Assert.Equal(expected, Check(chain, files, ConfigurationDirectory.Other, new()));

    [Theory]
    [InlineData("a.json", "a.json", "MissingFile 0 a.json")]
    [InlineData("a.json", "", "MissingFile 0")]
    [InlineData("env a.json", "a.json=K1", "MissingFile 1 a.json")]
    [InlineData("a.json?", "a.json=K1", "MissingOptionalFile 0 a.json OpenAI:ApiKey")]
    [InlineData("a.json?", "a.json", "")]
    [InlineData("a.json?", "a.json=", "")]
    [InlineData("a.json?", "", "")]
    [InlineData("a.json~", "a.json=K1", "")]
    [InlineData("(a.json)", "a.json=K1", "")]
    [InlineData("b.json", "b.json=K1", "")]
    [InlineData("~.json", "", "")]
    [InlineData("host a.json", "a.json=K1", "MissingFile 1 a.json")]
    public void FileThatIsNotCopied_IsReported(string chain, string files, string expected)
    {
        var properties = new Dictionary<string, string> { ["OutputType"] = "Exe", ["OpenAiUncopiedFiles"] = "x.json|a.json" };

        Assert.Equal(expected, Check(chain, files, ConfigurationDirectory.Output, properties));
        Assert.Empty(Check(chain, files, ConfigurationDirectory.Current, properties));
        Assert.Empty(Check(chain, files, ConfigurationDirectory.Other, properties));
    }

    [Theory]
    [InlineData("OutputType", "WinExe", true)]
    [InlineData("OutputType", "exe", true)]
    [InlineData("OutputType", "Library", false)]
    [InlineData("OutputType", null, false)]
    [InlineData("UsingMicrosoftNETSdkWeb", "true", false)]
    [InlineData("UsingMicrosoftNETSdkWorker", "True", false)]
    [InlineData("UsingMicrosoftNETSdkWorker", "false", true)]
    [InlineData("OpenAiCopiesOtherFiles", "true", false)]
    [InlineData("AzureFunctionsVersion", "v4", false)]
    [InlineData("AzureFunctionsVersion", "", true)]
    [InlineData("OpenAiUncopiedFiles", null, false)]
    [InlineData("OpenAiUncopiedFiles", "x/a.json", false)]
    public void FileThatIsNotCopied_DependsOnProject(string property, string? value, bool isReported)
    {
        var properties = new Dictionary<string, string> { ["OutputType"] = "Exe", ["OpenAiUncopiedFiles"] = "a.json" };
        properties.Remove(property);
        if (value is not null)
        {
            properties.Add(property, value);
        }

        Assert.Equal(isReported ? "MissingFile 0" : string.Empty, Check("a.json", "", ConfigurationDirectory.Output, properties));
    }

    [Theory]
    [InlineData("env a.json?", "a.json=", "EmptyValue 1 a.json OpenAI:ApiKey")]
    [InlineData("secrets a.json?", "a.json= ", "EmptyValue 1 a.json OpenAI:ApiKey")]
    [InlineData("host a.json?", "a.json=", "EmptyValue 1 a.json OpenAI:ApiKey")]
    [InlineData("env a.json", "a.json=<your key>", "PlaceholderValue 1 a.json OpenAI:ApiKey")]
    [InlineData("env a.json?", "a.json=K1", "")]
    [InlineData("env a.json?", "a.json", "")]
    [InlineData("env a.json?", "", "")]
    [InlineData("a.json?", "a.json=", "")]
    [InlineData("a.json? env", "a.json=", "")]
    [InlineData("unknown a.json?", "a.json=", "")]
    [InlineData("(env) a.json?", "a.json=", "")]
    [InlineData("env (a.json?)", "a.json=", "")]
    [InlineData("env a.json? env", "a.json=", "")]
    [InlineData("env a.json? b.json?", "a.json=;b.json", "EmptyValue 1 a.json OpenAI:ApiKey")]
    [InlineData("env a.json? b.json?", "a.json=;b.json=", "EmptyValue 2 b.json OpenAI:ApiKey")]
    [InlineData("env a.json? b.json?", "a.json=;b.json=K1", "")]
    [InlineData("env a.json? b.json?", "a.json=", "")]
    [InlineData("env b.json? a.json?", "a.json=", "EmptyValue 2 a.json OpenAI:ApiKey")]
    public void LaterFile_HidesKey(string chain, string files, string expected) =>
        Assert.Equal(expected, Check(chain, files, ConfigurationDirectory.Current, new()));

    [Theory]
    [InlineData("env a.json?", ConfigurationDirectory.Other, "", false)]
    [InlineData("host a.json?", ConfigurationDirectory.Other, "", false)]
    [InlineData("host a.json?", ConfigurationDirectory.Output, "", true)]
    [InlineData("env a.json?", ConfigurationDirectory.Output, "", false)]
    [InlineData("env a.json~", ConfigurationDirectory.Output, "", false)]
    [InlineData("env a.json", ConfigurationDirectory.Output, "", true)]
    [InlineData("env a.json?", ConfigurationDirectory.Output, "OpenAiCopiedFiles=x.json|a.json", true)]
    [InlineData("env a.json?", ConfigurationDirectory.Output, "OpenAiCopiedFiles=x.json", false)]
    [InlineData("env a.json?", ConfigurationDirectory.Output, "UsingMicrosoftNETSdkWeb=true", true)]
    [InlineData("env a.json?", ConfigurationDirectory.Output, "UsingMicrosoftNETSdkWorker=true", true)]
    public void LaterFile_MustBeFound(string chain, object directory, string property, bool isReported)
    {
        string[] parts = property.Split('=');
        Dictionary<string, string> properties = property.Length == 0 ? new() : new() { [parts[0]] = parts[1] };

        Assert.Equal(isReported ? "EmptyValue 1 a.json OpenAI:ApiKey" : string.Empty,
            Check(chain, "a.json=", (ConfigurationDirectory)directory, properties));
    }

    [Fact]
    public void FileThatIsNotCopiedAndHidesKey_IsReportedAsMissing()
    {
        var properties = new Dictionary<string, string> { ["OutputType"] = "Exe", ["OpenAiUncopiedFiles"] = "a.json" };

        Assert.Equal("MissingFile 1 a.json", Check("env a.json", "a.json=", ConfigurationDirectory.Output, properties));
    }

    [Theory]
    [InlineData(ConfigurationDirectory.Output, ConfigurationDirectory.Current, "MissingFile")]
    [InlineData(ConfigurationDirectory.Output, ConfigurationDirectory.Other, "MissingFile")]
    [InlineData(ConfigurationDirectory.Current, ConfigurationDirectory.Output, "EmptyValue")]
    [InlineData(ConfigurationDirectory.Current, ConfigurationDirectory.Other, "EmptyValue")]
    [InlineData(ConfigurationDirectory.Other, ConfigurationDirectory.Output, null)]
    [InlineData(ConfigurationDirectory.Other, ConfigurationDirectory.Current, null)]
    public void DirectoryOfFile_CountsBeforeDirectoryOfChain(object ofFile, object ofChain, string? defect)
    {
        var project = new ConfigurationProject(static name => name switch
        {
            "OutputType" => "Exe",
            "OpenAiUncopiedFiles" => "a.json",
            _ => null,
        });
        var source = new ConfigurationSource(ConfigurationSourceKind.JsonFile)
        {
            FileName = "a.json",
            Directory = (ConfigurationDirectory)ofFile,
            IsOptional = false,
        };
        var chain = new ConfigurationChain(
            [new(ConfigurationSourceKind.EnvironmentVariables), source], (ConfigurationDirectory)ofChain);
        var rule = new ConfigurationRule(project, [new("a.json", [new(Key, "")])], [Key]);

        Assert.Equal(defect, rule.Check(chain).SingleOrDefault()?.Defect.ToString());
    }

    [Fact]
    public void NoKey_NothingReported() =>
        Assert.Empty(new ConfigurationRule(new(static _ => null), [], []).Check(Parse("secrets!", ConfigurationDirectory.Output)));

    [Fact]
    public void SeveralKeys_FirstHiddenOneIsNamed()
    {
        var file = new ConfigurationFile("a.json", [new("A:Key", "K1"), new("B:Key", ""), new("C:Key", "")]);
        var rule = new ConfigurationRule(new(static _ => null), [file], ["A:Key", "B:Key", "C:Key"]);

        Assert.Equal("B:Key", Assert.Single(rule.Check(Parse("env a.json?", ConfigurationDirectory.Current))).Key);
    }

    [Theory]
    [InlineData("secrets-", "OAK2101")]
    [InlineData("a.json", "OAK2102")]
    [InlineData("env b.json", "OAK2103")]
    public void Violation_HasRule(string chain, string id)
    {
        var project = new ConfigurationProject(static name => name switch
        {
            "OutputType" => "Exe",
            "OpenAiUncopiedFiles" => "a.json",
            _ => null,
        });
        var rule = new ConfigurationRule(project, [new("b.json", [new(Key, "")])], [Key]);

        Assert.Equal(id, Assert.Single(rule.Check(Parse(chain, ConfigurationDirectory.Output))).Rule.GetId());
    }

    private static string Check(
        string chain, string files, ConfigurationDirectory directory, Dictionary<string, string> properties)
    {
        ConfigurationFile[] parsed = [.. files.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static file => file.Split('='))
            .Select(static parts => new ConfigurationFile(parts[0], parts.Length == 1 ? [] : [new(Key, parts[1])]))];
        var rule = new ConfigurationRule(new(properties.GetValueOrDefault), parsed, [Key]);
        return string.Join(", ", rule.Check(Parse(chain, directory)).Select(static violation => string.Join(' ',
            new[] { $"{violation.Defect} {violation.Source}", violation.File?.Name, violation.Key, violation.IsInfo ? "info" : "" }
                .Where(static part => !string.IsNullOrEmpty(part)))));
    }

    private static ConfigurationChain Parse(string chain, ConfigurationDirectory directory) =>
        new([.. chain.Split(' ').Select(ParseSource)], directory);

    private static ConfigurationSource ParseSource(string word)
    {
        string text = word.Trim('(', ')');
        bool isUnknown = text.EndsWith('~');
        return new(text.TrimEnd('!', '-', '?', '~') switch
        {
            "secrets" => ConfigurationSourceKind.UserSecrets,
            "env" => ConfigurationSourceKind.EnvironmentVariables,
            "host" => ConfigurationSourceKind.HostDefaults,
            "unknown" => ConfigurationSourceKind.Unknown,
            _ => ConfigurationSourceKind.JsonFile,
        })
        {
            FileName = text.StartsWith('~') || !text.Contains('.') ? null : text.TrimEnd('?', '~'),
            IsOptional = isUnknown ? null : text.EndsWith('?') || text.EndsWith('-'),
            AssemblyWithoutId = text.Contains('-') || text.Contains('!') ? "App" : null,
            IsConditional = word != text,
        };
    }
}
