using System.Globalization;
using System.Xml.Linq;

namespace OpenAiKeyAnalyzers.Tests.Repository.Pictures;

/// <summary>
/// Verifies that the pictures show the actual output of the product. <c>UPDATE_PICTURES=1 dotnet test tests/OpenAiKeyAnalyzers.Tests
/// --filter PicturesTests</c> draws them.
/// </summary>
public class PicturesTests
{
    [Fact]
    public async Task Pictures_AreUpToDate()
    {
        List<string> stale = [];
        foreach ((string path, string svg) in await PictureFactory.CreateAsync())
        {
            string file = RepositoryFiles.GetPath(path);
            if (File.Exists(file) && (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") == svg)
            {
                continue;
            }

            if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
            {
                await File.WriteAllTextAsync(file, svg);
            }
            else
            {
                stale.Add(path);
            }
        }

        Assert.True(stale.Count == 0,
            "Run this test with UPDATE_PICTURES=1. These pictures are not up to date:\n" + string.Join('\n', stale));
    }

    [Fact]
    public async Task Texts_LieWithinPicture()
    {
        foreach ((string path, string svg) in await PictureFactory.CreateAsync())
        {
            XElement root = XDocument.Parse(svg).Root!;
            double width = GetNumber(root, "width");
            double height = GetNumber(root, "height");
            XElement[] texts = [.. root.Elements().Where(static element => element.Name.LocalName == "text")];
            Assert.True(texts.Length >= 2, path);
            Assert.All(texts, text =>
            {
                Assert.InRange(GetNumber(text, "x") + GetNumber(text, "textLength"), 0, width);
                Assert.InRange(GetNumber(text, "y"), 0, height);
            });
        }
    }

    private static double GetNumber(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
