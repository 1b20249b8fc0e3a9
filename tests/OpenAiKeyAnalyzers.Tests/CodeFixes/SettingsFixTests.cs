using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies the fixes in settings files as an editor requests them: from every provider, for each finding of the file.</summary>
public class SettingsFixTests
{
    private const string Models = "https://api.openai.com/v1/models";

    private static readonly string Key = SyntheticKey.Project();

    /// <summary>
    /// Gets the file, its text, the rule, the resource name of the title (after <c>Automatic</c> if <c>dotnet format</c> applies the fix,
    /// too), its argument (or the name of the title in it), and the text after the fix.
    /// </summary>
    public static TheoryData<string, string, string, string, string, string> Fixes => new()
    {
        { "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key}}\n" } }""", "OAK1002", "AutomaticTrimKey", "",
            $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key[..40]}} {{Key[40..]}}" } }""", "OAK1003", "AutomaticRemoveFromKey", "",
            $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "<{{Key}}>" } }""", "OAK1004", "AutomaticUnwrapKey", "",
            $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""", "OAK1001", "EmptyValue", "",
            """{ "OpenAI": { "ApiKey": "" } }""" },
        { "/appsettings.json", """{ "OpenAI": { "ApiKey": "YOUR_API_KEY" } }""", "OAK1005", "EmptyValue", "",
            """{ "OpenAI": { "ApiKey": "" } }""" },
        { "/appsettings.json", """{ "OpenAI": { "ApiKey": "${OPENAI_API_KEY}" } }""", "OAK5002", "EmptyValue", "",
            """{ "OpenAI": { "ApiKey": "" } }""" },
        { "/.env", $"OPENAI_API_KYE={Key}\r\n", "OAK2002", "AutomaticUseName", "OPENAI_API_KEY", $"OPENAI_API_KEY={Key}\r\n" },
        { "/.env", $"OPENAI_KEY={Key}", "OAK2003", "UseName", "OPENAI_API_KEY", $"OPENAI_API_KEY={Key}" },
        { "/a.env", $"A={Key} \nB={Key}\t\n", "OAK1002", "InWholeFile", "TrimKey", $"A={Key}\nB={Key}\n" },
        { "/a.http", $"GET {Models}\nAuthorization: Bearer{Key}\n", "OAK3001", "AutomaticOneBlankBehindScheme", "",
            $"GET {Models}\nAuthorization: Bearer {Key}\n" },
        { "/a.http", $"GET {Models}\nAuthorization: {Key}\n", "OAK3001", "AutomaticPutSchemeInFront", "",
            $"GET {Models}\nAuthorization: Bearer {Key}\n" },
        { "/a.http", $"GET {Models}\nAuthorization: Token {Key}\n", "OAK3001", "AutomaticUseBearerScheme", "",
            $"GET {Models}\nAuthorization: Bearer {Key}\n" },
        { "/a.sh", $"curl {Models} -H 'Authorization: Bearer Bearer {Key}'\n", "OAK3001", "AutomaticRemoveFromHeader", "",
            $"curl {Models} -H 'Authorization: Bearer {Key}'\n" },
        { "/a.http", $"GET {Models}\napi-key: {Key}\n", "OAK3002", "AutomaticUseAuthorization", "",
            $"GET {Models}\nAuthorization: Bearer {Key}\n" },
        { "/a.http", $"GET {Models}\nOpenAI-Org: org-abc\n", "OAK3002", "AutomaticUseHeaderName", "",
            $"GET {Models}\nOpenAI-Organization: org-abc\n" },
        { "/a.http", $"GET https://me.openai.azure.com/openai/v1/models\nAuthorization: Bearer {Key}\n", "OAK3002", "UseApiKeyHeader", "",
            $"GET https://me.openai.azure.com/openai/v1/models\napi-key: {Key}\n" },
        { "/a.http", $"GET {Models}\r\nOpenAI-Beta: assistants=v2\r\nA: b\r\n", "OAK3004", "RemoveHeader", "",
            $"GET {Models}\r\nA: b\r\n" },
        { "/appsettings.json", """{ "OpenAI": { "Endpoint": "http://api.openai.com/v1" } }""", "OAK4003", "AutomaticUseSecureScheme",
            "https", """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1" } }""" },
        { "/appsettings.json", """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1/v1" } }""", "OAK4004", "AutomaticRemoveFromAddress",
            "", """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1" } }""" },
        { "/a.http", "POST https://api.openai.com/v1/chat/completion\n", "OAK4004", "AutomaticCorrectAddress", "",
            "POST https://api.openai.com/v1/chat/completions\n" },
        { "/a.http", "POST https://api.openai.com/v1/edits\n", "OAK4001", "UseSuccessorAndBody", "/v1/chat/completions",
            "POST https://api.openai.com/v1/chat/completions\n" },
        { "/a.http", $"GET {Models}\nAuthorization: Bearer {{{{$dotenv OPENAI_API_KYE}}}}\n", "OAK2002", "UseName", "OPENAI_API_KEY",
            $"GET {Models}\nAuthorization: Bearer {{{{$dotenv OPENAI_API_KEY}}}}\n" },
        { "/compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${OPENAI_API_KYE:?missing}\n", "OAK2002", "UseName",
            "OPENAI_API_KEY", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: ${OPENAI_API_KEY:?missing}\n" },
        { "/azure-pipelines.yml", "steps:\n- script: dotnet run\n  env:\n    OPENAI_API_KEY: $(OPENAI_API_KYE)\n", "OAK2002", "UseName",
            "OPENAI_API_KEY", "steps:\n- script: dotnet run\n  env:\n    OPENAI_API_KEY: $(OPENAI_API_KEY)\n" },
        { "/Dockerfile", "FROM a\nENV OPENAI_API_KEY=$OPENAI_API_KYE\n", "OAK2002", "UseName", "OPENAI_API_KEY",
            "FROM a\nENV OPENAI_API_KEY=$OPENAI_API_KEY\n" },
        { "/a.http", $"GET {Models}\nAuthorization: Basic {{{{$dotenv OPENAI_API_KEY}}}}\n", "OAK3001", "AutomaticUseBearerScheme", "",
            $"GET {Models}\nAuthorization: Bearer {{{{$dotenv OPENAI_API_KEY}}}}\n" },
        { "/x.postman_collection.json", """{ "item": [ { "request": "http://api.openai.com/v1/models" } ] }""", "OAK4003",
            "AutomaticUseSecureScheme", "https", """{ "item": [ { "request": "https://api.openai.com/v1/models" } ] }""" },
        { "/appsettings.json", """{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1Key=#{K}#" } }""", "OAK4004",
            "AutomaticInsertSemicolon", "Key",
            """{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1;Key=#{K}#" } }""" },
        { "/.env", "OPENAI_MODEL=text-similarity-ada-001\r\n", "OAK4007", "UseSuccessor", "text-embedding-3-small",
            "OPENAI_MODEL=text-embedding-3-small\r\n" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task SettingsFileDiagnostic_OffersFix(string path, string before, string id, string kind, string argument, string after)
    {
        (Diagnostic Finding, CodeAction Action)[] offered = await GetOfferedFixesAsync(path, before);
        string title = kind.StartsWith("Automatic", StringComparison.Ordinal) ? kind["Automatic".Length..] : kind;
        string expected = ExpectedText.Title(title, title == "InWholeFile" ? ExpectedText.Title(argument) : argument);
        CodeAction action = offered.First(fix => fix.Finding.Id == id && fix.Action.Title == expected).Action;
        Assert.Equal(id + "_" + kind, action.EquivalenceKey);
        ApplyChangesOperation change =
            Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        SourceText text = await change.ChangedSolution.Projects.Single().AdditionalDocuments.Single().GetTextAsync();
        Assert.Equal(after, text.ToString());
    }

    /// <summary>The documented successor supports another operation.</summary>
    [Fact]
    public async Task ModelOfRetiredOperation_NoFix() =>
    Assert.Empty(await GetOfferedFixesAsync("/.env", "OPENAI_MODEL=text-davinci-edit-001\r\n"));

    /// <summary>An empty value would hide the environment variable that contains the key.</summary>
    [Theory]
    [InlineData("/.env.production", "OPENAI_API_KEY=gpt-4o\n")]
    [InlineData("/launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "OPENAI_API_KEY": "your-api-key" } } } }""")]
    [InlineData("/launchSettings.json",
        """{ "profiles": { "a": { "environmentVariables": { "OPENAI_API_KEY": "${OPENAI_API_KEY}" } } } }""")]
    [InlineData("/a.runsettings",
        "<RunSettings><RunConfiguration><EnvironmentVariables><OPENAI_API_KEY>your-api-key</OPENAI_API_KEY></EnvironmentVariables></RunConfiguration></RunSettings>")]
    [InlineData("/compose.yml", "services:\n  a:\n    environment:\n      OPENAI_API_KEY: your-api-key\n")]
    [InlineData("/a.sh", "export OPENAI_API_KEY=your-api-key\n")]
    public async Task VariableHiddenByEmptyValue_NoFix(string path, string text) =>
        Assert.DoesNotContain(await GetOfferedFixesAsync(path, text),
            static fix => fix.Action.EquivalenceKey!.EndsWith("EmptyValue", StringComparison.Ordinal));

    /// <summary>The text next to the key is required: an endpoint, a URL, the rest of a command.</summary>
    [Theory]
    [InlineData("/appsettings.json", """{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1Key=~" } }""")]
    [InlineData("/appsettings.json", """{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1,Key=~" } }""")]
    [InlineData("/appsettings.json", """{ "ConnectionStrings": { "openai": "Key=~ Endpoint=https://api.openai.com/v1" } }""")]
    [InlineData("/appsettings.json", """{ "ConnectionStrings": { "openai": "Key=YOUR_API_KEYEndpoint=https://api.openai.com/v1" } }""")]
    [InlineData("/appsettings.json", """{ "OpenAI": "Endpoint=https://api.openai.com/v1;Key=~" }""")]
    [InlineData("/appsettings.json", """{ "OpenAI": { "ConnectionString": "Endpoint=https://api.openai.com/v1;Key=~" } }""")]
    [InlineData("/appsettings.json", """{ "OpenAI": { "ApiKey": "Endpoint=https://api.openai.com/v1;Key=~" } }""")]
    [InlineData("/appsettings.json", """{ "OpenAI": { "ApiKey": "Endpoint=https://api.openai.com/v1Key=~" } }""")]
    [InlineData("/appsettings.json", """{ "OpenAI": { "Url": "https://api.openai.com/v1?api_key=~" } }""")]
    [InlineData("/appsettings.json", """{ "OpenAI": { "Args": "--api-key ~ --model gpt-6-luna" } }""")]
    [InlineData("/web.config",
        """<a><connectionStrings><add name="x" connectionString="Endpoint=https://api.openai.com/v1Key=~" /></connectionStrings></a>""")]
    [InlineData("/a.http", "@openai_key = Endpoint=https://api.openai.com/v1Key=~\n")]
    public async Task ValueThatHoldsMoreThanKey_IsNotCleared(string path, string markup)
    {
        string text = markup.Replace("~", Key, StringComparison.Ordinal);
        (Diagnostic Finding, CodeAction Action)[] offered = await GetOfferedFixesAsync(path, text);

        Assert.DoesNotContain(offered, static fix => fix.Action.EquivalenceKey!.EndsWith("EmptyValue", StringComparison.Ordinal));
        foreach ((_, CodeAction action) in offered)
        {
            var change = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
            SourceText fixedText = await change.ChangedSolution.Projects.Single().AdditionalDocuments.Single().GetTextAsync();
            Assert.Contains("https://api.openai.com/v1", fixedText.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{ "ConnectionStrings": { "openai": "Endpoint=https://api.openai.com/v1;Key=~;Model=m" } }""")]
    [InlineData("""{ "ConnectionStrings": { "openai": "Key=~;Endpoint=https://api.openai.com/v1" } }""")]
    [InlineData("""{ "OpenAI": { "ApiKey": "Bearer ~" } }""")]
    [InlineData("""{ "OpenAI": { "ApiKey": "OPENAI_API_KEY=~" } }""")]
    [InlineData("""{ "OpenAI": { "ApiKey": "~ is my key" } }""")]
    public async Task ValueThatIsKey_IsCleared(string markup)
    {
        string text = markup.Replace("~", Key, StringComparison.Ordinal);
        (_, CodeAction action) = (await GetOfferedFixesAsync("/appsettings.json", text)).First(static fix =>
            fix.Action.EquivalenceKey!.EndsWith("EmptyValue", StringComparison.Ordinal));
        var change = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        string cleared = (await change.ChangedSolution.Projects.Single().AdditionalDocuments.Single().GetTextAsync()).ToString();

        Assert.DoesNotContain(Key, cleared, StringComparison.Ordinal);
        Assert.Equal(text.Contains("https", StringComparison.Ordinal),
            cleared.Contains("https://api.openai.com/v1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EquivalenceKeys_DoNotDependOnTheLanguage()
    {
        foreach (object[] row in Fixes)
        {
            string[] english = await EquivalenceKeysAsync(ExpectedText.EnglishCulture, (string)row[0], (string)row[1]);
            Assert.Equal(english, await EquivalenceKeysAsync(ExpectedText.JapaneseCulture, (string)row[0], (string)row[1]));
            Assert.All(english, static key => Assert.Matches("^OAK[0-9]{4}_[A-Za-z]+$", key));
        }
    }

    [Theory]
    [InlineData("/.env")]
    [InlineData("/secrets.json")]
    public async Task KeyInLocalSettingsFile_NoFix(string path) =>
        Assert.Empty(await GetOfferedFixesAsync(path, path == "/.env" ? "OPENAI_API_KEY=" + Key : $$"""{ "OpenAI:ApiKey": "{{Key}}" }"""));

    [Fact]
    public async Task FixTitles_ContainNoKey()
    {
        foreach ((_, CodeAction action) in await GetOfferedFixesAsync("/appsettings.json",
            $$"""{ "OpenAI": { "ApiKey": "<{{Key[..70]}} {{Key[70..]}} > " } }"""))
        {
            Assert.DoesNotContain(Enumerable.Range(8, Key.Length - 16),
                i => (action.Title + action.EquivalenceKey).Contains(Key.Substring(i, 8), StringComparison.Ordinal));
        }
    }

    private static async Task<string[]> EquivalenceKeysAsync(CultureInfo culture, string path, string text)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture;
            (Diagnostic Finding, CodeAction Action)[] offered = await GetOfferedFixesAsync(path, text);
            return [.. offered.Select(static fix => fix.Action.EquivalenceKey!)];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static async Task<(Diagnostic Finding, CodeAction Action)[]> GetOfferedFixesAsync(string path, string text)
    {
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Test", LanguageNames.CSharp);
        TextDocument document = project.AddAdditionalDocument(path.TrimStart('/'), SourceText.From(text), filePath: path);
        var offered = new List<(Diagnostic, CodeAction)>();
        foreach (Diagnostic finding in await SettingsVerifier.FindingsAsync([(path, text)]))
        {
            foreach (CodeFixProvider provider in FixRun.Fixes.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await provider.RegisterCodeFixesAsync(
                    new CodeFixContext(document, finding.Location.SourceSpan, [finding], (action, _) => offered.Add((finding, action)),
                        CancellationToken.None));
            }
        }

        return [.. offered];
    }
}
