using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies the results of the OAK3001 fixes if scheme and key come from different expressions.</summary>
public class HeaderFixTests
{
    // The value of the variable in the source: a word, a placeholder, an unknown value, the scheme's own separator.
    private static readonly string[] Values =
        ["\"token\"", "\"YOUR_API_KEY\"", "\"Basic\"", "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? \"\""];

    public static TheoryData<string, string> GluedSchemes { get; } = new()
    {
        { "request.Headers.Add(\"Authorization\", $\"Bearer{apiKey}\");", "request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");" },
        { "request.Headers.Add(\"Authorization\", $\"bearer{apiKey}\");", "request.Headers.Add(\"Authorization\", $\"bearer {apiKey}\");" },
        { "request.Headers.Add(\"Authorization\", \"Bearer\" + apiKey);", "request.Headers.Add(\"Authorization\", \"Bearer \" + apiKey);" },
        { "request.Headers.Add(\"Authorization\", string.Concat(\"Bearer\", apiKey));",
            "request.Headers.Add(\"Authorization\", string.Concat(\"Bearer \", apiKey));" },
        { "request.Headers.Add(\"Authorization\", string.Format(\"Bearer{0}\", apiKey));",
            "request.Headers.Add(\"Authorization\", string.Format(\"Bearer {0}\", apiKey));" },
        { "request.Headers.Add(\"Authorization\", string.Join(\"\", \"Bearer\", apiKey));",
            "request.Headers.Add(\"Authorization\", string.Join(\"\", \"Bearer \", apiKey));" },
        { "request.Headers.Add(\"Authorization\", scheme + apiKey);", "request.Headers.Add(\"Authorization\", scheme + \" \" + apiKey);" },
        { "request.Headers.Add(\"Authorization\", $\"{scheme}{apiKey}\");",
            "request.Headers.Add(\"Authorization\", $\"{scheme} {apiKey}\");" },
        { "request.Headers.Add(\"Authorization\", string.Concat(scheme, apiKey));",
            "request.Headers.Add(\"Authorization\", string.Concat(scheme, \" \", apiKey));" },
        { "request.Headers.Add(\"Authorization\", $\"Bearer:{apiKey}\");",
            "request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");" },
        { "request.Headers.Add(\"Authorization\", $\"Bearer={apiKey}\");",
            "request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");" },
        { "request.Headers.Add(\"Authorization\", \"Bearer\" + \":\" + apiKey);",
            "request.Headers.Add(\"Authorization\", \"Bearer\" + \" \" + apiKey);" },
        { "request.Headers.Add(\"Authorization\", $\"BearerBearer {apiKey}\");",
            "request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");" },
        { "request.Headers.Add(\"Authorization\", $\"BearerBearer{apiKey}\");",
            "request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");" },
        { "request.Headers.Add(\"Authorization\", $\"Bearer Bearer{apiKey}\");",
            "request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");" },
        { "request.Headers.Authorization = new AuthenticationHeaderValue($\"Bearer{apiKey}\");",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", apiKey);" },
        { "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\" + apiKey);",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", apiKey);" },
        { "request.Headers.Authorization = new AuthenticationHeaderValue($\"BearerBearer {apiKey}\");",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", apiKey);" },
        { "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", $\"Bearer{apiKey}\");",
            "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", apiKey);" },
        { "request.Headers.Authorization = AuthenticationHeaderValue.Parse($\"Bearer{apiKey}\");",
            "request.Headers.Authorization = AuthenticationHeaderValue.Parse($\"Bearer {apiKey}\");" },
        { "var header = \"Bearer\" + apiKey; request.Headers.Add(\"Authorization\", header);",
            "var header = \"Bearer \" + apiKey; request.Headers.Add(\"Authorization\", header);" },
    };

    [Theory]
    [MemberData(nameof(GluedSchemes))]
    public async Task SchemeGluedToVariable_IsSeparatedWhateverItHolds(string broken, string repaired)
    {
        string[] declarations =
        [
            .. Values.SelectMany(static value => new[] { "string apiKey = " + value + ";", "var apiKey = " + value + ";" }),
            .. Values.Where(static value => value[0] == '"').Select(static value => "const string apiKey = " + value + ";"),
        ];

        // One file has a method for each declaration: each of them is reported and has one fix, and Fix All applies them together.
        Document document = FixRun.Open(Source(declarations, broken));
        Diagnostic[] findings = [.. (await FixRun.FindingsAsync(document)).Where(static finding => finding.Id == "OAK3001")];
        SourceText text = await document.GetTextAsync();
        Assert.Equal(declarations,
            findings.Select(finding => declarations[GetMethod(text.ToString(), finding.Location.SourceSpan.Start)]));
        int alone = broken.Length % declarations.Length;
        CodeAction action = Assert.Single(await FixRun.GetActionsAsync(document, findings[alone]));
        string single = (await (await FixRun.ApplyAsync(document, action)).GetTextAsync()).ToString();
        Document changed = await FixRun.FixAllAsync(document, "OAK3001");
        string together = (await changed.GetTextAsync()).ToString();
        Assert.Equal(Source(declarations, repaired), together);
        Assert.Equal(Source(declarations, broken, repaired, alone), single);
        Assert.DoesNotContain(await FixRun.FindingsAsync(changed),
            static finding => finding.Id.StartsWith("OAK3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("request.Headers.Add(\"Authorization\", $\"Bearer {apiKey}\");")]
    [InlineData("request.Headers.Add(\"Authorization\", \"Bearer\" + \" \" + apiKey);")]
    [InlineData("request.Headers.Add(\"Authorization\", string.Join(\" \", \"Bearer\", apiKey));")]
    [InlineData("request.Headers.Add(\"Authorization\", scheme + \" \" + apiKey);")]
    [InlineData("request.Headers.Add(\"Authorization\", new System.Text.StringBuilder(\"Bearer \").Append(apiKey).ToString());")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", apiKey);")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(scheme, apiKey);")]
    public async Task SeparatedScheme_NoDiagnostic(string statement)
    {
        Assert.DoesNotContain(await FixRun.FindingsAsync(FixRun.Open(Source("string apiKey = \"token\";", statement))),
            static finding => finding.Id.StartsWith("OAK3", StringComparison.Ordinal));
    }

    /// <summary>Whichever fix is first, one space or more remains between scheme and key, and no other whitespace.</summary>
    [Theory]
    [InlineData("\"Bearer\\n ~\"")]
    [InlineData("\"Bearer\\r\\n  ~\"")]
    [InlineData("\"Bearer \\n~\"")]
    [InlineData("\"Bearer\\n~\"")]
    [InlineData("\"Bearer\\u200B ~\"")]
    [InlineData("\"Bearer:\\n ~\"")]
    [InlineData("\"Bearer=\\u00A0~\"")]
    [InlineData("@\"Bearer\n ~\"")]
    [InlineData("\"Bearer\\n \" + \"~\"")]
    public async Task WhitespaceBeforeKey_LeavesSpace(string value)
    {
        string key = SyntheticKey.Project();
        string source = Source("string apiKey = \"token\";", "request.Headers.Add(\"Authorization\", "
            + value.Replace("~", key, StringComparison.Ordinal) + ");");
        foreach (Func<IEnumerable<string>, IEnumerable<string>> order in new Func<IEnumerable<string>, IEnumerable<string>>[]
            { static rules => rules, static rules => rules.Reverse() })
        {
            var fixes = new FixOrder();
            string end = await fixes.SettleAsync(source, order);
            Assert.Matches("\"Bearer +(\\{|\" \\+ \\()Environment", end);
            Assert.Empty(await FixOrder.FindingsAsync(end));
        }
    }

    [Theory]
    [InlineData("request.Headers.Add(\"Authorization\", \"BearerBearer\");")]
    [InlineData("request.Headers.Authorization = new AuthenticationHeaderValue(\"BearerBearer\");")]
    [InlineData("request.Headers.Add(\"Authorization\", new System.Text.StringBuilder(\"Bearer\").Append(apiKey).ToString());")]
    public async Task SchemeWithoutKey_GetsNoSecondScheme(string statement)
    {
        Document document = FixRun.Open(Source("string apiKey = \"token\";", statement));
        foreach (Diagnostic finding in (await FixRun.FindingsAsync(document)).Where(static finding => finding.Id == "OAK3001"))
        {
            Assert.Empty(await FixRun.GetActionsAsync(document, finding));
        }
    }

    private static int GetMethod(string source, int position) => source[..position].Split("void M").Length - 2;

    private static string Source(string declaration, string statement) => Source([declaration], statement);

    private static string Source(string[] declarations, string statement) => Source(declarations, statement, statement, 0);

    /// <summary>Gets a source with a method for each declaration, one of which has another statement.</summary>
    private static string Source(string[] declarations, string statement, string other, int index) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class C
        {
        {{string.Join("\n", declarations.Select((declaration, i) => $$"""
            void M{{i}}(HttpClient client)
            {
                const string scheme = "Bearer";
                {{declaration}}
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.openai.com/v1/models");
                {{(i == index ? other : statement)}}
                client.Send(request);
            }
        """))}}
        }
        """;
}
