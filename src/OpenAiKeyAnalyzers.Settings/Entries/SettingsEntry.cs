namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>What an entry of a file is to the program that reads it.</summary>
internal enum SettingsRole
{
    /// <summary>A value of the .NET configuration, or of one that is built like it.</summary>
    Setting,

    /// <summary>An environment variable.</summary>
    Variable,

    /// <summary>A variable of a tool: its name is the file's own affair.</summary>
    Local,

    /// <summary>A header of a request, without the name.</summary>
    Header,

    /// <summary>The URL of a request.</summary>
    Url,

    /// <summary>A value within the body of a request.</summary>
    Body,

    /// <summary>Any other text: only an intact key means something there.</summary>
    Text,
}

/// <summary>One value of a settings file.</summary>
/// <param name="path">The names that lead to it; the last is its own.</param>
/// <param name="value">What a program gets.</param>
/// <param name="role">What it is to that program.</param>
internal sealed class SettingsEntry(SettingsPath path, MappedText value, SettingsRole role)
{
    private bool _isAuthorization;

    internal SettingsPath Path { get; } = path;

    /// <summary>Gets the path of the setting that holds the value, as the file writes it: that of a whole list's element or connection
    /// string.</summary>
    internal SettingsPath Setting { get; init; } = path;

    /// <summary>Gets a value indicating whether the value is only a part of its setting.</summary>
    internal bool IsPart { get; init; }

    internal MappedText Value { get; } = value;

    internal SettingsRole Role { get; } = role;

    /// <summary>Gets a value indicating whether the file has null in place of a value.</summary>
    internal bool IsNull { get; init; }

    /// <summary>The name as it is written; <see langword="null"/> if there is none to point at.</summary>
    internal MappedText? Name { get; init; }

    /// <summary>The request that it is a part of, or that the value is put into.</summary>
    internal SettingsRequest? Request { get; set; }

    /// <summary>Whether the variable is put into the Authorization header of <see cref="Request"/>.</summary>
    internal bool IsCredential { get; set; }

    /// <summary>Gets or sets a value indicating whether one request puts the variable after a scheme and another one does not: what is
    /// right for one is wrong for the other.</summary>
    internal bool HasOpposedUses { get; set; }

    /// <summary>Gets the other requests that the value is put into.</summary>
    internal List<SettingsRequest> OtherRequests { get; } = [];

    /// <summary>Whether the value is all that the Authorization header of <see cref="Request"/> holds, scheme and key.</summary>
    internal bool IsAuthorization
    {
        get => _isAuthorization || (Role == SettingsRole.Header && Path.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));
        set => _isAuthorization = value;
    }

    /// <summary>Whether the URL of a request begins with the variable.</summary>
    internal bool IsUrl { get; set; }

    /// <summary>The URL that a request goes to, if it begins with a variable: all of its text is written where the variable
    /// is.</summary>
    internal MappedText? Url { get; set; }

    /// <summary>Index in <see cref="Url"/> after the variable.</summary>
    internal int UrlStart { get; set; }

    /// <summary>Of a header that is in a line of its own, all of that line.</summary>
    internal FileEdit? Line { get; init; }

    /// <summary>Whether nothing but a space parts the header's name from its value.</summary>
    internal bool LacksColon { get; init; }

    /// <summary>Whether it is a word of a shell that is not quoted as a whole.</summary>
    internal bool IsBare { get; init; }

    /// <summary>Whether single quotes keep the shell from expanding what it would expand else.</summary>
    internal bool IsLiteral { get; init; }

    /// <summary>Whether something that the file itself names expands the value before the program gets it.</summary>
    internal bool IsExpanded { get; init; }

    internal SettingsEntry With(SettingsPath path, MappedText value, SettingsRole role, MappedText? name) =>
        new(path, value, role)
        { Setting = Setting, IsPart = IsPart
            || Value != value, Name = name, Request = Request, IsLiteral = IsLiteral, IsExpanded = IsExpanded, IsBare = IsBare,
            Line = Line, LacksColon = LacksColon };
}
