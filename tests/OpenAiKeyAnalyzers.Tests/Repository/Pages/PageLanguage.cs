using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>Represents the fixed words of the pages in one language.</summary>
internal sealed record PageLanguage(string Culture, string Extension)
{
    public static PageLanguage English { get; } = new("en", ".md")
    {
        Warning = "Warning",
        Info = "Info",
        Yes = "Yes",
        No = "No",
        None = "None",
        Code = "C#",
        Settings = "settings",
        Index = "| Rule ID | Title | Severity | Reported in | Code fix | Since |",
        Readme = "| Rule | Title | Severity | Reported in | Code fix |",
        Package = "| Rule | Title | Severity | Code fix |",
        Properties = ["Rule ID", "Title", "Category", "Default severity", "Code fix"],
        Headings =
        [
            "## Cause", "## Rule description", "### At run time", "### What is not reported", "## How to fix violations", "### Code fix",
            "## Example", "## When to suppress warnings", "## Configure", "## Related rules",
        ],
        Violation = "violate",
    };

    public static PageLanguage Japanese { get; } = new("ja", ".ja.md")
    {
        Warning = "警告",
        Info = "情報",
        Yes = "あり",
        No = "なし",
        None = "なし",
        Code = "C#",
        Settings = "設定ファイル",
        Index = "| 規則 ID | タイトル | 重大度 | 対象 | コード修正 | 追加されたバージョン |",
        Readme = "| 規則 | タイトル | 重大度 | 対象 | コード修正 |",
        Package = string.Empty,
        Properties = ["規則 ID", "タイトル", "カテゴリ", "既定の重大度", "コード修正"],
        Headings =
        [
            "## 原因", "## 規則の説明", "### 実行時の動作", "### 報告されないもの", "## 違反の修正方法", "### コード修正", "## 例",
            "## 警告を抑制する場合", "## 構成", "## 関連する規則",
        ],
        Violation = "違反しています",
    };

    public static PageLanguage[] All { get; } = [English, Japanese];

    public required string Warning { get; init; }

    public required string Info { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string None { get; init; }

    public required string Code { get; init; }

    public required string Settings { get; init; }

    /// <summary>Gets the header row of the table in the rule index.</summary>
    public required string Index { get; init; }

    /// <summary>Gets the header row of the table in the README.</summary>
    public required string Readme { get; init; }

    /// <summary>Gets the header row of the table in the README of the package, which is in one language.</summary>
    public required string Package { get; init; }

    /// <summary>Gets the names of a rule page's properties.</summary>
    public required string[] Properties { get; init; }

    /// <summary>Gets the headings of every rule page, in order.</summary>
    public required string[] Headings { get; init; }

    /// <summary>Gets the sentence before code that violates the rule.</summary>
    public required string Violation { get; init; }

    public string GetSeverity(RuleRow rule) => rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning ? Warning : Info;

    public string GetFiles(RuleRow rule) =>
        string.Join(Culture == "ja" ? "、" : ", ", new[] { rule.InCode ? Code : null, rule.InSettings ? Settings : null }
            .Where(static word => word is not null));
}
