using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Reads requests as editors send them (<c>*.http</c>, <c>*.rest</c>; Visual Studio, REST Client and JetBrains' client, their pages,
/// 2026-11-23): variables, request line, headers, an empty line, body; <c>###</c> separates the requests.
/// </summary>
internal sealed class HttpFileReader
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "GRAPHQL", "WEBSOCKET"];

    private readonly string _text;
    private readonly List<SettingsEntry> _entries;
    private SettingsRequest? _request;
    private State _state;
    private int _bodyStart;

    private HttpFileReader(string text, List<SettingsEntry> entries)
    {
        _text = text;
        _entries = entries;
    }

    private enum State
    {
        BeforeRequest,
        InHeaders,
        InBody,
    }

    internal static void Read(string text, List<SettingsEntry> entries) => new HttpFileReader(text, entries).ReadAll();

    private void ReadAll()
    {
        for (int start = 0; start < _text.Length;)
        {
            int end = LineScanner.IndexOfLineBreak(_text, start);
            ReadLine(start, end);
            start = LineScanner.SkipLineBreak(_text, end);
        }

        EndBody(_text.Length);
    }

    private void ReadLine(int start, int end)
    {
        int first = LineScanner.SkipSpaces(_text, start, end);
        if (StartsAt(first, "###"))
        {
            EndBody(start);
            _request = null;
            _state = State.BeforeRequest;
        }
        else if (_state == State.InBody)
        {
            return;
        }
        else if (first == end)
        {
            if (_state == State.InHeaders)
            {
                _state = State.InBody;
                _bodyStart = LineScanner.SkipLineBreak(_text, end);
            }
        }
        else if (_text[first] == '@' && _state == State.BeforeRequest)
        {
            ReadVariable(first, end);
        }
        else if (_text[first] != '#' && !StartsAt(first, "//"))
        {
            if (_state == State.BeforeRequest)
            {
                ReadRequestLine(first, end);
            }
            else
            {
                ReadHeader(first, end);
            }
        }
    }

    private bool StartsAt(int index, string mark) => string.CompareOrdinal(_text, index, mark, 0, mark.Length) == 0;

    private void ReadVariable(int at, int end)
    {
        int equals = _text.IndexOf('=', at, end - at);
        if (equals > 0)
        {
            MappedText name = MappedText.FromFile(_text, at + 1, equals).Trim();
            MappedText value = MappedText.FromFile(_text, LineScanner.SkipSpaces(_text, equals + 1, end), end);
            _entries.Add(new SettingsEntry(new SettingsPath(SettingsPath.Root, name.Value), value, SettingsRole.Local) { Name = name });
        }
    }

    private void ReadRequestLine(int start, int end)
    {
        // Invisible characters before the method are skipped, so that the method is not part of the URL.
        start = Math.Min(WordBoundary.SkipStrays(_text, start), end);
        int word = _text.IndexOf(' ', start, end - start);
        bool hasMethod = word > 0 && Array.IndexOf(Methods, _text.Substring(start, word - start).ToUpperInvariant()) >= 0;
        int url = hasMethod ? LineScanner.SkipSpaces(_text, word, end) : start;
        int version = _text.LastIndexOf(" HTTP/", end - 1, end - url, StringComparison.OrdinalIgnoreCase);
        MappedText address = MappedText.FromFile(_text, url, version > url ? version : end).Trim();
        _request = new SettingsRequest();
        _request.Urls.Add(address.Value);
        _entries.Add(
            new SettingsEntry(new SettingsPath(SettingsPath.Root, SettingsRequest.UrlName), address, SettingsRole.Url)
            { Request = _request });
        _state = State.InHeaders;
    }

    private void ReadHeader(int start, int end)
    {
        if (_text[start] is '?' or '&')
        {
            // The query may continue on separate lines.
            _entries.Add(
                new SettingsEntry(SettingsPath.Root, MappedText.FromFile(_text, start, end), SettingsRole.Text) { Request = _request });
        }
        else
        {
            RequestHeaderReader.Add(MappedText.FromFile(_text, start, end), word: null, _request!, _entries,
                new FileEdit(start, LineScanner.SkipLineBreak(_text, end)));
        }
    }

    private void EndBody(int end)
    {
        if (_state == State.InBody && _bodyStart < end)
        {
            RequestBodyReader.Read(MappedText.FromFile(_text, _bodyStart, end), _request, _entries);
        }
    }
}
