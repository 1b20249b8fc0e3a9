using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Validation.Tests.Usage;

/// <summary>Verifies the lines that pass the usage facts of a program from an analyzer to the key check.</summary>
public class UsageFactTests
{
    [Fact]
    public void Fact_IsReadBack()
    {
        var fact = new UsageFact(UsageKind.Model, "gpt-4o")
        {
            Path = "/a b/Program.cs", Line = 12, Column = 7, Group = "OpenAIClient", Destination = Destination.AzureOpenAI,
            Scope = EndpointScope.Administration, Operations = ModelOperations.Chat | ModelOperations.Responses,
        };
        UsageFact read = UsageFact.Parse(fact.ToString())!;
        Assert.Equal((fact.Kind, fact.Name, fact.Path, fact.Line, fact.Column), (read.Kind, read.Name, read.Path, read.Line, read.Column));
        Assert.Equal((fact.Group, fact.Destination, fact.Scope, fact.Operations),
            (read.Group, read.Destination, read.Scope, read.Operations));
    }

    [Fact]
    public void FactWithDefaults_IsReadBack()
    {
        UsageFact read = UsageFact.Parse(new UsageFact(UsageKind.EnvFile, string.Empty).ToString())!;
        Assert.Equal((UsageKind.EnvFile, "", "", 0, 0), (read.Kind, read.Name, read.Path, read.Line, read.Column));
        Assert.Equal(("", Destination.OpenAI, EndpointScope.Ordinary, ModelOperations.None),
            (read.Group, read.Destination, read.Scope, read.Operations));
    }

    /// <summary>In the rows, <c>|</c> represents a tab.</summary>
    [Theory]
    [InlineData("Model|gpt-4o|a.cs|1|2|group|OpenAI|Ordinary|1", true)]
    [InlineData("Model|gpt-4o|a.cs|1|2|group|OpenAI|Ordinary", false)]
    [InlineData("Model|gpt-4o|a.cs|1|2|group|OpenAI|Ordinary|1|", false)]
    [InlineData("Other|gpt-4o|a.cs|1|2|group|OpenAI|Ordinary|1", false)]
    [InlineData("Model|gpt-4o|a.cs|-1|2|group|OpenAI|Ordinary|1", false)]
    [InlineData("Model|gpt-4o|a.cs|1| 2|group|OpenAI|Ordinary|1", false)]
    [InlineData("Model|gpt-4o|a.cs|1|2|group|Nobody|Ordinary|1", false)]
    [InlineData("Model|gpt-4o|a.cs|1|2|group|OpenAI|Some|1", false)]
    [InlineData("Model|gpt-4o|a.cs|1|2|group|OpenAI|Ordinary|Chat", false)]
    [InlineData("", false)]
    public void Line_IsFactIfWhole(string line, bool expected) =>
        Assert.Equal(expected, UsageFact.Parse(line.Replace('|', '\t')) is not null);
}
