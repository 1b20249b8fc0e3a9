using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Determines by the names around a text that nothing that receives it takes credentials: names of variables, URLs and models are no keys,
/// and are passed to many members that take none.
/// </summary>
internal sealed class CredentialPlaces(Compilation program, CancellationToken cancellation)
{
    private static readonly SinkKind[] Kinds =
        [SinkKind.ApiKey, SinkKind.AzureApiKey, SinkKind.Credential, SinkKind.BearerToken, SinkKind.AuthenticationParameter];

    private static readonly Lazy<HashSet<string>> Names = new(static () => new HashSet<string>(
        SinkTable.All.Where(static row => Array.IndexOf(Kinds, row.Kind) >= 0 && row.Type != SinkRow.Any)
            .Select(static row => row.Member == WellKnownMemberNames.InstanceConstructorName ? row.TypeName : row.Member),
        StringComparer.Ordinal));

    private readonly WrittenSinks _sinks = new(program, cancellation);
    private readonly Lazy<bool> _isConverted = new(() => LibraryParameters.HasConversion(program));

    /// <summary>Determines whether a text may reach credentials.</summary>
    internal bool CanBe(ExpressionSyntax expression) =>
        _isConverted.Value || _sinks.Find(expression) is not { } sinks || sinks.Any(CanTake);

    private bool CanTake(WrittenSink sink) => sink.Kind switch
    {
        WrittenSinkKind.Element or WrittenSinkKind.Receiver => false,
        WrittenSinkKind.Property => IsKeyName(sink.Name) || Names.Value.Contains(sink.Name),
        _ => Names.Value.Contains(sink.Name) || LibraryParameters.MayTake(program, sink.Name, sink.Position, IsKeyName),
    };

    private static bool IsKeyName(string name) => IdentifierWords.IsWordIgnoringCase(name, IdentifierWordUse.KeyParameter);
}
