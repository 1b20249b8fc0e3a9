using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>
/// Verifies a constant key that static initializers may read before a field in its place has its value: it becomes a property.
/// </summary>
public class StaticInitializationTests
{
    private const string Head = "using System;\nusing System.Net.Http;\nusing OpenAI;\n";

    [Fact]
    public Task CallBeforeTheField_MakesProperty() => PartFixes.Expect("OAK1001", Head,
    [
        ("class A { static readonly object X = Create(); const string Key = \"§\"; static object Create() => new OpenAIClient(Key); }",
            "class A { static readonly object X = Create(); static string Key => READ; static object Create() => new OpenAIClient(Key); }"),
        ("class B { static readonly B X = new(); const string Key = \"§\"; readonly object _y = new OpenAIClient(Key); }",
            "class B { static readonly B X = new(); static string Key => READ; readonly object _y = new OpenAIClient(Key); }"),
        ("class C { static object X { get; } = new C(); private const string Key = \"§\"; C() => new OpenAIClient(Key); }",
            "class C { static object X { get; } = new C(); private static string Key => READ; C() => new OpenAIClient(Key); }"),
        ("class D { static readonly Lazy<object> X = new(() => Y); const string Key = \"§\"; static object Y => new OpenAIClient(Key); }",
            "class D { static readonly Lazy<object> X = new(() => Y); static string Key => READ; static object Y => new OpenAIClient(Key); }"),
        ("partial class E { const string Key = \"§\"; } partial class E { static object X = Y(); static object Y() => Key; }",
            "partial class E { static string Key => READ; } partial class E { static object X = Y(); static object Y() => Key; }"),
        ("class F { static readonly string X = Key; const string Key = /* the key */ \"§\"; }",
            "class F { static readonly string X = Key; static string Key => /* the key */ READ; }"),
    ], string.Empty);

    [Fact]
    public Task CallAfterTheField_MakesField() => PartFixes.Expect("OAK1001", Head,
    [
        ("class A { const string Key = \"§\"; static readonly object X = Create(); static object Create() => new OpenAIClient(Key); }",
            "class A { static readonly string Key = READ; static readonly object X = Create(); static object Create() => new OpenAIClient(Key); }"),
        ("class B { static readonly HttpClient X = new(); const string Key = \"§\"; object Y() => new OpenAIClient(Key); }",
            "class B { static readonly HttpClient X = new(); static readonly string Key = READ; object Y() => new OpenAIClient(Key); }"),
        ("class C { readonly object _x = Create(); const string Key = \"§\"; static object Create() => new OpenAIClient(Key); }",
            "class C { readonly object _x = Create(); static readonly string Key = READ; static object Create() => new OpenAIClient(Key); }"),
        ("class D { static readonly string X = \"x\"; static int Y = 1 + 2; const string Key = \"§\"; object Z() => new OpenAIClient(Key); }",
            "class D { static readonly string X = \"x\"; static int Y = 1 + 2; static readonly string Key = READ; object Z() => new OpenAIClient(Key); }"),
    ], string.Empty);
}
