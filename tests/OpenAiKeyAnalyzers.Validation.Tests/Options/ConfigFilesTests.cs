using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers.Validation.Tests.Options;

/// <summary>Verifies which file and which section sets a value. The tests of the analyzers compare the results with the compiler.</summary>
public class ConfigFilesTests
{
    [Theory]
    [InlineData("*.cs", "/a.cs /x/a.cs /x/.cs", "/a.csx /a.c /acs")]
    [InlineData("a.cs", "/a.cs /x/a.cs", "/xa.cs /a.cs/b")]
    [InlineData("/a.cs", "/a.cs", "/x/a.cs")]
    [InlineData("x/*.cs", "/x/a.cs", "/y/x/a.cs /x/y/a.cs")]
    [InlineData("x/**.cs", "/x/a.cs /x/y/a.cs", "/y/a.cs")]
    [InlineData("*/a.cs", "/x/a.cs", "/x/y/a.cs /a.cs")]
    [InlineData("**/a.cs", "/x/a.cs /x/y/a.cs", "/x/b.cs")]
    [InlineData("?.cs", "/a.cs", "/ab.cs /.cs")]
    [InlineData("[ab].cs", "/a.cs /b.cs", "/c.cs /ab.cs")]
    [InlineData("[!ab].cs", "/c.cs", "/a.cs /b.cs")]
    [InlineData("[a-c].cs", "/a.cs /b.cs /c.cs", "/d.cs /-.cs")]
    [InlineData("[!a-c].cs", "/d.cs", "/a.cs /b.cs /c.cs")]
    [InlineData("[a-cx].cs", "/b.cs /x.cs", "/d.cs /w.cs")]
    [InlineData("[-a].cs", "/-.cs /a.cs", "/b.cs")]
    [InlineData("[a-].cs", "/-.cs /a.cs", "/b.cs")]
    [InlineData(@"[a\-c].cs", "/-.cs /a.cs /c.cs", "/b.cs")]
    [InlineData("{a,b}.cs", "/a.cs /b.cs", "/c.cs /a,b.cs")]
    [InlineData("{a,{b,c}d}.cs", "/a.cs /bd.cs /cd.cs", "/b.cs /ad.cs")]
    [InlineData("a{}.cs", "/a.cs", "/a{}.cs")]
    [InlineData("{1..3}.cs", "/1.cs /2.cs /3.cs", "/0.cs /4.cs /-1.cs /a.cs")]
    [InlineData("{3..1}.cs", "/1.cs /2.cs /3.cs", "/0.cs /4.cs")]
    [InlineData("{-2..2}.cs", "/-2.cs /-1.cs /0.cs", "/-3.cs /3.cs /-.cs")]
    [InlineData("{9..11}.cs", "/9.cs /10.cs /11.cs", "/1.cs /12.cs /101.cs")]
    [InlineData("{a..b}.cs", "/a..b.cs", "/a.cs")]
    [InlineData("a*", "/a /ab /x/a", "/b /a/b")]
    [InlineData("a{1..3}", "/a1 /a3", "/a /a- /a4 /a+1 /a1.cs")]
    [InlineData("{10..12}", "/10 /12", "/1 /9 /:0")]
    [InlineData("{1..b}.cs", "/1..b.cs", "/1.cs")]
    [InlineData("{a..2}.cs", "/a..2.cs", "/2.cs")]
    [InlineData(@"a\*.cs", "/a*.cs", "/ab.cs")]
    [InlineData(@"\{a\}.cs", "/{a}.cs", "/a.cs")]
    public void Header_MatchesPaths(string header, string matching, string others)
    {
        SectionGlob glob = SectionGlob.Parse(header)!;

        Assert.All(matching.Split(' '), path => Assert.True(glob.IsMatch(path), path));
        Assert.All(others.Split(' '), path => Assert.False(glob.IsMatch(path), path));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("a[")]
    [InlineData(@"[a\")]
    [InlineData("[a")]
    [InlineData("{a")]
    [InlineData("{a,b")]
    [InlineData("{1..3")]
    [InlineData("{[a}")]
    [InlineData("a}")]
    [InlineData("a,b")]
    [InlineData(@"a\")]
    public void MalformedHeader_ReturnsNull(string header) => Assert.Null(SectionGlob.Parse(header));

    [Fact]
    public void AlternativesOfHeader_AreLimited()
    {
        string Choices(int count) => string.Concat(Enumerable.Repeat("{a,b}", count));

        Assert.True(SectionGlob.Parse(Choices(10))!.IsMatch("/abababbbba"));
        Assert.Null(SectionGlob.Parse(Choices(11)));
        Assert.NotNull(SectionGlob.Parse("{" + string.Join(',', Enumerable.Repeat("a", 1024)) + "}"));
        Assert.Null(SectionGlob.Parse("{" + string.Join(',', Enumerable.Repeat("a", 1025)) + "}"));
    }

    [Theory]
    [InlineData("[*]\nkey = value", "value")]
    [InlineData("[*]\r\nkey = value\r\n", "value")]
    [InlineData("[*]\nKEY:value", "value")]
    [InlineData("  [*]  \n\t key  =  a b  ", "a b")]
    [InlineData("[*]\nkey = value # comment", "value")]
    [InlineData("[*]\nkey = value ; comment", "value")]
    [InlineData("[*]\n# key = value", null)]
    [InlineData("[*]\n; key = value", null)]
    [InlineData("[*]\nkey =", "")]
    [InlineData("[*]\nkey =# comment", "")]
    [InlineData("[*]\nkey =; comment", "")]
    [InlineData("# [*]\nkey = value", null)]
    [InlineData("[*]\nkey value", null)]
    [InlineData("[*]\nkey", null)]
    [InlineData("[*]\n= value", null)]
    [InlineData("[*]\nk+ey = value", null)]
    [InlineData("[*]\nkey = 1\nkey = 2", "2")]
    [InlineData("[*]\nkey = 1\n[*.cs]\nkey = 2", "2")]
    [InlineData("[*.cs]\nkey = 2\n[*]\nkey = 1", "1")]
    [InlineData("[*]\nkey = 1\n[*.txt]\nkey = 2", "1")]
    [InlineData("[*]\nkey = 1\n[*.cs]\nother = 2", "1")]
    [InlineData("[]\nkey = 1", null)]
    [InlineData("[*]\nkey = 1\n[]\nkey = 2", "1")]
    [InlineData("[*]\nkey = 1\n[\nkey = 2", "1")]
    [InlineData("[{a]\nkey = 1", null)]
    [InlineData("key = 1", null)]
    [InlineData("", null)]
    public void File_IsReadLineByLine(string text, string? expected) =>
        Assert.Equal(expected, new ConfigFiles([("/p/.editorconfig", text)]).Find("/p/x/a.cs", "key"));

    [Fact]
    public void KeysWithPunctuation_AreRead()
    {
        var files = new ConfigFiles([("/p/.editorconfig", "[*]\na.b-c_d1 = x\n")]);
        Assert.Equal("x", files.Find("/p/a.cs", "a.b-c_d1"));
        Assert.Equal("x", files.Find("\\p\\a.cs", "A.B-C_D1"));
    }

    [Theory]
    [InlineData("", "inner")]
    [InlineData("root = true\n", "inner")]
    public void NearestFile_Wins(string preamble, string expected)
    {
        var files = new ConfigFiles(
            [("/p/x/.editorconfig", preamble + "[*]\nkey = inner"), ("/p/.editorconfig", "[*]\nkey = outer\nother = outer")]);

        Assert.Equal(expected, files.Find("/p/x/a.cs", "key"));
        Assert.Equal("outer", files.Find("/p/a.cs", "key"));
        Assert.Equal("outer", files.Find("/p/xy/a.cs", "key"));
        Assert.Null(files.Find("/q/a.cs", "key"));
        Assert.Equal(preamble.Length > 0 ? null : "outer", files.Find("/p/x/a.cs", "other"));
    }

    [Theory]
    [InlineData("root = TRUE\n", null)]
    [InlineData("root = false\n", "outer")]
    [InlineData("root = yes\n", "outer")]
    [InlineData("[*]\nroot = true\n", "outer")]
    public void RootFile_HidesOuterFiles(string preamble, string? expected) =>
        Assert.Equal(expected, new ConfigFiles([("/p/.editorconfig", "[*]\nkey = outer"), ("/p/x/.editorconfig", preamble)])
            .Find("/p/x/a.cs", "key"));

    [Theory]
    [InlineData("/g/.globalconfig", "key = value", "value")]
    [InlineData("/g/.GlobalConfig", "key = value", "value")]
    [InlineData("/g/any.config", "is_global = true\nkey = value", "value")]
    [InlineData("/g/any.config", "is_global = false\nkey = value", "value")]
    [InlineData("/g/any.config", "key = value", null)]
    [InlineData("/g/x.globalconfig", "key = value", null)]
    [InlineData("/g/.globalconfig", "[/p/a.cs]\nkey = value", "value")]
    [InlineData("/g/.globalconfig", "[/p/b.cs]\nkey = value", null)]
    [InlineData("/g/.globalconfig", "[*.cs]\nkey = value", null)]
    [InlineData("/g/.globalconfig", "key = all\n[/p/a.cs]\nkey = one", "one")]
    public void GlobalFile_HoldsEverywhere(string path, string text, string? expected) =>
        Assert.Equal(expected, new ConfigFiles([(path, text)]).Find("/p/a.cs", "key"));

    [Fact]
    public void LocalFile_WinsOverGlobal()
    {
        var files = new ConfigFiles([("/g/.globalconfig", "key = global\nother = global"), ("/p/.editorconfig", "[*]\nkey = local")]);
        Assert.Equal("local", files.Find("/p/a.cs", "key"));
        Assert.Equal("global", files.Find("/p/a.cs", "other"));
    }

    /// <summary>
    /// Files of one level that contradict each other set no value. A <c>.globalconfig</c> has level 100 unless it sets another one.
    /// </summary>
    [Theory]
    [InlineData("key = 1", "key = 2", "", null)]
    [InlineData("key = 1", "key = 1", "", "1")]
    [InlineData("global_level = 1\nkey = 1", "key = 2", "", "1")]
    [InlineData("key = 1", "global_level = 1\nkey = 2", "", "2")]
    [InlineData("key = 1", "global_level = -1\nkey = 2", "", "1")]
    [InlineData("global_level = x\nkey = 1", "key = 2", "", null)]
    [InlineData("global_level = 1", "key = 2", "", "2")]
    [InlineData("global_level = 99\nkey = 1", "key = 2", "key = 3", "3")]
    [InlineData("global_level = 101\nkey = 1", "key = 2", "key = 3", "1")]
    [InlineData("global_level = 99\nkey = 1", "key = 2", "global_level = 7\nkey = 3", "1")]
    public void GlobalLevel_DecidesBetweenFiles(string first, string second, string named, string? expected) =>
        Assert.Equal(expected, new ConfigFiles(
        [
            ("/g/a.config", "is_global = true\n" + first), ("/g/b.config", "is_global = true\n" + second), ("/g/.globalconfig", named),
        ]).Find("/p/a.cs", "key"));
}
