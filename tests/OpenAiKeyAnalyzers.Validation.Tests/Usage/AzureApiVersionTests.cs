using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Validation.Tests.Usage;

public class AzureApiVersionTests
{
    [Theory]
    [InlineData("V2024_06_01", "2024-06-01")]
    [InlineData("V2025_03_01_Preview", "2025-03-01-preview")]
    [InlineData("V1", null)]
    [InlineData("Version", null)]
    [InlineData("V2024_06", null)]
    [InlineData("V", null)]
    [InlineData("v2024_06_01", null)]
    [InlineData("2024_06_01", null)]
    public void Member_ReturnsVersion(string name, string? version) => Assert.Equal(version, AzureApiVersion.FindInMember(name));

    [Theory]
    [InlineData("https://x.openai.azure.com/openai/models?api-version=2024-10-21", "2024-10-21")]
    [InlineData("/openai/deployments/a/chat/completions?API-VERSION=2024-02-15-preview&a=b", "2024-02-15-preview")]
    [InlineData("/openai/models?api-version=2024-10-21#x", "2024-10-21")]
    [InlineData("/openai/models?api-version=", null)]
    [InlineData("/openai/models?api-version=2024-10-21-", null)]
    [InlineData("/openai/models?api-version=2024-10-21-thisisfartoolong", null)]
    [InlineData("/openai/models?api-version=2024-10-2x", null)]
    [InlineData("/openai/models?api-version=2024-10-21-x", "2024-10-21-x")]
    [InlineData("/openai/models?api-version=2024-10-21-az09", "2024-10-21-az09")]
    [InlineData("/openai/models?api-version=2019-00-00", "2019-00-00")]
    [InlineData("/openai/models?api-version=2024-10-21-preview012345", "2024-10-21-preview012345")]
    [InlineData("/openai/models?api-version=2024-10-21-preview0123456", null)]
    [InlineData("/openai/models?api-version=2024x10-21", null)]
    [InlineData("/openai/models?api-version=2024-10-2/", null)]
    [InlineData("/openai/models?api-version=2024-10-2:", null)]
    [InlineData("/openai/models?api-version=2024-10-21x", null)]
    [InlineData("/openai/models?api-version=2024-10-21-Preview", null)]
    [InlineData("/openai/models?api-version=2024-10-21-pre.view", null)]
    [InlineData("/openai/models?api-version=2024-10-21-{kind}", null)]
    [InlineData("/search?api-version=2024-07-01", null)]
    [InlineData("/openai/models", null)]
    public void Url_ReturnsVersion(string url, string? version) => Assert.Equal(version, AzureApiVersion.FindInUrl(url));
}
