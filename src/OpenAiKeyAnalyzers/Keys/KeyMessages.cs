using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Keys;

/// <summary>
/// Chooses the messages about the effects of a key defect at run time, for the client to which the key is passed. The effects were measured
/// with .NET 8 and 10, OpenAI 2.15.0 and a raw loopback socket on 2026-11-23.
/// </summary>
internal static class KeyMessages
{
    // More code points do not help the reader.
    private const int MaxCodePoints = 3;

    /// <param name="kind">The kind of the written key.</param>
    /// <param name="needed">The kind of key that is required.</param>
    /// <param name="use">The use of the string.</param>
    /// <param name="options">The project's options about its keys.</param>
    /// <param name="isForClients">Whether the program runs on its users' machines.</param>
    internal static LocalizableString CreateHardCoded(ApiKeyKind kind, ApiKeyKind needed, SinkUse use, KeyOptions options,
        bool isForClients) => (use.Kind, kind) switch
    {
        (_, ApiKeyKind.ClientSecret) => RuleResources.GetString(MessageKey.OAK1001_ClientSecret, kind.GetMaskedPrefix()),
        _ when isForClients =>
            RuleResources.Compose(MessageKey.OAK1001_Client, kind.GetMaskedPrefix(), RuleResources.GetString(MessageKey.Advice_Client)),
        (SinkKind.VariableName, _) =>
            RuleResources.GetString(MessageKey.OAK1001_AsEnvironmentVariableName, kind.GetMaskedPrefix(), options.VariableFor(needed)),
        (SinkKind.ConfigurationKey or SinkKind.ConnectionStringName, _) =>
            RuleResources.GetString(MessageKey.OAK1001_AsConfigurationKey, kind.GetMaskedPrefix(), options.SettingFor(needed)),
        (_, ApiKeyKind.AzureOpenAI) => RuleResources.GetString(MessageKey.OAK1001_Azure, options.VariableFor(needed)),
        (_, ApiKeyKind.Admin) => RuleResources.GetString(MessageKey.OAK1001_Admin, kind.GetMaskedPrefix(), options.VariableFor(needed)),
        _ => RuleResources.GetString(MessageKey.OAK1001_Key, kind.GetMaskedPrefix(), options.VariableFor(needed)),
    };

    internal static LocalizableString CreatePosition(StrayPosition position) => RuleResources.GetString(position switch
    {
        StrayPosition.Before => MessageKey.Stray_Before,

        // The rule for characters inside a key does not name a position.
        StrayPosition.After or StrayPosition.Inside => MessageKey.Stray_After,
    });

    /// <summary>Describes the run by its most harmful character and the code points that it contains.</summary>
    internal static LocalizableString CreateCharacters(ApiKeyDefect defect, string text)
    {
        var codePoints = new StringBuilder();
        int count = 0;
        for (int i = defect.Start; i < defect.End && count <= MaxCodePoints; i++, count++)
        {
            codePoints.Append(count == 0 ? string.Empty : " ");
            if (count == MaxCodePoints)
            {
                codePoints.Append('…');
                break;
            }

            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < defect.End && char.IsLowSurrogate(text[i + 1]);
            int code = pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            codePoints.Append("U+").Append(code.ToString("X4", CultureInfo.InvariantCulture));
            i += pair ? 1 : 0;
        }

        return RuleResources.GetString(GetKey(defect.Character), codePoints.ToString());
    }

    private static MessageKey GetKey(StrayCharacter character) => character switch
    {
        StrayCharacter.NonAscii => MessageKey.Stray_NonAscii,
        StrayCharacter.LineBreak => MessageKey.Stray_LineBreak,
        StrayCharacter.Control => MessageKey.Stray_Control,
        StrayCharacter.Whitespace or StrayCharacter.None => MessageKey.Stray_Whitespace,
    };

    internal static LocalizableString CreateEffect(ApiKeyDefect defect, SinkEffect effect) => (defect.Character, effect) switch
    {
        (StrayCharacter.NonAscii, SinkEffect.ClientPipeline) => RuleResources.GetString(MessageKey.Effect_NonAscii_OpenAiSdk),
        (StrayCharacter.NonAscii, _) => RuleResources.GetString(MessageKey.Effect_NonAscii),
        (StrayCharacter.Control, _) => RuleResources.GetString(MessageKey.Effect_Control),
        (StrayCharacter.LineBreak, SinkEffect.ClientPipeline) => RuleResources.GetString(MessageKey.Effect_LineBreak_OpenAiSdk),
        (StrayCharacter.LineBreak, SinkEffect.UnvalidatedHeader) =>
            RuleResources.GetString(MessageKey.Effect_LineBreak_HeadersTryAddWithoutValidation),
        (StrayCharacter.LineBreak, SinkEffect.AuthenticationHeader) =>
            RuleResources.GetString(MessageKey.Effect_LineBreak_AuthenticationHeaderValue),
        (StrayCharacter.LineBreak, SinkEffect.ParsedHeader) => RuleResources.GetString(MessageKey.Effect_LineBreak_HeadersAdd),
        (StrayCharacter.LineBreak, SinkEffect.CustomHeader) => RuleResources.GetString(MessageKey.Effect_LineBreak_HeadersAddCustom),
        (StrayCharacter.LineBreak, _) => RuleResources.GetString(MessageKey.Effect_LineBreak),
        _ when defect.Position == StrayPosition.Inside => RuleResources.GetString(MessageKey.Effect_WhitespaceInside),
        (_, SinkEffect.ClientPipeline) => RuleResources.GetString(MessageKey.Effect_WhitespaceAround_OpenAiSdk),
        (_, SinkEffect.ParsedHeader) => RuleResources.GetString(MessageKey.Effect_WhitespaceAround_HeadersAdd),
        (_, SinkEffect.AuthenticationHeader or SinkEffect.CustomHeader or SinkEffect.UnvalidatedHeader) =>
            RuleResources.GetString(MessageKey.Effect_WhitespaceAround_Sent),
        _ => RuleResources.GetString(MessageKey.Effect_WhitespaceAround),
    };
}
