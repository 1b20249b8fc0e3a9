using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Tests.Entries;

/// <summary>Verifies what is derived from the paths and texts of files.</summary>
public class SettingsFileTests
{
    [Theory]
    [InlineData(".env.example .env.examples .env.sample appsettings.template.json env-tmpl.env .env_tpl .env.DIST", true)]
    [InlineData(".env.exampled .env example/.env", false)]
    public void Template_HasItsWord(string paths, bool isTemplate) =>
        Assert.All(paths.Split(' '), path => Assert.Equal(isTemplate, SettingsFile.FromPath(path).IsTemplate));

    [Theory]
    [InlineData("appsettings.Test.json appsettings.tests.json .env.testing appsettings.IntegrationTests.json .env-e2e .env_test", true)]
    [InlineData("appsettings.UnitTests.json", true)]
    [InlineData("appsettings.contest.json test/appsettings.json test.http test.runsettings test.postman_collection.json", false)]
    public void FileOfTests_HasItsWord(string paths, bool isTest) =>
        Assert.All(paths.Split(' '), path => Assert.Equal(isTest, SettingsFile.FromPath(path).IsTest));

    [Theory]
    [InlineData(".env .env.local secrets.json LOCAL.settings.json http-client.private.env.json http-client.env.json.USER secrets.config", true)]
    [InlineData(".env.production secrets.example.json http-client.env.json web.config", false)]
    public void LocalFile_HasItsName(string paths, bool isLocal) =>
        Assert.All(paths.Split(' '), path => Assert.Equal(isLocal, SettingsFile.FromPath(path).IsLocal));

    [Theory]
    [InlineData("appsettings.json.example", nameof(SettingsFileKind.AppSettings))]
    [InlineData("http-client.env.json.user", nameof(SettingsFileKind.HttpEnvironment))]
    [InlineData("appsettings.json.bak", nameof(SettingsFileKind.None))]
    [InlineData("example", nameof(SettingsFileKind.None))]
    [InlineData(".user", nameof(SettingsFileKind.None))]
    public void Suffix_IsNoPartOfFormat(string path, string kind) => Assert.Equal(kind, SettingsFile.FromPath(path).Kind.ToString());

    [Theory]
    [InlineData("/a/b/.env", "/a/b/", ".env")]
    [InlineData("C:\\a\\.env", "C:\\a\\", ".env")]
    [InlineData("a\\b/.env", "a\\b/", ".env")]
    [InlineData(".env", "", ".env")]
    public void Path_HasFolderAndName(string path, string folder, string name)
    {
        var file = SettingsFile.FromPath(path);

        Assert.Equal((folder, name), (file.Folder, file.Name));
    }

    [Theory]
    [InlineData("sk- T3BlbkFJ ek_ JQQJ99 openai OpenAI open_ai open-ai OpenIA opnai openaapi oepnai chatgpt API_KYE APIKYE api-kye MY_KEY")]
    [InlineData("api.open.ai http://localhost/v1/x ASPNETCORE_ENVIRONMENT")]
    public void TextWithMark_CanHaveFindings(string marks) =>
        Assert.All(marks.Split(' '), static mark => Assert.True(SettingsDocument.CanHaveFindings("x " + mark + " y")));

    [Theory]
    [InlineData("")]
    [InlineData("SK-x EK_x jqqj99 nothing v1 key ai")]
    public void TextWithoutMark_HasNoFindings(string text) => Assert.False(SettingsDocument.CanHaveFindings(text));

    [Fact]
    public void LongText_IsCut()
    {
        var file = SettingsFile.FromPath(".env");

        Assert.Equal(SettingsDocument.MaxLength, SettingsDocument.Read(file, new string('a', SettingsDocument.MaxLength + 1)).Text.Length);
        Assert.Equal(4 * 1024 * 1024, SettingsDocument.Read(file, new string('a', SettingsDocument.MaxLength)).Text.Length);
    }
}
