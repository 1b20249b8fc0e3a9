using System.Globalization;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>Verifies the maximum length of messages in every combination of their parts, in both languages.</summary>
public class MessageLengthTests
{
    private const int MaxMessage = 220;
    private const int MaxTitle = 70;

    /// <summary>The longest list of characters in a message: three code points above U+FFFF, and an ellipsis.</summary>
    private const string CodePoints = "U+E0020 U+E0020 U+E0020 …";

    private static readonly CultureInfo[] Languages = [ExpectedText.EnglishCulture, ExpectedText.JapaneseCulture];

    private static readonly string[] Masks = [.. Enum.GetValues<ApiKeyKind>().Select(static kind => kind.GetMaskedPrefix())];

    private static readonly string[] Names =
        [.. ExpectedText.Names(RuleResources.Manager)
            .Where(static name => !name.EndsWith("_Title", StringComparison.Ordinal)
                && !name.EndsWith("_Description", StringComparison.Ordinal))];

    /// <summary>The names of environment variables: the longest ones that the product writes.</summary>
    private static readonly string[] Variables = ["OPENAI_API_KEY", "AZURE_OPENAI_API_KEY"];

    /// <summary>The parts of messages for C# that state where to store the key.</summary>
    private static readonly TextKey[] CodeAdvice =
        [new("Advice_Client"), .. Variables.Select(static variable => new TextKey("Advice_Environment", variable))];

    /// <summary>
    /// The parts of messages for settings files that state where to store the key: every kind of advice, with the longest names that result
    /// from OpenAI's documentation.
    /// </summary>
    private static readonly TextKey[] FileAdvice =
        [.. Names.Where(static name => name.StartsWith("Advice_", StringComparison.Ordinal) && name != "Advice_Environment")
            .SelectMany(FileAdviceOf)];

    [Fact]
    public void Messages_AreShort()
    {
        string[] tooLong =
            [.. Composed().SelectMany(static key => Languages.Select(language => Render(key, language)))
                .Where(static text => text.Length > MaxMessage).Select(static text => $"{text.Length}: {text}")];
        Assert.True(tooLong.Length == 0, string.Join("\n", tooLong));
    }

    [Fact]
    public void EveryMessage_IsComposed()
    {
        var composed = Composed().SelectMany(static key => key.Arguments.OfType<TextKey>().Append(key)).Select(static key => key.Name)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Names.Where(static name => RuleResources.Manager.GetString(name, ExpectedText.EnglishCulture) != "{0}")
            .Except(composed));
    }

    [Fact]
    public void TitlesOfRules_AreShort() => Assert.All(RuleDescriptors.All, static rule =>
    {
        string title = rule.Title.ToString(ExpectedText.EnglishCulture);
        Assert.True(title.Length <= MaxTitle, title);
        Assert.False(title.EndsWith('.'), title);
    });

    /// <summary>Verifies RS1032: a single sentence has no period, several sentences have one each.</summary>
    [Fact]
    public void Messages_EndWithAPeriodIfTheyAreSeveralSentences() => Assert.All(
        Composed().Where(static key => key.Name.StartsWith("OAK", StringComparison.Ordinal))
            .Select(static key => Render(key, ExpectedText.EnglishCulture)),
        static text =>
        Assert.Equal(text.Contains(". ", StringComparison.Ordinal), text.EndsWith('.') || text.EndsWith("\".", StringComparison.Ordinal)));

    /// <summary>Advice is the last sentence of a message.</summary>
    [Fact]
    public void Advice_IsASentence() => Assert.All(FileAdvice.Concat(CodeAdvice), static advice =>
    {
        Assert.EndsWith(".", Render(advice, ExpectedText.EnglishCulture), StringComparison.Ordinal);
        Assert.EndsWith("。", Render(advice, ExpectedText.JapaneseCulture), StringComparison.Ordinal);
    });

    private static IEnumerable<TextKey> Composed()
    {
        foreach (string name in Names)
        {
            foreach (object[] arguments in ArgumentsOf(name))
            {
                yield return new TextKey(name, arguments);
            }
        }
    }

    private static IEnumerable<object[]> ArgumentsOf(string name) => name switch
    {
        _ when RuleResources.Manager.GetString(name, ExpectedText.EnglishCulture) == "{0}"
            || name.StartsWith("Stray_", StringComparison.Ordinal) || name.StartsWith("Effect_", StringComparison.Ordinal)
            || name.StartsWith("Advice_", StringComparison.Ordinal) || name.StartsWith("WholeText_", StringComparison.Ordinal) => [],
        _ when !RuleResources.Manager.GetString(name, ExpectedText.EnglishCulture)!.Contains("{0}", StringComparison.Ordinal) => [[]],
        "OAK1002_Message" =>
            Strays().SelectMany(static _ => StartsOf("Stray_Before", "Stray_After"),
                static (stray, position) => new object[] { stray.Mask, position, stray.Characters, stray.Effect }),
        "OAK1003_Message" => Strays().Select(static stray => new object[] { stray.Mask, stray.Characters, stray.Effect }),
        "OAK2001_Message" => StartsOf("WholeText_File", "WholeText_ProcessOutput", "WholeText_ConsoleInput").SelectMany(
            static _ => StartsOf("Effect_LineBreak", "Effect_LineBreak_OpenAiSdk"), static (source, effect) => new object[] { source, effect }),
        "OAK2004_Message" => [["AZURE_INFERENCE_CREDENTIAL", "Azure AI Foundry", "OPENAI_API_KEY"]],
        _ when name.StartsWith("OAK2101_", StringComparison.Ordinal) => [["MyCompany.MyProduct.Service", "GenerateUserSecretsAttribute"]],
        "OAK2102_MissingFile" or "OAK2102_FileBased" => [["appsettings.json"]],
        "OAK2102_MissingOptionalFile" or "OAK2102_FileBasedOptional" => [["appsettings.json", "OpenAI:ApiKey"]],
        "OAK2103_EmptyValue" or "OAK2103_PlaceholderValue" => StartsOf("Advice_RemoveCall", "Advice_AddBefore")
            .Select(static advice => new object[] { "appsettings.Development.json", "OpenAI:ApiKey", advice }),
        "OAK2106_JsonName" => [["ApiKey", "appsettings.Development.json", "openai_api_key"]],
        _ when name.StartsWith("OAK2106_", StringComparison.Ordinal) => [["AzureOpenAISettings.ApiKey"]],
        _ when name.StartsWith("OAK2107_", StringComparison.Ordinal) => [["OpenAI", "appsettings.Development.json", "OpenAI:ApiKey"]],
        "OAK2104_Orphan" => [["AzureOpenAI:ApiKey", "AzureOpenAISettings:ApiKey"]],
        "OAK2105_SingleUnderscore" => [["AZUREOPENAI_APIKEY", "AzureOpenAI:ApiKey", "AzureOpenAI__ApiKey"]],
        "OAK2110_Environment" => [["ASPNETCORE_ENVIRONMENT", "appsettings.Development.json", "DOTNET_ENVIRONMENT"]],
        "OAK2108_Prefix" => [["OPENAI_", "OPENAI_API_KEY", "API_KEY"]],
        "OAK2109_Late" or "OAK2111_Empty" or "OAK2112_Unloaded" or "OAK2113_Published" => [["AZURE_OPENAI_API_KEY"]],
        "OAK2003_Message" => [["AZURE_OPENAI_API_KEY", "OPENAI_API_KEY"]],
        "OAK1001_Azure" => [["AZURE_OPENAI_API_KEY"]],
        "OAK1001_AzureInFile" => FileAdvice.Select(static advice => new object[] { advice }),
        "OAK1001_InFile" => Masks.SelectMany(static _ => FileAdvice, static (mask, advice) => new object[] { mask, advice }),
        "OAK1001_Client" => Masks.Select(static mask => new object[] { mask, new TextKey("Advice_Client") }),
        "OAK1005_Empty" or "OAK1005_Blank" => CodeAdvice.Select(static advice => new object[] { advice }),
        "OAK1007_ModelNameInFile" or "OAK1007_UrlInFile" or "OAK1007_OrganizationIdInFile" or "OAK1007_ProjectIdInFile" =>
            FileAdvice.Select(static advice => new object[] { advice }),
        "OAK1007_ObjectId" => FileAdvice.Concat(CodeAdvice).Select(static advice => new object[] { advice }),
        _ when name.StartsWith("OAK1005_", StringComparison.Ordinal) =>
            FileAdvice.Concat(CodeAdvice).Select(static advice => new object[] { advice }),
        _ when name.StartsWith("OAK5002_", StringComparison.Ordinal) => FileAdvice.Select(static advice => new object[] { advice }),
        "OAK4004_MisspelledPath" => EndpointTable.Endpoints.Select(static row => new object[] { row.Path }),
        "OAK4004_MissingSemicolon" => [["Endpoint"], ["Key"], ["Model"]],
        _ when name.StartsWith("OAK1006_VendorKey", StringComparison.Ordinal) =>
            VendorKeyTable.All.Select(static vendor => new object[] { vendor.Vendor }),
        _ when name.StartsWith("OAK1", StringComparison.Ordinal) || name.StartsWith("OAK5", StringComparison.Ordinal) =>
            Masks.Select(static mask => new object[] { mask, "AZURE_OPENAI_API_KEY" }),
        _ when name.StartsWith("OAK2", StringComparison.Ordinal) => [["AZURE_OPENAI_API_KEY"], ["OpenAI:ApiKey"]],
        "OAK3002_OpenAiHeader" => [["OpenAI-Organization"]],
        _ when name.StartsWith("OAK3", StringComparison.Ordinal) => [["2026-11-30"]],
        "OAK4003_InsecureScheme" => [["https"], ["wss"]],
        "OAK4002_OldPage" or "OAK4002_OldApiVersion" => EndpointTable.All.Select(static row => new object[] { row.Successor }),
        "OAK4002_Undocumented" or "OAK4002_Legacy" or "OAK4002_Legacy_NoSuccessor" =>
            EndpointTable.All.Select(static row => new object[] { row.Path, row.Successor }),
        "OAK4001_Engine" => Rows(static row => row.Path.Contains("/engines/", StringComparison.Ordinal)),
        "OAK4001_Closed" or "OAK4001_Closed_NoSuccessor" => Rows(static row => row.Path.Contains("/dashboard/", StringComparison.Ordinal)),
        _ when name.Contains("_Client", StringComparison.Ordinal) =>
            Rows(static row => row.Path is "/v1/assistants" or "/v1/videos" or "/v1/evals"),
        _ when name.StartsWith("OAK4002_", StringComparison.Ordinal) => Rows(static row => row.Status == EndpointStatus.Announced),
        _ when name.StartsWith("OAK4001_", StringComparison.Ordinal) => Rows(static _ => true),
        "OAK4007_ShutDown_OtherOperation" or "OAK4007_Announced_OtherOperation" => ModelTable.All.Select(static row =>
            new object[] { row.Name, row.Shutdown, ModelTable.FindSuccessor(row) ?? string.Empty, "/v1/audio/transcriptions" }),
        _ when name.StartsWith("OAK4007_Default", StringComparison.Ordinal) => SdkDefaultTable.All.Select(static row =>
            new object[] { "OpenAI-DotNet 8.8", row.Model, "2026-11-30", "gpt-image-2.5-sunburst" }),
        _ when name.StartsWith("OAK4008_AzureName", StringComparison.Ordinal) => [["gpt-35-turbo-instruct-0914", "gpt-5.6-terra"]],
        _ when name.StartsWith("OAK4008", StringComparison.Ordinal) => Mismatches(name),
        _ when name.StartsWith("OAK4007", StringComparison.Ordinal) =>
            ModelTable.All.Select(static row => new object[] { row.Name, row.Shutdown, ModelTable.FindSuccessor(row) ?? string.Empty }),
        _ => throw new ArgumentException("The arguments of this message are unknown: " + name),
    };

    private static IEnumerable<TextKey> FileAdviceOf(string name) => name switch
    {
        "Advice_Setting" =>
            [new TextKey(name, "OpenAI__ApiKey", "OpenAI:ApiKey"), new TextKey(name, "AzureOpenAI__ApiKey", "AzureOpenAI:ApiKey")],
        "Advice_UserSecret" => [new TextKey(name, "OpenAI:ApiKey"), new TextKey(name, "AzureOpenAI:ApiKey")],
        "Advice_ConnectionString" => [new TextKey(name, "ConnectionStrings__openai", "ConnectionStrings:openai")],
        "Advice_ConnectionSecret" => [new TextKey(name, "ConnectionStrings:openai")],
        "Advice_ShellValue" =>
            Variables.SelectMany(static _ => new[] { "$", "$env:" }, (variable, mark) => new TextKey(name, mark + variable)),
        "Advice_CmdValue" => Variables.Select(variable => new TextKey(name, "%" + variable + "%")),
        "Advice_Postman" => [new TextKey(name, "openai-api-key")],
        _ when RuleResources.Manager.GetString(name, ExpectedText.EnglishCulture)!.Contains("{0}", StringComparison.Ordinal) =>
            Variables.Select(variable => new TextKey(name, variable)),
        _ => [new TextKey(name)],
    };

    private static IEnumerable<object[]> Mismatches(string name) =>
        from row in ModelOperationTable.All
        from operation in Enum.GetValues<ModelOperations>()
        where int.PopCount((int)operation) == 1
        let model = row.Sample.Length > 0 ? row.Sample : row.Model
        select ModelRule.Check(model, ModelUse.Create(operation), Destination.OpenAI, static _ => false)
            into violation
        where violation is { Rule: Rule.WrongModel } && "OAK4008_" + violation.Answer == name
        select new object[]
        {
            violation.Model, OperationNames.Describe(violation.Served), OperationNames.GetPath(violation.FirstOperation),
        };

    private static IEnumerable<object[]> Rows(Func<EndpointRow, bool> isOne) =>
        EndpointTable.Endpoints.Where(isOne).Select(static row => new object[] { row.Path, row.Shutdown, row.Successor });

    private static IEnumerable<(string Mask, TextKey Characters, TextKey Effect)> Strays() =>
        from character in Enum.GetValues<StrayCharacter>()
        where character != StrayCharacter.None
        from effect in StartsOf([.. Names.Where(name => name.StartsWith("Effect_" + character, StringComparison.Ordinal))])
        from mask in Masks
        select (mask, new TextKey("Stray_" + character, CodePoints), effect);

    private static IEnumerable<TextKey> StartsOf(params string[] names) => names.Select(static name => new TextKey(name));

    private static string Render(TextKey key, CultureInfo language) =>
        language == ExpectedText.EnglishCulture
        ? ExpectedText.English(key.Name, key.Arguments) : ExpectedText.Japanese(key.Name, key.Arguments);
}
