namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>What the path of a file tells: its kind, and whether it is shared.</summary>
internal sealed class SettingsFile
{
    private static readonly char[] Slashes = ['/', '\\'];
    private static readonly char[] Separators = ['.', '-', '_'];

    /// <summary>Parts of a file's name by which people mark files that others copy and fill in.</summary>
    private static readonly string[] TemplateWords = ["example", "examples", "sample", "template", "tmpl", "tpl", "dist"];

    // Environments of tests: appsettings.Test.json, .env.testing.
    private static readonly string[] TestWords = ["test", "tests", "testing", "integrationtests", "unittests", "e2e"];

    private SettingsFile(string folder, string name, SettingsFormat format, bool isTemplate)
    {
        Folder = folder;
        Name = name;
        Format = format;
        IsTemplate = isTemplate;
    }

    /// <summary>Gets the folder with its slash, as the path names it.</summary>
    internal string Folder { get; }

    internal string Name { get; }

    /// <summary>Gets everything that depends on the format.</summary>
    internal SettingsFormat Format { get; }

    internal SettingsFileKind Kind => Format.Kind;

    /// <summary>Gets whether the file is one that people copy and fill in: <c>.env.example</c>, <c>appsettings.template.json</c>.</summary>
    internal bool IsTemplate { get; }

    /// <summary>Gets whether the file is one of tests: made-up keys are right there. <c>test.http</c> holds requests that people
    /// send.</summary>
    internal bool IsTest => HasPart(Name, TestWords) && !Format.Has(SettingsTraits.RealInTests);

    /// <summary>Gets whether the file by convention stays on one machine: a key is where it is meant to be.</summary>
    internal bool IsLocal => !IsTemplate && Format.IsLocalName(Name);

    /// <summary>Gets whether the .NET configuration reads the file: names in it are paths, without regard to case.</summary>
    internal bool IsConfiguration => Format.Has(SettingsTraits.Configuration);

    /// <summary>Gets whether names in the file say what a value is for.</summary>
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

    /// <summary>The name without what tools and people append to it: <c>.example</c>, <c>.user</c>.</summary>
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
