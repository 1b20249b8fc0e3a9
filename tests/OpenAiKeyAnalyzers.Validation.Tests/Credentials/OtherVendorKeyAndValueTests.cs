using System.Globalization;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

public class OtherVendorKeyAndValueTests
{
    public static TheoryData<string, int, bool, string> Vendors { get; } = new()
    {
        { "sk-ant-" + "api03-", 95, false, "Anthropic" },
        { "sk-or-" + "v1-", 64, true, "OpenRouter" },
        { "sk-litellm-", 24, false, "LiteLLM" },
        { "gsk_", 52, false, "Groq" },
        { "xai-", 80, false, "xAI" },
        { "AIza", 35, false, "Google" },
        { "hf_", 34, false, "Hugging Face" },
        { "pplx-", 48, false, "Perplexity" },
        { "r8_", 37, false, "Replicate" },
        { "tgp_v1_", 43, false, "Together AI" },
        { "ghp_", 36, false, "GitHub" },
        { "gho_", 36, false, "GitHub" },
        { "github_pat_", 82, false, "GitHub" },
        { "glpat-", 20, false, "GitLab" },
        { "npm_", 36, false, "npm" },
        { "dop_v1_", 64, true, "DigitalOcean" },
        { "sk_live_", 24, false, "Stripe" },
        { "sk_test_", 24, false, "Stripe" },
        { "sk_", 48, true, "ElevenLabs" },
        { "xoxb-", 50, false, "Slack" },
    };

    [Theory]
    [MemberData(nameof(Vendors))]
    public void VendorKey_ReturnsOtherVendorKey(string prefix, int count, bool hex, string vendor)
    {
        for (int seed = 1; seed < 50; seed++)
        {
            string key = SyntheticKey.Other(prefix, count, hex, seed);
            foreach (string text in new[] { key, "\"" + key + "\"", "Bearer " + key, " " + key })
            {
                CredentialResult reading = CredentialValidator.Validate(text);
                Assert.Equal((CredentialKind.OtherVendorKey, CredentialDefect.VendorKey, vendor, true),
                    (reading.Kind, reading.Defect, reading.Vendor, reading.IsCertain));
                Assert.Equal(key, text.Substring(reading.Start, reading.Length));
                Assert.Null(MalformedKeyDetector.Detect(text));
            }

            Assert.Empty(ApiKeyScanner.Scan(key));
        }
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void VendorPrefixAlone_ReturnsNoVendor(string prefix, int count, bool hex, string vendor)
    {
        Assert.NotEqual(CredentialKind.OtherVendorKey, CredentialValidator.Validate(SyntheticKey.Other(prefix, 8, hex)).Kind);
        Assert.NotEqual(CredentialKind.OtherVendorKey, CredentialValidator.Validate(prefix + new string('x', count)).Kind);
        Assert.NotEmpty(vendor);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void CharacterThatVendorDoesNotUse_ReturnsNoVendor(string prefix, int count, bool hex, string vendor)
    {
        string key = SyntheticKey.Other(prefix, count, hex);
        foreach (char other in "!.:[é")
        {
            string text = key[..^8] + other + key[^7..];
            Assert.NotEqual(CredentialKind.OtherVendorKey, CredentialValidator.Validate(text).Kind);
        }

        Assert.NotEmpty(vendor);
    }

    [Theory]
    [InlineData("AQBZ2597AQBZ2592", true)]
    [InlineData("AQBZ295AQBZ295AQ", true)]
    [InlineData("AQBZ29AQBZ29AQBZ", false)]
    [InlineData("AQBZ295AQBZ295Aa", false)]
    [InlineData("AQBZ295AQBZ295A[", false)]
    [InlineData("AQBZ295AQBZ295A/", false)]
    [InlineData("AQBZ295AQBZ295A:", false)]
    [InlineData("AQBZ295AQBZ295A@", false)]
    public void AwsKey_HasSevenDifferentCapitalsOrDigits(string body, bool isKey) => Assert.Equal(
        isKey, CredentialValidator.Validate("AK" + "IA" + body).Kind == CredentialKind.OtherVendorKey);

    [Theory]
    [InlineData("q", true)]
    [InlineData("-", false)]
    [InlineData(".", false)]
    [InlineData("", false)]
    [InlineData("qq", false)]
    public void ZhipuKey_HasSixteenLettersOrDigitsAfterFullStop(string end, bool isKey) => Assert.Equal(isKey, CredentialValidator.Validate(
        SyntheticKey.Other("", 32, hex: true) + "." + SyntheticKey.Other("", 15) + end).Kind == CredentialKind.OtherVendorKey);

    [Fact]
    public void GroupedVendorKey_ReturnsOtherVendorKey()
    {
        string uuid = string.Join('-', new[] { 8, 4, 4, 4, 12 }.Select((count, i) => SyntheticKey.Other("", count, hex: true, i + 1)));
        AssertVendor("sk-lf-" + uuid, "Langfuse");
        AssertVendor("lsv2_" + "pt_" + SyntheticKey.Other("", 32, hex: true) + "_" + SyntheticKey.Other("", 10, hex: true), "LangSmith");
        AssertVendor("AK" + "IA" + SyntheticKey.Characters(16, 3, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), "AWS");
        AssertVendor(SyntheticKey.Other("", 32, hex: true) + "." + SyntheticKey.Other("", 16), "Zhipu AI");
    }

    [Fact]
    public void AzureKey_ReturnsOtherVendorKey()
    {
        CredentialResult reading = CredentialValidator.Validate("'" + SyntheticKey.Azure() + "'");
        Assert.Equal((CredentialKind.OtherVendorKey, CredentialDefect.AzureKey, "Azure OpenAI", true, ApiKeyKind.AzureOpenAI),
            (reading.Kind, reading.Defect, reading.Vendor, reading.IsCertain, reading.KeyKind));
        reading = CredentialValidator.Validate(SyntheticKey.Other("", 32, hex: true));
        Assert.Equal((CredentialKind.OtherVendorKey, CredentialDefect.AzureKey, "Azure OpenAI", false),
            (reading.Kind, reading.Defect, reading.Vendor, reading.IsCertain));
    }

    [Theory]
    [InlineData("gpt-3.5-turbo")]
    [InlineData("gpt-35-turbo")]
    [InlineData("gpt-3.5-turbo-16k-0613")]
    [InlineData("gpt-3.5-turbo-instruct")]
    [InlineData("gpt-4")]
    [InlineData("GPT-4")]
    [InlineData("gpt-4-32k-0314")]
    [InlineData("gpt-4-1106-vision-preview")]
    [InlineData("gpt-4o")]
    [InlineData("gpt-4o-mini-2024-07-18")]
    [InlineData("gpt-4o-mini-search-preview-2025-03-11")]
    [InlineData("gpt-4o-transcribe-diarize")]
    [InlineData("gpt-4.1-nano")]
    [InlineData("gpt-5")]
    [InlineData("gpt-5.1-codex-max")]
    [InlineData("gpt-5.5-cyber-preview")]
    [InlineData("gpt-image-1.5")]
    [InlineData("gpt-realtime")]
    [InlineData("gpt-audio-mini-2025-10-06")]
    [InlineData("gpt-oss-120b")]
    [InlineData("chatgpt-4o-latest")]
    [InlineData("chatgpt-image-latest")]
    [InlineData("o1")]
    [InlineData("o1-preview")]
    [InlineData("o3-deep-research")]
    [InlineData("o4-mini-2025-04-16")]
    [InlineData("text-embedding-ada-002")]
    [InlineData("text-embedding-3-small")]
    [InlineData("text-davinci-003")]
    [InlineData("text-davinci-edit-001")]
    [InlineData("text-search-ada-doc-001")]
    [InlineData("code-cushman-001")]
    [InlineData("davinci")]
    [InlineData("babbage-002")]
    [InlineData("dall-e-3")]
    [InlineData("whisper-1")]
    [InlineData("tts-1-hd")]
    [InlineData("omni-moderation-latest")]
    [InlineData("text-moderation-007")]
    [InlineData("codex-mini-latest")]
    [InlineData("computer-use-preview-2025-03-11")]
    [InlineData("sora-2-pro")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::8hJk2L3m")]
    public void ModelName_ReturnsOtherValue(string text) => AssertOtherValue(text, CredentialDefect.ModelName);

    [Theory]
    [InlineData("gpt-key")]
    [InlineData("gpt")]
    [InlineData("gpt-4-contoso")]
    [InlineData("my-gpt-4")]
    [InlineData("whisper")]
    [InlineData("chatgpt")]
    [InlineData("codex")]
    [InlineData("sora")]
    [InlineData("o")]
    [InlineData("o365")]
    [InlineData("o1k")]
    [InlineData("llama-3")]
    [InlineData("org-production")]
    [InlineData("org-chart-of-the-company")]
    [InlineData("proj_alpha")]
    [InlineData("file-system-storage-backend")]
    [InlineData("openai.com")]
    [InlineData("https://")]
    [InlineData("localhost:11434")]
    [InlineData("user-administration-module")]
    public void SimilarValue_ReturnsNoOtherValue(string text) =>
    Assert.NotEqual(CredentialKind.OtherValue, CredentialValidator.Validate(text).Kind);

    [Theory]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("http://localhost:1234/v1")]
    [InlineData("HTTPS://contoso.openai.azure.com/")]
    [InlineData("wss://api.openai.com/v1/realtime")]
    [InlineData("api.openai.com")]
    [InlineData("api.openai.com/v1/chat/completions")]
    [InlineData("contoso.openai.azure.com")]
    [InlineData("\"https://api.openai.com/v1\"")]
    public void Url_ReturnsOtherValue(string text) => AssertOtherValue(text, CredentialDefect.Url);

    [Fact]
    public void ObjectId_ReturnsOtherValue()
    {
        AssertOtherValue(SyntheticKey.Other("org-", 24), CredentialDefect.OrganizationId);
        AssertOtherValue(SyntheticKey.Other("proj_", 24), CredentialDefect.ProjectId);
        AssertOtherValue(SyntheticKey.Other("sess-", 40), CredentialDefect.SessionToken);
        AssertOtherValue($"eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{SyntheticKey.Other("eyJ", 60)}.{SyntheticKey.Other("", 43)}",
            CredentialDefect.SessionToken);
        AssertOtherValue(SyntheticKey.Other("asst_", 24), CredentialDefect.ObjectId);
        AssertOtherValue(SyntheticKey.Other("file-", 24), CredentialDefect.ObjectId);
        AssertOtherValue(SyntheticKey.Other("key_", 16), CredentialDefect.ObjectId);
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void OrganizationId_HasLength(int length, bool isId) => Assert.Equal(
        isId, CredentialValidator.Validate(SyntheticKey.Other("org-", length)).Defect == CredentialDefect.OrganizationId);

    [Theory]
    [InlineData("bcdefghijklmnopq", false)]
    [InlineData("BCDEFGHIJKLMNOPQ", false)]
    [InlineData("bcdefghijklmnop0", true)]
    [InlineData("bcdefghijklmnop9", true)]
    [InlineData("bcdefghijklmnopA", true)]
    [InlineData("bcdefghijklmnopZ", true)]
    [InlineData("BCDEFGHIJKLMNOPa", true)]
    [InlineData("BCDEFGHIJKLMNOPz", true)]
    [InlineData("Bcdefghi-lmnopq9", false)]
    [InlineData("Bcdexxxxxxxxopq9", false)]
    public void OrganizationId_IsNoWord(string body, bool isId) => Assert.Equal(
        isId, CredentialValidator.Validate("org-" + body).Defect == CredentialDefect.OrganizationId);

    [Theory]
    [InlineData("eyJ", "16 16 16", true)]
    [InlineData("eyJ", "16 16 16 16 16", true)]
    [InlineData("eyJ", "16 0 16 16 16", true)]
    [InlineData("eyJ", "15 16 16", false)]
    [InlineData("eyJ", "16 15 16", false)]
    [InlineData("eyJ", "16 16 15", false)]
    [InlineData("eyJ", "16 16", false)]
    [InlineData("eyJ", "16 16 16 16", false)]
    [InlineData("abc", "16 16 16", false)]
    public void WebToken_HasPartsOfLength(string start, string lengths, bool isToken)
    {
        string token = start + string.Join('.', lengths.Split(' ').Select(static (length, i) =>
            SyntheticKey.Other("", int.Parse(length, CultureInfo.InvariantCulture) - (i == 0 ? 3 : 0), seed: i + 1)));

        Assert.Equal(isToken, CredentialValidator.Validate(token).Defect == CredentialDefect.SessionToken);
        Assert.NotEqual(CredentialDefect.SessionToken, CredentialValidator.Validate(token[..^1] + "=").Defect);
    }

    private static void AssertVendor(string text, string vendor)
    {
        CredentialResult reading = CredentialValidator.Validate(text);
        Assert.Equal((CredentialKind.OtherVendorKey, vendor), (reading.Kind, reading.Vendor));
    }

    private static void AssertOtherValue(string text, CredentialDefect defect)
    {
        CredentialResult reading = CredentialValidator.Validate(text);
        Assert.Equal((CredentialKind.OtherValue, defect), (reading.Kind, reading.Defect));
        Assert.Equal(text.Trim('"'), text.Substring(reading.Start, reading.Length));
    }
}
