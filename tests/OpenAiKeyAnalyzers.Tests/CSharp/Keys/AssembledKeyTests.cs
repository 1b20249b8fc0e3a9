using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.CSharp.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.CSharp.Keys;

[VerifiesSources]
public class AssembledKeyTests
{
    private static readonly string Key = SyntheticKey.Project();
    private static readonly string Head = Key[..30];
    private static readonly string Tail = Key[30..];

    [Fact]
    public Task Two_literals() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Head}}" + "{{Tail}}|}"; }
        """);

    [Fact]
    public Task Many_literals_with_parentheses_casts_and_forgiveness() => Verify.Expect($$"""
        class C { string key = "Bearer " + ("{|OAK1001:{{Key[..20]}}" + (("{{Key[20..60]}}")! + ((string)"{{Key[60..100]}}" + @"{{Key[100..]}}|}"))); }
        """);

    [Theory]
    [InlineData("string.Format(\"{0}{1}\", \"HEAD\", \"TAIL\")")]
    [InlineData("string.Format(\"HEAD{0}\", \"TAIL\")")]
    [InlineData("string.Join(\"\", \"HEAD\", \"TAIL\")")]
    [InlineData("System.String.Concat(\"HEAD\", \"TAIL\")")]
    public Task Methods_that_put_texts_together(string expression) => Verify.Expect($$"""
        class C { string key = {{expression.Replace("HEAD", "{|OAK1001:" + Head, StringComparison.Ordinal).Replace("TAIL", Tail + "|}", StringComparison.Ordinal)}}; }
        """);

    [Theory]
    [InlineData("string.Format(\"{0}KEY{1}\", 1, 2)")]
    [InlineData("string.Format(\"{{{0}}}\", \"KEY\")")]
    [InlineData("string.Format(\"{0:x}{1,3}{9}{\", \"KEY\")")]
    [InlineData("string.Join(\",\", \"KEY\", \"b\")")]
    public Task Whole_key_among_others(string expression) => Verify.Expect($$"""
        class C { string key = {{expression.Replace("KEY", "{|OAK1001:" + Key + "|}", StringComparison.Ordinal)}}; }
        """);

    [Fact]
    public Task Literals_of_different_forms() => Verify.Expect($$""""
        class C { string key = "{|OAK1001:{{Key[..20]}}" + @"{{Key[20..60]}}" + """{{Key[60..100]}}""" + $"{{Key[100..]}}|}"; }
        """");

    [Theory]
    [InlineData("const string")]
    [InlineData("static readonly string")]
    [InlineData("private static string")]
    [InlineData("public static readonly string")]
    public Task Two_fields(string modifiers) => Verify.Expect($$"""
        class C
        {
            {{modifiers}} Head = "{{Head}}";
            {{modifiers}} Tail = "{{Tail}}";
            static string Key => {|OAK1001:Head + Tail|};
        }
        """);

    [Fact]
    public Task Two_locals() => Verify.Expect($$"""
        class C
        {
            string M()
            {
                var head = "{{Head}}";
                const string tail = "{{Tail}}";
                return "Bearer " + {|OAK1001:head + tail|};
            }
        }
        """);

    [Fact]
    public Task Two_properties() => Verify.Expect($$"""
        class C
        {
            static string Head => "{{Head}}";
            static string Tail { get; } = "{{Tail}}";
            string M() => {|OAK1001:C.Head + C.Tail|};
        }
        """);

    [Fact]
    public Task Two_top_level_locals() => Verify.Expect($$"""
        var head = "{{Head}}";
        var key = {|OAK1001:head + "{{Tail}}|}";
        System.Console.WriteLine(key.Length);
        """, output: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public Task String_Concat() => Verify.Expect($$"""
        using System;
        class C
        {
            const string Head = "{{Head}}";
            string A => string.Concat({|OAK1001:Head, "{{Tail}}|}");
            string B => String.Concat("Bearer ", "{|OAK1001:{{Head}}", "{{Tail}}|}");
            string D => System.String.Concat("Bearer " + "{|OAK1001:{{Head}}", "{{Tail}}|}");
        }
        """);

    [Fact]
    public Task Interpolation_of_constants() => Verify.Expect($$$"""
        class C
        {
            const string Head = "{{{Head}}}";
            const string Tail = "{{{Tail}}}";
            string key = $"Bearer {{|OAK1001:Head}{Tail|}}";
        }
        """);

    [Fact]
    public Task Constants_of_constants() => Verify.Expect($$"""
        class C
        {
            const string Prefix = "sk-";
            const string Head = Prefix + "{{Head[3..]}}";
            const string Key = {|OAK1001:Head + "{{Tail}}|}";
            const string Header = "Bearer " + Key;
        }
        """);

    [Fact]
    public Task A_key_that_a_name_stands_for_is_reported_at_its_declaration() => Verify.Expect($$"""
        class C
        {
            const string Header = "Bearer " + Key + ", sk-";
            const string Key = {|OAK1001:Head + Tail|};
            const string Head = "{{Head}}";
            const string Tail = "{{Tail}}";
            string Twice => $"{Key} and sk-{Header}";
        }
        """);

    [Fact]
    public Task A_constant_used_ten_times_is_reported_once() => Verify.Expect($$"""
        class C
        {
            const string Key = "{|OAK1001:{{Key}}|}";
            string[] uses = [Key, "Bearer " + Key, $"Bearer {Key}", $"sk- {Key}", Key + ";sk-x", string.Concat("sk-;", Key), (Key), Key + "", C.Key, "" + C.Key];
        }
        """);

    [Fact]
    public Task Constant_of_another_file_completes_a_key() => Verify.Expect(
    [
        ("/0/A.cs", $$"""
        partial class C { const string Tail = "{{Tail}}"; }
        static class Tails { public static readonly string Key = "{{Tail}}"; }
        """),
        ("/0/B.cs", $$"""
        partial class C
        {
            string key = "{|OAK1001:{{Head}}" + Tail|};
            string other = "{|OAK1001:{{Head}}" + Tails.Key|};
        }
        """),
    ]);

    [Fact]
    public Task Constant_of_another_file_that_is_a_key_is_reported_there() => Verify.Expect(
    [
        ("/0/A.cs", $$"""static class Keys { public const string Key = "{|OAK1001:{{Key}}|}"; }"""),
        ("/0/B.cs", """class C { string key = "sk-;" + Keys.Key; string header = $"Bearer {Keys.Key} sk-"; }"""),
    ]);

    [Fact]
    public Task Half_that_passes_for_a_key_without_watermark_gives_way_to_the_whole() => Verify.Expect($$"""
        class C
        {
            const string Head = "{{Key[..80]}}";
            const string Tail = "{{Key[80..]}}";
            const string Key = {|OAK1001:Head + Tail|};
        }
        """);

    [Fact]
    public Task Half_that_passes_for_a_key_with_watermark_gives_way_to_the_whole() => Verify.Expect($$"""
        class C
        {
            static readonly string Head = "{{Key[..120]}}";
            static readonly string Tail = "{{Key[120..]}}";
            string M() => {|OAK1001:Head + Tail|};
        }
        """);

    [Fact]
    public Task Half_that_passes_for_a_key_and_is_never_completed_is_reported() => Verify.Expect($$"""
        class C
        {
            const string Head = "{|OAK1001:{{Key[..80]}}|}";
            string M(string tail) => Head + tail;
        }
        """);

    [Fact]
    public Task Whole_key_with_a_text_behind_it_is_reported_as_it_stands() => Verify.Expect($$"""
        class C
        {
            const string Key = "{|OAK1001:{{Key}}|}";
            string cacheName = Key + "Cache/sk-";
            string other = "sk-/" + Key + "Cache";
        }
        """);

    [Fact]
    public Task Variable_that_is_assigned_again_is_unknown() => Verify.Expect($$"""
        class C
        {
            static string head = "{{Head}}";
            static string other = "{{Head}}";
            static string third = "{{Head}}";
            static string fourth = "{{Head}}";
            string M(int x)
            {
                var local = "{{Head}}";
                local += x;
                head = "x";
                (other, x) = ("y", x);
                Change(ref third);
                ref string alias = ref fourth;
                return head + "{{Tail}}" + (other + "{{Tail}}") + (local + "{{Tail}}") + (third + "{{Tail}}") + (fourth + "{{Tail}}") + alias;
            }
            static void Change(ref string text) => text = "";
        }
        """);

    [Fact]
    public Task Field_that_others_can_assign_is_unknown() => Verify.Expect($$"""
        public partial class C
        {
            public static string Head = "{{Head}}";
            private string partly = "{{Head}}";
            public virtual string Virtual => "{{Head}}";
            public static string Settable { get; set; } = "{{Head}}";
            public string A => Head + "{{Tail}}";
            public string B => partly + "{{Tail}}";
            public string D => Virtual + "{{Tail}}";
            public string E => Settable + "{{Tail}}";
        }
        """);

    [Fact]
    public Task Constants_in_a_circle_end() => Verify.Expect($$"""
        class C { const string A = "sk-proj-" + B; const string B = A + "{{Tail}}"; static string D => "sk-" + D; }
        """, compiler: Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);

    [Fact]
    public Task Variables_that_double_each_other_end()
    {
        var fields = new StringBuilder("static readonly string V0 = \"sk-proj-\";\n");
        for (int i = 1; i < 40; i++)
        {
            string sum = string.Join(" + ", Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"V{i - 1}"), 20));
            fields.AppendLine(CultureInfo.InvariantCulture, $"static readonly string V{i} = {sum};");
        }

        return Verify.Expect($"class C {{ {fields} }}");
    }

    [Fact]
    public Task Concatenation_of_thousands_of_operands_is_read() => Verify.Expect($$"""
        class C { string key = {{string.Concat(Enumerable.Repeat("\"sk-\" + ", 3000))}} "/{|OAK1001:{{Key}}|}"; }
        """);

    [Fact]
    public Task File_full_of_prefixes_is_read_once_and_not_once_per_prefix()
    {
        var fields = new StringBuilder();
        for (int i = 0; i < 1000; i++)
        {
            fields.AppendLine(CultureInfo.InvariantCulture, $"static readonly string A{i} = \"sk-{i}\"; static string B{i} = $\"sk-{{A{i}}}\"; static string D{i} = \"task-{i}\" + A{i};");
        }

        return Verify.Expect($$"""
            class C
            {
                {{fields}}
                string key = "{|OAK1001:{{Key}}|}";
            }
            """);
    }
}
