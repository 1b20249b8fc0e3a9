using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Finds the configurations that a file builds: from the creation of the builder through fluent calls and one local variable, in source
/// order. Any other use of the builder adds an unknown provider, so that no rule reports an uncertain result.
/// </summary>
internal sealed class ChainReader(SemanticModel model, CancellationToken cancellation)
{
    private readonly ChainCalls _calls = new(model, cancellation);
    private readonly List<ConfigurationSource> _sources = [];
    private readonly List<ExpressionSyntax> _sites = [];
    private readonly List<ISymbol> _variables = [];
    private ConfigurationDirectory _directory;
    private bool _isBuilt;
    private int? _builtAt;

    /// <summary>Finds all chains of a file.</summary>
    internal static IEnumerable<ChainSite> FindAll(SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in FileNodes.Get(model.SyntaxTree, cancellation).Candidates)
        {
            if (node is ExpressionSyntax origin && ChainOrigins.IsOrigin(node, model, cancellation, out ConfigurationSource? source))
            {
                yield return new ChainReader(model, cancellation).Read(origin, source);
            }
        }
    }

    private ChainSite Read(ExpressionSyntax origin, ConfigurationSource? source)
    {
        ITypeSymbol? type = model.GetTypeInfo(origin, cancellation).Type;
        bool isHost = !ChainTypes.IsConfigurationBuilder(type);
        if (source is not null)
        {
            Add(source, origin);
        }

        _isBuilt = isHost || ChainTypes.IsConfiguration(type);
        _directory = isHost ? ConfigurationDirectory.Current : ConfigurationDirectory.Output;
        Follow(origin, isConditional: false);
        if (!_isBuilt)
        {
            AddUnknown(origin);
        }

        return new ChainSite(new ConfigurationChain(_sources, _directory), _sites, _variables, origin) { BuiltAt = _builtAt };
    }

    private void Add(ConfigurationSource source, ExpressionSyntax site)
    {
        _sources.Add(source);
        _sites.Add(site);
    }

    private void AddUnknown(ExpressionSyntax site) => Add(new ConfigurationSource(ConfigurationSourceKind.Unknown), site);

    private ITypeSymbol? TypeOf(ExpressionSyntax value) => model.GetTypeInfo(value, cancellation).Type;

    private void Follow(ExpressionSyntax start, bool isConditional)
    {
        ExpressionSyntax value = start;
        while (true)
        {
            switch (value.Parent)
            {
                case ParenthesizedExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax
                    or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    value = (ExpressionSyntax)value.Parent;
                    continue;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
                    when member.Expression == value && call.Expression == member:
                    if (!ReadCall(call, isConditional))
                    {
                        return;
                    }

                    value = call;
                    continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member when member.Expression == value:
                    if (name is "Sources" or "Properties")
                    {
                        ReadSources(member, isConditional);
                    }

                    if (name is not ("Configuration" or "Host" or "WebHost"))
                    {
                        return;
                    }

                    value = member;
                    continue;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                    FollowVariable(declarator);
                    return;
                case ArgumentSyntax argument:
                    ReadArgument(argument, value);
                    return;
                case AssignmentExpressionSyntax assignment when assignment.Right == value:
                    ReadAssignment(assignment);
                    return;
                default:
                    return;
            }
        }
    }

    // Sources.Clear() removes the added providers; the effect of other uses of the list is unknown.
    private void ReadSources(MemberAccessExpressionSyntax list, bool isConditional)
    {
        if (!isConditional && ChainSyntax.IsCleared(list))
        {
            _sources.Clear();
            _sites.Clear();
        }
        else
        {
            AddUnknown(list);
        }
    }

    private void FollowVariable(VariableDeclaratorSyntax declarator)
    {
        if (model.GetDeclaredSymbol(declarator, cancellation) is not { } variable)
        {
            return;
        }

        _variables.Add(variable);
        if (variable is IFieldSymbol field)
        {
            FollowField(field, declarator);
        }

        if (variable is not ILocalSymbol || _variables.Count > 2)
        {
            return;
        }

        SyntaxNode scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? declarator.SyntaxTree.GetRoot(cancellation);
        foreach (IdentifierNameSyntax use in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (use.SpanStart > declarator.Span.End && use.Identifier.ValueText == variable.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellation).Symbol, variable))
            {
                Follow(use, ChainSyntax.IsConditional(use, scope));
            }
        }
    }

    // Initializers and constructors run in source order. A method may or may not add a provider.
    private void FollowField(IFieldSymbol field, VariableDeclaratorSyntax declarator)
    {
        bool isKnown = field is { IsReadOnly: true, DeclaredAccessibility: Accessibility.Private }
            && field.ContainingType.DeclaringSyntaxReferences.Length == 1;
        if (_isBuilt && ChainTypes.IsReadOnlyConfiguration(field.Type))
        {
            return;
        }

        if (!isKnown || _variables.Count > 2 || declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } scope)
        {
            AddUnknown(declarator.Initializer!.Value);
            return;
        }

        foreach (IdentifierNameSyntax use in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            bool isUse = use.Identifier.ValueText == field.Name && !declarator.Span.Contains(use.Span)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellation).Symbol, field);
            if (!isUse)
            {
                continue;
            }

            SyntaxNode? member = use.Ancestors()
                .FirstOrDefault(static node => node is MemberDeclarationSyntax or AccessorDeclarationSyntax);
            if (member is FieldDeclarationSyntax or ConstructorDeclarationSyntax or PropertyDeclarationSyntax)
            {
                Follow(use, ChainSyntax.IsConditional(use, member));
            }
            else
            {
                AddUnknown(use);
            }
        }
    }

    /// <summary>Analyzes a call on a builder or a configuration.</summary>
    /// <returns><see langword="true"/> if the call returns the builder or the configuration.</returns>
    private bool ReadCall(InvocationExpressionSyntax call, bool isConditional)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            AddUnknown(call);
            return false;
        }

        if (ChainTypes.IsConfigurationBuilder(method.ReceiverType) || ChainTypes.IsConfigurationBuilder(method.ReturnType))
        {
            return ReadBuilderCall(call, method, isConditional);
        }

        switch (method.Name)
        {
            case "ConfigureDefaults":
                Add(new ConfigurationSource(ConfigurationSourceKind.HostDefaults), call);
                return true;
            case "ConfigureAppConfiguration" or "ConfigureHostConfiguration":
                return ReadDelegate(call, isConditional);
        }

        // Reading a configuration does not change it. Microsoft's own hosts are known; what other libraries add to them is not.
        bool isKnown = method.ContainingAssembly?.Name is { } assembly
            && (assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        if (!isKnown && ChainTypes.IsHostBuilder(method.ReceiverType))
        {
            AddUnknown(call);
        }

        return ChainTypes.IsHostBuilder(method.ReturnType);
    }

    private bool ReadBuilderCall(InvocationExpressionSyntax call, IMethodSymbol method, bool isConditional)
    {
        switch (method.Name)
        {
            case "Build":
                _isBuilt = true;
                _builtAt = call.Span.End;
                return true;
            case "SetBasePath":
                _directory = _calls.GetDirectory(call);
                return true;
            case "SetFileLoadExceptionHandler":
                return true;
            case "GetFileProvider":
                return false;
            case "SetFileProvider":
                _directory = ConfigurationDirectory.Other;
                return true;

            // A ConfigurationManager is also a configuration.
            case var name when name.StartsWith("Get", StringComparison.Ordinal) || name == "Bind":
                return false;
            default:
                Add(_calls.CreateSource(call, method, isConditional), call);
                return true;
        }
    }

    // Matches ConfigureAppConfiguration((context, configuration) => configuration.AddJsonFile("…")).
    private bool ReadDelegate(InvocationExpressionSyntax call, bool isConditional)
    {
        if (call.ArgumentList.Arguments.Count != 1 || call.ArgumentList.Arguments[0].Expression is not LambdaExpressionSyntax lambda)
        {
            AddUnknown(call);
            return true;
        }

        string name = ChainSyntax.GetLastParameter(lambda);
        foreach (IdentifierNameSyntax use in lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == name))
        {
            Follow(use, isConditional || ChainSyntax.IsConditional(use, lambda));
        }

        return true;
    }

    // A method that accepts the configuration reads it; one that accepts the builder may add any provider.
    private void ReadArgument(ArgumentSyntax argument, ExpressionSyntax value)
    {
        ITypeSymbol? parameter = DataFlow.ArgumentParameter.Find(argument, model, cancellation)?.Type;
        if (!ChainTypes.IsReadOnlyConfiguration(parameter) && !(_isBuilt && ChainTypes.IsReadOnlyConfiguration(TypeOf(value))))
        {
            AddUnknown(value);
        }
    }

    private void ReadAssignment(AssignmentExpressionSyntax assignment)
    {
        ISymbol? target = model.GetSymbolInfo(assignment.Left, cancellation).Symbol;
        bool isConfiguration = ChainTypes.IsReadOnlyConfiguration(TypeOf(assignment.Right));
        if (target is not null && isConfiguration)
        {
            _variables.Add(target);
        }
        else if (target is null || !_variables.Contains(target, SymbolEqualityComparer.Default))
        {
            AddUnknown(assignment.Right);
        }
    }
}
