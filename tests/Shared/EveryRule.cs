using System.Text;

namespace OpenAiKeyAnalyzers.Testing;

/// <summary>
/// Provides a console program and settings files that violate every rule. They reference only .NET. The findings are marked:
/// <c>{|OAK1001:text|}</c>, also nested.
/// </summary>
internal static class EveryRule
{
    private const int Cut = 40;

    private static readonly string[] Synthetic = [.. Enumerable.Range(81, 7).Select(static seed => SyntheticKey.Project(seed: seed))];

    private static readonly (string Path, string Markup)[] Marked =
    [
        ("Program.cs", $$"""
            string hardCoded = "{|OAK1001:{{Synthetic[0]}}|}";
            string withLineEnd = "{|OAK1001:{{Synthetic[1]}}|}{|OAK1002:\n|}";
            string interrupted = "{|OAK1001:{{Synthetic[2][..Cut]}}{|OAK1003: |}{{Synthetic[2][Cut..]}}|}";
            System.Console.WriteLine(hardCoded + withLineEnd + interrupted);

            """),
        ("Credentials.cs", $$"""
            using System.Net.Http.Headers;

            internal sealed class Credentials(HttpRequestMessage request)
            {
                private static readonly Uri Models = new("https://api.openai.com/v1/models");

                public void Malformed() { request.RequestUri = Models; request.Headers.Authorization = new("Bearer", "{|OAK1004:<{|OAK1001:{{Synthetic[3]}}|}>|}"); }

                public void Placeholder() { request.RequestUri = Models; request.Headers.Authorization = new("Bearer", "{|OAK1005:YOUR_API_KEY|}"); }

                public void OtherVendor() { request.RequestUri = Models; request.Headers.Authorization = new("Bearer", "{|OAK1006:{{SyntheticKey.Other("gsk_", 52)}}|}"); }

                public void OtherValue() { request.RequestUri = Models; request.Headers.Authorization = new("Bearer", "{|OAK1007:{{SyntheticKey.Other("org-", 24)}}|}"); }

                public void Untrimmed() { request.RequestUri = Models; request.Headers.Authorization = new("Bearer", {|OAK2001:File.ReadAllText("key")|}); }

                public object Misspelled() => Environment.GetEnvironmentVariable("{|OAK2002:OPENAI_API_KYE|}");

                public object Unconventional() => Environment.GetEnvironmentVariable({|OAK2003:"OPENAI_KEY"|});

                public object OtherVariable() => new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable({|OAK2004:"GROQ_API_KEY"|}));

                public void MissingSpace(string key) { request.RequestUri = Models; request.Headers.Add("Authorization", "{|OAK3001:Bearer|}" + key); }

                public void WrongName(string key) { request.RequestUri = Models; request.Headers.Add("{|OAK3002:Authorisation|}", "Bearer " + key); }

                public void Misplaced(string key) { request.RequestUri = Models; request.Headers.Add("{|OAK3003:Content-Type|}", "application/json"); }

                public void Retired() { request.RequestUri = Models; request.Headers.Add("OpenAI-Beta", "{|OAK3004:assistants=v2|}"); }
            }

            """),
        ("Registry.cs", """
            internal sealed class Registry
            {
                public object User() => Environment.GetEnvironmentVariable("OPENAI_API_KEY", {|OAK2005:EnvironmentVariableTarget.User|});
            }

            """),
        ("OpenAIClient.cs", """
            namespace OpenAI;

            internal sealed class OpenAIClient(string apiKey)
            {
                public string Masked => apiKey[..3] + "…";
            }

            """),
        ("Urls.cs", """
            internal sealed class Urls(HttpClient client)
            {
                public object Retired() => client.GetAsync("https://api.openai.com/v1/{|OAK4001:engines|}");

                public object Legacy() => client.GetAsync("https://api.openai.com/v1/{|OAK4002:fine_tuning/jobs|}");

                public object Insecure() => client.GetAsync("{|OAK4003:http|}://api.openai.com/v1/models");

                public object Wrong() => client.GetAsync("https://api.openai.com/v1{|OAK4004:/v1|}/models");

                public object Dropped() { var other = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1") }; return other.GetAsync("{|OAK4005:models|}"); }

                public object KeyInUrl() => client.GetAsync("https://api.openai.com/v1/models?{|OAK4006:api_key=x|}");

                public object WrongModel() => client.PostAsync("https://api.openai.com/v1/embeddings", new StringContent("{ \"model\": \"{|OAK4008:gpt-6-luna|}\", \"input\": \"x\" }"));

                public object Model() => client.PostAsync("https://api.openai.com/v1/chat/completions", new StringContent("{ \"model\": \"{|OAK4007:text-davinci-003|}\", \"messages\": [] }"));
            }

            """),
        ("wwwroot/appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{|OAK5001:{{Synthetic[4]}}|}" } }"""),
        ("appsettings.Production.json", """{ "OpenAI": { "ApiKey": "{|OAK5002:${OPENAI_API_KEY}|}" } }"""),
        ("deploy/.env.production", $"OPENAI_API_KEY={{|OAK1001:{Synthetic[5]}|}}{{|OAK1002: |}}\n"),
        ("models.http", "GET {|OAK4003:http|}://api.openai.com/v1/models\n{|OAK3002:api-key|}: {{key}}\n"),
    ];

    /// <summary>Gets the files, without the markup.</summary>
    internal static IReadOnlyList<(string Path, string Text)> Files { get; } =
        [.. Marked.Select(static file => (file.Path, Parse(file.Path, file.Markup).Text))];

    /// <summary>Gets the expected findings.</summary>
    internal static IReadOnlyList<(string Path, int Line, int Column, string Rule)> Findings { get; } =
        [.. Marked.SelectMany(static file => Parse(file.Path, file.Markup).Findings)];

    /// <summary>Gets the rules whose findings are reported as information; builds do not print them.</summary>
    internal static IReadOnlyList<string> InfoRules { get; } = ["OAK2003", "OAK2004", "OAK2005", "OAK2111", "OAK2112", "OAK4002"];

    /// <summary>Gets the keys in the files; no output of a build may contain a part of one.</summary>
    internal static IReadOnlyList<string> Keys => Synthetic;

    private static (string Text, List<(string Path, int Line, int Column, string Rule)> Findings) Parse(string path, string markup)
    {
        const string Opening = "{|OAK";
        const int RuleLength = 7;

        var text = new StringBuilder();
        var findings = new List<(string, int, int, string)>();
        int line = 1;
        int column = 1;
        for (int i = 0; i < markup.Length; i++)
        {
            if (string.CompareOrdinal(markup, i, Opening, 0, Opening.Length) == 0)
            {
                findings.Add((path, line, column, markup.Substring(i + 2, RuleLength)));
                i += 2 + RuleLength;
            }
            else if (string.CompareOrdinal(markup, i, "|}", 0, 2) == 0)
            {
                i++;
            }
            else
            {
                text.Append(markup[i]);
                (line, column) = markup[i] == '\n' ? (line + 1, 1) : (line, column + 1);
            }
        }

        return (text.ToString(), findings);
    }
}
