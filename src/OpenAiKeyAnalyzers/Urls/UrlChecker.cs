using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Text;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>OAK4001 to OAK4004, OAK4006 and OAK4007 in texts that are addresses.</summary>
internal sealed class UrlChecker(EndpointContext context)
{
    private static readonly UrlUsage[] Usages = (UrlUsage[])Enum.GetValues(typeof(UrlUsage));

    private readonly UrlSinkFinder _sinks = new(context);

    /// <summary>What is wrong with the address that <paramref name="expression"/> is, given what becomes of it.</summary>
    internal IEnumerable<Finding> Check(ExpressionSyntax expression, ConstantString text)
    {
        if (ConnectionStringScanner.Scan(text.Value, context.Options.IsOpenAiHost) is { } glued)
        {
            if (_sinks.FindSinkKinds(expression, out _).Count > 0 && !IsAcceptableInTests(glued.Rule, expression)
                && CreateFinding(glued, text, UrlSinkKind.Unknown) is { } malformed)
            {
                yield return malformed;
            }

            yield break;
        }

        // First what the text says, which costs nothing; only then what becomes of it.
        if (!CanBeUrl(text.Value) || !Array.Exists(Usages, position => Validate(text.Value, position).Count > 0))
        {
            yield break;
        }

        foreach (UrlSinkKind use in _sinks.FindSinkKinds(expression, out bool isShared))
        {
            foreach (UrlResult reading in FindResults(text.Value, use))
            {
                if (!IsAcceptableInTests(reading.Rule, expression) && CreateFinding(reading, text, use, isShared) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>The finding for a reading of a text, with the change that puts it right.</summary>
    internal static Finding? CreateFinding(UrlResult reading, ConstantString text, UrlSinkKind use, bool isShared = false)
    {
        if (text.FindSpanWithHoles(reading.Start, reading.End) is not { } span)
        {
            return null;
        }

        // What is wrong for one client only may be right elsewhere.
        bool isFixable = !isShared || reading.Defect is not (UrlDefect.MissingVersion or UrlDefect.OperationPath);
        (FixKind kind, string argument) = EndpointMessages.GetFixKind(reading);
        DiagnosticDescriptor rule =
            reading.Model is { } wrong ? RuleDescriptors.Get(wrong.Rule) : EndpointMessages.GetRule(reading.Rule);
        return new Finding(rule, span, EndpointMessages.Create(reading, use))
        {
            IsInfo = reading.Model is { IsInfo: true },
            TextChanges = isFixable && reading.Replacement is { } replacement
                ? text.CreateTextChanges(new TextEdit(reading.Start, reading.Length, replacement)) : [],
            RequiresOtherChanges = reading.RequiresOtherChanges,
            Fix = kind,
            TitleArgument = argument,
        };
    }

    /// <summary>Whether tests have reasons of their own to write such an address.</summary>
    internal bool IsAcceptableInTests(UrlRule rule, ExpressionSyntax expression) =>
        rule is UrlRule.Insecure or UrlRule.WrongUrl or UrlRule.Model && context.IsTest(expression);

    private IEnumerable<UrlResult> FindResults(string text, UrlSinkKind use) => use switch
    {
        UrlSinkKind.DisplayOnly =>
            Validate(text, UrlUsage.Unknown)
                .Where(static reading => reading.Defect is UrlDefect.OldPage or UrlDefect.KeyInUrl || IsUnreadable(reading)),
        UrlSinkKind.Unknown => Validate(text, UrlUsage.Unknown),
        UrlSinkKind.Uri =>
            Validate(text, UrlUsage.Request).Where(IsUnreadable) is var unreadable && unreadable.Any()
            ? unreadable : Validate(text, UrlUsage.Unknown),
        // A program may look whether a page is there.
        UrlSinkKind.Request =>
            Validate(text, UrlUsage.Request)
                .Where(reading => reading.Defect != UrlDefect.WrongHost || ParsedUrl.Parse(text) is { Segments.Count: > 0 }),
        UrlSinkKind.Setting => Validate(text, UrlUsage.BaseAddress).Where(static reading => reading.Defect != UrlDefect.MissingScheme),
        UrlSinkKind.BaseAddress => Validate(text, UrlUsage.BaseAddress),
        UrlSinkKind.ClientEndpoint => Validate(text, UrlUsage.ClientEndpoint),
        _ => Validate(text, UrlUsage.AzureClientEndpoint),
    };

    private static bool IsUnreadable(UrlResult reading) =>
        reading.Defect is UrlDefect.MissingScheme or UrlDefect.MalformedScheme or UrlDefect.StrayCharacter or UrlDefect.TrailingText;

    private static bool CanBeUrl(string text) => text.IndexOf('.') > 0 && text.IndexOfAny(['/', '\\']) >= 0;

    private IReadOnlyList<UrlResult> Validate(string text, UrlUsage position) =>
        UrlValidator.Validate(text, position, context.Options.IsOpenAiHost);
}
