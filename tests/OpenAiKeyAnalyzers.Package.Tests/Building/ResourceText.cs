using System.Globalization;
using System.Xml.Linq;

namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Renders the expected messages from the resource files, so that rewording a message breaks no test.</summary>
internal static class ResourceText
{
    internal const string Rules = "src/OpenAiKeyAnalyzers/Descriptors/Strings";
    internal const string KeyCheck = "src/OpenAiKeyAnalyzers.Tasks/KeyCheck/Diagnostics/Strings";

    /// <param name="repository">The folder of the repository.</param>
    /// <param name="file">The resource file, without language and extension.</param>
    /// <param name="language">Empty for English, or <c>ja</c>.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="arguments">The values of its placeholders.</param>
    internal static string Render(string repository, string file, string language, string name, params object[] arguments)
    {
        string path = Path.Combine(repository, file + (language.Length == 0 ? string.Empty : "." + language) + ".resx");
        XElement data = XDocument.Load(path).Root!.Elements("data").Single(data => data.Attribute("name")!.Value == name);
        return string.Format(CultureInfo.InvariantCulture, data.Element("value")!.Value, arguments);
    }
}
