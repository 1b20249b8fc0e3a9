namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Represents what the path of a file shows: its kind, and whether it is shared.</summary>
internal sealed class SettingsFile
{
    private static readonly char[] Slashes = ['/', '\\'];
    private static readonly char[] Separators = ['.', '-', '_'];

    /// <summary>Parts of the names of files that are copied and filled in.</summary>
    private static readonly string[] TemplateWords = ["example", "examples", "sample", "template", "tmpl", "tpl", "dist"];

    // The names of test environments: appsettings.Test.json, .env.testing.
    private static readonly string[] TestWords = ["test", "tests", "testing", "integrationtests", "unittests", "e2e"];

    private SettingsFile(string folder, string name, SettingsFormat format, bool isTemplate)
    {
        Folder = folder;
        Name = name;
        Format = format;
        IsTemplate = isTemplate;
        IsTest = HasPart(name, TestWords) && !format.Has(SettingsTraits.RealInTests);
    }

    /// <summary>Gets the folder with a trailing slash, as in the path.</summary>
    internal string Folder { get; }

    internal string Name { get; }

    /// <summary>Gets the properties of the format.</summary>
    internal SettingsFormat Format { get; }

    internal SettingsFileKind Kind => Format.Kind;

    /// <summary>
    /// Gets a value indicating whether the file is a template to copy and fill in: <c>.env.example</c>, <c>appsettings.template.json</c>.
    /// </summary>
    internal bool IsTemplate { get; }

    /// <summary>
    /// Gets a value indicating whether the file belongs to tests, in which made-up keys are intended. <c>test.http</c> contains requests
    /// that are sent.
    /// </summary>
    internal bool IsTest { get; }

    /// <summary>Gets a value indicating whether the file by convention is not shared, so that a key may be stored in it.</summary>
    internal bool IsLocal => !IsTemplate && Format.IsLocalName(Name);

    /// <summary>
    /// Gets a value indicating whether the .NET configuration reads the file: names in it are paths, and case is ignored.
    /// </summary>
    internal bool IsConfiguration => Format.Has(SettingsTraits.Configuration);

    /// <summary>Gets a value indicating whether names in the file show the purpose of a value.</summary>
    internal bool HasNames => Format.Has(SettingsTraits.Named);

    internal static SettingsFile FromPath(string path)
    {
        int slash = path.LastIndexOfAny(Slashes);
        string folder = path.Substring(0, slash + 1);
        string name = path.Substring(slash + 1);
        SettingsFormat format = SettingsFormatTable.Instance.Find(folder, StripSuffixes(name));
        return new SettingsFile(folder, name, format, HasPart(name, TemplateWords));
    }

    /// <summary>Creates the same file with the format that its content shows.</summary>
    internal SettingsFile WithFormat(SettingsFormat format) => new(Folder, Name, format, IsTemplate);

    /// <summary>Removes suffixes that tools and users append to a name: <c>.example</c>, <c>.user</c>.</summary>
    private static string StripSuffixes(string name)
    {
        int dot = name.LastIndexOf('.');
        string last = dot > 0 ? name.Substring(dot + 1) : string.Empty;
        bool isMark = ContainsWord(TemplateWords, last) || last.Equals("user", StringComparison.OrdinalIgnoreCase);
        return isMark ? name.Substring(0, dot) : name;
    }

    private static bool HasPart(string name, string[] words)
    {
        foreach (string part in name.Split(Separators))
        {
            if (ContainsWord(words, part))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsWord(string[] words, string word) =>
        Array.Exists(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
}
