using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers.Tests.Gate;

/// <summary>
/// Verifies that the build task reads <c>.editorconfig</c> as the compiler does. Each case is compared with the compiler.
/// </summary>
public class ConfigFilesTests
{
    private const string Key = "openai_key_analyzers.openai_hosts";

    private static readonly string[] Paths =
    [
        "/a/appsettings.json", "/a/b/appsettings.json", "/a/b/appsettings.Development.json", "/a/.env", "/a/b/.env.local", "/a/b/c/x1.env",
        "/a/b/c/x12.env", "/a/q/web.config", "/a/b[1].env", "/a/x-3.env", "/a/b,c.env", "/other/.env",
    ];

    private static readonly string[] Headers =
    [
        "*", "*.json", "**.json", "*.{json,env}", "appsettings*.json", "appsettings.{Development,Staging}.json", "b/*.json", "/b/*.json",
        "/*.json", "**/c/*.env", "b/**/*.env", "x?.env", "x{1..3}.env", "x{-5..3}.env", "x{10..12}.env", "[a-z]ppsettings.json",
        "[ab]*.json", "[b-z]*.json", "[!b-z]*.json", "x[-1]*.env", "x[1-]*.env", "[a\\-z]*.json", "[!a]*.env", "{a", "a}", "[a", "{}",
        "{a}", "{*.json,{.env,x*}}", "\\*", "b\\[1\\].env", "b\\,c.env", "{b\\,c,d}.env", ".env", ".env*", "", "a,b", "x{a..3}.env",
        "*x*.env", "/b/c/*", "b/", "**", "/**/.env", "x{1..3}{2..2}.env", "[.]env", "{appsettings,web}.{json,config}",
    ];

    public static TheoryData<string> AllHeaders => [.. Headers];

    [Theory]
    [MemberData(nameof(AllHeaders))]
    public void Section_MatchesAsInTheCompiler(string header) =>
    AssertSame([("/a/.editorconfig", $"root = true\n[{header}]\n{Key} = matched\n")]);

    [Theory]
    [InlineData($"[*]\n{Key} = a # comment\n")]
    [InlineData($"[*]\n{Key} = a ; comment\n{Key}=b\n")]
    [InlineData($"[*]\n  {Key} : a  \n")]
    [InlineData($"[*]\nOpenAI_Key_Analyzers.OpenAI_Hosts = a\n")]
    [InlineData($"{Key} = preamble\n[*.json]\nother = 1\n")]
    [InlineData($"# [*]\n[*.json] # json\n{Key} = a, b.example.com\n; {Key} = c\n[.env]\n{Key} =\n")]
    [InlineData($"[*.json]\r\n{Key} = a\r\n[appsettings.json]\r\n{Key} = b\r\n")]
    [InlineData($"[*.json\n{Key} = a\n")]
    [InlineData($"[*.json]\n= a\n{Key}\n{Key} a\n")]
    public void Lines_AreReadAsInTheCompiler(string text) => AssertSame([("/a/.editorconfig", text)]);

    [Theory]
    [InlineData("", "root = true\n")]
    [InlineData("root = true\n", "")]
    [InlineData("", "ROOT = True\n")]
    public void NearestFile_Wins(string outer, string inner) =>
        AssertSame([("/a/.editorconfig", $"{outer}[*.json]\n{Key} = outer\n[*.env]\n{Key} = outer\n"),
            ("/a/b/.editorconfig", $"{inner}[*.json]\n{Key} = inner\n")]);

    [Theory]
    [InlineData("/x.globalconfig", "is_global = true\n", "/y.globalconfig", "is_global = true\n")]
    [InlineData("/x.globalconfig", "is_global = true\nglobal_level = 5\n", "/y.globalconfig", "is_global = true\n")]
    [InlineData("/a/.globalconfig", "", "/y.globalconfig", "is_global = true\n")]
    [InlineData("/a/.globalconfig", "", "/y.globalconfig", "is_global = true\nglobal_level = 200\n")]
    [InlineData("/x.globalconfig", "is_global = true\n", "/y.globalconfig", "is_global = false\n")]
    public void GlobalFiles_AreReadAsInTheCompiler(string first, string firstText, string second, string secondText)
    {
        AssertSame([(first, firstText + $"{Key} = one\n"), (second, secondText + $"{Key} = two\n")]);
        AssertSame([(first, firstText + $"{Key} = one\n[/a/b/appsettings.json]\n{Key} = section\n"),
            (second, secondText + $"{Key} = two\n"), ("/a/.editorconfig", $"[*.env]\n{Key} = local\n")]);
    }

    /// <summary>Verifies random headers of the same pieces, each of which is also compared with the compiler.</summary>
    [Fact]
    public void GeneratedSections_MatchAsInTheCompiler()
    {
        string[] pieces =
            ["*", "**", "?", "{", "}", ",", "[", "]", "!", "/", ".", "a", "b", "c", "x", "env", "json", "appsettings", "1", "{1..12}", "\\",
                "[a-c]", "[!x-z0]"];
        var random = new Random(20261123);
        for (int i = 0; i < 3_000; i++)
        {
            string header = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));

            // An empty character class makes the compiler throw, as a nested one does.
            if (!header.Contains("[]", StringComparison.Ordinal) && !header.Contains("[!]", StringComparison.Ordinal))
            {
                AssertSame([("/a/.editorconfig", $"[{header}]\n{Key} = matched\n")]);
            }
        }
    }

    private static void AssertSame((string Path, string Text)[] files)
    {
        AnalyzerConfigSet compiler =
            AnalyzerConfigSet.Create(files.Select(static file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList());
        var task = new ConfigFiles(files);
        foreach (string path in Paths)
        {
            ImmutableDictionary<string, string> options = compiler.GetOptionsForSourcePath(path).AnalyzerOptions;
            string? expected = options.TryGetValue(Key, out string? value) ? value : null;
            Assert.True(expected == task.Find(path, Key),
                $"{path}: {expected ?? "none"}, not {task.Find(path, Key) ?? "none"}: {string.Join("|", files)}");
        }
    }
}
