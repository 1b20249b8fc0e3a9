using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Tests.Checks;

/// <summary>Verifies the variable of another provider as the only key of a request to OpenAI, or of OpenAI's own variable.</summary>
public class SettingsVendorVariableTests
{
    private const string Get = "GET https://api.openai.com/v1/models\n";
    private const string Curl = "curl https://api.openai.com/v1/models -H ";

    [Theory]
    [InlineData("a.http", Get + "Authorization: Bearer {{$processEnv AZURE_OPENAI_API_KEY}}\n", "AZURE_OPENAI_API_KEY")]
    [InlineData("a.http", "@key = {{$dotenv GROQ_API_KEY}}\n" + Get + "Authorization: Bearer {{key}}\n", "GROQ_API_KEY")]
    [InlineData("a.http", "@full = Bearer {{$dotenv GROQ_API_KEY}}\n" + Get + "Authorization: {{full}}\n", "GROQ_API_KEY")]
    [InlineData("a.http", "@key = {{$dotenv GROQ_API_KEY}}\n" + Get + "Authorization: Bearer {{key}}\n###\nGET https://api.openai.com/v1/files\nAuthorization: Bearer {{key}}\n", "GROQ_API_KEY")]
    [InlineData("a.sh", Curl + "\"Authorization: Bearer $GITHUB_TOKEN\"\n", "GITHUB_TOKEN")]
    [InlineData("a.sh", "# Groq\n" + Curl + "\"Authorization: Bearer ${GROQ_API_KEY}\"\n", "GROQ_API_KEY")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY\n", "GROQ_API_KEY")]
    [InlineData("a.sh", "export OPENAI_API_KEY=\"${GROQ_API_KEY:?not set}\"\n", "GROQ_API_KEY")]
    [InlineData("a.sh", "export OPENAI_API_KEY=\"${GROQ_API_KEY?not set}\"\n", "GROQ_API_KEY")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY # $GROQ_API_KEY of $groq_api_key\n", "GROQ_API_KEY")]
    [InlineData(".env", "GROQ_API_KEY=\nOPENAI_API_KEY=${GROQ_API_KEY}\n", "GROQ_API_KEY")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$HF_TOKEN\ncp hf.txt x\n", "HF_TOKEN")]
    [InlineData("a.ps1", "$env:OPENAI_API_KEY = $env:MISTRAL_API_KEY\n", "MISTRAL_API_KEY")]
    [InlineData("a.cmd", "set OPENAI_API_KEY=%GEMINI_API_KEY%\n", "GEMINI_API_KEY")]
    [InlineData("compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${GROQ_API_KEY}\n", "GROQ_API_KEY")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    env:\n      OPENAI_API_KEY: ${{ secrets.GROQ_API_KEY }}\n", "GROQ_API_KEY")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    env:\n      OPENAI_API_KEY: ${{ VARS.GROQ_API_KEY }}\n", "GROQ_API_KEY")]
    [InlineData("azure-pipelines.yml", "steps:\n- script: x\n  env:\n    OPENAI_API_KEY: $(GROQ_API_KEY)\n", "GROQ_API_KEY")]
    [InlineData(".env", "OPENAI_API_KEY=${GROQ_API_KEY}\n", "GROQ_API_KEY")]
    public void OnlyKeyOfOpenAi_IsFound(string path, string text, string name)
    {
        SettingsFinding finding = Assert.Single(Find(path, text));

        FileEdit span = Assert.Single(finding.Spans);
        Assert.Equal(name, text[span.Start..span.End]);
        Assert.Empty(finding.Edits);
    }

    [Theory]

    // The variable is OpenAI's, or belongs to no provider.
    [InlineData("a.http", Get + "Authorization: Bearer {{$processEnv OPENAI_API_KEY}}\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$MY_KEY\n")]

    // The request is for another server, or one of several requests is.
    [InlineData("a.http", "GET https://api.groq.com/openai/v1/models\nAuthorization: Bearer {{$processEnv GROQ_API_KEY}}\n")]
    [InlineData("a.sh", "curl $BASE_URL/models -H \"Authorization: Bearer $GITHUB_TOKEN\"\n")]
    [InlineData("a.http", "@key = {{$dotenv GROQ_API_KEY}}\n" + Get + "Authorization: Bearer {{key}}\n###\nGET https://api.groq.com/openai/v1/models\nAuthorization: Bearer {{key}}\n")]

    // The reference is not the key, or not all of it.
    [InlineData("a.sh", Curl + "\"X-Token: $GITHUB_TOKEN\"\n")]
    [InlineData("a.sh", Curl + "\"Authorization: $GITHUB_TOKEN\"\n")]
    [InlineData("a.sh", "export KEY=$GROQ_API_KEY\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY$SUFFIX\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY=\"${GROQ_API_KEY:-$OPENAI_API_KEY}\"\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY=\"${GROQ_API_KEY:+$OPENAI_API_KEY}\"\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY='$GROQ_API_KEY'\n")]
    [InlineData("a.http", Get + "Authorization: Bearer {{$dotenv GROQ_API_KEY}}{{$dotenv B}}\n")]
    [InlineData("a.http", Get + "Authorization: Bearer {{a}}{{$dotenv GROQ_API_KEY}}\n")]
    [InlineData("a.http", Get + "Authorization: Bearer {{$dotenv GROQ_API_KEY}}x\n")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    env:\n      OPENAI_API_KEY: ${{ secrets.A || secrets.GROQ_API_KEY }}\n")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    env:\n      OPENAI_API_KEY: ${{ secrets.GROQ_API_KEY || 'x' }}\n")]

    // OpenAI's variable is also read by clients of compatible servers, and the file names one.
    [InlineData("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY\nexport OPENAI_BASE_URL=$LLM_URL\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY\ndotnet run --url https://api.groq.com/openai/v1\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY\n# groq\n")]
    [InlineData("a.sh", "groq\nexport OPENAI_API_KEY=$GROQ_API_KEY\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY\n# groq_api_key2")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY\n# MY_GROQ_API_KEY\n")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$GITHUB_TOKEN\ngithub")]
    [InlineData("a.sh", "export OPENAI_API_KEY=$AZURE_OPENAI_API_KEY\nexport AZURE_REGION=a\n")]
    [InlineData("compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${GROQ_API_KEY}\n      BASE: https://api.groq.com\n")]

    // The file itself sets the variable.
    [InlineData(".env", "GROQ_API_KEY=a\nOPENAI_API_KEY=${GROQ_API_KEY}\n")]
    [InlineData("a.sh", "export GROQ_API_KEY=$(cat openai.key)\nexport OPENAI_API_KEY=$GROQ_API_KEY\n")]
    [InlineData("a.sh", "read GROQ_API_KEY\nexport OPENAI_API_KEY=$GROQ_API_KEY\n")]

    // The file is a template, or belongs to tests.
    [InlineData(".env.example", "OPENAI_API_KEY=${GROQ_API_KEY}\n")]
    [InlineData("a.tests.sh", "export OPENAI_API_KEY=$GROQ_API_KEY\n")]
    public void OtherVariableOrServer_IsNotFound(string path, string text) => Assert.Empty(Find(path, text));

    [Fact]
    public void ConfiguredVariable_IsNotFound()
    {
        const string Text = Curl + "\"Authorization: Bearer $GITHUB_TOKEN\"\n";

        Assert.Empty(Find("a.sh", Text, new SettingsOptions { Variable = "GITHUB_TOKEN" }));
        Assert.Single(Find("a.sh", Text, new SettingsOptions { Variable = "OTHER_TOKEN" }));
        Assert.Empty(Find("a.sh", Text, new SettingsOptions { IsTestProject = true }));
        Assert.Empty(Find("a.sh", "export OPENAI_API_KEY=$GROQ_API_KEY\n", new SettingsOptions { CodeNamesVendor = static _ => true }));
    }

    private static IEnumerable<SettingsFinding> Find(string path, string text, SettingsOptions? options = null) =>
        SettingsChecker.Check(SettingsDocument.Read(SettingsFile.FromPath(path), text), options ?? new SettingsOptions())
            .Where(static finding => finding.Rule == SettingsRule.OtherVendorVariable);
}
