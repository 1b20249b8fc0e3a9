using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Validation.Tests.Names;

/// <summary>Verifies that every entry in the lists of names has an effect, and that the limits are exact.</summary>
public class NameTableTests
{
    private const string Documented = "OPENAI_API_KEY";
    private const string Setting = "OpenAI:ApiKey";

    public static TheoryData<string> Sections =>
    [
        "OpenAI", "AzureOpenAI", "OpenAIAzure", "AOAI", "OpenAIOptions", "OpenAISettings", "OpenAIConfig", "OpenAIService",
        "AzureOpenAIOptions", "AzureOpenAISettings", "ChatGPT", "Open-AI", "open_ai",
    ];

    public static TheoryData<string> Keys =>
    [
        "Key", "ApiKey", "ApiKey1", "Secret", "SecretKey", "ApiSecret", "Token", "ApiToken", "AccessToken", "Credential", "AuthKey",
    ];

    [Theory]
    [InlineData("OPENAI_KEY")]
    [InlineData("OPENAI_APIKEY")]
    [InlineData("OPENAI_AI_KEY")]
    [InlineData("OPENAI_TOKEN")]
    [InlineData("OPENAI_API_TOKEN")]
    [InlineData("OPENAI_SECRET")]
    [InlineData("OPENAI_API_SECRET")]
    [InlineData("OPENAI_SECRET_KEY")]
    [InlineData("OPENAI_API_SECRET_KEY")]
    [InlineData("OPENAI_ACCESS_TOKEN")]
    [InlineData("OPENAI_ACCESS_KEY")]
    [InlineData("CHATGPT_KEY")]
    [InlineData("CHATGPT_API_KEY")]
    [InlineData("CHATGPT_TOKEN")]
    [InlineData("GPT_KEY")]
    [InlineData("GPT_API_KEY")]
    [InlineData("GPT_TOKEN")]
    [InlineData("OPENAPI_KEY")]
    public void KnownName_IsUnconventional(string name) =>
        Assert.Equal((KeyNameKind.Unconventional, Documented), ValidateVariable(name, Documented));

    [Theory]
    [MemberData(nameof(Sections))]
    public void Section_IsSeparatedByColon(string section) =>
        Assert.Equal(KeyNameKind.Invalid, ConfigurationKeyValidator.Validate(section + "__ApiKey", Setting).Kind);

    [Theory]
    [MemberData(nameof(Keys))]
    public void KeyOfSection_IsSeparatedByColon(string key) => Assert.Equal((KeyNameKind.Invalid, "ChatGPT:" + key),
        (ConfigurationKeyValidator.Validate("ChatGPT__" + key, Setting).Kind,
            ConfigurationKeyValidator.Validate("ChatGPT__" + key, Setting).Replacement));

    [Theory]
    [InlineData("_OpenAI__ApiKey")]
    [InlineData("-OpenAI__ApiKey")]
    [InlineData("OpenAI__-ApiKey")]
    [InlineData("OpenAI__ApiKey-")]
    [InlineData("OpenAI__ApiKey_")]
    [InlineData("OpenAI__.ApiKey")]
    [InlineData("OpenAI.ApiKey-")]
    [InlineData("OpenAI-__ApiKey")]
    public void PartWithSeparatorAtItsEdge_IsUnrelated(string name) =>
        Assert.Equal(KeyNameKind.Unrelated, ConfigurationKeyValidator.Validate(name, Setting).Kind);

    [Theory]
    [InlineData(" OpenAI ApiKey", Setting, "OpenAIApiKey")]
    [InlineData("OpenAI ApiKey ", Setting, "OpenAIApiKey")]
    [InlineData("$OpenAIKey", Setting, "OpenAIKey")]
    [InlineData("$Contoso:Llm", "Contoso:Llm", "Contoso:Llm")]
    public void StrayCharacterInSetting_IsInvalid(string name, string expected, string replacement) =>
        Assert.Equal((KeyNameKind.Invalid, replacement),
            (ConfigurationKeyValidator.Validate(name, expected).Kind, ConfigurationKeyValidator.Validate(name, expected).Replacement));

    [Theory]
    [InlineData("aAzZ09_-:.", "aazz09")]
    [InlineData("", "")]
    [InlineData("a b", "")]
    [InlineData("a/", "")]
    [InlineData("a{", "")]
    [InlineData("a@", "")]
    [InlineData("a[", "")]
    public void Name_IsNormalized(string name, string letters) => Assert.Equal(letters, KnownKeyNames.Normalize(name));

    /// <summary>The configured name has parts that the documented one does not have.</summary>
    [Theory]
    [InlineData("CONTSOO_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("OCNTOSO_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("CONTOOS_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("CONTOSOS_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("CONTOS_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("CONTOSI_API_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("BONTOSO_API_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("CONTOSO_API_KEZ", nameof(KeyNameKind.Misspelled))]
    [InlineData("CONTOSO_APU_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("CONTOSO_APP_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("CONTOSO_APIM_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("CONTOSO_AI_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("CONTOSO_AP_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("CONTOSO_RPI_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("CONTOSO_CPI_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("CONTSOO_API_KYE", nameof(KeyNameKind.Misspelled))]
    [InlineData("CONTSOO_AIP_KYE", nameof(KeyNameKind.Unrelated))]
    public void Typo_IsToldFromOtherNames(string name, string kind) =>
        Assert.Equal(kind, EnvironmentVariableNameValidator.Validate(name, "CONTOSO_API_KEY").Kind.ToString());

    [Theory]
    [InlineData("OOPENAI_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("OPENAII_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("OPENI_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("0PENAI_API_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("OPENAI_AP1_KEY", nameof(KeyNameKind.Misspelled))]
    [InlineData("OPENAI_API_K3Y", nameof(KeyNameKind.Misspelled))]
    [InlineData("OPENAI_API_KEY0", nameof(KeyNameKind.Unrelated))]
    [InlineData("OPENAI_API_KEY9", nameof(KeyNameKind.Unrelated))]
    [InlineData("XOPENAI_API_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("OPENAIS_API_KEY", nameof(KeyNameKind.Unrelated))]
    public void TypoOfDocumentedName_IsToldFromOtherNames(string name, string kind) =>
        Assert.Equal(kind, EnvironmentVariableNameValidator.Validate(name, Documented).Kind.ToString());

    [Fact]
    public void LongName_IsValidatedUpToItsLimit()
    {
        Assert.Equal(KeyNameKind.Invalid, EnvironmentVariableNameValidator.Validate(Documented.PadRight(128), Documented).Kind);
        Assert.Equal(KeyNameKind.Unrelated, EnvironmentVariableNameValidator.Validate(Documented.PadRight(129), Documented).Kind);
        Assert.Equal(KeyNameKind.Invalid, ConfigurationKeyValidator.Validate(Setting.PadRight(256), Setting).Kind);
        Assert.Equal(KeyNameKind.Unrelated, ConfigurationKeyValidator.Validate(Setting.PadRight(257), Setting).Kind);
    }

    [Theory]
    [InlineData("${env:A}", "A", 0, 8, false)]
    [InlineData("$env:A", "A", 0, 5, false)]
    [InlineData("ENV:A", "A", 0, 4, false)]
    [InlineData("export A", "A", 0, 7, false)]
    [InlineData("set A", "A", 0, 4, false)]
    [InlineData("${A}", "A", 0, 4, false)]
    [InlineData("$$A", "A", 0, 2, false)]
    [InlineData("{$env:A}", "A", 0, 8, false)]
    [InlineData("A", "A", 0, 0, false)]
    [InlineData(" A", "A", 0, 1, false)]
    [InlineData("A ", "A", 1, 2, false)]
    [InlineData("A B", "AB", 1, 2, true)]
    [InlineData("A B C", "ABC", 1, 4, true)]
    [InlineData(" A B", "AB", 0, 3, true)]
    [InlineData("A \"B", "AB", 1, 3, true)]
    [InlineData("A$B", "AB", 1, 2, false)]
    [InlineData("A$ B", "AB", 1, 3, true)]
    [InlineData("A env:B", "Aenv:B", 1, 2, true)]
    [InlineData("A${B", "AB", 1, 3, false)]
    [InlineData("“A”", "A", 0, 3, false)]
    public void ShellSyntax_IsStripped(string name, string rest, int start, int end, bool hasBlankInside)
    {
        Assert.Equal(rest, ShellSyntax.Strip(name, out int first, out int last, out bool isParted));
        Assert.Equal((start, end, hasBlankInside), (first, last, isParted));
    }

    private static (KeyNameKind Kind, string? Replacement) ValidateVariable(string name, string expected)
    {
        KeyNameResult result = EnvironmentVariableNameValidator.Validate(name, expected);
        return (result.Kind, result.Replacement);
    }
}
