using Microsoft.CodeAnalysis.Testing;
using OpenAiKeyAnalyzers.CodeFixes.Urls;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies fixes that change two files, one by one and by Fix All in the document, project and solution.</summary>
public class TwoFileFixTests
{
    [Fact]
    public Task BaseAddressWithoutSlash_ChangesBothFiles() => Expect(
        [
            Bot("{|#0:/|}chat/completions", "{|#1:/|}models"),
            Startup("c => c.BaseAddress = new Uri(\"{|#2:https://api.openai.com/v1|}\")"),
        ],
        [Bot("chat/completions", "models"), Startup("c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\")")]);

    [Fact]
    public Task CorrectRelativeUrl_ChangesOtherFileOnly() => Expect(
        [
            Bot("{|#0:chat/completions|}", "{|#1:models|}"),
            Startup("c => { c.BaseAddress = new Uri(\"{|#2:https://api.openai.com/v1|}\"); }"),
        ],
        [Bot("chat/completions", "models"), Startup("c => { c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"); }")]);

    [Fact]
    public Task SharedBaseAddress_NoFix()
    {
        string[] before =
        [
            Bot("{|#0:chat/completions|}", "{|#1:models|}"),
            Startup("c => c.BaseAddress = new Uri(Ai.Url)"),
            """
            public static class Ai
            {
                public const string Url = "{|#2:https://api.openai.com/v1|}";
                public const string Chat = Url + "/chat/completions";
            }
            """,
        ];
        return Expect(before, before);
    }

    // The concatenated string is correct without a change.
    [Theory]
    [InlineData("http.BaseAddress + \"/models\"", true)]
    [InlineData("http.BaseAddress!.ToString()", true)]
    [InlineData("http.BaseAddress is null", false)]
    [InlineData("http.BaseAddress == null", false)]
    public Task ReadBaseAddress_NoFix(string read, bool isRead)
    {
        string reader = $"public static class Reader {{ public static object Read(System.Net.Http.HttpClient http) => {read}; }}";
        string[] before =
        [
            Bot("{|#0:chat/completions|}", "{|#1:models|}"),
            Startup("c => c.BaseAddress = new Uri(\"{|#2:https://api.openai.com/v1|}\")"), reader,
        ];
        return Expect(before, isRead ? before
            : [Bot("chat/completions", "models"), Startup("c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\")"), reader]);
    }

    [Fact]
    public Task RequestThatNeedsTheOldBase_NoFix()
    {
        string[] before =
        [
            Bot("{|#0:chat/completions|}", "v1/models"),
            Startup("c => c.BaseAddress = new Uri(\"{|#2:https://api.openai.com/v1|}\")"),
        ];
        return Expect(before, before, count: 1);
    }

    [Fact]
    public Task ConditionalBaseAddress_NoFix()
    {
        string[] before =
        [
            Bot("{|#0:chat/completions|}", "{|#1:models|}"),
            Startup("c => c.BaseAddress = new Uri(\n#if DEBUG\n\"http://localhost\"\n#else\n\"{|#2:https://api.openai.com/v1|}\"\n#endif\n)"),
        ];
        return Expect(before, before);
    }

    private static Task Expect(string[] before, string[] after, int count = 2)
    {
        bool isFixed = before != after;
        var test = new FixVerifier<EndpointAnalyzer, UrlCodeFixProvider>();
        // The packages were built with older versions of each other.
        test.DisabledDiagnostics.Add("CS1701");
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(TestReferences.All);
        for (int i = 0; i < before.Length; i++)
        {
            test.TestState.Sources.Add(($"/File{i}.cs", before[i]));
            if (isFixed)
            {
                test.FixedState.Sources.Add(($"/File{i}.cs", after[i]));
            }
        }

        for (int i = 0; i < count; i++)
        {
            test.TestState.ExpectedDiagnostics.Add(
                DiagnosticResult.CompilerWarning(RuleIds.LostVersion).WithLocation(i).WithLocation(2));
        }

        return test.RunAsync();
    }

    private static string Bot(string chat, string models) => $$"""
        using System.Net.Http;
        using System.Threading.Tasks;

        public class Bot(HttpClient http)
        {
            public Task Ask() => http.PostAsync("{{chat}}", null);

            public Task List() => http.GetAsync("{{models}}");
        }
        """;

    private static string Startup(string configure) => $$"""
        using System;
        using Microsoft.Extensions.DependencyInjection;

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddHttpClient<Bot>({{configure}});
        }
        """;
}
