using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Provides what the program registers in one file and uses in another. Each part is built once per compilation, on first use; only
/// registrations are bound.
/// </summary>
internal sealed class ProgramIndex
{
    private static readonly ConditionalWeakTable<Compilation, ProgramIndex> Programs = new();

    private readonly Lazy<IReadOnlyList<HttpClientRegistration>> _httpClients;
    private readonly Lazy<IReadOnlyList<ExpressionSyntax>> _services;
    private readonly Lazy<IReadOnlyList<ExpressionSyntax>> _officialClients;
    private readonly Lazy<IReadOnlyList<ServiceRegistration>> _registrations;

    private ProgramIndex(Compilation program)
    {
        // The result is shared by all analyzers, so the search cannot be canceled halfway by one of them.
        _httpClients = new(() => [.. HttpClientRegistrations.FindAll(program, CancellationToken.None)]);
        _services = new(() => [.. HttpClientRegistrations.FindServices(program, CancellationToken.None)]);
        _registrations = new(() => [.. ServiceRegistration.FindAll(program, CancellationToken.None)]);
        _officialClients = new(() => [.. OfficialClients.FindAll(program, CancellationToken.None)]);
    }

    /// <summary>Gets the calls of <c>AddHttpClient</c>.</summary>
    internal IReadOnlyList<HttpClientRegistration> HttpClients => _httpClients.Value;

    /// <summary>Gets the <c>HttpClient</c>s that are registered as services.</summary>
    internal IReadOnlyList<ExpressionSyntax> HttpClientServices => _services.Value;

    /// <summary>Gets the calls that register services.</summary>
    internal IReadOnlyList<ServiceRegistration> ServiceRegistrations => _registrations.Value;

    /// <summary>Gets the calls that create or register a client of the official library.</summary>
    internal IReadOnlyList<ExpressionSyntax> OfficialClientCalls => _officialClients.Value;

    internal static ProgramIndex Get(Compilation program) =>
        Programs.GetValue(program, static program => new ProgramIndex(program));
}
