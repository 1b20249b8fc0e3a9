using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Keys;

/// <summary>Verifies that each finding states the effect for its kind of key, character and sink, in English and Japanese.</summary>
public class KeyMessagesTests
{
    private static readonly string Key = SyntheticKey.Project();

    private static readonly Lazy<Task<ILookup<string, Diagnostic>>> Strays = new(FindStraysAsync);

    /// <summary>The code that passes TEXT to a sink, and the name of that sink in the names of the messages.</summary>
    private static readonly (string Code, string Receiver)[] Sinks =
    [
        ("var x = \"TEXT\";", ""),
        ("Console.WriteLine(\"TEXT\");", ""),
        ("new ChatClient(\"m\", \"TEXT\");", "_OpenAiSdk"),
        ("ChatClient c = new(apiKey: \"TEXT\", model: \"m\");", "_OpenAiSdk"),
        ("new OpenAIClient((\"TEXT\")!);", "_OpenAiSdk"),
        ("new OpenAIClient(new ApiKeyCredential(\"TEXT\"));", "_OpenAiSdk"),
        ("new ApiKeyCredential(\"x\").Update(\"TEXT\");", "_OpenAiSdk"),
        ("new UserChatMessage(\"TEXT\");", ""),
        ("new AuthenticationHeaderValue(\"Bearer\", \"TEXT\");", "_AuthenticationHeaderValue"),
        ("new AuthenticationHeaderValue(parameter: \"TEXT\", scheme: \"Bearer\");", "_AuthenticationHeaderValue"),
        ("AuthenticationHeaderValue.Parse(\"Bearer TEXT\");", ""),
        ("message.Headers.Add(\"Authorization\", \"Bearer \" + \"TEXT\");", "_HeadersAdd"),
        ("client.DefaultRequestHeaders.Add(\"authorization\", $\"Bearer TEXT\");", "_HeadersAdd"),
        ("message = new HttpRequestMessage { Headers = { { \"Authorization\", \"Bearer TEXT\" } } };", "_HeadersAdd"),
        ("message.Headers.Add(\"api-key\", \"TEXT\");", "_HeadersAddCustom"),
        ("message.Headers.TryAddWithoutValidation(\"Authorization\", \"Bearer TEXT\");", "_HeadersTryAddWithoutValidation"),
    ];

    /// <summary>The stray characters: an escape, the name of its class, and the code point in the message.</summary>
    private static readonly (string Escape, string Class, string CodePoint)[] StrayCharacters =
    [
        (" ", "Whitespace", "U+0020"),
        (@"\t", "Whitespace", "U+0009"),
        (@"\n", "LineBreak", "U+000A"),
        (@"\r\n", "LineBreak", "U+000D U+000A"),
        (@"\0", "Control", "U+0000"),
        (@"\u001B", "Control", "U+001B"),
        (@"\u200B", "NonAscii", "U+200B"),
        (@"\u00A0", "NonAscii", "U+00A0"),
        (@"\U000E0020", "NonAscii", "U+E0020"),
        (@"\n\uFEFF", "NonAscii", "U+000A U+FEFF"),
        (@"\n\n\n\n\n\n", "LineBreak", "U+000A U+000A U+000A …"),
    ];

    /// <summary>The effects of stray characters at sinks, after the key and inside it.</summary>
    private static readonly (string Class, string Receiver, string After, string Inside)[] Effects =
    [
        ("Whitespace", "", "Effect_WhitespaceAround", "Effect_WhitespaceInside"),
        ("Whitespace", "_OpenAiSdk", "Effect_WhitespaceAround_OpenAiSdk", "Effect_WhitespaceInside"),
        ("Whitespace", "_AuthenticationHeaderValue", "Effect_WhitespaceAround_Sent", "Effect_WhitespaceInside"),
        ("Whitespace", "_HeadersAdd", "Effect_WhitespaceAround_HeadersAdd", "Effect_WhitespaceInside"),
        ("Whitespace", "_HeadersAddCustom", "Effect_WhitespaceAround_Sent", "Effect_WhitespaceInside"),
        ("Whitespace", "_HeadersTryAddWithoutValidation", "Effect_WhitespaceAround_Sent", "Effect_WhitespaceInside"),
        ("LineBreak", "", "Effect_LineBreak", "Effect_LineBreak"),
        ("LineBreak", "_OpenAiSdk", "Effect_LineBreak_OpenAiSdk", "Effect_LineBreak_OpenAiSdk"),
        ("LineBreak", "_AuthenticationHeaderValue", "Effect_LineBreak_AuthenticationHeaderValue",
            "Effect_LineBreak_AuthenticationHeaderValue"),
        ("LineBreak", "_HeadersAdd", "Effect_LineBreak_HeadersAdd", "Effect_LineBreak_HeadersAdd"),
        ("LineBreak", "_HeadersAddCustom", "Effect_LineBreak_HeadersAddCustom", "Effect_LineBreak_HeadersAddCustom"),
        ("LineBreak", "_HeadersTryAddWithoutValidation",
            "Effect_LineBreak_HeadersTryAddWithoutValidation", "Effect_LineBreak_HeadersTryAddWithoutValidation"),
        ("Control", "", "Effect_Control", "Effect_Control"),
        ("Control", "_OpenAiSdk", "Effect_Control", "Effect_Control"),
        ("Control", "_AuthenticationHeaderValue", "Effect_Control", "Effect_Control"),
        ("Control", "_HeadersAdd", "Effect_Control", "Effect_Control"),
        ("Control", "_HeadersAddCustom", "Effect_Control", "Effect_Control"),
        ("Control", "_HeadersTryAddWithoutValidation", "Effect_Control", "Effect_Control"),
        ("NonAscii", "", "Effect_NonAscii", "Effect_NonAscii"),
        ("NonAscii", "_OpenAiSdk", "Effect_NonAscii_OpenAiSdk", "Effect_NonAscii_OpenAiSdk"),
        ("NonAscii", "_AuthenticationHeaderValue", "Effect_NonAscii", "Effect_NonAscii"),
        ("NonAscii", "_HeadersAdd", "Effect_NonAscii", "Effect_NonAscii"),
        ("NonAscii", "_HeadersAddCustom", "Effect_NonAscii", "Effect_NonAscii"),
        ("NonAscii", "_HeadersTryAddWithoutValidation", "Effect_NonAscii", "Effect_NonAscii"),
    ];

    public static TheoryData<string, string, string, string, string> SinksAndStrayCharacters
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach ((string code, string receiver) in Sinks)
            {
                foreach ((string escape, string stray, string codePoint) in StrayCharacters)
                {
                    data.Add(code, receiver, escape, stray, codePoint);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SinksAndStrayCharacters))]
    public async Task StrayCharacterAfterKey_NamesEffect(string code, string receiver, string escape, string stray, string codePoint)
    {
        Diagnostic finding =
            Assert.Single((await Strays.Value)[CreateSource(code, Key + escape)],
                static finding => finding.Id == RuleIds.WhitespaceAroundKey);
        ExpectedText.AssertMessage(finding, "OAK1002_Message", "sk-proj-…", new TextKey("Stray_After"),
            new TextKey("Stray_" + stray, codePoint),
            new TextKey(Effects.Single(row => (row.Class, row.Receiver) == (stray, receiver)).After));
    }

    [Theory]
    [MemberData(nameof(SinksAndStrayCharacters))]
    public async Task StrayCharacterInsideKey_NamesEffect(string code, string receiver, string escape, string stray, string codePoint)
    {
        Diagnostic finding =
            Assert.Single((await Strays.Value)[CreateSource(code, Key[..60] + escape + Key[60..])],
                static finding => finding.Id == RuleIds.WhitespaceInsideKey);
        ExpectedText.AssertMessage(finding, "OAK1003_Message", "sk-proj-…", new TextKey("Stray_" + stray, codePoint),
            new TextKey(Effects.Single(row => (row.Class, row.Receiver) == (stray, receiver)).Inside));
    }

    [Fact]
    public async Task StrayCharacterBeforeKey_NamesPosition()
    {
        Diagnostic finding = (await FindingsAsync("var x = \"TEXT\";", "\\uFEFF" + Key))[0];
        ExpectedText.AssertMessage(finding, "OAK1002_Message", "sk-proj-…", new TextKey("Stray_Before"),
            new TextKey("Stray_NonAscii", "U+FEFF"), new TextKey("Effect_NonAscii"));
    }

    [Fact]
    public async Task SeveralStrayCharacters_NamesMostHarmful()
    {
        Diagnostic finding = (await FindingsAsync("var x = \"TEXT\";", Key[..40] + " " + Key[40..80] + "\\u200B" + Key[80..]))[1];
        ExpectedText.AssertMessage(finding, "OAK1003_Message", "sk-proj-…", new TextKey("Stray_NonAscii", "U+200B"),
            new TextKey("Effect_NonAscii"));
        Assert.Equal(1, finding.Location.SourceSpan.Length);
        Assert.Equal("\\u200B",
            finding.Location.SourceTree!.ToString().Substring(Assert.Single(finding.AdditionalLocations).SourceSpan.Start, 6));
    }

    public static TheoryData<string, string, string[]> Kinds => new()
    {
        { SyntheticKey.User(), "Key", ["sk-…", "OPENAI_API_KEY"] },
        { SyntheticKey.Project(), "Key", ["sk-proj-…", "OPENAI_API_KEY"] },
        { SyntheticKey.ServiceAccount(), "Key", ["sk-svcacct-…", "OPENAI_API_KEY"] },
        { SyntheticKey.WithoutProject(), "Key", ["sk-None-…", "OPENAI_API_KEY"] },
        { SyntheticKey.Admin(), "Admin", ["sk-admin-…", "OPENAI_ADMIN_KEY"] },
        { SyntheticKey.Azure(), "Azure", ["AZURE_OPENAI_API_KEY"] },
        { SyntheticKey.ClientSecret(), "ClientSecret", ["ek_…"] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task KeyKind_IsNamed(string key, string sentence, string[] arguments)
    {
        Diagnostic finding = Assert.Single(await FindingsAsync("var x = \"TEXT\";", key));
        ExpectedText.AssertMessage(finding, "OAK1001_" + sentence, [.. arguments]);
    }

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"TEXT\");", "AsEnvironmentVariableName", "OPENAI_API_KEY")]
    [InlineData("Environment.GetEnvironmentVariable(target: EnvironmentVariableTarget.User, variable: \"TEXT\");",
        "AsEnvironmentVariableName", "OPENAI_API_KEY")]
    [InlineData("_ = configuration[\"TEXT\"];", "AsConfigurationKey", "OpenAI:ApiKey")]
    [InlineData("_ = configuration?[\"TEXT\"];", "AsConfigurationKey", "OpenAI:ApiKey")]
    [InlineData("_ = configuration?.GetSection(\"TEXT\");", "AsConfigurationKey", "OpenAI:ApiKey")]
    [InlineData("configuration.GetRequiredSection(\"TEXT\");", "AsConfigurationKey", "OpenAI:ApiKey")]
    [InlineData("configuration.GetConnectionString(\"TEXT\");", "AsConfigurationKey", "OpenAI:ApiKey")]
    [InlineData("configuration.GetValue<string>(\"TEXT\");", "AsConfigurationKey", "OpenAI:ApiKey")]
    [InlineData("ConfigurationBinder.GetValue(configuration, \"TEXT\", \"x\");", "AsConfigurationKey", "OpenAI:ApiKey")]
    [InlineData("configuration.GetValue(\"OpenAI:ApiKey\", \"TEXT\");", "Key", "OPENAI_API_KEY")]
    [InlineData("configuration[\"OpenAI:ApiKey\"] = \"TEXT\";", "Key", "OPENAI_API_KEY")]
    [InlineData("Environment.SetEnvironmentVariable(\"OPENAI_API_KEY\", \"TEXT\");", "Key", "OPENAI_API_KEY")]
    public async Task KeyAsName_ReportsNameMessage(string code, string sentence, string name)
    {
        Diagnostic finding = Assert.Single(await FindingsAsync(code, Key));
        ExpectedText.AssertMessage(finding, "OAK1001_" + sentence, "sk-proj-…", name);
    }

    [Theory]
    [InlineData("var x = \"Bearer TEXT\";")]
    [InlineData("const string x = \"TEXT\";")]
    public async Task Diagnostics_HaveNoProperties(string code)
    {
        ImmutableArray<Diagnostic> findings = await FindingsAsync(code, " " + Key[..50] + "\\n" + Key[50..] + "\\n");
        Assert.All(findings, static finding => Assert.Empty(finding.Properties));
    }

    [Fact]
    public async Task LeakedKey_FailsLeakCheck()
    {
        Diagnostic finding = Assert.Single(await FindingsAsync("var x = \"TEXT\";", Key));
        var leak = Diagnostic.Create("X", "X", $"The key is {Key[40..48]}…", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, true,
            1, location: finding.Location);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => KeyLeaks.AssertNone([leak], []));
    }

    /// <summary>
    /// Gets the findings in the sources of all sinks and characters, by source. All are files of one compilation: starting the analyzers
    /// takes longer than analyzing such a small file.
    /// </summary>
    private static async Task<ILookup<string, Diagnostic>> FindStraysAsync()
    {
        string[] sources = [.. Sinks.SelectMany(static _ => StrayCharacters, static (sink, stray) => (sink.Code, stray.Escape))
            .SelectMany(static pair => new[] { Key + pair.Escape, Key[..60] + pair.Escape + Key[60..] },
                static (pair, text) => CreateSource(pair.Code, text))];
        (string Path, string Text)[] files = [.. sources.Select(static (source, i) =>
            ($"/Test{i}.cs", source.Replace("class C", "class C" + i, StringComparison.Ordinal)))];
        ImmutableArray<Diagnostic> findings = await AnalyzerRun.GetDiagnosticsAsync(files, []);
        return findings.ToLookup(finding => sources[int.Parse(
            Path.GetFileNameWithoutExtension(finding.Location.SourceTree!.FilePath)["Test".Length..], CultureInfo.InvariantCulture)]);
    }

    private static Task<ImmutableArray<Diagnostic>> FindingsAsync(string code, string text) =>
        AnalyzerRun.GetDiagnosticsAsync(CreateSource(code, text));

    private static string CreateSource(string code, string text) => $$"""
        using System;
        using System.ClientModel;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Microsoft.Extensions.Configuration;
        using OpenAI;
        using OpenAI.Chat;
        class C
        {
            void M(HttpClient client, HttpRequestMessage message, IConfiguration configuration)
            {
                {{code.Replace("TEXT", text, StringComparison.Ordinal)}}
            }
        }
        """;
}
