using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.AtRunTime;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>
/// Verifies that headers have the effects that the messages of OAK3001 to OAK3004 state: each malformed header is sent to a server of the
/// test, corrected by the fix, and sent again. Each message must have a case in this table.
/// </summary>
public class HeaderRunTimeTests
{
    private static readonly string Key = SyntheticKey.Project();

    private static readonly TestProgramBatch Programs = new(
        HeaderRunTimeData.All.Select(static proof => new TestProgram(HeaderRunTimeData.Statements(proof), hint: proof.Hint).Source),
        static _ => false);

    public static TheoryData<string> GetRows() => [.. HeaderRunTimeData.All.Select(static proof => proof.ToString())];

    [Theory]
    [MemberData(nameof(GetRows))]
    public async Task WrongHeader_HasEffectInMessageUntilFixed(string row)
    {
        int number = Array.FindIndex(HeaderRunTimeData.All, candidate => candidate.ToString() == row);
        HeaderRunTimeCase proof = HeaderRunTimeData.All[number];
        Diagnostic finding = Assert.Single(await Programs.GetDiagnosticsAsync(number));
        Assert.Equal((proof.Rule, proof.MessageName), (finding.Id, MessageReader.Read(finding).Name));

        (string request, Exception? failure) = await Programs.RunAsync(number, Key);
        AssertEffect(proof, request, failure);

        string? repaired = await Programs.GetFixedSourceAsync(number);
        Assert.Equal(proof.Fixed is not null, repaired is not null);
        if (repaired is not null)
        {
            Assert.Empty(await Programs.GetDiagnosticsInFixedAsync(number));
            (request, failure) = await Programs.RunFixedAsync(number, Key);
            Assert.True(HasLine(request, proof.Fixed!), $"{repaired}\n{failure}\n{request}");
            Assert.Equal(1,
                GetLines(request).Count(line => line.StartsWith(proof.Fixed!.Split(':')[0] + ":", StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public void EveryMessage_HasRunTimeCase()
    {
        var sentences =
            RuleResources.Manager.GetResourceSet(CultureInfo.InvariantCulture, true, true)!.Cast<System.Collections.DictionaryEntry>()
            .Select(static entry => (string)entry.Key)
            .Where(static name => name.StartsWith("OAK300", StringComparison.Ordinal) && name[^6..] is not "_Title"
                && !name.EndsWith("_Message", StringComparison.Ordinal) && !name.EndsWith("_Description", StringComparison.Ordinal)
                && !name.EndsWith("InFile", StringComparison.Ordinal));
        Assert.Empty(sentences.Except(HeaderRunTimeData.All.Select(static proof => proof.MessageName).Append("OAK3003_PerCall")));
    }

    [Fact]
    public async Task AuthorizationPerCall_ThrowsInSecondCall()
    {
        var program = new TestProgram("await Ask(address, apiKey); await Ask(address, apiKey);", """
            private static readonly HttpClient Kept = new(new SocketsHttpHandler { UseProxy = false });

            private static async Task Ask(string address, string apiKey)
            {
                Kept.DefaultRequestHeaders.Add("Authorization", "Bearer " + apiKey);
                await Kept.PostAsync(address, new StringContent("the-end-of-the-request"));
            }
            """);
        Diagnostic finding = Assert.Single(await program.GetDiagnosticsAsync());
        Assert.Equal(("OAK3003", "OAK3003_PerCall"), (finding.Id, MessageReader.Read(finding).Name));

        (string request, Exception? failure) = await TestProgram.RunAsync(program.Source, Key);
        Assert.True(HasLine(request, "Authorization: Bearer {key}"));
        Assert.IsType<FormatException>(failure is AggregateException or System.Reflection.TargetInvocationException
            ? failure.InnerException : failure);
        Assert.Contains("does not support multiple values", failure!.ToString(), StringComparison.Ordinal);
    }

    private static void AssertEffect(HeaderRunTimeCase proof, string request, Exception? failure)
    {
        Exception? innermost = failure;
        while (innermost?.InnerException is { } inner && proof.Throws is { } thrown && innermost.GetType().FullName != thrown.Type)
        {
            innermost = inner;
        }

        if (proof.Throws is { } expected)
        {
            Assert.Equal(expected.Type, innermost?.GetType().FullName);
            Assert.Contains(expected.Message, innermost!.Message, StringComparison.Ordinal);
            Assert.Equal(proof.ShowsKey, failure!.ToString().Contains(Key, StringComparison.Ordinal));
        }
        else
        {
            Assert.True(request.Length > 0, "Nothing was sent: " + failure);
        }

        Assert.All(proof.Sends, line => Assert.True(HasLine(request, line), $"{line}\n{failure}\n{request}"));
        Assert.All(proof.SendsNo,
            name => Assert.DoesNotContain(GetLines(request), line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool HasLine(string request, string line) =>
        GetLines(request).Contains(line.Replace("{key}", Key, StringComparison.Ordinal));

    private static string[] GetLines(string request) => request.Split("\r\n");
}
