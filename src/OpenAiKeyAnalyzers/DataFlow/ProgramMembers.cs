using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the uses and the values of members that other files of the program can access.</summary>
internal static class ProgramMembers
{
    // Many strings flow through the same members; each member is searched for once per program.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, IReadOnlyList<ExpressionSyntax>>> References =
        new();

    private static readonly string[] BindingMethods = ["Configure", "AddOptions", "AddOptionsWithValidateOnStart", "Get", "Deserialize",
        "DeserializeAsync", "ReadFromJsonAsync", "GetFromJsonAsync"];

    // Limits the search: a setting that is assigned in many places has no single value, and binding each assignment would not change that.
    private const int MaxAssignments = 16;

    /// <summary>Determines whether other files can access a symbol.</summary>
    internal static bool IsVisibleInOtherFiles(ISymbol symbol) => symbol switch
    {
        IFieldSymbol or IPropertySymbol => symbol.DeclaredAccessibility != Accessibility.Private
            || symbol.ContainingType.DeclaringSyntaxReferences.Length > 1,
        _ => false,
    };

    /// <summary>
    /// Finds the uses of a symbol in all files that can access it: <c>x</c>, or the whole of <c>this.x</c> and <c>C.x</c>.
    /// </summary>
    internal static IReadOnlyList<ExpressionSyntax> FindReferences(ISymbol symbol, Compilation program, CancellationToken cancellation)
    {
        ConcurrentDictionary<ISymbol, IReadOnlyList<ExpressionSyntax>> known = References.GetValue(program,
            static _ => new ConcurrentDictionary<ISymbol, IReadOnlyList<ExpressionSyntax>>(SymbolEqualityComparer.Default));
        return known.TryGetValue(symbol, out IReadOnlyList<ExpressionSyntax>? references) ? references
            : known.GetOrAdd(symbol, [.. SearchReferences(symbol, program, cancellation)]);
    }

    private static IEnumerable<ExpressionSyntax> SearchReferences(ISymbol symbol, Compilation program, CancellationToken cancellation)
    {
        var files = ProgramFiles.Get(program);
        IEnumerable<SyntaxTree> trees = IsVisibleInOtherFiles(symbol) ? files.FindFiles(symbol.Name)
            : FindDeclarations(symbol).Select(static reference => reference.SyntaxTree).Distinct();
        return trees.Where(files.Contains).SelectMany(tree =>
            SymbolReferences.Find(symbol, tree, found => IsSame(found, symbol), files.GetModel(tree), cancellation));
    }

    // All parts of a partial type can use the parameters of its primary constructor.
    private static ImmutableArray<SyntaxReference> FindDeclarations(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
        ? constructor.ContainingType.DeclaringSyntaxReferences : symbol.DeclaringSyntaxReferences;

    /// <summary>Finds the default of a field or property that other files can assign and none assigns.</summary>
    internal static ExpressionSyntax? FindInitializer(ISymbol symbol, Compilation program, CancellationToken cancellation) =>
        IsSetFromOutside(symbol) ? null : FindDefault(symbol, program, cancellation);

    /// <summary>
    /// Finds the default of a field or property as <see cref="FindInitializer"/> does, also if a game engine may replace it.
    /// </summary>
    internal static ExpressionSyntax? FindDefault(ISymbol symbol, Compilation program, CancellationToken cancellation)
    {
        if (symbol is not (IFieldSymbol or IPropertySymbol { IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false })
            || !IsVisibleInOtherFiles(symbol) || symbol.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        ExpressionSyntax? value = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initializer } => initializer,
            PropertyDeclarationSyntax { Initializer.Value: var initializer } => initializer,
            _ => null,
        };
        return value is not null && ProgramFiles.Get(program).Contains(value) && !IsEmpty(value)
            && !FindAssignments(symbol, program, cancellation).Any()
            ? value : null;
    }

    /// <summary>Finds the value of a field or property that has no initial value and is assigned in one place of the program.</summary>
    internal static ExpressionSyntax? FindOnlyAssignment(ISymbol symbol, Compilation program, CancellationToken cancellation)
    {
        if (symbol is not (IFieldSymbol or IPropertySymbol { IsIndexer: false, IsAbstract: false, IsVirtual: false, IsOverride: false })
            || symbol.DeclaringSyntaxReferences.Length != 1 || IsSetFromOutside(symbol)
            || symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not { } declaration
            || !ProgramFiles.Get(program).Contains(declaration) || !BeginsEmpty(declaration))
        {
            return null;
        }

        // The syntax is checked first: a name that many types declare is not bound.
        var files = ProgramFiles.Get(program);
        IEnumerable<SyntaxTree> trees = IsVisibleInOtherFiles(symbol) ? files.FindFiles(symbol.Name) : [declaration.SyntaxTree];
        var sites = trees.SelectMany(tree => ProgramFiles.FindNames(tree, symbol.Name, cancellation)).Select(GetWhole)
            .Where(IsSetBy).Take(MaxAssignments + 1).ToList();
        if (sites.Count is 0 or > MaxAssignments)
        {
            return null;
        }

        sites.RemoveAll(site => !IsSame(files.GetModel(site.SyntaxTree).GetSymbolInfo(site, cancellation).Symbol, symbol));
        return sites.Count == 1 && sites[0].Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Right: var value } && !IsEmpty(value) ? value : null;
    }

    private static bool BeginsEmpty(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer: var initializer } => initializer is null || IsEmpty(initializer.Value),
        PropertyDeclarationSyntax { ExpressionBody: null, Initializer: var initializer, AccessorList: { } accessors } =>
            (initializer is null || IsEmpty(initializer.Value))
            && accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
        _ => false,
    };

    private static ExpressionSyntax GetWhole(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;

    /// <summary>Finds the expressions that assign a member, outside its declaration, in the whole program.</summary>
    internal static IEnumerable<SyntaxNode> FindAssignments(ISymbol symbol, Compilation program, CancellationToken cancellation) =>
        FindReferences(symbol, program, cancellation).Where(IsSetBy).Select(static use => use.Parent!);

    /// <summary>Determines whether the program binds objects of a type to its configuration.</summary>
    internal static bool IsBoundToConfiguration(INamedTypeSymbol type, Compilation program, CancellationToken cancellation) =>
        ProgramFiles.Get(program).FindNames(type.Name, cancellation).Any(static name =>
            name.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: var generic } }
            && BindingMethods.Contains(generic));

    /// <summary>
    /// Determines whether an expression is an empty value, which is not sent: <c>null</c>, <c>""</c>, <c>string.Empty</c>.
    /// </summary>
    internal static bool IsEmpty(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsEmpty(operand),
        LiteralExpressionSyntax { Token.ValueText.Length: 0 } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        DefaultExpressionSyntax => true,
        _ => value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression),
    };

    /// <summary>Determines whether a serializer or a game engine assigns a field. They assign fields that have an attribute.</summary>
    internal static bool IsSetFromOutside(ISymbol variable) => variable switch
    {
        IFieldSymbol { IsConst: false, IsReadOnly: false } => variable.GetAttributes().Length > 0 || IsUnityField(variable),
        _ => false,
    };

    // The Unity inspector assigns the public fields of a component and replaces their initial values.
    private static bool IsUnityField(ISymbol variable)
    {
        for (INamedTypeSymbol? type = variable.ContainingType; type is not null; type = type.BaseType)
        {
            if (type.Name is "MonoBehaviour" or "ScriptableObject")
            {
                return variable is { DeclaredAccessibility: Accessibility.Public, IsStatic: false };
            }
        }

        return false;
    }

    private static bool IsSetBy(ExpressionSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } => true,
        RefExpressionSyntax => true,
        _ => false,
    };

    // A member of a constructed generic type is a different symbol from its declaration.
    private static bool IsSame(ISymbol? used, ISymbol declared) =>
        used is not null && used.Name == declared.Name
        && SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, declared.OriginalDefinition);
}
