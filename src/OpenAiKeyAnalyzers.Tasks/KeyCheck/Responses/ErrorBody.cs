using System.Xml.Linq;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>Represents the description of an error in a response, in one of OpenAI's two formats or a similar one.</summary>
/// <param name="code">The code for programs: <c>invalid_api_key</c>; empty if there is none.</param>
/// <param name="type">The group of errors: <c>insufficient_quota</c>; empty if there is none.</param>
/// <param name="message">The message for users; empty if there is none. Never shown, because it may repeat the request.</param>
internal sealed class ErrorBody(string code, string type, string message)
{
    internal static ErrorBody Empty { get; } = new(string.Empty, string.Empty, string.Empty);

    internal string Code { get; } = code;

    internal string Type { get; } = type;

    internal string Message { get; } = message;

    /// <param name="json">The body, or <see langword="null"/>.</param>
    internal static ErrorBody Parse(XElement? json)
    {
        // {"error":{"message","type","param","code"}} is the documented format (API description of 2026-08-21). {"error":"…"} occurs if a
        // scope is missing (2024 to 2026). {"message"} and {"detail"} are formats of gateways.
        XElement? error = JsonBody.FindMember(json, "error");
        if (JsonBody.FindString(error) is { } text)
        {
            return new ErrorBody(string.Empty, string.Empty, text);
        }

        XElement? body = JsonBody.IsObject(error) ? error : json;
        return new ErrorBody(GetText(body, "code"), GetText(body, "type"),
            JsonBody.FindString(JsonBody.FindMember(body, "message")) ?? GetText(body, "detail"));
    }

    internal bool ContainsWords(string words) => Message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string GetText(XElement? body, string name) => JsonBody.FindString(JsonBody.FindMember(body, name)) ?? string.Empty;
}
