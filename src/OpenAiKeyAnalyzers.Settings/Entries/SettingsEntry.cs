namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Specifies the role of an entry for the program that reads the file.</summary>
internal enum SettingsRole
{
    /// <summary>A value of the .NET configuration, or of a similar one.</summary>
    Setting,

    /// <summary>An environment variable.</summary>
    Variable,

    /// <summary>A variable of a tool: the file itself chooses its name.</summary>
    Local,

    /// <summary>A header of a request, without the name.</summary>
    Header,

    /// <summary>The URL of a request.</summary>
    Url,

    /// <summary>A value within the body of a request.</summary>
    Body,

    /// <summary>Any other text, in which only an intact key is reported.</summary>
    Text,
}

/// <summary>Represents one value of a settings file.</summary>
/// <param name="path">The names that lead to the value; the last one is its own.</param>
/// <param name="value">The value as a program reads it.</param>
/// <param name="role">The role of the value for that program.</param>
internal sealed class SettingsEntry(SettingsPath path, MappedText value, SettingsRole role)
{
    private bool _isAuthorization;

    internal SettingsPath Path { get; } = path;

    /// <summary>
    /// Gets the path of the setting that contains the value, as written in the file; for an element of a list or a connection string, that
    /// of the whole value.
    /// </summary>
    internal SettingsPath Setting { get; init; } = path;

    /// <summary>Gets a value indicating whether the value is only a part of its setting.</summary>
    internal bool IsPart { get; init; }

    internal MappedText Value { get; } = value;

    internal SettingsRole Role { get; } = role;

    /// <summary>Gets a value indicating whether the value in the file is null.</summary>
    internal bool IsNull { get; init; }

    /// <summary>Gets the name as written in the file; <see langword="null"/> if it has no position.</summary>
    internal MappedText? Name { get; init; }

    /// <summary>Gets or sets the request that contains the value, or in which the variable is used.</summary>
    internal SettingsRequest? Request { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the variable is used in the Authorization header of <see cref="Request"/>.
    /// </summary>
    internal bool IsCredential { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether one request uses the variable after a scheme and another one does not, so that a value that
    /// is correct for one is wrong for the other.
    /// </summary>
    internal bool HasOpposedUses { get; set; }

    /// <summary>Gets the other requests in which the variable is used.</summary>
    internal List<SettingsRequest> OtherRequests { get; } = [];

    /// <summary>
    /// Gets a value indicating whether the value is the whole Authorization header of <see cref="Request"/>, scheme and key.
    /// </summary>
    internal bool IsAuthorization
    {
        get => _isAuthorization || (Role == SettingsRole.Header && Path.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));
        set => _isAuthorization = value;
    }

    /// <summary>Gets or sets a value indicating whether the URL of a request starts with the variable.</summary>
    internal bool IsUrl { get; set; }

    /// <summary>
    /// Gets or sets the URL of a request that starts with the variable: all its characters have the position of the variable.
    /// </summary>
    internal MappedText? Url { get; set; }

    /// <summary>Gets or sets the index in <see cref="Url"/> after the variable.</summary>
    internal int UrlStart { get; set; }

    /// <summary>Gets the span of the line, for a header on a separate line.</summary>
    internal FileEdit? Line { get; init; }

    /// <summary>Gets a value indicating whether only a space separates the header's name from its value.</summary>
    internal bool LacksColon { get; init; }

    /// <summary>Gets a value indicating whether the value is a shell word that is not completely quoted.</summary>
    internal bool IsBare { get; init; }

    /// <summary>Gets a value indicating whether single quotes prevent the shell from expanding the value.</summary>
    internal bool IsLiteral { get; init; }

    /// <summary>Gets a value indicating whether a tool that the file itself names expands the value before the program reads it.</summary>
    internal bool IsExpanded { get; init; }

    internal SettingsEntry With(SettingsPath path, MappedText value, SettingsRole role, MappedText? name) =>
        new(path, value, role)
        { Setting = Setting, IsPart = IsPart
            || Value != value, Name = name, Request = Request, IsLiteral = IsLiteral, IsExpanded = IsExpanded, IsBare = IsBare,
            Line = Line, LacksColon = LacksColon };
}
