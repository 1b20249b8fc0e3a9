using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Values.Tests.ApiKeys;

public class NoKeysTests
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
        ["Anthropic"] = Sk + "ant-api03-" + Any(93) + "AA",
        ["Anthropic admin"] = Sk + "ant-admin01-" + Any(93) + "AA",
        ["Anthropic OAuth"] = Sk + "ant-oat01-" + Any(60),
        ["Anthropic refresh"] = Sk + "ant-ort01-" + Any(60),
        ["Anthropic with the watermark in it"] = SyntheticKey.Of("ant-api03-", Any(40), Any(40)),
        ["OpenRouter"] = Sk + "or-v1-" + Of(64, Hex),
        ["OpenRouter with the watermark in it"] = SyntheticKey.Of("or-v1-", Any(40), Any(40)),
        ["DeepSeek"] = Sk + Of(32, Hex),
        ["DeepSeek, letters"] = Sk + Of(32, Lower),
        ["Langfuse"] = Sk + "lf-" + Guid(),
        ["LiteLLM"] = Sk + "litellm-" + Any(40),
        ["LiteLLM tutorial"] = Sk + "1234",
        ["iFlytek, 48"] = Sk + Of(48, Alphanumeric),
        ["iFlytek, 64"] = Sk + Of(64, Alphanumeric),
        ["Kimi and others, 48 with hyphens"] = Sk + Any(48),
        ["Stripe live"] = "sk_live_" + Of(99, Alphanumeric),
        ["Stripe test"] = "sk_test_" + Of(24, Alphanumeric),
        ["ElevenLabs"] = "sk_" + Of(48, Hex),
        ["IEX"] = "sk_" + Of(32, Hex),
        ["PhotoRoom"] = "sk_pr_" + Of(40, Lower),
        ["Checkout"] = "sk_test_" + Guid(),
        ["Ticket Tailor"] = "sk_1234_567890_" + Of(32, Hex),
        ["Perplexity"] = "pplx-" + Of(48, Alphanumeric),
        ["Groq"] = "gsk_" + Of(52, Alphanumeric),
        ["xAI"] = "xai-" + Of(80, Alphanumeric),
        ["Hugging Face"] = "hf_" + Of(34, Alphanumeric),
        ["Hugging Face organization"] = "api_org_" + Of(34, Alphanumeric),
        ["Google"] = "AIza" + "Sy" + Any(33),
        ["Together"] = "tgp_v1_" + Any(43),
        ["LangSmith"] = "lsv2_sk_" + Of(32, Hex) + "_" + Of(10, Hex),
        ["Zhipu"] = Of(32, Hex) + "." + Of(16, Alphanumeric),
        ["Mailgun"] = "key-" + Of(32, Hex),
        ["GitHub"] = "ghp_" + Of(36, Alphanumeric),
        ["Replicate"] = "r8_" + Of(37, Alphanumeric),
        ["Azure OpenAI until 2024"] = Of(32, Hex),
        ["another Azure service"] = Of(52, Alphanumeric) + "JQQ" + "J99" + Of(14, Alphanumeric) + "AAAB" + "ACDB" + Of(4, Alphanumeric),
        ["JSON web token"] = "eyJ" + Any(33) + ".eyJ" + Any(80) + "." + Any(43),
    };

    private static readonly Dictionary<string, string> OtherThings = new()
    {
        ["organization"] = "org-" + Of(24, Alphanumeric),
        ["project"] = "proj_" + Of(24, Alphanumeric),
        ["key id"] = "key_" + Of(16, Alphanumeric),
        ["service account id"] = "svc_acct_" + Of(24, Alphanumeric),
        ["user"] = "user-" + Of(24, Alphanumeric),
        ["session token"] = "sess-" + Of(40, Alphanumeric),
        ["realtime session"] = "sess_" + Of(24, Alphanumeric),
        ["guid"] = Guid(),
        ["guid behind sk-"] = Sk + Guid(),
        ["guid behind a project prefix"] = Sk + "proj-" + Guid(),
        ["upper-case guid behind a project prefix"] = Sk + "proj-" + Guid().ToUpperInvariant(),
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
        ["watermark in a word of key characters"] = Of(20, Alphanumeric) + W + Of(20, Alphanumeric),
        ["base64 blob with the watermark"] = Of(60, Base64) + W + Of(70, Base64) + "==",
        ["base64url blob with the watermark"] = "eyJ" + Of(60, Alphanumeric) + "_" + W + Of(70, Alphanumeric),
        ["data URL"] = "data:image/png;base64," + Of(200, Base64) + W + Of(40, Base64),
        ["seek"] = "se" + SyntheticKey.ClientSecret(),
        ["week"] = "we" + SyntheticKey.ClientSecret(),
        ["name that ends in ek_"] = "last_" + SyntheticKey.ClientSecret(),
        ["ek_ and 31 digits"] = "ek_" + Of(31, Hex) + " " + Of(10, Hex),
        ["ek_ and 33 digits"] = "ek_" + Of(33, Hex),
        ["ek_ and capitals"] = "ek_" + Of(32, Hex).ToUpperInvariant(),
        ["ek_ and one digit"] = "ek_" + new string('0', 32),
        ["ek_ and a word joined by a hyphen"] = SyntheticKey.ClientSecret() + "-suffix",
        ["JQQJ99 too early"] = SyntheticKey.Azure()[1..],
        ["JQQJ99 too late"] = "a" + SyntheticKey.Azure(),
        ["Azure key cut short"] = SyntheticKey.Azure()[..^1],
        ["Azure key, a letter more"] = SyntheticKey.Azure() + "x",
        ["Azure key, blotted out"] = new string('x', 52) + SyntheticKey.Azure()[52..],
        ["second half too short"] = SyntheticKey.Of("", Of(20, Alphanumeric), Of(15, Alphanumeric)),
        ["hash"] = "sha512-" + Of(86, Base64) + "==",
    };

    private static readonly Dictionary<string, string> Fakes = new()
    {
        ["regex, legacy"] = "^" + Sk + "[A-Za-z0-9]{20}" + W + "[A-Za-z0-9]{20}$",
        ["regex, project"] = Sk + "(?:proj|svcacct|admin)-(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})" + W + "(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})",
        ["regex, word characters"] = Sk + @"\w{20}" + W + @"\w{20}",
        ["regex, wide"] = Sk + "proj-.{20,}" + W + ".{20,}",
        ["form in words"] = Sk + "proj-<74 characters>" + W + "<74 characters>",
        ["blotted out"] = Sk + new string('x', 48),
        ["blotted out, capitals"] = Sk + new string('X', 48),
        ["blotted out, mixed"] = Sk + "proj-" + string.Concat(Enumerable.Repeat("xX", 40)),
        ["blotted out, project"] = Sk + "proj-" + new string('x', 156),
        ["blotted out, watermark"] = SyntheticKey.Of("", new string('x', 20), new string('x', 20)),
        ["blotted out, watermark and mixed case"] = SyntheticKey.Of("", string.Concat(Enumerable.Repeat("xX", 10)), string.Concat(Enumerable.Repeat("Xx", 10))),
        ["blotted out, project, watermark"] = SyntheticKey.Of("proj-", new string('X', 74), new string('X', 74)),
        ["blotted out, zeros"] = SyntheticKey.Of("admin-", new string('0', 58), new string('0', 58)),
        ["first half blotted out"] = SyntheticKey.Of("", new string('x', 20), Of(20, Alphanumeric)),
        ["second half blotted out"] = SyntheticKey.Of("proj-", Any(74), new string('x', 74)),
        ["end blotted out"] = Sk + "proj-" + Of(20, Alphanumeric) + new string('x', 80),
        ["masked by the server"] = Key[..8] + new string('*', 39) + Key[^4..],
        ["masked by hand"] = SyntheticKey.Project()[..20] + "..." + SyntheticKey.Project()[^4..],
        ["masked by an ellipsis"] = SyntheticKey.Project()[..30] + "…" + SyntheticKey.Project()[^4..],
        ["masked round the watermark"] = Sk + "****************" + W + "****************",
        ["mask of the specification"] = Sk + "abc...def, " + Sk + "admin...xyz",
        ["half too short"] = SyntheticKey.Of("", Of(15, Alphanumeric), Of(20, Alphanumeric)),
        ["watermark in small letters"] = Key.Replace(W, "t3blbkfj", StringComparison.Ordinal),
        ["watermark damaged"] = Key.Replace(W, "T4BlbkFJ", StringComparison.Ordinal),
        ["not a real key"] = Sk + "proj-THISISNOTAREALKEY0123456789012345678901234567890123",
        ["live test"] = Sk + "LIVETEST0123456789abcdef",
        ["the alphabet"] = Sk + "proj-1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        ["the alphabet in alternating case"] = Sk + "proj-aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789AbCdEfGhIjKlMnOp",
        ["the keyboard"] = Sk + "proj-qwertyuiopASDFGHJKLzxcvbnm1234567890qwertyuiopASDFGHJKL",
        ["words with numbers"] = Sk + "proj-my-project-2024-abc-DEF-GHI-xyz-0123-ABCD-9876-zzz",
        ["words in capitals"] = Sk + "proj-MyOpenAiProjectKeyForTheDevelopmentServerOfTheTeam2024Nr17",
        ["random with a word"] = Sk + "svcacct-" + Of(20, Alphanumeric) + "REPLACE" + Of(20, Alphanumeric),
        ["None, in words"] = Sk + "None-your-key-here-" + Of(40, Alphanumeric),
        ["project, too short without watermark"] = Sk + "proj-" + Of(39, Alphanumeric),
        ["None, one case"] = Sk + "None-" + Of(48, Lower),
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
        "YOUR_API_KEY", "YOUR_OPENAI_API_KEY", "YOUR API KEY", "YOUR_API_KEY_HERE", "REPLACE_WITH_YOUR_KEY", "YOUR-API-HERE", "your-api-key", "your-openai-api-key", "<YOUR_API_KEY>", "<API_KEY>",
        "<Add Your OPENAI API Key Here", "[YOUR_API_KEY]", "api_key", "API Key", "api-key", "OPENAI_API_KEY", Sk + "placeholder", Sk + "your-key", Sk + "proj-demo-key-placeholder",
        Sk + "fake-key-replace-me", Sk + "test", Sk + "demo", Sk + "***", Sk + "*", Sk + "...", Sk, Sk + "proj-", "In secrets", "<https://platform.openai.com/api-keys>", "SuaChaveAqui", "SUA_CHAVE_OPENAI",
        "<SUA API KEY AQUI>", "<chave api chatgpt>", "${OPENAI_API_KEY}", "%OPENAI_API_KEY%", "#{OpenAI.ApiKey}#", "ここにAPIキーを入力してください", "ВАШ_КЛЮЧ_API_СЮДА", "", " ", "undefined", "null",
    ];

    public static EveryPair VendorsAndSurroundings() => new(OtherVendors.Keys, Surroundings.All);

    public static EveryPair ThingsAndSurroundings() => new(OtherThings.Keys, ["nothing", "double quotes", "Bearer", "JSON", "query", "amid a sentence"]);

    public static EveryPair FakesAndSurroundings() => new(Fakes.Keys, Surroundings.All);

    public static EveryPair PlaceholdersAndSurroundings() => new(Placeholders, Surroundings.All);

    public static TheoryData<string> Sentences() => new(Prose);

    [Theory]
    [MemberData(nameof(VendorsAndSurroundings))]
    public void Another_vendors_key_is_none_of_ours(string vendor, string surroundings) =>
        Assert.Empty(Reading.Of(Surroundings.Put(surroundings, OtherVendors[vendor])));

    [Theory]
    [MemberData(nameof(ThingsAndSurroundings))]
    public void What_merely_resembles_a_key_is_none(string thing, string surroundings) =>
        Assert.Empty(Reading.Of(Surroundings.Put(surroundings, OtherThings[thing])));

    [Theory]
    [MemberData(nameof(FakesAndSurroundings))]
    public void A_pattern_a_mask_or_a_made_up_key_is_none(string fake, string surroundings) =>
        Assert.Empty(Reading.Of(Surroundings.Put(surroundings, Fakes[fake])));

    [Theory]
    [MemberData(nameof(PlaceholdersAndSurroundings))]
    public void A_placeholder_is_no_key(string placeholder, string surroundings) =>
        Assert.Empty(Reading.Of(Surroundings.Put(surroundings, placeholder)));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Prose_about_keys_holds_none(string sentence)
    {
        Assert.Empty(Reading.Of(sentence));
        Assert.Empty(Reading.Of(sentence + "."));
        Assert.Empty(Reading.Of("\"" + sentence + "\""));
        Assert.Empty(Reading.Of(sentence.Replace(" ", "\n    ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Any_leading_part_of_a_sentence_holds_none()
    {
        foreach (string sentence in Prose)
        {
            for (int length = 0; length <= sentence.Length; length++)
            {
                Assert.Empty(Reading.Of(sentence[..length]));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Nothing_is_read_from_nothing(string? text) => Assert.Empty(Reading.Of(text));

    [Fact]
    public void Random_texts_without_watermark_are_none()
    {
        for (int seed = 1000; seed < 3000; seed++)
        {
            Assert.Empty(Reading.Of(Sk + SyntheticKey.Characters(16 + (seed % 150), seed)));
        }
    }

    private static string Any(int count) => SyntheticKey.Characters(count, 900 + count);

    private static string Of(int count, string alphabet) => SyntheticKey.Characters(count, 800 + count, alphabet);

    private static string Guid() => string.Join('-', Of(8, Hex), Of(4, Hex), "4" + Of(3, Hex), Of(4, Hex), Of(12, Hex));
}
