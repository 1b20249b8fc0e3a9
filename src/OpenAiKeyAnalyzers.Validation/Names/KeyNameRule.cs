using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>Determines whether a name is wrong at its sink (OAK2002, OAK2003).</summary>
internal static class KeyNameRule
{
    /// <summary>Gets the rule that a name violates at a sink; <see langword="null"/> if the name may be correct there.</summary>
    /// <param name="result">The validation result of the name.</param>
    /// <param name="sink">The sink that looks up the name, or defines it.</param>
    internal static Rule? Check(KeyNameResult result, SinkContext sink) => (result.Kind, sink.Kind) switch
    {
        (KeyNameKind.Invalid or KeyNameKind.Misspelled or KeyNameKind.WrongCase, SinkKind.VariableName or SinkKind.ConfigurationKey) =>
            Rule.InvalidName,

        // Every program chooses its own configuration keys.
        (KeyNameKind.Unconventional, SinkKind.VariableName) => Rule.UnconventionalName,
        _ => null,
    };

    /// <summary>
    /// Finds the service to which the key in an environment variable or setting belongs by convention, if the sink sends that key to OpenAI
    /// (OAK2004).
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="sink">The sink that looks up the name, and the destination of the value.</param>
    /// <returns>The service, or <see langword="null"/> if the name may be correct there.</returns>
    internal static VendorVariable? FindVendor(string name, SinkContext sink) =>
        sink is { Destination: Destination.OpenAI, IsTest: false } && VendorVariableTable.Find(name) is { } variable

        // The configuration also contains the environment variables of the process.
        && (sink.Kind == SinkKind.ConfigurationKey || (sink.Kind == SinkKind.VariableName && !variable.IsSetting)) ? variable : null;
}
