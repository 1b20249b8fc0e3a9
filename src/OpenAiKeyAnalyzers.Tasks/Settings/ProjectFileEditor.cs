using System.Xml;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Adds a property or an item to a project file. An element is inserted, and the rest of the text is unchanged. A project that specifies
/// more about a file, or about its properties, than the SDK does is not edited.
/// </summary>
internal static class ProjectFileEditor
{
    private const string EndOfProject = "</Project>";
    private const string EndOfGroup = "</PropertyGroup>";

    // Characters that have a special meaning in XML or MSBuild.
    private static readonly char[] Special = ['"', '&', '<', '>', '$', '@', '%', '*', '?', ';'];

    /// <summary>Adds a user secrets ID; <see langword="null"/> if the project has one, or no property group for it.</summary>
    internal static string? AddUserSecretsId(string text, string id)
    {
        int group = IndexOfPlain(text, "<PropertyGroup>");
        int end = group < 0 ? -1 : IndexOfPlain(text, EndOfGroup, group);
        // The properties of a target or a condition are not always those of the project.
        bool isNested = group > 0 && (Contains(text.Substring(0, group), "<Target") || Contains(text.Substring(0, group), "<Choose"));
        if (Contains(text, "UserSecretsId") || end < 0 || isNested)
        {
            return null;
        }

        string line = GetIndent(text, end);
        string element = $"<UserSecretsId>{id}</UserSecretsId>";
        return Insert(text, end, IsAtLineStart(text, end) ? "  " + element + GetLineBreak(text) + line : element);
    }

    /// <summary>
    /// Adds an item that copies a file to the output directory; <see langword="null"/> if the project already contains the file, or adds
    /// files in its own way.
    /// </summary>
    internal static string? AddCopiedFile(string text, string file)
    {
        int end = IndexOfPlain(text, EndOfProject);
        bool isPlain = Contains(text, "<Project Sdk=") && !Contains(text, "EnableDefault")
            && !Contains(text, Path.GetFileName(file)) && !Contains(text, ".json") && file.IndexOfAny(Special) < 0;
        if (end < 0 || !isPlain)
        {
            return null;
        }

        string lineBreak = GetLineBreak(text);
        string indent = IsIndentedWithTab(text) ? "\t" : "  ";
        string item = $"<None Update=\"{file}\" CopyToOutputDirectory=\"PreserveNewest\" />";
        string group = indent + "<ItemGroup>" + lineBreak + indent + indent + item + lineBreak + indent + "</ItemGroup>" + lineBreak;
        return Insert(text, end, IsAtLineStart(text, end) ? group + lineBreak : lineBreak + group);
    }

    private static string? Insert(string text, int index, string inserted)
    {
        string changed = text.Insert(index, inserted);
        return IsWellFormed(text) && IsWellFormed(changed) ? changed : null;
    }

    private static bool IsWellFormed(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                // The document is only read to check that it is valid.
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>Finds a tag outside of comments.</summary>
    private static int IndexOfPlain(string text, string tag, int start = 0)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, "<!--", 0, 4) == 0)
            {
                int end = text.IndexOf("-->", i, StringComparison.Ordinal);
                if (end < 0)
                {
                    return -1;
                }

                i = end;
            }
            else if (text[i] == '<' && string.CompareOrdinal(text, i, tag, 0, tag.Length) == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string GetLineBreak(string text) => Contains(text, "\r\n") ? "\r\n" : "\n";

    private static bool IsIndentedWithTab(string text) => Contains(text, "\n\t");

    private static string GetIndent(string text, int index) => text.Substring(LineStart(text, index), index - LineStart(text, index));

    private static bool IsAtLineStart(string text, int index) => GetIndent(text, index).Trim().Length == 0 && LineStart(text, index) > 0;

    private static int LineStart(string text, int index) => text.LastIndexOf('\n', index) + 1;
}
