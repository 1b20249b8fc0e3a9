using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Tests.Scenarios;

/// <summary>
/// Verifies the settings files in this folder, which specify the entries (<c>entries</c>), the findings and their edits (<c>findings</c>),
/// the text after all automatic fixes (<c>fixed</c>), and the applied changes (<c>changes</c>). <c>UPDATE_SCENARIOS=1</c> writes the actual
/// results; review the difference.
/// </summary>
public class ScenarioTests
{
    private const string Update = "UPDATE_SCENARIOS";

    public static TheoryData<string, string> Scenarios
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string file in Scenario.Files)
            {
                foreach (Scenario scenario in Scenario.Read(file))
                {
                    all.Add(file, scenario.Title);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_HasOutcome(string file, string title)
    {
        Scenario scenario = Assert.Single(Scenario.Read(file), scenario => scenario.Title == title);
        foreach ((string heading, string expected) in scenario.Sections)
        {
            Assert.Equal(expected, Describe(scenario, heading));
        }
    }

    [Fact]
    public void Files_AreUpToDate()
    {
        foreach (string file in Environment.GetEnvironmentVariable(Update) is null ? [] : Scenario.Files)
        {
            Scenario.Write(file, Scenario.Read(file).Select(static scenario => scenario with
            {
                Sections = [.. scenario.Sections.Select(section => (section.Heading, Describe(scenario, section.Heading)))],
            }));
        }

        Assert.NotEmpty(Scenario.Files);
    }

    private static string Describe(Scenario scenario, string heading)
    {
        var file = SettingsFile.FromPath(scenario.Path);
        var document = SettingsDocument.Read(file, scenario.Text);
        SettingsOptions options = CreateOptions(scenario);
        return heading switch
        {
            "entries" => new EntryPrinter(document).Print(),
            "findings" => new FindingPrinter(document).Print(SettingsChecker.Check(document, options), options),
            "fixed" => Scenario.EncodeFile(SettingsFixer.Apply(file, scenario.Text, options, out _)),
            "changes" => DescribeChanges(file, scenario.Text, options),
            _ => throw new ArgumentException(heading, nameof(heading)),
        };
    }

    private static string DescribeChanges(SettingsFile file, string text, SettingsOptions options)
    {
        SettingsFixer.Apply(file, text, options, out List<SettingsFixResult> changes);
        return string.Concat(changes.Select(static change =>
            $"{change.Rule} {change.Line}:{change.Column} removed {change.Removed}, written «{Scenario.Encode(change.Name)}»\n"));
    }

    private static SettingsOptions CreateOptions(Scenario scenario)
    {
        return new SettingsOptions
        {
            Variable = Get("variable") ?? "OPENAI_API_KEY",
            ConfigurationKey = Get("setting") ?? "OpenAI:ApiKey",
            IsAllowed = text => text == Get("allowed"),
            IsOpenAiHost = host => host == Get("host"),
            CodeNamesVendor = vendor => vendor == Get("vendor"),
            CodeDestination = new(() => Get("destination") is { } name ? Enum.Parse<Destination>(name) : null),
            IsTestProject = scenario.Options.Contains("test"),
            IsShippedToClients = scenario.Options.Contains("client"),
        };

        string? Get(string name) => scenario.Options.Where(option => option.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(option => option[(name.Length + 1)..]).FirstOrDefault();
    }
}
