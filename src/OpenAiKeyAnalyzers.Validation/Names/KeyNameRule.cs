using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>Decides whether a name is wrong at the sink that receives it (OAK2002, OAK2003).</summary>
internal static class KeyNameRule
{
    /// <summary>Gets the rule that a name breaks at a sink; <see langword="null"/> if it may be right there.</summary>
    /// <param name="result">What the name is.</param>
    /// <param name="sink">What looks the name up, or defines it.</param>
    internal static Rule? Check(KeyNameResult result, SinkContext sink) => (result.Kind, sink.Kind) switch
    {
        (KeyNameKind.Invalid or KeyNameKind.Misspelled or KeyNameKind.WrongCase, SinkKind.VariableName or SinkKind.ConfigurationKey) =>
            Rule.InvalidName,

        // Every program chooses its own configuration keys.
        (KeyNameKind.Unconventional, SinkKind.VariableName) => Rule.UnconventionalName,
        _ => null,
    };

    /// <summary>Finds the service whose key a variable or setting holds by convention, if the sink sends that key to OpenAI
    /// (OAK2004).</summary>
    /// <param name="name">The name.</param>
    /// <param name="sink">What looks the name up, and who receives the value.</param>
    /// <returns><see langword="null"/> if the name may be right there.</returns>
    internal static VendorVariable? FindVendor(string name, SinkContext sink) =>
        sink is { Destination: Destination.OpenAI, IsTest: false } && VendorVariableTable.Find(name) is { } variable

        // The configuration also holds the environment variables of the process.
        && (sink.Kind == SinkKind.ConfigurationKey || (sink.Kind == SinkKind.VariableName && !variable.IsSetting)) ? variable : null;
}
