using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Values;
using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>OAK4001 to OAK4004, OAK4006 and OAK4007 in texts that are addresses.</summary>
internal sealed class AddressJudge(EndpointContext context)
{
    private static readonly UrlPosition[] Positions = (UrlPosition[])Enum.GetValues(typeof(UrlPosition));

    private readonly UrlPlaces _places = new(context);

    /// <summary>What is wrong with the address that <paramref name="expression"/> is, given what becomes of it.</summary>
    internal IEnumerable<Finding> Judge(ExpressionSyntax expression, ConstantText text)
    {
        if (ConnectionStringScanner.Scan(text.Value, context.Options.IsOpenAiHost) is { } glued)
        {
            if (_places.UsesOf(expression, out _).Count > 0 && !IsMadeUp(glued.Rule, expression) && FindingOf(glued, text, UrlUse.Text) is { } malformed)
            {
                yield return malformed;
            }

            yield break;
        }

        // First what the text says, which costs nothing; only then what becomes of it.
        if (!MayBeAddress(text.Value) || !Array.Exists(Positions, position => Read(text.Value, position).Count > 0))
        {
            yield break;
        }

        foreach (UrlUse use in _places.UsesOf(expression, out bool isShared))
        {
            foreach (EndpointReading reading in ReadingsOf(text.Value, use))
            {
                if (!IsMadeUp(reading.Rule, expression) && FindingOf(reading, text, use, isShared) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>The finding for a reading of a text, with the change that puts it right.</summary>
    internal static Finding? FindingOf(EndpointReading reading, ConstantText text, UrlUse use, bool isShared = false)
    {
        if (SpanOf(text, reading.Start, reading.End) is not { } span)
        {
            return null;
        }

        // What is wrong for one client only may be right elsewhere.
        bool isFixable = !isShared || reading.Defect is not (EndpointDefect.MissingVersion or EndpointDefect.OperationPath);
        (string title, string argument) = EndpointMessages.TitleOf(reading);
        return new Finding(EndpointMessages.RuleOf(reading.Rule), span, EndpointMessages.Of(reading, use))
        {
            IsHint = reading.Model is { } model && !(model.IsShutDown && model.IsCertain),
            Changes = isFixable && reading.Replacement is { } replacement ? ChangesOf(text, new TextEdit(reading.Start, reading.Length, replacement)) : [],
            RequiresOtherChanges = reading.RequiresOtherChanges,
            Title = title,
            TitleArgument = argument,
        };
    }

    /// <summary>Where a part of a text is written, or what it comes from; of a hole, all that stands between its braces and these, too.</summary>
    internal static TextSpan? SpanOf(ConstantText text, int start, int end)
    {
        if (text.WrittenAt(start, end) is { } written)
        {
            return written;
        }

        if (text.SpanOf(start, end) is not { } span)
        {
            return null;
        }

        InterpolationSyntax? first = HoleAt(text.Expression, span.Start);
        InterpolationSyntax? last = HoleAt(text.Expression, span.End - 1);
        return first == last
            ? span
            : TextSpan.FromBounds(first?.Expression.SpanStart == span.Start ? first.SpanStart : span.Start, last?.Expression.Span.End == span.End ? last.Span.End : span.End);
    }

    private static InterpolationSyntax? HoleAt(ExpressionSyntax expression, int position) =>
        expression.FindToken(position).Parent?.FirstAncestorOrSelf<InterpolationSyntax>() is { } hole && expression.Span.Contains(hole.Span) ? hole : null;

    internal static IReadOnlyList<TextChange> ChangesOf(ConstantText text, TextEdit edit) => (text.ChangeOf(edit) ?? (edit.Length > 0 ? text.ChangeAcross(edit) : null)) is { } change ? [change] : [];

    /// <summary>Whether tests have reasons of their own to write such an address.</summary>
    internal bool IsMadeUp(EndpointRule rule, ExpressionSyntax expression) =>
        rule is EndpointRule.Insecure or EndpointRule.NotTheAddress or EndpointRule.Model && context.IsTest(expression);

    private IEnumerable<EndpointReading> ReadingsOf(string text, UrlUse use) => use switch
    {
        UrlUse.Mention => Read(text, UrlPosition.Text).Where(static reading => reading.Defect is EndpointDefect.OldPage or EndpointDefect.Key || IsUnreadable(reading)),
        UrlUse.Text => Read(text, UrlPosition.Text),
        UrlUse.Uri => Read(text, UrlPosition.Request).Where(IsUnreadable) is var unreadable && unreadable.Any() ? unreadable : Read(text, UrlPosition.Text),
        // A program may look whether a page is there.
        UrlUse.Request => Read(text, UrlPosition.Request).Where(reading => reading.Defect != EndpointDefect.WrongHost || UrlText.Parse(text) is { Segments.Count: > 0 }),
        UrlUse.Setting => Read(text, UrlPosition.BaseAddress).Where(static reading => reading.Defect != EndpointDefect.MissingScheme),
        UrlUse.BaseAddress => Read(text, UrlPosition.BaseAddress),
        UrlUse.ClientEndpoint => Read(text, UrlPosition.ClientEndpoint),
        _ => Read(text, UrlPosition.AzureClientEndpoint),
    };

    private static bool IsUnreadable(EndpointReading reading) =>
        reading.Defect is EndpointDefect.MissingScheme or EndpointDefect.MalformedScheme or EndpointDefect.Stray or EndpointDefect.TrailingText;

    private static bool MayBeAddress(string text) => text.IndexOf('.') > 0 && text.IndexOfAny(['/', '\\']) >= 0;

    private IReadOnlyList<EndpointReading> Read(string text, UrlPosition position) => EndpointReader.Read(text, position, context.Options.IsOpenAiHost);
}
