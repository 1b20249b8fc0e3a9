using System.Text;
using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Corrects keys, names, headers and URLs in settings files, as the code fixes of an editor do: trims, removes enclosing text, decodes
/// escapes, corrects the name of the variable and the form of the header. Removes no value, and no character that may belong to a key. Used
/// only by the target <c>FixOpenAiSettings</c>.
/// </summary>
public sealed class FixOpenAiSettings : Microsoft.Build.Utilities.Task
{
    private const string Code = "FixOpenAiSettings";

    /// <summary>Gets or sets the files; those that are not settings files are skipped.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Gets or sets the <c>.editorconfig</c> and <c>.globalconfig</c> files that are passed to the compiler.</summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <summary>Gets or sets the assemblies that the project references.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Gets or sets the properties of the project that the rules read, as <c>Name=value</c>.</summary>
    public string[] ProjectProperties { get; set; } = [];

    /// <summary>Gets or sets the project to which the results are reported; linked folders outside its folder are not followed.</summary>
    public string? ProjectFile { get; set; }

    /// <summary>Gets or sets the folder for data that must survive a crash; no data is written if empty.</summary>
    public string? JournalFolder { get; set; }

    /// <summary>Gets or sets the compiler report with the findings if the project should be fixed; otherwise empty.</summary>
    public string? Findings { get; set; }

    /// <summary>Gets or sets the C# files of the project: keys that they send to another provider are not fixed.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether the changes are only reported.</summary>
    public bool DryRun { get; set; }

    /// <summary>Gets or sets the language of the messages, such as <c>ja</c>; if empty, that of the build.</summary>
    public string? Language { get; set; }

    private bool _isForeignCode;

    /// <inheritdoc/>
    public override bool Execute()
    {
        _isForeignCode = false;
        var sentences = new Messages(Language);
        var links = new LinkedFolders(string.IsNullOrEmpty(ProjectFile) ? null : Path.GetDirectoryName(Path.GetFullPath(ProjectFile)));
        IEnumerable<string> all = Files.Select(static file => file.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal);
        List<string> paths = [.. all.Where(path => !links.Hold(path))];
        var texts = new SettingsTexts();
        SettingsProjectFacts project = ProjectReader.Read(paths, texts, ConfigFiles, References, ProjectProperties, Sources);
        var reported = ReportedEdits.Read(Findings);
        var writer = new SettingsFileWriter(new FileAccessor(), string.IsNullOrWhiteSpace(JournalFolder) ? null : JournalFolder);
        var lines = new StringBuilder();
        int changes = 0;
        foreach (string path in paths)
        {
            try
            {
                foreach (string line in Fix(path, project, texts, reported, writer, sentences))
                {
                    lines.Append(Environment.NewLine).Append(line);
                    changes++;
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Warn(path, sentences.Format(CheckMessageKey.Fix_Failed, failure.Message));
            }
        }

        foreach (string line in FixProject(reported, writer, sentences))
        {
            lines.Append(Environment.NewLine).Append(line);
            changes++;
        }

        CheckMessageKey summary = changes == 0 ? CheckMessageKey.Fix_Nothing
            : DryRun ? CheckMessageKey.Fix_WouldChange : CheckMessageKey.Fix_Changed;
        if (_isForeignCode)
        {
            lines.Append(Environment.NewLine).Append(sentences.Format(CheckMessageKey.Fix_ForeignCode));
        }

        VisibleMessage.Log(Log, ProjectFile, sentences.Format(summary, changes) + lines);
        return true;
    }

    /// <summary>Corrects one file.</summary>
    /// <returns>The changes.</returns>
    private List<string> Fix(string path, SettingsProjectFacts project, SettingsTexts texts, ReportedEdits reported,
        SettingsFileWriter writer, Messages sentences)
    {
        var file = SettingsFile.FromPath(path);
        if (file.Kind == SettingsFileKind.None)
        {
            return [];
        }

        if (!File.Exists(path) || (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
        {
            Warn(path, sentences.Format(File.Exists(path) ? CheckMessageKey.Fix_Link : CheckMessageKey.Fix_Missing));
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

        string edited = reported.Apply(path, text.Text, out List<(ReportedEdit Edit, int Line, int Column)> applied);
        SettingsOptions options = project.OptionsFor(path, file);
        string repaired = SettingsFixer.Apply(file, edited, options, out List<SettingsFixResult> changes);
        _isForeignCode = _isForeignCode || options.CodeDestination is { IsValueCreated: true, Value: not null };
        if (changes.Count + applied.Count == 0)
        {
            return [];
        }

        bool isDone = DryRun || Write(path, text, repaired, writer, sentences);
        if (!DryRun)
        {
            texts.Forget(path);
        }

        IEnumerable<string> lines = applied.Select(edit =>
            $"{path}({edit.Line},{edit.Column}): {edit.Edit.Rule}: {Describe(edit.Edit, sentences)}");
        return isDone ? [.. lines.Concat(changes.Select(change =>
            $"{path}({change.Line},{change.Column}): {change.Rule.GetId()}: {Describe(change, sentences)}"))] : [];
    }

    /// <summary>Edits the project file.</summary>
    /// <returns>The descriptions of the changes.</returns>
    private List<string> FixProject(ReportedEdits reported, SettingsFileWriter writer, Messages sentences)
    {
        var lines = new List<string>();
        foreach (ReportedEdit edit in reported.Project)
        {
            string path = Path.GetFullPath(ProjectFile ?? string.Empty);
            try
            {
                if (!DryRun && RegularFiles.Is(path))
                {
                    writer.Recover(path);
                }

                EncodedTextFile? project = SelectSettingsFiles.ReadText(path) is { } content ? EncodedTextFile.Read(content) : null;
                string? changed = project is null ? null : edit.Kind == ReportedEditKind.UserSecretsId
                    ? ProjectFileEditor.AddUserSecretsId(project.Text, Guid.NewGuid().ToString())
                    : ProjectFileEditor.AddCopiedFile(project.Text, edit.Text);
                bool isLink = File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
                if (changed is null || isLink)
                {
                    Warn(path, sentences.Format(edit.Kind == ReportedEditKind.UserSecretsId
                        ? CheckMessageKey.Fix_OwnProjectId : CheckMessageKey.Fix_OwnProjectCopy, edit.Text));
                }
                else if (DryRun || Write(path, project!, changed, writer, sentences))
                {
                    lines.Add($"{path}: {edit.Rule}: {Describe(edit, sentences)}");
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Warn(path, sentences.Format(CheckMessageKey.Fix_Failed, failure.Message));
            }
        }

        return lines;
    }

    private string Describe(ReportedEdit edit, Messages sentences) => edit.Kind switch
    {
        ReportedEditKind.UserSecretsId => sentences.Format(DryRun ? CheckMessageKey.Fix_WouldAddId : CheckMessageKey.Fix_AddedId),
        ReportedEditKind.Copy => sentences.Format(DryRun ? CheckMessageKey.Fix_WouldCopy : CheckMessageKey.Fix_Copied, edit.Text),
        ReportedEditKind.Remove => sentences.Format(DryRun ? CheckMessageKey.Fix_WouldRemove : CheckMessageKey.Fix_Removed, edit.Old),
        _ => sentences.Format(DryRun ? CheckMessageKey.Fix_WouldRename : CheckMessageKey.Fix_Renamed, edit.Text),
    };

    private bool Write(string path, EncodedTextFile text, string repaired, SettingsFileWriter writer, Messages sentences)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            Warn(path, sentences.Format(CheckMessageKey.Fix_ReadOnly));
            return false;
        }

        bool isWritten = writer.Replace(path, text.Content, text.Encode(repaired), text.LineBreak);
        if (!isWritten)
        {
            Warn(path, sentences.Format(CheckMessageKey.Fix_ChangedMeanwhile));
        }

        return isWritten;
    }

    /// <summary>Describes a change; in a dry run, a proposed one.</summary>
    private string Describe(SettingsFixResult change, Messages sentences) => change.Rule switch
    {
        SettingsRule.WhitespaceAroundKey =>
            sentences.Format(DryRun ? CheckMessageKey.Fix_WouldTrim : CheckMessageKey.Fix_Trimmed, change.Removed),
        SettingsRule.WhitespaceInsideKey =>
            sentences.Format(DryRun ? CheckMessageKey.Fix_WouldJoin : CheckMessageKey.Fix_Joined, change.Removed),
        SettingsRule.InvalidName => sentences.Format(DryRun ? CheckMessageKey.Fix_WouldRename : CheckMessageKey.Fix_Renamed, change.Name),
        SettingsRule.MalformedAuthorization =>
            sentences.Format(DryRun ? CheckMessageKey.Fix_WouldAuthorization : CheckMessageKey.Fix_Authorization),
        SettingsRule.WrongHeaderName =>
            sentences.Format(DryRun ? CheckMessageKey.Fix_WouldHeader : CheckMessageKey.Fix_Header, change.Name),
        SettingsRule.RetiredEndpoint or SettingsRule.DeprecatedEndpoint or SettingsRule.InsecureEndpoint or SettingsRule.WrongUrl =>
            sentences.Format(DryRun ? CheckMessageKey.Fix_WouldAddress : CheckMessageKey.Fix_Address),
        _ when change.Name.Length > 0 => sentences.Format(DryRun ? CheckMessageKey.Fix_WouldUnescape : CheckMessageKey.Fix_Unescaped),
        _ => sentences.Format(DryRun ? CheckMessageKey.Fix_WouldUnwrap : CheckMessageKey.Fix_Unwrapped, change.Removed),
    };

    private void Warn(string path, string text) =>
        Log.LogWarning(subcategory: null, Code, helpKeyword: null, helpLink: null, path, 0, 0, 0, 0, message: "{0}", text);
}
