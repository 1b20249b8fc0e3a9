using System.Globalization;
using System.Net;
using System.Text;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pictures;

/// <summary>
/// Draws lines of text as an SVG that follows the user's color scheme. Each piece of text has a fixed length, so that a font with a
/// different width does not move it.
/// </summary>
internal sealed class Picture(string title, string description)
{
    public const int MaxCells = 96;

    private const double CellWidth = 8.4;
    private const int LineHeight = 20;
    private const int Padding = 16;
    private const int BarHeight = 32;

    private const string Styles = """
        .window{fill:#ffffff;stroke:#d0d7de}.bar{fill:#f6f8fa}.dot{fill:#d0d7de}.text{fill:#1f2328}.dim{fill:#59636e}.title{fill:#59636e}
        .warning{fill:#7d4e00;font-weight:bold}.error{fill:#c50f1f;font-weight:bold}.ok{fill:#116329;font-weight:bold}
        .prompt{fill:#0550ae;font-weight:bold}.removed{fill:#ffebe9}.added{fill:#dafbe1}.menu{fill:#eaeef2}
        @media (prefers-color-scheme:dark){.window{fill:#0d1117;stroke:#3d444d}.bar{fill:#151b23}.dot{fill:#3d444d}.text{fill:#f0f6fc}
        .dim{fill:#9198a1}.title{fill:#9198a1}.warning{fill:#d29922}.error{fill:#ff7b72}.ok{fill:#3fb950}.prompt{fill:#58a6ff}
        .removed{fill:#3a1a1d}.added{fill:#12331d}.menu{fill:#262c36}}
        """;

    private readonly List<TextLine> _lines = [];

    public void Add(TextLine line) => _lines.AddRange(Wrap(line));

    public void Add(string text, string style = "text", string background = "") => Add(new TextLine(text, style, background));

    /// <summary>Gets the SVG. It contains no date and no number that depends on the machine.</summary>
    public string ToSvg()
    {
        double width = (2 * Padding) + (MaxCells * CellWidth);
        int height = BarHeight + (2 * Padding) + (_lines.Count * LineHeight);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0.#}\" height=\"{height}\" viewBox=\"0 0 {width:0.#} {height}\" role=\"img\" aria-labelledby=\"title desc\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"title\">{Encode(title)}</title>\n<desc id=\"desc\">{Encode(description)}</desc>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<style>\ntext{{font:14px ui-monospace,'Cascadia Mono',Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK JP','MS Gothic',monospace;white-space:pre}}\n{Styles}\n</style>\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<rect class=\"window\" x=\"0.5\" y=\"0.5\" width=\"{width - 1:0.#}\" height=\"{height - 1}\" rx=\"8\"/>\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<path class=\"bar\" d=\"M1 {BarHeight}V9a8 8 0 0 1 8-8h{width - 18:0.#}a8 8 0 0 1 8 8v{BarHeight - 9}z\"/>\n");
        foreach (int x in new[] { 20, 38, 56 })
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{x}\" cy=\"16\" r=\"5\"/>\n");
        }

        AppendText(svg, new TextRun(title, "title"), 76, 21);
        for (int i = 0; i < _lines.Count; i++)
        {
            AppendLine(svg, _lines[i], BarHeight + Padding + (i * LineHeight), width);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void AppendLine(StringBuilder svg, TextLine line, int top, double width)
    {
        if (line.Background.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect class=\"{line.Background}\" x=\"1\" y=\"{top}\" width=\"{width - 2:0.#}\" height=\"{LineHeight}\"/>\n");
        }

        int cell = 0;
        foreach (TextRun run in line.Runs)
        {
            AppendText(svg, run, Padding + (cell * CellWidth), top + 15);
            cell += run.Cells;
        }
    }

    private static void AppendText(StringBuilder svg, TextRun run, double x, int y)
    {
        // Narrow and wide characters come from different fonts, so each piece has its own width.
        for (int start = 0, end; start < run.Text.Length; start = end)
        {
            bool isWide = TextRun.IsWide(run.Text[start]);
            for (end = start + 1; end < run.Text.Length && TextRun.IsWide(run.Text[end]) == isWide; end++)
            {
            }

            string piece = run.Text[start..end];
            string text = piece.TrimStart(' ');
            double left = x + ((piece.Length - text.Length) * CellWidth);
            text = text.TrimEnd(' ');
            if (text.Length > 0)
            {
                svg.Append(CultureInfo.InvariantCulture,
                    $"<text class=\"{run.Style}\" x=\"{left:0.#}\" y=\"{y}\" textLength=\"{new TextRun(text).Cells * CellWidth:0.#}\" lengthAdjust=\"spacingAndGlyphs\">{Encode(text)}</text>\n");
            }

            x += new TextRun(piece).Cells * CellWidth;
        }
    }

    /// <summary>Wraps a line as a terminal does, but at spaces if possible.</summary>
    private static IEnumerable<TextLine> Wrap(TextLine line)
    {
        List<TextRun> current = [];
        int cells = 0;
        foreach (TextRun run in line.Runs)
        {
            string rest = run.Text;
            while (cells + new TextRun(rest).Cells > MaxCells)
            {
                int end = FindBreak(rest, GetFittingLength(rest, MaxCells - cells));
                current.Add(run with { Text = rest[..end] });
                yield return line with { Runs = [.. current] };
                current.Clear();
                cells = 0;
                rest = rest[end..];
            }

            current.Add(run with { Text = rest });
            cells += new TextRun(rest).Cells;
        }

        yield return line with { Runs = [.. current] };
    }

    /// <summary>
    /// Finds the last position where a line can be wrapped: after a space, or next to an East Asian character, but not before punctuation,
    /// long vowels, and small kana.
    /// </summary>
    private static int FindBreak(string text, int length)
    {
        const string NotFirst = "、。」)ーァィゥェォッャュョぁぃぅぇぉっゃゅょ";
        for (int i = length; i > length / 2; i--)
        {
            if (text[i - 1] == ' ' || ((TextRun.IsWide(text[i - 1]) || TextRun.IsWide(text[i])) && text[i - 1] != '「'
                && !NotFirst.Contains(text[i], StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return length;
    }

    private static int GetFittingLength(string text, int cells)
    {
        int length = 0;
        while (length < text.Length && cells >= TextRun.GetCells(text[length]))
        {
            cells -= TextRun.GetCells(text[length++]);
        }

        return length;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);
}
