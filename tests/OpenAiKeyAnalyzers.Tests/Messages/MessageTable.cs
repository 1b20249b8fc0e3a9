using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>
/// Provides the messages of each defect. The table contains only literals; nothing is computed as the product computes it.
/// </summary>
internal static class MessageTable
{
    private const string Chat = "https://api.openai.com/v1/chat/completions";
    private const string Azure = "https://me.openai.azure.com/openai/v1/responses";

    private static readonly string Key = SyntheticKey.Project();

    internal static MessageRow[] All { get; } =
    [
        .. Malformed, .. Placeholders, .. Unexpanded, .. KeysOfOthers, .. Misplaced, .. Names, .. Authorization, .. HeaderNames,
        .. OpenAiHeaders, .. Urls, .. WrongModels, .. KeyMessageTable.All,
    ];

    private static MessageRow[] Malformed =>
    [
        MessageRow.OfKey(CredentialDefect.InDoubleQuotes, $"\"{Key}\"", "OAK1004_InDoubleQuotes"),
        MessageRow.OfKey(CredentialDefect.InSingleQuotes, $"'{Key}'", "OAK1004_InSingleQuotes"),
        MessageRow.InCode(CredentialDefect.InBackticks, $"`{Key}`", "OAK1004_InBackticks"),
        MessageRow.OfKey(CredentialDefect.InAngleBrackets, $"<{Key}>", "OAK1004_InAngleBrackets"),
        MessageRow.OfKey(CredentialDefect.InBraces, $"{{{Key}}}", "OAK1004_InBraces"),
        MessageRow.OfKey(CredentialDefect.InSquareBrackets, $"[{Key}]", "OAK1004_InSquareBrackets"),
        MessageRow.OfKey(CredentialDefect.InDollarBraces, $"${{{Key}}}", "OAK1004_InDollarBraces", "OAK1004_InDollarBracesInFile"),
        MessageRow.OfKey(CredentialDefect.InPercentSigns, $"%{Key}%", "OAK1004_InPercentSigns"),
        MessageRow.OfKey(CredentialDefect.BearerPrefix, $"Bearer {Key}", "OAK1004_BearerPrefix"),
        MessageRow.OfKey(CredentialDefect.VariableNamePrefix, $"OPENAI_API_KEY={Key}", "OAK1004_VariableNamePrefix"),
        MessageRow.OfKey(CredentialDefect.SurroundingText, $"my key {Key}", "OAK1004_SurroundingText"),
        MessageRow.OfKey(CredentialDefect.TrailingPunctuation, Key + ",", "OAK1004_TrailingPunctuation"),
        MessageRow.OfKey(CredentialDefect.Masked, "sk-proj-" + "Ab3***********xYz9", "OAK1004_Masked"),
        MessageRow.OfKey(CredentialDefect.Masked, "sk-proj-" + "Ab3…xYz9", "OAK1004_MaskedNotAscii"),
        MessageRow.OfKey(CredentialDefect.Truncated, Key[..100], "OAK1004_Truncated"),
        MessageRow.OfKey(CredentialDefect.Homoglyphs, Key.Replace('a', 'а'), "OAK1004_Homoglyphs"),
        MessageRow.OfKey(CredentialDefect.CorruptedWatermark,
            Key.Replace(SyntheticKey.Watermark, "T3B1" + "bkFJ", StringComparison.Ordinal), "OAK1004_CorruptedWatermark"),
        MessageRow.OfKey(CredentialDefect.CorruptedPrefix, "SK" + Key[2..], "OAK1004_CorruptedPrefix"),
        MessageRow.OfKey(CredentialDefect.Escaped, Key.Replace("-", "\\-", StringComparison.Ordinal), "OAK1004_Escaped"),
        MessageRow.OfKey(CredentialDefect.Interrupted, Key[..120] + "|" + Key[120..], "OAK1004_Interrupted"),
        MessageRow.OfKey(CredentialDefect.InDoubleQuotes, $"\u201C{Key}\u201D", "OAK1004_NotAscii"),
        MessageRow.InFile(CredentialDefect.InDollarBraces, "/a.sh", $"export OPENAI_API_KEY=${{{Key}}}\n", "OAK1004_AsReferenceInFile"),
        MessageRow.InFile(CredentialDefect.InPercentSigns, "/a.cmd", $"set OPENAI_API_KEY=%{Key}%\n", "OAK1004_AsReferenceInFile"),
    ];

    private static MessageRow[] Placeholders =>
    [
        MessageRow.OfKey(CredentialDefect.PlaceholderWord, "YOUR_API_KEY", "OAK1005_Placeholder").Advised,
        MessageRow.OfKey(CredentialDefect.PlaceholderWord, "ここにAPIキー", "OAK1005_PlaceholderNotAscii").Advised,
        MessageRow.OfKey(CredentialDefect.RepeatedCharacters, "sk-xxxxxxxxxxxxxxxxxxxxxxxx", "OAK1005_Placeholder").Advised,
        MessageRow.OfKey(CredentialDefect.VariableName, "OPENAI_API_KEY", "OAK1005_VariableName").Advised,
        MessageRow.OfKey(CredentialDefect.VariableName, "OpenAI:ApiKey", "OAK1005_SettingName").Advised,
        MessageRow.InCode(CredentialDefect.Empty, "", "OAK1005_Empty").Advised,
        MessageRow.InCode(CredentialDefect.Empty, "  ", "OAK1005_Blank").Advised,
    ];

    private static MessageRow[] Unexpanded =>
    [
        Reference(VariableReferenceKind.DollarBraces, "/appsettings.json", """{ "OpenAI": { "ApiKey": "${OPENAI_API_KEY}" } }""",
            "OAK5002_Dollar", new TextKey("Advice_Setting", "OpenAI__ApiKey", "OpenAI:ApiKey")),
        Reference(VariableReferenceKind.Percent, "/appsettings.json", """{ "OpenAI": { "ApiKey": "%OPENAI_API_KEY%" } }""",
            "OAK5002_Percent", new TextKey("Advice_Setting", "OpenAI__ApiKey", "OpenAI:ApiKey")),
        Reference(VariableReferenceKind.Dollar, "/a.sh", "export OPENAI_API_KEY='$MY_OPENAI_KEY'\n", "OAK5002_InSingleQuotes",
            new TextKey("Advice_ShellValue", "$MY_OPENAI_KEY")),
        Reference(VariableReferenceKind.PowerShell, "/compose.yml",
            "services:\n  a:\n    environment:\n      OPENAI_API_KEY: $env:MY_OPENAI_KEY\n", "OAK5002_OtherShell",
            new TextKey("Advice_Compose", "MY_OPENAI_KEY")),
    ];

    private static MessageRow[] KeysOfOthers =>
    [
        MessageRow.OfKey(CredentialDefect.VendorKey, SyntheticKey.Other("gsk_", 52), "OAK1006_VendorKey", "OAK1006_VendorKeyInFile",
            "Groq"),
        MessageRow.OfKey(CredentialDefect.AzureKey, SyntheticKey.Azure(), "OAK1006_AzureKey", "OAK1006_AzureKeyInFile"),
        MessageRow.InSource(CredentialDefect.None,
            $"class C {{ object M(System.Uri uri) => new Azure.AI.OpenAI.AzureOpenAIClient(uri, new System.ClientModel.ApiKeyCredential(\"{Key}\")); }}", "OAK1006_OpenAiKeyAtAzure", "sk-proj-…"),
        MessageRow.InFile(CredentialDefect.None, "/appsettings.json",
            $$"""{ "AzureOpenAI": { "Endpoint": "https://me.openai.azure.com", "ApiKey": "{{Key}}" } }""", "OAK1006_OpenAiKeyAtAzureInFile",
            "sk-proj-…"),
    ];

    private static MessageRow[] Misplaced =>
    [
        MessageRow.OfKey(CredentialDefect.OrganizationId, SyntheticKey.Other("org-", 24), "OAK1007_OrganizationId",
            "OAK1007_OrganizationIdInFile").AdvisedInFile,
        MessageRow.OfKey(CredentialDefect.ProjectId, SyntheticKey.Other("proj_", 24), "OAK1007_ProjectId",
            "OAK1007_ProjectIdInFile").AdvisedInFile,
        MessageRow.OfKey(CredentialDefect.SessionToken, SyntheticKey.Other("sess-", 40), "OAK1007_SessionToken"),
        MessageRow.OfKey(CredentialDefect.ObjectId, SyntheticKey.Other("key_", 24), "OAK1007_ObjectId").Advised,
        MessageRow.OfKey(CredentialDefect.ModelName, "gpt-4o-mini", "OAK1007_ModelName", "OAK1007_ModelNameInFile").AdvisedInFile,
        MessageRow.OfKey(CredentialDefect.Url, "https://api.openai.com/v1", "OAK1007_Url", "OAK1007_UrlInFile").AdvisedInFile,
        AtAzure(CredentialDefect.ModelName, "\"https://me.openai.azure.com/\", \"not a URL\", \"gpt-4o\"", "OAK1007_ModelNameUnsent"),
        AtAzure(CredentialDefect.Url, "\"chat\", \"not a URL\", \"https://me.openai.azure.com/\"", "OAK1007_UrlUnsent"),
        AtAzure(CredentialDefect.Url, "\"chat\", place, \"https://me.openai.azure.com/\"", "OAK1007_UrlUnknown"),
        MessageRow.InCode(CredentialDefect.None, SyntheticKey.Admin(), "OAK1007_AdminKey"),
        MessageRow.InFile(CredentialDefect.None, "/a.http",
            $"GET https://api.openai.com/v1/models\nAuthorization: Bearer {SyntheticKey.Admin()}\n", "OAK1007_AdminKey"),
        MessageRow.InFile(CredentialDefect.None, "/a.http",
            $"GET https://api.openai.com/v1/organization/costs\nAuthorization: Bearer {Key}\n", "OAK1007_OrdinaryKey"),
        MessageRow.InSource(CredentialDefect.None,
            "class C { object M(string apiKey, string model) => new OpenAI.Chat.ChatClient(apiKey, model); }", "OAK1007_Swapped"),
        MessageRow.InSource(CredentialDefect.None, """
            class C { object M(string key, string endpoint) => AddOpenAIChat("gpt-live", endpoint, key);
                static object AddOpenAIChat(string modelId, string apiKey, string orgId) => apiKey; }
            """, "OAK1007_SwappedUrl"),
    ];

    private static MessageRow[] WrongModels =>
    [
        MessageRow.InSource(Rule.WrongModel, "class C { object M(string key) => new OpenAI.Chat.ChatClient(\"text-embedding-3-small\", key); }",
            "OAK4008_NotSampled", "text-embedding-3-small", "/v1/embeddings", "/v1/chat/completions"),
        MessageRow.InFile(Rule.WrongModel, "/appsettings.json", """{ "OpenAI": { "ChatModel": "text-embedding-3-small" } }""",
            "OAK4008_NotSampled", "text-embedding-3-small", "/v1/embeddings", "/v1/chat/completions"),
    ];

    private static MessageRow[] Names =>
    [
        MessageRow.InFile(KeyNameKind.Invalid, "/.env", "\"OPENAI_API_KEY\"=Pa55-77q\n", "OAK2002_InvalidInFile", "OPENAI_API_KEY"),
        MessageRow.InFile(KeyNameKind.Misspelled, "/.env", $"OPENAI_API_KYE={Key}\n", "OAK2002_MisspelledInFile", "OPENAI_API_KEY"),
        MessageRow.InFile(KeyNameKind.WrongCase, "/.env", $"openai_api_key={Key}\n", "OAK2002_WrongCaseInFile", "OPENAI_API_KEY"),
        MessageRow.InFile(KeyNameKind.Invalid, "/appsettings.json", $$"""{ "OpenAI__ApiKey": "{{Key}}" }""", "OAK2002_SettingInFile",
            "OpenAI:ApiKey"),
        MessageRow.InFile(KeyNameKind.Misspelled, "/a.http",
            $"POST {Chat}\nAuthorization: Bearer {{{{$dotenv OPENAI_API_KYE}}}}\n", "OAK2002_ReferenceInFile", "OPENAI_API_KEY"),
        MessageRow.InFile(KeyNameKind.WrongCase, "/a.http",
            $"POST {Chat}\nAuthorization: Bearer {{{{$processEnv OpenAI_Api_Key}}}}\n", "OAK2002_ReferenceCaseInFile", "OPENAI_API_KEY"),
        MessageRow.InFile(KeyNameKind.Unconventional, "/.env", $"OPENAI_KEY={Key}\n", "OAK2003_Message", "OPENAI_KEY", "OPENAI_API_KEY"),
        MessageRow.InSource(KeyNameKind.Unconventional, Reading("OPENAI_KEY"), "OAK2003_Message", "OPENAI_KEY", "OPENAI_API_KEY"),
        MessageRow.InSource(KeyNameKind.Invalid, Reading("OPENAI_API_KEY "), "OAK2002_Invalid", "OPENAI_API_KEY"),
        MessageRow.InSource(KeyNameKind.Misspelled, Reading("OPENAI_API_KYE"), "OAK2002_Misspelled", "OPENAI_API_KEY"),
        MessageRow.InSource(KeyNameKind.WrongCase, Reading("OpenAI_Api_Key"), "OAK2002_WrongCase", "OPENAI_API_KEY"),
        MessageRow.InSource(KeyNameKind.Invalid,
            "class C { string? M(Microsoft.Extensions.Configuration.IConfiguration c) => c[\"OpenAI__ApiKey\"]; }", "OAK2002_Setting",
            "OpenAI:ApiKey"),
    ];

    // In C#, HeaderRunTimeTests verifies the message of each form by its name and runs the code.
    private static MessageRow[] Authorization =>
    [
        Header(AuthorizationDefect.MissingSpace, "Bearer{{token}}", "OAK3001_MissingSpaceInFile"),
        Header(AuthorizationDefect.NonAsciiSpace, "Bearer\u00A0{{token}}", "OAK3001_NonAsciiSpaceInFile"),
        Header(AuthorizationDefect.Separator, "Bearer: {{token}}", "OAK3001_Separator"),
        Header(AuthorizationDefect.DuplicateScheme, "Bearer Bearer {{token}}", "OAK3001_DuplicateScheme"),
        Header(AuthorizationDefect.NameInValue, "Authorization: Bearer {{token}}", "OAK3001_NameInValue"),
        Header(AuthorizationDefect.WrongScheme, "Token {{token}}", "OAK3001_WrongScheme"),
        Header(AuthorizationDefect.MissingScheme, "$OPENAI_API_KEY", "OAK3001_MissingScheme"),
        Header(AuthorizationDefect.MissingKey, "Bearer", "OAK3001_MissingKey"),
        Header(AuthorizationDefect.Enclosed, "Bearer \"{{token}}\"", "OAK3001_Enclosed"),
        Header(AuthorizationDefect.TrailingPunctuation, "Bearer {{token}},", "OAK3001_TrailingPunctuation"),
        HeaderName(AuthorizationDefect.MissingColon, "Authorization Bearer {{token}}", "OAK3001_MissingColonInFile"),
    ];

    private static MessageRow[] HeaderNames =>
    [
        HeaderName(HeaderNameDefect.Misspelled, "Authorisation: Bearer {{token}}", "OAK3002_Misspelled"),
        HeaderName(HeaderNameDefect.Misspelled, "OpenAI-Org: org-abcdefghij0123456789ABCD\nAuthorization: Bearer {{token}}",
            "OAK3002_OpenAiHeader", "OpenAI-Organization"),
        HeaderName(HeaderNameDefect.SchemeAsName, "Bearer: {{token}}", "OAK3002_SchemeAsName"),
        HeaderName(HeaderNameDefect.OtherVendorHeader, "api-key: {{token}}", "OAK3002_OtherVendorHeader"),
        MessageRow.InFile(HeaderNameDefect.InvalidCharacter, "/x.postman_collection.json",
            $$$"""{ "item": [ { "request": { "header": [ { "key": "Authorization:", "value": "Bearer {{token}}" } ], "url": "{{{Chat}}}" } } ] }""", "OAK3002_InvalidCharacter"),
        MessageRow.InFile(HeaderNameDefect.None, "/run.sh", $"curl {Azure} -H \"Authorization: Bearer $OPENAI_API_KEY\"\n",
            "OAK3002_AtAzure"),
    ];

    private static MessageRow[] OpenAiHeaders =>
    [
        HeaderName(OpenAiHeaderDefect.AssistantsV1, "OpenAI-Beta: assistants=v1", "OAK3004_AssistantsV1", "2024-12-18"),
        HeaderName(OpenAiHeaderDefect.AssistantsV2, "OpenAI-Beta: assistants=v2", "OAK3004_AssistantsV2", "2026-08-26"),
        HeaderName(OpenAiHeaderDefect.RealtimeBeta, "OpenAI-Beta: realtime=v1", "OAK3004_RealtimeBeta", "2026-05-12"),
        HeaderName(OpenAiHeaderDefect.Organization, "OpenAI-Organization: My Company", "OAK3004_Organization"),
        HeaderName(OpenAiHeaderDefect.Project, "OpenAI-Project: test-project", "OAK3004_Project"),
        HeaderName(OpenAiHeaderDefect.MisnamedOrganization, "Organization: org-abcdefghij0123456789ABCD", "OAK3004_Misnamed",
            "OpenAI-Organization"),
        HeaderName(OpenAiHeaderDefect.MisnamedProject, "Project: {{project}}", "OAK3004_Misnamed", "OpenAI-Project"),
        MessageRow.InSource(OpenAiHeaderDefect.Empty, Adding("OpenAI-Organization", ""), "OAK3004_Empty"),
        MessageRow.InSource(OpenAiHeaderDefect.MisnamedOrganization, Adding("Organization", "org-abcdefghij0123456789ABCD"),
            "OAK3004_Misnamed", "OpenAI-Organization"),
        MessageRow.InSource(OpenAiHeaderDefect.MisnamedProject, Adding("Project", "proj_abcdefghij0123456789ABCD"),
            "OAK3004_Misnamed", "OpenAI-Project"),
    ];

    // In C#, UrlRunTimeTests verifies the message of each form by its name and runs the code.
    private static MessageRow[] Urls =>
    [
        Request(UrlDefect.Retired, "https://api.openai.com/v1/edits", "OAK4001_Body", "/v1/edits", "2024-01-04", "/v1/chat/completions"),
        Request(UrlDefect.Retired, "https://api.openai.com/v1/completions", "OAK4001_NoModel", "/v1/completions", "2026-09-28",
            "/v1/responses"),
        Request(UrlDefect.Legacy, "https://api.openai.com/v1/usage", "OAK4002_Undocumented", "/v1/usage",
            "/v1/organization/usage/completions"),
        Request(UrlDefect.InsecureScheme, "http://api.openai.com/v1/models", "OAK4003_InsecureScheme", "https"),
        MessageRow.InSource(UrlDefect.MissingSemicolon,
            "class C { void M(Microsoft.Extensions.Configuration.IConfiguration c) => c[\"ConnectionStrings:openai\"] = \"Endpoint=https://api.openai.com/v1Key=\" + c[\"x\"]; }", "OAK4004_MissingSemicolon", "Key"),
        MessageRow.InFile(UrlDefect.MissingSemicolon, "/appsettings.json",
            $$"""{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1Key={{Key}}" } }""", "OAK4004_MissingSemicolon",
            "Key"),
        MessageRow.InSource(UrlDefect.RelativeEndpoint,
            "class C { void M(Microsoft.Extensions.Configuration.IConfiguration c) => c[\"ConnectionStrings:openai\"] = \"Endpoint=me.openai.azure.com;Key=\" + c[\"x\"]; }", "OAK4004_RelativeEndpoint"),
        MessageRow.InFile(UrlDefect.RelativeEndpoint, "/appsettings.json",
            """{ "ConnectionStrings": { "chat": "Endpoint=me.openai.azure.com;Key=x" } }""", "OAK4004_RelativeEndpoint"),
        MessageRow.InSource(UrlDefect.NotAbsolute,
            "class C { object M(System.ClientModel.ApiKeyCredential key) => new OpenAI.OpenAIClient(key, new OpenAI.OpenAIClientOptions { Endpoint = new System.Uri(\"me-openai\") }); }", "OAK4004_NotAbsolute_Client"),
        MessageRow.InFile(UrlDefect.OpenAiHost, "/appsettings.json",
            """{ "AzureOpenAI": { "Endpoint": "https://api.openai.com/v1" } }""", "OAK4004_OpenAiHost"),
        MessageRow.InSource(UrlDefect.OpenAiHost,
            "class C { object M(System.ClientModel.ApiKeyCredential key) => new Azure.AI.OpenAI.AzureOpenAIClient(new System.Uri(\"https://api.openai.com/v1\"), key); }", "OAK4004_OpenAiHost"),
        MessageRow.InFile(UrlDefect.AzurePortal, "/appsettings.json",
            """{ "AzureOpenAI": { "Endpoint": "https://oai.azure.com/portal/contoso/chat" } }""", "OAK4004_AzurePortal"),
        MessageRow.InSource(UrlDefect.AzurePortal,
            "class C { object M(System.ClientModel.ApiKeyCredential key) => new Azure.AI.OpenAI.AzureOpenAIClient(new System.Uri(\"https://ai.azure.com/\"), key); }", "OAK4004_AzurePortal"),
        MessageRow.InSource(UrlDefect.AzurePortal,
            "class C { object M(System.ClientModel.ApiKeyCredential key) => new OpenAI.OpenAIClient(key, new OpenAI.OpenAIClientOptions { Endpoint = new System.Uri(\"https://ai.azure.com/\") }); }", "OAK4004_AzurePortal_Client"),
        MessageRow.InSource(UrlDefect.SwappedParts,
            "class C { void M(Microsoft.Extensions.Configuration.IConfiguration c) => c[\"ConnectionStrings:openai\"] = \"Endpoint=x;Key=https://api.openai.com/v1\"; }", "OAK4004_SwappedParts"),
        MessageRow.InFile(UrlDefect.SwappedParts, "/appsettings.json",
            """{ "ConnectionStrings": { "chat": "Endpoint=x;Key=https://api.openai.com/v1" } }""", "OAK4004_SwappedParts"),
        Setting(UrlDefect.DuplicateScheme, "https://https://api.openai.com/v1", "OAK4004_DuplicateScheme"),
        Request(UrlDefect.MissingApiVersion, "https://me.openai.azure.com/openai/deployments/gpt/chat/completions",
            "OAK4004_MissingApiVersion"),
        Request(UrlDefect.MissingDeployment, "https://me.openai.azure.com/openai/deployments/chat/completions?api-version=2024-10-21",
            "OAK4004_MissingDeployment"),
        Setting(UrlDefect.MalformedScheme, "https//api.openai.com/v1", "OAK4004_MalformedScheme"),
        Request(UrlDefect.MissingScheme, "api.openai.com/v1/models", "OAK4004_MissingSchemeInFile"),
        Setting(UrlDefect.StrayCharacter, "https://api.openai.com /v1", "OAK4004_StrayCharacter"),
        Request(UrlDefect.WrongHost, "https://platform.openai.com/v1/models", "OAK4004_WrongHost"),
        Request(UrlDefect.MisspelledHost, "https://api.open.ai/v1/models", "OAK4004_MisspelledHost"),
        Request(UrlDefect.MissingVersion, "https://api.openai.com/models", "OAK4004_MissingVersion"),
        Request(UrlDefect.MisspelledPath, "https://api.openai.com/v1/chat/completion", "OAK4004_MisspelledPath", "/v1/chat/completions"),
        Request(UrlDefect.DuplicateVersion, "https://api.openai.com/v1/v1/models", "OAK4004_DuplicateVersion"),
        Request(UrlDefect.WrongVersion, "https://api.openai.com/v2/models", "OAK4004_WrongVersion"),
        Request(UrlDefect.AzurePath, "https://api.openai.com/openai/deployments/gpt-4o/chat/completions", "OAK4004_AzurePath"),
        Request(UrlDefect.OpenAiPath, "https://me.openai.azure.com/v1/chat/completions", "OAK4004_OpenAiPath"),
        Request(UrlDefect.KeyInUrl, $"https://api.openai.com/v1/models?k={Key}", "OAK4006_KeyInUrl"),
        Request(UrlDefect.KeyParameter, "https://api.openai.com/v1/models?api_key={{key}}", "OAK4006_KeyParameter"),
    ];

    private static string Adding(string name, string value) => $$"""
        class C { void OpenAI(System.Net.Http.HttpClient client) => client.DefaultRequestHeaders.Add("{{name}}", "{{value}}"); }
        """;

    private static string Reading(string name) =>
        $"class C {{ string? OpenAI() => System.Environment.GetEnvironmentVariable(\"{name}\"); }}";

    private static MessageRow Reference(VariableReferenceKind form, string path, string text, string key, TextKey advice) =>
        MessageRow.InFile(form, path, text, key, advice);

    /// <summary>Creates a row for a call of Semantic Kernel's connector for Azure.</summary>
    private static MessageRow AtAzure(CredentialDefect defect, string arguments, string key) =>
        MessageRow.InSource(defect, $$"""
            static class KernelExtensions { public static object AddAzureOpenAIChatCompletion(this object builder, string deploymentName, string endpoint, string apiKey) => builder; }
            class C { object M(object builder, string place) => builder.AddAzureOpenAIChatCompletion({{arguments}}); }
            """, key);

    private static MessageRow Header(AuthorizationDefect defect, string value, string key) =>
        MessageRow.InFile(defect, "/a.http", $"POST {Chat}\nAuthorization: {value}\n", key);

    private static MessageRow HeaderName(Enum defect, string line, string key, params object[] arguments) =>
        MessageRow.InFile(defect, "/a.http", $"POST {Chat}\n{line}\n", key, arguments);

    private static MessageRow Request(UrlDefect defect, string url, string key, params object[] arguments) =>
        MessageRow.InFile(defect, "/a.http", $"POST {url}\n", key, arguments);

    private static MessageRow Setting(UrlDefect defect, string url, string key) =>
        MessageRow.InFile(defect, "/appsettings.json", $$"""{ "OpenAI": { "BaseUrl": "{{url}}" } }""", key);
}
