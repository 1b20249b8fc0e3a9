using System.Globalization;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>
/// What only this message of its rule mentions, in both languages: two messages that change places in a resource file are noticed.
/// </summary>
public class MessageWordTests
{
    /// <summary>Resource name, English words and Japanese words, separated by <c>|</c>.</summary>
    public static TheoryData<string, string, string> Words => new()
    {
        { "OAK1004_InDoubleQuotes", "double quotes", "二重引用符" },
        { "OAK1004_InSingleQuotes", "single quotes", "単一引用符" },
        { "OAK1004_InBackticks", "backticks", "バッククォート" },
        { "OAK1004_InAngleBrackets", "angle brackets", "山かっこ" },
        { "OAK1004_InBraces", "has braces", "中かっこ" },
        { "OAK1004_InSquareBrackets", "square brackets", "角かっこ" },
        { "OAK1004_InDollarBraces", "${ }|C#", "${ }|C#" },
        { "OAK1004_InDollarBracesInFile", "${ }|here", "${ }|ここでは" },
        { "OAK1004_InPercentSigns", "percent signs", "パーセント記号" },
        { "OAK1004_BearerPrefix", "Bearer", "Bearer" },
        { "OAK1004_VariableNamePrefix", "variable name", "変数の名前" },
        { "OAK1004_SurroundingText", "Other text", "別の文字列" },
        { "OAK1004_TrailingPunctuation", "punctuation", "句読点" },
        { "OAK1004_Masked", "masked|401", "マスクされた|401" },
        { "OAK1004_MaskedNotAscii", "masked|non-ASCII", "マスクされた|ASCII 以外" },
        { "OAK1004_Truncated", "truncated", "途中で切れている" },
        { "OAK1004_Homoglyphs", "look-alike", "形が似ている" },
        { "OAK1004_CorruptedWatermark", "eight characters", "8 文字" },
        { "OAK1004_CorruptedPrefix", "prefix", "プレフィックス" },
        { "OAK1004_Escaped", "are escaped", "エスケープされており" },
        { "OAK1004_Interrupted", "no OpenAI key has", "キーに使われない文字" },
        { "OAK1004_NotAscii", "Use the key exactly as issued", "発行されたとおりのキー" },
        { "OAK1004_AsReferenceInFile", "variable reference", "変数参照" },
        { "OAK1005_Placeholder", "placeholder, not", "プレースホルダーで、" },
        { "OAK1005_PlaceholderNotAscii", "non-ASCII", "ASCII 以外" },
        { "OAK1005_VariableName", "variable name", "変数の名前で" },
        { "OAK1005_SettingName", "configuration key", "構成キー" },
        { "OAK1005_Blank", "only whitespace", "空白だけ" },
        { "OAK1005_Empty", "is empty", "が空です" },
        { "OAK1006_VendorKey", "key for {0}|client", "{0} のキー|クライアント" },
        { "OAK1006_VendorKeyInFile", "key for {0}|setting", "{0} のキー|設定は" },
        { "OAK1006_AzureKey", "is an Azure OpenAI key|client", "これは Azure OpenAI のキー|クライアント" },
        { "OAK1006_AzureKeyInFile", "is an Azure OpenAI key|setting", "これは Azure OpenAI のキー|設定は" },
        { "OAK1006_OpenAiKeyAtAzure", "is an OpenAI API key|client", "これは OpenAI の API キー|クライアントは" },
        { "OAK1006_OpenAiKeyAtAzureInFile", "is an OpenAI API key|setting", "これは OpenAI の API キー|設定は" },
        { "OAK1007_OrganizationId", "organization ID|OrganizationId", "組織の ID|OrganizationId" },
        { "OAK1007_OrganizationIdInFile", "organization ID|: 401 (\"Incorrect API key provided\"). {0}", "組織の ID|を返します。{0}" },
        { "OAK1007_ProjectId", "project ID|ProjectId", "プロジェクトの ID|ProjectId" },
        { "OAK1007_ProjectIdInFile", "project ID|: 401 (\"Incorrect API key provided\"). {0}", "プロジェクトの ID|を返します。{0}" },
        { "OAK1007_SessionToken", "session token", "セッション トークン" },
        { "OAK1007_ObjectId", "object ID", "オブジェクトの ID" },
        { "OAK1007_ModelName", "is a model name|sent as the key|order", "これはモデル名|キーとして送信|順序" },
        { "OAK1007_ModelNameUnsent", "is a model name|UriFormatException", "これはモデル名|UriFormatException" },
        { "OAK1007_ModelNameInFile", "is a model name|setting", "これはモデル名|設定" },
        { "OAK1007_Url", "is a URL|sent as the key|order", "これは URL|キーとして送信|順序" },
        { "OAK1007_UrlUnsent", "is a URL|UriFormatException", "これは URL|UriFormatException" },
        { "OAK1007_UrlUnknown", "is a URL|no request can succeed", "これは URL|リクエストは成功しません" },
        { "OAK1007_UrlInFile", "is a URL|setting", "これは URL|設定" },
        { "OAK1007_AdminKey", "is an admin key", "これは管理者キー" },
        { "OAK1007_OrdinaryKey", "require an admin key", "管理者キーが必要" },
        { "OAK1007_Swapped", "swapped", "入れ替わって" },
        { "OAK5002_Dollar", "$NAME and", "$NAME や" },
        { "OAK5002_Percent", "%NAME%", "%NAME%" },
        { "OAK5002_InSingleQuotes", "Single quotes", "単一引用符" },
        { "OAK5002_OtherShell", "PowerShell", "PowerShell" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Message_IsTheOnlyOneWithItsWords(string name, string english, string japanese)
    {
        Assert.Equal([name], NamesOfRule(name).Where(other => HasAll(other, ExpectedText.EnglishCulture, english)));
        Assert.Equal([name], NamesOfRule(name).Where(other => HasAll(other, ExpectedText.JapaneseCulture, japanese)));
    }

    [Theory]
    [InlineData("OAK1004_Title")]
    [InlineData("OAK1005_Title")]
    [InlineData("OAK1006_Title")]
    [InlineData("OAK1007_Title")]
    [InlineData("OAK5002_Title")]
    public void EveryMessage_HasWords(string rule) => Assert.Empty(NamesOfRule(rule).Except(Words.Select(static row => (string)row[0])));

    private static IEnumerable<string> NamesOfRule(string name) =>
        ExpectedText.Names(RuleResources.Manager)
            .Where(other => other.StartsWith(name[..8], StringComparison.Ordinal)
                && other[8..] is not ("Title" or "Message" or "Description"));

    private static bool HasAll(string name, CultureInfo culture, string words) =>
        Array.TrueForAll(words.Split('|'),
            word => RuleResources.Manager.GetString(name, culture)!.Contains(word, StringComparison.Ordinal));
}
