using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>
/// Reports OAK2004: a request to OpenAI, or OpenAI's own environment variable, whose only key is that of another provider's environment
/// variable. OpenAI's environment variable often contains the key of a compatible server, so a file that also names the provider is not
/// reported.
/// </summary>
internal static class SettingsVendorVariableChecker
{
    // Shorter beginnings of names, such as HF, are parts of many words.
    private const int MinWordLength = 4;

    // The beginnings of references that a tool replaces before the program runs, without spaces.
    private static readonly string[] Openings = ["{{$processEnv", "{{$dotenv", "${{secrets.", "${{vars.", "${{env.", "$("];

    private static readonly string[] Closings = ["}}", ")"];

    internal static IEnumerable<SettingsFinding> Check(SettingsEntry entry, SettingsContext context)
    {
        if (context.IsTest || context.File.IsTemplate || FindCredential(entry, context) is not { } credential
            || FindName(credential, entry, context.File) is not { } name)
        {
            yield break;
        }

        bool isRequest = entry.Request is not null;
        var sink = new SinkContext(SinkKind.VariableName, ValueOrigin.SettingsFile,
            isRequest ? GetDestination(entry, context) : GetDestination(entry, context.GetNames(entry), context));
        if (KeyNameRule.FindVendor(name.Value, sink) is { } variable && variable.Name != context.Options.Variable
            && context.FindVariable(name.Value) is not { Value.Length: > 0 } && !context.IsNamedInScript(name.Value)
            && (isRequest || !IsMentioned(variable, context)))
        {
            yield return new SettingsFinding(SettingsRule.OtherVendorVariable, entry, [new FileEdit(name.Start, name.End)], variable);
        }
    }

    /// <summary>
    /// Finds the part of a value that is sent to OpenAI as the key: the text after the scheme, or the value of OpenAI's environment
    /// variable.
    /// </summary>
    private static MappedText? FindCredential(SettingsEntry entry, SettingsContext context)
    {
        if (entry.Request is not null && (entry.IsAuthorization || entry.IsCredential))
        {
            int scheme = entry.IsAuthorization ? AuthorizationScheme.GetPrefixLength(entry.Value.Value) : 0;
            return entry.IsAuthorization && scheme == 0 ? null : entry.Value.Slice(scheme, entry.Value.Length);
        }

        return entry is { Role: SettingsRole.Variable, Request: null } && entry.Path.Name == context.Options.Variable ? entry.Value : null;
    }

    /// <summary>Finds the name of the variable that is the whole value, without a default.</summary>
    private static MappedText? FindName(MappedText credential, SettingsEntry entry, SettingsFile file)
    {
        MappedText text = credential.Trim();
        if (VariableReference.Parse(text.Value) is not { } reference)
        {
            return null;
        }

        if (reference.Name.Length > 0)
        {
            int start = text.Value.IndexOf(reference.Name, StringComparison.Ordinal);
            string rest = text.Value.Substring(start + reference.Name.Length).TrimEnd('"', '\'');
            bool hasDefault = rest.Length > 1 && !rest.TrimStart(':').StartsWith("?", StringComparison.Ordinal);
            return reference.IsExpandedIn(entry, file.Format) && !hasDefault ? text.Slice(start, start + reference.Name.Length) : null;
        }

        var names = NameReferenceReader.Read(text, file).Take(2).Select(static found => found.Name).ToList();
        if (names.Count != 1)
        {
            return null;
        }

        int length = text.Value.IndexOf(names[0].Value, StringComparison.Ordinal);
        string opening = text.Value.Substring(0, length).Replace(" ", string.Empty);
        string closing = text.Value.Substring(length + names[0].Length).Replace(" ", string.Empty);
        return Array.Exists(Openings, known => known.Equals(opening, StringComparison.OrdinalIgnoreCase))
            && Array.IndexOf(Closings, closing) >= 0 ? names[0] : null;
    }

    /// <summary>Gets the common destination of all requests that use a value.</summary>
    private static Destination GetDestination(SettingsEntry entry, SettingsContext context) =>
        entry.OtherRequests.All(request => context.GetDestination(request) == Destination.OpenAI)
        ? context.GetDestination(entry.Request!) : Destination.Unresolved;

    private static Destination GetDestination(SettingsEntry entry, SettingPathClassifier names, SettingsContext context) =>
        context.GetEndpointBeside(entry) is Destination.Unknown or Destination.OpenAI
        ? context.GetDestination(entry, names) : Destination.Unresolved;

    /// <summary>
    /// Determines whether the file names the provider, other than by its environment variable: as the host or the model of a compatible
    /// server.
    /// </summary>
    private static bool IsMentioned(VendorVariable variable, SettingsContext context)
    {
        string vendor = variable.Vendor.Split(' ')[0];
        string word = variable.Name.Split('_')[0];
        return context.HasVendorUrl(variable.Vendor) || Contains(context.Text, vendor, variable.Name)
            || (word.Length >= MinWordLength && Contains(context.Text, word, variable.Name));
    }

    private static bool Contains(string text, string word, string variable)
    {
        for (int at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            int start = at;
            while (start > 0 && IsNameCharacter(text[start - 1]))
            {
                start--;
            }

            int end = at;
            while (end < text.Length && IsNameCharacter(text[end]))
            {
                end++;
            }

            if (!text.Substring(start, end - start).Equals(variable, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            at = Math.Max(at, end - word.Length);
        }

        return false;
    }

    private static bool IsNameCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);
}
