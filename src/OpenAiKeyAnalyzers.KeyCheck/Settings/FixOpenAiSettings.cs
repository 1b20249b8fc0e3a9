using System.Text;
using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Values.Settings;
using OpenAiKeyAnalyzers.Values.Settings.Judging;

namespace OpenAiKeyAnalyzers.KeyCheck.Settings;

/// <summary>
/// Puts keys, names, headers and addresses in settings files right, as the light bulb of an editor would: trims, takes off wrapping,
/// undoes escapes, corrects the name of the variable and the form of the header. Takes no value away, and no character that may belong to
/// a key. Called by the target <c>FixOpenAiSettings</c> only.
/// </summary>
public sealed class FixOpenAiSettings : Microsoft.Build.Utilities.Task
{
    private const string Code = "FixOpenAiSettings";

    /// <summary>The files; what is no settings file is left alone.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files that the compiler gets.</summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <summary>The assemblies that the project references.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Properties of the project that the rules ask for, as <c>Name=value</c>.</summary>
    public string[] ProjectProperties { get; set; } = [];

    /// <summary>The project that the outcome is reported for; linked folders out of its folder are not followed.</summary>
    public string? ProjectFile { get; set; }

    /// <summary>The folder for what must survive a crash; nothing is noted if empty.</summary>
    public string? JournalFolder { get; set; }

    /// <summary>Whether to tell only what would be done.</summary>
    public bool DryRun { get; set; }

    /// <summary>Language of the messages, such as <c>ja</c>; if empty, the one of the build.</summary>
    public string? Language { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var sentences = new Sentences(Language);
        var links = new LinkedFolders(string.IsNullOrEmpty(ProjectFile) ? null : Path.GetDirectoryName(Path.GetFullPath(ProjectFile)));
        IEnumerable<string> all = Files.Select(static file => file.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal);
        List<string> paths = [.. all.Where(path => !links.Hold(path))];
        var texts = new SettingsTexts();
        SettingsProjectFacts project = ProjectReader.Read(paths, texts, ConfigFiles, References, ProjectProperties);
        var writer = new SettingsFileWriter(new FileAccessor(), string.IsNullOrWhiteSpace(JournalFolder) ? null : JournalFolder);
        var lines = new StringBuilder();
        int changes = 0;
        foreach (string path in paths)
        {
            try
            {
                foreach (SettingsChange change in Fix(path, project, texts, writer, sentences))
                {
                    string text = Describe(change, sentences);
                    lines.Append(Environment.NewLine).Append($"{path}({change.Line},{change.Column}): {change.Rule.Id()}: {text}");
                    changes++;
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Warn(path, sentences.Of("Fix_Failed", failure.Message));
            }
        }

        string summary = changes == 0 ? "Fix_Nothing" : DryRun ? "Fix_WouldChange" : "Fix_Changed";
        ConsoleLine.Write(Log, ProjectFile, sentences.Of(summary, changes) + lines);
        return true;
    }

    /// <summary>Puts one file right.</summary>
    /// <returns>The changes.</returns>
    private List<SettingsChange> Fix(
        string path, SettingsProjectFacts project, SettingsTexts texts, SettingsFileWriter writer, Sentences sentences)
    {
        var file = SettingsFile.Of(path);
        if (file.Kind == SettingsFileKind.None)
        {
            return [];
        }

        if (!File.Exists(path) || (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
        {
            Warn(path, sentences.Of(File.Exists(path) ? "Fix_Link" : "Fix_Missing"));
            return [];
        }

        if (!DryRun && RegularFiles.Is(path) && writer.Recover(path))
        {
            texts.Forget(path);
        }

        if (texts.Of(path) is not { } text)
        {
            return [];
        }

        string repaired = SettingsRepair.Apply(file, text.Text, project.OptionsFor(path, file), out List<SettingsChange> changes);
        if (changes.Count == 0)
        {
            return [];
        }

        bool isDone = DryRun || Write(path, text, repaired, writer, sentences);
        if (!DryRun)
        {
            texts.Forget(path);
        }

        return isDone ? changes : [];
    }

    private bool Write(string path, TextFile text, string repaired, SettingsFileWriter writer, Sentences sentences)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            Warn(path, sentences.Of("Fix_ReadOnly"));
            return false;
        }

        bool isWritten = writer.Replace(path, text.Content, text.With(repaired), text.LineBreak);
        if (!isWritten)
        {
            Warn(path, sentences.Of("Fix_ChangedMeanwhile"));
        }

        return isWritten;
    }

    /// <summary>Describes a change; in a dry run, one that would be made.</summary>
    private string Describe(SettingsChange change, Sentences sentences) => change.Rule switch
    {
        SettingsRule.WhiteSpaceAroundKey => sentences.Of(DryRun ? "Fix_WouldTrim" : "Fix_Trimmed", change.Removed),
        SettingsRule.WhiteSpaceInsideKey => sentences.Of(DryRun ? "Fix_WouldJoin" : "Fix_Joined", change.Removed),
        SettingsRule.ImpossibleName => sentences.Of(DryRun ? "Fix_WouldRename" : "Fix_Renamed", change.Name),
        SettingsRule.MalformedAuthorization => sentences.Of(DryRun ? "Fix_WouldAuthorization" : "Fix_Authorization"),
        SettingsRule.WrongHeaderName => sentences.Of(DryRun ? "Fix_WouldHeader" : "Fix_Header", change.Name),
        SettingsRule.RetiredEndpoint or SettingsRule.DeprecatedEndpoint or SettingsRule.InsecureEndpoint or SettingsRule.WrongAddress =>
            sentences.Of(DryRun ? "Fix_WouldAddress" : "Fix_Address"),
        _ when change.Name.Length > 0 => sentences.Of(DryRun ? "Fix_WouldUnescape" : "Fix_Unescaped"),
        _ => sentences.Of(DryRun ? "Fix_WouldUnwrap" : "Fix_Unwrapped", change.Removed),
    };

    private void Warn(string path, string text) =>
        Log.LogWarning(subcategory: null, Code, helpKeyword: null, helpLink: null, path, 0, 0, 0, 0, message: "{0}", text);
}
