using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

public class PlaceholderTests
{
    [Theory]
    [InlineData("YOUR_API_KEY")]
    [InlineData("YOUR_OPENAI_API_KEY")]
    [InlineData("YOUR API KEY")]
    [InlineData("YOUR_API_KEY_HERE")]
    [InlineData("YOUR-API-HERE")]
    [InlineData("your-api-key")]
    [InlineData("your-openai-api-key")]
    [InlineData("yourapikeyhere")]
    [InlineData("YourOpenAIKey")]
    [InlineData("Enter your OpenAI API key here")]
    [InlineData("Enter you API KEY")]
    [InlineData("Enter API key")]
    [InlineData("Insert API key")]
    [InlineData("Add API key")]
    [InlineData("Put key here")]
    [InlineData("Paste key here")]
    [InlineData("key to be added")]
    [InlineData("key goes here")]
    [InlineData("Type ur key into this text")]
    [InlineData("your-contoso-openai-key")]
    [InlineData("api_key")]
    [InlineData("API Key")]
    [InlineData("api-key")]
    [InlineData("apikey")]
    [InlineData("key")]
    [InlineData("sk-placeholder")]
    [InlineData("sk-your-key")]
    [InlineData("sk-key")]
    [InlineData("sk-apiKey")]
    [InlineData("sk-proj-demo-key-placeholder")]
    [InlineData("sk-fake-key-replace-me")]
    [InlineData("sk-not-a-real-key")]
    [InlineData("sk-test")]
    [InlineData("sk-demo")]
    [InlineData("In secrets")]
    [InlineData("changeme")]
    [InlineData("CHANGE_ME")]
    [InlineData("todo")]
    [InlineData("TODO: insert the key")]
    [InlineData("insert-your-key")]
    [InlineData("REPLACE_WITH_YOUR_KEY")]
    [InlineData("none")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("fake_key")]
    [InlineData("dummy-token")]
    [InlineData("sk-ant-api03-your-key-here")]
    [InlineData("gsk_your_key_here")]
    [InlineData("sk-<your key>")]
    [InlineData("\"YOUR_API_KEY\"")]
    [InlineData("Bearer YOUR_API_KEY")]
    [InlineData("<Add Your OPENAI API Key Here")]
    [InlineData("SuaChaveAqui")]
    [InlineData("SUA_CHAVE_OPENAI")]
    [InlineData("dein-api-key")]
    [InlineData("DEIN_SCHLUESSEL_HIER")]
    [InlineData("Hier Schlüssel einfügen")]
    [InlineData("VOTRE_CLE_API")]
    [InlineData("votre clé API")]
    [InlineData("tu_clave_aqui")]
    [InlineData("TU-API-KEY")]
    [InlineData("LA_TUA_CHIAVE")]
    [InlineData("inserisci-la-chiave-qui")]
    [InlineData("jouw-api-sleutel")]
    [InlineData("TWOJ_KLUCZ_API")]
    [InlineData("twój klucz")]
    [InlineData("ВАШ_КЛЮЧ")]
    [InlineData("вставьте сюда ключ")]
    [InlineData("ваш ключ тут")]
    [InlineData("API_ANAHTARINIZ")]
    [InlineData("Anahtarınızı buraya girin")]
    [InlineData("khóa API của bạn")]
    [InlineData("ここにAPIキー")]
    [InlineData("【あなたのAPIキー】")]
    [InlineData("你的密钥")]
    [InlineData("请输入您的 API Key")]
    [InlineData("여기에 API 키 입력")]
    [InlineData("sk-あなたのキー")]
    [InlineData("your key 0")]
    [InlineData("your-key-9")]
    [InlineData("your key 2024")]
    [InlineData("your-abcdefghijklmno")]
    [InlineData("insert-yourapikeygoeshere")]
    public void PlaceholderWord_ReturnsPlaceholder(string text) => AssertPlaceholder(text, CredentialDefect.PlaceholderWord);

    [Theory]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("$OPENAI_API_KEY")]
    [InlineData("%OPENAI_API_KEY%")]
    [InlineData("${OPENAI_API_KEY}")]
    [InlineData("$env:OPENAI_API_KEY")]
    [InlineData("\"$OPENAI_API_KEY\"")]
    [InlineData("OPENAI_KEY")]
    [InlineData("AZURE_OPENAI_API_KEY")]
    [InlineData("MYAPP_OPENAI_KEY")]
    [InlineData("OpenAI:ApiKey")]
    [InlineData("OpenAI__ApiKey")]
    [InlineData("OpenAiApiKey")]
    [InlineData("openai_api_key")]
    [InlineData("Bearer ${API_KEY}")]
    [InlineData("OPENAI_STAGING_KEY")]
    [InlineData("GPT_STAGING_KEY")]
    [InlineData("OPENAI_CUSTOMERRELATION_KEY")]
    [InlineData("${Azure_zone_Z_09}")]
    [InlineData("%AA%")]
    [InlineData("${A234567890123456789012345678901234567890123456789012345678901234}")]
    public void VariableName_ReturnsPlaceholder(string text) => AssertPlaceholder(text, CredentialDefect.VariableName);

    [Theory]
    [InlineData("SEU_TOKEN")]
    [InlineData("SUA_OPENAI_KEY_AQUI")]
    [InlineData("CONTOSO_KEY")]
    [InlineData("$CONTOSO_KEY")]
    [InlineData("OpenAI-api-key")]
    [InlineData("openai.api.key")]
    [InlineData(".OPENAI_API_KEY")]
    public void NameOfNoVariable_IsPlaceholder(string text) => AssertPlaceholder(text, CredentialDefect.PlaceholderWord);

    [Theory]
    [InlineData("<YOUR_API_KEY>", nameof(CredentialDefect.PlaceholderWord))]
    [InlineData("<SUA API KEY AQUI>", nameof(CredentialDefect.PlaceholderWord))]
    [InlineData("<chave api chatgpt>", nameof(CredentialDefect.PlaceholderWord))]
    [InlineData("<< YOUR API KEY >>", nameof(CredentialDefect.PlaceholderWord))]
    [InlineData("[YOUR_API_KEY]", nameof(CredentialDefect.PlaceholderWord))]
    [InlineData("<https://platform.openai.com/account/api-keys>", nameof(CredentialDefect.InAngleBrackets))]
    [InlineData("<contoso>", nameof(CredentialDefect.InAngleBrackets))]
    [InlineData("{{contoso}}", nameof(CredentialDefect.InBraces))]
    [InlineData("{0}", nameof(CredentialDefect.InBraces))]
    [InlineData("[contoso]", nameof(CredentialDefect.InSquareBrackets))]
    [InlineData("<>", nameof(CredentialDefect.Empty))]
    [InlineData("''", nameof(CredentialDefect.Empty))]
    [InlineData("Bearer ", nameof(CredentialDefect.Empty))]
    [InlineData("OPENAI_API_KEY=", nameof(CredentialDefect.Empty))]
    [InlineData("Bearer", nameof(CredentialDefect.Empty))]
    [InlineData("Authorization: Bearer", nameof(CredentialDefect.Empty))]
    [InlineData("%%", nameof(CredentialDefect.Empty))]
    [InlineData("%0A%", nameof(CredentialDefect.InPercentSigns))]
    [InlineData("${9a}", nameof(CredentialDefect.InDollarBraces))]
    [InlineData("${b}", nameof(CredentialDefect.InDollarBraces))]
    [InlineData("${B2345678901234567890123456789012345678901234567890123456789012345}", nameof(CredentialDefect.InDollarBraces))]
    [InlineData("OPENAI_API_KEY=your-key", nameof(CredentialDefect.PlaceholderWord))]
    public void EnclosedText_ReturnsPlaceholder(string text, string defect) =>
    AssertPlaceholder(text, Enum.Parse<CredentialDefect>(defect));

    [Theory]
    [InlineData("xxx")]
    [InlineData("...")]
    [InlineData("…")]
    [InlineData("***")]
    [InlineData("sk-")]
    [InlineData("sk-xxxx")]
    [InlineData("sk-***")]
    [InlineData("sk-*")]
    [InlineData("sk-...")]
    [InlineData("sk-proj-...")]
    [InlineData("sk-proj-xxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-XXXXXXXX-XXXX-XXXX")]
    [InlineData("sk-ant-xxx")]
    [InlineData("gsk_...")]
    [InlineData("00000000")]
    [InlineData("sk-aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("sk-1234567890abcdef")]
    [InlineData("sk-zzzz")]
    [InlineData("sk-123abc")]
    [InlineData("sk-123-456_789")]
    [InlineData("__")]
    [InlineData("____")]
    [InlineData("123456")]
    [InlineData("sk-ant-a***awAA")]
    [InlineData("text-emb***-002")]
    public void RepeatedCharacters_ReturnsPlaceholder(string text) => AssertPlaceholder(text, CredentialDefect.RepeatedCharacters);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\u200B")]
    public void EmptyValue_ReturnsPlaceholder(string? text) =>
    Assert.Equal((CredentialKind.Placeholder, CredentialDefect.Empty),
        (CredentialValidator.Validate(text).Kind, CredentialValidator.Validate(text).Defect));

    [Theory]
    [InlineData("ollama")]
    [InlineData("lm-studio")]
    [InlineData("not-needed")]
    [InlineData("sk-no-key-required")]
    [InlineData("EMPTY")]
    [InlineData("sk-1234")]
    [InlineData("sk-SK")]
    [InlineData("sk-fading-circle")]
    [InlineData("sk-LIVETEST0123456789abcdef")]
    [InlineData("risk-assessment")]
    [InlineData("correct horse battery staple")]
    [InlineData("hunter2")]
    [InlineData("openai")]
    [InlineData("#{OPENAI_API_KEY}#")]
    [InlineData("__OPENAI_API_KEY__")]
    [InlineData("$(OPENAI_API_KEY)")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/OpenAIKey)")]
    [InlineData("https://contoso.vault.azure.net/secrets/OpenAIKey")]
    [InlineData("op://vault/openai/key")]
    [InlineData("{\"type\":\"service_account\"}")]
    [InlineData("<key>value</key>")]
    [InlineData("Zürich")]
    [InlineData("%")]
    [InlineData("sk-zzz")]
    [InlineData("@abcdefgh")]
    [InlineData("abcd9efg")]
    [InlineData("sk-abc.xyz")]
    [InlineData("hello *** world")]
    [InlineData("your-a1b2c3d4")]
    [InlineData("your key 12345")]
    [InlineData("your-abcdefghijklmnop")]
    [InlineData("op://your-vault/openai/your-key")]
    [InlineData("file:/run/secrets/your-key")]
    [InlineData("OPENAI_BASE_URL")]
    [InlineData("OPENAI_A1B2_KEY")]
    [InlineData("OPENAI_CUSTOMERRELATIONS_KEY")]
    public void PossibleKey_ReturnsUnknown(string text) => Assert.Equal(CredentialKind.Unknown, CredentialValidator.Validate(text).Kind);

    [Theory]
    [InlineData(120, CredentialKind.Placeholder)]
    [InlineData(121, CredentialKind.Unknown)]
    public void PlaceholderText_HasLimitedLength(int length, object kind)
    {
        string words = string.Join(' ', Enumerable.Repeat("your", 23)).PadRight(length - 3, ',') + "key";

        Assert.Equal((length, (CredentialKind)kind), (words.Length, CredentialValidator.Validate(words).Kind));
    }

    [Theory]
    [InlineData(120, CredentialDefect.InAngleBrackets)]
    [InlineData(121, CredentialDefect.None)]
    public void TextInBrackets_HasLimitedLength(int length, object defect) => Assert.Equal((CredentialDefect)defect,
        CredentialValidator.Validate("<" + string.Concat(Enumerable.Repeat("contoso ", 16))[..length].Replace(' ', '/') + ">").Defect);

    [Theory]
    [InlineData("my-your-x", true)]
    [InlineData("my.fake.x", true)]
    [InlineData("my-key-x", false)]
    [InlineData("contoso", false)]
    [InlineData("", false)]
    public void PlaceholderWord_HasFourLetters(string text, bool expected) =>
        Assert.Equal(expected, PlaceholderDetector.HasPlaceholderWord(text));

    [Fact]
    public void RandomText_ReturnsUnknown()
    {
        for (int seed = 1; seed < 500; seed++)
        {
            foreach (string text in new[]
            {
                SyntheticKey.Other("sk-", 32, hex: true, seed), SyntheticKey.Other("sk-", 32, seed: seed),
                SyntheticKey.Other("sk-", 48, seed: seed), SyntheticKey.Other("", 32, seed: seed),
                SyntheticKey.Other("", 40, seed: seed), SyntheticKey.Other("key-", 32, seed: seed), SyntheticKey.Characters(24, seed),
                SyntheticKey.Characters(48, seed, "abcdefghijklmnopqrstuvwxyz"),
                SyntheticKey.Characters(12, seed, "abcdefghijklmnopqrstuvwxyz"),
                SyntheticKey.Characters(16, seed, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"),
            })
            {
                Assert.True(CredentialValidator.Validate(text).Kind == CredentialKind.Unknown, text);
            }
        }
    }

    private static void AssertPlaceholder(string text, CredentialDefect defect)
    {
        CredentialResult reading = CredentialValidator.Validate(text);
        Assert.Equal((CredentialKind.Placeholder, defect, 0), (reading.Kind, reading.Defect, reading.KeyLength));
        Assert.Equal(text.Trim().Length == 0 ? 0 : text.Trim().Length, reading.Length);
    }
}
