using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>Represents the name of a variable in a reference, and whether it is case-sensitive.</summary>
/// <param name="name">The name as it is written.</param>
/// <param name="ignoresCase">Whether the tool that looks up the variable ignores case.</param>
internal readonly struct NameReference(MappedText name, bool ignoresCase)
{
    internal MappedText Name { get; } = name;

    internal bool IgnoresCase { get; } = ignoresCase;
}

/// <summary>
/// Finds the names of environment variables and secrets to which a value refers, in the forms of each format: <c>{{$processEnv NAME}}</c>
/// and <c>{{$dotenv NAME}}</c> in requests (REST Client's form, as other clients of the format document it, 2026-11-28: a percent sign
/// before the name makes it the name of another variable), <c>${NAME}</c> and <c>${NAME:-default}</c> in Compose files, <c>${{ secrets.NAME
/// }}</c> in workflows and <c>$(NAME)</c> in Azure Pipelines, whose names are case-insensitive, <c>$NAME</c> and <c>${NAME}</c> in
/// Dockerfiles, shells, and the commands of workflows, <c>$env:NAME</c> in PowerShell.
/// </summary>
internal static class NameReferenceReader
{
    private const int MaxNameLength = 128;

    private static readonly string[] RequestKeywords = ["{{$processEnv ", "{{$dotenv "];
    private static readonly string[] WorkflowContexts = ["secrets.", "vars.", "env."];

    // Steps of GitHub Actions and Azure Pipelines that contain shell commands.
    private static readonly string[] Commands = ["run", "script", "bash", "pwsh", "powershell", "inlineScript"];

    /// <summary>Finds the names in a value; in a command of a workflow or pipeline, also those that the shell expands.</summary>
    internal static IEnumerable<NameReference> Read(SettingsEntry entry, SettingsFile file) =>
        file.Format.Has(SettingsTraits.Steps) && Array.IndexOf(Commands, entry.Path.Name) >= 0
        ? Read(entry.Value, file).Concat(ReadShell(entry.Value, "$", ignoresCase: false))
            .Concat(ReadShell(entry.Value, "$env:", ignoresCase: true))
        : Read(entry.Value, file);

    internal static IEnumerable<NameReference> Read(MappedText text, SettingsFile file) => file.Format.NameReferences switch
    {
        NameReferenceSyntax.Request => RequestKeywords.SelectMany(keyword => ReadAll(text, keyword, "}}", ignoresCase: false)),
        NameReferenceSyntax.Workflow =>
            ReadAll(text, "${{", "}}", ignoresCase: true).Select(FindInContext).Where(static found => found.Name.Length > 0),
        NameReferenceSyntax.Compose => ReadAll(text, "${", "}", ignoresCase: false).Select(WithoutDefault),
        NameReferenceSyntax.Pipeline => ReadAll(text, "$(", ")", ignoresCase: true),
        NameReferenceSyntax.Shell => ReadShell(text, "$", ignoresCase: false),
        NameReferenceSyntax.PowerShell => ReadShell(text, "$env:", ignoresCase: true),
        _ => [],
    };

    /// <summary>Finds the names in <c>$NAME</c>, <c>${NAME…}</c> and <c>$env:NAME</c>.</summary>
    private static IEnumerable<NameReference> ReadShell(MappedText text, string open, bool ignoresCase)
    {
        string value = text.Value;
        for (int at = 0; (at = value.IndexOf(open, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int start = at + open.Length;
            start = start < value.Length && value[start] == '{' ? start + 1 : start;
            int end = start;
            while (end < value.Length && (value[end] == '_' || char.IsLetterOrDigit(value[end])))
            {
                end++;
            }

            bool isEscaped = at > 0 && value[at - 1] is '\\' or '$' or '`';
            if (end > start && end - start <= MaxNameLength && !isEscaped)
            {
                yield return new NameReference(text.Slice(start, end), ignoresCase);
            }

            at = Math.Max(end, at + 1);
        }
    }

    private static IEnumerable<NameReference> ReadAll(MappedText text, string open, string close, bool ignoresCase)
    {
        string value = text.Value;
        for (int at = 0; (at = value.IndexOf(open, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            int start = at + open.Length;
            int end = value.IndexOf(close, start, Math.Min(MaxNameLength * 2, value.Length - start), StringComparison.Ordinal);
            bool isEscaped = at > 0 && value[at - 1] == '$';
            if (end > start && !isEscaped && value[start] is not ('%' or '{'))
            {
                yield return new NameReference(text.Slice(start, end).Trim(), ignoresCase);
            }

            at = Math.Max(end, start);
        }
    }

    private static NameReference FindInContext(NameReference expression)
    {
        string value = expression.Name.Value;
        string? context = Array.Find(WorkflowContexts, context => value.StartsWith(context, StringComparison.OrdinalIgnoreCase));
        int end = context?.Length ?? value.Length;
        int start = end;
        while (end < value.Length && (value[end] == '_' || char.IsLetterOrDigit(value[end])))
        {
            end++;
        }

        return new NameReference(expression.Name.Slice(start, end), expression.IgnoresCase);
    }

    // Matches ${NAME:-default} and ${NAME?message}.
    private static NameReference WithoutDefault(NameReference reference)
    {
        int end = reference.Name.Value.IndexOfAny([':', '-', '?', '+']);
        return end < 0 ? reference : new NameReference(reference.Name.Slice(0, end), reference.IgnoresCase);
    }
}
