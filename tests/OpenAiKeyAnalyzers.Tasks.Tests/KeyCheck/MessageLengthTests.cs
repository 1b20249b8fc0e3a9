using System.Globalization;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>
/// Verifies the maximum length of each diagnostic, whatever its parts are. Names and URLs that a user chooses are represented by those of
/// OpenAI, all other parts by every value that the product has.
/// </summary>
public class MessageLengthTests
{
    private const int MaxMessage = 220;

    private const string Variable = "OPENAI_API_KEY";
    private const string OtherName = "OPENAI_APIKEY";
    private const string Host = "api.openai.com";
    private const string Place = "Program.cs(120)";
    private const string Setting = "OpenAI:ApiKey";
    private const string BaseUrl = "https://api.openai.com/v1";

    /// <summary>The longest list of characters in a message: three code points above U+FFFF, and an ellipsis.</summary>
    private const string CodePoints = "U+E0020 U+E0020 U+E0020 …";

    private static readonly string[] Names =
    [
        .. Messages.Manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<System.Collections.DictionaryEntry>().Select(static entry => (string)entry.Key).Order(StringComparer.Ordinal),
    ];

    private static readonly Message[] Kinds =
        [.. Enum.GetValues<ApiKeyKind>()
            .Select(static kind => new Message(Enum.Parse<CheckMessageKey>("Kind_" + kind), kind.GetMaskedPrefix())),
            new Message(CheckMessageKey.Kind_Unknown)];

    private static readonly Message[] Values =
        [.. Names.Where(static name => name.StartsWith("Value_", StringComparison.Ordinal)).SelectMany(Reasons)];

    public static TheoryData<string> Composed =>
        [.. Names.Where(static name => !name.StartsWith("Value_", StringComparison.Ordinal)
            && !name.StartsWith("Kind_", StringComparison.Ordinal) && !name.StartsWith("Models_", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Composed))]
    public void Message_IsShort(string name)
    {
        var lengths = from language in new[] { "en", "ja" }
                      from arguments in ArgumentsOf(name)
                      let text = new Messages(language).Format(Enum.Parse<CheckMessageKey>(name), arguments)
                      where text.Length > MaxMessage
                      select $"{text.Length}: {text}";
        Assert.Equal(string.Empty, string.Join("\n", lengths));
    }

    private static IEnumerable<Message> Reasons(string name) => name switch
    {
        "Value_VendorKey" => VendorKeyTable.All.Select(vendor => new Message(Enum.Parse<CheckMessageKey>(name), vendor.Vendor)),
        "Value_NoTokenCharacter" => [new Message(Enum.Parse<CheckMessageKey>(name), "|")],
        _ => [new Message(Enum.Parse<CheckMessageKey>(name), CodePoints)],
    };

    private static IEnumerable<object[]> ArgumentsOf(string name) => name switch
    {
        "OAK9002_NoKey" => Values.Select(static value => new object[] { Variable, value }),
        "OAK9003_Incorrect" => Kinds.Select(static kind => new object[] { Variable, Host, kind }),
        "Success_Admin" => Kinds.Select(static kind => new object[] { Variable, Host, kind }),
        "OAK9001_EnvFileNotLoaded" => [[Place, Variable, ".env"]],
        "OAK9001_EmptyEntry" => [[Place, Setting, "appsettings.Development.json"]],
        "OAK9001_SecretsNotLoaded" => [[Place, Setting, "Production"]],
        "OAK9001_SecretsNotRead" => [[Place, Variable, Setting]],
        "OAK9001_NearSetting" => [[Place, Setting, "OpenAi:Key", "appsettings.json"]],
        "OAK9001_NearVariable" => [[Place, Setting, "OPENAI_APIKEY", "OpenAI__ApiKey"]],
        "OAK9001_NotInSecrets" => [[Place, Setting]],
        "OAK9001_SettingNotSet" => [[Place, Setting, "OpenAI__ApiKey"]],
        "OAK9001_ReadOtherName" or "OAK9001_ReadNotSet" => [[Place, Variable, OtherName]],
        "OAK9005_Operation" => [[Place, "/v1/chat/completions", Variable, "model.request"]],
        "OAK9008_NoEndpoint" => [[Place, "AZURE_OPENAI_ENDPOINT", "https://NAME.openai.azure.com"]],
        "OAK9008_NoResource" => [["https://resource.openai.azure.com", 404, "https://NAME.openai.azure.com"]],
        "OAK9008_ApiVersion" => [[Place, "2024-08-01-preview", "resource.openai.azure.com", 404, "2024-10-21"]],
        "OAK9009_Missing" or "OAK9009_Ending" => [[Place, "gpt-4o-mini-2024-07-18", Variable]],
        "OAK9009_MissingNear" => [[Place, "gpt-4o-mini-2024-07-18", Variable, "gpt-4o-mini, gpt-4.1-mini, gpt-4.1-nano"]],
        "OAK9009_Deployment" => [[Place, "gpt-4o-mini", "resource.openai.azure.com"]],
        "OAK9009_DeploymentNear" => [[Place, "gpt-4o-mini", "resource.openai.azure.com", "gpt-4o, gpt-4.1-mini, embeddings"]],
        "Success" => Kinds.Select(static kind => new object[] { Variable, Host, kind, 100 }),
        "OAK9008_ForeignAddress" => Kinds.Select(static kind => new object[] { "OPENAI_BASE_URL", BaseUrl, Variable, kind }),
        "OAK9004_NoOrganizationId" or "OAK9004_NoProjectId" => [["OPENAI_PROJECT_ID"], ["OpenAI:Organization (appsettings.json)"]],
        "OAK9004_Elsewhere" => [[Variable, "OpenAI-Organization", Host]],
        "Timeout_Invalid" => [["OpenAiKeyCheckTimeoutSeconds", 10, 300]],
        "Fix_Failed" => [[string.Empty]],
        "OAK9005_MissingScopes" => [[Variable, "api.model.read"]],
        "OAK9007_Timeout" => [[Host, 300, 300]],
        "OAK9007_Proxy" => [[Host, "proxy.example.com:8080"]],
        "OAK9008_NoAddress" => [["OpenAiKeyCheckBaseUrl", BaseUrl]],
        "OAK9008_NotEncrypted" or "OAK9008_Page" or "OAK9008_HostAsUserName" or "OAK9008_MixedAlphabets" or "OAK9008_UnusualSpelling" =>
            [["OpenAiKeyCheckBaseUrl", Host, BaseUrl]],
        "OAK9008_Misspelled" =>
            [["OpenAiKeyCheckBaseUrl", Host, BaseUrl, "OpenAI"],
                ["OpenAiKeyCheckBaseUrl", Host, "https://NAME.openai.azure.com/openai/v1", "Azure OpenAI"]],
        "OAK9008_InvisibleCharacter" => [["OpenAiKeyCheckBaseUrl", CodePoints]],
        "OAK9008_KeyInUrl" => [["OpenAiKeyCheckBaseUrl", Variable]],
        "OAK9008_WebPage" => [[BaseUrl, Host, BaseUrl]],
        "OAK9008_NotFound" => [[BaseUrl, 404, BaseUrl]],
        "OAK9008_Redirect" or "OAK9008_RedirectSomewhere" => [[BaseUrl, 308, BaseUrl]],
        _ when name.StartsWith("OAK9001", StringComparison.Ordinal) => [[Variable, OtherName]],
        "OAK9004_Organization" or "OAK9004_UnknownOrganization" =>
            [[Variable, "OPENAI_ORG_ID"], [Variable, Place], [Variable, "OpenAI:Organization (appsettings.json)"]],
        "OAK9004_Project" => [[Variable, "OPENAI_PROJECT_ID"], [Variable, Place]],
        _ when name.StartsWith("OAK9007", StringComparison.Ordinal) => [[Host, 503]],
        _ when name.StartsWith("OAK9008", StringComparison.Ordinal) => [[BaseUrl, BaseUrl]],
        _ when name.StartsWith("OAK9", StringComparison.Ordinal) => [[Variable, Host]],
        _ => [[100]],
    };
}
