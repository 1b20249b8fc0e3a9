using System.Security.Cryptography;
using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Represents the old and the new content of a file, recorded before it is written. The hash at the end shows whether the journal is
/// complete.
/// </summary>
internal sealed class WriteJournal(byte[] before, byte[] after, byte[] lineBreak)
{
    private const int HashLength = 32;

    internal byte[] Before { get; } = before;

    internal byte[] After { get; } = after;

    /// <summary>Gets a line break in the file's encoding.</summary>
    internal byte[] LineBreak { get; } = lineBreak;

    /// <summary>Gets the path of the journal for a settings file.</summary>
    internal static string PathFor(string folder, string path) =>
        Path.Combine(folder, BitConverter.ToString(Hash(Encoding.UTF8.GetBytes(path))).Replace("-", string.Empty) + ".journal");

    internal static WriteJournal? Parse(byte[] content)
    {
        const int Head = sizeof(int) + sizeof(int);
        int body = content.Length - HashLength;
        if (body < Head || !Hash([.. content.Take(body)]).SequenceEqual(content.Skip(body)))
        {
            return null;
        }

        int before = BitConverter.ToInt32(content, 0);
        int lineBreak = BitConverter.ToInt32(content, sizeof(int));
        IEnumerable<byte> rest = content.Take(body).Skip(Head);
        return new WriteJournal([.. rest.Skip(lineBreak).Take(before)], [.. rest.Skip(lineBreak + before)], [.. rest.Take(lineBreak)]);
    }

    internal byte[] ToBytes()
    {
        IEnumerable<byte> head = BitConverter.GetBytes(Before.Length).Concat(BitConverter.GetBytes(LineBreak.Length));
        byte[] body = head.Concat(LineBreak).Concat(Before).Concat(After).ToArray();
        return body.Concat(Hash(body)).ToArray();
    }

    /// <summary>Determines whether a file contains the beginning of the new content, and the old content after it.</summary>
    internal bool IsTorn(byte[] current, byte[] written)
    {
        if (current.SequenceEqual(Before) || current.SequenceEqual(After))
        {
            return false;
        }

        int same = 0;
        while (same < current.Length && same < written.Length && current[same] == written[same])
        {
            same++;
        }

        return current.Length == Math.Max(Before.Length, same) && current.Skip(same).SequenceEqual(Before.Skip(same));
    }

    private static byte[] Hash(byte[] content)
    {
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(content);
    }
}
