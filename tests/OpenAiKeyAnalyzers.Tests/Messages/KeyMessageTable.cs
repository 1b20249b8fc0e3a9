using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>
/// Provides the messages of each kind of key, stray character and source, and of rules with a single defect. The table contains only
/// literals; nothing is computed as the product computes it.
/// </summary>
internal static class KeyMessageTable
{
    private static readonly string Key = SyntheticKey.Project();
    private static readonly TextKey Setting = new("Advice_Setting", "OpenAI__ApiKey", "OpenAI:ApiKey");

    internal static MessageRow[] All { get; } = [.. Kinds, .. StrayCharacters, .. Others];

    private static MessageRow[] Kinds =>
    [
        OfKind(ApiKeyKind.User, SyntheticKey.User(), "OAK1001_Key", ["sk-…", "OPENAI_API_KEY"], "OAK1001_InFile", ["sk-…", Setting]),
        OfKind(ApiKeyKind.Project, Key, "OAK1001_Key", ["sk-proj-…", "OPENAI_API_KEY"], "OAK1001_InFile", ["sk-proj-…", Setting]),
        OfKind(ApiKeyKind.ServiceAccount, SyntheticKey.ServiceAccount(), "OAK1001_Key", ["sk-svcacct-…", "OPENAI_API_KEY"],
            "OAK1001_InFile", ["sk-svcacct-…", Setting]),
        OfKind(ApiKeyKind.WithoutProject, SyntheticKey.WithoutProject(), "OAK1001_Key", ["sk-None-…", "OPENAI_API_KEY"],
            "OAK1001_InFile", ["sk-None-…", Setting]),
        OfKind(ApiKeyKind.Admin, SyntheticKey.Admin(), "OAK1001_Admin", ["sk-admin-…", "OPENAI_ADMIN_KEY"],
            "OAK1001_InFile", ["sk-admin-…", Setting]),
        OfKind(ApiKeyKind.ClientSecret, SyntheticKey.ClientSecret(), "OAK1001_ClientSecret", ["ek_…"],
            "OAK1001_ClientSecretInFile", ["ek_…"]),
        OfKind(ApiKeyKind.AzureOpenAI, SyntheticKey.Azure(), "OAK1001_Azure", ["AZURE_OPENAI_API_KEY"], "OAK1001_AzureInFile", [Setting]),
        MessageRow.InFile(ApiKeyKind.Project, "/.env", $"OPENAI_API_KEY={Key}\n", "OAK1001_InLocalFile", "sk-proj-…"),
        MessageRow.InFile(ApiKeyKind.Project, "/appsettings.json", $$"""{ "OpenAI": { "{{Key}}": "x" } }""", "OAK1001_InFile",
            "sk-proj-…", new TextKey("Advice_Remove")),
        MessageRow.InSource(ApiKeyKind.Project, $"class C {{ string? M() => System.Environment.GetEnvironmentVariable(\"{Key}\"); }}",
            "OAK1001_AsEnvironmentVariableName", "sk-proj-…", "OPENAI_API_KEY"),
        MessageRow.InSource(ApiKeyKind.Project,
            $"class C {{ string? M(Microsoft.Extensions.Configuration.IConfiguration c) => c[\"{Key}\"]; }}",
            "OAK1001_AsConfigurationKey", "sk-proj-…", "OpenAI:ApiKey"),
    ];

    private static MessageRow[] StrayCharacters =>
    [
        .. OfStray(StrayCharacter.Whitespace, " ", "U+0020", "Effect_WhitespaceAround", "Effect_WhitespaceInside"),
        .. OfStray(StrayCharacter.LineBreak, "\n", "U+000A", "Effect_LineBreak", "Effect_LineBreak"),
        .. OfStray(StrayCharacter.Control, "\u001B", "U+001B", "Effect_Control", "Effect_Control"),
        .. OfStray(StrayCharacter.NonAscii, "\u200B", "U+200B", "Effect_NonAscii", "Effect_NonAscii"),
    ];

    private static MessageRow[] Others =>
    [
        MessageRow.InSource(Rule.UntrimmedFile, "class C { object M() => new OpenAI.OpenAIClient(System.IO.File.ReadAllText(\"a\")); }",
            "OAK2001_Message", new TextKey("WholeText_File"), new TextKey("Effect_LineBreak_OpenAiSdk")),
        MessageRow.InSource(Rule.UntrimmedFile, "class C { object M() => new OpenAI.OpenAIClient(System.Console.In.ReadToEnd()); }",
            "OAK2001_Message", new TextKey("WholeText_ConsoleInput"), new TextKey("Effect_LineBreak_OpenAiSdk")),
        MessageRow.InSource(Rule.UntrimmedFile,
            "class C { object M(System.Diagnostics.Process p) => new OpenAI.OpenAIClient(p.StandardOutput.ReadToEnd()); }",
            "OAK2001_Message", new TextKey("WholeText_ProcessOutput"), new TextKey("Effect_LineBreak_OpenAiSdk")),
        MessageRow.InSource(Rule.OtherVendorVariable,
            "class C { object M() => new OpenAI.OpenAIClient(System.Environment.GetEnvironmentVariable(\"GROQ_API_KEY\")!); }",
            "OAK2004_Message", "GROQ_API_KEY", "Groq", "OPENAI_API_KEY"),
        MessageRow.InFile(Rule.OtherVendorVariable, "/chat.http",
            "GET https://api.openai.com/v1/models\nAuthorization: Bearer {{$processEnv GROQ_API_KEY}}\n",
            "OAK2004_Message", "GROQ_API_KEY", "Groq", "OPENAI_API_KEY"),
        MessageRow.InSource(Rule.NonProcessVariable, """
            class C { string? M() => System.Environment.GetEnvironmentVariable("OPENAI_API_KEY", System.EnvironmentVariableTarget.User); }
            """, "OAK2005_Message"),
        MessageRow.InFile(Rule.ShippedKey, "/wwwroot/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""", "OAK5001_Message",
            "sk-proj-…"),
        MessageRow.InSource(UrlDefect.Model,
            "class C { object M(string key) => new OpenAI.Embeddings.EmbeddingClient(\"text-similarity-ada-001\", key); }",
            "OAK4007_ShutDown", "text-similarity-ada-001", "2024-01-04", "text-embedding-3-small"),
        MessageRow.InFile(UrlDefect.Model, "/.env", "OPENAI_MODEL=text-similarity-ada-001\n", "OAK4007_ShutDown", "text-similarity-ada-001",
            "2024-01-04", "text-embedding-3-small"),
    ];

    private static MessageRow OfKind(ApiKeyKind kind, string key, string codeKey, object[] arguments, string fileKey, object[] inFile) =>
        new(kind, $"class C {{ string x = \"{key}\"; }}", codeKey, "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{key}}" } }""",
            fileKey, arguments) { FileArguments = inFile };

    private static MessageRow[] OfStray(StrayCharacter stray, string text, string codePoint, string around, string inside)
    {
        var characters = new TextKey("Stray_" + stray, codePoint);
        return
        [
            Row(text + Key, "OAK1002_Message", "sk-proj-…", new TextKey("Stray_Before"), characters, new TextKey(around)),
            Row(Key + text, "OAK1002_Message", "sk-proj-…", new TextKey("Stray_After"), characters, new TextKey(around)),
            Row(Key[..60] + text + Key[60..], "OAK1003_Message", "sk-proj-…", characters, new TextKey(inside)),
        ];

        MessageRow Row(string value, string messageKey, params object[] arguments) =>
            new(stray, $"class C {{ string x = {SymbolDisplay.FormatLiteral(value, quote: true)}; }}", messageKey, "/appsettings.json",
                $$"""{ "OpenAI": { "ApiKey": {{System.Text.Json.JsonSerializer.Serialize(value)}} } }""", messageKey, arguments);
    }
}
