using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Configuration;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pages;

/// <summary>
/// Compiles a block of C# from a page as a separate program. Another file declares the symbols that the block does not declare: readers
/// paste it into programs that have a client, a request, and a key.
/// </summary>
internal static partial class PageCode
{
    private const string Usings = """
        global using System; global using System.ClientModel; global using System.Collections.Generic; global using System.IO;
        global using System.Linq; global using System.Net.Http; global using System.Net.Http.Headers; global using System.Net.Http.Json;
        global using System.Text; global using System.Threading.Tasks; global using Azure.AI.OpenAI;
        global using Microsoft.Extensions.Configuration; global using OpenAI; global using OpenAI.Audio; global using OpenAI.Chat; global using OpenAI.Embeddings;
        global using static Surroundings;
        """;

    private const string Surroundings = """
        #pragma warning disable CS8981, IDE1006
        internal static class Surroundings
        {
            public static string model => Console.ReadLine()!;
            public static string apiKey => Console.ReadLine()!;
            public static string text => Console.ReadLine()!;
            public static string json => Console.ReadLine()!;
            public static string url => Console.ReadLine()!;
            public static string path => Console.ReadLine()!;
            public static HttpClient client { get; set; } = null!;
            public static HttpContent content { get; set; } = null!;
            public static IConfiguration configuration { get; set; } = null!;
            public static REQUEST request { get; set; } = null!;
        }
        """;

    // These rules depend on the SDK and the settings files: the program has the settings that the page describes.
    private static readonly Dictionary<string, (string Before, string After, string File, string Text)> Configured =
        new(StringComparer.Ordinal)
    {
        ["OAK2101"] = ("", "Show(config[\"OpenAI:ApiKey\"]);", "", ""),
        ["OAK2102"] = ("", "Show(config[\"OpenAI:ApiKey\"]);", "appsettings.json", """{ "OpenAI": { "ApiKey": "K1" } }"""),
        ["OAK2103"] = ("", "Show(CONFIG[\"OpenAI:ApiKey\"]);", "appsettings.json", """{ "OpenAI": { "ApiKey": "" } }"""),
        ["OAK2106"] = ("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();",
            "Show(config.GetSection(\"OpenAI\").Get<OpenAIOptions>()?.ApiKey);", "appsettings.json", """{ "OpenAI": { "ApiKey": "K1" } }"""),
        ["OAK2107"] = ("var configuration = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();", "Show(key);",
            "appsettings.json", """{ "OpenAI": { "Model": "m", "ApiKey": "K1" } }"""),
        ["OAK2108"] = ("", "Show(key);", "", ""),
        ["OAK2109"] = ("", "Show(CONFIG[\"OpenAI:ApiKey\"]);", ".env", "OpenAI__ApiKey=K1\n"),
        ["OAK2112"] = ("", "Show(key);", ".env", "OPENAI_API_KEY=abc\n"),
    };

    /// <summary>Gets the rules that report the block, in the context of a rule's page.</summary>
    public static async Task<string[]> GetRulesAsync(string rule, string block)
    {
        string code = InsertKeys(block);
        ImmutableArray<Diagnostic> findings = rule == "OAK2112" ? await GetFindingsInEnvFileAsync(GetProject(rule, code))
            : Configured.ContainsKey(rule) ? await ConfigurationVerifier.FindingsAsync(GetProject(rule, code))
            : await AnalyzerRun.GetDiagnosticsAsync(Compile(code));
        return
        [
            .. findings.Where(static finding => !finding.IsSuppressed).Select(static finding => finding.Id).Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Page", references: TestReferences.All,
        options: new CSharpCompilationOptions(OutputKind.ConsoleApplication, concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Enable));

    private static CSharpCompilation Compile(string code)
    {
        bool usesRestSharp = code.Contains("request.AddHeader", StringComparison.Ordinal);
        string around = Surroundings.Replace("REQUEST", usesRestSharp ? "RestRequest" : "HttpRequestMessage", StringComparison.Ordinal)
            .Insert(0, usesRestSharp ? "global using RestSharp;\n" : string.Empty);
        CSharpCompilation compilation = Empty.AddSyntaxTrees(Parse("Page", code), Parse("Usings", Usings), Parse("Surroundings", around));
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation;
    }

    private static SyntaxTree Parse(string name, string code) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview), $"/{name}.cs");

    private static ConfiguredProject GetProject(string rule, string code)
    {
        (string before, string after, string file, string text) = Configured[rule];
        bool isType = code.Contains("class ", StringComparison.Ordinal);
        code = code.Replace("<Program>", "<Marker>", StringComparison.Ordinal);
        after = after.Replace("CONFIG", code.Contains("var builder", StringComparison.Ordinal) ? "builder.Configuration" : "config",
            StringComparison.Ordinal);
        var project = new ConfiguredProject($"{before}\n{(isType ? string.Empty : code)}\n{after}")
            { Types = "public class Marker;\n" + (isType ? code : string.Empty) };
        return file.Length == 0 ? project
            : rule == "OAK2102" ? project.WithFile(file, text)
            : project.WithFile(file, text).With("OpenAiUncopiedFiles", string.Empty).With("OpenAiCopiedFiles", file);
    }

    /// <summary>Gets the findings of the rule about <c>.env</c> files, which depends on the packages that the project references.</summary>
    private static Task<ImmutableArray<Diagnostic>> GetFindingsInEnvFileAsync(ConfiguredProject project)
    {
        CSharpCompilation program = ConfigurationVerifier.Compile(project.Source);
        program = project.Source.Contains("DotNetEnv", StringComparison.Ordinal) ? program
            : program.RemoveReferences(program.References.Where(static reference =>
                reference.Display!.Contains("DotNetEnv", StringComparison.Ordinal)
                || reference.Display.Contains("dotenv.net", StringComparison.Ordinal)));
        ImmutableDictionary<string, string> known = ImmutableDictionary<string, string>.Empty.Add("ProjectDir", "/project/")
            .Add("OutputType", "Exe").Add("OpenAiEnvFileReader", string.Empty);
        (string, string)[] files = [.. project.Files.Select(static file => ("/project/" + file.Key, file.Value))];
        return SettingsVerifier.FindingsAsync(files, null, program, known, []);
    }

    /// <summary>Replaces the beginning of a key on a page with a complete key that has the same defect.</summary>
    private static string InsertKeys(string block)
    {
        string key = SyntheticKey.Project();
        string split = key.Insert(key.Length / 3, " ");
        return block.Replace("sk-proj-Ab3 xY9…", split, StringComparison.Ordinal).Replace("sk-proj-… …", split, StringComparison.Ordinal)
            .Replace("sk-proj-Ab3xY9…", key, StringComparison.Ordinal).Replace("sk-proj-…", key, StringComparison.Ordinal)
            .Replace("gsk_…", SyntheticKey.Other("gsk_", 52), StringComparison.Ordinal)
            .Replace("sk-or-v1-…", SyntheticKey.Other("sk-or-v1-", 64, hex: true), StringComparison.Ordinal)
            .Replace("org-…", SyntheticKey.Other("org-", 24), StringComparison.Ordinal)
            .Replace("gpt-…", "gpt-5.6-terra", StringComparison.Ordinal);
    }

    /// <summary>Gets the C# blocks of a page, each with the preceding line.</summary>
    public static IEnumerable<(string Lead, string Code)> Find(string page) => Block().Matches(page.ReplaceLineEndings("\n"))
        .Select(static match => (match.Groups["lead"].Value, match.Groups["code"].Value));

    [GeneratedRegex(@"^(?<lead>[^\n]*)\n\n```csharp\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
