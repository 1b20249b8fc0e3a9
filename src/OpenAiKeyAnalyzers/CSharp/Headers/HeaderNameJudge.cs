using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>OAK3002: names under which nobody looks for the key.</summary>
internal sealed class HeaderNameJudge(HeaderContext context)
{
    /// <summary>What is wrong with the name of the header that is written; <see langword="null"/> if nothing is.</summary>
    internal HeaderFinding? Judge(HeaderWrite write)
    {
        HeaderNameReading reading = HeaderNameReader.Read(write.Header);
        return reading.Meant is null || write.Store == HeaderStore.Attribute && reading.Defect == HeaderNameDefect.OtherVendor ? null
            : reading.Defect == HeaderNameDefect.None ? (reading.Meant == HeaderSyntax.Name ? AtAzure(write) : null)
            : IsMeant(write, reading) ? Finding(write, reading) : null;
    }

    private bool IsMeant(HeaderWrite write, HeaderNameReading reading)
    {
        bool isHeader = write.Store != HeaderStore.Dictionary;
        bool hasScheme = write.Value is { } value && HeaderSyntax.IsAt(value.Value, HeaderSyntax.EndOfBlanks(value.Value, 0), HeaderSyntax.Scheme);
        ClientHostKind host = context.HostAround(write.Call);
        if (host is not (ClientHostKind.OpenAi or ClientHostKind.Unnamed))
        {
            return false;
        }

        bool isOpenAi = host == ClientHostKind.OpenAi;
        return reading.Defect switch
        {
            // With the scheme in its value it is meant for nothing else.
            HeaderNameDefect.Misspelt when reading.Meant == HeaderSyntax.Name => hasScheme || (isHeader && isOpenAi && HoldsKey(write)),
            HeaderNameDefect.Misspelt => isHeader || isOpenAi,
            HeaderNameDefect.NotToken => isHeader || hasScheme,
            HeaderNameDefect.Scheme => isHeader && (isOpenAi || HoldsKey(write)),
            _ => isHeader && isOpenAi && !IsAuthorizedElsewhere(write),
        };
    }

    private bool HoldsKey(HeaderWrite write) =>
        write.Value is { } value && (context.Evidence.IsCalledKey(value.Text.Expression) || value.Value.StartsWith("sk-", StringComparison.Ordinal));

    /// <summary>Whether the code beside a header sets <c>Authorization</c> too: then the other header is for somebody else.</summary>
    private static bool IsAuthorizedElsewhere(HeaderWrite write) =>
        write.Call.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type
            ? NamesAuthorization(type)
            : NamesAuthorization(write.Call.SyntaxTree.GetRoot());

    private static bool NamesAuthorization(SyntaxNode scope) =>
        scope.DescendantTokens().Any(static token => token.ValueText is "Authorization" or "AuthenticationHeaderValue" or "ApiKeyCredential" or "AzureKeyCredential");

    private static HeaderFinding Finding(HeaderWrite write, HeaderNameReading reading)
    {
        TextSpan span = write.Name?.Span ?? write.Call.Span;
        return new HeaderFinding(RuleTable.WrongHeaderName, span, Message(reading, write.Store))
        {
            Changes = Repair(write, reading),
            Title = reading.Meant == HeaderSyntax.Name ? "UseAuthorization" : "UseHeaderName",
        };
    }

    private static LocalizableString Message(HeaderNameReading reading, HeaderStore store) =>
        reading.Meant == HeaderSyntax.Name || reading.Defect == HeaderNameDefect.NotToken ? HeaderMessages.Of(reading.Defect, store) : Text.Of("OAK3002_OwnHeader", reading.Meant!);

    private static IReadOnlyList<TextChange> Repair(HeaderWrite write, HeaderNameReading reading)
    {
        if (write.Name is not { } name || name.Text.WrittenAt(0, name.Text.Value.Length) is null || write.Store == HeaderStore.Attribute)
        {
            return [];
        }

        IReadOnlyList<TextChange> renamed = name.ChangesOf([new Values.TextEdit(0, name.Value.Length, reading.Meant!)]);
        if (reading.Meant != HeaderSyntax.Name || renamed.Count == 0)
        {
            return renamed;
        }

        // A line of name and value has its own way of being put right.
        bool isLine = write.Value?.Text == name.Text;
        bool needsScheme = write.Value is { } credentials && !HeaderSyntax.IsAt(credentials.Value, HeaderSyntax.EndOfBlanks(credentials.Value, 0), HeaderSyntax.Scheme);
        if (isLine || write.Value is null)
        {
            return renamed;
        }

        // Under the right name, the value is judged, too.
        AuthorizationReading value = AuthorizationValueReader.Read(write.Value.Value, write.Value.IsJoint);
        IReadOnlyList<TextChange> corrected = needsScheme ? SourceChanges.Prepend("Bearer ", write.Value)
            : value.Defect == AuthorizationDefect.None ? []
            : write.Value.ChangesOf(value.Repair);
        return corrected.Count > 0 || (!needsScheme && value.Defect == AuthorizationDefect.None) ? [.. renamed, .. corrected] : [];
    }

    /// <summary>An OpenAI key as bearer token at Azure OpenAI, which takes keys under another name, and only its own.</summary>
    private HeaderFinding? AtAzure(HeaderWrite write)
    {
        if (write.Value is not { } value || context.HostAround(write.Call) != ClientHostKind.Azure)
        {
            return null;
        }

        int scheme = HeaderSyntax.EndOfBlanks(value.Value, 0);
        int key = HeaderSyntax.EndOfBlanks(value.Value, scheme + HeaderSyntax.Scheme.Length);
        if (!HeaderSyntax.IsAt(value.Value, scheme, HeaderSyntax.Scheme) || key == scheme + HeaderSyntax.Scheme.Length || !IsOpenAiKey(value, key))
        {
            return null;
        }

        IReadOnlyList<TextChange> name = write.Name?.ChangesOf([new Values.TextEdit(0, write.Name.Value.Length, "api-key")]) ?? [];
        IReadOnlyList<TextChange> credentials = SourceChanges.RemoveBeginning(value.Text, key, context.Model, mayBeNull: true);
        return new HeaderFinding(RuleTable.WrongHeaderName, write.Name?.Span ?? value.SpanOf(scheme, HeaderSyntax.Scheme.Length), Text.Of("OAK3002_AtAzure"))
        {
            Changes = name.Count > 0 && credentials.Count > 0 ? [.. name, .. credentials] : [],
            Title = "UseApiKeyHeader",
        };
    }

    private bool IsOpenAiKey(HeaderText value, int key)
    {
        string rest = value.Value.Substring(key);
        return rest.Length == 1 && rest[0] == HeaderSyntax.Hole
            ? value.Text.PiecesOf(key, key + 1).First().Operand is var hole && (hole is InterpolationSyntax { Expression: var inner } ? inner : hole as ExpressionSyntax) is { } expression && context.Evidence.IsOpenAiKey(expression)
            : ApiKeyReader.Read(rest).Any(static found => found.Kind is not (ApiKeyKind.AzureOpenAI or ApiKeyKind.ClientSecret));
    }
}
