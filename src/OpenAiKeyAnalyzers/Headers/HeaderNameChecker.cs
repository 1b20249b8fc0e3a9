using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Reports OAK3002: header names under which no server looks for the key.</summary>
internal sealed class HeaderNameChecker(HeaderContext context)
{
    private readonly Dictionary<SyntaxNode, bool> _authorized = [];

    /// <summary>Checks the name of a header; <see langword="null"/> if it is correct.</summary>
    internal HeaderFinding? Check(HeaderWrite write)
    {
        HeaderNameResult reading = HeaderNameValidator.Validate(write.Header);
        return reading.IntendedName is null
            || write.Collection == HeaderCollectionKind.Attribute && reading.Defect == HeaderNameDefect.OtherVendorHeader ? null
            : reading.Defect == HeaderNameDefect.None ? (reading.IntendedName == HeaderSyntax.Name ? CheckAzureKey(write) : null)
            : IsIntended(write, reading) ? CreateFinding(write, reading) : null;
    }

    private bool IsIntended(HeaderWrite write, HeaderNameResult reading)
    {
        SinkKind kind = write.Collection == HeaderCollectionKind.Dictionary ? SinkKind.HeaderEntry : SinkKind.HeaderName;
        var sink = new SinkContext(kind, ValueOrigin.Code, context.GetDestination(write.Call))
            { IsAuthorized = reading.Defect == HeaderNameDefect.OtherVendorHeader && IsAuthorizedElsewhere(write) };
        return HeaderRule.Check(reading, GetValueKind(write), sink) is not null;
    }

    private HeaderValueKind GetValueKind(HeaderWrite write) =>
        write.Value is { } value && HeaderSyntax.IsAt(value.Value, HeaderSyntax.SkipSpaces(value.Value, 0), HeaderSyntax.Scheme)
            ? HeaderValueKind.Bearer
        : HasKey(write) ? HeaderValueKind.Key
        : HeaderValueKind.Other;

    private bool HasKey(HeaderWrite write) =>
        write.Value is { } value
        && (context.KeyHeuristics.HasKeyName(value.Text.Expression) || value.Value.StartsWith("sk-", StringComparison.Ordinal));

    /// <summary>
    /// Determines whether the code around a header also sets <c>Authorization</c>, in which case the header is for another server.
    /// </summary>
    private bool IsAuthorizedElsewhere(HeaderWrite write)
    {
        SyntaxNode scope = write.Call.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() ?? write.Call.SyntaxTree.GetRoot();
        if (!_authorized.TryGetValue(scope, out bool isAuthorized))
        {
            _authorized.Add(scope, isAuthorized = ContainsAuthorization(scope));
        }

        return isAuthorized;
    }

    private static bool ContainsAuthorization(SyntaxNode scope) =>
        scope.DescendantTokens()
            .Any(static token => token.ValueText is "Authorization" or "AuthenticationHeaderValue" or "ApiKeyCredential"
                or "AzureKeyCredential");

    private static HeaderFinding CreateFinding(HeaderWrite write, HeaderNameResult reading)
    {
        TextSpan span = write.Name?.Span ?? write.Call.Span;
        return new HeaderFinding(RuleDescriptors.WrongHeaderName, span, CreateMessage(reading, write.Collection))
        {
            TextChanges = CreateTextChanges(write, reading),
            Fix = reading.IntendedName == HeaderSyntax.Name ? FixKind.UseAuthorization : FixKind.UseHeaderName,
            Origin = IsLine(write) ? null : write.Name?.FindOrigin(0, write.Header.Length),
            OriginChanges = IsRightUnderName(write, reading) && write.Name is { } name
                ? name.CreateOriginChanges([new Validation.Text.TextEdit(0, write.Header.Length, reading.IntendedName!)]) : [],
        };
    }

    // A header line of name and value has a different fix.
    private static bool IsLine(HeaderWrite write) => write.Name is { } name && write.Value?.Text == name.Text;

    /// <summary>Determines whether only the name has to be changed.</summary>
    private static bool IsRightUnderName(HeaderWrite write, HeaderNameResult reading) =>
        reading.IntendedName != HeaderSyntax.Name || (write.Value is { } value
            && HeaderSyntax.IsAt(value.Value, HeaderSyntax.SkipSpaces(value.Value, 0), HeaderSyntax.Scheme)
            && AuthorizationValidator.Validate(value.Value, value.IsJoint).Defect == AuthorizationDefect.None);

    private static LocalizableString CreateMessage(HeaderNameResult reading, HeaderCollectionKind store) =>
        reading.IntendedName == HeaderSyntax.Name || reading.Defect == HeaderNameDefect.InvalidCharacter
        ? HeaderMessages.Create(reading.Defect, store) : RuleResources.GetString(MessageKey.OAK3002_OpenAiHeader, reading.IntendedName!);

    private static IReadOnlyList<TextChange> CreateTextChanges(HeaderWrite write, HeaderNameResult reading)
    {
        if (write.Name is not { } name || name.Text.FindWrittenSpan(0, name.Text.Value.Length) is null
            || write.Collection == HeaderCollectionKind.Attribute)
        {
            return [];
        }

        IReadOnlyList<TextChange> renamed =
            name.CreateTextChanges([new Validation.Text.TextEdit(0, name.Value.Length, reading.IntendedName!)]);
        if (reading.IntendedName != HeaderSyntax.Name || renamed.Count == 0)
        {
            return renamed;
        }

        bool needsScheme = write.Value is { } credentials
            && !HeaderSyntax.IsAt(credentials.Value, HeaderSyntax.SkipSpaces(credentials.Value, 0), HeaderSyntax.Scheme);
        if (IsLine(write) || write.Value is null)
        {
            return renamed;
        }

        // With the corrected name, the value must be valid, too.
        AuthorizationResult value = AuthorizationValidator.Validate(write.Value.Value, write.Value.IsJoint);
        IReadOnlyList<TextChange> corrected = needsScheme ? SourceEdits.Prepend("Bearer ", write.Value)
            : value.Defect == AuthorizationDefect.None ? []
            : write.Value.CreateTextChanges(value.Edits);
        return corrected.Count > 0 || (!needsScheme && value.Defect == AuthorizationDefect.None) ? [.. renamed, .. corrected] : [];
    }

    /// <summary>Checks for an OpenAI key as bearer token at Azure OpenAI, which accepts only its own keys, in another header.</summary>
    private HeaderFinding? CheckAzureKey(HeaderWrite write)
    {
        if (write.Value is not { } value || HeaderRule.CheckBearerKey(
            new SinkContext(SinkKind.AuthorizationValue, ValueOrigin.Code, context.GetDestination(write.Call))) is null)
        {
            return null;
        }

        int scheme = HeaderSyntax.SkipSpaces(value.Value, 0);
        int key = HeaderSyntax.SkipSpaces(value.Value, scheme + HeaderSyntax.Scheme.Length);
        if (!HeaderSyntax.IsAt(value.Value, scheme, HeaderSyntax.Scheme) || key == scheme + HeaderSyntax.Scheme.Length
            || !IsOpenAiKey(value, key))
        {
            return null;
        }

        IReadOnlyList<TextChange> name =
            write.Name?.CreateTextChanges([new Validation.Text.TextEdit(0, write.Name.Value.Length, "api-key")]) ?? [];
        IReadOnlyList<TextChange> credentials = SourceEdits.RemoveBeginning(value.Text, key, context.Model, mayBeNull: true);
        return new HeaderFinding(RuleDescriptors.WrongHeaderName, write.Name?.Span ?? value.GetSpan(scheme, HeaderSyntax.Scheme.Length),
            RuleResources.GetString(MessageKey.OAK3002_AtAzure))
        {
            TextChanges = name.Count > 0 && credentials.Count > 0 ? [.. name, .. credentials] : [],
            Fix = FixKind.UseApiKeyHeader,
        };
    }

    private bool IsOpenAiKey(HeaderPart value, int key)
    {
        string rest = value.Value.Substring(key);
        return rest.Length == 1 && rest[0] == HeaderSyntax.Hole
            ? value.Text.GetPieces(key, key + 1).First().Operand is var hole
            && (hole is InterpolationSyntax { Expression: var inner } ? inner : hole as ExpressionSyntax) is { } expression
            && context.KeyHeuristics.IsOpenAiKey(expression)
            : ApiKeyScanner.Scan(rest).Any(static found => found.Kind is not (ApiKeyKind.AzureOpenAI or ApiKeyKind.ClientSecret));
    }
}
