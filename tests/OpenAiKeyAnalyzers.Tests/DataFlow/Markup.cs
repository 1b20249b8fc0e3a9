using System.Text;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>Parses the expected findings in a source: <c>{|OAK1001:text|}</c>.</summary>
internal static class Markup
{
    /// <summary>Gets the source without markup, and the findings in source order as <c>OAK1001:text</c>.</summary>
    internal static (string Source, string[] Findings) Parse(string source)
    {
        var text = new StringBuilder();
        var findings = new List<string>();
        foreach (string part in source.Split("{|"))
        {
            int end = findings.Count == 0 && text.Length == 0 ? -1 : part.IndexOf("|}", StringComparison.Ordinal);
            if (end < 0)
            {
                text.Append(part);
                continue;
            }

            findings.Add(part[..end]);
            text.Append(part, part.IndexOf(':') + 1, end - part.IndexOf(':') - 1).Append(part, end + 2, part.Length - end - 2);
        }

        return (text.ToString(), [.. findings]);
    }
}
