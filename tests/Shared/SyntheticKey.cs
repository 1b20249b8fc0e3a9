namespace OpenAiKeyAnalyzers.Testing;

/// <summary>
/// Makes keys that have the right shape and open nothing. They are put together from parts, so that no complete key is in the
/// sources of the tests, where a secret scanner would find it.
/// </summary>
internal static class SyntheticKey
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string UrlSafe = Alphanumeric + "-_";

    /// <summary>"OpenAI" in base64.</summary>
    public const string Watermark = "T3Bl" + "bkFJ";

    /// <summary>A user key as issued until April 2024: 51 characters, letters and digits only.</summary>
    public static string User(int seed = 1) => "sk" + "-" + WithWatermark(20, seed, Alphanumeric);

    /// <summary>A project key: halves of 20 (letters and digits), 58 or 74 characters.</summary>
    public static string Project(int half = 74, int seed = 2) => "sk" + "-proj-" + WithWatermark(half, seed);

    /// <summary>A service account's key: halves of 46 or 74 characters.</summary>
    public static string ServiceAccount(int half = 74, int seed = 3) => "sk" + "-svcacct-" + WithWatermark(half, seed);

    /// <summary>A service account's key of the first generation, which carries the account's name.</summary>
    public static string NamedServiceAccount(string name = "service-billing", int seed = 4) =>
        "sk" + "-" + name + "-" + WithWatermark(20, seed, Alphanumeric);

    /// <summary>An administration key: 133 characters.</summary>
    public static string Admin(int half = 58, int seed = 5) => "sk" + "-admin-" + WithWatermark(half, seed);

    /// <summary>A key of a user without a project.</summary>
    public static string WithoutProject(int half = 74, int seed = 6) => "sk" + "-None-" + WithWatermark(half, seed);

    /// <summary>A short key of the same kind with watermark: halves of 20 to 42 letters and digits.</summary>
    public static string ShortWithoutProject(int half = 20, int seed = 10) => "sk" + "-None-" + WithWatermark(half, seed, Alphanumeric);

    /// <summary>A user key of more than 51 characters, with hyphens and underscores in its halves.</summary>
    public static string LongUser(int half = 58, int seed = 11) => "sk" + "-" + WithWatermark(half, seed, UrlSafe);

    /// <summary>A key whose halves are given: <paramref name="name"/> is what is between <c>sk-</c> and the first half.</summary>
    public static string Create(string name, string before, string after) => "sk" + "-" + name + before + Watermark + after;

    /// <summary>A short key of the same kind that carries no watermark: 48 letters and digits after the prefix.</summary>
    public static string WithoutProjectOrWatermark(int seed = 7) => "sk" + "-None-" + Characters(48, seed, Alphanumeric);

    /// <summary>A client secret of a realtime session: 32 hexadecimal digits.</summary>
    public static string ClientSecret(int seed = 8) => "ek" + "_" + Characters(32, seed, "0123456789abcdef");

    /// <summary>A key of an Azure OpenAI resource: 84 letters and digits.</summary>
    public static string Azure(int seed = 9) =>
        Characters(52, seed, Alphanumeric) + "JQQ" + "J99" + "BF" + "AC" + Characters(10, seed + 1, Alphanumeric) + "AAAB" + "ACOG"
        + Characters(4, seed + 2, Alphanumeric);

    /// <summary>Another provider's key: <paramref name="prefix"/> and <paramref name="count"/> letters and digits, or lower-case
    /// hexadecimal digits.</summary>
    public static string Other(string prefix, int count, bool hex = false, int seed = 12) =>
        prefix + Characters(count, seed, hex ? "0123456789abcdef" : Alphanumeric);

    /// <summary><paramref name="count"/> characters of <paramref name="alphabet"/>, the same for the same seed; neither end is a hyphen or
    /// underscore.</summary>
    public static string Characters(int count, int seed, string alphabet = UrlSafe)
    {
        var state = (uint)seed * 2654435761u + 12345u;
        var characters = new char[count];
        for (int i = 0; i < count; i++)
        {
            int limit = i == 0 || i == count - 1 ? Math.Min(alphabet.Length, Alphanumeric.Length) : alphabet.Length;
            state = (state * 1664525u) + 1013904223u;
            characters[i] = alphabet[(int)((state >> 10) % (uint)limit)];
        }

        return new string(characters);
    }

    private static string WithWatermark(int half, int seed, string? alphabet = null) =>
        Characters(half, seed, alphabet ?? (half == 20 ? Alphanumeric : UrlSafe)) + Watermark
        + Characters(half, seed + 1000, alphabet ?? (half == 20 ? Alphanumeric : UrlSafe));
}
