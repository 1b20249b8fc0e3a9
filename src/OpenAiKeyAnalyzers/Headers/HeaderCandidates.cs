using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>
/// Determines from strings alone whether a header is subject to a rule and may be wrong. Other headers are not bound: lists and
/// dictionaries have the same methods as header collections.
/// </summary>
internal sealed class HeaderCandidates(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Determines whether one of several arguments may name a header that a rule checks, and its value may be wrong.</summary>
    internal bool Contains(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        bool isPair = arguments.Count == 2 && arguments[0].NameColon is null && arguments[1].NameColon is null;
        return isPair && Read(arguments[0].Expression) is var name && IsConstant(name)
            ? CanMatter(name) && !IsRight(name, arguments[1].Expression) || CanMatter(Read(arguments[1].Expression))
            : arguments.Any(argument => CanBeName(argument.Expression, isLine: arguments.Count == 1));
    }

    /// <summary>Determines whether a name and a value may be a wrong header.</summary>
    internal bool Contains(ExpressionSyntax name, ExpressionSyntax value) =>
        Read(name) is var text && IsConstant(text) ? CanMatter(text) && !IsRight(text, value) : CanBeName(name, isLine: false);

    private bool CanBeName(ExpressionSyntax expression, bool isLine)
    {
        string text = Read(expression);
        int colon = text.IndexOf(':');
        return isLine ? colon > 0 && CanMatter(text.Substring(0, colon))
            : IsConstant(text) ? CanMatter(text)
            : CanMatter(GetLastName(expression));
    }

    // HttpRequestHeader.Authorization and HeaderNames.Authorization have the name of the header.
    private static string GetLastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalExpressionSyntax or BinaryExpressionSyntax or SwitchExpressionSyntax => HeaderSyntax.Name,
        _ => string.Empty,
    };

    private static bool CanMatter(string name) =>
        HeaderNameValidator.Validate(name).IntendedName is not null
        || HeaderPlacementValidator.IsContentHeader(name)
        || OpenAiHeaderValidator.ValidateName(name, value: null, isOpenAi: true) != OpenAiHeaderDefect.None;

    /// <summary>Determines whether one of OpenAI's own headers has its correct name, and no value that is known to be wrong.</summary>
    private bool IsRight(string name, ExpressionSyntax value) =>
        HeaderNameValidator.Validate(name) is { Defect: HeaderNameDefect.None, IntendedName: { } header } && header != HeaderSyntax.Name
        && (Read(value) is var text && !IsConstant(text)
            || OpenAiHeaderValidator.ValidateHeader(header, text) == OpenAiHeaderDefect.None);

    private static bool IsConstant(string text) => text.IndexOf(ConstantString.Hole) < 0;

    private string Read(ExpressionSyntax expression) => ConstantStringReader.Read(expression, model, cancellation).Value;
}
