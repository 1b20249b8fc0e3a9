using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>
/// Splits a script into commands and words. No variable is expanded, and nothing is executed. An unclosed quote is an ordinary character:
/// natural text contains apostrophes.
/// </summary>
internal sealed class ShellTokenizer
{
    private const string PowerShellPunctuation = "=(){},";

    private readonly string _text;
    private readonly ShellDialect _dialect;
    private readonly Action<List<ShellWord>> _addCommand;
    private readonly Action<MappedText> _addText;
    private readonly char _escape;
    private readonly int _lastSingleQuote;
    private readonly int _lastDoubleQuote;
    private List<ShellWord> _command = [];
    private string? _hereDocument;
    private MappedTextBuilder? _word;
    private bool _isLiteral;
    private int _quotedParts;
    private bool _hasBarePart;
    private int _end;

    private ShellTokenizer(string text, ShellDialect dialect, Action<List<ShellWord>> addCommand, Action<MappedText> addText)
    {
        _text = text;
        _dialect = dialect;
        _addCommand = addCommand;
        _addText = addText;
        _escape = dialect switch { ShellDialect.Posix => '\\', ShellDialect.PowerShell => '`', _ => '^' };
        _lastSingleQuote = text.LastIndexOf('\'');
        _lastDoubleQuote = text.LastIndexOf('"');
    }

    /// <param name="text">The script.</param>
    /// <param name="dialect">The shell of the script.</param>
    /// <param name="addCommand">Called for each command, in the order of the script.</param>
    /// <param name="addText">Called for each here-document of the script, which is not executed.</param>
    internal static void Read(string text, ShellDialect dialect, Action<List<ShellWord>> addCommand, Action<MappedText> addText) =>
        new ShellTokenizer(text, dialect, addCommand, addText).ReadAll();

    private void ReadAll()
    {
        int i = 0;
        while (i < _text.Length)
        {
            i = ReadAt(i);
        }

        EndCommand();
    }

    private int ReadAt(int i)
    {
        char c = _text[i];
        if (c is '\r' or '\n')
        {
            EndCommand();
            return _hereDocument is null ? i + 1 : ReadHereDocument(LineScanner.SkipLineBreak(_text, i));
        }

        if (_dialect == ShellDialect.Posix && StartsAt(i, "<<"))
        {
            return ReadHereDelimiter(i);
        }

        if (_dialect == ShellDialect.PowerShell && c == '@' && i + 2 < _text.Length && _text[i + 1] is '"' or '\''
            && _text[i + 2] is '\r' or '\n')
        {
            return ReadHereString(i);
        }

        if (c is ' ' or '\t')
        {
            EndWord();
            return i + 1;
        }

        if (_word is null && IsComment(i))
        {
            return _dialect == ShellDialect.PowerShell && c == '<' ? SkipBlockComment(i) : LineScanner.IndexOfLineBreak(_text, i);
        }

        if (c == _escape && i + 1 < _text.Length)
        {
            return ReadEscape(i);
        }

        if ((c == '"' && i < _lastDoubleQuote) || (c == '\'' && i < _lastSingleQuote && _dialect != ShellDialect.Cmd))
        {
            return ReadQuoted(i);
        }

        if (Separators.IndexOf(c) >= 0 && !(c == '(' && i > 0 && _text[i - 1] == '$'))
        {
            EndCommand();
            return i + 1;
        }

        if (_dialect == ShellDialect.PowerShell && PowerShellPunctuation.IndexOf(c) >= 0 && !IsPartOfVariable(i))
        {
            EndWord();
            _command.Add(new ShellWord(MappedText.FromFile(_text, i, i + 1), false, c));
            return i + 1;
        }

        Append(c, i, i + 1);
        return i + 1;
    }

    private string Separators => _dialect switch { ShellDialect.Posix => ";|&()", ShellDialect.PowerShell => ";|&", _ => "|&" };

    // ${env:NAME} is one word.
    private bool IsPartOfVariable(int i) =>
        (_text[i] == '{' && i > 0 && _text[i - 1] == '$') || (_text[i] == '}' && _word is not null && _word.StartsWith("${"));

    private bool IsComment(int i) => _dialect switch
    {
        ShellDialect.Posix => _text[i] == '#',
        ShellDialect.PowerShell => _text[i] == '#' || (_text[i] == '<' && i + 1 < _text.Length && _text[i + 1] == '#'),
        _ => _command.Count == 0 && (StartsAt(i, "::") || StartsAt(i, "rem ") || StartsAt(i, "@rem ")),
    };

    private bool StartsAt(int index, string mark) =>
        string.Compare(_text, index, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int SkipBlockComment(int start)
    {
        int end = _text.IndexOf("#>", start + 2, StringComparison.Ordinal);
        return end < 0 ? _text.Length : end + 2;
    }

    /// <summary>Reads the word that ends the document after this line; <c>&lt;&lt;&lt;</c> has none.</summary>
    private int ReadHereDelimiter(int start)
    {
        int i = start;
        while (i < _text.Length && _text[i] is '<' or '-' or ' ')
        {
            i++;
        }

        bool isMark = i - start <= 4 && !StartsAt(start, "<<<");
        int end = i;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '\'' or '"' or '\\'))
        {
            end++;
        }

        _hereDocument = isMark && end > i ? _text.Substring(i, end - i).Trim('\'', '"', '\\') : _hereDocument;
        EndWord();
        return isMark ? Math.Max(end, start + 2) : start + 3;
    }

    private int ReadHereDocument(int start)
    {
        string mark = _hereDocument!;
        _hereDocument = null;
        for (int line = start; line < _text.Length;)
        {
            int end = LineScanner.IndexOfLineBreak(_text, line);
            MappedText text = MappedText.FromFile(_text, line, end);
            line = LineScanner.SkipLineBreak(_text, end);
            if (text.Value.Trim() == mark)
            {
                return line;
            }

            _addText(text);
        }

        return _text.Length;
    }

    private int ReadHereString(int start)
    {
        int end = _text.IndexOf("\n" + _text[start + 1] + "@", start, StringComparison.Ordinal);
        end = end < 0 ? _text.Length : end;
        EndWord();
        _addText(MappedText.FromFile(_text, start + 2, end));
        return Math.Min(end + 3, _text.Length);
    }

    /// <summary>
    /// Reads an escape. An escaped line break continues the command; any other escaped character loses its special meaning.
    /// </summary>
    private int ReadEscape(int i)
    {
        if (_text[i + 1] is '\r' or '\n')
        {
            EndWord();
            return LineScanner.SkipLineBreak(_text, i + 1);
        }

        Append(_text[i + 1], i, i + 2);
        return i + 2;
    }

    private int ReadQuoted(int start)
    {
        char quote = _text[start];
        _word ??= new MappedTextBuilder();
        _quotedParts++;
        int i = start + 1;
        while (i < _text.Length)
        {
            char c = _text[i];
            char next = i + 1 < _text.Length ? _text[i + 1] : '\0';
            if (c == quote && !(_dialect == ShellDialect.PowerShell && next == quote))
            {
                break;
            }

            if (_dialect == ShellDialect.Cmd && (c == '\r' || c == '\n'))
            {
                break;
            }

            bool isEscape = _dialect == ShellDialect.PowerShell
                ? c == quote || (quote == '"' && c == '`' && next != '\0')
                : quote == '"' && c == '\\' && next is '"' or '\\' or '$' or '`';
            _isLiteral |= quote == '\'' && (c == '$' || c == '%');
            i += isEscape ? 1 : 0;
            _word.Append(_text[i], isEscape ? i - 1 : i);
            i++;
        }

        _end = i;
        return Math.Min(i + 1, _text.Length);
    }

    private void Append(char c, int position, int end)
    {
        (_word ??= new MappedTextBuilder()).Append(c, position);
        _hasBarePart = true;
        _end = end;
    }

    private void EndWord()
    {
        if (_word is not null)
        {
            _command.Add(new ShellWord(_word.Build(_end), _isLiteral) { IsQuoted = _quotedParts == 1 && !_hasBarePart });
            _word = null;
            _isLiteral = false;
            _quotedParts = 0;
            _hasBarePart = false;
        }
    }

    private void EndCommand()
    {
        EndWord();
        if (_command.Count > 0)
        {
            List<ShellWord> command = _command;
            _command = [];
            _addCommand(command);
        }
    }
}
