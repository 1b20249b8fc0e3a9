using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>Follows the advice of OAK9008, which reports a wrong URL.</summary>
internal static class UrlAdvice
{
    private static readonly string New = SyntheticKey.Project(seed: 194);
    private static readonly byte[] Page = AdviceCase.Answer(200, "<html></html>", "text/html");

    internal static readonly AdviceCase[] All =
    [
        new("OAK9008_NoAddress", "Set it to a base URL such as {1}", static s => s.BaseUrl = "api.openai.com", static (s, a) => s.BaseUrl = a[2]),
        new("OAK9008_NoAddress", "or remove it", static s => s.BaseUrl = "api.openai.com", static (s, _) => s.BaseUrl = null),
        new("OAK9008_NoAddress", "Set it to a base URL such as {1}", static s => SetAzureEndpoint(s, "my resource"), SetAzureName),
        new("OAK9008_NotEncrypted", "Use https://", static s => s.BaseUrl = "http://api.openai.com/v1",
            static (s, _) => s.BaseUrl = s.BaseUrl!.Replace("http:", "https:", StringComparison.Ordinal)),
        new("OAK9008_Page", "Use {2}", static s => s.BaseUrl = "https://platform.openai.com/api-keys", static (s, a) => s.BaseUrl = a[3]),
        new("OAK9008_Page", "Use {2}", static s => SetAzureEndpoint(s, "https://platform.openai.com/"), SetAzureName),
        new("OAK9008_Misspelled", "Use {2}", static s => s.BaseUrl = "https://api.openia.com/v1", static (s, a) => s.BaseUrl = a[3]),
        new("OAK9008_Misspelled", "Use {2}", static s => SetAzureEndpoint(s, "https://name.openai.azure.com.example.org/"), SetAzureName),
        new("OAK9008_MixedAlphabets", "Type the URL again", static s => s.BaseUrl = "https://g\u0430teway.example.com/v1",
            static (s, _) => s.BaseUrl = "https://gateway.example.com/v1"),
        new("OAK9008_UnusualSpelling", "Type the URL again in ASCII characters", static s => s.BaseUrl = "https://\uFF41pi.openai.com/v1",
            static (s, _) => s.BaseUrl = "https://api.openai.com/v1"),
        new("OAK9008_HostAsUserName", "Use {2}", static s => s.BaseUrl = "https://api.openai.com@example.org/v1",
            static (s, a) => s.BaseUrl = a[3]),
        new("OAK9008_HostAsUserName", "or remove the user name", static s => s.BaseUrl = "https://api.openai.com@example.org/v1",
            static (s, a) => s.BaseUrl = $"https://{a[2]}/v1"),
        new("OAK9008_InvisibleCharacter", "Type the URL again", static s => s.BaseUrl = "https://api.openai\u200B.com/v1",
            static (s, _) => s.BaseUrl = "https://api.openai.com/v1"),
        new("OAK9008_KeyInUrl", "Remove the key from the URL, and revoke it if the URL has been used",
            static s => s.BaseUrl = "https://api.openai.com/v1?key=" + CheckRun.Key, static (s, a) =>
            {
                Assert.Equal("OpenAiKeyCheckBaseUrl", a[1]);
                s.BaseUrl = "https://api.openai.com/v1";
                s.Set(a[2], New);
            }),
        new("OAK9008_ForeignAddress", "Remove {0}", UseGateway, static (s, a) => s.Set(a[1], null)),
        new("OAK9008_ForeignAddress", "or pass its URL in -p:OpenAiKeyCheckBaseUrl", UseGateway, static (s, a) => s.BaseUrl = a[2]),

        // The following cases depend on the response of the server.
        new("OAK9008_WebPage", "Correct the URL", static s => s.BaseUrl = "https://gateway.example.com/v1", static (s, a) => s.BaseUrl = a[3])
        { First = [Page] },
        new("OAK9008_WebPage", "or sign in", static _ => { }, static (_, _) => { }) { First = [Page] },
        new("OAK9008_NoModels", "Use {1} for OpenAI", static _ => { }, static (s, a) => s.BaseUrl = a[2])
        { First = [AdviceCase.Answer(200, "{}")] },
        new("OAK9008_NoVersion", "Use {1}", static s => s.BaseUrl = "{root}", static (s, a) => s.BaseUrl = a[2])
        { First = [AdviceCase.Answer(404, "{}")] },
        new("OAK9008_NoVersion", "Use {1}", static s => s.BaseUrl = "https://api.openai.com", static (s, a) =>
        {
            Assert.Equal("https://api.openai.com/v1", a[2]);
            s.BaseUrl = a[2];
        }) { First = [AdviceCase.Answer(404, "{}")] },
        new("OAK9008_Operation", "Use the base URL: {1}", static s => s.BaseUrl = "{root}/v1/chat/completions", static (s, a) =>
        {
            Assert.EndsWith("/v1", a[2], StringComparison.Ordinal);
            s.BaseUrl = a[2];
        }) { First = [AdviceCase.Answer(404, "{}")] },
        new("OAK9008_NotFound", "OpenAI's is {2}", static s => s.BaseUrl = "https://api.openai.com/v2", static (s, a) => s.BaseUrl = a[3])
        { First = [AdviceCase.Error(404, "unknown_url")] },
        new("OAK9008_Redirect", "Use the final URL", static s => s.BaseUrl = "https://gateway.example.com/v1",
            static (s, a) => s.BaseUrl = $"https://{a[3]}/v1")
        { First = [AdviceCase.Answer(301, "", headers: "Location: https://api.openai.com/v1/models\r\n")] },
        new("OAK9008_RedirectSomewhere", "Use the final URL", static _ => { }, static (s, _) => s.BaseUrl = "https://api.openai.com/v1")
        { First = [AdviceCase.Answer(302, "")] },

        // The following cases are about Azure OpenAI.
        new("OAK9008_NoEndpoint", "Set it to {2}", static s =>
        {
            RejectedKeyAdvice.UseAzure(s);
            s.Set("AZURE_OPENAI_ENDPOINT", null);
        }, static (s, a) => s.Set(a[2], WithName(a[3]))),
        new("OAK9008_NoResource", "Use the endpoint that \"Keys and Endpoint\" in the Azure portal shows, such as {2}",
            RejectedKeyAdvice.UseAzure, static (s, a) => s.Set("AZURE_OPENAI_ENDPOINT", WithName(a[3])))
        { First = [AdviceCase.Error(404, "404", "Resource not found")] },
        new("OAK9008_NoResource", "such as {2}", RejectedKeyAdvice.UseAzure,
            static (s, a) => s.Set("AZURE_OPENAI_ENDPOINT", WithName(a[3]))) { First = [Page] },
        new("OAK9008_NoResource", "such as {2}", RejectedKeyAdvice.UseAzure,
            static (s, a) => s.Set("AZURE_OPENAI_ENDPOINT", WithName(a[3]))) { First = [AdviceCase.Answer(200, "{}")] },
        new("OAK9008_ApiVersion", "Use a version that the resource supports", UseVersion, static (s, a) =>
        {
            Assert.Equal(("Program.cs(20)", "2023-11-01-preview"), (a[1], a[2]));
            s.Facts[^1] = ProjectRun.Read(a[5], UsageKind.ApiVersion, line: 20, destination: Destination.AzureOpenAI);
        })
        {
            First = [AdviceCase.Models, AdviceCase.Error(400, "BadRequest", "API version not supported")],
        },
        new("OAK9008_ApiVersion", "or the default of the client", UseVersion, static (s, _) => s.Facts.RemoveAt(s.Facts.Count - 1))
        {
            First = [AdviceCase.Models, AdviceCase.Error(404, "404", "Resource not found")],
        },
    ];

    private static string WithName(string pattern) => pattern.Replace("NAME", "name", StringComparison.Ordinal);

    private static void UseVersion(AdviceScene scene)
    {
        RejectedKeyAdvice.UseAzure(scene);
        scene.Facts.Add(ProjectRun.Read("2023-11-01-preview", UsageKind.ApiVersion, line: 20));
    }

    private static void UseGateway(AdviceScene scene)
    {
        scene.BaseUrl = null;
        scene.Set("OPENAI_BASE_URL", "https://gateway.example.com/v1");
    }

    private static void SetAzureEndpoint(AdviceScene scene, string endpoint)
    {
        RejectedKeyAdvice.UseAzure(scene);
        scene.Set("AZURE_OPENAI_ENDPOINT", endpoint);
    }

    private static void SetAzureName(AdviceScene scene, string[] arguments)
    {
        string pattern = arguments.Skip(2).First(static argument => argument.StartsWith("https://NAME.", StringComparison.Ordinal));
        scene.Set("AZURE_OPENAI_ENDPOINT", WithName(pattern));
    }
}
