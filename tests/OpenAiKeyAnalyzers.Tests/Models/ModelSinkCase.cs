using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>
/// Represents a sink as programs write it: a statement in which <c>~</c> represents the expression of the model, with the declarations that
/// it requires.
/// </summary>
/// <param name="Library">The library, which determines the references.</param>
/// <param name="Operations">The operations, by their names in the tables.</param>
/// <param name="Code">The statement.</param>
public sealed record ModelSinkCase(string Library, string Operations, string Code)
{
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Empty = new(StringComparer.Ordinal);

    private static readonly MetadataReference OkGoDoIt = TestReferences.Package("openai/1.11.0/lib/netstandard2.0/OpenAI_API.dll");

    private static readonly Lazy<MetadataReference> DotNet = new(() => Compile("OpenAI-DotNet", ClientStubs.OpenAiDotNet));
    private static readonly Lazy<MetadataReference> OldBetalgo = new(() => Compile("OpenAI.GPT3", ClientStubs.OldBetalgo));
    private static readonly Lazy<MetadataReference> Whetstone = new(() => Compile("Whetstone.ChatGPT", ClientStubs.Whetstone));
    private static readonly Lazy<MetadataReference> Unity = new(() => Compile("OpenAI.Unity", ClientStubs.OpenAiUnity));

    /// <summary>Gets the references of the library. Libraries that declare the same names are not referenced together.</summary>
    internal IEnumerable<MetadataReference> References => Library switch
    {
        "OkGoDoIt" => TestReferences.All.Append(OkGoDoIt),
        "OpenAI-DotNet" => Framework.Append(DotNet.Value),
        "OpenAI-Unity" => Framework.Append(Unity.Value),
        "Betalgo 6" => Framework.Append(OldBetalgo.Value),
        "Whetstone.ChatGPT" => Framework.Append(Whetstone.Value),
        _ => TestReferences.All,
    };

    private static IEnumerable<MetadataReference> Framework =>
        TestReferences.All.Where(static reference => !Path.GetFileName(reference.Display!).StartsWith("OpenAI.", StringComparison.Ordinal)
            && !reference.Display!.Contains("SemanticKernel", StringComparison.Ordinal)
            && !reference.Display.Contains("Betalgo", StringComparison.Ordinal)
            && !reference.Display.Contains("Azure.AI", StringComparison.Ordinal)
            && !reference.Display.Contains("Extensions.AI", StringComparison.Ordinal));

    internal string GetSource(string model) => GetSource(Library, Code.Replace("~", model, StringComparison.Ordinal));

    internal static string GetSource(string library, string statements) => $$"""
        #pragma warning disable OPENAI001, OPENAI002, SKEXP0010, SKEXP0001, MEAI001, CS0618
        // openai
        {{Usings(library)}}
        static class Program
        {
            static async Task M(string key, System.Net.Http.HttpClient http, System.IO.Stream stream)
            {
                {{Clients(library)}}
                {{statements}}
                await Task.Yield();
            }
        }
        """;

    /// <summary>Compiles the source; fails if it has an error.</summary>
    internal CSharpCompilation Compile(string source)
    {
        CSharpCompilation compilation = Create(source);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>Creates the compilation of the source. Those of one library share the data of its references.</summary>
    internal CSharpCompilation Create(string source) => Empty.GetOrAdd(Library, _ => CSharpCompilation.Create(
        "Test",
        references: References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Disable)))
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), "/Test.cs"));

    private static string Usings(string library) => "using System; using System.Collections.Generic; using System.Net.Http; using System.Threading.Tasks; " + library switch
    {
        "OkGoDoIt" => "using OpenAI_API; using OpenAI_API.Audio; using OpenAI_API.Chat; using OpenAI_API.Completions; using OpenAI_API.Embedding; using OpenAI_API.Images; using OpenAI_API.Moderation; using OpenAI_API.Models;",
        "Betalgo" => "using Betalgo.Ranul.OpenAI; using Betalgo.Ranul.OpenAI.Contracts.Enums.Model; using Betalgo.Ranul.OpenAI.Contracts.Requests.Image; using Betalgo.Ranul.OpenAI.Interfaces; using Betalgo.Ranul.OpenAI.Managers; using Betalgo.Ranul.OpenAI.ObjectModels; using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;",
        "OpenAI-DotNet" => "using OpenAI; using OpenAI.Audio; using OpenAI.Chat; using OpenAI.Embeddings; using OpenAI.Images; using OpenAI.Models; using OpenAI.Moderations; using OpenAI.Realtime; using OpenAI.Responses;",
        "OpenAI-Unity" => "using OpenAI;",
        "Whetstone.ChatGPT" => "using Whetstone.ChatGPT; using Whetstone.ChatGPT.Models; using Whetstone.ChatGPT.Models.Embeddings;",
        "Betalgo 6" => "using Microsoft.Extensions.DependencyInjection; using OpenAI.GPT3.Extensions; using OpenAI.GPT3.Interfaces; using OpenAI.GPT3.ObjectModels.RequestModels;",
        _ => "using System.ClientModel; using Azure.AI.OpenAI; using Microsoft.Extensions.AI; using Microsoft.Extensions.DependencyInjection; using Microsoft.SemanticKernel; using Microsoft.SemanticKernel.Connectors.OpenAI; using OpenAI; using OpenAI.Audio; using OpenAI.Chat; using OpenAI.Embeddings; using OpenAI.FineTuning; using OpenAI.Images; using OpenAI.Moderations; using OpenAI.Realtime; using OpenAI.Responses;",
    };

    private static string Clients(string library) => library switch
    {
        "OkGoDoIt" => "var api = new OpenAIAPI(key);",
        "Betalgo" => "var api = new OpenAIService(new OpenAIOptions { ApiKey = key });",
        "OpenAI-DotNet" => "var api = new OpenAIClient(key);",
        "OpenAI-Unity" => "var api = new OpenAIApi(key);",
        "Whetstone.ChatGPT" => "IChatGPTClient api = new ChatGPTClient(key);",
        "Betalgo 6" => "var services = new ServiceCollection(); var api = services.BuildServiceProvider().GetRequiredService<IOpenAIService>();",
        _ => "var client = new OpenAIClient(key); var responses = new ResponsesClient(key); var services = new ServiceCollection(); var builder = Kernel.CreateBuilder();",
    };

    private static PortableExecutableReference Compile(string name, string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], TestReferences.Assemblies,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: name + ".dll");
    }
}
