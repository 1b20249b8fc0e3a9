using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the arguments that the program passes to the parameters of its own constructors and methods.</summary>
internal static class ParameterArguments
{
    internal static IEnumerable<ExpressionSyntax> Find(IParameterSymbol parameter, SemanticModel model, CancellationToken cancellation)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Ordinary
            or MethodKind.LocalFunction } method || !SinkClassifier.IsDeclaredInSource(method))
        {
            yield break;
        }

        foreach (ArgumentListSyntax list in FindCalls(method, model, cancellation))
        {
            foreach (ArgumentSyntax argument in list.Arguments)
            {
                IParameterSymbol? bound = ArgumentParameter.Find(argument, model, cancellation)?.OriginalDefinition;
                if (bound?.Name == parameter.Name && SymbolEqualityComparer.Default.Equals(bound.ContainingSymbol, method))
                {
                    yield return argument.Expression;
                }
            }
        }
    }

    /// <summary>
    /// Finds the argument lists of the calls of a method by its name, and of the constructor calls from a derived or the same class.
    /// </summary>
    private static IEnumerable<ArgumentListSyntax> FindCalls(IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
    {
        bool isConstructor = method.MethodKind == MethodKind.Constructor;
        foreach (SimpleNameSyntax called in ProgramFiles.Get(model.Compilation)
            .FindNames(isConstructor ? method.ContainingType.Name : method.Name, cancellation))
        {
            if (FindArguments(called) is { } list)
            {
                yield return list;
            }
            else if (isConstructor && called.Parent is SimpleBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax derived })
            {
                foreach (ArgumentListSyntax passed in FindInitializers(derived, SyntaxKind.BaseConstructorInitializer))
                {
                    yield return passed;
                }
            }
        }

        IEnumerable<SyntaxNode> declarations = isConstructor
            ? method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)) : [];
        foreach (ArgumentListSyntax passed in declarations.OfType<TypeDeclarationSyntax>()
            .SelectMany(static type => FindInitializers(type, SyntaxKind.ThisConstructorInitializer)))
        {
            yield return passed;
        }
    }

    private static IEnumerable<ArgumentListSyntax> FindInitializers(TypeDeclarationSyntax type, SyntaxKind kind) =>
        type.Members.OfType<ConstructorDeclarationSyntax>().Select(static constructor => constructor.Initializer)
            .OfType<ConstructorInitializerSyntax>().Where(initializer => initializer.IsKind(kind))
            .Select(static initializer => initializer.ArgumentList);

    /// <summary>
    /// Finds the only string that the program passes to a parameter of one of its constructors, or to the parameter of a record that
    /// declares a property.
    /// </summary>
    internal static ExpressionSyntax? FindOnly(ISymbol symbol, SemanticModel model, CancellationToken cancellation)
    {
        IParameterSymbol? parameter = symbol switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } own => own,
            IPropertySymbol { ContainingType: { IsRecord: true } record } => record.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters).FirstOrDefault(candidate => candidate.Name == symbol.Name
                    && candidate.DeclaringSyntaxReferences.Any(reference => symbol.DeclaringSyntaxReferences.Any(other =>
                        other.SyntaxTree == reference.SyntaxTree && other.Span == reference.Span))),
            _ => null,
        };
        return parameter is { Type.SpecialType: SpecialType.System_String, HasExplicitDefaultValue: false }
            && Find(parameter, model, cancellation).Take(2).ToList() is { Count: 1 } arguments ? arguments[0] : null;
    }

    /// <summary>
    /// Determines whether a container or a framework passes the arguments of a method that the program does not call itself: those of
    /// constructors, of lambdas, and of methods that the program passes as delegates or marks with an attribute.
    /// </summary>
    internal static bool IsInjected(IMethodSymbol method, SemanticModel model, CancellationToken cancellation) => method.MethodKind switch
    {
        MethodKind.Constructor or MethodKind.AnonymousFunction => SinkClassifier.IsDeclaredInSource(method),
        MethodKind.Ordinary or MethodKind.LocalFunction => method.GetAttributes().Length > 0
            || method.Parameters.Any(static parameter => parameter.GetAttributes().Length > 0)
            || ProgramFiles.Get(model.Compilation).FindNames(method.Name, cancellation)
                .Any(name => IsHandedOver(name, method, model, cancellation)),
        _ => false,
    };

    private static bool IsHandedOver(SimpleNameSyntax name, IMethodSymbol method, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        if (whole.Parent is not ArgumentSyntax)
        {
            return false;
        }

        // If a parameter accepts any delegate, the only method is a candidate symbol.
        SymbolInfo info = model.For(whole).GetSymbolInfo(whole, cancellation);
        ISymbol? passed = info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
        return SymbolEqualityComparer.Default.Equals(passed, method);
    }

    /// <summary>
    /// Finds the arguments of a call by the name of the called method or type: <c>bot.Ask(…)</c>, <c>new Bot(…)</c>, <c>Bot bot =
    /// new(…)</c>.
    /// </summary>
    private static ArgumentListSyntax? FindArguments(SimpleNameSyntax called)
    {
        SyntaxNode whole = called;
        while (whole.Parent is QualifiedNameSyntax or NullableTypeSyntax
            || (whole.Parent is MemberAccessExpressionSyntax member && member.Name == whole))
        {
            whole = whole.Parent;
        }

        return whole.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == whole => call.ArgumentList,
            ObjectCreationExpressionSyntax creation when creation.Type == whole => creation.ArgumentList,
            PrimaryConstructorBaseTypeSyntax derived => derived.ArgumentList,
            VariableDeclarationSyntax { Variables: { Count: 1 } variables } =>
                (variables[0].Initializer?.Value as ImplicitObjectCreationExpressionSyntax)?.ArgumentList,
            PropertyDeclarationSyntax property => (property.Initializer?.Value as ImplicitObjectCreationExpressionSyntax)?.ArgumentList,
            _ => null,
        };
    }
}
