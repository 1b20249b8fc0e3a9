using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;

/// <summary>Describes the codes of the key check in a SARIF file.</summary>
/// <remarks>
/// GitHub code scanning requires <c>id</c>, <c>shortDescription</c>, <c>fullDescription</c>, and <c>help</c> of each rule (docs.github.com,
/// "SARIF support for code scanning", 2026-11-28).
/// </remarks>
internal static class SarifRules
{
    private static readonly (string Code, CheckMessageKey Title)[] Titles =
    [
        ("OAK9001", CheckMessageKey.Title_OAK9001),
        ("OAK9002", CheckMessageKey.Title_OAK9002),
        ("OAK9003", CheckMessageKey.Title_OAK9003),
        ("OAK9004", CheckMessageKey.Title_OAK9004),
        ("OAK9005", CheckMessageKey.Title_OAK9005),
        ("OAK9006", CheckMessageKey.Title_OAK9006),
        ("OAK9007", CheckMessageKey.Title_OAK9007),
        ("OAK9008", CheckMessageKey.Title_OAK9008),
        ("OAK9009", CheckMessageKey.Title_OAK9009),
    ];

    /// <summary>Gets the index of a code in the list that <see cref="Write"/> writes.</summary>
    internal static int GetIndex(string code) => Array.FindIndex(Titles, title => title.Code == code);

    /// <summary>Writes the array <c>rules</c>.</summary>
    /// <param name="json">The writer, in the object <c>driver</c>.</param>
    /// <param name="messages">The language of the titles.</param>
    /// <param name="helpLink">The page about the codes; <see langword="null"/> if the project has no URL.</param>
    internal static void Write(JsonWriter json, Messages messages, string? helpLink)
    {
        json.StartArray("rules");
        foreach ((string code, CheckMessageKey key) in Titles)
        {
            string title = messages.Format(key);
            string help = messages.Format(CheckMessageKey.Report_Help);
            json.StartObject().Write("id", code);
            WriteText(json, "shortDescription", title);
            WriteText(json, "fullDescription", title + ". " + help);
            WriteText(json, "help", help);
            if (helpLink is not null)
            {
                json.Write("helpUri", helpLink);
            }

            json.StartObject("defaultConfiguration")
                .Write("level", CheckDiagnostic.Severities[code] == CheckSeverity.Error ? "error" : "warning").EndObject()
                .StartObject("properties").StartArray("tags").Write(null, "correctness").EndArray().EndObject()
                .EndObject();
        }

        json.EndArray();
    }

    private static void WriteText(JsonWriter json, string name, string text) => json.StartObject(name).Write("text", text).EndObject();
}
