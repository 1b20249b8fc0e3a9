using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Models;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Usage;

/// <summary>Finds the usage facts of one file.</summary>
internal sealed class FileUsage(EndpointContext context)
{
    private const int MaxNameLength = 128;

    private readonly ReadUsage _reads = new(context);
    private readonly ModelSinkFinder _models = new(context);
    private readonly NamedModelReader _names = new(context);

    /// <summary>Finds the facts of the file.</summary>
    /// <param name="settings">The configuration values that the file reads.</param>
    internal IEnumerable<UsageFact> Find(IEnumerable<ConfigurationRead> settings)
    {
        foreach (ConfigurationRead read in settings)
        {
            foreach (UsageFact fact in CanBeName(read.Key) ? _reads.Find(read.Key, read.Node, read.Name, isSetting: true) : [])
            {
                yield return fact;
            }
        }

        foreach (SyntaxNode node in context.Root.DescendantNodes())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (UsageFact fact in FindAt(node))
            {
                yield return fact;
            }
        }
    }

    private IEnumerable<UsageFact> FindAt(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
            when RequestUrls.GetName(call.Expression) == "GetEnvironmentVariable"
            && context.Flow.GetConstantValue(arguments[0].Expression) is var name && CanBeName(name) =>
            _reads.Find(name, call, arguments[0].Expression, isSetting: false),
        InvocationExpressionSyntax call when RequestUrls.GetName(call.Expression) == "AddUserSecrets" =>
            [UsageFactFactory.Create(UsageKind.UserSecrets, "AddUserSecrets", call.GetLocation())],
        LiteralExpressionSyntax { Token.Value: string text } literal when CanBeName(text) => FindText(literal, text),
        MemberAccessExpressionSyntax { Parent: ArgumentSyntax } member
            when AzureApiVersion.FindInMember(member.Name.Identifier.ValueText) is { } version && IsServiceVersion(member) =>
            [UsageFactFactory.Create(UsageKind.ApiVersion, version, member.GetLocation())],
        IdentifierNameSyntax or MemberAccessExpressionSyntax => FindNamedModel((ExpressionSyntax)node),
        InterpolatedStringExpressionSyntax text => FindApiVersion(text, context.Flow.GetConstantValue(text)),
        _ => [],
    };

    private IEnumerable<UsageFact> FindText(LiteralExpressionSyntax literal, string text)
    {
        if (text.IndexOf('/') >= 0)
        {
            foreach (UsageFact fact in ParsedUrl.Parse(text) is { HasWellFormedScheme: true } ? _reads.FindText(text, literal) : [])
            {
                yield return fact;
            }

            foreach (UsageFact fact in FindApiVersion(literal, text))
            {
                yield return fact;
            }

            if (OperationNames.FindInAddress(text) is var operation and not ModelOperations.None && IsSentToOpenAi(literal))
            {
                yield return UsageFactFactory.Create(
                    UsageKind.Operation, OperationNames.GetPath(operation), literal.GetLocation(), operation);
            }

            yield break;
        }

        if (_models.Find(literal) is { } use && !context.IsTest(literal))
        {
            yield return CreateModel(text, literal, use);
        }

        foreach (UsageFact fact in _reads.FindText(text, literal))
        {
            yield return fact;
        }
    }

    private IEnumerable<UsageFact> FindApiVersion(ExpressionSyntax text, string? value) =>
        value is not null && AzureApiVersion.FindInUrl(value) is { } version && !NonUseContexts.IsNonUse(text) && !context.IsTest(text)
            ? [UsageFactFactory.Create(UsageKind.ApiVersion, version, text.GetLocation())] : [];

    // Matches Azure.AI.OpenAI.AzureOpenAIClientOptions.ServiceVersion.
    private bool IsServiceVersion(ExpressionSyntax member) =>
        context.Model.GetSymbolInfo(member, context.Cancellation).Symbol is
            { ContainingType: { Name: "ServiceVersion", ContainingType.Name: "AzureOpenAIClientOptions" } } && !context.IsTest(member);

    private bool IsSentToOpenAi(ExpressionSyntax literal) =>
        !NonUseContexts.IsNonUse(literal) && !context.IsTest(literal) && context.GetDestination(literal) == Destination.OpenAI;

    private IEnumerable<UsageFact> FindNamedModel(ExpressionSyntax name) =>
        name.Parent is not MemberAccessExpressionSyntax && _names.Read(name, out bool isOfLibrary) is { } model && isOfLibrary
        && _models.Find(name) is { } use && !context.IsTest(name)
            ? [CreateModel(model, name, use)] : [];

    private static UsageFact CreateModel(string name, ExpressionSyntax place, ModelUse use) =>
        UsageFactFactory.Create(UsageKind.Model, name, place.GetLocation(), ReadUsage.GetCertain(use));

    // The key rules report a string with the form of a key; no output may repeat it.
    private static bool CanBeName(string text) => text.Length is > 0 and <= MaxNameLength && !KeyAnchors.HasAnchor(text)
        && !text.Any(static c => c < ' ' || c == ConstantString.Hole);
}
