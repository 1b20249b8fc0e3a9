using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>Specifies what is passed as the endpoint, together with the key.</summary>
internal enum EndpointContent
{
    /// <summary>The call has no endpoint parameter.</summary>
    None,

    /// <summary>An absolute URL.</summary>
    Url,

    /// <summary>
    /// A value from which <c>System.Uri</c> cannot create a URL, such as the key: the client throws a <c>UriFormatException</c> before it
    /// sends a request (measured: Semantic Kernel's Azure connector 1.82.0, Azure.AI.OpenAI 2.1.0, OpenAI 2.15.0, Betalgo 9.2.6,
    /// 2026-11-27).
    /// </summary>
    NoUrl,

    /// <summary>A value that is known only at run time.</summary>
    Unknown,
}

/// <summary>Finds the endpoint that is passed together with a key.</summary>
internal static class EndpointArgument
{
    internal static EndpointContent Find(SyntaxNode call, SemanticModel model, CancellationToken cancellation)
    {
        foreach (ExpressionSyntax endpoint in EndpointsOf(call, model, cancellation))
        {
            return ContentOf(endpoint, model, cancellation);
        }

        return EndpointContent.None;
    }

    private static IEnumerable<ExpressionSyntax> EndpointsOf(SyntaxNode call, SemanticModel model, CancellationToken cancellation)
    {
        // Matches new OpenAIOptions { ApiKey = …, BaseDomain = … }.
        if (call is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer })
        {
            return initializer.Expressions.OfType<AssignmentExpressionSyntax>()
                .Where(static assignment => assignment.Left is IdentifierNameSyntax name && IsEndpoint(name.Identifier.ValueText))
                .Select(static assignment => assignment.Right);
        }

        // Matches new AzureOpenAIClient(new Uri(…), new ApiKeyCredential(…)).
        SyntaxNode outer = call is BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: { } client } }
            ? client : call;
        return new[] { call, outer }.Distinct().SelectMany(ArgumentsOf)
            .Where(argument => ArgumentParameter.Find(argument, model, cancellation) is { } parameter && IsEndpoint(parameter.Name))
            .Select(static argument => argument.Expression);
    }

    private static IEnumerable<ArgumentSyntax> ArgumentsOf(SyntaxNode call) => call switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments,
        _ => [],
    };

    // The name of a resource becomes a part of a URL, and is not a URL itself.
    private static bool IsEndpoint(string name) =>
        SinkClassifier.IsEndpoint(name) && !name.EndsWith("ResourceName", StringComparison.OrdinalIgnoreCase);

    private static EndpointContent ContentOf(ExpressionSyntax endpoint, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax text = endpoint is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
            ? arguments[0].Expression : endpoint;
        ConstantString known = ConstantStringReader.Read(text, model, cancellation);
        return known.Value.IndexOf(ConstantString.Hole) < 0
            ? (Uri.TryCreate(known.Value, UriKind.Absolute, out _) ? EndpointContent.Url : EndpointContent.NoUrl)
            : SwappedArgumentDetector.IsKeyName(SwappedArgumentDetector.GetName(text)) ? EndpointContent.NoUrl
            : EndpointContent.Unknown;
    }
}
