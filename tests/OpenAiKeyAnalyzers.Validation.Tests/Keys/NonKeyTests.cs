using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

public class NonKeyTests
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Hex = "0123456789abcdef";
    private const string Base64 = Alphanumeric + "+/";
    private const string W = SyntheticKey.Watermark;

    private static readonly string Sk = "sk" + "-";
    private static readonly string Key = SyntheticKey.User();

    private static readonly Dictionary<string, string> OtherVendors = new()
    {
        ["Anthropic"] = Sk + "ant-api03-" + GetKeyCharacters(93) + "AA",
        ["Anthropic admin"] = Sk + "ant-admin01-" + GetKeyCharacters(93) + "AA",
        ["Anthropic OAuth"] = Sk + "ant-oat01-" + GetKeyCharacters(60),
        ["Anthropic refresh"] = Sk + "ant-ort01-" + GetKeyCharacters(60),
        ["Anthropic with the watermark in it"] = SyntheticKey.Create("ant-api03-", GetKeyCharacters(40), GetKeyCharacters(40)),
        ["OpenRouter"] = Sk + "or-v1-" + GetCharacters(64, Hex),
        ["OpenRouter with the watermark in it"] = SyntheticKey.Create("or-v1-", GetKeyCharacters(40), GetKeyCharacters(40)),
        ["DeepSeek"] = Sk + GetCharacters(32, Hex),
        ["DeepSeek, letters"] = Sk + GetCharacters(32, Lower),
        ["Langfuse"] = Sk + "lf-" + CreateGuid(),
        ["LiteLLM"] = Sk + "litellm-" + GetKeyCharacters(40),
        ["LiteLLM tutorial"] = Sk + "1234",
        ["iFlytek, 48"] = Sk + GetCharacters(48, Alphanumeric),
        ["iFlytek, 64"] = Sk + GetCharacters(64, Alphanumeric),
        ["Kimi and others, 48 with hyphens"] = Sk + GetKeyCharacters(48),
        ["Stripe live"] = "sk_live_" + GetCharacters(99, Alphanumeric),
        ["Stripe test"] = "sk_test_" + GetCharacters(24, Alphanumeric),
        ["ElevenLabs"] = "sk_" + GetCharacters(48, Hex),
        ["IEX"] = "sk_" + GetCharacters(32, Hex),
        ["PhotoRoom"] = "sk_pr_" + GetCharacters(40, Lower),
        ["Checkout"] = "sk_test_" + CreateGuid(),
        ["Ticket Tailor"] = "sk_1234_567890_" + GetCharacters(32, Hex),
        ["Perplexity"] = "pplx-" + GetCharacters(48, Alphanumeric),
        ["Groq"] = "gsk_" + GetCharacters(52, Alphanumeric),
        ["xAI"] = "xai-" + GetCharacters(80, Alphanumeric),
        ["Hugging Face"] = "hf_" + GetCharacters(34, Alphanumeric),
        ["Hugging Face organization"] = "api_org_" + GetCharacters(34, Alphanumeric),
        ["Google"] = "AIza" + "Sy" + GetKeyCharacters(33),
        ["Together"] = "tgp_v1_" + GetKeyCharacters(43),
        ["LangSmith"] = "lsv2_sk_" + GetCharacters(32, Hex) + "_" + GetCharacters(10, Hex),
        ["Zhipu"] = GetCharacters(32, Hex) + "." + GetCharacters(16, Alphanumeric),
        ["Mailgun"] = "key-" + GetCharacters(32, Hex),
        ["GitHub"] = "ghp_" + GetCharacters(36, Alphanumeric),
        ["Replicate"] = "r8_" + GetCharacters(37, Alphanumeric),
        ["Azure OpenAI until 2024"] = GetCharacters(32, Hex),
        ["another Azure service"] = GetCharacters(52, Alphanumeric) + "JQQ" + "J99" + GetCharacters(14, Alphanumeric) + "AAAB" + "ACDB"
            + GetCharacters(4, Alphanumeric),
        ["JSON web token"] = "eyJ" + GetKeyCharacters(33) + ".eyJ" + GetKeyCharacters(80) + "." + GetKeyCharacters(43),
    };

    private static readonly Dictionary<string, string> OtherThings = new()
    {
        ["organization"] = "org-" + GetCharacters(24, Alphanumeric),
        ["project"] = "proj_" + GetCharacters(24, Alphanumeric),
        ["key id"] = "key_" + GetCharacters(16, Alphanumeric),
        ["service account id"] = "svc_acct_" + GetCharacters(24, Alphanumeric),
        ["user"] = "user-" + GetCharacters(24, Alphanumeric),
        ["session token"] = "sess-" + GetCharacters(40, Alphanumeric),
        ["realtime session"] = "sess_" + GetCharacters(24, Alphanumeric),
        ["guid"] = CreateGuid(),
        ["guid behind sk-"] = Sk + CreateGuid(),
        ["guid behind a project prefix"] = Sk + "proj-" + CreateGuid(),
        ["upper-case guid behind a project prefix"] = Sk + "proj-" + CreateGuid().ToUpperInvariant(),
        ["culture"] = "CultureInfo.GetCultureInfo(" + Sk + "SK).NumberFormat.CurrencyDecimalDigits",
        ["CSS class"] = Sk + "fading-circle " + Sk + "circle1 " + Sk + "circle2 " + Sk + "cube-grid spinner-container-2024",
        ["CSS class of any length"] = Sk + "a-very-long-class-name-of-a-spinner-that-never-ends-v2-XL-dark",
        ["disk"] = "di" + Key,
        ["task"] = "ta" + Key,
        ["risk"] = "ri" + Key,
        ["desk"] = "de" + SyntheticKey.Project(),
        ["mask"] = "MA" + Key,
        ["digit before the prefix"] = "2" + Key,
        ["upper-case prefix"] = "SK" + "-" + Key[3..],
        ["underscore for the hyphen"] = "sk_" + Key[3..],
        ["bare watermark"] = "keys contain " + W + ", which is OpenAI in base64",
        ["watermark in a word of key characters"] = GetCharacters(20, Alphanumeric) + W + GetCharacters(20, Alphanumeric),
        ["base64 blob with the watermark"] = GetCharacters(60, Base64) + W + GetCharacters(70, Base64) + "==",
        ["base64url blob with the watermark"] = "eyJ" + GetCharacters(60, Alphanumeric) + "_" + W + GetCharacters(70, Alphanumeric),
        ["data URL"] = "data:image/png;base64," + GetCharacters(200, Base64) + W + GetCharacters(40, Base64),
        ["seek"] = "se" + SyntheticKey.ClientSecret(),
        ["week"] = "we" + SyntheticKey.ClientSecret(),
        ["name that ends in ek_"] = "last_" + SyntheticKey.ClientSecret(),
        ["ek_ and 31 digits"] = "ek_" + GetCharacters(31, Hex) + " " + GetCharacters(10, Hex),
        ["ek_ and 33 digits"] = "ek_" + GetCharacters(33, Hex),
        ["ek_ and capitals"] = "ek_" + GetCharacters(32, Hex).ToUpperInvariant(),
        ["ek_ and one digit"] = "ek_" + new string('0', 32),
        ["ek_ and a word joined by a hyphen"] = SyntheticKey.ClientSecret() + "-suffix",
        ["JQQJ99 too early"] = SyntheticKey.Azure()[1..],
        ["JQQJ99 too late"] = "a" + SyntheticKey.Azure(),
        ["Azure key cut short"] = SyntheticKey.Azure()[..^1],
        ["Azure key, a letter more"] = SyntheticKey.Azure() + "x",
        ["Azure key, blotted out"] = new string('x', 52) + SyntheticKey.Azure()[52..],
        ["second half too short"] = SyntheticKey.Create("", GetCharacters(20, Alphanumeric), GetCharacters(15, Alphanumeric)),
        ["hash"] = "sha512-" + GetCharacters(86, Base64) + "==",
    };

    private static readonly Dictionary<string, string> Fakes = new()
    {
        ["regex, legacy"] = "^" + Sk + "[A-Za-z0-9]{20}" + W + "[A-Za-z0-9]{20}$",
        ["regex, project"] = Sk + "(?:proj|svcacct|admin)-(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})" + W
            + "(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})",
        ["regex, word characters"] = Sk + @"\w{20}" + W + @"\w{20}",
        ["regex, wide"] = Sk + "proj-.{20,}" + W + ".{20,}",
        ["form in words"] = Sk + "proj-<74 characters>" + W + "<74 characters>",
        ["blotted out"] = Sk + new string('x', 48),
        ["blotted out, capitals"] = Sk + new string('X', 48),
        ["blotted out, mixed"] = Sk + "proj-" + string.Concat(Enumerable.Repeat("xX", 40)),
        ["blotted out, project"] = Sk + "proj-" + new string('x', 156),
        ["blotted out, watermark"] = SyntheticKey.Create("", new string('x', 20), new string('x', 20)),
        ["blotted out, watermark and mixed case"] =
            SyntheticKey.Create("", string.Concat(Enumerable.Repeat("xX", 10)), string.Concat(Enumerable.Repeat("Xx", 10))),
        ["blotted out, project, watermark"] = SyntheticKey.Create("proj-", new string('X', 74), new string('X', 74)),
        ["blotted out, zeros"] = SyntheticKey.Create("admin-", new string('0', 58), new string('0', 58)),
        ["first half blotted out"] = SyntheticKey.Create("", new string('x', 20), GetCharacters(20, Alphanumeric)),
        ["second half blotted out"] = SyntheticKey.Create("proj-", GetKeyCharacters(74), new string('x', 74)),
        ["end blotted out"] = Sk + "proj-" + GetCharacters(20, Alphanumeric) + new string('x', 80),
        ["masked by the server"] = Key[..8] + new string('*', 39) + Key[^4..],
        ["masked by hand"] = SyntheticKey.Project()[..20] + "..." + SyntheticKey.Project()[^4..],
        ["masked by an ellipsis"] = SyntheticKey.Project()[..30] + "…" + SyntheticKey.Project()[^4..],
        ["masked round the watermark"] = Sk + "****************" + W + "****************",
        ["mask of the specification"] = Sk + "abc...def, " + Sk + "admin...xyz",
        ["half too short"] = SyntheticKey.Create("", GetCharacters(15, Alphanumeric), GetCharacters(20, Alphanumeric)),
        ["watermark in small letters"] = Key.Replace(W, "t3blbkfj", StringComparison.Ordinal),
        ["watermark damaged"] = Key.Replace(W, "T4BlbkFJ", StringComparison.Ordinal),
        ["not a real key"] = Sk + "proj-THISISNOTAREALKEY0123456789012345678901234567890123",
        ["live test"] = Sk + "LIVETEST0123456789abcdef",
        ["the alphabet"] = Sk + "proj-1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        ["the alphabet in alternating case"] = Sk + "proj-aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789AbCdEfGhIjKlMnOp",
        ["the keyboard"] = Sk + "proj-qwertyuiopASDFGHJKLzxcvbnm1234567890qwertyuiopASDFGHJKL",
        ["words with numbers"] = Sk + "proj-my-project-2024-abc-DEF-GHI-xyz-0123-ABCD-9876-zzz",
        ["words in capitals"] = Sk + "proj-MyOpenAiProjectKeyForTheDevelopmentServerOfTheTeam2024Nr17",
        ["random with a word"] = Sk + "svcacct-" + GetCharacters(20, Alphanumeric) + "REPLACE" + GetCharacters(20, Alphanumeric),
        ["None, in words"] = Sk + "None-your-key-here-" + GetCharacters(40, Alphanumeric),
        ["project, too short without watermark"] = Sk + "proj-" + GetCharacters(39, Alphanumeric),
        ["None, one case"] = Sk + "None-" + GetCharacters(48, Lower),
    };

    private static readonly string[] Prose =
    [
        Sk + " keys contain the marker " + W + " between two runs of twenty characters",
        Sk + " Keys Contain The Marker " + W + " Between Two Runs Of 20 Characters",
        Sk + " keys of 51 characters have the text " + W + " after the first 23 and before the last 20",
        Sk + "proj- keys hold " + W + " in the middle since 2024 and are 164 characters long",
        Sk + "None- keys of 2024 hold no " + W + " and are 56 characters long as far as anybody knows",
        Sk + "proj- is the prefix of project keys\n" + Sk + "admin- is the prefix of admin keys\nthe watermark is " + W + " in all of them",
        "An OpenAI key begins with " + Sk + " and has the letters " + W + " amid its random characters",
        "task- risk- disk- and " + W + " are mentioned here so that nobody takes them for keys",
        Sk + "learn is a prefix of packages which have nothing in common with " + W + " or with OpenAI",
    ];

    private static readonly string[] Placeholders =
    [
        "YOUR_API_KEY", "YOUR_OPENAI_API_KEY", "YOUR API KEY", "YOUR_API_KEY_HERE", "REPLACE_WITH_YOUR_KEY", "YOUR-API-HERE",
        "your-api-key", "your-openai-api-key", "<YOUR_API_KEY>", "<API_KEY>",
        "<Add Your OPENAI API Key Here", "[YOUR_API_KEY]", "api_key", "API Key", "api-key", "OPENAI_API_KEY", Sk + "placeholder",
        Sk + "your-key", Sk + "proj-demo-key-placeholder",
        Sk + "fake-key-replace-me", Sk + "test", Sk + "demo", Sk + "***", Sk + "*", Sk + "...", Sk, Sk + "proj-", "In secrets",
        "<https://platform.openai.com/api-keys>", "SuaChaveAqui", "SUA_CHAVE_OPENAI",
        "<SUA API KEY AQUI>", "<chave api chatgpt>", "${OPENAI_API_KEY}", "%OPENAI_API_KEY%", "#{OpenAI.ApiKey}#", "ここにAPIキーを入力してください",
        "ВАШ_КЛЮЧ_API_СЮДА", "", " ", "undefined", "null",
    ];

    public static AllPairs VendorsAndContexts() => new(OtherVendors.Keys, ContextSamples.All);

    public static AllPairs OtherStringsAndContexts() =>
        new(OtherThings.Keys, ["nothing", "double quotes", "Bearer", "JSON", "query", "amid a sentence"]);

    public static AllPairs FakesAndContexts() => new(Fakes.Keys, ContextSamples.All);

    public static AllPairs PlaceholdersAndContexts() => new(Placeholders, ContextSamples.All);

    public static TheoryData<string> ProseSamples() => new(Prose);

    [Theory]
    [MemberData(nameof(VendorsAndContexts))]
    public void OtherVendorKey_ReturnsNoMatch(string vendor, string surroundings) =>
        Assert.Empty(MatchFormatter.Scan(ContextSamples.Enclose(surroundings, OtherVendors[vendor])));

    [Theory]
    [MemberData(nameof(OtherStringsAndContexts))]
    public void SimilarString_ReturnsNoMatch(string thing, string surroundings) =>
        Assert.Empty(MatchFormatter.Scan(ContextSamples.Enclose(surroundings, OtherThings[thing])));

    [Theory]
    [MemberData(nameof(FakesAndContexts))]
    public void PatternMaskOrFakeKey_ReturnsNoMatch(string fake, string surroundings) =>
        Assert.Empty(MatchFormatter.Scan(ContextSamples.Enclose(surroundings, Fakes[fake])));

    [Theory]
    [MemberData(nameof(PlaceholdersAndContexts))]
    public void Placeholder_ReturnsNoMatch(string placeholder, string surroundings) =>
        Assert.Empty(MatchFormatter.Scan(ContextSamples.Enclose(surroundings, placeholder)));

    [Theory]
    [MemberData(nameof(ProseSamples))]
    public void ProseAboutKeys_ReturnsNoMatch(string sentence)
    {
        Assert.Empty(MatchFormatter.Scan(sentence));
        Assert.Empty(MatchFormatter.Scan(sentence + "."));
        Assert.Empty(MatchFormatter.Scan("\"" + sentence + "\""));
        Assert.Empty(MatchFormatter.Scan(sentence.Replace(" ", "\n    ", StringComparison.Ordinal)));
    }

    [Fact]
    public void TruncatedProse_ReturnsNoMatch()
    {
        foreach (string sentence in Prose)
        {
            for (int length = 0; length <= sentence.Length; length++)
            {
                Assert.Empty(MatchFormatter.Scan(sentence[..length]));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void NullOrWhitespace_ReturnsNoMatch(string? text) => Assert.Empty(MatchFormatter.Scan(text));

    [Fact]
    public void RandomTextWithoutWatermark_ReturnsNoMatch()
    {
        for (int seed = 1000; seed < 3000; seed++)
        {
            Assert.Empty(MatchFormatter.Scan(Sk + SyntheticKey.Characters(16 + (seed % 150), seed)));
        }
    }

    private static string GetKeyCharacters(int count) => SyntheticKey.Characters(count, 900 + count);

    private static string GetCharacters(int count, string alphabet) => SyntheticKey.Characters(count, 800 + count, alphabet);

    private static string CreateGuid() =>
        string.Join('-', GetCharacters(8, Hex), GetCharacters(4, Hex), "4" + GetCharacters(3, Hex), GetCharacters(4, Hex),
            GetCharacters(12, Hex));
}
