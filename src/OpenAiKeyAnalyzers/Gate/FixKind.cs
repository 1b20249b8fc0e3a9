namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Specifies what the fix of a finding does. The code fix chooses its title by this value.</summary>
internal enum FixKind
{
    SwapArguments,
    SeparateScheme,
    PassSchemeAndKeyAsArguments,
    UseBearerScheme,
    InsertScheme,
    Interpolate,
    RemoveFromHeader,
    UseAuthorization,
    UseApiKeyHeader,
    UseHeaderName,
    SetOnRequest,
    RemoveHeader,
    UseSuccessor,
    UseSuccessorAndBody,
    UseSuccessorAndModel,
    UseApiVersionAndBody,
    CorrectUrlAndModel,
    CorrectUrlAndDeployment,
    RemoveTextFromUrl,
    InsertSemicolon,
    UseSecureScheme,
    CorrectUrl,
    RemoveFromUrl,
    KeepPath,
}
