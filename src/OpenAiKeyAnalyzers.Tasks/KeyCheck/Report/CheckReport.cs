using System.Text;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;

/// <summary>
/// Writes the results for programs, as JSON and as SARIF 2.1.0. They contain the same data as messages: names, kinds, codes, hosts, but no
/// part of a key.
/// </summary>
/// <param name="entries">The keys of the project.</param>
/// <param name="usage">The project.</param>
/// <param name="messages">The language of the messages.</param>
internal sealed class CheckReport(IReadOnlyList<CheckEntry> entries, ProjectUsage usage, Messages messages)
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Gets or sets the project file, which is the location of all results without a line of code.</summary>
    internal string ProjectFile { get; init; } = string.Empty;

    /// <summary>Gets the paths of the two files: the path that the user set, and one with the other extension.</summary>
    internal static (string Json, string Sarif) GetPaths(string file, string directory)
    {
        string path = Path.Combine(directory, file.Trim());
        string extension = Path.GetExtension(path).ToLowerInvariant();
        return extension switch
        {
            ".sarif" => (Path.ChangeExtension(path, ".json"), path),
            ".json" => (path, Path.ChangeExtension(path, ".sarif")),
            _ => (path + ".json", path + ".sarif"),
        };
    }

    /// <summary>Writes both files.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    internal void Write(string file)
    {
        (string json, string sarif) = GetPaths(file, usage.Directory);
        Directory.CreateDirectory(Path.GetDirectoryName(json)!);
        File.WriteAllText(json, CreateJson(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.WriteAllText(sarif, CreateSarif(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    internal string CreateJson()
    {
        JsonWriter json = new JsonWriter().StartObject().Write("version", 1).StartArray("keys");
        foreach (CheckEntry entry in entries)
        {
            json.StartObject().Write("source", entry.Source)
                .Write("kind", entry.Result?.Key is { } key ? key.Kind?.ToString() ?? "Unknown" : null)
                .Write("masked", entry.Result?.Key?.ToString())
                .Write("server", entry.Result?.Address?.DisplayHost)
                .Write("status", entry.Status);
            if (entry.Result?.Models is { } models)
            {
                json.Write("models", models.Count);
            }

            json.StartArray("readBy");
            foreach (UsageFact read in entry.Reads.Where(static read => read.Line > 0))
            {
                json.StartObject().Write("name", read.Name).Write("file", usage.GetRelativePath(read.Path)).Write("line", read.Line)
                    .EndObject();
            }

            json.EndArray().StartArray("operations");
            foreach ((string path, string access) in entry.Operations)
            {
                json.StartObject().Write("path", path).Write("access", access).EndObject();
            }

            json.EndArray().StartArray("diagnostics");
            foreach (LocatedDiagnostic located in entry.Diagnostics)
            {
                json.StartObject().Write("code", located.Diagnostic.Code).Write("level", GetLevel(located.Diagnostic))
                    .Write("message", messages.Format(located.Diagnostic.Message));
                if (located.Line > 0)
                {
                    json.Write("file", usage.GetRelativePath(located.Path)).Write("line", located.Line);
                }

                json.EndObject();
            }

            json.EndArray().EndObject();
        }

        return json.EndArray().EndObject().ToString();
    }

    internal string CreateSarif()
    {
        JsonWriter json = new JsonWriter().StartObject().Write("$schema", Schema).Write("version", "2.1.0").StartArray("runs").StartObject()
            .StartObject("tool").StartObject("driver").Write("name", "OpenAiKeyAnalyzers")
            .Write("version", typeof(CheckReport).Assembly.GetName().Version.ToString(3));
        SarifRules.Write(json, messages, HelpPage.Link);
        json.EndObject().EndObject().StartArray("results");
        foreach (LocatedDiagnostic located in entries.SelectMany(static entry => entry.Diagnostics))
        {
            json.StartObject().Write("ruleId", located.Diagnostic.Code).Write("ruleIndex", SarifRules.GetIndex(located.Diagnostic.Code))
                .Write("level", GetLevel(located.Diagnostic))
                .StartObject("message").Write("text", messages.Format(located.Diagnostic.Message)).EndObject();

            // GitHub code scanning rejects a file in which a result has no location ("expected at least one location").
            bool hasLine = located.Line > 0;
            json.StartArray("locations").StartObject().StartObject("physicalLocation").StartObject("artifactLocation")
                .Write("uri", GetUri(hasLine ? located.Path : ProjectFile)).EndObject()
                .StartObject("region").Write("startLine", hasLine ? located.Line : 1).EndObject().EndObject().EndObject().EndArray()
                .EndObject();
        }

        return json.EndArray().EndObject().EndArray().EndObject().ToString();
    }

    /// <summary>
    /// Gets an absolute URI, as the compiler writes it: in code scanning, a relative one is relative to the root of the repository, and not
    /// to the project directory.
    /// </summary>
    private string GetUri(string path) =>
        Uri.TryCreate(path, UriKind.Absolute, out Uri uri) && uri.IsFile
            ? uri.AbsoluteUri : Uri.EscapeUriString(usage.GetRelativePath(path));

    private static string GetLevel(CheckDiagnostic diagnostic) => diagnostic.Severity == CheckSeverity.Error ? "error" : "warning";
}
