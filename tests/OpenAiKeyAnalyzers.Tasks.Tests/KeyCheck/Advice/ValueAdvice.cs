namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Advice;

/// <summary>
/// Follows the advice of OAK9002, which reports values that cannot be a key. The requests are for OpenAI, to which only keys are sent.
/// </summary>
internal static class ValueAdvice
{
    private static readonly string Key = CheckRun.Key;
    private static readonly string New = SyntheticKey.Project(seed: 192);

    internal static readonly AdviceCase[] All =
    [
        // Only the characters around the key are removed.
        Strip("Value_InDoubleQuotes", "Set the value without quotes", $"\"{Key}\"", static value => value.Trim('"')),
        Strip("Value_InSingleQuotes", "Set the value without quotes", $"'{Key}'", static value => value.Trim('\'')),
        Strip("Value_InBackticks", "Set the value without them", $"`{Key}`", static value => value.Trim('`')),
        Strip("Value_InAngleBrackets", "Set the value without them", $"<{Key}>", static value => value.Trim('<', '>')),
        Strip("Value_InBraces", "Set the value without them", $"{{{Key}}}", static value => value.Trim('{', '}')),
        Strip("Value_InSquareBrackets", "Set the value without them", $"[{Key}]", static value => value.Trim('[', ']')),
        Strip("Value_InDollarBraces", "Set the value without it", $"${{{Key}}}", static value => value.Trim('$', '{', '}')),
        Strip("Value_InPercentSigns", "Set the value without them", $"%{Key}%", static value => value.Trim('%')),
        Strip("Value_BearerPrefix", "Set only the key", "Bearer " + Key, static value => value["Bearer ".Length..]),
        Strip("Value_VariableNamePrefix", "Set only the part after the equals sign", "OPENAI_API_KEY=" + Key,
            static value => value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..]),
        Strip("Value_SurroundingText", "Set only the key", "my key " + Key, static value => value["my key ".Length..]),
        Strip("Value_Escaped", "Remove the escapes", Key.Replace("-", "\\-", StringComparison.Ordinal),
            static value => value.Replace("\\", "", StringComparison.Ordinal)),
        Strip("Value_TrailingPunctuation", "Set the value without it", Key + ";", static value => value.TrimEnd(';')),
        Strip("Value_StrayBefore", "Remove it", "\uFEFF" + Key, static value => value.TrimStart('\uFEFF')),
        Strip("Value_StrayAfter", "Remove it; trim the line break", Key + "\r\n", static value => value.TrimEnd()),

        // The key is copied again, from a complete one.
        Replace("Value_Interrupted", "Copy the entire key again", Key[..120] + "|" + Key[120..]),
        Replace("Value_Truncated", "Copy the entire key, or create a new one", Key[..100]),
        Replace("Value_Homoglyphs", "Copy the key from where it was created", Key.Replace('a', '\u0430')),
        Replace("Value_CorruptedWatermark", "Copy the key again",
            Key.Replace(SyntheticKey.Watermark, "T3B1" + "bkFJ", StringComparison.Ordinal)),
        Replace("Value_CorruptedPrefix", "Copy the key again", "SK" + Key[2..]),
        Replace("Value_StrayInside", "Copy it again in one piece", Key[..60] + "\n" + Key[60..]),
        Replace("Value_NotAscii", "Copy the key again", "abc\u00E91234"),
        Replace("Value_NoTokenCharacter", "Copy the key again", "abc,1234"),

        // Another value is set.
        Replace("Value_Masked", "Use the full key, or create one", "sk-proj-" + "Ab3\u2026xYz9"),
        Replace("Value_Placeholder", "Replace it with your own key", "YOUR_API_KEY"),
        Replace("Value_VariableName", "Set the key itself", "$OPENAI_API_KEY"),
        Replace("Value_SessionToken", "Create an API key", SyntheticKey.Other("sess-", 40)),
        Replace("Value_ObjectId", "Set the key that was shown when it was created", SyntheticKey.Other("key_", 24)),
        Replace("Value_ClientSecret", "Set the API key it was created with", SyntheticKey.ClientSecret()),
        Replace("Value_VendorKey", "Set an OpenAI API key", SyntheticKey.Other("gsk_", 52)),
        Replace("Value_AzureKey", "Set an OpenAI API key", SyntheticKey.Azure()),
        new("Value_VendorKey", "check this one with its own provider: -p:OpenAiKeyCheckBaseUrl=URL",
            static s => SetAtOpenAi(s, SyntheticKey.Other("gsk_", 52)), static (s, _) => s.BaseUrl = "https://api.groq.com/openai/v1"),
        new("Value_AzureKey", "check this one: -p:OpenAiKeyCheckBaseUrl=https://NAME.openai.azure.com/openai/v1",
            static s => SetAtOpenAi(s, SyntheticKey.Azure()), static (s, a) => s.BaseUrl = a[0][a[0].IndexOf(
                "https://", StringComparison.Ordinal)..].TrimEnd('.').Replace("NAME", "name", StringComparison.Ordinal)
                .Replace("リソース名", "name", StringComparison.Ordinal)),
        new("Value_OpenAiKeyAtAzure", "Copy its key from \"Keys and Endpoint\" in the Azure portal",
            static s => s.BaseUrl = "https://name.openai.azure.com/openai/v1", static (s, a) => s.Set(a[1], SyntheticKey.Azure())),
        new("Value_OrganizationId", "Set the key; if the ID is needed, set OPENAI_ORG_ID",
            static s => SetAtOpenAi(s, SyntheticKey.Other("org-", 24)), static (s, a) =>
            {
                s.Set("OPENAI_ORG_ID", s.Environment[a[1]]);
                s.Set(a[1], New);
            }),
        new("Value_ProjectId", "Set the key; if the ID is needed, set OPENAI_PROJECT_ID",
            static s => SetAtOpenAi(s, SyntheticKey.Other("proj_", 24)), static (s, a) =>
            {
                s.Set("OPENAI_PROJECT_ID", s.Environment[a[1]]);
                s.Set(a[1], New);
            }),
        new("Value_ModelName", "Check whether two settings are swapped", static s =>
        {
            SetAtOpenAi(s, "gpt-4o-mini");
            s.Set("OPENAI_MODEL", Key);
        }, static (s, a) =>
        {
            (s.Environment[a[1]], s.Environment["OPENAI_MODEL"]) = (s.Environment["OPENAI_MODEL"], s.Environment[a[1]]);
        }),
        new("Value_Url", "if the URL is needed, set OPENAI_BASE_URL", static s => SetAtOpenAi(s, "https://api.openai.com/v1"),
            static (s, a) =>
            {
                s.Set("OPENAI_BASE_URL", s.Environment[a[1]]);
                s.Set(a[1], New);
            }),
        new("Value_Url", "if the URL is needed, set OPENAI_BASE_URL", static s => SetAtOpenAi(s, "https://gateway.example.com/v1"),
            static (s, a) =>
            {
                s.Set("OPENAI_BASE_URL", s.Environment[a[1]]);
                s.Set(a[1], New);
            }) { Next = "OAK9008_ForeignAddress" },
        new("Value_AdminKey", "Use a project key for models, and keep the admin key in OPENAI_ADMIN_KEY",
            static s => SetAtOpenAi(s, SyntheticKey.Admin()), static (s, a) =>
            {
                s.Set("OPENAI_ADMIN_KEY", s.Environment[a[1]]);
                s.Set(a[1], New);
            }),
        new("Value_OrdinaryKey", "Create one on", static s =>
        {
            s.BaseUrl = null;
            s.Facts.Add(ProjectRun.Read(AdviceScene.Variable, scope: Validation.Sinks.EndpointScope.Administration));
        }, static (s, a) => s.Set(a[1], SyntheticKey.Admin()))
        { Second = [AdviceCase.Answer(200, """{"data":[{"id":"proj_x"}]}""")] },
    ];

    private static AdviceCase Strip(string name, string advice, string value, Func<string, string> strip) =>
        new(name, advice, s => SetAtOpenAi(s, value), (s, a) =>
        {
            s.Set(a[1], strip(s.Environment[a[1]]));
            Assert.Equal(Key, s.Environment[a[1]]);
        });

    private static AdviceCase Replace(string name, string advice, string value) =>
        new(name, advice, s => SetAtOpenAi(s, value), static (s, a) => s.Set(a[1], New));

    private static void SetAtOpenAi(AdviceScene scene, string value)
    {
        scene.BaseUrl = null;
        scene.Key = value;
    }
}
