using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Models;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Configuration;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Usage;

/// <summary>Specifies the sink of a value that the key check verifies.</summary>
internal enum UsageSink
{
    /// <summary>The key of a client library, none of which has administration endpoints.</summary>
    ClientKey,

    /// <summary>The Authorization header.</summary>
    Header,

    /// <summary>The URL of an Azure OpenAI resource.</summary>
    Endpoint,

    /// <summary>The name of a deployment of Azure OpenAI.</summary>
    Deployment,

    /// <summary>The ID of an organization.</summary>
    Organization,

    /// <summary>The ID of a project.</summary>
    Project,

    /// <summary>The version of the API of Azure OpenAI.</summary>
    ApiVersion,
}

/// <summary>Finds how the program uses a value that it reads from an environment variable or a setting.</summary>
internal sealed class ReadUsage(EndpointContext context)
{
    private readonly ModelSinkFinder _models = new(context);
    private readonly EndpointScopeResolver _scopes = new(context.Model, context.Cancellation);

    /// <summary>Finds how a read value is used: by its sinks or, only if none of them is known, by its name.</summary>
    /// <param name="name">The name of the environment variable or the full configuration key.</param>
    /// <param name="read">The expression that reads the value.</param>
    /// <param name="place">The argument that contains the name.</param>
    /// <param name="isSetting">Whether the configuration is read.</param>
    internal IEnumerable<UsageFact> Find(string name, ExpressionSyntax read, ExpressionSyntax place, bool isSetting)
    {
        if (context.IsTest(read))
        {
            yield break;
        }

        bool isKnown = false;
        foreach (Sink sink in context.Flow.FindSinks(read))
        {
            if (Classify(sink) is not (UsageSink kind and not UsageSink.ApiVersion, Destination destination))
            {
                continue;
            }

            isKnown = true;
            yield return UsageFactFactory.CreateKey(GetKind(kind, isSetting), name, place.GetLocation(), GetPosition(sink.Call),
                destination, kind == UsageSink.Header ? _scopes.Resolve(sink.Call) : EndpointScope.Ordinary);
        }

        if (isKnown)
        {
            yield break;
        }

        if (_models.Find(read) is { } use)
        {
            yield return UsageFactFactory.Create(
                isSetting ? UsageKind.ModelSetting : UsageKind.ModelVariable, name, place.GetLocation(), GetCertain(use));
        }
        else if (ConfigurationKeys.IsApiKey(isSetting ? name : ConfigurationVariables.GetKey(name), KnownKeyNames.Documented))
        {
            yield return UsageFactFactory.CreateKey(isSetting ? UsageKind.KeySetting : UsageKind.KeyVariable, name,
                place.GetLocation(), GetPosition(read), Destination.Unknown, EndpointScope.Ordinary);
        }
    }

    /// <summary>Finds an endpoint, a deployment, an organization or a project that the code itself contains.</summary>
    internal IEnumerable<UsageFact> FindText(string text, ExpressionSyntax literal)
    {
        foreach (Sink sink in context.IsTest(literal) ? [] : context.Flow.FindSinks(literal))
        {
            UsageKind? kind = Classify(sink) switch
            {
                (UsageSink.Organization, _) when text.StartsWith("org-", StringComparison.Ordinal) => UsageKind.Organization,
                (UsageSink.Project, _) when text.StartsWith("proj_", StringComparison.Ordinal) => UsageKind.Project,
                (UsageSink.Deployment, _) => UsageKind.Deployment,
                (UsageSink.ApiVersion, _) when AzureApiVersion.IsVersion(text) => UsageKind.ApiVersion,
                (UsageSink.Endpoint, _) when text.IndexOf('/') >= 0 => UsageKind.Endpoint,
                _ => null,
            };
            if (kind is { } found)
            {
                yield return UsageFactFactory.Create(found, text, literal.GetLocation());
            }
        }
    }

    /// <summary>Gets the operations for which the model is certainly used.</summary>
    internal static ModelOperations GetCertain(ModelUse use) => use.Calls
        .Where(static call => call != ModelOperations.None && (call & (call - 1)) == ModelOperations.None)
        .Aggregate(ModelOperations.None, static (sum, call) => sum | call);

    private static UsageKind GetKind(UsageSink sink, bool isSetting) => sink switch
    {
        UsageSink.Organization => isSetting ? UsageKind.OrganizationSetting : UsageKind.OrganizationVariable,
        UsageSink.Project => isSetting ? UsageKind.ProjectSetting : UsageKind.ProjectVariable,
        UsageSink.Endpoint => isSetting ? UsageKind.EndpointSetting : UsageKind.EndpointVariable,
        UsageSink.Deployment => isSetting ? UsageKind.DeploymentSetting : UsageKind.DeploymentVariable,
        _ => isSetting ? UsageKind.KeySetting : UsageKind.KeyVariable,
    };

    private (UsageSink Kind, Destination Destination)? Classify(Sink sink)
    {
        SinkKind credential = SinkClassifier.ClassifyCredential(sink.Symbol);
        if (SinkClassifier.IsClientCredential(credential))
        {
            return (UsageSink.ClientKey, context.Destinations.Resolve(sink, credential));
        }

        if (credential == SinkKind.BearerToken || HeaderSinks.IsBearerParameter(sink, context.Model, context.Cancellation)
            || HeaderSinks.IsAuthorizationValue(sink, context.Model, context.Cancellation))
        {
            return context.Destinations.ResolveRequests(sink.Call) is var host
                and (Destination.OpenAI or Destination.AzureOpenAI or Destination.Unresolved)
                ? (UsageSink.Header, host) : null;
        }

        return SinkClassifier.FindRow(sink.Symbol)?.Kind switch
        {
            SinkKind.OrganizationId => (UsageSink.Organization, Destination.OpenAI),
            SinkKind.ProjectId => (UsageSink.Project, Destination.OpenAI),
            SinkKind.AzureClientEndpoint => (UsageSink.Endpoint, Destination.AzureOpenAI),
            _ when IsApiVersion(sink) => (UsageSink.ApiVersion, Destination.AzureOpenAI),
            _ when IsDeployment(sink) => (UsageSink.Deployment, Destination.AzureOpenAI),
            _ when IsAzureUri(sink) => (UsageSink.Endpoint, Destination.AzureOpenAI),
            _ => null,
        };
    }

    // Azure.AI.OpenAI 2.1.0 and Microsoft.SemanticKernel.Connectors.AzureOpenAI 1.82.0 use this name in every member.
    private static bool IsDeployment(Sink sink) =>
        sink.Symbol is IParameterSymbol { Name: "deploymentName", ContainingSymbol: { } member } && ClientTypes.IsAzure(member);

    // Microsoft.SemanticKernel.Connectors.AzureOpenAI 1.82.0 has this parameter; Azure.AI.OpenAI has an enumeration instead.
    private static bool IsApiVersion(Sink sink) =>
        sink.Symbol is IParameterSymbol { Name: "apiVersion", ContainingSymbol: { } member } && ClientTypes.IsAzure(member);

    // Matches new AzureOpenAIClient(new Uri(endpoint), …).
    private bool IsAzureUri(Sink sink) =>
        sink.Symbol is IParameterSymbol { ContainingType: { Name: "Uri", ContainingNamespace.Name: "System" } }
        && sink.Call is BaseObjectCreationExpressionSyntax uri
        && context.Flow.FindSinks(uri).Any(static receiver =>
            SinkClassifier.FindRow(receiver.Symbol)?.Kind == SinkKind.AzureClientEndpoint
            || (receiver.Symbol.Name is "endpoint" && receiver.Symbol.ContainingType?.Name is "AzureOpenAIClient"));

    private static string GetPosition(SyntaxNode node)
    {
        FileLinePositionSpan position = node.GetLocation().GetLineSpan();
        return $"{position.Path}:{position.StartLinePosition.Line}:{position.StartLinePosition.Character}";
    }
}
