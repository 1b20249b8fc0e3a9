using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Tests.Headers;
using OpenAiKeyAnalyzers.Tests.Urls;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>
/// Verifies that each rule has a message test for each of its defects, in C# and in settings files, and that each message has a test. The
/// key check has the same test for its own messages.
/// </summary>
public class MessageCoverageTests
{
    /// <summary>Specifies where a value is passed.</summary>
    public enum Sink
    {
        Code,
        SettingsFile,
    }

    /// <summary>Combinations that cannot occur, or whose messages other tests verify; each with its reason.</summary>
    private static readonly (Sink Sink, Enum[] Defects)[] Exceptions =
    [
        // These defects occur only in settings files.
        (Sink.Code, [Rule.ShippedKey, AuthorizationDefect.MissingColon, .. Enum.GetValues<VariableReferenceKind>()]),
        // UrlMessageTests has one row per path of the tables.
        (Sink.Code, [UrlDefect.Retired, UrlDefect.Announced, UrlDefect.Legacy, UrlDefect.OldPage, UrlDefect.OldApiVersion,
            UrlDefect.KeyInUrl]),
        (Sink.SettingsFile, [UrlDefect.Announced]),
        // These defects occur only in code: they concern the source of the key, and how code combines values.
        (Sink.SettingsFile,
            [Rule.UntrimmedFile, Rule.NonProcessVariable, Rule.LostVersion, Rule.MisplacedHeader]),
        // Empty values are normal in a settings file.
        (Sink.SettingsFile, [CredentialDefect.Empty, OpenAiHeaderDefect.Empty]),
        // A shell executes backticks and replaces them with the output.
        (Sink.SettingsFile, [CredentialDefect.InBackticks]),
        // Defects of the arguments of AuthenticationHeaderValue, and of C# strings.
        (Sink.SettingsFile, [AuthorizationDefect.InvalidScheme, AuthorizationDefect.CombinedArgument, AuthorizationDefect.KeyAsScheme,
            AuthorizationDefect.Swapped, AuthorizationDefect.NameAsScheme, AuthorizationDefect.NotInterpolated,
            AuthorizationDefect.MisplacedDollarSign]),
        // A line break ends a header of a request.
        (Sink.SettingsFile, [AuthorizationDefect.LineBreak]),
        // A subprotocol is an argument of a C# method.
        (Sink.SettingsFile, [OpenAiHeaderDefect.RealtimeSubProtocol]),
        // Links to pages and API versions are validated in C# only.
        (Sink.SettingsFile, [UrlDefect.OldPage, UrlDefect.OldApiVersion]),
        // The code decides what is appended to a setting.
        (Sink.SettingsFile, [UrlDefect.OperationPath, UrlDefect.OperationAtOtherHost, UrlDefect.AzureEndpoint,
            UrlDefect.DeploymentEndpoint, UrlDefect.NotAbsolute, UrlDefect.ResourceUrl,
            UrlDefect.IgnoredBaseAddress]),
        // Tools other than .NET's clients accept the schemes of WebSockets and of HTTP.
        (Sink.SettingsFile, [UrlDefect.WrongScheme]),
        // In request formats, the format determines the end of a URL.
        (Sink.SettingsFile, [UrlDefect.TrailingText]),
    ];

    /// <summary>Messages that no row of the tables uses today, but that an update of the tables may use.</summary>
    private static readonly string[] Unused = ["OAK4002_Announced", "OAK4007_Presumed_NoSuccessor"];

    private static readonly string[] RunTimeKeys =
        [.. HeaderRunTimeData.All.Select(static row => row.MessageName).Concat(UrlRunTimeCase.All.Select(static row => row.MessageName))
            .OfType<string>().Append("OAK3003_PerCall").Distinct()];

    public static TheoryData<string, string, Sink> Combinations
    {
        get
        {
            var data = new TheoryData<string, string, Sink>();
            foreach (Rule rule in Enum.GetValues<Rule>())
            {
                foreach (Enum defect in GetDefects(rule))
                {
                    data.Add(rule.GetId(), GetName(defect), Sink.Code);
                    data.Add(rule.GetId(), GetName(defect), Sink.SettingsFile);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void RuleAndDefect_HasMessageTestAtEachSink(string rule, string defect, Sink sink)
    {
        bool hasRow = MessageTable.All.Any(row => GetName(row.Defect) == defect
            && (sink == Sink.Code ? row.CodeKey : row.FileKey)?.StartsWith(rule, StringComparison.Ordinal) == true);
        string[] parts = defect.Split('.');
        bool isRun = sink == Sink.Code && RunTimeKeys.Any(key => key.StartsWith(rule, StringComparison.Ordinal)
            && (parts[0] == nameof(Rule) || key.Split('_')[1] == parts[1]
                || key == "OAK3002_AtAzure" && defect == "HeaderNameDefect.None"));
        bool isException = Exceptions.Any(except => except.Sink == sink && except.Defects.Any(item => GetName(item) == defect));
        Assert.True(hasRow || isRun || isException, $"{rule}: {defect} has no message test ({sink}).");
        Assert.False(hasRow && isException, $"{rule}: {defect} is no exception ({sink}).");
    }

    [Fact]
    public void EveryDefect_BelongsToARule()
    {
        Enum[] known = [.. Enum.GetValues<Rule>().SelectMany(GetDefects)];
        Enum[] notReported = [KeyNameKind.Unrelated, KeyNameKind.Expected, AuthorizationDefect.None, OpenAiHeaderDefect.None,
            StrayCharacter.None, VariableReferenceKind.None, VariableReferenceKind.Template];
        Assert.Empty(known.Where(static defect => defect is not Rule).Select(static defect => defect.GetType()).Distinct()
            .SelectMany(static type => Enum.GetValues(type).Cast<Enum>()).Except(known).Except(notReported));
    }

    [Fact]
    public void EveryMessage_HasATest()
    {
        IEnumerable<string> tested = MessageTable.All.SelectMany(static row => GetNames(row.CodeKey, row.Arguments)
                .Concat(GetNames(row.FileKey, row.FileArguments)))
            .Concat(RunTimeKeys).Concat(Unused);
        string[] untested = [.. Enum.GetNames<MessageKey>().Except(tested)
            .Where(static name => name.Split('_', 2)[1] is not ("Title" or "Description")
                && RuleResources.Manager.GetString(name, ExpectedText.EnglishCulture) != "{0}"
                // AdviceTests covers projects whose users receive the program.
                && name != "OAK1001_Client"

                // KeyMessagesTests has one row for each effect at each client, AdviceMessageTests for each advice in each format,
                // and UrlMessageTests for each path, page, and model.
                && !name.StartsWith("Effect_", StringComparison.Ordinal) && !name.StartsWith("Advice_", StringComparison.Ordinal)
                && !name.StartsWith("OAK400", StringComparison.Ordinal)

                // The tests of Configuration cover these messages.
                && !name.StartsWith("OAK21", StringComparison.Ordinal))];
        Assert.Empty(untested);
    }

    private static Enum[] GetDefects(Rule rule) => rule switch
    {
        Rule.HardCodedKey => [.. Enum.GetValues<ApiKeyKind>()],
        Rule.WhitespaceAroundKey or Rule.WhitespaceInsideKey => [.. Enum.GetValues<StrayCharacter>().Skip(1)],
        Rule.MalformedKey => GetRange(CredentialDefect.InDoubleQuotes, CredentialDefect.TrailingPunctuation),
        Rule.Placeholder => GetRange(CredentialDefect.PlaceholderWord, CredentialDefect.Empty),
        Rule.OtherVendorKey => [CredentialDefect.None, CredentialDefect.VendorKey, CredentialDefect.AzureKey],
        Rule.OtherValue => [CredentialDefect.None, .. GetRange(CredentialDefect.OrganizationId, CredentialDefect.Url)],
        Rule.InvalidName => [KeyNameKind.Invalid, KeyNameKind.Misspelled, KeyNameKind.WrongCase],
        Rule.UnconventionalName => [KeyNameKind.Unconventional],
        Rule.MalformedAuthorization => [.. Enum.GetValues<AuthorizationDefect>().Skip(1)],
        Rule.WrongHeaderName => [.. Enum.GetValues<HeaderNameDefect>()],
        Rule.OpenAiHeader => [.. Enum.GetValues<OpenAiHeaderDefect>().Skip(1)],
        Rule.RetiredEndpoint => [UrlDefect.Retired],
        Rule.DeprecatedEndpoint => [UrlDefect.Announced, UrlDefect.Legacy, UrlDefect.OldPage, UrlDefect.OldApiVersion],
        Rule.InsecureEndpoint => [UrlDefect.InsecureScheme],
        Rule.WrongUrl => GetRange(UrlDefect.MalformedScheme, UrlDefect.OpenAiPath),
        Rule.KeyInUrl => [UrlDefect.KeyInUrl, UrlDefect.KeyParameter],
        Rule.RetiredModel => [UrlDefect.Model],
        Rule.Unexpanded => GetRange(VariableReferenceKind.DollarBraces, VariableReferenceKind.PowerShell),

        // These rules have a single defect.
        Rule.UntrimmedFile or Rule.OtherVendorVariable or Rule.NonProcessVariable or Rule.MisplacedHeader or Rule.LostVersion
            or Rule.ShippedKey or Rule.WrongModel => [rule],

        // A defect of a configuration is not a defect of one string: the tests of Configuration verify its messages and run the programs.
        >= Rule.MissingUserSecretsId and <= Rule.ProjectSecrets => [],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The defects of this rule are not listed."),
    };

    private static Enum[] GetRange<T>(T first, T last)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(value => value.CompareTo(first) >= 0 && value.CompareTo(last) <= 0)];

    private static IEnumerable<string> GetNames(string? key, object[] arguments) =>
        key is null ? [] : arguments.OfType<TextKey>().SelectMany(static inner => GetNames(inner.Name, inner.Arguments)).Append(key);

    private static string GetName(Enum defect) => defect.GetType().Name + "." + defect;
}
