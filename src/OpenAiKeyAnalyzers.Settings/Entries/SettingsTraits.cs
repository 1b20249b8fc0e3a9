namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Specifies the properties of formats other than their names, readers and references.</summary>
[Flags]
internal enum SettingsTraits
{
    None = 0,

    /// <summary>The name of an entry shows the purpose of its value.</summary>
    Named = 1,

    /// <summary>The .NET configuration reads the file: names are paths, and case is ignored.</summary>
    Configuration = 1 << 1,

    /// <summary>A program can add the file to its configuration as JSON.</summary>
    JsonConfiguration = 1 << 2,

    /// <summary>The program reads the files of this format in one folder as layers.</summary>
    Layered = 1 << 3,

    /// <summary>The file is published with the program, and its values hide those of earlier sources.</summary>
    Published = 1 << 4,

    /// <summary>The program itself reads the file; tools of its developers read the files of other formats.</summary>
    ReadByProgram = 1 << 5,

    /// <summary>If the value is empty, the correct key can come from another source.</summary>
    Clearable = 1 << 6,

    /// <summary>Values are sent, even from a file whose name is that of a test.</summary>
    RealInTests = 1 << 7,

    /// <summary>The variables reach the program only if the file is loaded.</summary>
    Loaded = 1 << 8,

    /// <summary>The file contains profiles, one of which <c>dotnet run</c> uses.</summary>
    Profiles = 1 << 9,

    /// <summary>The tool that reads the file may load a <c>.env</c> file.</summary>
    LoadsEnvFiles = 1 << 10,

    /// <summary>A value in single quotes is not expanded.</summary>
    Quotes = 1 << 11,

    /// <summary>A reference to an unknown variable results in an empty string.</summary>
    EmptyIfUnknown = 1 << 12,

    /// <summary>The file consists of commands, which can pass parts of a URL in other arguments.</summary>
    Commands = 1 << 13,

    /// <summary>Commands name variables without referring to their values: <c>read NAME</c>.</summary>
    BareNames = 1 << 14,

    /// <summary>Strings are joined with an operator: <c>"Bearer " + $key</c>.</summary>
    Operators = 1 << 15,

    /// <summary>A name without a value declares a variable, whose value comes from another source.</summary>
    Declarations = 1 << 16,

    /// <summary>Steps contain commands of a shell.</summary>
    Steps = 1 << 17,

    /// <summary>The file defines variables for the requests in it.</summary>
    RequestVariables = 1 << 18,

    /// <summary>Requests inherit their authorization, and store their query next to the URL.</summary>
    Collection = 1 << 19,

    /// <summary>Variables belong to services, one of which may be built from the project.</summary>
    Services = 1 << 20,
}
