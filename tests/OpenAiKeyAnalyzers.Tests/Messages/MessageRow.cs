using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Messages;

/// <summary>Represents a defect, a value that has it, and its messages in C# and in a settings file.</summary>
/// <param name="Defect">A member of one of the product's enumerations of defects.</param>
/// <param name="Code">A C# file with exactly one such diagnostic; <see langword="null"/> if other tests verify the defect or it cannot
/// occur.</param>
/// <param name="CodeKey">The resource name of the message in C#.</param>
/// <param name="Path">The name of a settings file; <see langword="null"/> if the defect cannot occur there.</param>
/// <param name="Text">The text of the settings file.</param>
/// <param name="FileKey">The resource name of the message in the settings file.</param>
/// <param name="Arguments">The arguments of the message in C#, and of that in the settings file unless it has its own.</param>
public sealed record MessageRow(Enum Defect, string? Code, string? CodeKey, string? Path, string? Text, string? FileKey,
    params object[] Arguments)
{
    /// <summary>Gets the arguments of the message in the settings file.</summary>
    public object[] FileArguments { get; init; } = Arguments;

    /// <summary>
    /// Gets the row with messages that end with advice: to read the default environment variable, and in <c>appsettings.json</c> to set
    /// that of the path.
    /// </summary>
    internal MessageRow Advised => this with
    {
        Arguments = [new TextKey("Advice_Environment", "OPENAI_API_KEY")],
        FileArguments = [ClearedSetting],
    };

    /// <summary>Gets the row with a message in <c>appsettings.json</c> that ends with advice.</summary>
    internal MessageRow AdvisedInFile => this with { FileArguments = [ClearedSetting] };

    private static TextKey ClearedSetting => new("Advice_Setting", "OpenAI__ApiKey", "OpenAI:ApiKey");

    /// <summary>
    /// Creates a row for a value that is passed to an OpenAI client as the API key, and for the same value in <c>appsettings.json</c>.
    /// </summary>
    internal static MessageRow OfKey(Enum defect, string value, string codeKey, string? fileKey = null, params object[] arguments) =>
        InCode(defect, value, codeKey, arguments) with
        {
            Path = "/appsettings.json",
            Text = $$"""{ "OpenAI": { "ApiKey": {{JsonSerializer.Serialize(value)}} } }""",
            FileKey = fileKey ?? codeKey,
        };

    /// <summary>Creates a row for a value that is passed to an OpenAI client as the API key.</summary>
    internal static MessageRow InCode(Enum defect, string value, string codeKey, params object[] arguments) =>
        new(defect, $"class C {{ object M() => new OpenAI.OpenAIClient({SymbolDisplay.FormatLiteral(value, quote: true)}); }}", codeKey,
            null, null, null, arguments);

    /// <summary>Creates a row for a whole C# file.</summary>
    internal static MessageRow InSource(Enum defect, string code, string codeKey, params object[] arguments) =>
        new(defect, code, codeKey, null, null, null, arguments);

    /// <summary>Creates a row for a settings file only: tests run the C# code, or the defect requires a file.</summary>
    internal static MessageRow InFile(Enum defect, string path, string text, string fileKey, params object[] arguments) =>
        new(defect, null, null, path, text, fileKey, arguments);

    /// <summary>Gets a name for the list of tests.</summary>
    public override string ToString() =>
        $"{Defect.GetType().Name}.{Defect} {CodeKey} {FileKey}{string.Concat(Arguments.Select(ShowArgument))}";

    private static string ShowArgument(object argument) =>
        " " + (argument is TextKey message ? MessageReader.Show(message) : argument);
}
