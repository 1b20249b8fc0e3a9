namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>
/// Specifies how to make the correct key reach the program that reads a file. Each member has a message, which a test follows literally.
/// </summary>
internal enum KeyAdvice
{
    /// <summary>Clear the value; the environment variable or the user secret with the path of the setting replaces it.</summary>
    Setting,

    /// <summary>Clear the value; only a user secret can replace it, because no environment variable has that path.</summary>
    UserSecret,

    /// <summary>The same as <see cref="Setting"/> for a value that contains the key among other parts.</summary>
    ConnectionString,

    /// <summary>The same as <see cref="UserSecret"/> for a value that contains the key among other parts.</summary>
    ConnectionSecret,

    /// <summary>Remove the entry, which hides the environment variable even if it is empty.</summary>
    Variable,

    /// <summary>Refer to an environment variable in the command line of a launch profile.</summary>
    Argument,

    /// <summary>Keep the key in the file, where it should be stored.</summary>
    Local,

    /// <summary>Store the key in a copy of the file.</summary>
    Template,

    /// <summary>Read an environment variable in code: the reader of this file supports nothing else.</summary>
    Code,

    /// <summary>The same as <see cref="Code"/>, or use an external file: <c>ConfigurationManager</c>.</summary>
    XmlConfig,

    /// <summary>Use the environment file for requests, which is not committed.</summary>
    HttpEnvironment,

    /// <summary>Use a reference that the tools for <c>.http</c> files replace.</summary>
    HttpRequest,

    /// <summary>Use the vault of Postman.</summary>
    Postman,

    /// <summary>Use a reference that the shell expands in double quotes.</summary>
    ShellValue,

    /// <summary>Use a reference that the Windows command processor expands.</summary>
    CmdValue,

    /// <summary>Use a reference that Compose expands.</summary>
    Compose,

    /// <summary>Set an environment variable of the container when it starts: an image keeps the values of its file.</summary>
    Dockerfile,

    /// <summary>Use a secret of GitHub Actions.</summary>
    Workflow,

    /// <summary>Use a secret variable of Azure Pipelines.</summary>
    Pipeline,

    /// <summary>Use the secret store of the tool that reads the file.</summary>
    Yaml,

    /// <summary>Use a server of the developer: users can read everything in the program.</summary>
    Client,

    /// <summary>Remove the key: no program reads the text as a value.</summary>
    Remove,
}
