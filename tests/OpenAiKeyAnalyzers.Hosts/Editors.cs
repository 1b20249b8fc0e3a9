using System.Text.Json.Nodes;

namespace OpenAiKeyAnalyzers.Hosts;

/// <summary>Runs a language server and checks its diagnostics for a file, also after an unsaved edit of another file.</summary>
internal static class Editors
{
    private const string ServerVersion = "0.28.0";

    // The maximum number of requests for diagnostics while the server loads the project.
    private const int Attempts = 60;

    internal static async Task<IReadOnlyList<HostResult>> RunAsync(Workplace place)
    {
        string folder = place.NewFolder("server");
        string tools = Path.Combine(folder, "tools");
        string app = place.NewFolder("server/app");
        string log = await Workplace.RunAsync(folder, "tool", "install", "csharp-ls", "--version", ServerVersion, "--tool-path", tools);
        Workplace.Write(app, "App.csproj", place.ProjectText());
        Workplace.Write(app, "Program.cs", """
            using System.Net.Http;
            var http = new HttpClient { BaseAddress = new System.Uri(Urls.Base) };
            await http.GetAsync("models");
            """);
        const string Right = "static class Urls { public const string Base = \"https://api.openai.com/v1/\"; }\n";
        Workplace.Write(app, "Urls.cs", Right);
        await Workplace.RunAsync(app, "build", "-nologo");

        string program = Path.Combine(tools, OperatingSystem.IsWindows() ? "csharp-ls.exe" : "csharp-ls");
        if (!File.Exists(program))
        {
            return [HostResult.Create("csharp-ls", "csharp-ls", ServerVersion, log, "installed")];
        }

        using var server = LanguageServer.Start(program, app);
        await server.RequestAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(app).AbsoluteUri,
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = new Uri(app).AbsoluteUri, ["name"] = "app" }),
            ["capabilities"] = new JsonObject { ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() } },
        });
        await server.NotifyAsync("initialized", new JsonObject());

        // Analyzers of packages are disabled by default.
        await server.NotifyAsync("workspace/didChangeConfiguration", new JsonObject
        {
            ["settings"] = new JsonObject { ["csharp"] = new JsonObject { ["analyzersEnabled"] = true } },
        });
        await OpenAsync(server, app, "Program.cs");
        await OpenAsync(server, app, "Urls.cs");

        string before = await PullAsync(server, app, mustContain: null);
        await ChangeAsync(server, app, Right.Replace("/v1/", "/v1", StringComparison.Ordinal), 2);
        string broken = await PullAsync(server, app, mustContain: "OAK4005");
        await ChangeAsync(server, app, Right, 3);
        string repaired = await PullAsync(server, app, mustContain: null);
        return
        [
            HostResult.Create("csharp-ls (LSP): shows a diagnostic after an unsaved edit of another file",
                "csharp-ls (LSP): 別のファイルの未保存の編集後に診断を表示", ServerVersion, broken, "OAK4005"),
            HostResult.Create("csharp-ls (LSP): the diagnostic disappears when the edit is undone",
                "csharp-ls (LSP): 編集を元に戻すと診断が消える", ServerVersion,
                before.Contains("OAK4005", StringComparison.Ordinal) || repaired.Contains("OAK4005", StringComparison.Ordinal) ? "" : "none",
                "none"),
        ];
    }

    private static async Task<string> PullAsync(LanguageServer server, string app, string? mustContain)
    {
        string diagnostics = "";
        for (int i = 0; i < (mustContain is null ? 3 : Attempts); i++)
        {
            JsonNode? report = await server.RequestAsync("textDocument/diagnostic",
                new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = GetUri(app, "Program.cs") } });
            diagnostics = report?.ToJsonString() ?? "";
            if (mustContain is not null && diagnostics.Contains(mustContain, StringComparison.Ordinal))
            {
                break;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        return diagnostics;
    }

    private static async Task OpenAsync(LanguageServer server, string app, string file) =>
        await server.NotifyAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["uri"] = GetUri(app, file),
                ["languageId"] = "csharp",
                ["version"] = 1,
                ["text"] = await File.ReadAllTextAsync(Path.Combine(app, file)),
            },
        });

    private static Task ChangeAsync(LanguageServer server, string app, string text, int version) =>
        server.NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = GetUri(app, "Urls.cs"), ["version"] = version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
        });

    private static string GetUri(string app, string file) => new Uri(Path.Combine(app, file)).AbsoluteUri;
}
