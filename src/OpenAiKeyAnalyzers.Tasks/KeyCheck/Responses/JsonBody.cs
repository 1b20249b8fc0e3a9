using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses;

/// <summary>
/// Reads JSON with what every host of MSBuild has: a JSON library of our own would meet those of the SDK and of Visual Studio in one
/// process. An object becomes an element with one element for each member, an array one with elements called <c>item</c>.
/// </summary>
internal static class JsonBody
{
    private const int MaxNestingDepth = 32;
    private const int MaxNodes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Tolerant = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>The whole body; <see langword="null"/> if it is no JSON, is cut, or is nested deeper than any list of models or any
    /// error.</summary>
    internal static XElement? Read(ServerResponse answer)
    {
        if (answer.IsTruncated)
        {
            return null;
        }

        // JSON on the wire is UTF-8 (RFC 8259 §8.1), whatever charset the header names. Stray bytes in a sentence do no harm.
        return Parse(Tolerant.GetString(answer.Body));
    }

    /// <summary>A whole text of JSON; <see langword="null"/> if it is none, or is nested deeper than anything that is expected.</summary>
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
            // On damaged JSON the reader throws whatever its insides throw: XmlException, FormatException, even IndexOutOfRangeException
            // (seen in .NET 10). All of it means the same.
            return null;
        }
    }

    /// <summary>The text of a string; <see langword="null"/> for anything else and for nothing.</summary>
    internal static string? FindString(XElement? value) => FindType(value) is "string" ? value!.Value : null;

    internal static bool IsArray(XElement? value) => FindType(value) is "array";

    internal static bool IsObject(XElement? value) => FindType(value) is "object";

    /// <summary>The elements of an array; none for anything else.</summary>
    internal static IEnumerable<XElement> FindItems(XElement? value) => IsArray(value) ? value!.Elements() : [];

    /// <summary>The first member called <paramref name="name"/>.</summary>
    internal static XElement? FindMember(XElement? value, string name) => IsObject(value) ? value!.Element(name) : null;

    // A string is what has no type.
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
