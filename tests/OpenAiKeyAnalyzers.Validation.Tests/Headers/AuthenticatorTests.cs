using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

/// <summary>Verifies credentials that a client itself writes into the header.</summary>
public class AuthenticatorTests
{
    [Theory]
    [InlineData("Basic", false, null, "Basic")]
    [InlineData("BasicWithUser", true, "user", "Basic")]
    [InlineData("BasicWithUser", true, "", "None")]
    [InlineData("BasicWithUser", true, null, "None")]
    [InlineData("Query", false, null, "Query")]
    [InlineData("Scheme", false, null, "DefaultScheme")]
    [InlineData("Scheme", true, "Token", "WrongScheme")]
    [InlineData("Scheme", true, "bearer", "None")]
    [InlineData("Scheme", true, "", "None")]
    [InlineData("Scheme", true, null, "None")]
    [InlineData("Header", true, "authorization", "MissingScheme")]
    [InlineData("Header", true, "api-key", "None")]
    [InlineData("Header", true, null, "None")]
    public void Arguments_ReturnDefect(string form, bool isGiven, string? value, string defect) =>
        Assert.Equal(defect, AuthenticatorValidator.Validate(Enum.Parse<AuthenticatorForm>(form), isGiven, value).ToString());

    [Fact]
    public void Defect_IsWrongAtOpenAiOnly() =>
        Assert.All(Enum.GetValues<AuthenticatorDefect>(), static defect => Assert.All(Enum.GetValues<Destination>(), destination =>
        {
            Rule? rule = HeaderRule.Check(defect, new SinkContext(SinkKind.AuthorizationValue, ValueOrigin.Code, destination));
            Rule? expected = destination == Destination.OpenAI && defect != AuthenticatorDefect.None ? Rule.MalformedAuthorization : null;
            Assert.Equal(expected, rule);
        }));

    [Fact]
    public void Rows_HaveSourceDateAndSample() =>
        Assert.All(AuthenticatorTable.All, static row =>
        {
            Assert.NotEmpty(row.Source);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", out _), row.Member);
            Assert.Contains(row.CalledName + "(", row.Sample, StringComparison.Ordinal);
            Assert.Contains("key", row.Sample, StringComparison.Ordinal);
        });

    [Fact]
    public void Rows_AreUnique() =>
        Assert.Equal(AuthenticatorTable.All.Count,
            AuthenticatorTable.All.Select(static row => (row.Namespace, row.Type, row.Member)).Distinct().Count());

    [Fact]
    public void NewRow_TakesEffect()
    {
        const string Line = "Acme.Http\tDigestAuthenticator\t.ctor\tScheme\tscheme\tprefix\tAcme 1.0\t2026-11-28\tnew DigestAuthenticator(key)";
        Assert.Empty(AuthenticatorTable.FindByName("DigestAuthenticator"));
        AuthenticatorRow row = AuthenticatorTable.Table.Parse(Line);
        Assert.Equal(("DigestAuthenticator", "scheme", "prefix"), (row.CalledName, row.Parameter, row.Completion));
        Assert.True(row.Matches("Acme.Http", "DigestAuthenticator", ".ctor"));
        Assert.True(row.Matches("Acme.Http.Authenticators", "DigestAuthenticator", ".ctor"));
        Assert.False(row.Matches("Acme.HttpClients", "DigestAuthenticator", ".ctor"));
        Assert.False(row.Matches("Acme.Http", "BasicAuthenticator", ".ctor"));
        Assert.False(row.Matches("Acme.Http", "DigestAuthenticator", "Create"));
    }
}
