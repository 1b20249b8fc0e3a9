using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.AtRunTime;

/// <summary>
/// Represents a small typical program that can be analyzed, fixed, compiled and run. It sends its requests to the given URL, and names
/// OpenAI as its server.
/// </summary>
internal sealed class TestProgram(string statements, string members = "", string hint = "https://api.openai.com/v1")
{
    // All programs have one name, so that they share the cached data of the references; each is loaded into its own context. The analysis
    // of nullable types, which affects no behavior, is part of the other compilations of the same text.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Program",
        references: TestReferences.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    /// <summary>Gets the whole source.</summary>
    public string Source { get; } = $$"""
        #pragma warning disable SYSLIB0014, OPENAI001, OPENAI002, MEAI001
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.WebSockets;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Flurl.Http;
        using OpenAI;
        using OpenAI.Chat;
        using RestSharp;
        using RestSharp.Authenticators;
        using RestSharp.Authenticators.OAuth2;

        public static class Program
        {
            private const string Documented = "{{hint}}";
            {{members}}

            public static async Task RunAsync(string address, string apiKey)
            {
                await Task.Yield();
                {{statements}}
            }
        }

        internal static class Transport
        {
            public static ClientPipelineOptions Options => new() { Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { UseProxy = false })) };

            public static PipelineMessage Message(ClientPipeline pipeline, string address)
            {
                PipelineMessage message = pipeline.CreateMessage();
                message.Request.Method = "POST";
                message.Request.Uri = new Uri(address);
                message.Request.Content = BinaryContent.Create(BinaryData.FromString("the-end-of-the-request"));
                return message;
            }
        }
        """;

    /// <summary>Gets the findings of all analyzers.</summary>
    public async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync() => await GetDiagnosticsAsync(Source);

    /// <summary>Gets the source after the fix of a finding; <see langword="null"/> if no fix is offered.</summary>
    public Task<string?> ApplyFixAsync(Diagnostic finding) => ApplyFixAsync(Source, finding);

    /// <summary>
    /// Gets another version of the program after the fix of a finding in it; <see langword="null"/> if no fix is offered. The program may
    /// start at a position of a longer text in which it was found.
    /// </summary>
    public static async Task<string?> ApplyFixAsync(string source, Diagnostic finding, int start = 0)
    {
        Document document = FixRun.Open(source);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Diagnostic here = Diagnostic.Create(finding.Descriptor,
            Location.Create(tree, new TextSpan(finding.Location.SourceSpan.Start - start, finding.Location.SourceSpan.Length)));
        List<CodeAction> actions = await FixRun.GetActionsAsync(document, here);
        if (actions.Count == 0)
        {
            return null;
        }

        var operation = (ApplyChangesOperation)Assert.Single(await actions[0].GetOperationsAsync(CancellationToken.None));
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>Gets the findings in another version of the program.</summary>
    public static Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(string source) => AnalyzerRun.GetDiagnosticsAsync(source);

    /// <summary>
    /// Compiles a version of the program, runs it against a server of the test, and returns the request that arrived and the exception that
    /// was thrown.
    /// </summary>
    public static Task<(string Request, Exception? Failure)> RunAsync(string source, string key) =>
        RunAsync(source, key, LoopbackServer.ReceiveAsync);

    /// <summary>Compiles and runs a version of the program with a server of another kind.</summary>
    public static async Task<(string Request, Exception? Failure)> RunAsync(
        string source, string key, Func<Func<Uri, Task>, Task<(string Request, Exception? Failure)>> receive)
    {
        Assembly assembly = Load([source]);
        try
        {
            return await RunAsync(assembly.GetType("Program")!, key, receive);
        }
        finally
        {
            AssemblyLoadContext.GetLoadContext(assembly)!.Unload();
        }
    }

    /// <summary>Runs a compiled program with a server.</summary>
    public static Task<(string Request, Exception? Failure)> RunAsync(
        Type program, string key, Func<Func<Uri, Task>, Task<(string Request, Exception? Failure)>> receive)
    {
        MethodInfo run = program.GetMethod("RunAsync")!;
        return receive(address => (Task)run.Invoke(null, [address.ToString(), key])!);
    }

    /// <summary>Compiles files to an assembly, and loads it into a context of its own.</summary>
    public static Assembly Load(IEnumerable<string> sources)
    {
        CSharpCompilation compilation = Empty.AddSyntaxTrees(sources.Select(static source =>
            CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))));
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + "\n" + string.Join('\n', compilation.SyntaxTrees));
        image.Position = 0;
        return new AssemblyLoadContext("TestProgram", isCollectible: true).LoadFromStream(image);
    }
}
