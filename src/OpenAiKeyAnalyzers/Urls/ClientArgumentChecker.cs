using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Reports OAK4004 for strings that do not resemble a URL, but are passed to a client as one: the name of a resource, or a host alone. They
/// are found from the client, because the strings themselves do not show that they are intended as URLs.
/// </summary>
internal sealed class ClientArgumentChecker(EndpointContext context, UrlChecker urls)
{
    private const string TransportType = "HttpClientPipelineTransport";

    // The endings of the property names in the sink table.
    private static readonly string[] Properties = ["Endpoint", "ResourceName", "BaseDomain", "BaseAddress"];

    /// <summary>Determines whether a call or creation may belong to an OpenAI client, according to its name.</summary>
    internal static bool IsOfClient(ExpressionSyntax call)
    {
        if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member })
        {
            return IsOfOpenAi(member.Name.Identifier.ValueText) || IsOfOpenAi(RequestUrls.GetName(member.Expression));
        }

        string name = call switch
        {
            InvocationExpressionSyntax { Expression: SimpleNameSyntax simple } => simple.Identifier.ValueText,
            ObjectCreationExpressionSyntax { Type: var type } => type.GetLastToken().ValueText,
            ImplicitObjectCreationExpressionSyntax creation => CreatedTypes.FindTargetName(creation) ?? GetTargetName(creation),
            _ => string.Empty,
        };
        return name == TransportType || IsOfOpenAi(name);
    }

    private static bool IsOfOpenAi(string name) => name.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Checks the argument of a client.</summary>
    internal IEnumerable<Finding> Check(IParameterSymbol parameter, ExpressionSyntax value) =>
        parameter.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" } ? Check((ISymbol)parameter, value) : [];

    /// <summary>Checks a property of a client's options.</summary>
    internal IEnumerable<Finding> Check(AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && RequestUrls.GetName(assignment.Left) is var name
        && Array.Exists(Properties, property => name.EndsWith(property, StringComparison.Ordinal))
        && CanBeWrong(assignment.Right) && context.FindSymbol(assignment.Left) is IPropertySymbol symbol
            ? Check(symbol, assignment.Right) : [];

    /// <summary>Gets the string from which a <see cref="Uri"/> is created, or the expression itself.</summary>
    internal static ExpressionSyntax GetText(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
        ? arguments[0].Expression : value;

    private static string GetTargetName(ImplicitObjectCreationExpressionSyntax creation) =>
        creation.Parent is AssignmentExpressionSyntax { Left: var target } && RequestUrls.GetName(target) == "Transport"
        ? TransportType : string.Empty;

    /// <summary>Determines from its string whether a value may be wrong as a client's URL.</summary>
    internal bool CanBeWrong(ExpressionSyntax value)
    {
        string text = context.Read(GetText(value)).Value;
        return text.Length > 0 && !(text.Length == 1 && text[0] == ConstantString.Hole) && !UrlChecker.CanBeUrl(text);
    }

    private IEnumerable<Finding> Check(ISymbol sink, ExpressionSyntax value)
    {
        if (UrlSinks.Classify(sink) is not (var use and (UrlSinkKind.ClientEndpoint or UrlSinkKind.AzureClientEndpoint
            or UrlSinkKind.AzureResourceName or UrlSinkKind.BaseAddress)))
        {
            yield break;
        }

        ExpressionSyntax expression = GetText(value);
        ConstantString text = context.Read(expression);
        if (text.Value.Length == 0 || UrlChecker.CanBeUrl(text.Value))
        {
            yield break;
        }

        foreach (UrlResult reading in UrlRule.Find(text.Value, urls.CreateSink(UrlChecker.GetSinkKind(use), expression),
            context.Options.IsOpenAiHost))
        {
            if (UrlChecker.CreateFinding(reading, text, use) is { } finding)
            {
                yield return finding;
            }
        }
    }
}
