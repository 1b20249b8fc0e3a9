using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>
/// Verifies that words after a truncated key are not treated as its last piece, wherever it is truncated; and that a key that contains
/// whitespace is found with all its pieces.
/// </summary>
/// <remarks>
/// A short word that is not English and exactly as long as the missing piece, such as <c>kono</c>, can still be taken for this piece: its
/// letters alone show too little.
/// </remarks>
public class WordsAfterKeyProperties
{
    private const int KeyCount = 5_000;

    // Each key is cut at every third position; over all keys, each position has its turn.
    private const int LengthStep = 3;

    private static readonly string[] Sentences =
    [
        "is my key for the demo",
        "is my key, please do not share it with anybody",
        "my old key",
        "this key belongs to the team of the other office and was issued in spring",
        "belongs to the other department and nobody else may use it before we have a new one",
        "replace with your own key before running the samples of this repository",
        "key expired in March 2024 and was replaced by that of the service account",
        "for the OpenAI client in production, see the wiki",
        "not working since 2023, ask Steve or Maria in accounting about another one",
        "we use it in v2 of the app and in gpt-4o tests only",
        "TODO: move this into user secrets and delete it here",
        "I got it from the dashboard this morning, but it does not work any more",
        "a key of ours that does not work",
        "was copied from the top-secret wiki_page of our customer",
        "(my key)",
        "- my personal account",
        "# production key of the chat service",
        "API キーは無効です",
        "OpenAI の API キーです",
        "は私のキーです",
        "というキーを使ってください",
        "Azure 用ではなく OpenAI 用のキー",
        "watashi no kii desu, tsukawanaide kudasai",
        "kono kii wa tesuto you desu kara honban dewa tsukaenai node chuui shite kudasai",
    ];

    private static readonly string[] Gaps = [" ", "  ", "\n", "\r\n", "\r\n        ", "\t", "\u3000", "\u00A0", "\n\n"];

    [Fact]
    public void CutKeyBeforeWords_EndsBeforeThem()
    {
        int count = 0;
        var failures = new List<string>();
        for (int seed = 1; seed <= KeyCount; seed++)
        {
            string key = GetKey(seed);
            int watermark = key.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal);
            for (int length = Math.Max(watermark, 20) + (seed / 9 % LengthStep); length < key.Length; length += LengthStep)
            {
                string sentence = Sentences[count++ % Sentences.Length];
                string gap = sentence[0] == 'は' ? string.Empty : Gaps[count / 7 % Gaps.Length];
                string text = (count % 3 == 0 ? "key=" : string.Empty) + key[..length] + gap + sentence;
                int end = text.Length - sentence.Length - gap.Length;

                // A single character shows nothing: it may as well be the last one of the key.
                if (length == key.Length - 1 && sentence[1] == ' ')
                {
                    continue;
                }

                bool isTaken = ApiKeyScanner.Scan(text).Any(match => match.End > end);
                if (count % 5 == 0)
                {
                    CredentialResult result = CredentialValidator.Validate(text);
                    isTaken |= result.KeyStart + result.KeyLength > end || result.Repair.Count > 0;
                }

                if (isTaken)
                {
                    failures.Add($"{seed}, {length} of {key.Length}, '{gap}{sentence}'");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}: {string.Join(Environment.NewLine, failures.Take(30))}");
    }

    [Fact]
    public void BrokenKey_IsFoundInAllPieces()
    {
        int count = 0;
        var missed = new List<string>();
        for (int seed = 1; seed <= KeyCount; seed++)
        {
            string key = GetKey(seed);
            for (int index = 1 + (seed / 9 % LengthStep); index < key.Length; index += LengthStep)
            {
                string broken = key.Insert(index, Gaps[count++ % Gaps.Length]);
                (string before, string after) = (count % 4) switch
                {
                    0 => (string.Empty, string.Empty),
                    1 => ("\"", "\""),
                    2 => ("OPENAI_API_KEY=", "\nPORT=80\n"),
                    _ => ("The key ", " is mine"),
                };
                IReadOnlyList<ApiKeyMatch> matches = ApiKeyScanner.Scan(before + broken + after);
                if (matches.Count != 1 || matches[0].Start != before.Length || matches[0].Length != broken.Length)
                {
                    missed.Add(key[index..]);
                }
            }
        }

        // By coincidence, the last piece is a word, or another key seems to start with it.
        Assert.InRange(missed.Count, 0, count / 5_000);
        Assert.All(missed, static piece => Assert.True(piece.Length <= 10 || piece.StartsWith("sk-", StringComparison.Ordinal), piece));
    }

    [Fact]
    public void WrappedKey_IsFoundInAllLines()
    {
        int count = 0;
        int missed = 0;
        for (int seed = 1; seed <= KeyCount; seed++)
        {
            string key = GetKey(seed);
            foreach (int width in new[] { 16, 20, 24, 32, 40, 60, 64, 72, 76, 78, 79, 80, 100, 120, 132 })
            {
                string gap = Gaps[count++ % Gaps.Length];
                string wrapped = string.Join(gap, key.Chunk(width).Select(static line => new string(line)));
                IReadOnlyList<ApiKeyMatch> matches = ApiKeyScanner.Scan("\"" + wrapped + "\"");
                missed += matches.Count == 1 && matches[0].Length == wrapped.Length ? 0 : 1;
            }
        }

        Assert.InRange(missed, 0, count / 5_000);
    }

    private static string GetKey(int seed) => (seed % 9) switch
    {
        0 => SyntheticKey.User(seed),
        1 => SyntheticKey.Project(74, seed),
        2 => SyntheticKey.Project(58, seed),
        3 => SyntheticKey.Project(20, seed),
        4 => SyntheticKey.ServiceAccount(74, seed),
        5 => SyntheticKey.ServiceAccount(46, seed),
        6 => SyntheticKey.Admin(58, seed),
        7 => SyntheticKey.WithoutProject(74, seed),
        _ => SyntheticKey.NamedServiceAccount("nightly-report", seed),
    };
}
