using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Data;

/// <summary>Represents the texts of the page in one language.</summary>
internal sealed class TablesPageText
{
    internal required string Title { get; init; }

    internal required string Languages { get; init; }

    internal required Func<string, string> Introduction { get; init; }

    internal required (EndpointKind Kind, EndpointStatus Status, string Title)[] Sections { get; init; }

    internal required string EndpointColumns { get; init; }

    internal required (bool IsShutDown, string Title)[] ModelSections { get; init; }

    internal required string ModelColumns { get; init; }

    internal required string OperationsTitle { get; init; }

    internal required string OperationColumns { get; init; }

    internal required string LibrariesTitle { get; init; }

    internal required string LibraryColumns { get; init; }

    internal required string DefaultsTitle { get; init; }

    internal required string DefaultColumns { get; init; }

    internal required string CurrentTitle { get; init; }

    internal required string SourcesTitle { get; init; }

    internal required string SourcesAnchor { get; init; }

    internal required string SourceColumns { get; init; }

    internal required Func<EndpointChange, string> Change { get; init; }

    internal required Func<Confidence, string> Confidence { get; init; }

    internal static TablesPageText English { get; } = new()
    {
        Title = "# Endpoints and models",
        Languages = "English | [日本語](endpoints.ja.md)",
        Introduction = static day =>
            $"""
            The endpoints and models of OpenAI that this package knows, as of **{day}**. That date is part of the package and independent of the current date, so two builds with the same version report the same.

            "Retired" and "shut down" mean on or before that date. Facts that are inferred, or about which sources differ, are reported with the severity Info at most. Paths and models that are not listed are not reported.
            """,
        Sections =
        [
            (EndpointKind.Endpoint, EndpointStatus.Retired, "Retired endpoints"),
            (EndpointKind.Endpoint, EndpointStatus.Announced, "Deprecated endpoints, and endpoints that are presumably retired"),
            (EndpointKind.Endpoint, EndpointStatus.Legacy, "Legacy endpoints"),
            (EndpointKind.Page, EndpointStatus.Legacy, "Old pages of the dashboard"),
            (EndpointKind.Version, EndpointStatus.Legacy, "Old versions of Azure OpenAI's API"),
            (EndpointKind.Link, EndpointStatus.Legacy, "Former URLs that redirect (not reported)"),
        ],
        EndpointColumns = "| Path | Shutdown | Successor | Other changes | Known from | Source |",
        ModelSections = [(true, "Models that were shut down"), (false, "Models that will be shut down")],
        ModelColumns = "| Shutdown | Models | Successor | Current successor | Known from |",
        OperationsTitle = "Models and operations",
        OperationColumns = "| Models | Serve | Not certain | Source |",
        LibrariesTitle = "Models that client libraries name",
        LibraryColumns = "| Type | Members | Source |",
        DefaultsTitle = "Models that client libraries send by default",
        DefaultColumns = "| Type | Call | Model | Versions |",
        CurrentTitle = "Current endpoints",
        SourcesTitle = "Sources",
        SourcesAnchor = "sources",
        SourceColumns = "| Name | Read, or version | URL |",
        Change = static change => change switch
        {
            EndpointChange.Path => "none",
            EndpointChange.Body => "the body of the request",
            EndpointChange.Model => "the body, which names the model",
            EndpointChange.Redesign => "the program: it works differently",
            EndpointChange.Admin => "the program, and the key: an admin key is required",
            _ => string.Empty,
        },
        Confidence = static confidence => confidence switch
        {
            Validation.Data.Confidence.Documented => "the vendor",
            Validation.Data.Confidence.Reported => "users",
            Validation.Data.Confidence.Inferred => "other facts",
            _ => "sources that differ",
        },
    };

    internal static TablesPageText Japanese { get; } = new()
    {
        Title = "# エンドポイントとモデル",
        Languages = "[English](endpoints.md) | 日本語",
        Introduction = static day =>
            $"""
            このパッケージが把握している OpenAI のエンドポイントとモデルの一覧です (**{day}** 現在)。この日付はパッケージに含まれており、現在の日付には依存しないため、同じバージョンのビルドは常に同じ結果を報告します。

            「廃止」「提供終了」は、この日までに終了したものを指します。ほかの事実から推定したものと、情報が食い違うものは、重大度が情報 (Info) の報告だけになります。一覧にないパスとモデルは報告しません。
            """,
        Sections =
        [
            (EndpointKind.Endpoint, EndpointStatus.Retired, "廃止されたエンドポイント"),
            (EndpointKind.Endpoint, EndpointStatus.Announced, "廃止予定、または廃止されたとみられるエンドポイント"),
            (EndpointKind.Endpoint, EndpointStatus.Legacy, "レガシ エンドポイント"),
            (EndpointKind.Page, EndpointStatus.Legacy, "ダッシュボードの古いページ"),
            (EndpointKind.Version, EndpointStatus.Legacy, "Azure OpenAI の古い API バージョン"),
            (EndpointKind.Link, EndpointStatus.Legacy, "リダイレクトされる以前の URL (報告しません)"),
        ],
        EndpointColumns = "| パス | 終了日 | 後継 | ほかに変更が必要なもの | 根拠 | 出典 |",
        ModelSections = [(true, "提供が終了したモデル"), (false, "提供終了が予定されているモデル")],
        ModelColumns = "| 終了日 | モデル | 後継 | 現在の後継 | 根拠 |",
        OperationsTitle = "モデルと操作",
        OperationColumns = "| モデル | 対応する操作 | 確実でない操作 | 出典 |",
        LibrariesTitle = "クライアント ライブラリで定義されているモデル",
        LibraryColumns = "| 型 | メンバー | 出典 |",
        DefaultsTitle = "クライアント ライブラリが既定で送信するモデル",
        DefaultColumns = "| 型 | 呼び出し | モデル | バージョン |",
        CurrentTitle = "現在のエンドポイント",
        SourcesTitle = "出典",
        SourcesAnchor = "出典",
        SourceColumns = "| 名前 | 確認日またはバージョン | URL |",
        Change = static change => change switch
        {
            EndpointChange.Path => "なし",
            EndpointChange.Body => "リクエストの本文",
            EndpointChange.Model => "本文 (モデルも本文で指定)",
            EndpointChange.Redesign => "プログラム (仕組みが異なります)",
            EndpointChange.Admin => "プログラムとキー (管理者キーが必要です)",
            _ => string.Empty,
        },
        Confidence = static confidence => confidence switch
        {
            Validation.Data.Confidence.Documented => "提供元の文書",
            Validation.Data.Confidence.Reported => "利用者の報告",
            Validation.Data.Confidence.Inferred => "ほかの事実からの推定",
            _ => "食い違う情報",
        },
    };
}
