namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Represents the evaluated MSBuild properties of the compiled project.</summary>
/// <param name="property">Gets an MSBuild property; <see langword="null"/> if it is unknown.</param>
internal sealed class ConfigurationProject(Func<string, string?> property)
{
    private const string SecretsAttribute = "GenerateUserSecretsAttribute";

    // File names do not contain this character.
    private const char FileSeparator = '|';

    /// <summary>Gets a value indicating whether the project is a program and not a library.</summary>
    internal bool IsProgram => property("OutputType") is { } type
        && (type.Equals("Exe", StringComparison.OrdinalIgnoreCase) || type.Equals("WinExe", StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets a value indicating whether the project contains tests.</summary>
    internal bool IsTestProject => Is("IsTestProject");

    /// <summary>
    /// Gets a value indicating whether a file in the project directory or a parent directory may load a <c>.env</c> file, or that is
    /// unknown.
    /// </summary>
    internal bool HasEnvFileReader => property("OpenAiEnvFileReader") is not { Length: 0 };

    /// <summary>Gets a value indicating whether the program is a file without a project (.NET 10 SDK).</summary>
    internal bool IsFileBased => Is("FileBasedProgram");

    /// <summary>Gets the property that prevents a user secrets ID from being written to the assembly.</summary>
    internal string AttributeProperty =>
        string.Equals(property(SecretsAttribute), "false", StringComparison.OrdinalIgnoreCase) ? SecretsAttribute : "GenerateAssemblyInfo";

    /// <summary>Gets a value indicating whether the project uses the Web SDK.</summary>
    internal bool IsWeb => Is("UsingMicrosoftNETSdkWeb");

    /// <summary>Gets a value indicating whether the SDK copies and publishes every JSON file of the project (Web and Worker).</summary>
    internal bool PublishesJson => IsWeb || Is("UsingMicrosoftNETSdkWorker");

    /// <summary>Determines whether MSBuild copies a file to the output directory.</summary>
    /// <param name="file">The file name in the code.</param>
    internal bool IsCopied(string file) => Contains("OpenAiCopiedFiles", file);

    /// <summary>
    /// Determines whether a file is in the project directory, and is not copied to the output directory. The SDK of Azure Functions has its
    /// own targets.
    /// </summary>
    /// <param name="file">The file name in the code.</param>
    internal bool IsLeftBehind(string file) =>
        Contains("OpenAiUncopiedFiles", file) && !Is("OpenAiCopiesOtherFiles")
        && property("AzureFunctionsVersion") is null or { Length: 0 };

    /// <summary>Determines whether publishing the project copies a file.</summary>
    internal bool IsPublished(string file) => Contains("OpenAiPublishedFiles", file);

    private bool Contains(string list, string file) =>
        property(list) is { } files && files.Split(FileSeparator).Any(name => ConfigurationFileName.AreEqual(name, file));

    private bool Is(string name) => string.Equals(property(name), "true", StringComparison.OrdinalIgnoreCase);
}
