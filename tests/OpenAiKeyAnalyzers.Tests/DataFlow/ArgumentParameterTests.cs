using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.DataFlow;

/// <summary>
/// Verifies that the symbol of a call has the same parameter as the operation of the argument, which takes the compiler longer.
/// </summary>
public class ArgumentParameterTests
{
    private const string Members = """
        using System;
        static class Extensions
        {
            public static void Extend(this string text, string first, params string[] others) { }
            public static T Convert<T>(this T value, T other) => value;
        }
        class Base
        {
            public Base(string origin, int size = 0) { }
            public string this[string index] { get => index; set { } }
        }
        delegate void Handler(string handled);
        record Pair(string Left, string Right);
        class Program : Base
        {
            Program(string given) : base(given, size: 2) { }
            Program() : this("given") { }
            static void Take(string first, int second = 0, string third = "") { }
            static void TakeAll(string first, params string[] others) { }
            static void Overloaded(int number) { }
            static void Overloaded(string text) { }
            void Use(Handler handler, dynamic unknown, string[] array)
            {

        """;

    [Theory]
    [InlineData("""Take("a", 1, "b");""", "first second third")]
    [InlineData("""Take("a", third: "b");""", "first third")]
    [InlineData("""Take(third: "b", first: "a");""", "third first")]
    [InlineData("""Take("a"!, 1);""", "first second")]
    [InlineData("""TakeAll("a", "b", "c");""", "first others -")]
    [InlineData("""TakeAll("a", array);""", "first others")]
    [InlineData("""TakeAll("a");""", "first")]
    [InlineData(""" "x".Extend("a");""", "first")]
    [InlineData(""" "x".Extend(first: "a");""", "first")]
    [InlineData("""Extensions.Extend("x", "a");""", "text first")]
    [InlineData(""" "x".Convert("a");""", "other")]
    [InlineData(""" "x"?.Convert<object>("a");""", "other")]
    [InlineData("""Overloaded("a");""", "text")]
    [InlineData("""Overloaded(1.5);""", "-")]
    [InlineData("""Missing("a");""", "-")]
    [InlineData("""new Missing("a");""", "-")]
    [InlineData("""handler("a");""", "handled")]
    [InlineData("""handler?.Invoke("a");""", "handled")]
    [InlineData("""unknown("a");""", "-")]
    [InlineData("""unknown.Call("a");""", "-")]
    [InlineData("""Console.WriteLine(this["a"]);""", "value index")]
    [InlineData("""this["a"] = "b";""", "index")]
    [InlineData("""Console.WriteLine(array[0]);""", "value -")]
    [InlineData("""new Base("a");""", "origin")]
    [InlineData("""Base made = new("a", size: 1);""", "origin size")]
    [InlineData("""Base made = new("a") { ["b"] = "c" };""", "origin index")]
    [InlineData("""new Pair("a", Right: "b");""", "Left Right")]
    [InlineData("""(string, int) pair = ("a", 1);""", "- -")]
    [InlineData("""void Local(string inner) { } Local("a");""", "inner")]
    [InlineData("""Func<string, int> count = text => text.Length; count("a");""", "arg")]
    [InlineData("""int.TryParse("1", out int result);""", "s result")]
    public void Argument_HasParameterOfItsOperation(string statement, string names)
    {
        CSharpCompilation program = CSharpCompilation.Create(
            "Program", [CSharpSyntaxTree.ParseText(Members + statement + "}}", new CSharpParseOptions(LanguageVersion.Preview))],
            TestReferences.Assemblies, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        SyntaxTree tree = program.SyntaxTrees[0];
        SemanticModel model = program.GetSemanticModel(tree);
        var all = tree.GetRoot().DescendantNodes().OfType<ArgumentSyntax>().ToList();
        Assert.All(all, argument =>
        {
            IParameterSymbol? found = ArgumentParameter.Find(argument, program.GetSemanticModel(tree), CancellationToken.None);
            if (model.GetOperation(argument) is IArgumentOperation operation)
            {
                Assert.Equal(operation.Parameter, found, SymbolEqualityComparer.IncludeNullability);
            }
        });
        Assert.Equal(names.Split(' '), all.Where(static argument => argument.SpanStart >= Members.Length)
            .Select(argument => ArgumentParameter.Find(argument, model, CancellationToken.None)?.Name ?? "-"));
    }

    [Fact]
    public void ExtensionBlock_HasParameterOfItsOperation()
    {
        const string Source = """
            static class Extensions
            {
                extension(string text)
                {
                    public void Extend(string first) { }
                }
                static void Use() => "x".Extend("a");
            }
            """;
        CSharpCompilation program = CSharpCompilation.Create(
            "Program", [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(LanguageVersion.Preview))],
            TestReferences.Assemblies, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        SemanticModel model = program.GetSemanticModel(program.SyntaxTrees[0]);
        ArgumentSyntax argument = program.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<ArgumentSyntax>().Last();
        IParameterSymbol? expected = (model.GetOperation(argument) as IArgumentOperation)?.Parameter;
        Assert.Equal("first", expected?.Name);
        Assert.Equal(expected, ArgumentParameter.Find(argument, model, CancellationToken.None), SymbolEqualityComparer.IncludeNullability);
    }
}
