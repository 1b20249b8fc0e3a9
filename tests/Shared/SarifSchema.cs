using System.Text.Json.Nodes;
using Json.Schema;

namespace OpenAiKeyAnalyzers.Testing;

/// <summary>Validates SARIF files against the JSON schema of SARIF 2.1.0 (OASIS), as contained in the package Sarif.Sdk (MIT).</summary>
internal static class SarifSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(static () =>
    {
        using Stream schema = typeof(SarifSchema).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!;
        using var reader = new StreamReader(schema);
        return JsonSchema.FromText(reader.ReadToEnd());
    });

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    /// <summary>Gets the errors in a SARIF file, with their locations.</summary>
    public static string[] GetErrors(string sarif)
    {
        EvaluationResults results = Schema.Value.Evaluate(JsonNode.Parse(sarif), Options);
        return results.IsValid
            ? []
            : [.. results.Details.Where(static detail => detail.Errors is not null)
                .SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }
}
