using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads the arguments of <c>curl</c>: URL, headers, credential and body of one request (curl's manual page, 2026-11-23).
/// </summary>
internal sealed class CurlCommandReader
{
    /// <summary>The other options that have a value; the value is not a URL.</summary>
    private static readonly string[] OptionsWithValue =
    [
        "-X", "--request", "-o", "--output", "-u", "--user", "-F", "--form", "-A", "--user-agent", "-b", "--cookie", "-c", "--cookie-jar",
        "-e", "--referer",
        "-x", "--proxy", "-T", "--upload-file", "-m", "--max-time", "--connect-timeout", "-w", "--write-out", "-K", "--config", "--retry",
        "--retry-delay",
        "--cacert", "--cert", "-E", "--key", "-D", "--dump-header", "--resolve", "--interface",
    ];

    private static readonly string[] HeaderOptions = ["-H", "--header"];
    private static readonly string[] BodyOptions = ["-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"];

    private static readonly SettingsPath HeaderSection = new(SettingsPath.Root, "headers");

    private readonly SettingsRequest _request = new();
    private readonly List<SettingsEntry> _entries;

    private CurlCommandReader(List<SettingsEntry> entries) => _entries = entries;

    internal static void Read(List<ShellWord> words, int from, List<SettingsEntry> entries)
    {
        var command = new CurlCommandReader(entries);
        for (int i = from; i < words.Count; i++)
        {
            string option = words[i].Value;
            ShellWord? value = i + 1 < words.Count ? words[i + 1] : null;
            if (value is not null && command.ReadOption(option, value))
            {
                i++;
            }
            else if (option.StartsWith("-H", StringComparison.Ordinal) && option.Length > 2)
            {
                command.AddHeader(words[i], words[i].Text.Slice(2, option.Length));
            }
            else if (option.Length > 0 && option[0] != '-')
            {
                command.AddUrl(words[i]);
            }
        }
    }

    private bool ReadOption(string option, ShellWord value)
    {
        if (Array.IndexOf(HeaderOptions, option) >= 0)
        {
            AddHeader(value, value.Text);
        }
        else if (Array.IndexOf(BodyOptions, option) >= 0)
        {
            RequestBodyReader.Read(value.Text, _request, _entries);
        }
        else if (option == "--url")
        {
            AddUrl(value);
        }
        else if (option == "--oauth2-bearer")
        {
            _entries.Add(
                new SettingsEntry(new SettingsPath(HeaderSection, "token"), value.Text, SettingsRole.Local)
                { Request = _request, IsCredential = true, IsLiteral = value.IsLiteral, IsBare = !value.IsQuoted });
        }
        else if (Array.IndexOf(OptionsWithValue, option) >= 0)
        {
            _entries.Add(new SettingsEntry(SettingsPath.Root, value.Text, SettingsRole.Text));
        }
        else
        {
            return false;
        }

        return true;
    }

    private void AddUrl(ShellWord word)
    {
        _request.Urls.Add(word.Value);
        _entries.Add(
            new SettingsEntry(new SettingsPath(SettingsPath.Root, SettingsRequest.UrlName), word.Text, SettingsRole.Url)
            { Request = _request, IsLiteral = word.IsLiteral, IsBare = !word.IsQuoted });
    }

    private void AddHeader(ShellWord word, MappedText line) => RequestHeaderReader.Add(line, word, _request, _entries);
}
