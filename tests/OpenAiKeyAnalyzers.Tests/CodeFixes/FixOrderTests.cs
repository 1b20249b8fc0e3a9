using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies that the fixes of one statement result in one text, regardless of the order of the rules and of the number of Fix All runs.
/// </summary>
public class FixOrderTests
{
    private static readonly string[] Headers =
    [
        "request.Headers.Add(\"Authorization\", \"~\");",
        "request.Headers.Add(\"Authorization\", \"Bearer~\");",
        "request.Headers.Add(\"Authorization\", \"Bearer:~\");",
        "request.Headers.Add(\"Authorization\", \"Token ~\");",
        "request.Headers.Add(\"Authorization\", \"Bearer Bearer ~\");",
        "request.Headers.Add(\"Authorization\", \"Bearer\" + \"~\");",
        "request.Headers.Add(\"Authorisation\", \"Bearer ~\");",
        "request.Headers.Add(\"Authorisation\", \"Bearer~\");",
        "request.Headers.Add(\"api-key\", \"~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer ~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"Bearer ~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer:\", \"~\");",
        "request.Headers.Authorization = new AuthenticationHeaderValue(\"~\", \"Bearer\");",
    ];

    private static readonly string[] Urls =
    [
        "https://api.openai.com/v1/models", "http://api.openai.com/v1/models", "https://api.openai.com/models",
        "https://api.openia.com/v1/models", "http://api.openai.com/v1/engines", "https://api.openai.com/v1/chat/completion",
    ];

    public static TheoryData<string, string> Programs
    {
        get
        {
            var programs = new TheoryData<string, string>();
            for (int i = 0; i < Headers.Length; i++)
            {
                // Each header is combined with two URLs, and each URL with several headers.
                programs.Add(Headers[i], Urls[0]);
                programs.Add(Headers[i], Urls[1 + (i % (Urls.Length - 1))]);
            }

            return programs;
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AllOrders_LeadToTheSameText(string header, string url)
    {
        string source = Source(header, url);
        // The orders share their intermediate texts: each is analyzed and fixed once.
        var fixes = new FixOrder();
        string[] rules =
            [.. (await FixOrder.FindingsAsync(source)).Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal)];
        var results = new HashSet<string>(StringComparer.Ordinal);
        foreach (string[] order in Orders(rules))
        {
            string changed = source;
            foreach (string id in order.Concat(rules).Concat(rules))
            {
                changed = await fixes.FixAllAsync(changed, id);
            }

            results.Add(changed);
            Assert.Empty(await FixOrder.FindingsAsync(changed));
        }

        Assert.Single(results);
    }

    private static IEnumerable<string[]> Orders(string[] rules) =>
        rules.Length < 2
        ? [rules] : rules.SelectMany(first => Orders([.. rules.Where(rule => rule != first)]).Select(rest => (string[])[first, .. rest]));

    private static string Source(string header, string url) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class C
        {
            void M(HttpClient client)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "{{url}}");
                {{header.Replace("~", SyntheticKey.Project(), StringComparison.Ordinal)}}
                client.Send(request);
            }
        }
        """;
}
