using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Settings;

namespace OpenAiKeyAnalyzers.Rules;

/// <summary>The sentences that say where a key belongs. Following them literally brings the key into the program.</summary>
internal static class AdviceMessages
{
    /// <summary>Gets the advice for C#.</summary>
    /// <param name="kind">The kind of key that belongs there.</param>
    /// <param name="options">What the project says about its keys.</param>
    /// <param name="isForClients">Whether the program runs on its users' machines.</param>
    internal static LocalizableString ForCode(ApiKeyKind kind, KeyOptions options, bool isForClients) =>
        isForClients ? Text.Of("Advice_Client") : Text.Of("Advice_Environment", options.VariableFor(kind));

    /// <summary>Gets the advice for a settings file.</summary>
    internal static LocalizableString ForFile(SettingsAdvice advice) => advice.Kind switch
    {
        KeyAdvice.Setting => Text.Of("Advice_Setting", advice.Arguments),
        KeyAdvice.UserSecret => Text.Of("Advice_UserSecret", advice.Arguments),
        KeyAdvice.ConnectionString => Text.Of("Advice_ConnectionString", advice.Arguments),
        KeyAdvice.ConnectionSecret => Text.Of("Advice_ConnectionSecret", advice.Arguments),
        KeyAdvice.Variable => Text.Of("Advice_Variable", advice.Arguments),
        KeyAdvice.Argument => Text.Of("Advice_Argument", advice.Arguments),
        KeyAdvice.Local => Text.Of("Advice_Local"),
        KeyAdvice.Template => Text.Of("Advice_Template"),
        KeyAdvice.Code => Text.Of("Advice_Code", advice.Arguments),
        KeyAdvice.XmlConfig => Text.Of("Advice_XmlConfig", advice.Arguments),
        KeyAdvice.HttpEnvironment => Text.Of("Advice_HttpEnvironment"),
        KeyAdvice.HttpRequest => Text.Of("Advice_HttpRequest", advice.Arguments),
        KeyAdvice.Postman => Text.Of("Advice_Postman", advice.Arguments),
        KeyAdvice.ShellValue => Text.Of("Advice_ShellValue", advice.Arguments),
        KeyAdvice.CmdValue => Text.Of("Advice_CmdValue", advice.Arguments),
        KeyAdvice.Compose => Text.Of("Advice_Compose", advice.Arguments),
        KeyAdvice.Workflow => Text.Of("Advice_Workflow", advice.Arguments),
        KeyAdvice.Pipeline => Text.Of("Advice_Pipeline", advice.Arguments),
        KeyAdvice.Yaml => Text.Of("Advice_Yaml"),
        KeyAdvice.Client => Text.Of("Advice_Client"),
        _ => Text.Of("Advice_Remove"),
    };
}
