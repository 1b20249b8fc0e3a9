using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.CSharp.Keys;

/// <summary>
/// Chooses the sentences that tell what a key defect does at run time, for the very client that receives the key. The effects were
/// measured with .NET 8 and 10, OpenAI 2.15.0 and a raw loopback socket on 2026-11-23.
/// </summary>
internal static class KeyMessages
{
    // More code points than this say no more to a reader.
    private const int MostCodePoints = 3;

    /// <param name="kind">The kind of the key that is written there.</param>
    /// <param name="needed">The kind of key that belongs there.</param>
    /// <param name="use">What the text is used as.</param>
    /// <param name="options">What the project says about its keys.</param>
    /// <param name="isForClients">Whether the program runs on its users' machines.</param>
    internal static LocalizableString HardCoded(ApiKeyKind kind, ApiKeyKind needed, KeyUse use, KeyOptions options, bool isForClients) => (use, kind) switch
    {
        (_, ApiKeyKind.ClientSecret) => Text.Of("OAK1001_ClientSecret", kind.Mask()),
        _ when isForClients => Text.Compose("OAK1001_Client", kind.Mask(), Text.Of("Advice_Client")),
        (KeyUse.EnvironmentVariableName, _) => Text.Of("OAK1001_AsEnvironmentVariableName", kind.Mask(), options.VariableFor(needed)),
        (KeyUse.SettingName, _) => Text.Of("OAK1001_AsSettingName", kind.Mask(), options.SettingFor(needed)),
        (_, ApiKeyKind.AzureOpenAI) => Text.Of("OAK1001_Azure", options.VariableFor(needed)),
        (_, ApiKeyKind.Admin) => Text.Of("OAK1001_Admin", kind.Mask(), options.VariableFor(needed)),
        _ => Text.Of("OAK1001_Key", kind.Mask(), options.VariableFor(needed)),
    };

    internal static LocalizableString Position(StrayPosition position) => Text.Of("Stray_" + position);

    /// <summary>Names the run by its most harmful character, with the code points that it holds.</summary>
    internal static LocalizableString Characters(ApiKeyDefect defect, string text)
    {
        var codePoints = new StringBuilder();
        int count = 0;
        for (int i = defect.Start; i < defect.End && count <= MostCodePoints; i++, count++)
        {
            codePoints.Append(count == 0 ? string.Empty : " ");
            if (count == MostCodePoints)
            {
                codePoints.Append('…');
                break;
            }

            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < defect.End && char.IsLowSurrogate(text[i + 1]);
            int code = pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            codePoints.Append("U+").Append(code.ToString("X4", CultureInfo.InvariantCulture));
            i += pair ? 1 : 0;
        }

        return Text.Of("Stray_" + defect.Character, codePoints.ToString());
    }

    internal static LocalizableString Effect(ApiKeyDefect defect, KeyUse use) => (defect.Character, use) switch
    {
        (StrayCharacter.NonAscii, KeyUse.OpenAiSdk) => Text.Of("Effect_NonAscii_OpenAiSdk"),
        (StrayCharacter.NonAscii, _) => Text.Of("Effect_NonAscii"),
        (StrayCharacter.Control, _) => Text.Of("Effect_Control"),
        (StrayCharacter.LineEnd, KeyUse.OpenAiSdk) => Text.Of("Effect_LineEnd_OpenAiSdk"),
        (StrayCharacter.LineEnd, KeyUse.HeadersTryAdd) => Text.Of("Effect_LineEnd_HeadersTryAdd"),
        (StrayCharacter.LineEnd, KeyUse.AuthenticationHeaderValue) => Text.Of("Effect_LineEnd_AuthenticationHeaderValue"),
        (StrayCharacter.LineEnd, KeyUse.HeadersAdd) => Text.Of("Effect_LineEnd_HeadersAdd"),
        (StrayCharacter.LineEnd, KeyUse.HeadersAddUnknown) => Text.Of("Effect_LineEnd_HeadersAddUnknown"),
        (StrayCharacter.LineEnd, _) => Text.Of("Effect_LineEnd"),
        _ when defect.Position == StrayPosition.Inside => Text.Of("Effect_BlankInside"),
        (_, KeyUse.OpenAiSdk) => Text.Of("Effect_BlankAround_OpenAiSdk"),
        (_, KeyUse.HeadersAdd) => Text.Of("Effect_BlankAround_HeadersAdd"),
        (_, KeyUse.AuthenticationHeaderValue or KeyUse.HeadersAddUnknown or KeyUse.HeadersTryAdd) => Text.Of("Effect_BlankAround_Sent"),
        _ => Text.Of("Effect_BlankAround"),
    };
}
