using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>
/// Declares the library of a row of model-sinks.tsv as the row describes it, and a program that passes a model to its member. Thus a row is
/// tested even if its package cannot be restored and no case exists for it.
/// </summary>
internal static class ModelSinkStub
{
    private const string RetiredModel = "\"text-davinci-003\"";

    // The libraries of one name share the data of the references.
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Empty = new(StringComparer.Ordinal);

    private static readonly MetadataReference[] Framework = [.. TestReferences.Assemblies.Where(static reference =>
        Path.GetFileNameWithoutExtension(reference.Display!) is var name && !ClientLibraryTable.ContainsAssembly(name)
        && !name.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal))];

    /// <summary>Creates the program, which references an assembly that declares the member of the row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="assembly">The name of the assembly.</param>
    /// <param name="space">The prefix of the type if the row is a pattern.</param>
    internal static CSharpCompilation Create(ModelSinkRow row, string assembly, string space)
    {
        ModelSinkRow asking = row.IsValue ? ModelSinkTable.All.First(other => other.Library == row.Library && !other.IsValue) : row;
        string made = row.IsValue ? Make(row, RetiredModel, space) : RetiredModel;
        string declarations = "namespace Contoso\n{\npublic class Root { public Root(string apiKey) { } public PART Part { get; } = null; "
            + "public object Send(object request) => null; }\npublic class Services { }\n}"
            + Declare(asking, row.IsValue && row.Members[0] != "EnumToString" ? "global::" + GetType(row, space) : "string", space)
            + (row.IsValue ? Declare(row, "string", space) : string.Empty);
        declarations = declarations.Replace("PART", IsExtension(asking) ? "object" : GetType(asking, space), StringComparison.Ordinal);
        string root = "new Contoso.Root(apiKey)";
        string call = asking.Destination switch
        {
            ModelDestinationSource.Creation => Make(asking, made, space),
            ModelDestinationSource.Receiver when IsExtension(asking) => $"{root}.{asking.Members[0]}({made})",
            ModelDestinationSource.Receiver => $"{root}.Part.{asking.Members[0]}({made})",
            ModelDestinationSource.Registration => $"new Contoso.Services().{asking.Members[0]}({made}, apiKey)",
            _ => $"{root}.Send({Make(asking, made, space)})",
        };
        string imports = IsExtension(asking) ? $"using {GetNamespace(asking, space)};\n" : string.Empty;
        return CreateProgram(assembly, declarations, $"{imports}class C {{ object M(string apiKey) => {call}; }}");
    }

    private static CSharpCompilation CreateProgram(string assembly, string library, string program)
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = Compile(assembly, library).Emit(image);
        Assert.True(emitted.Success, library + "\n" + string.Join('\n', emitted.Diagnostics));
        return Compile("Test", program)
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray(), filePath: assembly + ".dll"));
    }

    private static CSharpCompilation Compile(string assembly, string source) =>
        Empty.GetOrAdd(assembly, static name => CSharpCompilation.Create(name, references: Framework,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false)))
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: $"/{assembly}.cs"));

    /// <summary>Gets the expression that creates an object of the row's type.</summary>
    private static string Make(ModelSinkRow row, string model, string space) => row.Members[0] switch
    {
        WellKnownMemberNames.InstanceConstructorName => $"new global::{GetType(row, space)}({model})",
        "op_Implicit" => model,
        "EnumToString" => $"global::{GetType(row, space)}.EnumToString({model})",
        var property => $"new global::{GetType(row, space)} {{ {property} = {model} }}",
    };

    private static string Declare(ModelSinkRow row, string value, string space)
    {
        string parameter = row.Parameter == "*" ? "name" : row.Parameter;
        string type = row.SimpleType;
        string member = row switch
        {
            { Destination: ModelDestinationSource.Registration } =>
                $"public static object {row.Members[0]}(this global::Contoso.Services services, {value} {parameter}, string apiKey) => null;",
            { Destination: ModelDestinationSource.Receiver } when IsExtension(row) =>
                $"public static object {row.Members[0]}(this global::Contoso.Root client, {value} {parameter}) => null;",
            { Destination: ModelDestinationSource.Receiver } => $"public object {row.Members[0]}({value} {parameter}) => null;",
            { Members: [WellKnownMemberNames.InstanceConstructorName, ..] } => $"public {type}({value} {parameter}) {{ }}",
            { Members: ["op_Implicit", ..] } => $"public static implicit operator {type}({value} {parameter}) => null;",
            { Members: ["EnumToString", ..] } => $"public static string EnumToString({value} {parameter}) => null;",
            _ => $"public {value} {row.Members[0]} {{ get; set; }}",
        };
        string keyword = IsExtension(row) ? "static class" : "class";
        return $"\nnamespace {GetNamespace(row, space)} {{ public {keyword} {type} {{ {member} }} }}";
    }

    private static bool IsExtension(ModelSinkRow row) => row.SimpleType.EndsWith("Extensions", StringComparison.Ordinal);

    private static string GetNamespace(ModelSinkRow row, string space) =>
        GetType(row, space) is var type ? type[..type.LastIndexOf('.')] : string.Empty;

    private static string GetType(ModelSinkRow row, string space) =>
        row.Type.StartsWith('*') ? space + row.Type[1..].Replace("*", string.Empty, StringComparison.Ordinal)
        : row.Type.Replace("*", string.Empty, StringComparison.Ordinal);
}
