namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>What MSBuild evaluated about the project that is compiled.</summary>
/// <param name="property">Gets an MSBuild property; <see langword="null"/> if it is not known.</param>
internal sealed class ConfigurationProject(Func<string, string?> property)
{
    private const string SecretsAttribute = "GenerateUserSecretsAttribute";

    // A file name contains none of these.
    private const char FileSeparator = '|';

    /// <summary>Gets a value indicating whether the project is a program, not a library.</summary>
    internal bool IsProgram => property("OutputType") is { } type
        && (type.Equals("Exe", StringComparison.OrdinalIgnoreCase) || type.Equals("WinExe", StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets a value indicating whether the project holds tests.</summary>
    internal bool IsTestProject => Is("IsTestProject");

    /// <summary>Gets a value indicating whether a file beside or above the project may load a <c>.env</c> file, or whether that is not
    /// known.</summary>
    internal bool HasEnvFileReader => property("OpenAiEnvFileReader") is not { Length: 0 };

    /// <summary>Gets a value indicating whether the program is a file without a project (.NET 10 SDK).</summary>
    internal bool IsFileBased => Is("FileBasedProgram");

    /// <summary>Gets the property that keeps a user secrets ID out of the assembly.</summary>
    internal string AttributeProperty =>
        string.Equals(property(SecretsAttribute), "false", StringComparison.OrdinalIgnoreCase) ? SecretsAttribute : "GenerateAssemblyInfo";

    /// <summary>Gets a value indicating whether the project uses the Web SDK.</summary>
    internal bool IsWeb => Is("UsingMicrosoftNETSdkWeb");

    /// <summary>Gets a value indicating whether the SDK copies and publishes every JSON file of the project (Web and Worker).</summary>
    internal bool PublishesJson => IsWeb || Is("UsingMicrosoftNETSdkWorker");

    /// <summary>Determines whether MSBuild copies a file to the output directory.</summary>
    /// <param name="file">The file as the code names it.</param>
    internal bool IsCopied(string file) => Contains("OpenAiCopiedFiles", file);

    /// <summary>Determines whether a file is in the project directory, and nothing copies it to the output directory. The SDK of Azure
    /// Functions has targets of its own.</summary>
    /// <param name="file">The file as the code names it.</param>
    internal bool IsLeftBehind(string file) =>
        Contains("OpenAiUncopiedFiles", file) && !Is("OpenAiCopiesOtherFiles")
        && property("AzureFunctionsVersion") is null or { Length: 0 };

    /// <summary>Determines whether publishing the project copies a file.</summary>
    internal bool IsPublished(string file) => Contains("OpenAiPublishedFiles", file);

    private bool Contains(string list, string file) =>
        property(list) is { } files && files.Split(FileSeparator).Any(name => ConfigurationFileName.AreEqual(name, file));

    private bool Is(string name) => string.Equals(property(name), "true", StringComparison.OrdinalIgnoreCase);
}
