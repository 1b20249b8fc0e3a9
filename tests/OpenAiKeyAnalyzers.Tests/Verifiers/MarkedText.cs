using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Represents a text, and the positions that are marked in it: <c>{|OAK1001:text|}</c>, also nested; <c>{|#0:text|}</c> is not a mark.
/// </summary>
internal sealed record MarkedText(string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    private const string Opening = "{|";
    private const string Closing = "|}";

    internal static MarkedText Parse(string markup)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<(string, TextSpan)>();
        for (int i = 0; i < markup.Length; i++)
        {
            if (IsAt(Opening + "OAK") || IsAt(Opening + "#"))
            {
                int colon = markup.IndexOf(':', i);
                open.Push((markup[(i + Opening.Length)..colon], text.Length));
                i = colon;
            }
            else if (open.Count > 0 && IsAt(Closing))
            {
                (string id, int start) = open.Pop();
                if (id[0] != '#')
                {
                    marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                }

                i += Closing.Length - 1;
            }
            else
            {
                text.Append(markup[i]);
            }

            bool IsAt(string token) => string.CompareOrdinal(markup, i, token, 0, token.Length) == 0;
        }

        return new MarkedText(text.ToString(), marks);
    }
}
