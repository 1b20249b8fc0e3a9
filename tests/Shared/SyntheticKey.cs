namespace OpenAiKeyAnalyzers.Testing;

/// <summary>
/// Creates keys that have a valid form but are not valid. They are joined from parts, so that the sources of the tests contain no complete
/// key, which a secret scanner would report.
/// </summary>
internal static class SyntheticKey
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string UrlSafe = Alphanumeric + "-_";

    /// <summary>The watermark: "OpenAI" in Base64.</summary>
    public const string Watermark = "T3Bl" + "bkFJ";

    /// <summary>Creates a user key as issued until April 2024: 51 characters, letters and digits only.</summary>
    public static string User(int seed = 1) => "sk" + "-" + WithWatermark(20, seed, Alphanumeric);

    /// <summary>Creates a project key: halves of 20 (letters and digits), 58 or 74 characters.</summary>
    public static string Project(int half = 74, int seed = 2) => "sk" + "-proj-" + WithWatermark(half, seed);

    /// <summary>Creates a service account's key: halves of 46 or 74 characters.</summary>
    public static string ServiceAccount(int half = 74, int seed = 3) => "sk" + "-svcacct-" + WithWatermark(half, seed);

    /// <summary>Creates a service account's key of the first generation, which contains the account's name.</summary>
    public static string NamedServiceAccount(string name = "service-billing", int seed = 4) =>
        "sk" + "-" + name + "-" + WithWatermark(20, seed, Alphanumeric);

    /// <summary>Creates an administration key: 133 characters.</summary>
    public static string Admin(int half = 58, int seed = 5) => "sk" + "-admin-" + WithWatermark(half, seed);

    /// <summary>Creates a key of a user without a project.</summary>
    public static string WithoutProject(int half = 74, int seed = 6) => "sk" + "-None-" + WithWatermark(half, seed);

    /// <summary>Creates a short key of a user without a project, with a watermark: halves of 20 to 42 letters and digits.</summary>
    public static string ShortWithoutProject(int half = 20, int seed = 10) => "sk" + "-None-" + WithWatermark(half, seed, Alphanumeric);

    /// <summary>Creates a user key of more than 51 characters, with hyphens and underscores in its halves.</summary>
    public static string LongUser(int half = 58, int seed = 11) => "sk" + "-" + WithWatermark(half, seed, UrlSafe);

    /// <summary>Creates a key from given halves: <paramref name="name"/> is the part between <c>sk-</c> and the first half.</summary>
    public static string Create(string name, string before, string after) => "sk" + "-" + name + before + Watermark + after;

    /// <summary>
    /// Creates a short key of a user without a project that contains no watermark: 48 letters and digits after the prefix.
    /// </summary>
    public static string WithoutProjectOrWatermark(int seed = 7) => "sk" + "-None-" + Characters(48, seed, Alphanumeric);

    /// <summary>Creates a client secret of a realtime session: 32 hexadecimal digits.</summary>
    public static string ClientSecret(int seed = 8) => "ek" + "_" + Characters(32, seed, "0123456789abcdef");

    /// <summary>Creates a key of an Azure OpenAI resource: 84 letters and digits.</summary>
    public static string Azure(int seed = 9) =>
        Characters(52, seed, Alphanumeric) + "JQQ" + "J99" + "BF" + "AC" + Characters(10, seed + 1, Alphanumeric) + "AAAB" + "ACOG"
        + Characters(4, seed + 2, Alphanumeric);

    /// <summary>
    /// Creates another provider's key: <paramref name="prefix"/> and <paramref name="count"/> letters and digits, or lowercase hexadecimal
    /// digits.
    /// </summary>
    public static string Other(string prefix, int count, bool hex = false, int seed = 12) =>
        prefix + Characters(count, seed, hex ? "0123456789abcdef" : Alphanumeric);

    /// <summary>
    /// Creates <paramref name="count"/> characters of <paramref name="alphabet"/>, the same for the same seed; neither end is a hyphen or
    /// underscore.
    /// </summary>
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
