using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the PowerShell commands that use keys: <c>$env:NAME = "…"</c>, <c>[Environment]::SetEnvironmentVariable("NAME", "…")</c>, a
/// variable, a hash table of headers for <c>Invoke-RestMethod</c>. All URLs of the script together determine the destination of its
/// headers.
/// </summary>
internal sealed class PowerShellCommandReader(List<SettingsEntry> entries)
{
    private const string Environment = "$env:";
    private const string BracedEnvironment = "${env:";

    /// <summary>The words before the URL of a request.</summary>
    private static readonly string[] WordsBeforeUrl = ["-Uri", "Invoke-RestMethod", "Invoke-WebRequest", "irm", "iwr"];

    private readonly SettingsRequest _request = new();

    internal void Read(List<ShellWord> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (i + 2 < words.Count && words[i + 1].Punctuation == '=' && words[i + 2].Punctuation == '\0' && words[i].Punctuation == '\0')
            {
                AddAssignment(words[i], words[i + 2]);
                i += 2;
            }
            else if (i + 4 < words.Count && words[i].Value.EndsWith("SetEnvironmentVariable", StringComparison.OrdinalIgnoreCase)
                && words[i + 1].Punctuation == '(' && words[i + 3].Punctuation == ',')
            {
                AddVariable(words[i + 2].Text, words[i + 4]);
                i += 4;
            }
            else if (i + 4 < words.Count && words[i].Value.EndsWith(".Add", StringComparison.OrdinalIgnoreCase)
                && words[i + 1].Punctuation == '(' && words[i + 3].Punctuation == ',' && RequestHeaderReader.IsKnown(words[i + 2].Value))
            {
                RequestHeaderReader.Add(words[i + 2].Text, words[i + 4].Text, words[i + 4], _request, entries);
                i += 4;
            }
            else if (words[i].Punctuation == '\0')
            {
                bool isAddress = i > 0
                    && Array.Exists(WordsBeforeUrl, word => word.Equals(words[i - 1].Value, StringComparison.OrdinalIgnoreCase));
                AddWord(words[i], path: null, isAddress);
            }
        }
    }

    private void AddAssignment(ShellWord target, ShellWord value)
    {
        string name = target.Value;
        if (name.StartsWith(Environment, StringComparison.OrdinalIgnoreCase))
        {
            AddVariable(target.Text.Slice(Environment.Length, name.Length), value);
        }
        else if (name.StartsWith(BracedEnvironment, StringComparison.OrdinalIgnoreCase))
        {
            AddVariable(target.Text.Slice(BracedEnvironment.Length, Math.Max(BracedEnvironment.Length, name.Length - 1)), value);
        }
        else if (name.EndsWith("]", StringComparison.Ordinal) && name.IndexOf('[') is >= 0 and int bracket
            && RequestHeaderReader.IsKnown(name.Substring(bracket + 1, name.Length - bracket - 2)))
        {
            RequestHeaderReader.Add(SliceInBrackets(target.Text, bracket), value.Text, value, _request, entries);
        }
        else if (RequestHeaderReader.IsKnown(name))
        {
            RequestHeaderReader.Add(target.Text, value.Text, value, _request, entries);
        }
        else if (name.Equals("model", StringComparison.OrdinalIgnoreCase))
        {
            // ConvertTo-Json converts @{ model = "…" } to the body of a request.
            entries.Add(new SettingsEntry(new SettingsPath(RequestBodyReader.Body, "model"), value.Text, SettingsRole.Body)
                { Request = _request, IsLiteral = value.IsLiteral, IsBare = !value.IsQuoted });
        }
        else
        {
            AddWord(value, new SettingsPath(SettingsPath.Root, name.TrimStart('$')),
                name.Equals("Uri", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Gets the text in the brackets, without quotation marks.</summary>
    private static MappedText SliceInBrackets(MappedText word, int bracket)
    {
        MappedText inside = word.Slice(bracket + 1, word.Length - 1);
        bool isQuoted = inside.Start > word.GetPosition(bracket) + 1;
        return isQuoted ? inside.WithEnd(inside.End - 1) : inside;
    }

    private void AddVariable(MappedText name, ShellWord value) =>
        entries.Add(new SettingsEntry(new SettingsPath(SettingsPath.Root, name.Value), value.Text, SettingsRole.Variable)
            { Name = name, IsLiteral = value.IsLiteral, IsBare = !value.IsQuoted });

    private void AddWord(ShellWord word, SettingsPath? path, bool isRequested)
    {
        bool isAddress = word.Value.IndexOf("://", StringComparison.Ordinal) > 0;
        if (isAddress)
        {
            _request.Urls.Add(word.Value);
        }

        if (!isAddress && word.Value.TrimStart().StartsWith("{", StringComparison.Ordinal))
        {
            RequestBodyReader.Read(word.Text, _request, entries);
            return;
        }

        if (isRequested && (isAddress || (word.Value.IndexOf('/') > 0 && word.Value[0] == '$')))
        {
            entries.Add(new SettingsEntry(new SettingsPath(SettingsPath.Root, SettingsRequest.UrlName), word.Text, SettingsRole.Url)
                { Request = _request, IsLiteral = word.IsLiteral, IsBare = !word.IsQuoted });
            return;
        }

        SettingsRole role = isAddress ? SettingsRole.Url : path is null ? SettingsRole.Text : SettingsRole.Local;
        entries.Add(new SettingsEntry(path ?? SettingsPath.Root, word.Text, role)
            { Request = isAddress ? _request : null, IsLiteral = word.IsLiteral, IsBare = !word.IsQuoted });
    }
}
