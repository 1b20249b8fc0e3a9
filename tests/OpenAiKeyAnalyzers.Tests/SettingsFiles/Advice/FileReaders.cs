using System.Configuration;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using ConfigurationManager = System.Configuration.ConfigurationManager;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles.Advice;

/// <summary>
/// Determines the value that a program reads from a file after the advice was followed: with the library or tool that reads such files if
/// it can run here, otherwise according to its documentation.
/// </summary>
internal static partial class FileReaders
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>
    /// Gets a value from the providers of the default host builders, in their order: file, user secrets, environment variables.
    /// </summary>
    public static string? Configuration(FollowedAdvice done, string path)
    {
        // The provider reads the environment variables of this process; no other test uses these names.
        foreach ((string name, string value) in done.Variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        try
        {
            return new ConfigurationBuilder()
                .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(done.Text)))
                .AddInMemoryCollection(done.UserSecrets)
                .AddEnvironmentVariables()
                .Build()[path];
        }
        finally
        {
            foreach (string name in done.Variables.Keys)
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }

    /// <summary>
    /// Gets a value from a launch profile: its variables replace those of the shell, and <c>%NAME%</c> is expanded (measured with <c>dotnet
    /// run</c>, SDK 10; see the tests of the package).
    /// </summary>
    public static string? LaunchProfile(FollowedAdvice done, Func<JsonElement, string?> read)
    {
        using var document = JsonDocument.Parse(done.Text, Lenient);
        string? value = read(document.RootElement.GetProperty("profiles").GetProperty("app"));
        return value is null
            ? null : Percent().Replace(value, match => done.Variables.GetValueOrDefault(match.Groups[1].Value, match.Value));
    }

    public static string? LaunchVariable(FollowedAdvice done, string name) => LaunchProfile(done, profile =>
        profile.GetProperty("environmentVariables").TryGetProperty(name, out JsonElement value)
        ? value.GetString() : done.Variables.GetValueOrDefault(name));

    /// <summary>Gets a value that becomes an environment variable (Azure Functions, "Local settings file").</summary>
    public static string? LocalSettings(FollowedAdvice done, string name)
    {
        using var document = JsonDocument.Parse(done.Text, Lenient);
        return document.RootElement.GetProperty("Values").TryGetProperty(name, out JsonElement value)
            ? value.GetString() : done.Variables.GetValueOrDefault(name);
    }

    public static string? AppSettings(string text, string? external, string name)
    {
        string folder = Directory.CreateTempSubdirectory("advice").FullName;
        try
        {
            string path = Path.Combine(folder, "app.config");
            File.WriteAllText(path, text);
            if (external is not null)
            {
                File.WriteAllText(Path.Combine(folder, "secrets.config"), external);
            }

            System.Configuration.Configuration configuration =
                ConfigurationManager.OpenMappedExeConfiguration(new ExeConfigurationFileMap { ExeConfigFilename = path },
                    ConfigurationUserLevel.None);
            return configuration.AppSettings.Settings[name]?.Value;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Gets an environment variable of the test host: those of the console, replaced by those of the file (Visual Studio Test,
    /// "EnvironmentVariables").
    /// </summary>
    public static string? RunSettings(FollowedAdvice done, string name) =>
        XDocument.Parse(done.Text).Descendants("EnvironmentVariables").Elements(name).FirstOrDefault()?.Value
        ?? done.Variables.GetValueOrDefault(name);

    /// <summary>Gets a variable as DotNetEnv reads it from the file, with the variables of the shell.</summary>
    public static string? DotEnv(FollowedAdvice done, string name) =>
        DotNetEnv.Env.LoadContents(done.Text, new DotNetEnv.LoadOptions(setEnvVars: false)).LastOrDefault(pair => pair.Key == name).Value
        ?? done.Variables.GetValueOrDefault(name);

    /// <summary>Expands the references of Visual Studio and REST Client: <c>{{$processEnv NAME}}</c>, <c>{{variable}}</c>.</summary>
    public static string Http(FollowedAdvice done)
    {
        string text = Braces().Replace(done.Text, match => match.Groups[1].Value.StartsWith("$processEnv ", StringComparison.Ordinal)
            ? done.Variables.GetValueOrDefault(match.Groups[1].Value["$processEnv ".Length..], string.Empty)
            : match.Value);
        return Bearer().Match(text).Groups[1].Value;
    }

    /// <summary>Expands the references of Postman: <c>{{vault:name}}</c>.</summary>
    public static string Postman(FollowedAdvice done, Regex value) =>
        Braces().Replace(value.Match(done.Text).Groups[1].Value,
            match => done.Vault.GetValueOrDefault(match.Groups[1].Value.Replace("vault:", string.Empty, StringComparison.Ordinal),
                string.Empty));

    /// <summary>Runs the script with bash. Functions replace the programs that it calls.</summary>
    public static async Task<string> BashAsync(FollowedAdvice done, string prelude, string program)
    {
        var start = new ProcessStartInfo("bash", ["--norc", "-s"])
            { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach ((string name, string value) in done.Variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(prelude + "\n" + done.Text + "\n" + program + "\n");
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim();
    }

    /// <summary>
    /// Expands the references of PowerShell, which are <c>$env:NAME</c> in double quotes, and those of the command processor, which are
    /// <c>%NAME%</c> everywhere.
    /// </summary>
    public static string Expanded(FollowedAdvice done, Regex reference, Regex value) =>
        reference.Replace(value.Match(done.Text).Groups[1].Value,
            match => done.Variables.GetValueOrDefault(match.Groups[1].Value, string.Empty));

    /// <summary>Replaces the names that a tool replaces with secrets or variables.</summary>
    public static string Replaced(FollowedAdvice done, string open, string close, Regex value) =>
        done.Variables.Concat(done.Vault)
            .Aggregate(value.Match(done.Text).Groups[1].Value,
                (text, secret) => text.Replace(open + secret.Key + close, secret.Value, StringComparison.Ordinal));

    [GeneratedRegex("%([A-Za-z_]+)%")]
    public static partial Regex Percent();

    [GeneratedRegex(@"\$env:([A-Za-z_]+)")]
    public static partial Regex PowerShell();

    [GeneratedRegex("\\{\\{([^}]+)\\}\\}")]
    private static partial Regex Braces();

    [GeneratedRegex("Bearer (\\S+)")]
    private static partial Regex Bearer();
}
