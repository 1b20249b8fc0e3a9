namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>Represents one way to follow the advice of a message.</summary>
/// <param name="name">The message.</param>
/// <param name="advice">The words of the English message that describe the advice; <c>{0}</c> represents an argument.</param>
/// <param name="cause">Causes the problem.</param>
/// <param name="follow">Follows the advice, with the arguments of the message, starting with 1.</param>
internal sealed class AdviceCase(string name, string advice, Action<AdviceScene> cause, Action<AdviceScene, string[]> follow)
{
    internal static byte[] Models { get; } = ScriptedServer.CreateResponse(200, """{"object":"list","data":[{"id":"gpt-x"}]}""");

    internal string Name { get; } = name;

    internal string Advice { get; } = advice;

    internal Action<AdviceScene> Cause { get; } = cause;

    internal Action<AdviceScene, string[]> Follow { get; } = follow;

    /// <summary>Gets the responses to the first check, each of which must be requested; empty if no request is sent.</summary>
    internal byte[]?[] First { get; init; } = [];

    /// <summary>Gets the responses to the second check.</summary>
    internal byte[]?[] Second { get; init; } = [Models];

    /// <summary>Gets the next correct message; empty if the second check succeeds.</summary>
    internal string Next { get; init; } = string.Empty;

    internal static byte[] Answer(int status, string body, string type = "application/json", string headers = "") =>
        ScriptedServer.CreateResponse(status, body, type, headers);

    /// <summary>Creates an error in OpenAI's format.</summary>
    internal static byte[] Error(int status, string code, string message = "x") => Answer(status,
        $$$"""{"error":{"message":"{{{message}}}","type":"invalid_request_error","param":null,"code":"{{{code}}}"}}""");

    internal async Task RunAsync(string language)
    {
        using var scene = new AdviceScene();
        Cause(scene);
        await using var server = new ScriptedServer([.. First, .. Second]);

        string[] arguments = (await Task.Run(() => scene.Run(language, server))).Find(Name);
        Assert.Equal(First.Length, server.Requests.Count);
        if (language == "en")
        {
            Assert.Contains(Fill(Advice, arguments), arguments[0], StringComparison.Ordinal);
        }

        Follow(scene, arguments);
        AdviceOutcome outcome = await Task.Run(() => scene.Run(language, server));
        if (Next.Length > 0)
        {
            outcome.Find(Next);
        }
        else
        {
            outcome.AssertGreen();
            Assert.Equal(First.Length + Second.Length, server.Requests.Count);
        }
    }

    private static string Fill(string text, string[] arguments) => Enumerable.Range(0, arguments.Length - 1).Aggregate(text,
        (filled, i) => filled.Replace($"{{{i}}}", arguments[i + 1], StringComparison.Ordinal));
}
