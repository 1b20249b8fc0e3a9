using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies files of environment variables, and such blocks in Compose files.</summary>
public class DotEnvSettingsTests
{
    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string> Defects => new()
    {
        { ".env.production", $"OPENAI_API_KEY={{|OAK1001:{Key}|}}\n" },
        { ".env.production", $"# key\r\nexport OPENAI_API_KEY='{{|OAK1001:{Key}|}}' # mine\r\nB=c" },
        { ".env.production", $"OPENAI_API_KEY={{|OAK1001:{Key}|}}{{|OAK1002:  |}}\n" },
        { ".env.production", $"OPENAI_API_KEY={{|OAK1001:{Key}|}}{{|OAK1002:\t|}}\r\nA=1\r\n" },
        { ".env.production", $"OPENAI_API_KEY={{|OAK1001:{Key}|}}{{|OAK1002:\u00A0|}}" },
        { ".env.production", $"OPENAI_API_KEY=\"{{|OAK1002: |}}{{|OAK1001:{Key}|}}\"" },
        { ".env.production", $"A=1\nOPENAI_API_KEY=\"{{|OAK1001:{Key[..60]}{{|OAK1003:\n|}}{Key[60..]}|}}\"\nB=2" },
        { ".env.production", $"OPENAI_API_KEY=\"{{|OAK1004:'|}}{{|OAK1001:{Key}|}}{{|OAK1004:'|}}\"" },
        { ".env.production", $"OPENAI_API_KEY={{|OAK1004:Bearer |}}{{|OAK1001:{Key}|}}" },
        { ".env.production", $"OPENAI_API_KEY={{|OAK1001:{Key}|}}{{|OAK1004:;|}}" },
        { "deploy/api.env", $"SOMETHING={{|OAK1001:{Key}|}}" },
        { ".env", "OPENAI_API_KEY={|OAK1005:your-api-key-here|}" },
        { ".env", "MYAPP_OPENAI_API_KEY={|OAK1005:changeme|}" },
        { ".env", "OpenAI__ApiKey={|OAK1005:YOUR_KEY|}" },
        { ".env", "OPENAI_API_KEY={|OAK1005:sk-...|}" },
        { ".env", "OPENAI_API_KEY={|OAK1005:your-key|}\nOLLAMA_BASE_URL=http://localhost:11434\nDATABASE_URL=postgres://localhost/x\nAPI_URL=http://localhost:5000" },
        { ".env", "OPENAI_API_KEY={|OAK5002:%OPENAI_API_KEY%|}" },
        { ".env", "OPENAI_API_KEY={|OAK1006:" + SyntheticKey.Other("gsk" + "_", 52) + "|}" },
        { ".env", "OPENAI_API_KEY={|OAK1007:gpt-4o|}" },
        { ".env", "{|OAK2003:OPENAI_KEY|}=Pa55-77q" },
        { ".env", "{|OAK2002:OPENAI_API_KYE|}=Pa55-77q" },
        { ".env", "{|OAK2002:\"OPENAI_API_KEY\"|}=Pa55-77q" },
        { ".env", "O{|OAK2002:penAI_Api_Key|}=Pa55-77q" },
        { ".env.example", $"OPENAI_API_KEY={{|OAK1001:{Key}|}}" },
        { "docker-compose.yml", $"services:\n  api:\n    environment:\n      OPENAI_API_KEY: {{|OAK1001:{Key}|}} # c\n" },
        { "docker-compose.yml", $"services:\n  api:\n    environment:\n      - OPENAI_API_KEY={{|OAK1001:{Key}|}}\n" },
        { "docker-compose.yml", $"services:\n  api:\n    environment:\n    - \"OPENAI_API_KEY={{|OAK1001:{Key}|}}\"\n" },
        { "compose.yaml",
            $"services:\n  api:\n    environment:\n      - OPENAI_API_KEY={{|OAK1004:\"|}}{{|OAK1001:{Key}|}}{{|OAK1004:\"|}}\n" },
        { "compose.yaml", "services:\n  api:\n    environment:\n      OPENAI_API_KEY: \"{|OAK1005:your-key-here|}\"\n" },
        { "compose.yaml", "services:\n  api:\n    environment:\n      - {|OAK2002:OPENAI_API_KEYS|}=Pa55-77q\n" },
        { "k8s.yaml", $"spec:\n  containers:\n  - name: a\n    env:\n    - name: OPENAI_API_KEY\n      value: '{{|OAK1001:{Key}|}}'\n" },
        { "k8s.yaml", $"data:\n  x: |\n    key {{|OAK1001:{Key}|}}\n  y: 1\n" },
    };

    public static TheoryData<string, string> Clean => new()
    {
        { ".env", "OPENAI_API_KEY=\r\nOPENAI_KEY=\r\n" },
        { ".env", "OPENAI_API_KEY=\"\"\nA='" },
        { ".env", $"# OPENAI_API_KEY={Key}\n  #OPENAI_API_KEY=your-key" },
        { ".env", "OPENAI_API_KEY=${OTHER_KEY}\nB=$OPENAI_API_KEY" },
        { ".env", "OPENAI_API_KEY = Pa55-77q # right" },
        { ".env", "OPENAI_API_KEY=ollama\nOPENAI_BASE_URL=http://localhost:11434/v1" },
        { ".env", "OPENAI_API_KEY=dummy\nLLM_BASE_URL=http://localhost:8000" },
        { ".env", "AZURE_OPENAI_API_KEY=your-key\nAZURE_OPENAI_KEY=0123\nTEST_OPENAI_API_KEY=dummy\nOPENROUTER_API_KEY=your-key" },
        { ".env", "OPENAI_API_KEY=Pa55-77q\nOPENAI_KEY=Pa55-77q" },
        { ".env", "OPENAI_API_KEY_FILE=/run/secrets/openai\nOPENAI_MODEL=gpt-6-luna\nOPENAI_ORG_ID=org-abcdefghij0123456789ABCD" },
        { ".env", "OPENAI_API_KEY=your-key\nOPENAI_API_TYPE=azure" },
        { ".env", "OPENAI_API_KEY=your-key\nLLM_PROVIDER=ollama" },
        { ".env", "OPENAI_API_KEY=" + SyntheticKey.Other("sk-or-" + "v1-", 64, hex: true) + "\nBASE=https://openrouter.ai/api/v1" },
        { ".env.test", "OPENAI_API_KEY=test-key\nOPENAI_KEY=Pa55-77q" },
        { ".env.example", "OPENAI_API_KEY=sk-your-key-here\nOPENAI_ADMIN_KEY=sk-admin-xxxxxxxx" },
        { "example.env", "OPENAI_API_KEY=<your key>" },
        { ".env.dist", "OPENAI_API_KEY=https://platform.openai.com/api-keys" },
        { "compose.yaml",
            "services:\n  api:\n    environment:\n      - OPENAI_API_KEY\n      - OTHER=${OPENAI_API_KEY}\n      - OPENAI_API_KEY=${OPENAI_API_KEY:?missing}\n    env_file: .env\n" },
        { "compose.yaml", $"services:\n  api: # {Key}\n    # OPENAI_API_KEY: {Key}\n    image: x\n" },
        { "ci.yml", "jobs:\n  b:\n    env:\n      OPENAI_API_KEY: ${{ secrets.OPENAI_API_KEY }}\n" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task WrongSettings_ReportDiagnostics(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Clean))]
    public Task ValidSettings_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);
}
