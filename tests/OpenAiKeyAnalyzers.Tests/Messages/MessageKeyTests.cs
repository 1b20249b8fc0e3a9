using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Tests.Headers;
using OpenAiKeyAnalyzers.Tests.Urls;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>Every rule and defect has its message, in C# and in settings files; a pair without a row fails.</summary>
public class MessageKeyTests
{
    /// <summary>Defects that cannot occur in C#, or whose messages other tables pin by their names.</summary>
    private static readonly Enum[] NotInCode =
    [
        CredentialDefect.None, KeyNameKind.Unrelated, KeyNameKind.Expected, AuthorizationDefect.None, OpenAiHeaderDefect.None,
        // One row per path and model of the tables: EndpointMessageTests.
        UrlDefect.Retired, UrlDefect.Announced, UrlDefect.Legacy, UrlDefect.OldPage, UrlDefect.OldApiVersion, UrlDefect.Model,
        UrlDefect.KeyInUrl,
    ];

    /// <summary>Defects that cannot occur in settings files, each with its reason.</summary>
    private static readonly Enum[] NotInFiles =
    [
        KeyNameKind.Unrelated, KeyNameKind.Expected, AuthorizationDefect.None, OpenAiHeaderDefect.None,
        // Empty values are the normal state of a settings file.
        CredentialDefect.Empty,
        // Backticks are read as a command that a shell replaces by its output.
        CredentialDefect.InBackticks,
        // Defects of the arguments of AuthenticationHeaderValue, and of C# strings.
        AuthorizationDefect.InvalidScheme, AuthorizationDefect.CombinedArgument, AuthorizationDefect.KeyAsScheme,
        AuthorizationDefect.Swapped,
        AuthorizationDefect.NameAsScheme, AuthorizationDefect.NotInterpolated, AuthorizationDefect.MisplacedDollarSign,
        // A header of a request ends with its line.
        AuthorizationDefect.LineBreak,
        // A subprotocol is an argument of a C# method.
        OpenAiHeaderDefect.RealtimeSubProtocol,
        // One row per path and model of the tables; links to pages and API versions are judged in C# only.
        UrlDefect.Announced, UrlDefect.OldPage, UrlDefect.OldApiVersion, UrlDefect.Model,
        // The code decides what is appended to a setting.
        UrlDefect.OperationPath,
        // Formats of requests end a URL themselves.
        UrlDefect.TrailingText,
    ];

    public static TheoryData<string> CodeRows =>
        [.. MessageTable.All.Where(static row => row.Code is not null).Select(static row => row.ToString())];

    public static TheoryData<string> FileRows =>
        [.. MessageTable.All.Where(static row => row.Text is not null).Select(static row => row.ToString())];

    public static TheoryData<string> Defects =>
    [
        .. new[] { typeof(CredentialDefect), typeof(KeyNameKind), typeof(AuthorizationDefect), typeof(HeaderNameDefect),
            typeof(OpenAiHeaderDefect), typeof(UrlDefect) }
            .SelectMany(static type => Enum.GetValues(type).Cast<Enum>()).Select(NameOf),
    ];

    [Theory]
    [MemberData(nameof(CodeRows))]
    public async Task DefectInCode_ShowsItsMessage(string row) =>
        AssertOne(Row(row).CodeKey!, Row(row).Arguments, await AnalyzerRun.GetDiagnosticsAsync(Row(row).Code!));

    [Theory]
    [MemberData(nameof(FileRows))]
    public async Task DefectInSettingsFile_ShowsItsMessage(string row) =>
        AssertOne(Row(row).FileKey!, Row(row).FileArguments, await SettingsVerifier.FindingsAsync([(Row(row).Path!, Row(row).Text!)]));

    [Theory]
    [MemberData(nameof(Defects))]
    public void Defect_HasARowForCodeAndForSettingsFiles(string defect)
    {
        MessageRow[] rows = [.. MessageTable.All.Where(row => NameOf(row.Defect) == defect)];
        string name = defect.Split('.')[1];
        string[] proved =
            [.. HeaderRunTimeData.All.Select(static proof => proof.MessageName)
                .Concat(UrlRunTimeCase.All.Select(static proof => proof.MessageName ?? string.Empty))];
        Assert.True(
            NotInCode.Any(missing => NameOf(missing) == defect) || Array.Exists(rows, static row => row.Code is not null)
            || Array.Exists(proved, key => key.Split('_').ElementAtOrDefault(1) == name
                || key == "OAK3002_AtAzure" && defect == "HeaderNameDefect.None"),
            $"{defect} has no message in C#.");
        Assert.True(NotInFiles.Any(missing => NameOf(missing) == defect)
            || Array.Exists(rows, static row => row.Text is not null), $"{defect} has no message in settings files.");
    }

    [Theory]
    [InlineData("OAK1004_")]
    [InlineData("OAK1005_")]
    [InlineData("OAK1006_")]
    [InlineData("OAK1007_")]
    [InlineData("OAK2002_")]
    [InlineData("OAK5002_")]
    public void Message_BelongsToARow(string rule) =>
        Assert.Empty(ExpectedText.Names(RuleResources.Manager)
            .Where(name => name.StartsWith(rule, StringComparison.Ordinal) && name[8..] is not ("Title" or "Message" or "Description"))
            .Except(MessageTable.All.SelectMany(static row => new[] { row.CodeKey, row.FileKey })));

    private static void AssertOne(string key, object[] arguments, ImmutableArray<Diagnostic> findings) =>
        ExpectedText.AssertMessage(Assert.Single(findings, finding => finding.Id == key[..7]), key, arguments);

    private static MessageRow Row(string name) => MessageTable.All.Single(row => row.ToString() == name);

    private static string NameOf(Enum defect) => defect.GetType().Name + "." + defect;
}
