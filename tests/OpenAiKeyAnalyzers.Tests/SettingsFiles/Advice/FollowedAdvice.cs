using System.Text.RegularExpressions;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles.Advice;

/// <summary>Represents the result of literally following the advice in a message: another file, environment variables, secrets.</summary>
internal sealed partial class FollowedAdvice
{
    public required string Text { get; init; }

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the values that <c>dotnet user-secrets set</c> stored.</summary>
    public Dictionary<string, string?> UserSecrets { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the values in a vault or another secret store.</summary>
    public Dictionary<string, string> Vault { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the name of the file to which the value was moved.</summary>
    public string? MovedTo { get; private init; }

    /// <param name="message">The English message.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="value">The reported value.</param>
    /// <param name="key">The key.</param>
    /// <param name="choosesSecret">Whether the second of two alternatives is followed.</param>
    public static FollowedAdvice Follow(string message, string text, string value, string key, bool choosesSecret = false)
    {
        if (Write().Match(message) is { Success: true } write)
        {
            string reference = write.Groups[1].Value;
            var written = new FollowedAdvice { Text = Quoted(text, value, message).Replace(value, reference, StringComparison.Ordinal) };
            (message.Contains("secret", StringComparison.Ordinal) || message.Contains("Vault", StringComparison.Ordinal)
                ? written.Vault : written.Variables)
                .Add(Name().Match(reference.Replace("secrets.", string.Empty, StringComparison.Ordinal)
                    .Replace("vault:", string.Empty, StringComparison.Ordinal)
                    .Replace("$processEnv", string.Empty, StringComparison.Ordinal)
                    .Replace("$env:", string.Empty, StringComparison.Ordinal)).Value, key);
            return written;
        }

        if (Clear().Match(message) is { Success: true } clear)
        {
            // The value of the setting is the key, or a connection string that contains the key.
            bool isPart = message.Contains("the connection string", StringComparison.Ordinal);
            string setting = isPart ? ConnectionString().Match(text).Value.Replace(value, key, StringComparison.Ordinal) : key;
            var cleared =
                new FollowedAdvice
                { Text = isPart
                    ? ConnectionString().Replace(text, string.Empty) : text.Replace(value, string.Empty, StringComparison.Ordinal) };
            if (choosesSecret || !clear.Groups["variable"].Success)
            {
                cleared.UserSecrets.Add(clear.Groups["secret"].Value, setting);
            }
            else
            {
                cleared.Variables.Add(clear.Groups["variable"].Value, setting);
            }

            return cleared;
        }

        if (Remove().Match(message) is { Success: true } remove)
        {
            var removed =
                new FollowedAdvice
                { Text = string.Join('\n', text.Split('\n').Where(line => !line.Contains(value, StringComparison.Ordinal))) };
            removed.Variables.Add(remove.Groups[1].Value, key);
            return removed;
        }

        if (ReadInCode().Match(message) is { Success: true } read)
        {
            var removed = new FollowedAdvice { Text = text.Replace(value, string.Empty, StringComparison.Ordinal) };
            removed.Variables.Add(read.Groups[1].Value, key);
            return removed;
        }

        return Move().Match(message) is { Success: true } move ? new FollowedAdvice { Text = text, MovedTo = move.Groups[1].Value }
            : message.Contains("Replace it with the key", StringComparison.Ordinal)
            ? new FollowedAdvice { Text = text.Replace(value, key, StringComparison.Ordinal) }
            : message.Contains("copy of this file", StringComparison.Ordinal)
            ? new FollowedAdvice { Text = text.Replace(value, key, StringComparison.Ordinal), MovedTo = "copy" }
            : throw new InvalidOperationException("Nothing to follow in: " + message);
    }

    // For "inside double quotes", the quotes around the word become double quotes; a word without quotes is enclosed in them.
    private static string Quoted(string text, string value, string message)
    {
        if (!message.Contains("inside double quotes", StringComparison.Ordinal))
        {
            return text;
        }

        string[] lines = text.Split('\n');
        int at = Array.FindIndex(lines, line => line.Contains(value, StringComparison.Ordinal));
        int start = lines[at].IndexOf(value, StringComparison.Ordinal);
        bool isQuoted = lines[at][..start].Count(static c => c is '\'' or '"') % 2 == 1;
        lines[at] = isQuoted ? lines[at].Replace('\'', '"') : lines[at].Replace(value, '"' + value + '"', StringComparison.Ordinal);
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"[Ww]rite (.+?) instead")]
    private static partial Regex Write();

    [GeneratedRegex(@"Clear the value, and [^""]*?(?:environment variable (?<variable>\S+) or [^""]*)?""(?<secret>[^""]+)""")]
    private static partial Regex Clear();

    [GeneratedRegex(@"Remove this entry .*environment variable (\S+) outside this file")]
    private static partial Regex Remove();

    [GeneratedRegex(@"read (?:the environment variable )?(\S+) in code")]
    private static partial Regex ReadInCode();

    [GeneratedRegex(@"Move it to (\S+) ")]
    private static partial Regex Move();

    [GeneratedRegex("Endpoint=[^\"]+")]
    private static partial Regex ConnectionString();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_-]+")]
    private static partial Regex Name();
}
