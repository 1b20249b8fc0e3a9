using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Reports OAK4007 and OAK4008: models that are retired, or that do not support the requested operation.</summary>
internal sealed class ModelChecker(EndpointContext context)
{
    private readonly ModelSinkFinder _sinks = new(context);
    private readonly NamedModelReader _names = new(context);
    private readonly RequestWords _words = new(context);
    private readonly ServedModels _served = new(context);

    // The results are kept, because programs repeat their strings.
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Checks a string that this file contains: a model itself, or the body of a request.</summary>
    internal IEnumerable<Finding> Check(ExpressionSyntax expression, ConstantString text)
    {
        if (IsKnown(text.Value))
        {
            if (!_served.Contains(text.Value, expression) && Check(text.Value, expression) is { } violation)
            {
                yield return CreateFinding(violation, text, 0, text.Value.Length);
            }
        }
        else if (JsonRequestBody.Parse(text.Value) is { ModelLength: > 0 } body
            && text.Value.Substring(body.ModelStart, body.ModelLength) is var model && IsKnown(model)
            && !NonUseContexts.IsNonUse(expression) && !context.IsTest(expression)
            && ModelRule.Check(model,
                body.IsSession ? ModelUse.Create(ModelOperations.Realtime) : ModelOperationFinder.FindAround(expression),
                GetDestination(expression), _words.Contains) is { } violation)
        {
            yield return CreateFinding(violation, text, body.ModelStart, body.ModelLength);
        }
    }

    /// <summary>Checks a name that refers to a model of a client library.</summary>
    internal IEnumerable<Finding> CheckName(ExpressionSyntax name)
    {
        if (name.Parent is MemberAccessExpressionSyntax { Name: var part } && part == name)
        {
            return [];
        }

        // A constant of the program itself is reported where it is declared.
        return _names.Read(name, out bool isOfLibrary) is { } model && isOfLibrary && IsKnown(model) && Check(model, name) is { } violation
            ? [CreateFinding(violation, name.Span, violation.Replacement, [new TextChange(name.Span, $"\"{violation.Replacement}\"")])]
            : [];
    }

    /// <summary>Gets the destination of a body; for a constant, that of the code that uses it.</summary>
    private Destination GetDestination(ExpressionSyntax body)
    {
        Destination own = context.GetDestination(body);
        if (own != Destination.Unknown)
        {
            return own;
        }

        var uses = context.Flow.FindUses(body).Where(use => use != body).Select(context.GetDestination)
            .Where(static destination => destination != Destination.Unknown).Distinct().ToList();
        return uses.Count == 1 ? uses[0] : Destination.Unknown;
    }

    private bool IsKnown(string model)
    {
        if (!_known.TryGetValue(model, out bool isKnown))
        {
            isKnown = ModelLookup.Find(model) is not null || ModelOperationTable.Find(model) is not null;
            _known.Add(model, isKnown);
        }

        return isKnown;
    }

    private ModelViolation? Check(string model, ExpressionSyntax expression) =>
        !context.IsTest(expression) && _sinks.Find(expression) is { } use
            ? ModelRule.Check(model, use, Destination.OpenAI, _words.Contains) : null;

    private static Finding CreateFinding(ModelViolation violation, ConstantString text, int start, int length) => CreateFinding(
        violation, text.FindSpanWithHoles(start, start + length) ?? text.Expression.Span, violation.Replacement,
        violation.Replacement is { } replacement ? text.CreateTextChanges(new TextEdit(start, length, replacement)) : []);

    private static Finding CreateFinding(ModelViolation violation, TextSpan span, string? replacement, IReadOnlyList<TextChange> changes) =>
        new(RuleDescriptors.Get(violation.Rule), span, ModelMessages.Create(violation))
        {
            IsInfo = violation.IsInfo,
            TextChanges = replacement is null || violation.IsAskedElsewhere ? [] : changes,
            Fix = replacement is null || violation.IsAskedElsewhere ? null : FixKind.UseSuccessor,
            TitleArgument = replacement ?? string.Empty,
        };
}
