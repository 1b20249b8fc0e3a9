using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Names;

/// <summary>
/// Reports OAK2005: the key is read only from the environment variables of the Windows user or machine. On other systems the call returns
/// null (measured with .NET 10.0 on Linux, 2026-11-27), and in containers and services the environment variables of the process contain the
/// key.
/// </summary>
internal static class VariableTargetChecker
{
    private const string Reader = "GetEnvironmentVariable";

    /// <summary>Determines by syntax alone whether a call names a target.</summary>
    internal static bool IsCandidate(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count == 2 && RequestUrls.GetName(call.Expression) == Reader;

    internal static void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, KeyOptions options,
        InvocationExpressionSyntax call)
    {
        if (FindTarget(call, model, context.CancellationToken) is not { } target || TestCodeDetector.IsInTestType(call)
            || !IsKeyName(GetVariable(call, target), model, options, context.CancellationToken)
            || HasOtherSource(call) || IsForWindows(context, model))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.NonProcessVariable, target.GetLocation()));
    }

    /// <summary>
    /// Gets the argument that limits a call to the environment variables of the user or the machine; <see langword="null"/> if there is
    /// none.
    /// </summary>
    internal static ArgumentSyntax? FindTarget(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (model.For(call).GetSymbolInfo(call, cancellation).Symbol
            is not IMethodSymbol { Name: Reader, ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } })
        {
            return null;
        }

        // The values of EnvironmentVariableTarget: Process is 0, User is 1, Machine is 2.
        return call.ArgumentList.Arguments.FirstOrDefault(argument =>
            model.For(argument.Expression).GetTypeInfo(argument.Expression, cancellation).Type?.Name == "EnvironmentVariableTarget"
            && model.For(argument.Expression).GetConstantValue(GetValue(argument.Expression, model, cancellation), cancellation)
                is { HasValue: true, Value: 1 or 2 });
    }

    // Matches var target = EnvironmentVariableTarget.User;.
    private static ExpressionSyntax GetValue(ExpressionSyntax target, SemanticModel model, CancellationToken cancellation) =>
        target is IdentifierNameSyntax && model.For(target).GetSymbolInfo(target, cancellation).Symbol is ILocalSymbol local
            && SingleAssignment.FindInitializer(local, cancellation) is { } value ? value : target;

    private static ExpressionSyntax GetVariable(InvocationExpressionSyntax call, ArgumentSyntax target) =>
        call.ArgumentList.Arguments.First(argument => argument != target).Expression;

    private static bool IsKeyName(ExpressionSyntax variable, SemanticModel model, KeyOptions options, CancellationToken cancellation)
    {
        string name = ConstantStringReader.Read(variable, model, cancellation).Value;
        return EnvironmentVariableNameValidator.Validate(name, options.EnvironmentVariable).Kind != KeyNameKind.Unrelated
            || VendorVariableTable.Find(name) is { IsSetting: false, Vendor: VendorVariable.AzureOpenAi };
    }

    // The call is one source of several: a ?? b, a conditional, a later attempt in the same type, or code that checks the operating system
    // first.
    private static bool HasOtherSource(InvocationExpressionSyntax call)
    {
        if (call.Ancestors().TakeWhile(static node => node is not (StatementSyntax or MemberDeclarationSyntax)).Any(IsChoice))
        {
            return true;
        }

        SyntaxNode scope = call.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? call.SyntaxTree.GetRoot();
        return scope.DescendantNodes().Any(node => node != call && node switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: var count } other =>
                RequestUrls.GetName(other.Expression) switch
                {
                    Reader => count == 1 || RequestUrls.GetName(other.ArgumentList.Arguments[1].Expression) == "Process",
                    "IsWindows" or "IsOSPlatform" => true,
                    _ => false,
                },
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "OSVersion" } => true,
            _ => false,
        });
    }

    private static bool IsChoice(SyntaxNode node) =>
        node is ConditionalExpressionSyntax or SwitchExpressionArmSyntax
            or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression }
        || node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: not ThrowExpressionSyntax };

    // The target framework is net8.0-windows or similar, or .NET Framework.
    private static bool IsForWindows(SyntaxTreeAnalysisContext context, SemanticModel model)
    {
        bool hasFramework = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions
            .TryGetValue("build_property.TargetFramework", out string? framework);
        return (hasFramework && framework!.IndexOf("-windows", StringComparison.OrdinalIgnoreCase) >= 0)
            || model.Compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly.Name == "mscorlib";
    }
}
