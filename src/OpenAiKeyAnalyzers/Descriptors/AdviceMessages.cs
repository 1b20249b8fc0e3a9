using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Settings;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>Creates the messages about where to store a key. Literally following them makes the key reach the program.</summary>
internal static class AdviceMessages
{
    /// <summary>Gets the advice for C#.</summary>
    /// <param name="kind">The kind of key that is required.</param>
    /// <param name="options">The project's options about its keys.</param>
    /// <param name="isForClients">Whether the program runs on its users' machines.</param>
    internal static LocalizableString ForCode(ApiKeyKind kind, KeyOptions options, bool isForClients) =>
        isForClients ? RuleResources.GetString(MessageKey.Advice_Client)
        : RuleResources.GetString(MessageKey.Advice_Environment, options.VariableFor(kind));

    /// <summary>Gets the advice for a settings file.</summary>
    internal static LocalizableString ForFile(SettingsAdvice advice) => advice.Kind switch
    {
        KeyAdvice.Setting => RuleResources.GetString(MessageKey.Advice_Setting, advice.Arguments),
        KeyAdvice.UserSecret => RuleResources.GetString(MessageKey.Advice_UserSecret, advice.Arguments),
        KeyAdvice.ConnectionString => RuleResources.GetString(MessageKey.Advice_ConnectionString, advice.Arguments),
        KeyAdvice.ConnectionSecret => RuleResources.GetString(MessageKey.Advice_ConnectionSecret, advice.Arguments),
        KeyAdvice.Variable => RuleResources.GetString(MessageKey.Advice_Variable, advice.Arguments),
        KeyAdvice.Argument => RuleResources.GetString(MessageKey.Advice_Argument, advice.Arguments),
        KeyAdvice.Local => RuleResources.GetString(MessageKey.Advice_Local),
        KeyAdvice.Template => RuleResources.GetString(MessageKey.Advice_Template),
        KeyAdvice.Code => RuleResources.GetString(MessageKey.Advice_Code, advice.Arguments),
        KeyAdvice.XmlConfig => RuleResources.GetString(MessageKey.Advice_XmlConfig, advice.Arguments),
        KeyAdvice.HttpEnvironment => RuleResources.GetString(MessageKey.Advice_HttpEnvironment),
        KeyAdvice.HttpRequest => RuleResources.GetString(MessageKey.Advice_HttpRequest, advice.Arguments),
        KeyAdvice.Postman => RuleResources.GetString(MessageKey.Advice_Postman, advice.Arguments),
        KeyAdvice.ShellValue => RuleResources.GetString(MessageKey.Advice_ShellValue, advice.Arguments),
        KeyAdvice.CmdValue => RuleResources.GetString(MessageKey.Advice_CmdValue, advice.Arguments),
        KeyAdvice.Compose => RuleResources.GetString(MessageKey.Advice_Compose, advice.Arguments),
        KeyAdvice.Dockerfile => RuleResources.GetString(MessageKey.Advice_Dockerfile, advice.Arguments),
        KeyAdvice.Workflow => RuleResources.GetString(MessageKey.Advice_Workflow, advice.Arguments),
        KeyAdvice.Pipeline => RuleResources.GetString(MessageKey.Advice_Pipeline, advice.Arguments),
        KeyAdvice.Yaml => RuleResources.GetString(MessageKey.Advice_Yaml),
        KeyAdvice.Client => RuleResources.GetString(MessageKey.Advice_Client),
        KeyAdvice.Remove => RuleResources.GetString(MessageKey.Advice_Remove),
    };
}
