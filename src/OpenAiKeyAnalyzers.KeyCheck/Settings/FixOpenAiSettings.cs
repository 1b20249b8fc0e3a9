using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Values.Settings;
using OpenAiKeyAnalyzers.Values.Settings.Judging;

namespace OpenAiKeyAnalyzers.KeyCheck.Settings;

/// <summary>
/// Puts keys, names, headers and addresses in settings files right, as the light bulb of an editor would: trims, takes off wrapping, corrects the name
/// of the variable and the form of the header. Takes no value away. Called by the target <c>FixOpenAiSettings</c> only.
/// </summary>
public sealed class FixOpenAiSettings : Microsoft.Build.Utilities.Task
{
    private const string Code = "FixOpenAiSettings";

    /// <summary>The files; what is no settings file is left alone.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The variable that holds the key; <c>OPENAI_API_KEY</c> if empty.</summary>
    public string? EnvironmentVariable { get; set; }

    /// <summary>Whether the project holds tests, in which every name is right.</summary>
    public bool IsTestProject { get; set; }

    /// <summary>Whether to tell only what would be done.</summary>
    public bool DryRun { get; set; }

    /// <summary>Language of the messages, such as <c>ja</c>; if empty, the one of the build.</summary>
    public string? Language { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var sentences = new Sentences(Language);
        int changes = 0;
        foreach (string path in Files.Select(static file => file.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal))
        {
            try
            {
                changes += Fix(path, sentences);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Warn(path, sentences.Of("Fix_Failed", failure.Message));
            }
        }

        string summary = changes == 0 ? "Fix_Nothing" : DryRun ? "Fix_WouldChange" : "Fix_Changed";
        Log.LogMessage(MessageImportance.High, "{0}", sentences.Of(summary, changes));
        return true;
    }

    /// <summary>Puts one file right.</summary>
    /// <returns>Number of changes.</returns>
    private int Fix(string path, Sentences sentences)
    {
        var file = SettingsFile.Of(path);
        if (file.Kind == SettingsFileKind.None)
        {
            return 0;
        }

        if (!File.Exists(path) || (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
        {
            Warn(path, sentences.Of(File.Exists(path) ? "Fix_Link" : "Fix_Missing"));
            return 0;
        }

        if (!SelectSettingsFiles.IsText(path))
        {
            return 0;
        }

        byte[] content = File.ReadAllBytes(path);
        var options = new SettingsOptions { Variable = string.IsNullOrWhiteSpace(EnvironmentVariable) ? "OPENAI_API_KEY" : EnvironmentVariable!.Trim(), IsTestProject = IsTestProject };
        List<SettingsChange> changes = [];
        if (TextFile.Read(content) is not { } text || SettingsRepair.Apply(file, text.Text, options, out changes) is not { } repaired || changes.Count == 0)
        {
            return 0;
        }

        if (!DryRun && !Write(path, content, text.With(repaired), sentences))
        {
            return 0;
        }

        foreach (SettingsChange change in changes)
        {
            Log.LogMessage(MessageImportance.High, "{0}({1},{2}): {3}: {4}", path, change.Line, change.Column, change.Rule.Id(), Describe(change, sentences));
        }

        return changes.Count;
    }

    private bool Write(string path, byte[] expected, byte[] content, Sentences sentences)
    {
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            Warn(path, sentences.Of("Fix_ReadOnly"));
            return false;
        }

        bool isWritten = AtomicWrite.Replace(path, expected, content);
        if (!isWritten)
        {
            Warn(path, sentences.Of("Fix_ChangedMeanwhile"));
        }

        return isWritten;
    }

    private static string Describe(SettingsChange change, Sentences sentences) => change.Rule switch
    {
        SettingsRule.WhiteSpaceAroundKey => sentences.Of("Fix_Trimmed", change.Removed),
        SettingsRule.WhiteSpaceInsideKey => sentences.Of("Fix_Joined", change.Removed),
        SettingsRule.ImpossibleName => sentences.Of("Fix_Renamed", change.Name),
        SettingsRule.MalformedAuthorization => sentences.Of("Fix_Authorization"),
        SettingsRule.WrongHeaderName => sentences.Of("Fix_Header", change.Name),
        SettingsRule.RetiredEndpoint or SettingsRule.DeprecatedEndpoint or SettingsRule.InsecureEndpoint or SettingsRule.WrongAddress => sentences.Of("Fix_Address"),
        _ => sentences.Of("Fix_Unwrapped", change.Removed),
    };

    private void Warn(string path, string text) =>
        Log.LogWarning(subcategory: null, Code, helpKeyword: null, helpLink: null, path, 0, 0, 0, 0, message: "{0}", text);
}
