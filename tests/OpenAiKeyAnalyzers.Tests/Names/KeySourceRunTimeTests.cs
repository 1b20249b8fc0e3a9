using System.ClientModel;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.AtRunTime;

namespace OpenAiKeyAnalyzers.Tests.Names;

/// <summary>
/// Verifies the effects that the messages of OAK2001, OAK2004 and OAK2005 state about a key's source: the program runs with a server of the
/// test, is corrected if there is a fix, and runs again.
/// </summary>
public sealed class KeySourceRunTimeTests : IDisposable
{
    private const string Variable = "CONTOSO_OPENAI_API_KEY";

    private const string Ask = " await new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { NetworkTimeout = TimeSpan.FromMinutes(1) }).GetChatClient(\"gpt-live\").CompleteChatAsync(\"" + LoopbackServer.EndOfRequest + "\");";

    private static readonly string Key = SyntheticKey.Project(seed: 41);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oak-");

    public static TheoryData<string, string, string> WholeTexts => new()
    {
        { "\n", "\n", "var key = System.IO.File.ReadAllText(\"FILE\");" },
        { "\r\n", "\r\n", "var key = System.IO.File.ReadAllText(\"FILE\");" },
        { "\r\n", "\r", "var key = System.IO.File.ReadAllText(\"FILE\").Replace(\"\\n\", \"\");" },
        { "\n", "\n", "var key = await System.IO.File.ReadAllTextAsync(\"FILE\");" },
        { "\n", "\n", "var key = new System.IO.StreamReader(\"FILE\").ReadToEnd();" },
        { "\n", "\n", "using var reader = System.IO.File.OpenText(\"FILE\"); var key = await reader.ReadToEndAsync();" },
        { "\n", "\n", "var key = Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(\"FILE\"));" },
    };

    [Theory]
    [MemberData(nameof(WholeTexts))]
    public async Task WholeText_SendsLineBreakUntilFixed(string lineEnd, string sent, string statement)
    {
        TestProgram program = CreateReader(Key + lineEnd, statement);
        Diagnostic finding = await FindAsync(program.Source, "OAK2001");
        Assert.Equal((Key + sent, typeof(ClientResultException)), await RunAsync(program.Source));
        await AssertFixAsync(program, finding);
    }

    [Fact]
    public async Task OutputOfProcess_SendsLineBreakUntilFixed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        TestProgram program = CreateReader(Key + "\n", "using var tool = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(\"cat\", \"FILE\") { RedirectStandardOutput = true })!; var key = tool.StandardOutput.ReadToEnd();");
        Diagnostic finding = await FindAsync(program.Source, "OAK2001");
        Assert.Equal((Key + "\n", typeof(ClientResultException)), await RunAsync(program.Source));
        await AssertFixAsync(program, finding);
    }

    [Theory]
    [InlineData("var key = System.IO.File.ReadAllText(\"FILE\").Trim();")]
    [InlineData("var key = System.IO.File.ReadAllLines(\"FILE\")[0];")]
    [InlineData("using var reader = new System.IO.StreamReader(\"FILE\"); var key = reader.ReadLine()!;")]
    public async Task TrimmedText_IsSent(string statement)
    {
        TestProgram program = CreateReader(Key + "\r\n", statement);
        Assert.DoesNotContain(await program.GetDiagnosticsAsync(), static finding => finding.Id == "OAK2001");
        Assert.Equal((Key, typeof(ClientResultException)), await RunAsync(program.Source));
    }

    [Theory]
    [InlineData("EnvironmentVariableTarget.User")]
    [InlineData("EnvironmentVariableTarget.Machine")]
    public async Task UserOrMachineVariable_IsNullOutsideWindowsUntilFixed(string target)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var program = new TestProgram($"var key = Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\", {target})!;" + Ask);
        Diagnostic finding = await FindAsync(program.Source, "OAK2005");
        Environment.SetEnvironmentVariable(Variable, Key);
        try
        {
            Assert.Equal((string.Empty, typeof(ArgumentNullException)), await RunAsync(program.Source));
            await AssertFixAsync(program, finding);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    /// <summary>
    /// The value of the environment variable is sent to the client's host, regardless of the service to which the variable belongs.
    /// </summary>
    [Theory]
    [InlineData("GROQ_API_KEY")]
    [InlineData("AZURE_OPENAI_API_KEY")]
    public async Task VariableOfOtherVendor_IsSentToOpenAi(string name)
    {
        var program = new TestProgram($"var key = Environment.GetEnvironmentVariable(\"{name}\")!;" + Ask);
        Diagnostic finding = await FindAsync(program.Source, "OAK2004");
        Assert.Null(await program.ApplyFixAsync(finding));
        string value = SyntheticKey.Other("gsk_", 52);
        string? before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
        try
        {
            Assert.Equal((value, typeof(ClientResultException)), await RunAsync(program.Source));
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, before);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<Diagnostic> FindAsync(string source, string id) =>
        Assert.Single(await TestProgram.GetDiagnosticsAsync(source), finding => finding.Id == id);

    private static async Task AssertFixAsync(TestProgram program, Diagnostic finding)
    {
        string? after = await program.ApplyFixAsync(finding);
        Assert.NotNull(after);
        Assert.DoesNotContain(await TestProgram.GetDiagnosticsAsync(after), other => other.Id == finding.Id);
        Assert.Equal((Key, typeof(ClientResultException)), await RunAsync(after));
    }

    /// <summary>
    /// Gets the characters that arrive between the scheme and the line break that the client itself sends before the next header, and the
    /// exception that ends the program: the server responds to each request with an error.
    /// </summary>
    private static async Task<(string Token, Type? Failure)> RunAsync(string source)
    {
        string redirected = source.Replace("NetworkTimeout = TimeSpan.FromMinutes(1)",
            "Endpoint = new Uri(address), RetryPolicy = new ClientRetryPolicy(0), Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { UseProxy = false }))",
            StringComparison.Ordinal).Replace("\"OPENAI_API_KEY\"", "\"" + Variable + "\"", StringComparison.Ordinal);
        (string request, Exception? failure) = await TestProgram.RunAsync(redirected, "unused");
        const string Start = "\r\nAuthorization: Bearer ";
        int start = request.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int end = start;
        while (end < request.Length && !(request.AsSpan(end).StartsWith("\r\n", StringComparison.Ordinal)
            && !request.AsSpan(end + 2).StartsWith("\r\n", StringComparison.Ordinal)))
        {
            end++;
        }

        return (request.Length == 0 ? request : request[start..end], failure?.GetType());
    }

    private TestProgram CreateReader(string content, string statement)
    {
        string path = Path.Combine(_folder.FullName, "key.txt");
        File.WriteAllText(path, content);
        return new TestProgram(statement.Replace("FILE", path.Replace('\\', '/'), StringComparison.Ordinal) + Ask);
    }
}
