using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Tests.Formats;

/// <summary>Verifies the words of scripts and requests that determine the meaning of the next word.</summary>
public class ScriptWordTests
{
    private const string Address = "https://api.openai.com/v1/models";

    [Theory]
    [InlineData("-X --request -o --output -u --user -F --form -A --user-agent -b --cookie -c --cookie-jar -e --referer -x --proxy -T")]
    [InlineData("--upload-file -m --max-time --connect-timeout -w --write-out -K --config --retry --retry-delay --cacert --cert -E --key")]
    [InlineData("-D --dump-header --resolve --interface")]
    public void CurlOptionWithValue_ValueIsNoUrl(string options)
    {
        foreach (string option in options.Split(' '))
        {
            Assert.Equal(["Text other.example", "Url " + Address], Read("a.sh", $"curl {option} other.example {Address}"));
        }
    }

    [Theory]
    [InlineData("-L")]
    [InlineData("-sS")]
    [InlineData("--compressed")]
    [InlineData("-G")]
    public void CurlOptionWithoutValue_NextWordIsUrl(string option) =>
        Assert.Equal(["Url " + Address, "Url other.example"], Read("a.sh", $"curl {option} {Address} other.example"));

    [Theory]
    [InlineData("-d --data --data-raw --data-binary --data-ascii --json", "Text x: y")]
    [InlineData("-H --header", "Header y")]
    [InlineData("--oauth2-bearer", "Local x: y")]
    [InlineData("--url", "Url x: y")]
    public void CurlOption_HasRole(string options, string expected)
    {
        foreach (string option in options.Split(' '))
        {
            Assert.Equal([expected, "Url " + Address], Read("a.sh", $"curl {option} 'x: y' {Address}"));
        }
    }

    [Theory]
    [InlineData("export declare typeset readonly local env")]
    [InlineData("sudo then do else exec time command call { ! start @")]
    public void WordBeforeAssignment_IsNoProgram(string words)
    {
        foreach (string word in words.Split(' '))
        {
            Assert.Equal(["Variable y"], Read("a.sh", word + " X=y"));
        }
    }

    [Fact]
    public void OtherProgram_TakesAssignmentAsText() => Assert.Equal(["Text X=y"], Read("a.sh", "echo X=y"));

    [Theory]
    [InlineData("docker run -e X=y", "Text run", "Text -e", "Variable y")]
    [InlineData("podman run --env X=y", "Text run", "Text --env", "Variable y")]
    [InlineData("nerdctl run -e X=y", "Text run", "Text -e", "Variable y")]
    [InlineData("docker run -v X=y", "Text run", "Text -v", "Text X=y")]
    [InlineData("docker run -e X", "Text run", "Text -e", "Text X")]
    [InlineData("helm run -e X=y", "Text run", "Text -e", "Text X=y")]
    public void ContainerVariable_IsVariable(string command, params string[] expected) => Assert.Equal(expected, Read("a.sh", command));

    [Theory]
    [InlineData("GET POST PUT PATCH DELETE HEAD OPTIONS GRAPHQL WEBSOCKET get Post")]
    public void Method_IsNoPartOfUrl(string methods)
    {
        foreach (string method in methods.Split(' '))
        {
            Assert.Equal(["Url " + Address], Read("a.http", $"{method} {Address} HTTP/1.1"));
        }

        Assert.Equal(["Url FETCH " + Address], Read("a.http", "FETCH " + Address));
    }

    [Theory]
    [InlineData("-Uri Invoke-RestMethod Invoke-WebRequest irm iwr -uri")]
    public void PowerShellWord_ComesBeforeUrl(string words)
    {
        foreach (string word in words.Split(' '))
        {
            Assert.Equal(SettingsRequest.UrlName, Find("a.ps1", $"{word} {Address}", Address).Path.Name);
            Assert.Equal(SettingsRequest.UrlName, Find("a.ps1", $"{word} $base/models", "$base/models").Path.Name);
        }

        Assert.NotEqual(SettingsRequest.UrlName, Find("a.ps1", $"-Other {Address}", Address).Path.Name);
        Assert.Equal(SettingsRole.Text, Find("a.ps1", "irm base/models", "base/models").Role);
        Assert.Equal(SettingsRole.Text, Find("a.ps1", "irm $base", "$base").Role);
    }

    [Theory]
    [InlineData("Authorization api-key x-api-key OpenAI-Organization OpenAI-Project OpenAI-Beta AUTHORIZATION Authorisation")]
    public void KnownHeaderInHashTable_IsHeader(string headers)
    {
        foreach (string header in headers.Split(' '))
        {
            Assert.Equal(SettingsRole.Header, Find("a.ps1", $"$h = @{{ '{header}' = 'x' }}", "x").Role);
            Assert.Equal(SettingsRole.Header, Find("a.ps1", $"$h.Add('{header}', 'x')", "x").Role);
            Assert.Equal(SettingsRole.Header, Find("a.ps1", $"$h['{header}'] = 'x'", "x").Role);
        }

        Assert.Equal(SettingsRole.Local, Find("a.ps1", "$h = @{ 'X-Other' = 'x' }", "x").Role);
        Assert.Equal(SettingsRole.Text, Find("a.ps1", "$h.Add('X-Other', 'x')", "x").Role);
    }

    [Theory]
    [InlineData("environment env env_vars envs variables", true)]
    [InlineData("Environment environments vars", false)]
    public void YamlSection_HoldsVariables(string sections, bool isEnvironment)
    {
        foreach (string section in sections.Split(' '))
        {
            Assert.Equal([isEnvironment ? "Variable y" : "Setting y"], Read("a.yml", section + ":\n  X: y\n"));
            Assert.Equal([isEnvironment ? "Variable y" : "Text X=y"], Read("a.yml", section + ":\n  - X=y\n"));
        }
    }

    [Theory]
    [InlineData("Endpoint Key ApiKey AccessKey endpoint")]
    public void PartOfConnectionString_ShowsService(string names)
    {
        foreach (string name in names.Split(' '))
        {
            Assert.Equal(["Setting x", "Setting y"],
                Read("appsettings.json", $$"""{ "ConnectionStrings": { "a": "{{name}}=x;Other=y" } }"""));
        }

        Assert.Equal(["Setting Server=x;Other=y"], Read("appsettings.json", """{ "ConnectionStrings": { "a": "Server=x;Other=y" } }"""));
    }

    /// <summary>Verifies references from a request to a variable of its file.</summary>
    [Theory]
    [InlineData("a.http", "@x = https://api.openai.com\nGET {{x}}/v1/models\n")]
    [InlineData("a.http", "@x = https://api.openai.com\nGET {{ x }}/v1/models\n")]
    [InlineData("a.sh", "x=https://api.openai.com\ncurl $x/v1/models\n")]
    [InlineData("a.sh", "x=https://api.openai.com\ncurl ${x}/v1/models\n")]
    [InlineData("a.ps1", "$env:x = 'https://api.openai.com'\nirm $env:x/v1/models\n")]
    [InlineData("a.ps1", "$env:x = 'https://api.openai.com'\nirm ${env:x}/v1/models\n")]
    [InlineData("a.ps1", "$x = 'https://api.openai.com'\nirm $x/v1/models\n")]
    [InlineData("a.cmd", "set x=https://api.openai.com\r\ncurl %x%/v1/models\r\n")]
    public void VariableAtBeginningOfUrl_IsReplaced(string path, string text)
    {
        SettingsEntry url = Assert.Single(Entries(path, text), static entry => entry.Url is not null);

        Assert.Equal("https://api.openai.com/v1/models", url.Url!.Value);
        // A PowerShell script is treated as one request, whose URLs are known.
        Assert.Equal(path != "a.ps1", url.Request!.Urls.Contains("https://api.openai.com/v1/models"));
        Assert.Equal("https://api.openai.com".Length, url.UrlStart);
    }

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void LongVariable_IsNotPutIntoUrls(int length, bool isReplaced)
    {
        string value = "https://api.openai.com/".PadRight(length, 'a');

        Assert.Equal(isReplaced, Entries("a.http", $"@x = {value}\nGET {{{{x}}}}/models\n").Exists(static entry => entry.Url is not null));
    }

    private static SettingsEntry Find(string path, string text, string value) =>
        Assert.Single(Entries(path, text), entry => entry.Value.Value == value);

    private static IEnumerable<string> Read(string path, string text) =>
        Entries(path, text).Select(static entry => $"{entry.Role} {entry.Value.Value}");

    private static List<SettingsEntry> Entries(string path, string text) =>
        [.. SettingsDocument.Read(SettingsFile.FromPath(path), text).Entries];
}
