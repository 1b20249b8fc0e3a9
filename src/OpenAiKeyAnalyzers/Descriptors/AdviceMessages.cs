using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Settings;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Descriptors;

/// <summary>The sentences that say where a key belongs. Following them literally brings the key into the program.</summary>
internal static class AdviceMessages
{
    /// <summary>Gets the advice for C#.</summary>
    /// <param name="kind">The kind of key that belongs there.</param>
    /// <param name="options">What the project says about its keys.</param>
    /// <param name="isForClients">Whether the program runs on its users' machines.</param>
    internal static LocalizableString ForCode(ApiKeyKind kind, KeyOptions options, bool isForClients) =>
        isForClients ? RuleResources.GetString("Advice_Client") : RuleResources.GetString("Advice_Environment", options.VariableFor(kind));

    /// <summary>Gets the advice for a settings file.</summary>
    internal static LocalizableString ForFile(SettingsAdvice advice) => advice.Kind switch
    {
        KeyAdvice.Setting => RuleResources.GetString("Advice_Setting", advice.Arguments),
        KeyAdvice.UserSecret => RuleResources.GetString("Advice_UserSecret", advice.Arguments),
        KeyAdvice.ConnectionString => RuleResources.GetString("Advice_ConnectionString", advice.Arguments),
        KeyAdvice.ConnectionSecret => RuleResources.GetString("Advice_ConnectionSecret", advice.Arguments),
        KeyAdvice.Variable => RuleResources.GetString("Advice_Variable", advice.Arguments),
        KeyAdvice.Argument => RuleResources.GetString("Advice_Argument", advice.Arguments),
        KeyAdvice.Local => RuleResources.GetString("Advice_Local"),
        KeyAdvice.Template => RuleResources.GetString("Advice_Template"),
        KeyAdvice.Code => RuleResources.GetString("Advice_Code", advice.Arguments),
        KeyAdvice.XmlConfig => RuleResources.GetString("Advice_XmlConfig", advice.Arguments),
        KeyAdvice.HttpEnvironment => RuleResources.GetString("Advice_HttpEnvironment"),
        KeyAdvice.HttpRequest => RuleResources.GetString("Advice_HttpRequest", advice.Arguments),
        KeyAdvice.Postman => RuleResources.GetString("Advice_Postman", advice.Arguments),
        KeyAdvice.ShellValue => RuleResources.GetString("Advice_ShellValue", advice.Arguments),
        KeyAdvice.CmdValue => RuleResources.GetString("Advice_CmdValue", advice.Arguments),
        KeyAdvice.Compose => RuleResources.GetString("Advice_Compose", advice.Arguments),
        KeyAdvice.Workflow => RuleResources.GetString("Advice_Workflow", advice.Arguments),
        KeyAdvice.Pipeline => RuleResources.GetString("Advice_Pipeline", advice.Arguments),
        KeyAdvice.Yaml => RuleResources.GetString("Advice_Yaml"),
        KeyAdvice.Client => RuleResources.GetString("Advice_Client"),
        _ => RuleResources.GetString("Advice_Remove"),
    };
}
