using System.Text;

namespace OpenAiKeyAnalyzers.Testing;

/// <summary>Parses texts of settings files whose expected findings are marked: <c>{|OAK1001:text|}</c>, also nested.</summary>
internal static class SettingsMarkup
{
    /// <summary>Gets a text without its markup, and the positions of the marked parts.</summary>
    public static string Parse(string markup, out List<(string Id, int Start, int End)> places)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        places = [];
        for (int i = 0; i < markup.Length; i++)
        {
            if (string.CompareOrdinal(markup, i, "{|OAK", 0, 5) == 0)
            {
                open.Push((markup.Substring(i + 2, 7), text.Length));
                i += 9;
            }
            else if (open.Count > 0 && string.CompareOrdinal(markup, i, "|}", 0, 2) == 0)
            {
                (string id, int start) = open.Pop();
                places.Add((id, start, text.Length));
                i++;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        return text.ToString();
    }
}
