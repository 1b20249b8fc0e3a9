namespace OpenAiKeyAnalyzers.Tests.Repository.Pictures;

/// <summary>Represents the texts of the pictures that are not output of the product.</summary>
internal sealed record PictureTexts(string Culture)
{
    public static PictureTexts[] All { get; } =
    [
        new("en")
        {
            Build = ("Build", "Output of a build that reports OAK2002, OAK3001, and OAK4005 as warnings."),
            Bulb = ("Program.cs", "A call with the diagnostic OAK3001, the code fixes that the editor offers, and the call after the fix."),
            Settings = ("Settings files", "Output of dotnet build -t:FixOpenAiSettings, and the changed lines of a request file."),
            KeyCheck = ("Key check", "Output of dotnet build -t:CheckOpenAiKey for a key in quotation marks, and for a valid key."),
            Summary = ["Build succeeded.", "", "    3 Warning(s)", "    0 Error(s)"],
        },
        new("ja")
        {
            Build = ("ビルド", "OAK2002、OAK3001、OAK4005 を警告として報告するビルドの出力。"),
            Bulb = ("Program.cs", "診断 OAK3001 のある呼び出し、エディターで提案されるコード修正、修正後の呼び出し。"),
            Settings = ("設定ファイル", "dotnet build -t:FixOpenAiSettings の出力と、リクエスト ファイルの変更された行。"),
            KeyCheck = ("キーの確認", "引用符で囲まれたキーと有効なキーに対する dotnet build -t:CheckOpenAiKey の出力。"),
            Summary = ["ビルドに成功しました。", "", "    3 個の警告", "    0 エラー"],
        },
    ];

    public required (string Title, string Description) Build { get; init; }

    public required (string Title, string Description) Bulb { get; init; }

    public required (string Title, string Description) Settings { get; init; }

    public required (string Title, string Description) KeyCheck { get; init; }

    /// <summary>Gets the last lines of a build with three warnings, as the .NET SDK prints them.</summary>
    public required string[] Summary { get; init; }
}
