using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies OAK2004 if a settings file itself contains the request, or sets OpenAI's variable.</summary>
public class OtherVendorVariableTests
{
    private const string Url = "https://api.openai.com/v1/models";

    [Theory]
    [InlineData("/chat.http", "GET " + Url + "\nAuthorization: Bearer {{$processEnv {|OAK2004:AZURE_OPENAI_API_KEY|}}}\n")]
    [InlineData("/chat.rest", "GET " + Url + "\nAuthorization: Bearer {{$dotenv {|OAK2004:ANTHROPIC_API_KEY|}}}\n")]
    [InlineData("/chat.http", "@key = {{$dotenv {|OAK2004:ANTHROPIC_API_KEY|}}}\n\nGET " + Url + "\nAuthorization: Bearer {{key}}\n")]
    [InlineData("/chat.http", "@key = {{$dotenv {|OAK2004:GROQ_API_KEY|}}}\n\nGET " + Url + "\nAuthorization: Bearer {{key}}\n\n###\nGET https://api.openai.com/v1/files\nAuthorization: Bearer {{key}}\n")]
    [InlineData("/run.sh", "curl " + Url + " -H \"Authorization: Bearer ${|OAK2004:GITHUB_TOKEN|}\"\n")]
    [InlineData("/run.sh", "curl " + Url + " -H \"Authorization: Bearer ${{|OAK2004:GITHUB_TOKEN|}}\"\n")]
    [InlineData("/run.ps1", "curl.exe " + Url + " -H \"Authorization: Bearer $env:{|OAK2004:GROQ_API_KEY|}\"\n")]
    [InlineData("/run.cmd", "curl " + Url + " -H \"Authorization: Bearer %{|OAK2004:AZURE_OPENAI_API_KEY|}%\"\n")]
    [InlineData("/run.sh", "export OPENAI_API_KEY=${|OAK2004:OPENROUTER_API_KEY|}\n")]
    [InlineData("/run.sh", "export OPENAI_API_KEY=\"${{|OAK2004:OPENROUTER_API_KEY|}:?not set}\"\n")]
    [InlineData("/run.ps1", "$env:OPENAI_API_KEY = $env:{|OAK2004:MISTRAL_API_KEY|}\n")]
    [InlineData("/run.cmd", "set OPENAI_API_KEY=%{|OAK2004:GEMINI_API_KEY|}%\n")]
    [InlineData("/compose.yml", "services:\n  app:\n    environment:\n      OPENAI_API_KEY: ${{|OAK2004:AZURE_OPENAI_API_KEY|}}\n")]
    [InlineData("/compose.yml", "services:\n  app:\n    environment:\n      - OPENAI_API_KEY=${{|OAK2004:DEEPSEEK_API_KEY|}}\n")]
    [InlineData("/.github/workflows/ci.yml", "jobs:\n  t:\n    env:\n      OPENAI_API_KEY: ${{ secrets.{|OAK2004:ANTHROPIC_API_KEY|} }}\n")]
    [InlineData("/azure-pipelines.yml", "steps:\n- script: dotnet test\n  env:\n    OPENAI_API_KEY: $({|OAK2004:ANTHROPIC_API_KEY|})\n")]
    [InlineData("/Dockerfile", "FROM base\nARG GROQ_API_KEY\nENV OPENAI_API_KEY=${|OAK2004:GROQ_API_KEY|}\n")]
    [InlineData("/.env", "OPENAI_API_KEY=${{|OAK2004:ANTHROPIC_API_KEY|}}\n")]
    public Task OtherVariable_ReportsDiagnostic(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]

    // The variable is OpenAI's own, or belongs to no provider.
    [InlineData("/chat.http", "GET " + Url + "\nAuthorization: Bearer {{$processEnv OPENAI_API_KEY}}\n")]
    [InlineData("/run.sh", "curl " + Url + " -H \"Authorization: Bearer $MY_TOKEN\"\n")]
    [InlineData("/run.sh", "export OPENAI_API_KEY=$MY_OPENAI_KEY\n")]

    // The request is for the provider's own server.
    [InlineData("/chat.http", "GET https://api.groq.com/openai/v1/models\nAuthorization: Bearer {{$processEnv GROQ_API_KEY}}\n")]
    [InlineData("/run.sh", "curl https://me.openai.azure.com/openai/v1/models -H \"api-key: $AZURE_OPENAI_API_KEY\"\n")]
    [InlineData("/run.sh", "curl $BASE_URL/models -H \"Authorization: Bearer $GITHUB_TOKEN\"\n")]
    [InlineData("/chat.http", "@key = {{$dotenv GROQ_API_KEY}}\n\nGET " + Url + "\nAuthorization: Bearer {{key}}\n\n###\nGET https://api.groq.com/openai/v1/models\nAuthorization: Bearer {{key}}\n")]

    // OpenAI's variable is also that of the client classes, which are used for other servers, too.
    [InlineData("/run.sh", "export OPENAI_API_KEY=$OPENROUTER_API_KEY\nexport OPENAI_BASE_URL=https://openrouter.ai/api/v1\n")]
    [InlineData("/run.sh", "export OPENAI_BASE_URL=$LLM_URL\nexport OPENAI_API_KEY=$GROQ_API_KEY\n")]
    [InlineData("/run.sh", "export OPENAI_API_KEY=$OPENROUTER_API_KEY\ndotnet run --url https://openrouter.ai/api/v1\n")]
    [InlineData("/compose.yml", "services:\n  app:\n    environment:\n      OPENAI_API_KEY: ${AZURE_OPENAI_API_KEY}\n      OPENAI_API_BASE: https://me.openai.azure.com\n")]
    [InlineData("/compose.yml", "services:\n  app:\n    environment:\n      OPENAI_API_KEY: ${DEEPSEEK_API_KEY}\n      MODEL: deepseek-chat\n")]
    [InlineData("/compose.yml", "services:\n  app:\n    environment:\n      OPENAI_API_KEY: ${AZURE_OPENAI_API_KEY}\n      AZURE_OPENAI_ENDPOINT: ${ENDPOINT}\n")]
    [InlineData("/.github/workflows/ci.yml", "jobs:\n  t:\n    env:\n      OPENAI_API_KEY: ${{ secrets.GITHUB_TOKEN }}\n      ENDPOINT: https://models.github.ai/inference\n")]

    // The reference is one of several values, or a part of one.
    [InlineData("/compose.yml", "services:\n  app:\n    environment:\n      OPENAI_API_KEY: ${OPENAI_API_KEY:-$AZURE_OPENAI_API_KEY}\n")]
    [InlineData("/compose.yml", "services:\n  app:\n    environment:\n      OPENAI_API_KEY: ${AZURE_OPENAI_API_KEY:-${OPENAI_API_KEY}}\n")]
    [InlineData("/run.sh", "export OPENAI_API_KEY=\"${GROQ_API_KEY:-$OPENAI_API_KEY}\"\n")]
    [InlineData("/.github/workflows/ci.yml", "jobs:\n  t:\n    env:\n      OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY || secrets.ANTHROPIC_API_KEY }}\n")]
    [InlineData("/run.sh", "export OPENAI_API_KEY=$GROQ_API_KEY$SUFFIX\n")]

    // The file sets the variable, or another file does so in another way.
    [InlineData("/run.sh", "export GROQ_API_KEY=$(cat openai.key)\nexport OPENAI_API_KEY=$GROQ_API_KEY\n")]
    [InlineData("/run.sh", "read GROQ_API_KEY\nexport OPENAI_API_KEY=$GROQ_API_KEY\n")]
    [InlineData("/run.sh", "curl " + Url + " -H 'Authorization: Bearer $GITHUB_TOKEN'\n", true)]

    // Other variables, templates, tests.
    [InlineData("/run.sh", "export AZURE_OPENAI_API_KEY=$AZURE_OPENAI_KEY\n")]
    [InlineData("/.env.example", "OPENAI_API_KEY=${ANTHROPIC_API_KEY}\n")]
    [InlineData("/run.tests.sh", "export OPENAI_API_KEY=$OPENROUTER_API_KEY\n")]
    public async Task OtherNeighbor_NoDiagnostic(string path, string text, bool isLiteral = false) =>
        Assert.Empty((await SettingsVerifier.FindingsAsync([(path, text)])).Where(finding => !isLiteral || finding.Id == "OAK2004"));

    [Fact]
    public async Task Finding_IsInformation()
    {
        Diagnostic finding = Assert.Single(
            await SettingsVerifier.FindingsAsync([("/run.sh", "export OPENAI_API_KEY=$OPENROUTER_API_KEY\n")]));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        ExpectedText.AssertMessage(finding, "OAK2004_Message", "OPENROUTER_API_KEY", "OpenRouter", "OPENAI_API_KEY");
    }

    [Fact]
    public async Task ConfiguredVariable_NoDiagnostic() => Assert.Empty(await SettingsVerifier.FindingsAsync(
        [("/run.sh", "curl " + Url + " -H \"Authorization: Bearer $GITHUB_TOKEN\"\n")],
        "[*]\nopenai_key_analyzers.environment_variable = GITHUB_TOKEN\n"));
}
