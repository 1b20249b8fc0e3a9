using System.Xml.Linq;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>How an answer describes an error, in either of the shapes that OpenAI uses, or in one of its relatives.</summary>
/// <param name="code">For programs: <c>invalid_api_key</c>; empty if there is none.</param>
/// <param name="type">A wider group: <c>insufficient_quota</c>; empty if there is none.</param>
/// <param name="message">For people; empty if there is none. Never to be shown: it may repeat what was sent.</param>
internal sealed class ErrorBody(string code, string type, string message)
{
    internal static ErrorBody Empty { get; } = new(string.Empty, string.Empty, string.Empty);

    internal string Code { get; } = code;

    internal string Type { get; } = type;

    internal string Message { get; } = message;

    /// <param name="json">The body, or <see langword="null"/>.</param>
    internal static ErrorBody Parse(XElement? json)
    {
        // {"error":{"message","type","param","code"}}: the documented shape (API description of 2026-08-21). {"error":"…"}: seen where a
        // scope is missing (2024 to 2026). {"message"}, {"detail"}: gateways.
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
