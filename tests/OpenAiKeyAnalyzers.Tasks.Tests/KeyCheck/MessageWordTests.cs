using System.Reflection;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>Verifies that swapping two messages of one rule in a resource file is detected.</summary>
public class MessageWordTests
{
    private static readonly string Repository = typeof(MessageWordTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Repository").Value!;

    [Fact]
    public void SwappedMessages_AreNoticed() => new MessageWords(
        Path.Combine(Repository, "tests/OpenAiKeyAnalyzers.Tasks.Tests/KeyCheck/message-words.tsv"),
        Path.Combine(Repository, "src/OpenAiKeyAnalyzers.Tasks/KeyCheck/Diagnostics/Strings"))
        .AssertSwapsAreNoticed(static name => name.Split('_', 2) is [var group, _] ? group : null);
}
