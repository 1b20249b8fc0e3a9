using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Headers;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Recognizes the model in a form field, for the forms of .NET and of Unity.</summary>
internal static class RequestForms
{
    /// <summary>Determines whether a value becomes the form field <c>model</c>.</summary>
    internal static bool IsModel(ExpressionSyntax place) =>
        place.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } && IsModel(list, place);

    private static bool IsModel(ArgumentListSyntax list, ExpressionSyntax place) => list.Parent switch
    {
        // Matches form.Add(new StringContent("whisper-1"), "model") and { new StringContent("whisper-1"), "model" }.
        ObjectCreationExpressionSyntax { Type: var type } content when EndsWith(type, "StringContent") => IsNamed(content),

        // Matches new MultipartFormDataSection("model", "whisper-1").
        ObjectCreationExpressionSyntax { Type: var type } when EndsWith(type, "MultipartFormDataSection") => IsSecond(list, place),

        // Matches form.AddField("model", "whisper-1").
        InvocationExpressionSyntax call when HeaderWrites.GetMemberName(call) == "AddField" => IsSecond(list, place),
        _ => false,
    };

    private static bool IsNamed(ExpressionSyntax content) => content.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: >= 2 } arguments, Parent: InvocationExpressionSyntax call } } =>
            HeaderWrites.GetMemberName(call) == "Add" && IsModelName(arguments[1].Expression),
        InitializerExpressionSyntax { Expressions: { Count: >= 2 } parts } => parts[0] == content && IsModelName(parts[1]),
        _ => false,
    };

    private static bool IsSecond(ArgumentListSyntax list, ExpressionSyntax place) =>
        list.Arguments.Count >= 2 && list.Arguments[1].Expression == place && IsModelName(list.Arguments[0].Expression);

    private static bool IsModelName(ExpressionSyntax name) => RequestBodyKeys.GetText(name).Trim('"') == "model";

    private static bool EndsWith(TypeSyntax type, string name) => type.ToString().EndsWith(name, StringComparison.Ordinal);
}
