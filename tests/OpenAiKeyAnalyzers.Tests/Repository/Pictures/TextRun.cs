namespace OpenAiKeyAnalyzers.Tests.Repository.Pictures;

/// <summary>Represents a piece of a line in one style: a class of the picture's style sheet.</summary>
internal sealed record TextRun(string Text, string Style = "text")
{
    private const int FirstWideCharacter = 0x2E80;

    /// <summary>Gets the width in terminal cells: East Asian characters occupy two.</summary>
    public int Cells => Text.Sum(GetCells);

    public static int GetCells(char c) => IsWide(c) ? 2 : 1;

    public static bool IsWide(char c) => c >= FirstWideCharacter && !char.IsSurrogate(c);
}

/// <summary>Represents a line of a picture.</summary>
/// <param name="Runs">The pieces of the line, from left to right.</param>
/// <param name="Background">The style of the line's background; none if empty.</param>
internal sealed record TextLine(TextRun[] Runs, string Background = "")
{
    public TextLine(string text, string style = "text", string background = "")
        : this([new TextRun(text, style)], background)
    {
    }

    public int Cells => Runs.Sum(static run => run.Cells);
}
