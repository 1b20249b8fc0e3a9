using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Urls;

/// <summary>Verifies connection strings in which a semicolon is missing.</summary>
public class ConnectionStringTests
{
    [Theory]
    [InlineData("Endpoint=https://api.openai.com/v1Key=~", "Endpoint=https://api.openai.com/v1;Key=~")]
    [InlineData("Endpoint=https://api.openai.comKey=~", "Endpoint=https://api.openai.com;Key=~")]
    [InlineData("Endpoint=https://api.openai.com/v1/Key=~;Model=gpt-6-luna", "Endpoint=https://api.openai.com/v1/;Key=~;Model=gpt-6-luna")]
    [InlineData("Endpoint=https://api.openai.com/v1ApiKey=~", "Endpoint=https://api.openai.com/v1;ApiKey=~")]
    [InlineData("Endpoint=https://api.openai.com/v1 Key=~", "Endpoint=https://api.openai.com/v1;Key=~")]
    [InlineData("Endpoint=https://api.openai.com/v1, Key=~", "Endpoint=https://api.openai.com/v1;Key=~")]
    [InlineData("Key=~Endpoint=https://api.openai.com/v1", "Key=~;Endpoint=https://api.openai.com/v1")]
    [InlineData("Key=~;Endpoint=https://api.openai.com/v1Model=gpt-6-luna", "Key=~;Endpoint=https://api.openai.com/v1;Model=gpt-6-luna")]
    [InlineData("Endpoint=https://acme.openai.azure.com/Key=~", "Endpoint=https://acme.openai.azure.com/;Key=~")]
    [InlineData("Endpoint=https://api.openai.com/v1 \t,AccessKey=~", "Endpoint=https://api.openai.com/v1;AccessKey=~")]
    [InlineData("=;;Endpoint=https://api.openai.com/v1Key=~", "=;;Endpoint=https://api.openai.com/v1;Key=~")]
    [InlineData("Provider;Endpoint=https://api.openai.com/v1Key=~", "Provider;Endpoint=https://api.openai.com/v1;Key=~")]
    [InlineData("DeploymentId=chatEndpoint=https://acme.openai.azure.com/;Key=~", "DeploymentId=chat;Endpoint=https://acme.openai.azure.com/;Key=~")]
    [InlineData("Key= Endpoint=https://api.openai.com/v1", "Key=;Endpoint=https://api.openai.com/v1")]
    [InlineData("Deployment=chatEndpoint=https://acme.openai.azure.com/;Key=~", "Deployment=chat;Endpoint=https://acme.openai.azure.com/;Key=~")]
    [InlineData("Key=~;Endpoint=https://acme.openai.azure.com/DeploymentId=chat", "Key=~;Endpoint=https://acme.openai.azure.com/;DeploymentId=chat")]
    public void MissingSemicolon_IsInserted(string written, string repaired)
    {
        string text = written.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal);
        UrlResult reading = ConnectionStringScanner.Scan(text)!;
        Assert.Equal((UrlDefect.MissingSemicolon, Rule.WrongUrl), (reading.Defect, reading.Rule));
        string changed = text.Remove(reading.Start, reading.Length).Insert(reading.Start, reading.Replacement!);
        Assert.Equal(repaired.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal), changed);
        Assert.Null(ConnectionStringScanner.Scan(changed));
    }

    [Theory]
    [InlineData("Endpoint=https://api.openai.com/v1;Key=~")]
    [InlineData("Endpoint=https://api.openai.com/v1;Key=~;Model=gpt-6-luna;")]
    [InlineData("Key=~;Endpoint=https://api.openai.com/v1")]
    [InlineData("Endpoint = https://api.openai.com/v1 ; Key = ~")]
    [InlineData("Endpoint=https://api.openai.com/v1?Key=1")]
    [InlineData("Endpoint=https://gateway.example.com/v1Key=~")]
    [InlineData("Endpoint={0}Key={1}")]
    [InlineData("https://api.openai.com/v1Key=~")]
    [InlineData("Endpoint=https://")]
    [InlineData("Endpoint=https://platform.openai.com/v1Key=~")]
    [InlineData("Endpoint=Key=~;Deployment=https")]
    [InlineData("Region=https://api.openai.com/v1Key=~;Endpoint=https://api.openai.com/v1")]
    [InlineData("Endpoint=https://api.openai.com/v1Region=west")]
    [InlineData("Endpoint=https://api.openai.com/v1;Model=a=b")]
    [InlineData("Endpoint=https://api.openai.com/v1=")]
    [InlineData("")]
    public void RightConnectionString_NoDiagnostic(string written) =>
    Assert.Null(ConnectionStringScanner.Scan(written.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal)));

    [Theory]
    [InlineData("Endpoint=~;Key=https://api.openai.com/v1", "https://api.openai.com/v1")]
    [InlineData("Endpoint=~;ApiKey= https://acme.openai.azure.com/ ;Deployment=chat", "https://acme.openai.azure.com/")]
    [InlineData("AccessKey=https://api.openai.com/v1;Endpoint=~", "https://api.openai.com/v1")]
    [InlineData("Key=https://acme.openai.azure.com;Endpoint=~", "https://acme.openai.azure.com")]
    [InlineData("Endpoint=https://api.openai.com/v1;Key=https://api.openai.com/v1", "https://api.openai.com/v1")]
    public void UrlAsKey_IsSwapped(string written, string url)
    {
        string text = written.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal);
        UrlResult reading = ConnectionStringScanner.Scan(text)!;
        Assert.Equal((UrlDefect.SwappedParts, url, null),
            (reading.Defect, text.Substring(reading.Start, reading.Length), reading.Replacement));
    }

    [Theory]
    [InlineData("Endpoint=acme.openai.azure.com;Key=~", "acme.openai.azure.com")]
    [InlineData(";Endpoint=acme.openai.azure.com;Key=~", "acme.openai.azure.com")]
    [InlineData("Endpoint=acme.openai.azure.com/;Key=~;Deployment=chat", "acme.openai.azure.com")]
    [InlineData("Key=~;Endpoint= api.openai.com/v1", "api.openai.com")]
    [InlineData("Key=~;Endpoint=api.openai.com:443/v1", "api.openai.com")]
    public void EndpointWithoutScheme_IsCompleted(string written, string host)
    {
        string text = written.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal);
        UrlResult reading = ConnectionStringScanner.Scan(text)!;
        Assert.Equal((UrlDefect.RelativeEndpoint, Rule.WrongUrl, "https://" + host),
            (reading.Defect, reading.Rule, reading.Replacement));
        string changed = text.Remove(reading.Start, reading.Length).Insert(reading.Start, reading.Replacement!);
        Assert.Equal(text.Replace(host, "https://" + host, StringComparison.Ordinal), changed);
        Assert.Null(ConnectionStringScanner.Scan(changed));

        // .NET Aspire parses the endpoint in this way, and ignores it without a scheme (dotnet/aspire, AzureOpenAISettings.cs).
        Assert.False(Uri.TryCreate(host, UriKind.Absolute, out _));
    }

    [Theory]
    [InlineData("Endpoint=https://acme.openai.azure.com/;Key=~", "https://acme.openai.azure.com/")]
    [InlineData("Key=~;Endpoint=https://acme.openai.azure.com/;Deployment=x", "https://acme.openai.azure.com/")]
    [InlineData("Endpoint=https://acme.openai.azure.com/;Deployment=x", null)]
    [InlineData("Key=~;Deployment=x", null)]
    [InlineData("Endpoint=https://acme.openai.azure.com/Key=~", null)]
    [InlineData("Endpoint=https://acme.openai.azure.com/;Key=~;", "https://acme.openai.azure.com/")]
    [InlineData("Endpoint=https://acme.openai.azure.com/; ApiKey =~;x", "https://acme.openai.azure.com/")]
    [InlineData("=;Endpoint=https://acme.openai.azure.com/;AccessKey=~", "https://acme.openai.azure.com/")]
    [InlineData("AccountEndpoint=https://acme.documents.azure.com/;AccountKey=~", null)]
    public void Key_IsFoundBesideEndpoint(string written, string? endpoint)
    {
        string text = written.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal);
        (int KeyStart, int KeyEnd, string Endpoint)? found = ConnectionStringScanner.FindKey(text);
        Assert.Equal(endpoint, found?.Endpoint);
        Assert.Equal(endpoint is null ? null : SyntheticKey.Project(), found is { } key ? text[key.KeyStart..key.KeyEnd] : null);
    }

    [Theory]
    [InlineData("Endpoint=https://proxy.example.com/v1Key=~", "MissingSemicolon")]
    [InlineData("Endpoint=~;Key=https://proxy.example.com/v1", "SwappedParts")]
    public void ConfiguredHost_IsThatOfOpenAi(string written, string defect)
    {
        string text = written.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal);
        Assert.Null(ConnectionStringScanner.Scan(text));
        Assert.Equal(defect, ConnectionStringScanner.Scan(text, static host => host == "proxy.example.com")?.Defect.ToString());
    }

    [Theory]
    [InlineData(ParsedUrl.MaxLength, true)]
    [InlineData(ParsedUrl.MaxLength + 1, false)]
    public void LongText_IsLimited(int length, bool isScanned)
    {
        string text = "Endpoint=api.openai.com;Key=x;Model=".PadRight(length, 'x');
        Assert.Equal(isScanned, ConnectionStringScanner.Scan(text) is not null);
        Assert.Equal(isScanned, ConnectionStringScanner.FindKey(text) is not null);
    }

    [Theory]
    [InlineData("Endpoint=contoso.servicebus.windows.net;Key=~")]
    [InlineData("Endpoint={0}.openai.azure.com;Key=~")]
    [InlineData("Endpoint=name@api.openai.com;Key=~")]
    [InlineData("Endpoint=my acme.openai.azure.com;Key=~")]
    [InlineData("Key=https://api.openai.com/v1;Model=gpt-6-luna")]
    [InlineData("Endpoint=platform.openai.com;Key=~")]
    [InlineData("Endpoint=https:/api.openai.com;Key=~")]
    [InlineData("Endpoint=~;Key=see https://api.openai.com/v1")]
    [InlineData("Endpoint=~;Key=https:/api.openai.com/v1")]
    [InlineData("Endpoint=~;Password=https://api.openai.com/v1")]
    [InlineData("Endpoint=acme.openai.azure.com")]
    [InlineData("Host=acme.openai.azure.com;Key=~")]
    [InlineData("Endpoint=https://api.openai.com/v1;Key=~")]
    [InlineData("Endpoint=https://storage.example;Key=https://storage.example/key")]
    [InlineData("Endpoint=https://api.openai.com/v1;Key=https://contoso.vault.azure.net/secrets/openai")]
    [InlineData("AccountEndpoint=https://contoso.documents.azure.com/;AccountKey=~")]
    public void OtherParts_ReturnNull(string written) =>
        Assert.Null(ConnectionStringScanner.Scan(written.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal)));
}
