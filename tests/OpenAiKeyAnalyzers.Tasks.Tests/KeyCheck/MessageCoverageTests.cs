using System.Reflection;
using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Keys;
using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>Verifies that every defect and every message of the key check and of the settings fixer has a test.</summary>
public partial class MessageCoverageTests
{
    /// <summary>Messages whose tests do not name them.</summary>
    private static readonly string[] ProvedElsewhere =
    [
        // Each kind of key has a message named after it: MessageResourceTests.
        .. Enum.GetNames<CheckMessageKey>().Where(static name => name.StartsWith("Kind_", StringComparison.Ordinal)),
        // Each code has a title named after it: CheckReportTests.
        .. Enum.GetNames<CheckMessageKey>().Where(static name => name.StartsWith("Title_", StringComparison.Ordinal)),
        // Another program changes, locks, or deletes the file between reading and writing: SettingsFileWriterTests.
        "Fix_ChangedMeanwhile", "Fix_Failed",
    ];

    [Fact]
    public void EveryDefect_HasAnInvalidValue()
    {
        HashSet<string> reasons = [.. KeyValueValidatorTests.InvalidValues.Select(static row => (string)row[1])];
        Assert.Empty(Enum.GetValues<CredentialDefect>().Select(CredentialMessageKeys.Get).Select(static key => key.ToString())
            .Except(reasons));
    }

    [Fact]
    public void EveryMessage_HasATest()
    {
        string repository = typeof(MessageCoverageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == "Repository").Value!;

        // The tests of lengths contain the names of all messages, so they are not sufficient.
        IEnumerable<string> tests =
            Directory.EnumerateFiles(Path.Combine(repository, "tests/OpenAiKeyAnalyzers.Tasks.Tests"), "*Tests.cs",
                SearchOption.AllDirectories).Where(static path => Path.GetFileName(path) is not "MessageLengthTests.cs");
        Assert.Empty(Enum.GetNames<CheckMessageKey>().Except(ProvedElsewhere)
            .Except(tests.SelectMany(static path => Names().Matches(File.ReadAllText(path)))
                .Select(static match => match.Groups[1].Value)));
    }

    [GeneratedRegex("(?:\"|CheckMessageKey\\.)([A-Za-z0-9_]+)")]
    private static partial Regex Names();
}
