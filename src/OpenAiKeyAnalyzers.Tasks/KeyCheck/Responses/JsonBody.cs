using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>
/// Reads JSON with an API that every host of MSBuild provides: a JSON library could conflict with those of the SDK and of Visual Studio in
/// one process. An object becomes an element with one element for each member, an array one with elements named <c>item</c>.
/// </summary>
internal static class JsonBody
{
    private const int MaxNestingDepth = 32;
    private const int MaxNodes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Tolerant = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>
    /// Reads the whole body; <see langword="null"/> if it is not JSON, is truncated, or is nested more deeply than any list of models or
    /// any error.
    /// </summary>
    internal static XElement? Read(ServerResponse answer)
    {
        if (answer.IsTruncated)
        {
            return null;
        }

        // Transmitted JSON is UTF-8 (RFC 8259 §8.1), regardless of the charset in the header. Invalid bytes in a message are harmless.
        return Parse(Tolerant.GetString(answer.Body));
    }

    /// <summary>Parses a JSON text; <see langword="null"/> if it is invalid, or is nested more deeply than any expected one.</summary>
    internal static XElement? Parse(string json)
    {
        string text = json.TrimStart('\uFEFF').Trim();
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return null;
        }

        try
        {
            using XmlDictionaryReader reader = JsonReaderWriterFactory.CreateJsonReader(Tolerant.GetBytes(text), CreateQuotas(text.Length));
            return XElement.Load(reader);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // For malformed JSON, the reader throws various exceptions: XmlException, FormatException, even IndexOutOfRangeException (seen
            // in .NET 10). All of them have the same meaning.
            return null;
        }
    }

    /// <summary>Gets the text of a string; <see langword="null"/> for any other or no value.</summary>
    internal static string? FindString(XElement? value) => FindType(value) is "string" ? value!.Value : null;

    internal static bool IsArray(XElement? value) => FindType(value) is "array";

    internal static bool IsObject(XElement? value) => FindType(value) is "object";

    /// <summary>Gets the elements of an array; empty for any other value.</summary>
    internal static IEnumerable<XElement> FindItems(XElement? value) => IsArray(value) ? value!.Elements() : [];

    /// <summary>Finds the first member with the name <paramref name="name"/>.</summary>
    internal static XElement? FindMember(XElement? value, string name) => IsObject(value) ? value!.Element(name) : null;

    // A value without a type is a string.
    private static string? FindType(XElement? value) => value is null ? null : value.Attribute("type")?.Value ?? "string";

    private static XmlDictionaryReaderQuotas CreateQuotas(int length) => new()
    {
        MaxDepth = MaxNestingDepth,
        MaxStringContentLength = length + 1,
        MaxArrayLength = MaxNodes,
        MaxBytesPerRead = MaxNodes,
        MaxNameTableCharCount = MaxNodes,
    };
}
