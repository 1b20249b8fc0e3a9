using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Keys;

[VerifiesSources]
public class ConcatenatedKeyTests
{
    private static readonly string Key = SyntheticKey.Project();
    private static readonly string Head = Key[..30];
    private static readonly string Tail = Key[30..];

    [Fact]
    public Task TwoLiterals_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Head}}" + "{{Tail}}|}"; }
        """);

    [Fact]
    public Task ParenthesesAndCasts_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = "Bearer " + ("{|OAK1001:{{Key[..20]}}" + (("{{Key[20..60]}}")! + ((string)"{{Key[60..100]}}" + @"{{Key[100..]}}|}"))); }
        """);

    [Theory]
    [InlineData("string.Format(\"{0}{1}\", \"HEAD\", \"TAIL\")")]
    [InlineData("string.Format(\"HEAD{0}\", \"TAIL\")")]
    [InlineData("string.Join(\"\", \"HEAD\", \"TAIL\")")]
    [InlineData("System.String.Concat(\"HEAD\", \"TAIL\")")]
    public Task CompositionMethod_ReportsDiagnostic(string expression) => Verify.Expect($$"""
        class C { string key = {{expression.Replace("HEAD", "{|OAK1001:" + Head, StringComparison.Ordinal).Replace("TAIL", Tail + "|}", StringComparison.Ordinal)}}; }
        """);

    [Theory]
    [InlineData("string.Format(\"{0}KEY{1}\", 1, 2)")]
    [InlineData("string.Format(\"{{{0}}}\", \"KEY\")")]
    [InlineData("string.Format(\"{0:x}{1,3}{9}{\", \"KEY\")")]
    [InlineData("string.Join(\",\", \"KEY\", \"b\")")]
    public Task IntactKeyInFormatArguments_ReportsDiagnostic(string expression) => Verify.Expect($$"""
        class C { string key = {{expression.Replace("KEY", "{|OAK1001:" + Key + "|}", StringComparison.Ordinal)}}; }
        """);

    [Fact]
    public Task MixedLiteralForms_ReportsDiagnostic() => Verify.Expect($$""""
        class C { string key = "{|OAK1001:{{Key[..20]}}" + @"{{Key[20..60]}}" + """{{Key[60..100]}}""" + $"{{Key[100..]}}|}"; }
        """");

    [Theory]
    [InlineData("const string")]
    [InlineData("static readonly string")]
    [InlineData("private static string")]
    [InlineData("public static readonly string")]
    public Task TwoFields_ReportsDiagnostic(string modifiers) => Verify.Expect($$"""
        class C
        {
            {{modifiers}} Head = "{{Head}}";
            {{modifiers}} Tail = "{{Tail}}";
            static string Key => {|OAK1001:Head + Tail|};
        }
        """);

    [Fact]
    public Task TwoLocals_ReportsDiagnostic() => Verify.Expect($$"""
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
    public Task TwoProperties_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            static string Head => "{{Head}}";
            static string Tail { get; } = "{{Tail}}";
            string M() => {|OAK1001:C.Head + C.Tail|};
        }
        """);

    [Fact]
    public Task TwoTopLevelLocals_ReportsDiagnostic() => Verify.Expect($$"""
        var head = "{{Head}}";
        var key = {|OAK1001:head + "{{Tail}}|}";
        System.Console.WriteLine(key.Length);
        """, output: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

    [Fact]
    public Task StringConcat_ReportsDiagnostic() => Verify.Expect($$"""
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
    public Task InterpolatedConstants_ReportsDiagnostic() => Verify.Expect($$$"""
        class C
        {
            const string Head = "{{{Head}}}";
            const string Tail = "{{{Tail}}}";
            string key = $"Bearer {{|OAK1001:Head}{Tail|}}";
        }
        """);

    [Fact]
    public Task NestedConstants_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            const string Prefix = "sk-";
            const string Head = Prefix + "{{Head[3..]}}";
            const string Key = {|OAK1001:Head + "{{Tail}}|}";
            const string Header = "Bearer " + Key;
        }
        """);

    [Fact]
    public Task NamedKey_ReportsDiagnosticAtDeclaration() => Verify.Expect($$"""
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
    public Task RepeatedlyUsedConstant_ReportsOneDiagnostic() => Verify.Expect($$"""
        class C
        {
            const string Key = "{|OAK1001:{{Key}}|}";
            string[] uses = [Key, "Bearer " + Key, $"Bearer {Key}", $"sk- {Key}", Key + ";sk-x", string.Concat("sk-;", Key), (Key), Key + "", C.Key, "" + C.Key];
        }
        """);

    [Fact]
    public Task ConstantInOtherFile_CompletesKey() => Verify.Expect(
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
    public Task KeyInOtherFile_ReportsDiagnosticThere() => Verify.Expect(
    [
        ("/0/A.cs", $$"""static class Keys { public const string Key = "{|OAK1001:{{Key}}|}"; }"""),
        ("/0/B.cs", """class C { string key = "sk-;" + Keys.Key; string header = $"Bearer {Keys.Key} sk-"; }"""),
    ]);

    [Fact]
    public Task HalfWithoutWatermark_ReportsIntactKeyOnly() => Verify.Expect($$"""
        class C
        {
            const string Head = "{{Key[..80]}}";
            const string Tail = "{{Key[80..]}}";
            const string Key = {|OAK1001:Head + Tail|};
        }
        """);

    [Fact]
    public Task HalfWithWatermark_ReportsIntactKeyOnly() => Verify.Expect($$"""
        class C
        {
            static readonly string Head = "{{Key[..120]}}";
            static readonly string Tail = "{{Key[120..]}}";
            string M() => {|OAK1001:Head + Tail|};
        }
        """);

    [Fact]
    public Task UncompletedHalf_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            const string Head = "{|OAK1001:{{Key[..80]}}|}";
            string M(string tail) => Head + tail;
        }
        """);

    [Fact]
    public Task KeyFollowedByText_ReportsKeyOnly() => Verify.Expect($$"""
        class C
        {
            const string Key = "{|OAK1001:{{Key}}|}";
            string cacheName = Key + "Cache/sk-";
            string other = "sk-/" + Key + "Cache";
        }
        """);

    [Fact]
    public Task ReassignedVariable_NoDiagnostic() => Verify.Expect($$"""
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
    public Task AssignableField_ReportsDiagnosticUnlessAnotherPartCanSetIt() => Verify.Expect($$"""
        public partial class C
        {
            public static string Head = "{{Head}}";
            private string partly = "{{Head}}";
            public virtual string Virtual => "{{Head}}";
            public static string Settable { get; set; } = "{{Head}}";
            public string A => {|OAK1001:Head + "{{Tail}}|}";
            public string B => partly + "{{Tail}}";
            public string D => Virtual + "{{Tail}}";
            public string E => {|OAK1001:Settable + "{{Tail}}|}";
        }
        """);

    [Fact]
    public Task CyclicConstants_Terminates() => Verify.Expect($$"""
        class C { const string A = "sk-proj-" + B; const string B = A + "{{Tail}}"; static string D => "sk-" + D; }
        """, compiler: Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);

    [Fact]
    public Task ExponentialConcatenation_Terminates()
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
    public Task ThousandsOfOperands_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = {{string.Concat(Enumerable.Repeat("\"sk-\" + ", 3000))}} "/{|OAK1001:{{Key}}|}"; }
        """);

    [Fact]
    public Task ManyPrefixes_RunsInLinearTime()
    {
        var fields = new StringBuilder();
        for (int i = 0; i < 1000; i++)
        {
            fields.AppendLine(CultureInfo.InvariantCulture,
                $"static readonly string A{i} = \"sk-{i}\"; static string B{i} = $\"sk-{{A{i}}}\"; static string D{i} = \"task-{i}\" + A{i};");
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
