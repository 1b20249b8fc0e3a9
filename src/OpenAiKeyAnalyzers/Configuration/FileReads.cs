using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Finds the configuration values that one file reads.</summary>
internal sealed class FileReads(SemanticModel model, CancellationToken cancellation)
{
    private const string Space = "Microsoft.Extensions.";

    private readonly ConfigurationPaths _paths = new(model, cancellation);
    private readonly StringDataFlow _flow = new(model, cancellation);

    internal void AddTo(List<ConfigurationRead> reads, List<OptionsBinding> bindings, HashSet<string> variables)
    {
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot(cancellation).DescendantNodes())
        {
            switch (node)
            {
                case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access
                    when CanBeName(arguments[0].Expression) && IsConfigurationMember(access):
                    AddRead(reads, access.Expression, arguments[0].Expression, access);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
                    when IsVariableRead(call.Expression):
                    variables.Add(model.GetConstantValue(arguments[0].Expression, cancellation).Value as string ?? string.Empty);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call:
                    AddCall(reads, bindings, call, member);
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: InvocationExpressionSyntax section }:
                    AddSectionValue(reads, section, (ExpressionSyntax)node);
                    break;
            }
        }
    }

    // Only a string, or an expression whose name follows the convention for constants, is bound.
    private static bool CanBeName(ExpressionSyntax argument) => argument switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        IdentifierNameSyntax name => char.IsUpper(name.Identifier.ValueText.FirstOrDefault()),
        MemberAccessExpressionSyntax or InvocationExpressionSyntax => true,
        _ => false,
    };

    private static bool IsVariableRead(ExpressionSyntax called) => RequestUrls.GetName(called) == "GetEnvironmentVariable";

    private void AddCall(List<ConfigurationRead> reads, List<OptionsBinding> bindings, InvocationExpressionSyntax call,
        MemberAccessExpressionSyntax member)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        string name = member.Name.Identifier.ValueText;
        bool isCandidate = name is "GetValue" or "Get" or "Bind" or "Configure" or "BindConfiguration";
        if (!isCandidate || !IsConfigurationMember(call))
        {
            return;
        }

        TypeSyntax? argument = member.Name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } types } ? types[0] : null;
        switch (name)
        {
            case "GetValue" when arguments.Count > 0 && argument is not null && IsString(argument):
                AddRead(reads, member.Expression, arguments[0].Expression, call);
                break;
            case "Get" when argument is not null:
                AddObject(reads, bindings, member.Expression, model.GetTypeInfo(argument, cancellation).Type, call);
                break;
            case "Bind" when arguments.Count == 1 && ChainTypes.IsConfiguration(TypeOf(arguments[0].Expression)):
                AddBinding(bindings, _paths.FindSection(arguments[0].Expression), FindOptionsType(call));
                break;
            case "Bind" when arguments.Count >= 1:
                AddBinding(bindings, _paths.FindSection(member.Expression), TypeOf(arguments[arguments.Count > 1 ? 1 : 0].Expression));
                break;
            case "Configure" when arguments.Count >= 1 && argument is not null:
                AddBinding(bindings, _paths.FindSection(arguments[0].Expression), model.GetTypeInfo(argument, cancellation).Type);
                break;
            case "BindConfiguration" when arguments.Count >= 1:
                AddBinding(bindings, model.GetConstantValue(arguments[0].Expression, cancellation).Value as string, FindOptionsType(call));
                break;
        }
    }

    // Matches AddOptions<T>().Bind(section).
    private ITypeSymbol? FindOptionsType(InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ReturnType: INamedTypeSymbol { TypeArguments.Length: 1 } type }
        ? type.TypeArguments[0] : null;

    private void AddObject(List<ConfigurationRead> reads, List<OptionsBinding> bindings, ExpressionSyntax section, ITypeSymbol? type,
        ExpressionSyntax call)
    {
        if (type?.SpecialType == SpecialType.System_String && section is InvocationExpressionSyntax invocation)
        {
            AddSectionValue(reads, invocation, call);
        }
        else
        {
            AddBinding(bindings, _paths.FindSection(section), type);
        }
    }

    private static void AddBinding(List<OptionsBinding> bindings, string? section, ITypeSymbol? type)
    {
        if (section is not null && type is INamedTypeSymbol { SpecialType: SpecialType.None } named)
        {
            bindings.AddRange(OptionsBinding.CreateAll(section, named));
        }
    }

    // Matches GetSection("OpenAI:ApiKey").Value.
    private void AddSectionValue(List<ConfigurationRead> reads, InvocationExpressionSyntax section, ExpressionSyntax whole)
    {
        if (section is { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: { Count: 1 } arguments }
            && member.Name.Identifier.ValueText is "GetSection" or "GetRequiredSection" && IsConfigurationMember(section))
        {
            AddRead(reads, member.Expression, arguments[0].Expression, whole);
        }
    }

    private void AddRead(List<ConfigurationRead> reads, ExpressionSyntax receiver, ExpressionSyntax name, ExpressionSyntax whole)
    {
        if (_paths.FindKey(receiver, name) is { Length: > 0 } key)
        {
            reads.Add(new ConfigurationRead(key, whole, name) { IsPassedAsKey = _flow.FindSinks(whole).Any(IsKeySink) });
        }
    }

    /// <summary>Determines whether a sink accepts an API key.</summary>
    internal static bool IsKeySink(Sink sink) => SinkClassifier.IsClientCredential(SinkClassifier.ClassifyCredential(sink.Symbol));

    private bool IsConfigurationMember(ExpressionSyntax expression) =>
        model.GetSymbolInfo(expression, cancellation).Symbol?.ContainingNamespace?.ToDisplayString()
            .StartsWith(Space, StringComparison.Ordinal) == true;

    private bool IsString(TypeSyntax type) => model.GetTypeInfo(type, cancellation).Type?.SpecialType == SpecialType.System_String;

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellation).Type;
}
