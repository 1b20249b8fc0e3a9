using System.Globalization;
using System.Text;

namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>Writes the results as <c>docs/hosts.md</c> and <c>docs/hosts.ja.md</c>.</summary>
internal static class HostPage
{
    internal static void Write(string repository, IReadOnlyList<HostResult> results, string sdk, DateOnly date)
    {
        string day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(repository, "docs/hosts.md"), Create(results, isJapanese: false, $"""
            # Hosts

            English | [日本語](hosts.ja.md)

            The compilers, builds, formatters, and language servers in which the package was run. Each row is a real run: a project with a hard-coded key in `Program.cs` and in `appsettings.json`. Written on {day} with .NET SDK {sdk} by `dotnet run --project tests/OpenAiKeyAnalyzers.Hosts`.

            """, """

            "The commands of the README" are `dotnet add package`, `dotnet build`, `dotnet format analyzers`, `dotnet build -t:FixOpenAiSettings`, and `dotnet build -t:CheckOpenAiKey` without a key: every diagnostic is reported, and both fixes are made.

            Not run here: Visual Studio, Rider, Unity, `packages.config`, MAUI, WPF, and Windows Forms on .NET (they need Windows, a workload, or a license). They load the same assemblies: Visual Studio 2022 17.3 and Unity 6 contain Roslyn 4.3, the lowest version in the table.

            """));
        File.WriteAllText(Path.Combine(repository, "docs/hosts.ja.md"), Create(results, isJapanese: true, $"""
            # 動作環境

            [English](hosts.md) | 日本語

            パッケージを実際に動かして確認したコンパイラ、ビルド、フォーマッター、言語サーバーの一覧です。各行は、`Program.cs` と `appsettings.json` にキーを書いたプロジェクトでの実行結果です。{day} に .NET SDK {sdk} で `dotnet run --project tests/OpenAiKeyAnalyzers.Hosts` を実行して作成しました。

            """, """

            「README のコマンド」は、`dotnet add package`、`dotnet build`、`dotnet format analyzers`、`dotnet build -t:FixOpenAiSettings`、キーのない `dotnet build -t:CheckOpenAiKey` です。すべての診断が報告され、どちらの修正も行われることを確認しています。

            Visual Studio、Rider、Unity、`packages.config`、MAUI、WPF、.NET の Windows フォームは確認していません (Windows、ワークロード、ライセンスのいずれかが必要です)。読み込まれるアセンブリは同じで、Visual Studio 2022 17.3 と Unity 6 に含まれる Roslyn 4.3 は表の最小バージョンです。

            """));
    }

    private static string Create(IReadOnlyList<HostResult> results, bool isJapanese, string head, string foot)
    {
        var page = new StringBuilder(head);
        page.Append(isJapanese ? "\n| ホスト | バージョン | 診断 |\n|---|---|---|\n" : "\n| Host | Version | Diagnostics |\n|---|---|---|\n");
        foreach (HostResult result in results)
        {
            string outcome = (result.Missing.Count == 0, isJapanese) switch
            {
                (true, true) => "すべて報告",
                (true, false) => "All reported",
                (false, true) => "報告なし: `" + string.Join("`, `", result.Missing) + "`",
                (false, false) => "Missing: `" + string.Join("`, `", result.Missing) + "`",
            };
            page.Append(CultureInfo.InvariantCulture,
                $"| {(isJapanese ? result.Japanese : result.Host)} | {(result.Version.Length == 0 ? "SDK" : result.Version)} | {outcome} |\n");
        }

        return page.Append(foot).ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
