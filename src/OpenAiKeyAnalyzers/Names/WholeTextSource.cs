using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Names;

/// <summary>Specifies the source of a whole text.</summary>
internal enum WholeTextKind
{
    None,
    File,

    /// <summary>The standard output of another process.</summary>
    ProcessOutput,

    /// <summary>The standard input of this process.</summary>
    ConsoleInput,
}

/// <summary>
/// Recognizes calls that return a whole text, including the line break that editors and tools append: of a file, of the output of a
/// process, of the standard input. Lines and streams of unknown origin are excluded.
/// </summary>
internal sealed class WholeTextSource(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Determines whether a method with this name may return a whole text, before anything is bound.</summary>
    internal static bool IsCandidate(string methodName) => methodName
        is "ReadAllText" or "ReadAllTextAsync" or "ReadToEnd" or "ReadToEndAsync" or "GetString";

    /// <summary>Gets the source that a call reads to its end.</summary>
    internal WholeTextKind Classify(InvocationExpressionSyntax call)
    {
        // A JSON type has a method with this name, but without arguments.
        bool isCandidate = call.ArgumentList.Arguments.Count == 1 || RequestUrls.GetName(call.Expression) != "GetString";
        if (!isCandidate
            || model.For(call).GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { ContainingType: { } type } method)
        {
            return WholeTextKind.None;
        }

        return (GetName(type), method.Name) switch
        {
            ("System.IO.File", "ReadAllText" or "ReadAllTextAsync") => WholeTextKind.File,
            ("System.IO.StreamReader" or "System.IO.TextReader", "ReadToEnd" or "ReadToEndAsync")
                when call.Expression is MemberAccessExpressionSyntax { Expression: var reader } => ClassifyReader(Resolve(reader)),
            ("System.Text.Encoding", "GetString") when call.ArgumentList.Arguments.Count == 1
                && Resolve(call.ArgumentList.Arguments[0].Expression) is InvocationExpressionSyntax bytes
                && IsFileMember(bytes, "ReadAllBytes", "ReadAllBytesAsync") => WholeTextKind.File,
            _ => WholeTextKind.None,
        };
    }

    private WholeTextKind ClassifyReader(ExpressionSyntax reader) => reader switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation
            when model.For(creation).GetTypeInfo(creation, cancellation).Type is { } type && GetName(type) == "System.IO.StreamReader" =>
                ClassifyStream(arguments[0].Expression),
        InvocationExpressionSyntax opened when IsFileMember(opened, "OpenText") => WholeTextKind.File,
        MemberAccessExpressionSyntax or IdentifierNameSyntax
            when model.For(reader).GetSymbolInfo(reader, cancellation).Symbol is IPropertySymbol { ContainingType: { } owner } property =>
                (GetName(owner), property.Name) switch
                {
                    ("System.Diagnostics.Process", "StandardOutput") => WholeTextKind.ProcessOutput,
                    ("System.Console", "In") => WholeTextKind.ConsoleInput,
                    _ => WholeTextKind.None,
                },
        _ => WholeTextKind.None,
    };

    // The source is a path, or a stream of a file. The content of other streams, such as a response or an archive, is written by programs
    // that add no line break.
    private WholeTextKind ClassifyStream(ExpressionSyntax source)
    {
        ITypeSymbol? type = model.For(source).GetTypeInfo(source, cancellation).Type;
        return type is { SpecialType: SpecialType.System_String } || (type is not null && GetName(type) == "System.IO.FileStream")
            ? WholeTextKind.File : WholeTextKind.None;
    }

    private bool IsFileMember(InvocationExpressionSyntax call, params string[] names) =>
        model.For(call).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: { } type } method
        && GetName(type) is "System.IO.File" or "System.IO.FileInfo" && Array.IndexOf(names, method.Name) >= 0;

    /// <summary>
    /// Finds the expression of a value, without parentheses and <c>await</c>, and through a variable that is assigned once.
    /// </summary>
    private ExpressionSyntax Resolve(ExpressionSyntax expression)
    {
        ExpressionSyntax value = Unwrap(expression);
        return value is IdentifierNameSyntax && model.For(value).GetSymbolInfo(value, cancellation).Symbol is ILocalSymbol or IFieldSymbol
            && model.For(value).GetSymbolInfo(value, cancellation).Symbol is { } variable
            && SingleAssignment.FindInitializer(variable, cancellation) is { } initializer && initializer.SyntaxTree == model.SyntaxTree
            ? Unwrap(initializer) : value;
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    continue;
                default:
                    return expression;
            }
        }
    }

    private static string GetName(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() + "." + type.Name;
}
