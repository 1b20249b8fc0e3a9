namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>What the path of a file tells: its kind, and whether it is shared.</summary>
internal sealed class SettingsFile
{
    private static readonly char[] Slashes = ['/', '\\'];
    private static readonly char[] Separators = ['.', '-', '_'];

    /// <summary>Parts of a file's name by which people mark files that others copy and fill in.</summary>
    private static readonly string[] TemplateWords = ["example", "examples", "sample", "template", "tmpl", "tpl", "dist"];

    private static readonly (string Extension, SettingsFileKind Kind)[] Extensions =
    [
        (".json", SettingsFileKind.OtherJson),
        (".config", SettingsFileKind.XmlConfig),
        (".runsettings", SettingsFileKind.RunSettings),
        (".http", SettingsFileKind.HttpRequests),
        (".rest", SettingsFileKind.HttpRequests),
        (".sh", SettingsFileKind.PosixScript),
        (".bash", SettingsFileKind.PosixScript),
        (".zsh", SettingsFileKind.PosixScript),
        (".envrc", SettingsFileKind.PosixScript),
        (".ps1", SettingsFileKind.PowerShellScript),
        (".psm1", SettingsFileKind.PowerShellScript),
        (".cmd", SettingsFileKind.CmdScript),
        (".bat", SettingsFileKind.CmdScript),
        (".yml", SettingsFileKind.Yaml),
        (".yaml", SettingsFileKind.Yaml),
        (".env", SettingsFileKind.DotEnv),
        (".dockerfile", SettingsFileKind.Dockerfile),
    ];

    // Environments of tests: appsettings.Test.json, .env.testing.
    private static readonly string[] TestWords = ["test", "tests", "testing", "integrationtests", "unittests", "e2e"];

    private SettingsFile(string folder, string name, SettingsFileKind kind, bool isTemplate)
    {
        Folder = folder;
        Name = name;
        Kind = kind;
        IsTemplate = isTemplate;
    }

    /// <summary>The folder with its slash, as the path names it.</summary>
    internal string Folder { get; }

    internal string Name { get; }

    internal SettingsFileKind Kind { get; }

    /// <summary>Whether the file is one that people copy and fill in: <c>.env.example</c>, <c>appsettings.template.json</c>.</summary>
    internal bool IsTemplate { get; }

    /// <summary>Whether the file is one of tests: made-up keys are right there. <c>test.http</c> holds requests that people send.</summary>
    internal bool IsTest => HasPart(Name, TestWords)
        && Kind is not (SettingsFileKind.RunSettings or SettingsFileKind.HttpRequests or SettingsFileKind.PostmanCollection);

    /// <summary>Whether the file by convention stays on one machine: a key is where it is meant to be.</summary>
    internal bool IsLocal => !IsTemplate && Kind switch
    {
        SettingsFileKind.UserSecrets or SettingsFileKind.LocalSettings => true,
        SettingsFileKind.DotEnv => HasName(".env") || EndsWith(".local"),
        SettingsFileKind.HttpEnvironment => EndsWith(".user") || Name.IndexOf(".private.", StringComparison.OrdinalIgnoreCase) >= 0,
        SettingsFileKind.XmlConfig => HasName("secrets.xml") || HasName("secrets.config"),
        _ => false,
    };

    /// <summary>Whether the .NET configuration reads the file: names in it are paths, without regard to case.</summary>
    internal bool IsConfiguration => Kind is SettingsFileKind.AppSettings or SettingsFileKind.UserSecrets;

    /// <summary>Whether names in the file say what a value is for.</summary>
    internal bool HasNames => Kind is not (SettingsFileKind.None or SettingsFileKind.OtherJson);

    /// <summary>Whether the file is a workflow of GitHub Actions.</summary>
    internal bool IsWorkflow => Kind == SettingsFileKind.Yaml
        && Folder.Replace('\\', '/').EndsWith(".github/workflows/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is a pipeline of Azure Pipelines.</summary>
    internal bool IsPipeline => Kind == SettingsFileKind.Yaml && Name.StartsWith("azure-pipelines", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is one of Docker Compose.</summary>
    internal bool IsCompose => Kind == SettingsFileKind.Yaml && !IsWorkflow && !IsPipeline
        && Name.IndexOf("compose", StringComparison.OrdinalIgnoreCase) >= 0;

    internal static SettingsFile FromPath(string path)
    {
        int slash = path.LastIndexOfAny(Slashes);
        string name = path.Substring(slash + 1);
        string real = StripSuffixes(name);
        return new SettingsFile(path.Substring(0, slash + 1), name, GetKind(real), HasPart(name, TemplateWords));
    }

    /// <summary>The same file, which its content shows to be of another kind.</summary>
    internal SettingsFile WithKind(SettingsFileKind kind) => new(Folder, Name, kind, IsTemplate);

    private bool HasName(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private bool EndsWith(string end) => Name.EndsWith(end, StringComparison.OrdinalIgnoreCase);

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

    private static SettingsFileKind GetKind(string name)
    {
        string lower = name.ToLowerInvariant();
        if (lower.EndsWith(".json", StringComparison.Ordinal))
        {
            return GetJsonKind(lower);
        }

        foreach ((string extension, SettingsFileKind kind) in Extensions)
        {
            if (lower.EndsWith(extension, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return lower == "dockerfile" || lower == "containerfile" || lower.StartsWith("dockerfile.", StringComparison.Ordinal)
            ? SettingsFileKind.Dockerfile
            : lower.StartsWith(".env.", StringComparison.Ordinal) || lower.IndexOf(".env.", StringComparison.Ordinal) > 0 || lower == "env"
            ? SettingsFileKind.DotEnv
            : lower == "secrets.xml" ? SettingsFileKind.XmlConfig
            : SettingsFileKind.None;
    }

    private static SettingsFileKind GetJsonKind(string name) => name switch
    {
        "launchsettings.json" => SettingsFileKind.LaunchSettings,
        "local.settings.json" => SettingsFileKind.LocalSettings,
        "secrets.json" => SettingsFileKind.UserSecrets,
        _ when name.StartsWith("appsettings", StringComparison.Ordinal) => SettingsFileKind.AppSettings,
        _ when name.StartsWith("http-client", StringComparison.Ordinal) && name.EndsWith(".env.json", StringComparison.Ordinal) =>
            SettingsFileKind.HttpEnvironment,
        _ when name.EndsWith("postman_collection.json", StringComparison.Ordinal) => SettingsFileKind.PostmanCollection,
        _ when name.EndsWith("postman_environment.json", StringComparison.Ordinal)
            || name.EndsWith("postman_globals.json", StringComparison.Ordinal) => SettingsFileKind.PostmanEnvironment,
        _ => SettingsFileKind.OtherJson,
    };

    private static bool ContainsWord(string[] words, string word) =>
        Array.Exists(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
}
