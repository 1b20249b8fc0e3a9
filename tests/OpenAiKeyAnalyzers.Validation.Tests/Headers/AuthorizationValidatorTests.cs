using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Headers;

/// <summary>Verifies the whole value of an Authorization header; <c>~</c> represents a part that is known only at run time.</summary>
public class AuthorizationValidatorTests
{
    [Theory]
    [InlineData("Bearer~", "MissingSpace", "Bearer", "Bearer ~")]
    [InlineData("bearer~", "MissingSpace", "bearer", "bearer ~")]
    [InlineData(" Bearer~", "MissingSpace", "Bearer", " Bearer ~")]
    [InlineData("Bearersk-abc", "MissingSpace", "Bearer", "Bearer sk-abc")]
    [InlineData("Bearer\u00A0~", "NonAsciiSpace", "\u00A0", "Bearer ~")]
    [InlineData("Bearer \u00A0~", "None", "", "Bearer \u00A0~")]
    [InlineData("Bearer\u200B\u3000~", "NonAsciiSpace", "\u200B\u3000", "Bearer ~")]
    [InlineData("Bearer\r\n~", "LineBreak", "\r\n", "Bearer ~")]
    [InlineData("Bearer: ~", "Separator", ": ", "Bearer ~")]
    [InlineData("Bearer:~", "Separator", ":", "Bearer ~")]
    [InlineData("Bearer=~", "Separator", "=", "Bearer ~")]
    [InlineData("Bearer := ~", "None", "", "Bearer := ~")]
    [InlineData("Bearer Bearer ~", "DuplicateScheme", "Bearer ", "Bearer ~")]
    [InlineData("Bearer Bearer~", "DuplicateScheme", "Bearer", "Bearer ~")]
    [InlineData("Bearer bearer: ~", "DuplicateScheme", "bearer: ", "Bearer ~")]
    [InlineData("Authorization: Bearer ~", "NameInValue", "Authorization: ", "Bearer ~")]
    [InlineData("Authorization Bearer ~", "NameInValue", "Authorization ", "Bearer ~")]
    [InlineData("Authorization: ~", "NameInValue", "Authorization: ", "Bearer ~")]
    [InlineData("Basic ~", "WrongScheme", "Basic", "Bearer ~")]
    [InlineData("Token ~", "WrongScheme", "Token", "Bearer ~")]
    [InlineData("Barer ~", "WrongScheme", "Barer", "Bearer ~")]
    [InlineData("Basic", "WrongScheme", "Basic", "Basic")]
    [InlineData("sk-~", "MissingScheme", "sk-~", "Bearer sk-~")]
    [InlineData("YOUR_API_KEY", "MissingScheme", "YOUR_API_KEY", "Bearer YOUR_API_KEY")]
    [InlineData("Bearer", "MissingKey", "Bearer", "Bearer")]
    [InlineData("Bearer {apiKey}", "NotInterpolated", "{apiKey}", "Bearer {apiKey}")]
    [InlineData("Bearer ${options.ApiKey}", "NotInterpolated", "${options.ApiKey}", "Bearer {options.ApiKey}")]
    [InlineData("Bearer $~", "MisplacedDollarSign", "$", "Bearer ~")]
    [InlineData("Bearer <~>", "Enclosed", "<", "Bearer ~")]
    [InlineData("Bearer \"~\"", "Enclosed", "\"", "Bearer ~")]
    [InlineData("Bearer {~}", "Enclosed", "{", "Bearer ~")]
    [InlineData("Bearer %~%", "Enclosed", "%", "Bearer ~")]
    [InlineData("Bearer ~,", "TrailingPunctuation", ",", "Bearer ~")]
    [InlineData("Bearer ~;.", "TrailingPunctuation", ";.", "Bearer ~")]
    [InlineData("Bearer ~, ", "TrailingPunctuation", ",", "Bearer ~ ")]
    [InlineData("BearerBearer ~", "DuplicateScheme", "Bearer", "Bearer ~")]
    [InlineData(" BearerBearerbearer := ~", "DuplicateScheme", "Bearerbearer", " Bearer ~")]
    [InlineData(" BearerBearer", "MissingKey", "BearerBearer", " BearerBearer")]
    [InlineData("BearerBearer: ", "MissingKey", "BearerBearer", "BearerBearer: ")]
    [InlineData("Bearersk-abc def", "MissingSpace", "Bearer", "Bearer sk-abc def")]
    [InlineData(" Authorization: ~", "NameInValue", "Authorization: ", " Bearer ~")]
    [InlineData("Authorizations ~", "WrongScheme", "Authorizations", "Bearer ~")]
    [InlineData(" Token ~", "WrongScheme", "Token", " Bearer ~")]
    [InlineData(" Token", "WrongScheme", "Token", " Token")]
    // These characters may be a part of a key.
    [InlineData("abc-0 xyz", "WrongScheme", "abc-0", "abc-0 xyz")]
    [InlineData("abc-9 xyz", "WrongScheme", "abc-9", "abc-9 xyz")]
    [InlineData("aBcD xyz", "WrongScheme", "aBcD", "aBcD xyz")]
    [InlineData(" sk+-abc xyz", "WrongScheme", "sk+-abc", " sk+-abc xyz")]
    // The value is correct, or may be.
    [InlineData("", "None", "", "")]
    [InlineData("~", "None", "", "~")]
    [InlineData("Bearer ~", "None", "", "Bearer ~")]
    [InlineData("BEARER   ~", "None", "", "BEARER   ~")]
    [InlineData("Bearer ", "None", "", "Bearer ")]
    [InlineData("Bearer ~.~", "None", "", "Bearer ~.~")]
    [InlineData("Bearer~~", "None", "", "Bearer~~")]
    [InlineData("Bearer~ ~", "None", "", "Bearer~ ~")]
    [InlineData("Bearer <~", "None", "", "Bearer <~")]
    [InlineData("Bearer {not a name}", "None", "", "Bearer {not a name}")]
    [InlineData("Bearer {}", "None", "", "Bearer {}")]
    [InlineData("Bearer $HOME", "None", "", "Bearer $HOME")]
    [InlineData("~ ~", "None", "", "~ ~")]
    [InlineData("Token~", "None", "", "Token~")]
    [InlineData("Bearer-~", "None", "", "Bearer-~")]
    [InlineData("Authorization: ", "None", "", "Authorization: ")]
    [InlineData("Token ", "None", "", "Token ")]
    [InlineData("Bearer Bearerish ~", "None", "", "Bearer Bearerish ~")]
    [InlineData("Bearer {key", "None", "", "Bearer {key")]
    [InlineData("Bearer key}", "None", "", "Bearer key}")]
    [InlineData("Bearer {a..b}", "None", "", "Bearer {a..b}")]
    [InlineData("Bearer {a.}", "None", "", "Bearer {a.}")]
    [InlineData("Bearer $", "None", "", "Bearer $")]
    [InlineData("Bearer %", "None", "", "Bearer %")]
    [InlineData("Authorization", "MissingScheme", "Authorization", "Bearer Authorization")]
    public void HeaderValue_ReturnsDefectAndEdits(string value, string defect, string offending, string repaired)
    {
        AuthorizationResult reading = AuthorizationValidator.Validate(WithHoles(value));
        Assert.Equal(defect, reading.Defect.ToString());
        Assert.Equal(WithHoles(offending), WithHoles(value).Substring(reading.Start, reading.Length));
        Assert.Equal(WithHoles(repaired), TextEdit.Apply(WithHoles(value), reading.Edits));
        Assert.DoesNotContain(reading.Edits, static edit => edit is { Length: 0, Text.Length: 0 });
    }

    /// <summary>The value of a variable in the source is rarely its value at run time.</summary>
    [Theory]
    [InlineData("Bearertoken x", 6, "MissingSpace", "Bearer token x")]
    [InlineData("Bearertoken x", 0, "WrongScheme", "Bearer x")]
    [InlineData("Bearer Bearertoken", 13, "DuplicateScheme", "Bearer token")]
    [InlineData("Bearer Bearertoken", 7, "None", "Bearer Bearertoken")]
    public void JointOfExpressions_SeparatesSchemeAndKey(string value, int joint, string defect, string repaired)
    {
        AuthorizationResult result = AuthorizationValidator.Validate(value, index => index == joint);

        Assert.Equal((defect, repaired), (result.Defect.ToString(), TextEdit.Apply(value, result.Edits)));
    }

    [Theory]
    [InlineData("Bearer ", true, "InvalidScheme", " ", "Bearer")]
    [InlineData(" Bearer", true, "InvalidScheme", " ", "Bearer")]
    [InlineData(" bearer: ", true, "InvalidScheme", " ", "bearer")]
    [InlineData("Bearer:", true, "InvalidScheme", ":", "Bearer")]
    [InlineData("Bearer=", false, "InvalidScheme", "=", "Bearer")]
    [InlineData("Authorization: Bearer", true, "InvalidScheme", "Authorization: ", "Bearer")]
    [InlineData("Authorization", true, "NameAsScheme", "Authorization", "Bearer")]
    [InlineData("Barer", true, "WrongScheme", "Barer", "Bearer")]
    [InlineData("Basic", true, "WrongScheme", "Basic", "Bearer")]
    [InlineData("Basic", false, "WrongScheme", "Basic", "Bearer")]
    [InlineData("Bearer Bearer ~", false, "CombinedArgument", "Bearer Bearer ~", "Bearer Bearer ~")]
    [InlineData("Bearer ${key}", false, "CombinedArgument", "Bearer ${key}", "Bearer ${key}")]
    [InlineData("sk-abc", true, "KeyAsScheme", "sk-abc", "sk-abc")]
    [InlineData("anything", false, "KeyAsScheme", "anything", "anything")]
    [InlineData("Bearer", false, "MissingKey", "Bearer", "Bearer")]
    [InlineData("Bearer ~", false, "CombinedArgument", "Bearer ~", "Bearer ~")]
    [InlineData("Bearer sk-abc", false, "CombinedArgument", "Bearer sk-abc", "Bearer sk-abc")]
    [InlineData("Bearer ~", true, "CombinedArgument", " ~", "Bearer ~")]
    [InlineData("Bearer~", false, "MissingSpace", "Bearer", "Bearer ~")]
    [InlineData("Bearer: ~", false, "Separator", ": ", "Bearer ~")]
    [InlineData("Bearer", true, "None", "", "Bearer")]
    [InlineData("bearer", true, "None", "", "bearer")]
    [InlineData("~", true, "None", "", "~")]
    [InlineData("~", false, "None", "", "~")]
    [InlineData("Bearer~", true, "None", "", "Bearer~")]
    [InlineData("", true, "None", "", "")]
    [InlineData(": ", true, "None", "", ": ")]
    [InlineData("Bearersk-abc", false, "MissingSpace", "Bearer", "Bearer sk-abc")]
    [InlineData("BearerBearer", false, "MissingKey", "BearerBearer", "BearerBearer")]
    [InlineData("BearerBearer ~", false, "DuplicateScheme", "Bearer", "Bearer ~")]
    [InlineData("Basic ~", true, "None", "", "Basic ~")]
    [InlineData("Basic ~", false, "None", "", "Basic ~")]
    [InlineData(" Authorization", true, "NameAsScheme", "Authorization", " Bearer")]
    [InlineData(" Barer:", true, "WrongScheme", "Barer", " Bearer:")]
    [InlineData(" sk-abc ", true, "KeyAsScheme", "sk-abc", " sk-abc ")]
    [InlineData("Authorization: Basic", true, "InvalidScheme", "Authorization: ", "Authorization: Basic")]
    [InlineData("Authorization: Bearer", false, "NameInValue", "Authorization: ", "Bearer")]
    [InlineData("Authorization: ~", true, "None", "", "Authorization: ~")]
    public void Scheme_ReturnsDefectAndEdits(string scheme, bool hasKey, string defect, string offending, string repaired)
    {
        AuthorizationResult reading = SchemeValidator.Validate(WithHoles(scheme), hasKey);
        Assert.Equal(defect, reading.Defect.ToString());
        Assert.Equal(WithHoles(offending), WithHoles(scheme).Substring(reading.Start, reading.Length));
        Assert.Equal(WithHoles(repaired), TextEdit.Apply(WithHoles(scheme), reading.Edits));
        Assert.DoesNotContain(reading.Edits, static edit => edit is { Length: 0, Text.Length: 0 });
    }

    // The punctuation of tokens is defined in RFC 9110, section 5.6.2.
    [Fact]
    public void TokenCharacters_AreThoseOfRfc9110() => Assert.Equal(
        "!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~",
        string.Concat(Enumerable.Range(0, 256).Select(static code => (char)code).Where(HeaderSyntax.IsTokenCharacter)));

    /// <summary>Verifies that a possible beginning of a key is never treated as a scheme.</summary>
    [Theory]
    [InlineData("sk+-N # xone-abc")]
    [InlineData("sk- proj-abc")]
    [InlineData("s k-proj-abc")]
    [InlineData("sk_ abc")]
    [InlineData("Bearers k-proj-abc")]
    public void StartOfKey_IsNotReplacedAsScheme(string value)
    {
        AuthorizationResult result = AuthorizationValidator.Validate(value);
        string after = TextEdit.Apply(value, result.Edits);
        string start = value.Replace("Bearer", string.Empty, StringComparison.Ordinal).Split(' ')[0];
        Assert.Contains(start.TrimEnd('+'), after, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyWithoutSchemeOrSpace_ReturnsDefect()
    {
        foreach (string key in new[] { SyntheticKey.User(), SyntheticKey.Project(), SyntheticKey.Admin(), SyntheticKey.ServiceAccount() })
        {
            Assert.Equal(AuthorizationDefect.None, AuthorizationValidator.Validate("Bearer " + key).Defect);
            Assert.Equal(AuthorizationDefect.MissingSpace, AuthorizationValidator.Validate("Bearer" + key).Defect);
            Assert.Equal(AuthorizationDefect.MissingScheme, AuthorizationValidator.Validate(key).Defect);
            Assert.Equal(AuthorizationDefect.KeyAsScheme, SchemeValidator.Validate(key, hasKey: true).Defect);
        }
    }

    private static string WithHoles(string text) => text.Replace('~', HeaderSyntax.Hole);
}
