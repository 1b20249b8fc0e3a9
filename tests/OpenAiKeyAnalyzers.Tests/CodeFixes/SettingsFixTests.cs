using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Fixes in settings files, as an editor asks for them: every provider, for each finding of the file.</summary>
public class SettingsFixTests
{
    private const string Empty = "Empty the value (put the key into user secrets or an environment variable)";

    private const string Models = "https://api.openai.com/v1/models";

    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string, string, string, string, string> Fixes => new()
    {
        { "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key}}\n" } }""", "OAK1002", "Trim the key", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key[..40]}} {{Key[40..]}}" } }""", "OAK1003", "Remove it from the key", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "<{{Key}}>" } }""", "OAK1004", "Remove what does not belong to the key", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""" },
        { "/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }""", "OAK1001", Empty, """{ "OpenAI": { "ApiKey": "" } }""" },
        { "/appsettings.json", """{ "OpenAI": { "ApiKey": "YOUR_API_KEY" } }""", "OAK1005", Empty, """{ "OpenAI": { "ApiKey": "" } }""" },
        { "/appsettings.json", """{ "OpenAI": { "ApiKey": "${OPENAI_API_KEY}" } }""", "OAK5002", Empty, """{ "OpenAI": { "ApiKey": "" } }""" },
        { "/.env.production", "A=1\r\nOPENAI_API_KEY=gpt-4o\r\n", "OAK1007", Empty, "A=1\r\nOPENAI_API_KEY=\r\n" },
        { "/.env", $"OPENAI_API_KYE={Key}\r\n", "OAK2002", "Use the name OPENAI_API_KEY", $"OPENAI_API_KEY={Key}\r\n" },
        { "/.env", $"OPENAI_KEY={Key}", "OAK2003", "Use the name OPENAI_API_KEY", $"OPENAI_API_KEY={Key}" },
        { "/a.env", $"A={Key} \nB={Key}\t\n", "OAK1002", "Trim the key (everywhere in this file)", $"A={Key}\nB={Key}\n" },
        { "/a.http", $"GET {Models}\nAuthorization: Bearer{Key}\n", "OAK3001", "Write one blank behind Bearer", $"GET {Models}\nAuthorization: Bearer {Key}\n" },
        { "/a.http", $"GET {Models}\nAuthorization: {Key}\n", "OAK3001", "Put Bearer in front of the key", $"GET {Models}\nAuthorization: Bearer {Key}\n" },
        { "/a.http", $"GET {Models}\nAuthorization: Token {Key}\n", "OAK3001", "Use the scheme Bearer", $"GET {Models}\nAuthorization: Bearer {Key}\n" },
        { "/a.sh", $"curl {Models} -H 'Authorization: Bearer Bearer {Key}'\n", "OAK3001", "Remove what does not belong to the header", $"curl {Models} -H 'Authorization: Bearer {Key}'\n" },
        { "/a.http", $"GET {Models}\napi-key: {Key}\n", "OAK3002", "Send the key as Authorization: Bearer", $"GET {Models}\nAuthorization: Bearer {Key}\n" },
        { "/a.http", $"GET {Models}\nOpenAI-Org: org-abc\n", "OAK3002", "Correct the name of the header", $"GET {Models}\nOpenAI-Organization: org-abc\n" },
        { "/a.http", $"GET https://me.openai.azure.com/openai/v1/models\nAuthorization: Bearer {Key}\n", "OAK3002", "Send the key as api-key", $"GET https://me.openai.azure.com/openai/v1/models\napi-key: {Key}\n" },
        { "/a.http", $"GET {Models}\r\nOpenAI-Beta: assistants=v2\r\nA: b\r\n", "OAK3004", "Remove the header", $"GET {Models}\r\nA: b\r\n" },
        { "/appsettings.json", """{ "OpenAI": { "Endpoint": "http://api.openai.com/v1" } }""", "OAK4003", "Use https://", """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1" } }""" },
        { "/appsettings.json", """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1/v1" } }""", "OAK4004", "Remove what does not belong to the address", """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1" } }""" },
        { "/a.http", "POST https://api.openai.com/v1/chat/completion\n", "OAK4004", "Correct the address", "POST https://api.openai.com/v1/chat/completions\n" },
        { "/a.http", "POST https://api.openai.com/v1/edits\n", "OAK4001", "Change URL to '/v1/chat/completions' (the request body must change, too)", "POST https://api.openai.com/v1/chat/completions\n" },
        { "/.env", "OPENAI_MODEL=gpt-4\r\n", "OAK4007", "Use gpt-5.6-sol", "OPENAI_MODEL=gpt-5.6-sol\r\n" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task An_editor_offers_the_fix(string path, string before, string id, string title, string after)
    {
        (Diagnostic Finding, CodeAction Action)[] offered = await OfferedAsync(path, before);
        CodeAction action = offered.First(fix => fix.Finding.Id == id && fix.Action.Title == title).Action;
        ApplyChangesOperation change = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        SourceText text = await change.ChangedSolution.Projects.Single().AdditionalDocuments.Single().GetTextAsync();
        Assert.Equal(after, text.ToString());
    }

    [Theory]
    [InlineData("/.env")]
    [InlineData("/secrets.json")]
    public async Task A_key_where_it_is_meant_to_be_is_not_taken_away(string path) =>
        Assert.Empty(await OfferedAsync(path, path == "/.env" ? "OPENAI_API_KEY=" + Key : $$"""{ "OpenAI:ApiKey": "{{Key}}" }"""));

    [Fact]
    public async Task Titles_hold_no_piece_of_a_key()
    {
        foreach ((_, CodeAction action) in await OfferedAsync("/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "<{{Key[..70]}} {{Key[70..]}} > " } }"""))
        {
            Assert.DoesNotContain(Enumerable.Range(8, Key.Length - 16), i => (action.Title + action.EquivalenceKey).Contains(Key.Substring(i, 8), StringComparison.Ordinal));
        }
    }

    private static async Task<(Diagnostic Finding, CodeAction Action)[]> OfferedAsync(string path, string text)
    {
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("Test", LanguageNames.CSharp);
        TextDocument document = project.AddAdditionalDocument(path.TrimStart('/'), SourceText.From(text), filePath: path);
        var offered = new List<(Diagnostic, CodeAction)>();
        foreach (Diagnostic finding in await SettingsVerifier.FindingsAsync([(path, text)]))
        {
            foreach (CodeFixProvider provider in FixRun.Fixes.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding.Location.SourceSpan, [finding], (action, _) => offered.Add((finding, action)), CancellationToken.None));
            }
        }

        return [.. offered];
    }
}
