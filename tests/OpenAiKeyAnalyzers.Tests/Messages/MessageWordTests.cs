using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Repository;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>Verifies that swapping two messages of one rule, or two titles of code fixes, in a resource file is detected.</summary>
public class MessageWordTests
{
    private const string Folder = "tests/OpenAiKeyAnalyzers.Tests/Messages/";

    [Fact]
    public void SwappedMessages_AreNoticed() =>
        Create("message-words.tsv", "src/OpenAiKeyAnalyzers/Descriptors/Strings").AssertSwapsAreNoticed(static name =>
            name.Split('_', 2) is [var group, not ("Title" or "Message" or "Description")] ? group : null);

    [Fact]
    public void SwappedTitles_AreNoticed() =>
        Create("title-words.tsv", "src/OpenAiKeyAnalyzers.CodeFixes/Titles/Titles").AssertSwapsAreNoticed(static _ => "titles");

    private static MessageWords Create(string words, string resources) =>
        new(RepositoryFiles.GetPath(Folder + words), RepositoryFiles.GetPath(resources));
}
