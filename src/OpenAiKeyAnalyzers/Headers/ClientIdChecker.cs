using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>
/// Reports OAK3004 for organizations and projects that are passed to a client, which sends them as headers. An empty one is not sent
/// (measured: OpenAI 2.15.0, 2026-11-27), so it is not reported.
/// </summary>
internal sealed class ClientIdChecker(HeaderContext context)
{
    // The rows whose member names differ from those of the clients.
    private static readonly HashSet<string> ListedNames =
        new(SinkTable.All.Where(static row => GetHeader(row.Kind) is not null && row.Type != SinkRow.Any)
            .Select(static row => row.Member == ".ctor" ? row.TypeName : row.Member), StringComparer.Ordinal);

    private static readonly HashSet<string> ListedProperties =
        new(SinkTable.All.Where(static row => GetHeader(row.Kind) is not null && row.Member == row.Parameter)
            .Select(static row => row.Member), StringComparer.Ordinal);

    /// <summary>Checks the value of an option.</summary>
    internal HeaderFinding? Check(AssignmentExpressionSyntax assignment)
    {
        string? name = RequestUrls.GetName(assignment.Left);
        return name is not null && (ListedProperties.Contains(name) || GetShape(name) is not null)
            && context.Read(assignment.Right) is { IsConstant: true, Value.Length: > 0 } value
            && context.Model.GetSymbolInfo(assignment.Left, context.Cancellation).Symbol is IPropertySymbol property
            && FindHeader(property) is { } header
                ? CreateFinding(header, value, assignment) : null;
    }

    /// <summary>Checks the arguments of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="name">The name of the method or type; empty in <c>new(…)</c>.</param>
    internal IEnumerable<HeaderFinding> Check(SyntaxNode call, ArgumentListSyntax? arguments, string name) =>
        arguments is { Arguments.Count: > 1 } && (name.Length == 0 || ListedNames.Contains(name)
            || IdentifierWords.ContainsWord(name, IdentifierWordUse.OpenAiMember)) ? CheckAll(call, arguments) : [];

    private IEnumerable<HeaderFinding> CheckAll(SyntaxNode call, ArgumentListSyntax arguments)
    {
        foreach (ArgumentSyntax argument in arguments.Arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax
                && context.Read(argument.Expression) is { IsConstant: true, Value.Length: > 0 } value
                && ArgumentParameter.Find(argument, context.Model, context.Cancellation) is { } parameter
                && SinkClassifier.FindRow(parameter) is { } row && GetHeader(row.Kind) is { } header
                && CreateFinding(header, value, call) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private HeaderFinding? CreateFinding(string header, HeaderPart value, SyntaxNode node)
    {
        OpenAiHeaderDefect defect = OpenAiHeaderValidator.Validate(header, value.Value);
        var sink = new SinkContext(SinkKind.HeaderValue, ValueOrigin.Code, Destination.OpenAI)
        {
            IsTest = TestCodeDetector.IsInTestType(node) || TestCodeDetector.IsTestProject(context.Model.Compilation, context.Options),
        };
        return defect == OpenAiHeaderDefect.None || HeaderRule.Check(defect, sink) is null || !context.IsClientOfOpenAi(node) ? null
            : new HeaderFinding(RuleDescriptors.OpenAiHeader, value.Span, HeaderMessages.Create(defect))
                { Origin = value.FindOrigin(0, value.Value.Length) };
    }

    private static string? FindHeader(IPropertySymbol property) =>
        SinkClassifier.FindRow(property) is { } row ? GetHeader(row.Kind)
        : IsClientOption(property) ? GetShape(property.Name)
        : null;

    private static string? GetHeader(SinkKind kind) => kind switch
    {
        SinkKind.OrganizationId => HeaderNameValidator.Organization,
        SinkKind.ProjectId => HeaderNameValidator.Project,
        _ => null,
    };

    // There are too many OpenAI clients to list the options of each.
    private static string? GetShape(string name) => name switch
    {
        "OrganizationId" or "Organization" or "OrgId" => HeaderNameValidator.Organization,
        "ProjectId" => HeaderNameValidator.Project,
        _ => null,
    };

    private static bool IsClientOption(IPropertySymbol property) =>
        !SinkClassifier.IsDeclaredInSource(property)
        && property.ContainingAssembly.Name.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0
        && (property.ContainingType.Name.EndsWith("Options", StringComparison.Ordinal)
            || property.ContainingType.Name.EndsWith("Settings", StringComparison.Ordinal)
            || property.ContainingType.Name.EndsWith("Authentication", StringComparison.Ordinal));
}
