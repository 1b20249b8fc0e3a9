using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.AtRunTime;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>
/// Applies the fix of OAK4007 to programs that open a realtime session and runs them with a server of the test: the requested model
/// supports the operation.
/// </summary>
public class RealtimeModelFixTests
{
    private const string Socket = "using var socket = new ClientWebSocket(); socket.Options.SetRequestHeader(\"Authorization\", \"Bearer \" + apiKey); ";

    private const string Close = " await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);";

    private const string Connect = Socket + "await socket.ConnectAsync(new Uri(\"wss://api.openai.com/v1/realtime?model=~\"), CancellationToken.None);" + Close;

    private const string Options = "new OpenAI.Realtime.RealtimeClientOptions { OrganizationId = \"\" }";

    private const string Client = "var client = new OpenAI.Realtime.RealtimeClient(new ApiKeyCredential(apiKey), " + Options + "); ";

    /// <summary>The replacements that redirect a program that names OpenAI's host to the server of the test.</summary>
    private static readonly (string Old, string New)[] Redirections =
    [
        ("OrganizationId = \"\"", "Endpoint = new Uri(address)"),
        ("$\"wss://api.openai.com/v1/", "$\"{address.Replace(\"http:\", \"ws:\")}/"),
        ("\"wss://api.openai.com/v1/", "address.Replace(\"http:\", \"ws:\") + \"/"),
    ];

    public static TheoryData<string, string, string> Fixed => new()
    {
        { "gpt-4o-realtime-preview", "gpt-realtime-1.5", Connect },
        { "gpt-4o-realtime-preview-2024-10-01", "gpt-realtime-1.5", Connect },
        { "gpt-4o-mini-realtime-preview", "gpt-realtime-2.1-mini", Connect },
        { "gpt-realtime", "gpt-realtime-2.1", Connect },
        { "gpt-4o-realtime-preview", "gpt-realtime-1.5", Socket
            + "var url = new Uri(\"wss://api.openai.com/v1/realtime\" + \"?model=~\"); await socket.ConnectAsync(url, CancellationToken.None);" + Close },
        { "gpt-4o-realtime-preview", "gpt-realtime-1.5", Socket
            + "const string model = \"~\"; await socket.ConnectAsync(new Uri($\"wss://api.openai.com/v1/realtime?model={model}\"), CancellationToken.None);" + Close },
        { "gpt-4o-realtime-preview", "gpt-realtime-1.5", Client + "using var session = await client.StartConversationSessionAsync(\"~\");" },
        { "gpt-realtime", "gpt-realtime-2.1", Client + "using var session = await client.StartConversationSessionAsync(model: \"~\");" },
        { "gpt-4o-mini-realtime-preview", "gpt-realtime-2.1-mini", Client + "using var session = await client.StartSessionAsync(\"~\", null);" },
        { "gpt-4o-realtime-preview", "gpt-realtime-1.5", Client
            + "await using var session = await new Microsoft.Extensions.AI.OpenAIRealtimeClient(client, \"~\").CreateSessionAsync();" },
    };

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task Fix_OpensSessionWithAModelThatServesRealtime(string model, string successor, string statements)
    {
        TestProgram program = Create(model, statements);
        Diagnostic finding = Assert.Single(await FindAsync(program.Source));
        string? after = await program.ApplyFixAsync(finding);
        Assert.NotNull(after);
        Assert.Empty(await FindAsync(after));
        Assert.Equal(Create(successor, statements).Source, after);
        Assert.Equal(successor, await GetRequestedModelAsync(after));
        Assert.NotEqual(ModelOperations.None, ModelOperationTable.GetOperations(successor) & OperationNames.Parse("realtime"));
    }

    /// <summary>Gets the ways to write an event that configures a session, each around <c>~</c>.</summary>
    public static TheoryData<string> SessionUpdates =>
    [
        "var text = \"{ \\\"type\\\": \\\"session.update\\\", \\\"session\\\": { \\\"type\\\": \\\"realtime\\\", \\\"model\\\": \\\"~\\\" } }\";",
        "var text = @\"{ \"\"type\"\": \"\"session.update\"\", \"\"session\"\": { \"\"model\"\": \"\"~\"\", \"\"voice\"\": \"\"marin\"\" } }\";",
        "var text = \"\"\"{ \"type\": \"session.update\", \"session\": { \"model\": \"~\" } }\"\"\";",
        "var voice = \"marin\"; var text = $$\"\"\"{ \"type\": \"session.update\", \"session\": { \"voice\": \"{{voice}}\", \"model\": \"~\" } }\"\"\";",
        "const string text = \"{ \\\"type\\\": \\\"session.update\\\", \" + \"\\\"session\\\": { \\\"model\\\": \\\"~\\\" } }\";",
    ];

    /// <summary>After the fix, the server receives the same event with the successor.</summary>
    [Theory]
    [MemberData(nameof(SessionUpdates))]
    public async Task FixInSessionUpdate_SendsEventWithSuccessor(string declaration)
    {
        const string Retired = "gpt-4o-realtime-preview";
        const string Successor = "gpt-realtime-1.5";
        string statements = Connect.Replace(Close, string.Empty, StringComparison.Ordinal).Replace("~", "gpt-realtime-2.1", StringComparison.Ordinal)
            + declaration + " await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);" + Close;
        TestProgram program = Create(Retired, statements);
        Diagnostic finding = Assert.Single(await FindAsync(program.Source));
        Assert.Equal("OAK4007", finding.Id);
        string? after = await program.ApplyFixAsync(finding);
        Assert.Equal(Create(Successor, statements).Source, after);
        Assert.Empty(await FindAsync(after!));
        string before = await GetSentEventAsync(program.Source);
        Assert.Contains("\"model\": \"" + Retired + "\"", before, StringComparison.Ordinal);
        Assert.Equal(before.Replace(Retired, Successor, StringComparison.Ordinal), await GetSentEventAsync(after!));
    }

    /// <summary>The model that transcribes the input of a session is not a speech model, and is kept.</summary>
    [Fact]
    public async Task TranscriptionOfSessionUpdate_IsSentAsItIs()
    {
        string statements = Connect.Replace(Close, string.Empty, StringComparison.Ordinal).Replace("~", "gpt-realtime-2.1", StringComparison.Ordinal)
            + "var text = \"\"\"{ \"type\": \"session.update\", \"session\": { \"model\": \"gpt-realtime-2.1\", \"audio\": { \"input\": { \"transcription\": { \"model\": \"~\" } } } } }\"\"\";"
            + " await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);" + Close;
        TestProgram program = Create("gpt-transcribe", statements);
        Assert.Empty(await FindAsync(program.Source));
        Assert.Contains("\"model\": \"gpt-transcribe\"", await GetSentEventAsync(program.Source), StringComparison.Ordinal);
    }

    /// <summary>No model that other code names is an alternative for a speech session.</summary>
    [Theory]
    [InlineData("gpt-6-luna", Connect)]
    [InlineData("gpt-6-luna", Client + "using var session = await client.StartConversationSessionAsync(\"~\");")]
    [InlineData("text-embedding-3-small", Connect)]
    public async Task ModelOfOtherOperation_NoFix(string model, string statements)
    {
        TestProgram program = Create(model, statements);
        Diagnostic finding = Assert.Single(await FindAsync(program.Source));
        Assert.Equal("OAK4008", finding.Id);
        Assert.Null(await program.ApplyFixAsync(finding));
        Assert.Equal(model, await GetRequestedModelAsync(program.Source));
        Assert.Equal(ModelOperations.None, ModelOperationTable.GetOperations(model) & OperationNames.Parse("realtime"));
    }

    [Theory]
    [InlineData("gpt-realtime-2.1", Connect)]
    [InlineData("gpt-realtime-1.5", Client + "using var session = await client.StartConversationSessionAsync(\"~\");")]
    public async Task CurrentModel_NoDiagnostic(string model, string statements)
    {
        TestProgram program = Create(model, statements);
        Assert.Empty(await FindAsync(program.Source));
        Assert.Equal(model, await GetRequestedModelAsync(program.Source));
    }

    private static async Task<string> GetRequestedModelAsync(string source)
    {
        string redirected = Redirections.Aggregate(source,
            static (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
        (string request, _) = await TestProgram.RunAsync(redirected, "key", RealtimeServer.ReceiveAsync);
        const string Start = "GET /v1/realtime?model=";
        Assert.StartsWith(Start, request, StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer key\r\n", request, StringComparison.Ordinal);
        return request[Start.Length..request.IndexOf(" HTTP/1.1\r\n", StringComparison.Ordinal)];
    }

    /// <summary>Gets the text that the program sends through the socket after the opening request.</summary>
    private static async Task<string> GetSentEventAsync(string source)
    {
        string redirected = Redirections.Aggregate(source,
            static (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
        (string request, Exception? failure) = await TestProgram.RunAsync(redirected, "key", RealtimeServer.ReceiveAsync);
        Assert.Null(failure);
        Assert.StartsWith("GET /v1/realtime?model=gpt-realtime-2.1 HTTP/1.1\r\n", request, StringComparison.Ordinal);
        string sent = request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        using var parsed = System.Text.Json.JsonDocument.Parse(sent);
        Assert.Equal("session.update", parsed.RootElement.GetProperty("type").GetString());
        return sent;
    }

    private static TestProgram Create(string model, string statements) => new(statements.Replace("~", model, StringComparison.Ordinal));

    private static async Task<Diagnostic[]> FindAsync(string source) =>
        [.. (await TestProgram.GetDiagnosticsAsync(source)).Where(static finding => finding.Id is "OAK4007" or "OAK4008")];
}
