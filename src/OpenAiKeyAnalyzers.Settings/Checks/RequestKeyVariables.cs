using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Finds the variables in a file of requests that contain only OpenAI's key.</summary>
internal static class RequestKeyVariables
{
    /// <summary>
    /// Determines whether a value refers to OpenAI's key: <c>{{$dotenv OPENAI_API_KEY}}</c>, or <c>{{key}}</c> after <c>@key = {{$dotenv
    /// OPENAI_API_KEY}}</c>. Other requests may contain the scheme before the variable, so the scheme must be added in the header.
    /// </summary>
    internal static bool RefersToKey(MappedText value, SettingsContext context)
    {
        string name = value.Value.Trim().Trim('{', '}').Trim();
        IReadOnlyList<SettingsEntry> variables = context.FindRequestVariables(name);
        return variables.Count == 0 ? IsKeyReference(value, context)
            : variables.All(variable => HasKeyOfOtherRequest(variable)
                || (VariableReferenceMasker.Mask(variable.Value.Trim()).Length == 1 && IsKeyReference(variable.Value, context)));
    }

    /// <summary>
    /// Determines whether a variable is an intact key that one request uses after the scheme and another one without it: the header of the
    /// latter is wrong, and not the variable.
    /// </summary>
    internal static bool HasKeyOfOtherRequest(SettingsEntry variable) =>
        variable.HasOpposedUses && variable.Value.Value.Trim() is var text
        && ApiKeyScanner.Scan(text) is { Count: 1 } keys && keys[0].Start == 0 && keys[0].End == text.Length;

    private static bool IsKeyReference(MappedText value, SettingsContext context) =>
        NameReferenceReader.Read(value, context.File).Any(found => found.Name.Value == context.Options.Variable);
}
