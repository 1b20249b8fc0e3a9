using CsCheck;
using OpenAiKeyAnalyzers.Validation.Names;
using static OpenAiKeyAnalyzers.Validation.Tests.Generators;

namespace OpenAiKeyAnalyzers.Validation.Tests.Names;

public class EnvironmentVariableNameValidatorTests
{
    private const string Right = "OPENAI_API_KEY";

    [Theory]
    [InlineData(" OPENAI_API_KEY", " ")]
    [InlineData("OPENAI_API_KEY ", " ")]
    [InlineData("OPENAI_API_KEY\n", "\n")]
    [InlineData("OPENAI_API_KEY\u200B", "\u200B")]
    [InlineData("$OPENAI_API_KEY", "$")]
    [InlineData("%OPENAI_API_KEY%", "%OPENAI_API_KEY%")]
    [InlineData("${OPENAI_API_KEY}", "${OPENAI_API_KEY}")]
    [InlineData("$env:OPENAI_API_KEY", "$env:")]
    [InlineData("\"OPENAI_API_KEY\"", "\"OPENAI_API_KEY\"")]
    [InlineData("'OPENAI_API_KEY'", "'OPENAI_API_KEY'")]
    [InlineData("OPENAI_API_KEY=", "=")]
    [InlineData("OPENAI API KEY", " API ")]
    [InlineData("OPENAI_API _KEY", " ")]
    [InlineData("$OPENAI_KEY", "$")]
    [InlineData("{OPENAI_API_KYE}", "{OPENAI_API_KYE}")]
    public void InvalidName_ReturnsReplacement(string name, string offending)
    {
        KeyNameResult reading = EnvironmentVariableNameValidator.Validate(name, Right);
        Assert.Equal((KeyNameKind.Invalid, offending, Right),
            (reading.Kind, name.Substring(reading.Start, reading.Length), reading.Replacement));
    }

    [Theory]
    [InlineData("OPENAI_API_KEYS")]
    [InlineData("OPENAPI_API_KEY")]
    [InlineData("OPENAI_API_KYE")]
    [InlineData("OPANAI_API_KEY")]
    [InlineData("OPENIA_API_KEY")]
    [InlineData("OPEANAI_API_KEY")]
    [InlineData("OPNAI_API_KEY")]
    [InlineData("OPENA_API_KEY")]
    [InlineData("OPENAII_API_KEY")]
    [InlineData("OPENNAI_API_KEY")]
    [InlineData("OPENAI_PAI_KEY")]
    [InlineData("OPENAI_APIS_KEY")]
    [InlineData("OPENAI_API_KE")]
    [InlineData("OPENAI_API_KEYY")]
    [InlineData("OPENAPI_API_KYE")]
    [InlineData("0PENAI_API_KEY")]
    [InlineData("OPENAI_АPI_KEY")]
    [InlineData("openai_api_kye")]
    [InlineData("OPENAI-API-KEY")]
    [InlineData("OPENAI_API__KEY")]
    [InlineData("OPENAI_AP_KEY")]
    [InlineData("OPEANI_API_KEY")]
    public void MisspelledName_ReturnsReplacement(string name)
    {
        KeyNameResult reading = EnvironmentVariableNameValidator.Validate(name, Right);
        Assert.Equal((KeyNameKind.Misspelled, name.Length, Right), (reading.Kind, reading.Length, reading.Replacement));
    }

    [Theory]
    [InlineData("OpenAI_Api_Key", "penAI_Api_Key")]
    [InlineData("openai_api_key", "openai_api_key")]
    [InlineData("OPENAI_API_Key", "ey")]
    [InlineData("openai_API_KEY", "openai")]
    public void WrongCase_ReturnsReplacement(string name, string offending)
    {
        KeyNameResult reading = EnvironmentVariableNameValidator.Validate(name, Right);
        Assert.Equal((KeyNameKind.WrongCase, offending, Right),
            (reading.Kind, name.Substring(reading.Start, reading.Length), reading.Replacement));
    }

    [Theory]
    [InlineData("OPENAI_KEY")]
    [InlineData("OpenAI_KEY")]
    [InlineData("OPEN_AI_API_KEY")]
    [InlineData("OPENAI_APIKEY")]
    [InlineData("OPEN_AI_KEY")]
    [InlineData("OPENAI_TOKEN")]
    [InlineData("OPENAI_SECRET")]
    [InlineData("OPENAI_SECRET_KEY")]
    [InlineData("OpenAIKey")]
    [InlineData("OpenAiApiKey")]
    [InlineData("OpenAI:ApiKey")]
    [InlineData("CHATGPT_API_KEY")]
    [InlineData("GPT_API_KEY")]
    [InlineData("GptKey")]
    [InlineData("OPENAPI_KEY")]
    public void UnconventionalName_ReturnsReplacement(string name)
    {
        KeyNameResult reading = EnvironmentVariableNameValidator.Validate(name, Right);
        Assert.Equal((KeyNameKind.Unconventional, name.Length, Right), (reading.Kind, reading.Length, reading.Replacement));
    }

    [Theory]
    [InlineData("OPENAI-API-KEY")]
    [InlineData("OPENAI_API-KEY")]
    [InlineData("OPENAI-API_KEY")]
    [InlineData("OPENAI_API__KEY")]
    public void WrongSeparator_IsMisspelled(string name)
    {
        KeyNameResult reading = EnvironmentVariableNameValidator.Validate(name, Right);
        Assert.Equal((KeyNameKind.Misspelled, Right), (reading.Kind, reading.Replacement));
    }

    [Theory]
    [InlineData("OPENAI__APIKEY")]
    [InlineData("OpenAI__ApiKey")]
    [InlineData("AZURE_OPENAI_API_KEY")]
    [InlineData("AZURE_OPENAI_KEY")]
    [InlineData("AZUREOPENAIAPI")]
    [InlineData("AOAI_API_KEY")]
    [InlineData("OPENAI_ADMIN_KEY")]
    [InlineData("TEST_OPENAI_API_KEY")]
    [InlineData("TEST_OPENAI_SECRET_KEY")]
    [InlineData("MYAPP_OPENAI_API_KEY")]
    [InlineData("EVAL_SAMPLE_OPENAI_API_KEY")]
    [InlineData("OPENAI_API_KEY_2")]
    [InlineData("OPENAI_API_KEY2")]
    [InlineData("OPENAI_API_KEY_DEV")]
    [InlineData("OPENAI_BASE_URL")]
    [InlineData("OPENAI_API_BASE")]
    [InlineData("OPENAI_API_URL")]
    [InlineData("OPENAI_API_TYPE")]
    [InlineData("OPENAI_API_VERSION")]
    [InlineData("OPENAI_ORG_ID")]
    [InlineData("OPENAI_ORG_KEY")]
    [InlineData("OPENAI_PROJECT_ID")]
    [InlineData("OPENAI_MODEL")]
    [InlineData("OPENAI_WEBHOOK_SECRET")]
    [InlineData("OPENAI_APP_KEY")]
    [InlineData("OPENAI_AP_TOKEN")]
    [InlineData("OPENAI_IAP_KEY")]
    [InlineData("OPENAI_APIM_KEY")]
    [InlineData("OPEN_API_KEY")]
    [InlineData("OPENAQ_API_KEY")]
    [InlineData("OPENAIP_API_KEY")]
    [InlineData("OPENAIR_API_KEY")]
    [InlineData("OPENUV_API_KEY")]
    [InlineData("OPENFDA_API_KEY")]
    [InlineData("OPENROUTER_API_KEY")]
    [InlineData("OPENWEATHER_API_KEY")]
    [InlineData("ANTHROPIC_API_KEY")]
    [InlineData("API_KEY")]
    [InlineData("ApiKey")]
    [InlineData("PATH")]
    [InlineData("%PATH%")]
    [InlineData("$HOME")]
    [InlineData("MY KEY")]
    [InlineData("sk-proj-abc")]
    [InlineData("")]
    [InlineData(null)]
    public void OtherName_ReturnsUnrelated(string? name) =>
    Assert.Equal(KeyNameKind.Unrelated, EnvironmentVariableNameValidator.Validate(name, Right).Kind);

    [Theory]
    [InlineData("CONTOSO_LLM_KEY", nameof(KeyNameKind.Expected))]
    [InlineData("OPENAI_API_KEY", nameof(KeyNameKind.Expected))]
    [InlineData("Contoso_Llm_Key", nameof(KeyNameKind.WrongCase))]
    [InlineData("openai_api_key", nameof(KeyNameKind.WrongCase))]
    [InlineData("CONTOSO_LLM_KYE", nameof(KeyNameKind.Misspelled))]
    [InlineData("CONTOSOLLM_KEY", nameof(KeyNameKind.Unconventional))]
    [InlineData("$CONTOSO_LLM_KEY", nameof(KeyNameKind.Invalid))]
    [InlineData("FABRIKAM_LLM_KEY", nameof(KeyNameKind.Unrelated))]
    [InlineData("OPENAI_API_KYE", nameof(KeyNameKind.Misspelled))]
    public void ConfiguredName_IsExpected(string name, string verdict)
    {
        KeyNameResult reading = EnvironmentVariableNameValidator.Validate(name, "CONTOSO_LLM_KEY");
        Assert.Equal((verdict, verdict is nameof(KeyNameKind.Expected) or nameof(KeyNameKind.Unrelated) ? null : "CONTOSO_LLM_KEY"),
            (reading.Kind.ToString(), reading.Replacement));
    }

    [Theory]
    [InlineData("OPENAI_API_KEY", "OPENAI_API_KEY", false)]
    [InlineData("LML_KEY", "LLM_KEY", true)]
    [InlineData("OPNAI_AIP_KYE", "OPENAI_API_KEY", false)]
    [InlineData("OPNAI_AIP_KEY", "OPENAI_API_KEY", true)]
    [InlineData("CONTOOS_KEY", "CONTOSO_KEY", true)]
    [InlineData("YM_KEY", "MY_KEY", false)]
    public void Name_IsTypo(string written, string meant, bool expected) => Assert.Equal(expected, NameTypo.IsTypoOf(written, meant));

    [Fact]
    public void AnyName_SpanIsInBoundsAndReplacementIsValid() => Gen.OneOf(
        Gen.String[0, 30],
        Gen.Select(OneOf(Right, "OPENAI_KEY", "OpenAI:ApiKey", "OpenAI__ApiKey"), Gen.Int[0, 13], Gen.Char,
            (name, index, c) => name.Insert(Math.Min(index, name.Length), c.ToString())),
        OneOf("$", "%", " ", "\"", "${", "}", "=", "OPENAI", "_", "API", "KEY", "env:", "__", ":", ".", "\uD83D", "\uDB40").Array[0,
            9].Select(string.Concat)).Sample(
        name =>
        {
            foreach ((KeyNameResult reading, Func<string, KeyNameResult> again) in new[]
            {
                (EnvironmentVariableNameValidator.Validate(name, Right),
                    (Func<string, KeyNameResult>)(n => EnvironmentVariableNameValidator.Validate(n, Right))),
                (ConfigurationKeyValidator.Validate(name, "OpenAI:ApiKey"), n => ConfigurationKeyValidator.Validate(n, "OpenAI:ApiKey")),
            })
            {
                Assert.InRange(reading.Start, 0, name.Length);
                Assert.InRange(reading.Length, 0, name.Length - reading.Start);
                Assert.Equal(reading.Replacement is null, reading.Length == 0);
                Assert.True(reading.Replacement is null
                    || again(reading.Replacement).Kind is KeyNameKind.Expected or KeyNameKind.Unrelated, name);
            }
        },
        iter: 20_000);
}
