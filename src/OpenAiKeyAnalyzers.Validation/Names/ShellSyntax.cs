using System.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>
/// Removes characters of a shell or an editor from a name: <c>$</c>, <c>%</c>, quotes, braces, an equals sign, whitespace.
/// </summary>
internal static class ShellSyntax
{
    private static readonly string[] ReferencePrefixes = ["${env:", "$env:", "env:", "export ", "set ", "${", "$"];

    /// <summary>Removes all of these characters from <paramref name="name"/>.</summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="start">The index of the first such character.</param>
    /// <param name="end">The exclusive end index; equal to <paramref name="start"/> if there is none.</param>
    /// <param name="hasBlankInside">Whether the name contains whitespace, which may replace an underscore.</param>
    internal static string Strip(string name, out int start, out int end, out bool hasBlankInside)
    {
        start = end = 0;
        hasBlankInside = false;
        if (!HasAny(name))
        {
            return name;
        }

        var rest = new StringBuilder(name.Length);
        int gap = -1;
        int i = 0;
        while (i < name.Length)
        {
            int length = GetLength(name, i, rest.Length == 0);
            if (length == 0)
            {
                hasBlankInside |= gap >= 0 && rest.Length > 0;
                gap = -1;
                rest.Append(name[i++]);
                continue;
            }

            start = end == 0 ? i : start;
            gap = StrayCharacterClassifier.GetAt(name, i) == StrayCharacter.None ? gap : i;
            i += length;
            end = i;
        }

        return rest.ToString();
    }

    // Most names contain none of these characters.
    private static bool HasAny(string name)
    {
        bool hasAny = name.Length > 0 && GetReferencePrefixLength(name, 0) > 0;
        for (int i = 0; i < name.Length && !hasAny; i++)
        {
            hasAny = GetLength(name, i, isFront: false) > 0;
        }

        return hasAny;
    }

    private static int GetLength(string name, int index, bool isFront)
    {
        if (StrayCharacterClassifier.GetAt(name, index) != StrayCharacter.None
            || name[index] is '$' or '%' or '"' or '\'' or '`' or '{' or '}' or '=' or '“' or '”' or '‘' or '’')
        {
            return isFront ? Math.Max(1, GetReferencePrefixLength(name, index)) : 1;
        }

        return isFront ? GetReferencePrefixLength(name, index) : 0;
    }

    private static int GetReferencePrefixLength(string name, int index)
    {
        foreach (string expansion in ReferencePrefixes)
        {
            if (string.Compare(name, index, expansion, 0, expansion.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return expansion.Length;
            }
        }

        return 0;
    }
}
