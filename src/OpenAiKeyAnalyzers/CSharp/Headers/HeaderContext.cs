using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Options;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>What the judges of headers ask about one file.</summary>
internal sealed class HeaderContext
{
    private readonly RequestAddresses _addresses;

    internal HeaderContext(SemanticModel model, KeyOptions options, CancellationToken cancellation)
    {
        Model = model;
        Options = options;
        Cancellation = cancellation;
        Flow = new TextFlow(model, cancellation);
        Evidence = new KeyEvidence(model, options, cancellation);
        _addresses = new RequestAddresses(model, options, cancellation);
    }

    internal SemanticModel Model { get; }

    internal KeyOptions Options { get; }

    internal CancellationToken Cancellation { get; }

    internal TextFlow Flow { get; }

    internal KeyEvidence Evidence { get; }

    /// <summary>Whose server the requests around a node go to.</summary>
    internal ClientHostKind HostAround(SyntaxNode node) => _addresses.HostAround(node);

    internal HeaderText Read(ExpressionSyntax expression) => new(ConstantTextReader.Read(expression, Model, Cancellation));
}
