namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>What brings the right key into the program that reads a file. Each member has a message, which is followed literally in a
/// test.</summary>
internal enum KeyAdvice
{
    /// <summary>Clear the value; the environment variable or the user secret of the setting's path takes its place.</summary>
    Setting,

    /// <summary>Clear the value; only a user secret can take its place, because no environment variable has that path.</summary>
    UserSecret,

    /// <summary>The same as <see cref="Setting"/> for a value that holds the key among other parts.</summary>
    ConnectionString,

    /// <summary>The same as <see cref="UserSecret"/> for a value that holds the key among other parts.</summary>
    ConnectionSecret,

    /// <summary>Remove the entry, which hides the variable even if it is empty.</summary>
    Variable,

    /// <summary>Refer to an environment variable in the command line of a launch profile.</summary>
    Argument,

    /// <summary>The file is where the key belongs.</summary>
    Local,

    /// <summary>The key belongs in a copy of the file.</summary>
    Template,

    /// <summary>Read an environment variable in code: nothing else reaches what reads this file.</summary>
    Code,

    /// <summary>The same as <see cref="Code"/>, or an external file: <c>ConfigurationManager</c>.</summary>
    XmlConfig,

    /// <summary>The environment file of requests that is not committed.</summary>
    HttpEnvironment,

    /// <summary>A reference that the senders of <c>.http</c> files replace.</summary>
    HttpRequest,

    /// <summary>The vault of Postman.</summary>
    Postman,

    /// <summary>A reference that the shell expands in double quotes.</summary>
    ShellValue,

    /// <summary>A reference that the Windows command processor expands.</summary>
    CmdValue,

    /// <summary>A reference that Compose expands.</summary>
    Compose,

    /// <summary>A variable of the container, which is set when it starts: an image keeps what its file sets.</summary>
    Dockerfile,

    /// <summary>A secret of GitHub Actions.</summary>
    Workflow,

    /// <summary>A secret variable of Azure Pipelines.</summary>
    Pipeline,

    /// <summary>The secret store of whatever tool reads the file.</summary>
    Yaml,

    /// <summary>A server of the author: users can read everything that the program contains.</summary>
    Client,

    /// <summary>Nothing reads the text as a value.</summary>
    Remove,
}
